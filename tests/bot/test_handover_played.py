"""A principal hands over, played on the page: by an invite for the new one, while the old one has a form open."""

import re

import pytest

from tests.bot.played import NEW, NEWS, OVER, Handover, Played

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def handover(played: Played) -> Handover:
    return played.handover


def test_the_invite_says_whom_it_replaces(handover: Handover) -> None:
    assert "sẽ thôi giữ chức ngay khi lời mời này được nhận" in handover.invited.text


def test_the_new_principal_is_let_in_and_carries_on_the_open_form(handover: Handover) -> None:
    assert NEW in handover.welcomed.text
    assert "câu 1/" in handover.carried_on.text


def test_the_old_one_is_told_once_and_writes_nothing(handover: Handover) -> None:
    said = [one.text for one in handover.told.of_bot()]

    assert len([text for text in said if OVER.search(text)]) == 1
    assert len([text for text in said if NEWS in text]) == 1


def test_the_sheet_for_the_school_without_anybody_arrives(handover: Handover) -> None:
    size = re.search(r'"file_name": ?"phieu-moi\.pdf", ?"size": ?(\d+)', handover.sheets)

    assert "1 phiếu mời, dùng tới" in handover.sheets
    assert size is not None
    assert int(size[1]) > len("a recipe is far shorter than a drawn page") * 100
