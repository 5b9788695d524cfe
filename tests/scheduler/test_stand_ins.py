"""A unit hears of its deadlines as long as anybody of it can be reached: its head, or whoever stands in."""

from domain.ids import PersonId
from domain.persons.people import Reach, Role
from storage.database import Database, Tx
from storage.people import registry
from storage.reporting import obligations
from tests.office import Office, chat_of, employ
from tests.scheduler.town import Town, in_town

SCHOOL = "MN 19/5"


def cannot_be_reached(office: Office, person: PersonId, why: Reach = Reach.BLOCKED) -> None:
    office.db.run_now(registry.note_reach, office.address(person), why, office.now)


async def heard_by(town: Town, *staff: tuple[str, Role]) -> dict[str, int]:
    """How many letters each of these people of the school gets on a morning of reminders; the head is `head`."""
    office = town.office
    people = {name: await office.db.run(employ, name, office.units[SCHOOL], role, office.now) for name, role in staff}
    for person in people.values():
        await town.gets_a_phone(person)
    await town.published_long_ago()
    await town.morning("2024-02-15")
    everybody = {"head": office.heads[SCHOOL], **people}
    return {name: len(told) for name, person in everybody.items() if (told := await town.told(person))}


def test_while_the_head_can_be_reached_no_deputy_is_troubled(db: Database) -> None:
    async def story(town: Town) -> None:
        heard = await heard_by(town, ("phó", Role.DEPUTY), ("đầu mối", Role.FOCAL))

        assert heard == {"head": 1, "đầu mối": 1}

    in_town(db, story)


def test_where_the_head_has_blocked_the_bot_the_deputy_of_longest_standing_hears(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.office.db.run(_reach, town.office, Reach.BLOCKED)

        heard = await heard_by(town, ("phó một", Role.DEPUTY), ("phó hai", Role.DEPUTY), ("đầu mối", Role.FOCAL))

        assert heard == {"phó một": 1, "đầu mối": 1}

    in_town(db, story)


def test_where_that_deputy_has_gone_too_the_next_one_hears(db: Database) -> None:
    async def story(town: Town) -> None:
        office = town.office
        first = await db.run(employ, "phó một", office.units[SCHOOL], Role.DEPUTY, office.now)
        await db.run(_reach, office, Reach.DEACTIVATED)
        await db.run(_reach, office, Reach.DEACTIVATED, first)

        heard = await heard_by(town, ("phó hai", Role.DEPUTY))

        assert heard == {"phó hai": 1}

    in_town(db, story)


def test_where_there_is_neither_head_nor_deputy_the_focal_person_hears(db: Database) -> None:
    async def story(town: Town) -> None:
        await town.office.db.run(_reach, town.office, Reach.NEVER_STARTED)

        heard = await heard_by(town, ("đầu mối", Role.FOCAL))

        assert heard == {"đầu mối": 1}

    in_town(db, story)


def test_a_school_counts_as_unreachable_only_when_nobody_of_it_can_be_reached(db: Database) -> None:
    office = Office.at_work(db)
    deputy = db.run_now(employ, "phó", office.units[SCHOOL], Role.DEPUTY, office.now)
    cannot_be_reached(office, office.heads[SCHOOL])
    with_deputy = _unreached(office)

    cannot_be_reached(office, deputy)

    assert with_deputy == []
    assert _unreached(office) == [SCHOOL]


def _unreached(office: Office) -> list[str]:
    listed = office.db.run_now(obligations.listed, office.deadline("Q1"))
    return [one.unit_name for one in listed if not one.reached]


def _reach(tx: Tx, office: Office, why: Reach, person: PersonId | None = None) -> None:
    """The head of the school, unless somebody else is meant."""
    chat = chat_of(person or office.heads[SCHOOL])
    registry.note_reach(tx, registry.touch_address(tx, registry.TELEGRAM, chat).id, why, office.now)
