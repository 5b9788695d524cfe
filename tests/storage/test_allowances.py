"""What is allowed for at a unit stands once, whoever writes it down, and however many do."""

from datetime import datetime, timedelta
from functools import partial

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, func, insert, make_url, select

from domain.clock_face import end_of_day
from domain.ids import ObligationId
from storage.database import Database, Tx
from storage.engine import migrate
from storage.incoming import outages
from storage.planning import deadlines
from storage.reporting import allowances, obligations
from storage.tables.fairness import allowances as rows
from tests.office import SCHOOLS, Office, moment
from tests.storage.rivals import at_once

LAST = end_of_day(moment("2024-02-29").date())
SCHOOL = "MN 19/5"
BEFORE_IT_STOOD_ONCE = "0028"


def test_a_round_and_several_who_sit_down_at_once_write_it_down_once(db: Database) -> None:
    office = Office.at_work(db)
    office.db.run_now(outages.beat, LAST - timedelta(hours=1))
    office.now = LAST + timedelta(minutes=10)
    office.db.run_now(outages.beat, office.now)

    sits_down = partial(_sits_down, office)
    outcome = at_once(db, partial(_round, office), *[sits_down] * 3)

    assert len(outcome.done) == 4
    assert db.read_now(_written) == len(SCHOOLS)


def test_of_what_was_written_down_twice_the_later_moment_is_kept(url: str, db: Database) -> None:
    office = Office.at_work(db)
    obligation = office.obligation("Q1", SCHOOL)
    _writes_twice_as_it_could(url, obligation)

    migrate.upgrade(url)

    kept = db.read_now(allowances.of, obligation)
    assert kept is not None
    assert (kept.last_ok, kept.minutes, db.read_now(_written)) == (LAST + timedelta(minutes=2), 2, 1)


def _round(office: Office, tx: Tx) -> datetime | None:
    deadline = deadlines.one(tx, office.deadline_of(tx, "Q1"))
    for share in allowances.shares(tx, deadline, office.now):
        allowances.allow(tx, deadline, share, office.now)
    return None


def _sits_down(office: Office, tx: Tx) -> datetime | None:
    deadline = deadlines.one(tx, office.deadline_of(tx, "Q1"))
    mine = obligations.at(tx, deadline.id, office.units[SCHOOL])
    assert mine is not None
    return allowances.settle(tx, mine, deadline, office.now).last_ok


def _written(tx: Tx) -> int:
    return tx.execute(select(func.count()).select_from(rows)).scalar_one()


def _writes_twice_as_it_could(url: str, obligation: ObligationId) -> None:
    engine = create_engine(make_url(url))
    with engine.begin() as tx:
        config = Config(attributes={"connection": tx})
        config.set_main_option("script_location", "storage:migrations")
        command.downgrade(config, BEFORE_IT_STOOD_ONCE)
        for minutes in (1, 2, 2, 1):
            last = LAST + timedelta(minutes=minutes)
            of_it = {"obligation_id": obligation, "made_at": LAST, "last_ok": last, "minutes": minutes, "days": 0}
            tx.execute(insert(rows).values(of_it))
    engine.dispose()
