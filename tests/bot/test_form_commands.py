"""`load form` and `export form`, as an operator types them."""

import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from tests import forking
from tests.bot.shell import Shell
from tests.drawn import BOOK, content, with_rows


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """One office: what one test has loaded another finds."""
    shell = Shell(tmp_path_factory.mktemp("forms"))
    (shell.folder / "khao-sat.xlsx").write_bytes(content(BOOK))
    return shell


def test_a_drawn_form_is_loaded_and_what_it_asks_is_told(shell: Shell) -> None:
    loaded = shell.bot("load", "form", "khao-sat.xlsx")

    assert loaded.status == 0, loaded.err
    first, *questions = loaded.out.splitlines()
    assert first == "khao_sat 1 · Khảo sát học sinh: 8 questions, 3 rules."
    assert questions[:3] == [
        "  1. Tổng số học sinh [integer]",
        "  2. Trong đó: nữ [integer]",
        "  3. Tỷ lệ nữ [computed]",
    ]


def test_what_the_chat_cannot_run_is_told_with_its_cell_in_both_languages(shell: Shell) -> None:
    (shell.folder / "sai.xlsx").write_bytes(
        content(with_rows(("geopoint", "b", "B", "B"), ("integer", "c", "C", "C", "", "random() > 0.5")))
    )

    refused = shell.bot("load", "form", "sai.xlsx")

    assert refused.status == 1
    assert refused.err.splitlines() == [
        "sai.xlsx: survey!A3 (type): Bot chưa hỏi được loại “geopoint”.",
        "    The bot cannot ask for “geopoint” yet.",
        "sai.xlsx: survey!F4 (relevant): Bot chưa có hàm random().",
        "    The bot has no function random().",
    ]


def test_what_is_not_there_is_said(shell: Shell) -> None:
    assert "khong-co.xlsx" in shell.bot("load", "form", "khong-co.xlsx").err


def test_a_form_goes_out_as_a_workbook_and_comes_in_again_as_it_was(shell: Shell) -> None:
    out = shell.bot("export", "form", "cchc_quy", "cchc.xlsx")

    assert out.status == 0, out.err
    assert "Question 18 is asked only where a target is missed: other programs always ask it." in out.err.splitlines()
    # The same version again: refused, were it another form.
    assert shell.bot("load", "form", "cchc.xlsx").status == 0


def test_without_pyxform_it_is_said_how_to_get_it(tmp_path: Path) -> None:
    told = tmp_path / "told.txt"
    process = forking.processes.Process(target=_without_pyxform, args=(tmp_path / "khao-sat.xlsx", told))
    process.start()
    process.join(60)

    assert process.exitcode == 1
    assert told.read_text("utf-8") == 'For XLSForm install what it needs: pip install ".[xlsform]"\n'


def _without_pyxform(file: Path, told: Path) -> None:
    """In a process of its own, in which it cannot be found."""
    sys.modules["pyxform"] = None  # type: ignore[assignment]
    with told.open("w", encoding="utf-8") as sys.stderr:
        status = main(["load", "form", str(file)])
    sys.exit(status)
