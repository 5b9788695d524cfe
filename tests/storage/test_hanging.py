"""What hangs on an event of the school year gets its date with it, is told like any amendment, and moves with it."""

from datetime import date

import pytest

from domain.clock_face import local_date
from domain.ids import UnitId
from domain.phrases.model import SchoolEvent
from domain.registry.units import UnitKind
from domain.sending.notices import Key
from storage.database import Database, Tx
from storage.office import tasks
from storage.outgoing import outbox
from storage.planning import deadlines, hanging
from storage.planning.hanging import Dating
from storage.units import tree
from tests.annex import EMBEDDED, lays_down_undated
from tests.office import Office, moment
from tests.scheduler.town import forget_what_is_owed

TERM, YEAR = SchoolEvent.TERM_1_END, SchoolEvent.YEAR_END


@pytest.fixture
def office(db: Database) -> Office:
    """A plan for 2022 that knows no day, as one of them really does not."""
    office = Office.set_up(db, moment("2022-01-05"))
    office.plan = lays_down_undated(office)
    db.run_now(forget_what_is_owed)
    return office


def dates(office: Office, event: SchoolEvent, year: int, day: date, authority: UnitId | None = None) -> list[str]:
    dating = Dating(authority or office.authority, event, year, day)
    told = office.db.run_now(hanging.apply, dating, "Mốc năm học", by=office.officer, now=office.now)
    return [one.about.rpartition(" · ")[2] for one in told]


def dated(office: Office) -> dict[str, date]:
    return {one.code: one.last_day for one in office.db.run_now(deadlines.of_plan, office.plan)}


def test_each_report_gets_the_day_of_its_own_event_and_the_strict_reading_holds(office: Office) -> None:
    term = dates(office, TERM, 2021, date(2022, 1, 14))
    year = dates(office, YEAR, 2021, date(2022, 5, 27))
    opening = dates(office, SchoolEvent.OPENING, 2022, date(2022, 9, 5))

    assert (term, year, opening) == (["06 tháng"], ["cả năm", "I.1"], ["khai giảng"])
    assert dated(office) == {
        "06 tháng": date(2022, 1, 14),
        "cả năm": date(2022, 5, 27),
        "khai giảng": date(2022, 9, 4),
    }
    [task] = office.db.run_now(tasks.of_authorities, [office.authority])
    assert (task.last_day, task.advised) == (date(2022, 5, 27), date(2022, 5, 27))


def test_those_concerned_are_told_once_and_owe_it_from_then_on(office: Office) -> None:
    dates(office, TERM, 2021, date(2022, 1, 14))

    held = office.db.run_now(outbox.claim, office.now, limit=100)
    assert sorted(one.person for one in held if one.key is Key.AMENDED and one.person) == sorted(office.heads.values())
    assert office.obligation("06 tháng", "TH Nhật Tân")


def test_it_is_shown_first_and_that_changes_nothing(office: Office) -> None:
    dating = Dating(office.authority, TERM, 2021, date(2022, 1, 14))

    told = office.db.run_now(hanging.show, dating, by=office.officer, now=office.now)

    assert [(one.before, one.after) for one in told] == [(EMBEDDED, f"{EMBEDDED} (14/01/2022)")]
    assert dated(office) == {}


def test_a_deadline_moves_with_its_event_until_it_is_over(office: Office) -> None:
    dates(office, TERM, 2021, date(2022, 1, 14))
    moved = dates(office, TERM, 2021, date(2022, 1, 21))
    office.comes("2022-01-22")
    over = dates(office, TERM, 2021, date(2022, 1, 28))

    assert (moved, over) == (["06 tháng"], [])
    assert dated(office)["06 tháng"] == date(2022, 1, 21)


def test_the_event_of_another_school_year_or_a_farther_authority_moves_nothing(office: Office) -> None:
    def below(tx: Tx) -> UnitId:
        above = tree.add_unit(tx, tree.NewUnit("Sở GDĐT", kind=UnitKind.AUTHORITY), parent=None)
        tree.move(tx, office.authority, above, since=local_date(office.now))
        return above

    department = office.db.run_now(below)
    next_year = dates(office, TERM, 2022, date(2023, 1, 13))
    from_above = dates(office, TERM, 2021, date(2022, 1, 14), department)
    own = dates(office, TERM, 2021, date(2022, 1, 18))
    again_from_above = dates(office, TERM, 2021, date(2022, 1, 20), department)

    assert (next_year, from_above, own, again_from_above) == ([], ["06 tháng"], ["06 tháng"], [])
    assert dated(office) == {"06 tháng": date(2022, 1, 18)}
