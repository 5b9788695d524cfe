"""What schools are not to blame for is worked out by itself, so that everybody agrees before anybody opens the work."""

import asyncio
from datetime import datetime, timedelta

from sqlalchemy import select

from domain.clock_face import end_of_day, local
from domain.ids import ReportId
from domain.sending.notices import Key
from domain.sending.outcomes import Sent
from scheduler.letters.letters import Parcel
from scheduler.sending.upshots import after
from scheduler.upkeep.fair_care import judge
from storage.database import Database, Tx
from storage.incoming import outages
from storage.outgoing import outbox
from storage.planning import deadlines
from storage.reporting import allowances, judging, last_moments, obligations, standings
from storage.tables.fairness import allowances as written_down
from storage.tables.plans import obligations as rows
from tests.more_time import given
from tests.office import Office, moment
from tests.scheduler.town import forget_what_is_owed

IN_TIME, GIVEN, OTHER = "MN 19/5", "TH Nhật Tân", "TH-THCS Lê Lợi"
LAST = end_of_day(moment("2024-02-29").date())


def is_down(office: Office, since: datetime, until: datetime) -> None:
    office.db.run_now(outages.beat, since)
    office.now = until
    office.db.run_now(outages.beat, until)


def own(office: Office) -> dict[str, str]:
    """Until when each school has, in local time, where that is later than for all."""
    shown = {}
    for school in office.units:
        found = office.db.run_now(obligations.one, office.obligation("Q1", school))
        assert found is not None
        if found.last_ok is not None:
            shown[school] = f"{local(found.last_ok):%d/%m %H:%M}"
    return shown


def overdue(office: Office) -> int:
    """As lists and counts have it."""

    def count(tx: Tx) -> int:
        late = rows.select().where(rows.c.deadline_id == office.deadline_of(tx, "Q1"), rows.c.standing == "owed")
        return len(tx.execute(late.where(last_moments.is_overdue(office.now))).all())

    return office.db.run_now(count)


def judged(office: Office) -> int:
    """At how many obligations something was allowed for."""

    def written(tx: Tx) -> set[tuple[object, ...]]:
        return {tuple(row) for row in tx.execute(select(written_down))}

    before = office.db.read_now(written)
    asyncio.run(judge(office.db, lambda: office.now))
    return len(office.db.read_now(written) - before)


def at_work(db: Database) -> Office:
    office = Office.at_work(db)
    db.run_now(forget_what_is_owed)
    standing = office.obligation("Q1", IN_TIME)
    db.run_now(standings.hand_in, standing, ReportId(1), late=False, now=office.now)
    return office


def test_an_outage_before_the_last_moment_is_allowed_for_at_all_who_still_owe_it(db: Database) -> None:
    office = at_work(db)
    given(office, GIVEN, moment("2024-03-12").date())
    is_down(office, LAST - timedelta(hours=1), LAST + timedelta(minutes=10))
    before = overdue(office)

    allowed = judged(office)
    office.pass_time(seconds=1)
    again = judged(office)

    assert before == 4
    assert (allowed, again) == (4, 0)
    assert own(office) == {
        **dict.fromkeys(set(office.units) - {IN_TIME, GIVEN}, "01/03 01:09"),
        GIVEN: "12/03 23:59",
    }
    assert overdue(office) == 0


def test_a_second_outage_in_the_time_given_for_the_first_is_allowed_for_too(db: Database) -> None:
    office = at_work(db)
    is_down(office, LAST - timedelta(hours=2), LAST - timedelta(hours=1))
    office.now = LAST + timedelta(minutes=1)
    db.run_now(outages.beat, office.now, since=timedelta())
    first = judged(office)
    is_down(office, office.now, LAST + timedelta(hours=3))

    second = judged(office)

    assert (first, second) == (5, 5)
    assert own(office)[OTHER] == "01/03 03:58"
    allowed = db.run_now(allowances.of, office.obligation("Q1", OTHER))
    assert allowed is not None
    assert allowed.minutes == 239


def test_a_first_word_that_came_late_is_found_within_the_hour_and_only_there(db: Database) -> None:
    office = Office.at_work(db)
    held = db.run_now(outbox.claim, office.now, limit=100)
    first = [one for one in held if one.person == office.heads[OTHER] and one.key is Key.PLAN]
    office.comes("2024-02-05")
    rest = [one for one in held if one not in first]
    for each, when in ((rest, office.now), (first, LAST + timedelta(hours=20))):
        done = [settled for one in each for settled in after(Parcel((one,)), Sent(1), when).settled]
        if each is first:
            office.now = LAST + timedelta(minutes=1)
            too_early = judged(office)
            office.now = LAST + timedelta(hours=21)
        db.run_now(outbox.settle, done, when)

    allowed = judged(office)

    # Of the year's plan it had heard too late as well.
    assert (too_early, allowed) == (0, 2)
    assert own(office) == {OTHER: "06/03 23:59"}


def test_a_deadline_is_looked_at_when_something_may_have_come_to_be_known(db: Database) -> None:
    office = at_work(db)
    seen: list[int] = []

    def looks(when: datetime) -> None:
        office.now = when
        found = [one for one in db.run_now(judging.due, when) if one.id == office.deadline("Q1")]
        seen.append(len(found))
        judged(office)

    for minutes in (-1, 1, 2, 30, 62):
        looks(LAST + timedelta(minutes=minutes))
    is_down(office, LAST + timedelta(minutes=70), LAST + timedelta(minutes=90))
    looks(LAST + timedelta(minutes=91))
    looks(LAST + timedelta(days=46))

    assert seen == [0, 1, 0, 0, 1, 1, 0]


def test_a_deadline_that_nothing_happened_to_is_one_cheap_look(db: Database) -> None:
    office = at_work(db)
    office.now = LAST + timedelta(minutes=1)

    assert judged(office) == 0
    assert db.run_now(lambda tx: deadlines.one(tx, office.deadline_of(tx, "Q1"))).last_ok == LAST
    assert own(office) == {}
