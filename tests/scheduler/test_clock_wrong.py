"""A clock that is wrong by more than minutes: nobody is reminded by it, administrators hear of it, and it passes."""

from datetime import timedelta

from domain.persons.people import Role
from domain.sending.notices import Key
from storage.database import Database
from tests.office import SCHOOLS, employ
from tests.scheduler.town import Town, in_town, rounds_at

DAY = timedelta(days=1)


def test_while_the_clock_is_wrong_nobody_is_reminded_and_administrators_are_told_once(db: Database) -> None:
    async def story(town: Town) -> None:
        office = town.office
        await town.published_long_ago()
        administrator = await office.db.run(employ, "Đỗ Văn Khoa", office.authority, Role.ADMINISTRATOR, office.now)
        await town.gets_a_phone(administrator)
        ahead: list[timedelta | None] = [DAY]

        async def wrong_by() -> timedelta | None:
            return ahead[-1]

        rounds = rounds_at(office, town.telegram, wrong_by=wrong_by)
        office.comes("2024-02-15", "07:30")
        for name in ("remind", "digest", "remind", "deliver"):
            await rounds.poke(name)
        held = await town.states(Key.REMINDER)
        told = await town.told(administrator)
        ahead.append(None)
        for name in ("remind", "deliver"):
            await rounds.poke(name)

        assert held == []
        assert len(told) == 1
        assert "đang nhanh 1.440 phút" in told[0]
        assert len(await town.states(Key.REMINDER)) >= len(SCHOOLS)

    in_town(db, story)
