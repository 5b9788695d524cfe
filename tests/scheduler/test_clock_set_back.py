"""A machine whose clock ran hours ahead, and is set right: nobody waits for as long."""

from datetime import datetime, timedelta, tzinfo
from typing import ClassVar, Self

import pytest
from apscheduler.schedulers import base as apscheduler

from scheduler import rounds as going
from storage.database import Database
from storage.operations import rounds
from tests.office import SCHOOLS
from tests.scheduler.town import Town, in_town, rounds_at
from tests.waiting import eventually

QUICK = going.Pace(remind_every=0.1, deliver_every=0.1, boards_every=0.1)
AHEAD = timedelta(hours=7)


class Wall(datetime):
    """The machine's clock."""

    ahead: ClassVar = timedelta()

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        return super().now(tz) + cls.ahead


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_rounds_go_on_when_the_clock_is_set_back(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(town: Town) -> None:
        at_work = rounds_at(town.office, town.telegram, pace=QUICK)
        monkeypatch.setattr(Wall, "ahead", AHEAD)
        await at_work.start()
        await eventually(lambda: db.read(rounds.last_began, "remind"), lambda began: began is not None)
        monkeypatch.setattr(Wall, "ahead", timedelta())

        await town.publishes()
        said = await eventually(town.said, lambda said: len(said) == len(SCHOOLS))
        await at_work.stop()

        assert len(said) == len(SCHOOLS)

    monkeypatch.setattr(apscheduler, "datetime", Wall)
    monkeypatch.setattr(going, "datetime", Wall)
    in_town(db, story)
