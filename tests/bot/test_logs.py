"""The token is never printed, whoever writes it into what, and in whichever form."""

import json
import logging
from collections.abc import Iterator

import pytest

from bot import logs

TOKEN = "123456789:AAFzq-x_9dLh3kQ0bSxN2vT7mJcWpYuEoRi"
ADDRESS = f"https://api.telegram.org/bot{TOKEN}/sendMessage"


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def fails() -> None:
    try:
        raise ConnectionError(f"Cannot connect to {ADDRESS}")
    except ConnectionError:
        logging.getLogger("bot.somewhere").exception("It broke at %s", ADDRESS, extra={"url": ADDRESS})


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("address", [ADDRESS, ADDRESS.replace(":AAF", "%3AAAF")])
def test_the_token_is_printed_neither_in_words_nor_fields_nor_traces(
    form: str, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.set_up("DEBUG", "json" if form == "json" else "text")

    fails()
    logging.getLogger("bot.somewhere").warning("Asked %s", address)

    printed = capsys.readouterr().err
    assert "AAFzq" not in printed
    assert printed.count("***") >= 4
    assert "ConnectionError" in printed


def test_json_is_one_line_a_record_with_its_fields(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("INFO", "json")

    logging.getLogger("bot.somewhere").info("Đã gửi", extra={"notice": 7})
    fails()

    first, second = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert (first["message"], first["notice"], first["level"]) == ("Đã gửi", 7, "INFO")
    assert "Traceback" in second["trace"]


@pytest.mark.parametrize("library", ["httpx", "telegram", "aiogram", "apscheduler", "alembic"])
def test_libraries_that_tell_addresses_and_contents_are_kept_quiet(
    library: str, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.set_up("DEBUG", "text")

    logging.getLogger(f"{library}.deep.inside").info("HTTP Request: POST %s", ADDRESS)

    assert capsys.readouterr().err == ""
