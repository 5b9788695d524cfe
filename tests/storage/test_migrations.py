"""The steps of the migrations lead to the tables of the code, on both databases."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from storage.database import Database, Tx
from storage.engine import migrate
from tests.postgres import Server


def test_migrating_from_nothing_gives_the_tables_of_the_code(db: Database) -> None:
    wanted = migrate.every_table()

    def differences(tx: Tx) -> list[object]:
        opts = {"compare_type": True, "compare_server_default": migrate.default_differs}
        return list(compare_metadata(MigrationContext.configure(tx, opts=opts), wanted))

    assert wanted.tables
    assert db.read_now(differences) == []


def test_a_database_that_is_up_to_date_is_at_the_newest_step(url: str) -> None:
    migrate.check(url)

    assert migrate.current(url) == migrate.head() is not None


def test_migrating_twice_changes_nothing(url: str) -> None:
    migrate.upgrade(url)

    assert migrate.current(url) == migrate.head()


def test_a_database_newer_than_the_code_is_refused(url: str, db: Database) -> None:
    db.run_now(lambda tx: tx.execute(text("UPDATE alembic_version SET version_num = '9999'")))

    with pytest.raises(migrate.NewerThanCode, match="9999"):
        migrate.check(url)
    with pytest.raises(migrate.NewerThanCode, match="9999"):
        migrate.upgrade(url)


def test_a_postgresql_that_knows_no_letters_beyond_ascii_is_refused_with_the_way_out(postgres: Server) -> None:
    postgres.execute("CREATE DATABASE ascii TEMPLATE template0 ENCODING 'SQL_ASCII'")
    try:
        with pytest.raises(migrate.WrongEncoding, match=r"SQL_ASCII; .*--encoding=UTF8"):
            migrate.upgrade(postgres.url("ascii"))
    finally:
        postgres.execute("DROP DATABASE ascii")
