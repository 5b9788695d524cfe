"""The architecture is a test: who may import whom, how long things may grow, where code may stand."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "handlers", "scheduler", "storage", "domain", "sandbox", "tests", "benchmarks")
LONGEST_FILE = 250
LONGEST_FUNCTION = 40
ASKING = re.compile(r"\b(now|today|utcnow)\(")
WRITTEN_BY_ALEMBIC = "0001_the_first_tables.py"


def modules() -> Iterator[Path]:
    for package in PACKAGES:
        yield from (file for file in sorted((ROOT / package).rglob("*.py")) if file.name != WRITTEN_BY_ALEMBIC)


def functions(module: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def waiting_in(module: Path) -> Iterator[ast.AsyncFunctionDef]:
    if "async def" in module.read_text("utf-8"):
        yield from (one for one in functions(module) if isinstance(one, ast.AsyncFunctionDef))


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_the_layers_hold() -> None:
    checked = subprocess.run(
        [Path(sys.executable).with_name("lint-imports")], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert checked.returncode == 0, checked.stdout


def test_no_file_is_longer_than_a_few_screens() -> None:
    long = {
        str(file.relative_to(ROOT)): lines
        for file in modules()
        if (lines := len(file.read_text("utf-8").splitlines())) > LONGEST_FILE
    }

    assert long == {}


def test_no_function_is_longer_than_a_screen() -> None:
    long = [
        f"{file.relative_to(ROOT)}: {one.name}"
        for file in modules()
        for one in functions(file)
        if length(one) > LONGEST_FUNCTION
    ]

    assert long == []


def test_a_package_says_its_rule_and_nothing_else() -> None:
    for package in ("bot", "handlers", "scheduler", "storage", "domain", "sandbox"):
        for init in (ROOT / package).rglob("__init__.py"):
            body = ast.parse(init.read_text("utf-8")).body
            assert all(isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) for node in body), init


@pytest.mark.parametrize("package", ["domain", "storage"])
def test_what_decides_and_what_remembers_waits_for_nothing(package: str) -> None:
    """Plain functions in the middle: only the door to the database knows of the event loop."""
    doors = {
        ROOT / "storage" / "database.py",
        *(ROOT / "storage" / "engine" / name for name in ("committer.py", "pool.py", "transactions.py")),
    }
    waiting = [
        f"{file.relative_to(ROOT)}: {one.name}"
        for file in (ROOT / package).rglob("*.py")
        if file not in doors
        for one in waiting_in(file)
    ]

    assert waiting == []


def test_handlers_are_plain_and_send_nothing() -> None:
    """A reply is returned: nothing in a handler's module waits but the door and its filters."""
    doors = {"door.py", "errors.py", "filters.py", "patience.py", "choosing.py"}
    waiting = [
        f"{file.relative_to(ROOT)}: {one.name}"
        for file in (ROOT / "handlers").rglob("*.py")
        if file.name not in doors
        for one in waiting_in(file)
        if one.name != "__call__"
    ]

    assert waiting == []


def test_no_branch_says_sandbox() -> None:
    """The trial differs from production by an API address and a clock: only what starts the sandbox knows its name."""
    starts_it = {ROOT / "bot" / "commands" / "try_command.py", *(ROOT / "bot" / "trial").rglob("*.py")}
    saying = [
        str(file.relative_to(ROOT))
        for package in ("bot", "handlers", "scheduler", "storage", "domain")
        for file in (ROOT / package).rglob("*.py")
        if file not in starts_it and "sandbox" in file.read_text("utf-8").casefold()
    ]

    assert saying == []


def test_warnings_are_errors() -> None:
    configured = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

    assert configured["tool"]["pytest"]["ini_options"]["filterwarnings"] == ["error"]
    assert configured["tool"]["mypy"]["strict"] is True


def test_nothing_asks_for_the_time_but_the_clock() -> None:
    """Time is an argument."""
    may = {"rounds.py"}  # APScheduler's own first tick, which no rule depends on
    asking = [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for package in ("domain", "storage", "handlers", "scheduler")
        for file in (ROOT / package).rglob("*.py")
        if file.name not in may
        if ASKING.search(source := file.read_text("utf-8"))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute)
        and node.attr in {"now", "today", "utcnow"}
        and isinstance(node.value, ast.Name)
        if node.value.id in {"datetime", "date"}
    ]

    assert asking == []
