"""A board that cannot be written keeps no other from being shown, and whose lease is over edits none."""

import logging
from datetime import timedelta
from importlib.resources import files

import pytest

from domain.texts import Language, MissingText, Say, Value
from scheduler.rounds import Pace
from storage.database import Database
from tests.scheduler.group_phone import FIRST, posted, quarter
from tests.scheduler.town import Town, in_town, rounds_at

YEAR = "📋 Kế hoạch CCHC"


class Stumbling(Say):
    """Has no words for the boards of one duty."""

    def __init__(self) -> None:
        texts = files("domain").joinpath("locales", "vi").iterdir()
        super().__init__(Language.VI, [file.read_text("utf-8") for file in texts if file.name.endswith(".ftl")])

    def __call__(self, key: str, **details: Value) -> str:
        if key == "board-title" and details["duty"] == "Báo cáo CCHC định kỳ":
            raise MissingText(key)
        return super().__call__(key, **details)


async def handed_in(town: Town) -> int:
    """In a group whose two boards have something new to say."""
    group = await posted(town)
    await town.hands_in("Q1", FIRST)
    await town.hands_in("KH", FIRST)
    return group


def test_a_board_that_cannot_be_written_is_logged_once_and_spoils_no_other(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async def story(town: Town) -> None:
        group = await handed_in(town)
        speechless = rounds_at(town.office, town.telegram, speakers={Language.VI: Stumbling()})

        for _ in range(3):
            town.office.pass_time(seconds=6)
            await speechless.poke("boards")

        (spoilt,) = await quarter(town, group)
        (other,) = [text for text in await town.boards_in(group) if text.startswith(YEAR)]
        assert ("0/6 trường đã nộp" in spoilt, "1/6 trường đã nộp" in other) == (True, True)

    caplog.set_level(logging.ERROR)
    in_town(db, story)
    (failed,) = caplog.records
    assert (failed.message, bool(getattr(failed, "reference", ""))) == ("A board cannot be written", True)


def test_nothing_is_edited_once_the_lease_is_over(db: Database) -> None:
    async def story(town: Town) -> None:
        await handed_in(town)
        town.office.pass_time(seconds=6)

        await rounds_at(town.office, town.telegram, pace=Pace(hold=timedelta(0))).poke("boards")
        late = await town.times("editMessageText")
        await town.shows_boards()

        assert (late, await town.times("editMessageText")) == (0, 1)

    in_town(db, story)
