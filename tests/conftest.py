"""Real databases for every test that asks for one; each such test runs on both."""

import gc
import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest

from bot.trial.cast import load_cast
from storage.database import Database
from tests import privacy, room
from tests.databases import PostgresTemplate, SqliteTemplate, Template, engines
from tests.postgres import Server, running_postgres

LONG = {
    "test_torture.py": 80,
    "test_story.py": 80,
    "test_benchmarks.py": 60,
    "test_trial.py": 50,
    "test_coming_in.py": 15,
    "test_finding_units.py": 15,
    "test_handover_played.py": 15,
    "test_own_data_told.py": 15,
    "test_walked_in_words.py": 15,
    "test_page.py": 15,
}
"""Files with tests of many seconds, most of which wait, and about how many seconds."""

YOUNG = 20_000
"""Objects made before garbage is looked for among them."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-golden", action="store_true", help="write the transcripts in tests/golden anew instead of comparing"
    )


def pytest_configure() -> None:
    room.move_in()
    # A shell ignores it for what it runs in its background, and programs that are started from there would, too.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long ones first: of those that share the work, nobody begins one when the others are done."""
    items[:] = dealt(items, hands=int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))


def dealt(items: Sequence[pytest.Item], *, hands: int) -> list[pytest.Item]:
    """As many equal parts as there are workers, one behind the other, which is how they are handed out. Each begins
    with its share of the long ones, a file of them in one piece, as its tests look at what has been played once."""
    shares: list[list[pytest.Item]] = [[] for _ in range(hands)]
    loads = [0] * hands
    for name, seconds in LONG.items():
        lightest = loads.index(min(loads))
        found = [item for item in items if item.path.name == name]
        shares[lightest] += found
        loads[lightest] += seconds if found else 0
    others = iter([item for item in items if item.path.name not in LONG])
    ordered: list[pytest.Item] = []
    for number, share in enumerate(shares):
        part = (len(items) - len(ordered)) // (hands - number)
        ordered += [*share, *islice(others, max(0, part - len(share)))]
    return [*ordered, *others]


def pytest_collection_finish() -> None:
    """What is there by now stays to the end, and looking through it for garbage again and again would cost a fifth."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG)


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
def postgres() -> Iterator[Server]:
    with running_postgres() as server:
        yield server


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return SqliteTemplate(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgresql_template(postgres: Server) -> Iterator[Template]:
    with closing(PostgresTemplate(postgres)) as template:
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
