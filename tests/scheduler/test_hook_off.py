"""Administrators hear that a portal is told nothing more, in the words they read."""

from domain.ids import HookId
from domain.persons.people import Role
from domain.portal_hooks import Ended
from storage.database import Database
from storage.portal import hooks
from tests.office import SECRET, employ
from tests.scheduler.town import Town, in_town, rounds_at


def test_administrators_read_which_portal_is_told_nothing_more(db: Database) -> None:
    async def story(town: Town) -> None:
        office = town.office
        administrator = await office.db.run(employ, "Đỗ Văn Khoa", office.authority, Role.ADMINISTRATOR, office.now)
        await town.gets_a_phone(administrator)
        office.comes("2024-02-15", "07:30")
        for number, why in enumerate((Ended.FAILING, Ended.GONE, Ended.REVOKED), 1):
            url, now = f"https://cong{number}.example/bi-mat", office.now
            await office.db.run(hooks.add, office.authority, url, inside=False, secret=SECRET, now=now)
            hook = await office.db.run(hooks.one, HookId(number))
            assert hook is not None
            await office.db.run(hooks.end, hook, why, office.now)
        rounds = rounds_at(office, town.telegram)

        await rounds.poke("deliver")

        told = await town.told(administrator)
        assert [one.partition(",")[0] for one in told] == [
            "🔌 Cổng cong1.example không nhận được tin của bot suốt 3 ngày",
            "🔌 Cổng cong2.example báo không nhận tin của bot nữa",
        ]
        assert "bi-mat" not in "".join(told)

    in_town(db, story)
