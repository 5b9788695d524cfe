"""A trace from before the chain becomes one: nothing that was noted is lost, and all of it is sealed."""

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, insert, make_url, text
from sqlalchemy.exc import DBAPIError

from storage.database import Database
from storage.engine import migrate
from storage.operations import audit, audit_check
from storage.tables.operations import audit as entries
from tests.office import moment

BEFORE_THE_CHAIN = "0003"
AT = moment("2024-03-14", "09:12:34.000567")


def back_to(url: str, revision: str) -> None:
    engine = create_engine(make_url(url))
    with engine.begin() as tx:
        config = Config(attributes={"connection": tx})
        config.set_main_option("script_location", "storage:migrations")
        command.downgrade(config, revision)
        old = insert(entries).values(at=AT, deed="publish", subject="plan:1")
        for number in range(1001):
            tx.execute(old.values(after=f'{{"số": {number}}}'))
    engine.dispose()


def test_what_was_noted_before_there_was_a_chain_is_chained(url: str) -> None:
    back_to(url, BEFORE_THE_CHAIN)

    migrate.upgrade(url)

    db = Database.open(url)
    db.run_now(audit.note, None, "publish", "plan:2", now=AT)
    verdict = db.read_now(audit_check.verify)
    db.close_now()
    assert (verdict.flaw, verdict.head.seq) == (None, 1002)


def test_what_was_noted_before_cannot_be_changed_either(url: str) -> None:
    back_to(url, BEFORE_THE_CHAIN)
    migrate.upgrade(url)

    engine = create_engine(make_url(url))
    refused = []
    for deed in ("UPDATE audit SET deed = 'x'", "DELETE FROM audit", "DELETE FROM audit_chain"):
        try:
            with engine.begin() as tx:
                tx.execute(text(deed))
        except DBAPIError as error:
            refused.append("append-only" in str(error))
    engine.dispose()

    assert refused == [True] * 3
