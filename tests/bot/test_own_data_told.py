"""A principal of the trial sees what is held of them, mends it and leaves, with the bot as a process of its own."""

import pytest

from tests.bot.played import MENDED, Leaving, Played

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def story(played: Played) -> Leaving:
    return played.leaving


def test_they_see_and_mend_what_is_held(story: Leaving) -> None:
    assert story.mended.endswith(f"→ {MENDED}.")
    assert story.page.labels == ("Sửa thông tin", "Rời khỏi")


def test_they_leave_and_are_unknown_from_then_on(story: Leaving) -> None:
    assert "sẽ không còn hiệu trưởng" in story.explained
    assert story.left.startswith("Bot đã xóa thông tin của thầy/cô")
    assert story.after == "Bot không lưu gì về thầy/cô."


def test_the_trace_stays_whole_and_the_bot_has_logged_nobody(story: Leaving) -> None:
    assert story.verdict.flaw is None
    assert story.verdict.erased >= 1
    assert story.logged == []
