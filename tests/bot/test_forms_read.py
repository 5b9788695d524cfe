"""A form that was sent is read by a child: what it says, what stands in the way, or that it is none."""

import asyncio

import pytest

from bot.sheets import limits
from bot.xlsforms.reading import TOO_LONG, may_be_one, read_form
from domain.sheets import Unreadable
from domain.xlsforms.reading import Drawn, Refused
from tests.bot import hostile
from tests.drawn import BOOK, content, with_rows
from tests.handlers.phones import SPEAKERS
from tests.office import FORMS

CCHC = (FORMS / "cchc_quy.toml").read_bytes()


def read(sent: bytes, name: str) -> Drawn | Refused | Unreadable | None:
    return asyncio.run(read_form(sent, name, SPEAKERS))


def test_a_workbook_and_a_form_file_come_out_as_form_files() -> None:
    drawn, written = read(content(BOOK), "khao-sat.xlsx"), read(CCHC, "cchc.TOML")

    assert isinstance(drawn, Drawn)
    assert drawn.text.startswith("# khao-sat.xlsx\n\ncode = ")
    assert written == Drawn(CCHC.decode(), ())


@pytest.mark.parametrize(
    ("sent", "name", "told"),
    [
        (content(with_rows(("geopoint", "b", "B", "B"))), "a.xlsx", [("survey!A3 (type)", "xlsform-type-refused")]),
        (b'code = "a"\nversion = = 1\n', "a.toml", [("!2", "xlsform-house")]),
        ("tên = 1".encode("utf-16"), "a.toml", [("!1", "form-file-not-utf8")]),
    ],
)
def test_what_stands_in_the_way_is_told_with_its_place(sent: bytes, name: str, told: list[tuple[str, str]]) -> None:
    found = read(sent, name)

    assert isinstance(found, Refused), found
    assert [(str(one.cell), one.key) for one in found.wrong] == told


def test_what_is_no_form_is_left_to_whoever_reads_lists_and_plans() -> None:
    assert read(content({"Danh sách": (("STT", "Tên trường"), ("1", "TH Kim Đồng"))}), "truong.xlsx") is None
    assert not may_be_one("ke-hoach.docx")
    assert may_be_one("MAU.XLSX")


def test_a_bomb_is_not_unpacked() -> None:
    assert read(hostile.bomb(121), "a.xlsx") == Unreadable("sheet-too-heavy")


def test_a_form_that_is_too_long_and_one_too_deep_to_be_read_are_refused() -> None:
    endless = CCHC.decode() + "# ".ljust(limits.MOST_LETTERS_OF_FORM, "x")

    assert read(endless.encode(), "a.toml") == TOO_LONG
    assert isinstance(read(b"a = " + b"[" * 100_000, "a.toml"), Unreadable)
