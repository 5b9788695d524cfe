"""The reform of 01/7/2025: what is open moves and says so, what is finished keeps its rates and its names."""

import pytest
from sqlalchemy import func, select

from domain.ids import ChangeId, DeadlineId, PersonId, UnitId
from domain.persons.people import Role
from domain.planning.ladder_wishes import Whose
from domain.planning.ladders import USUAL, Ladder
from domain.registry.unit_effects import Effect, What, from_text
from domain.reporting.obligations import Obligation, Progress, Standing
from domain.sending.notices import Key, State
from storage.chats import groups
from storage.database import Database, Tx
from storage.outgoing import boards
from storage.people import registry
from storage.planning import deadlines, ladders, plans
from storage.reporting import drafts, obligations, opening
from storage.tables.notices import notices
from storage.tables.operations import audit
from storage.tables.registry import units
from storage.units import asked_changes, successions, tree
from storage.units.asked_changes import Asked
from tests import reform
from tests.office import Office, chat_of
from tests.reform import BINH_AN, CENTRE, DEPARTMENT, DISTRICT, OF_THE_DEPARTMENT, SPECIAL, TAN_LAP, unit


@pytest.fixture
def office(db: Database) -> Office:
    return reform.set_up(db)


def progress(office: Office, code: str) -> Progress:
    return office.db.run_now(obligations.progress, office.deadline(code))


def owed(office: Office, code: str) -> dict[str, Obligation]:
    return {one.unit_name: one for one in office.db.run_now(obligations.of_deadline, office.deadline(code))}


def told(office: Office, person: PersonId) -> list[Effect]:
    """What the letters about units say to one person."""

    def read(tx: Tx) -> list[str | None]:
        mine = select(notices.c.details).where(notices.c.key == Key.UNIT_CHANGE.value)
        here = registry.touch_address(tx, registry.TELEGRAM, chat_of(person)).id
        return list(tx.execute(mine.where(notices.c.address_id == here)).scalars())

    letters = office.db.run_now(read)
    assert len(letters) <= 1, "one letter a person"
    return [effect for letter in letters for effect in from_text(letter or "[]")]


def shown(office: Office, number: ChangeId) -> list[Effect]:
    def show(tx: Tx) -> list[Effect]:
        asked = asked_changes.one(tx, number)
        assert isinstance(asked, Asked)
        return asked_changes.show(tx, asked, now=office.now)

    return office.db.run_now(show)


def test_the_preview_says_what_will_happen_and_does_nothing_of_it(office: Office) -> None:
    def counted(tx: Tx) -> tuple[int, int, int]:
        open_units = select(func.count()).select_from(units).where(units.c.closed.is_(None))
        every = (open_units, select(func.count()).select_from(notices), select(func.count()).select_from(audit))
        one, two, three = (tx.execute(count).scalar_one() for count in every)
        return one, two, three

    number = reform.schedules(office)
    before = office.db.run_now(counted)
    effects = shown(office, number)

    assert office.db.run_now(counted) == before
    kinds = [effect.what for effect in effects]
    assert (kinds.count(What.FOUNDED), kinds.count(What.MOVED), kinds.count(What.MERGED)) == (4, 14, 1)
    assert {What.CLOSED, What.TAKEN_OVER, What.PLANS_GO_ON, What.GROUP_GOES_ON, What.POST_GOES_ON} <= set(kinds)
    assert next(one.facts for one in effects if one.what is What.HEARD)["count"] == 16


def test_schools_pass_to_communes_some_units_to_the_department_and_the_district_ends(office: Office) -> None:
    reform.reformed(office)

    def above(name: str) -> frozenset[UnitId]:
        return office.db.run_now(tree.ancestors, office.units[name]) - {office.units[name]}

    assert above("MN Bình An") == {unit(office, BINH_AN), unit(office, DEPARTMENT)}
    assert above(CENTRE) == above(SPECIAL) == {unit(office, DEPARTMENT)}
    assert DISTRICT not in {one.name for one in office.db.run_now(tree.all_units)}
    assert office.db.run_now(successions.successor_of, office.authority) == unit(office, DEPARTMENT)


def test_finished_periods_keep_their_rates_and_the_names_of_their_time(office: Office) -> None:
    before, named = progress(office, "Q1"), set(owed(office, "Q1"))

    reform.reformed(office)

    assert progress(office, "Q1") == before
    assert set(owed(office, "Q1")) == named
    accepted = owed(office, "Q1")["TH Tân Lập A"]
    assert (accepted.standing, accepted.unit) == (Standing.ACCEPTED, office.units["TH Tân Lập A"])


def test_what_was_open_moves_to_the_successor_with_what_was_filled_in(office: Office) -> None:
    half, returned = owed(office, "H1")["TH Tân Lập A"], owed(office, "Q1")["TH Tân Lập B"]

    reform.reformed(office)

    new = unit(office, "TH Tân Lập")
    assert owed(office, "H1")["TH Tân Lập A"].unit == owed(office, "Q1")["TH Tân Lập B"].unit == new
    draft = office.db.run_now(drafts.of_obligation, half.id)
    assert draft is not None
    assert draft.answers
    taken = office.db.run_now(successions.taken_over_by, new)
    assert (taken[returned.id], taken[half.id]) == ("TH Tân Lập B", "TH Tân Lập A")


def test_what_waits_to_be_decided_stays_and_passes_on_should_it_come_back(office: Office) -> None:
    reform.reformed(office)
    waiting = owed(office, "H1")["TH Tân Lập B"]

    assert (waiting.standing, waiting.unit) == (Standing.SUBMITTED, office.units["TH Tân Lập B"])


def test_a_school_that_only_moved_owes_what_it_owed(office: Office) -> None:
    reform.reformed(office)

    late = owed(office, "Q1")["TH-THCS Suối Hai"]
    assert (late.standing, late.unit) == (Standing.OWED, office.units["TH-THCS Suối Hai"])


def test_heads_of_schools_that_moved_keep_their_posts_and_those_of_merged_ones_lose_theirs(office: Office) -> None:
    reform.reformed(office)

    def posts(person: PersonId) -> list[tuple[Role, str]]:
        found = office.db.run_now(registry.who, registry.TELEGRAM, chat_of(person), office.now).person
        assert found is not None
        return [(post.role, post.unit_name) for post in found.posts]

    assert posts(office.heads["MN Bình An"]) == [(Role.HEAD, "MN Bình An")]
    assert posts(office.heads["TH Tân Lập A"]) == []
    assert posts(office.officer) == [(Role.OFFICER, DEPARTMENT)]


def test_the_plan_of_the_district_goes_on_with_those_it_was_laid_on_and_nobody_else(office: Office) -> None:
    reform.reformed(office)
    office.comes("2025-08-05")

    office.db.run_now(opening.open_due, office.now)

    asked = {one.unit_name for one in owed(office, "Q3").values()}
    gone = {"TH Tân Lập A", "TH Tân Lập B", CENTRE}
    assert asked == (set(reform.SCHOOLS) - gone) | {"TH Tân Lập"}
    assert OF_THE_DEPARTMENT not in asked


def test_who_will_be_asked_sees_it_coming(office: Office) -> None:
    reform.reformed(office)

    def coming(name: str) -> set[DeadlineId]:
        return {one.id for one in office.db.run_now(deadlines.of_unit, unit(office, name))}

    assert office.deadline("Q3") in coming("TH Tân Lập") & coming("MN Bình An")
    assert office.deadline("Q3") not in coming(OF_THE_DEPARTMENT) | coming("TH Tân Lập A")


def test_the_department_looks_after_the_plan_now(office: Office) -> None:
    reform.reformed(office)

    plan = office.db.run_now(plans.one, office.plan)
    assert plan is not None
    assert plan.authority == unit(office, DEPARTMENT)
    group = office.db.run_now(groups.at, registry.TELEGRAM, reform.GROUP)
    assert group is not None
    assert group.authority == unit(office, DEPARTMENT)


def test_the_board_of_the_group_is_not_posted_twice(office: Office) -> None:
    def boards_owed(tx: Tx) -> int:
        board = select(func.count()).select_from(notices).where(notices.c.key == Key.BOARD.value)
        return tx.execute(board).scalar_one()

    def post(tx: Tx) -> None:
        owed = notices.c.key == Key.BOARD.value
        tx.execute(notices.update().where(owed).values(state=State.SENT, message_id=7))
        for board in tx.execute(select(notices.c.id).where(owed)).scalars().all():
            boards.note_shown(tx, board, "shown", office.now)

    office.db.run_now(post)
    before = office.db.run_now(boards_owed)
    reform.reformed(office)

    # They live on in the group of the department.
    assert office.db.run_now(boards_owed) == before > 0
    assert len(office.db.run_now(boards.live, office.now)) == before


def test_each_of_those_concerned_is_told_once_what_concerns_them(office: Office) -> None:
    reform.reformed(office)

    moved, merged = told(office, office.heads["MN Bình An"]), told(office, office.heads["TH Tân Lập A"])
    assert [(one.what, one.facts["to"]) for one in moved] == [(What.MOVED, BINH_AN)]
    assert [one.what for one in merged] == [What.MOVED, What.MERGED, What.YOUR_POST_ENDS]
    assert [one.what for one in merged if one.facts.get("to") == TAN_LAP] == [What.MOVED]
    assert told(office, reform.administrator(office)) == []


def test_the_same_file_cannot_be_carried_out_again(office: Office) -> None:
    reform.reformed(office)
    again = reform.schedules(office)

    assert not office.db.run_now(asked_changes.carry_out_due, again, office.now)
    names = [one.name for one in office.db.run_now(tree.all_units)]
    assert len(names) == len(set(names))


def test_schools_are_reminded_as_their_district_had_set_it_whatever_the_department_has(office: Office) -> None:
    for whose, ladder in ((unit(office, DEPARTMENT), Ladder((9,))), (office.authority, Ladder((10, 5, 2)))):
        office.db.run_now(
            ladders.change, Whose(whose), ladder, USUAL, ladder, seen=0, by=office.officer, now=office.now
        )
    before = office.db.run_now(deadlines.one, office.deadline("H1"))

    reform.reformed(office)

    after = office.db.run_now(deadlines.one, office.deadline("H1"))
    rungs_of = office.db.run_now(ladders.of, [after])
    assert (before.authority, after.authority) == (office.authority, unit(office, DEPARTMENT))
    assert rungs_of.of(after).now == Ladder((10, 5, 2))
    assert rungs_of.of(after).spells[0].ladder == USUAL
