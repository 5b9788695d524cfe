"""Which school is reminded of what, on which day: never on a day off, never after handing in."""

from collections import defaultdict
from datetime import date, timedelta

from domain.clock_face import local_date
from domain.ids import ObligationId, ReportId
from domain.persons.people import Role
from domain.sending.notices import Held, Key, State
from scheduler.owing.digest import owe_digest
from scheduler.owing.remind import owe_reminders
from storage.database import Database, Tx
from storage.outgoing import outbox, promises
from storage.outgoing.outbox import Settled
from storage.reporting import drafts, forms, standings
from tests.office import SCHOOLS, Office, employ, linked
from tests.reform import returns

FIRST, LAST = date(2024, 2, 1), date(2024, 3, 15)
TET = {date(2024, 2, 8) + timedelta(days=days) for days in range(7)}

# KH is stated as "before 28/02", Q1 as "before 01/3": their last days are Tuesday 27/02 and Thursday 29/02.
# 14 days before 27/02 lies in Tết, so that rung comes on the last working day before it.
KH_DAYS = ["02-07", "02-20", "02-23", "02-26", "02-27", "02-28", "03-01", "03-05"]
Q1_DAYS = ["02-15", "02-22", "02-26", "02-28", "02-29", "03-01", "03-04", "03-07"]


def told(office: Office) -> list[Held]:
    """What goes out now; settled as a sender would."""
    held = office.db.run_now(outbox.claim, office.now, limit=1000)
    done = [Settled(one.id, one.fence, State.WITHDRAWN if one.moot else State.SENT, 1) for one in held]
    office.db.run_now(outbox.settle, done, office.now)
    return [one for one in held if not one.moot]


def every_day(office: Office, first: date = FIRST) -> dict[date, list[Held]]:
    """Each day until the Ides of March, looked at twice."""
    heard = defaultdict[date, list[Held]](list)
    for days in range((LAST - first).days + 1):
        day = first + timedelta(days=days)
        for hour in ("07:30", "16:00"):
            office.comes(day.isoformat(), hour)
            office.db.run_now(owe_reminders, office.now)
            heard[day] += told(office)
    return heard


def days_of(heard: dict[date, list[Held]], code: str, office: Office, unit: str) -> list[str]:
    owed = office.obligation(code, unit)
    return [f"{day:%m-%d}" for day, notices in heard.items() for one in notices if one.obligation == owed]


def published(db: Database) -> Office:
    office = Office.at_work(db)
    told(office)
    return office


def test_each_school_is_told_on_the_days_of_the_ladder_and_never_on_a_day_off(db: Database) -> None:
    office = published(db)

    heard = every_day(office)

    for school, _ in SCHOOLS:
        assert days_of(heard, "KH", office, school) == KH_DAYS
        assert days_of(heard, "Q1", office, school) == Q1_DAYS
    assert not [day for day, notices in heard.items() if notices and (day.weekday() > 4 or day in TET)]


def test_a_school_that_has_handed_in_hears_no_more_of_it(db: Database) -> None:
    office = published(db)
    office.comes("2024-02-21")
    done = office.obligation("Q1", "MN 19/5")
    db.run_now(standings.hand_in, done, ReportId(1), late=False, now=office.now)

    heard = every_day(office, date(2024, 2, 21))

    assert days_of(heard, "Q1", office, "MN 19/5") == []
    assert days_of(heard, "KH", office, "MN 19/5")[1:] == KH_DAYS[2:]


def test_what_has_just_come_back_is_reminded_of_at_the_next_rung(db: Database) -> None:
    office = published(db)
    office.comes("2024-02-16")
    returns(office, "MN 19/5", "Q1")

    heard = every_day(office, date(2024, 2, 16))

    told_that_it_came_back = "02-16"
    assert days_of(heard, "Q1", office, "MN 19/5") == [told_that_it_came_back, *Q1_DAYS[1:]]


def test_after_days_of_silence_only_the_newest_rung_is_told(db: Database) -> None:
    office = published(db)
    office.comes("2024-02-29", "09:00")

    db.run_now(owe_reminders, office.now)

    heard = told(office)
    assert len(heard) == 2 * len(SCHOOLS)
    assert {one.key for one in heard} == {Key.REMINDER, Key.OVERDUE}


def test_nobody_is_reminded_before_the_morning_nor_in_the_evening(db: Database) -> None:
    office = published(db)
    owed = []

    for hour in ("07:29", "20:00", "07:30"):
        office.comes("2024-02-15", hour)
        owed.append(db.run_now(owe_reminders, office.now))

    assert owed == [0, 0, 2 * len(SCHOOLS)]


def test_after_three_silent_rungs_the_deputy_hears_beside_the_head_unless_the_school_has_begun(db: Database) -> None:
    office = published(db)
    deputies = {
        school: db.run_now(employ, f"Phó {school}", office.units[school], Role.DEPUTY, office.now)
        for school in ("MN 19/5", "TH Nhật Tân")
    }
    db.run_now(_begun, office.obligation("Q1", "TH Nhật Tân"), office)

    heard = every_day(office)

    of_q1 = {school: office.obligation("Q1", school) for school in deputies}
    days = {
        school: [
            f"{day:%m-%d}"
            for day, held in heard.items()
            for one in held
            if one.person == person and one.obligation == of_q1[school]
        ]
        for school, person in deputies.items()
    }
    assert days == {"MN 19/5": Q1_DAYS[3:], "TH Nhật Tân": []}


def test_the_group_hears_three_rungs_of_each_deadline(db: Database) -> None:
    office = published(db)
    db.run_now(linked, office)

    heard = every_day(office, date(2024, 2, 22))

    days = {
        key: [f"{day:%m-%d}" for day, notices in heard.items() for one in notices if one.key is key]
        for key in (Key.GROUP_REMINDER, Key.BOARD)
    }
    assert days[Key.GROUP_REMINDER] == ["02-23", "02-26"]
    # Those of both deadlines at first, then on each last day and once it is over.
    assert days[Key.BOARD] == ["02-22", "02-22", "02-27", "02-28", "02-29", "03-01"]


def test_the_digest_is_owed_once_each_working_morning(db: Database) -> None:
    office = published(db)
    mornings = []

    for day in ("2024-02-07", "2024-02-08", "2024-02-17", "2024-02-19"):
        for hour in ("07:00", "07:30", "08:30"):
            office.comes(day, hour)
            if db.run_now(owe_digest, office.now):
                mornings.append((local_date(office.now).day, hour))

    assert mornings == [(7, "07:30"), (19, "07:30")]


def _begun(tx: Tx, owed: ObligationId, office: Office) -> None:
    form = forms.one(tx, "cchc_quy", forms.newest_version(tx, "cchc_quy"))
    drafts.begin(tx, owed, form, {}, {}, by=office.officer, now=office.now)


def test_a_promise_whose_hour_nothing_ran_in_is_reminded_of_in_the_morning(db: Database) -> None:
    office = Office.at_work(db)
    told(office)
    office.comes("2024-02-20", "08:00")
    owed, head = office.obligation("Q1", "MN 19/5"), office.heads["MN 19/5"]
    db.run_now(promises.make, owed, office.now + timedelta(hours=8), by=head, now=office.now)

    office.comes("2024-02-21", "02:00")
    night = db.run_now(owe_reminders, office.now)
    office.comes("2024-02-21", "06:30")
    morning = db.run_now(owe_reminders, office.now)

    assert (night, morning) == (0, 1)
