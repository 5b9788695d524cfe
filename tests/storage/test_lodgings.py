"""Where nobody has linked a chat, the bot stays a little, says why once in a while, and goes."""

from datetime import timedelta

import pytest

from domain.sending.lodgings import SILENCE, STAY
from storage.chats import groups, lodgings
from storage.database import Database
from storage.people.registry import TELEGRAM
from tests.office import Office

GROUP, SUPERGROUP = -500, -1_000_000_000_500


@pytest.fixture
def office(db: Database) -> Office:
    return Office.set_up(db)


def test_a_chat_nobody_links_hears_why_once_an_hour_and_is_left_in_time(office: Office) -> None:
    said = []
    for _ in range(3):
        said.append(office.db.run_now(lodgings.stay, TELEGRAM, GROUP, office.now))
        office.pass_time(minutes=1)
    too_early = office.db.run_now(lodgings.due, TELEGRAM, office.now)
    office.now += STAY
    in_time = office.db.run_now(lodgings.due, TELEGRAM, office.now)
    office.now += SILENCE

    again = office.db.run_now(lodgings.stay, TELEGRAM, GROUP, office.now)

    assert said == [True, False, False]
    assert (too_early, in_time) == ([], [GROUP])
    assert again


def test_a_chat_that_has_been_left_is_forgotten_after_a_while(office: Office) -> None:
    office.db.run_now(lodgings.stay, TELEGRAM, GROUP, office.now)
    office.db.run_now(lodgings.left, TELEGRAM, GROUP)

    office.db.run_now(lodgings.tidy, office.now + SILENCE - timedelta(seconds=1))
    kept = office.db.run_now(lodgings.stay, TELEGRAM, GROUP, office.now)
    office.db.run_now(lodgings.left, TELEGRAM, GROUP)
    office.db.run_now(lodgings.tidy, office.now + SILENCE)

    assert not kept
    assert office.db.run_now(lodgings.stay, TELEGRAM, GROUP, office.now)


def test_a_chat_that_grows_while_it_waits_is_left_as_what_it_has_become(office: Office) -> None:
    office.db.run_now(lodgings.stay, TELEGRAM, GROUP, office.now)

    office.db.run_now(groups.move_chat, TELEGRAM, GROUP, SUPERGROUP)

    assert office.db.run_now(lodgings.due, TELEGRAM, office.now + STAY) == [SUPERGROUP]
