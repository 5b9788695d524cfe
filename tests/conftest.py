"""Real databases for every test that asks for one. Each such test runs on both, but for most of those of handlers."""

import gc
import signal
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.trial.cast import load_cast
from storage.database import Database
from tests import privacy, room
from tests.databases import PostgresTemplate, SqliteTemplate, Template, engines
from tests.postgres import Server, own_server

PLAYED = (
    "test_torture.py",
    "test_story.py",
    "test_benchmarks.py",
    "test_trial.py",
    "test_coming_in.py",
    "test_handover_played.py",
    "test_own_data_told.py",
    "test_finding_units.py",
    "test_page.py",
    "test_page_talk.py",
)
"""Files whose tests start programs, or a browser, that want a processor to themselves: never two of them at a time."""
FORKING = (
    "test_incoming_kills.py",
    "test_deliver_killed.py",
    "test_commands.py",
    "test_load_changes.py",
    "test_key_command.py",
    "test_invite_sheets.py",
    "test_form_commands.py",
    "test_audit_command.py",
    "test_check_whole.py",
    "test_drawing_lots.py",
    "test_copy_commands.py",
)
"""Files whose tests fork programs from the process that has imported them for the first: it takes five seconds."""

YOUNG = 20_000
"""Objects made before garbage is looked for among them."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-golden", action="store_true", help="write the transcripts in tests/golden anew instead of comparing"
    )
    parser.addoption(
        "--all-on-both", action="store_true", help="ask PostgreSQL also what no test of handlers asks it otherwise"
    )


def pytest_configure() -> None:
    room.move_in()
    # Nothing that is collected goes again before the end.
    gc.disable()
    # A shell ignores it for what it runs in its background, and programs that are started from there would, too.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Of those that share the work the first plays, one file after the other, and the others do the rest meanwhile."""
    first = (*PLAYED, *FORKING)
    order = {name: place for place, name in enumerate(first)}
    items.sort(key=lambda item: order.get(item.path.name, len(first)))


def pytest_collection_finish() -> None:
    """What is there by now stays to the end, and looking through it for garbage again and again would cost a fifth."""
    gc.freeze()
    gc.set_threshold(YOUNG)
    gc.enable()


@pytest.fixture(scope="session")
def of_trials() -> frozenset[str]:
    """What the people of the trial are called, whose bots run as processes of their own."""
    cast = load_cast()
    return frozenset(one.name for one in (*cast.staff, *(school.head for school in cast.schools)))


@pytest.fixture(autouse=True)
def nothing_private_is_logged(request: pytest.FixtureRequest, of_trials: frozenset[str]) -> Iterator[None]:
    with privacy.watched() as told:
        yield
    # Asked for only where the test has one: making folders for all would cost more than they do.
    folder = request.node.funcargs.get("tmp_path")
    told += privacy.in_files(folder, of_trials) if isinstance(folder, Path) else []
    assert told == [], "a log tells what it must not"


@pytest.fixture(scope="session")
def postgres() -> Server:
    return own_server()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return SqliteTemplate(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgresql_template() -> Iterator[Template]:
    with closing(PostgresTemplate()) as template:
        yield template


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database of the test's own, empty and up to date."""
    # Asked for by name: who runs only the tests of SQLite starts no server.
    template: Template = request.getfixturevalue(f"{request.param}_template")
    with template.copied() as address:
        yield address


@pytest.fixture
def db(url: str) -> Iterator[Database]:
    database = Database.over(engines(url))
    yield database
    database.close_now()
