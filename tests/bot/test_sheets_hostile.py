"""Files that mean harm are refused quickly, each with its reason, and cost no more than a child may use."""

import asyncio
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from bot.sheets import limits
from bot.sheets.reading import read_sheets
from domain.sheets import Unreadable
from tests.bot import hostile
from tests.bot.hostile import workbook
from tests.office import ROOT

QUICK = 20.0
"""Seconds, on a machine that is busy with other things; alone it takes none of them two."""


def refused(content: bytes) -> str:
    found = asyncio.run(read_sheets(content))
    assert isinstance(found, Unreadable)
    return found.key


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "sheet-empty"),
        (b" \n\t ", "sheet-empty"),
        (b"MZ\x90\x00" + b"\x00" * 60, "sheet-program"),
        (b"\x7fELF\x02\x01", "sheet-program"),
        (b"%PDF-1.7", "sheet-pdf"),
        (b"\x89PNG\r\n\x1a\n", "sheet-picture"),
        (b"<html><table><tr><td>T\xc3\xaan</td></tr></table></html>", "sheet-other"),
        (b"PK\x03\x04" + b"\x00" * 40, "sheet-broken"),
        (b"Ten,Ma\nTH A,\x00\x01", "sheet-other"),
        (b"Ten,Ma\nTH \x90\xff", "sheet-encoding"),
        (hostile.ole("Workbook"), "sheet-old-excel"),
        (hostile.ole("WordDocument"), "sheet-word"),
        (hostile.ole("EncryptionInfo", "EncryptedPackage"), "sheet-password"),
        (hostile.ole("Something"), "sheet-other"),
    ],
)
def test_a_file_is_what_it_holds_whatever_it_is_called(content: bytes, key: str) -> None:
    assert refused(content) == key


@pytest.mark.parametrize(
    ("part", "key"),
    [("xl/vbaProject.bin", "sheet-macro"), ("XL/VBAPROJECT.BIN", "sheet-macro"), ("word/document.xml", "sheet-word")],
)
def test_a_package_that_holds_more_than_a_list_is_not_opened(part: str, key: str) -> None:
    assert refused(hostile.with_parts({part: b"x"})) == key


def test_an_empty_workbook_and_one_without_its_sheet_are_told_apart() -> None:
    assert refused(workbook()) == "sheet-empty"
    assert refused(hostile.with_parts({hostile.SHEET: b"<worksheet"})) == "sheet-broken"


def test_fifty_megabytes_are_not_even_handed_to_the_child() -> None:
    began = monotonic()

    assert refused(b"a" * 50 * limits.MEGABYTE) == "sheet-too-big"
    assert monotonic() - began < QUICK


@pytest.mark.parametrize(
    ("made", "key"),
    [
        (lambda: hostile.bomb(8), "sheet-too-heavy"),
        (lambda: hostile.bomb(125), "sheet-too-heavy"),
        (hostile.liar, "sheet-broken"),
        (hostile.entities, "sheet-broken"),
        (hostile.far_corner, "sheet-too-wide"),
        (lambda: hostile.columns(1_000_000), "sheet-too-heavy"),
        (lambda: hostile.columns(16_000), "sheet-too-wide"),
        (lambda: hostile.sheet('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'), "sheet-too-wide"),
        (lambda: workbook(*[("x" * 30_000,) for _ in range(500)]), "sheet-too-heavy"),
    ],
    ids=[
        "bomb",
        "large bomb",
        "liar",
        "entities",
        "far corner",
        "million columns",
        "all columns",
        "no column",
        "letters",
    ],
)
def test_a_bomb_is_refused_quickly(made: Callable[[], bytes], key: str) -> None:
    content = made()
    assert len(content) < limits.MOST_BYTES
    began = monotonic()

    assert refused(content) == key
    assert monotonic() - began < QUICK


def test_more_rows_than_a_country_has_schools_are_refused() -> None:
    assert refused(b"Ten,Ma\n" + b"TH A,1\n" * (limits.MOST_ROWS + 1)) == "sheet-too-long"


@pytest.mark.skipif(sys.platform == "win32", reason="the system knows no limits")
@pytest.mark.parametrize("greedy", ["bytearray(2 * limits.MEMORY)", "open('written', 'wb', buffering=0).write(b'x')"])
def test_who_reads_can_take_no_more_memory_and_write_nothing(greedy: str, tmp_path: Path) -> None:
    code = f"from bot.sheets import limits; limits.apply(); {greedy}"

    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=False
    )

    assert ended.returncode != 0
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) == 0


def test_formatted_columns_to_the_end_of_the_sheet_do_no_harm() -> None:
    """As everybody makes them who colours a whole row: cells without anything in them."""
    wide = "".join(f'<c r="{column}1" s="0"/>' for column in ("A", "B", "XFD"))
    said = '<row r="2"><c r="A2" t="inlineStr"><is><t>TH A</t></is></c></row>'

    found = asyncio.run(
        read_sheets(hostile.sheet(f'<row r="1">{wide}</row>{said}<row r="1048576"><c r="A1048576"/></row>'))
    )

    assert isinstance(found, tuple)
    assert [row.number for row in found[0].rows] == [2]
