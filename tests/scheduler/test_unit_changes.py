"""Changes of units on their day: at midnight, once, told in the morning; what fails is told to whoever asked."""

import asyncio
from datetime import date

from domain.ids import ChangeId, PersonId
from domain.registry.change_files import ListedChange
from domain.registry.change_wishes import Wish
from domain.registry.unit_changes import Deed
from scheduler.upkeep.unit_changes import carry_out
from storage.database import Database, Tx
from storage.units import asked_changes, tree
from storage.units.asked_changes import Listing
from tests.office import Office
from tests.scheduler.town import Town, in_town

DAY = date(2024, 7, 1)
SCHOOL = "TH Nhật Tân"


def schedule(tx: Tx, office: Office, by: PersonId, name: str) -> ChangeId:
    row = ListedChange(2, Deed.RENAME, (SCHOOL,), (name,), DAY)
    return asked_changes.schedule(tx, Listing("doi.csv", [row]), DAY, by=by, now=office.now)


def is_there(tx: Tx, name: str) -> bool:
    return tree.unit_named(tx, name) is not None


def test_a_change_waits_for_its_day_is_carried_out_at_midnight_and_told_in_the_morning(db: Database) -> None:
    async def story(town: Town) -> None:
        head = town.office.heads[SCHOOL]
        await town.office.db.run(schedule, town.office, town.office.officer, "TH Tân Hưng")
        await town.morning("2024-06-30", "23:59")
        await town.rounds.poke("unit-changes")
        assert not await town.office.db.read(is_there, "TH Tân Hưng")

        for _ in range(2):
            town.office.comes("2024-07-01", "00:00")
            await town.rounds.poke("unit-changes")
            await town.rounds.poke("deliver")
        assert await town.office.db.read(is_there, "TH Tân Hưng")
        assert not any("Thay đổi đơn vị" in text for text in await town.told(head))

        await town.morning("2024-07-01", "08:00")
        told = [text for text in await town.told(head) if "Thay đổi đơn vị" in text]
        assert len(told) == 1
        assert "đổi tên thành TH Tân Hưng từ 01/07/2024" in told[0]

    in_town(db, story)


def test_what_cannot_be_carried_out_any_more_is_told_to_whoever_asked(db: Database) -> None:
    async def story(town: Town) -> None:
        office = town.office
        await office.db.run(schedule, office, office.officer, SCHOOL)

        await town.morning("2024-07-01", "08:00")
        await town.rounds.poke("unit-changes")
        await town.rounds.poke("deliver")

        told = [text for text in await town.told(office.officer) if "Chưa thực hiện được" in text]
        assert len(told) == 1
        assert "doi.csv:2" in told[0]
        assert "TH Nhật Tân đang mang đúng tên này" in told[0]

    in_town(db, story)


def test_two_rounds_at_once_carry_it_out_once(db: Database) -> None:
    office = Office.set_up(db)
    wish = Wish(Deed.RENAME, office.units[SCHOOL], ("TH Tân Hưng",), dated=True)
    number = db.run_now(asked_changes.begin, wish, by=office.officer, now=office.now)
    db.run_now(asked_changes.save, number, wish, DAY)
    asked = db.run_now(asked_changes.one, number)
    assert asked is not None
    db.run_now(asked_changes.confirm, asked, now=office.now)
    office.comes("2024-07-01", "00:00")

    async def both() -> None:
        await asyncio.gather(*(carry_out(db, lambda: office.now) for _ in range(2)))

    asyncio.run(both())

    names = [one.name for one in db.run_now(tree.all_units)]
    assert names.count("TH Tân Hưng") == 1
    assert db.run_now(asked_changes.waiting) == []
