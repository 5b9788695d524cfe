"""Nothing of what people write or are called is in any log, nor is the token: every test is watched, and this shows
that the watch is awake."""

import ast
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import privacy
from tests.handlers.phones import TOKEN

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "handlers", "scheduler", "storage", "domain")
LOGGING = {"debug", "info", "warning", "error", "exception", "critical"}
TELLING = {
    "name",
    "names",
    "text",
    "words",
    "typed",
    "phone",
    "username",
    "title",
    "chat_id",
    "body",
    "token",
    "params",
}
NAME = "Trần Thị Hạnh"

WATCHED = """
import logging

import pytest

from tests import privacy
from tests.conftest import *

LOG = logging.getLogger("handlers.x")


@pytest.mark.parametrize("who", ["7", "cô Trần Thị Hạnh"])
def test_whatever_it_tests(who):
    privacy.said("Trần Thị Hạnh")
    LOG.info("Joined", extra={"who": who})
"""


@pytest.fixture(autouse=True)
def nothing_private_is_logged() -> None:
    """Here names are logged on purpose: the watch of all tests is put out, and lit by each for itself."""


def logged(*deeds: str, **fields: object) -> list[str]:
    with privacy.watched() as told:
        privacy.said(NAME)
        for deed in deeds:
            logging.getLogger("handlers.x").info("%s", deed, extra=fields)
    return told


def test_a_test_whose_log_tells_a_name_fails(tmp_path: Path) -> None:
    test = tmp_path / "test_watched.py"
    test.write_text(WATCHED, "utf-8")
    options = ("-p", "no:cacheprovider", "-c", "pyproject.toml", f"--rootdir={ROOT}", "-q")

    ran = subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(test)], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert "2 passed, 1 error" in ran.stdout, ran.stdout
    assert "a log tells what it must not" in ran.stdout
    assert "['handlers.x: Trần…']" in ran.stdout


def test_words_fields_and_traces_are_all_looked_at() -> None:
    assert logged("nobody") == []
    assert logged(f"cô {NAME}") == ["handlers.x: Trần…"]
    assert logged("nobody", reply=f"Chào {NAME}") == ["handlers.x: Trần…"]
    with privacy.watched() as told:
        privacy.said(NAME)
        try:
            raise LookupError(NAME)
        except LookupError:
            logging.getLogger("scheduler.x").exception("It broke")
    assert told == ["scheduler.x: Trần…"]


@pytest.mark.parametrize("number", ["0912345678", "+84912345678"])
def test_a_telephone_number_needs_not_be_known_to_be_found(number: str) -> None:
    assert logged(f"asked {number}") == [f"handlers.x: {number[:4]}…"]
    assert logged("took 0.0912345678 of update 10912345678") == []


def test_the_token_is_found_in_the_log_of_a_process(tmp_path: Path) -> None:
    (tmp_path / "bot.log").write_text(f"GET https://api.telegram.org/bot{TOKEN}/getMe\nChào {NAME}", "utf-8")

    assert privacy.in_files(tmp_path, frozenset({NAME})) == ["bot.log: Trần…", "bot.log: 1000…"]


def test_what_libraries_say_is_looked_at_as_well() -> None:
    """The token is struck out by the program's own printing: what is left would be seen."""
    with privacy.watched() as told:
        privacy.said(NAME)
        logging.getLogger("aiogram.event").warning("Update of %s by bot%s", NAME, TOKEN)

    assert told == ["aiogram.event: Trần…"]


def test_no_log_is_given_a_field_that_tells_who_somebody_is() -> None:
    found = list(fields())

    telling = [f"{where}: {field}" for where, field in found if field in TELLING]

    assert telling == []
    assert len(found) > 20


def fields() -> Iterator[tuple[str, str]]:
    """The names in `extra={…}` of every call that logs."""
    for package in PACKAGES:
        for file in sorted((ROOT / package).rglob("*.py")):
            source = file.read_text("utf-8")
            if "extra=" not in source:
                continue
            for call in ast.walk(ast.parse(source)):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in LOGGING:
                    for extra in (one.value for one in call.keywords if one.arg == "extra"):
                        yield from ((file.name, key) for key in constants(extra))


def constants(extra: ast.expr) -> Iterator[str]:
    if isinstance(extra, ast.Dict):
        yield from (key.value for key in extra.keys if isinstance(key, ast.Constant) and isinstance(key.value, str))
