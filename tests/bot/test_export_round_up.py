"""`export xlsx` and `export docx`, as an operator types them, or a clock does."""

from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from bot.__main__ import main
from storage.database import Database
from tests.handlers.sent_templates import of_lines, used
from tests.office import Office
from tests.storage.filled import hands_in


@pytest.fixture
def office(db: Database, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Where the command finds it."""
    monkeypatch.setenv("DRUM_DATABASE", url)
    monkeypatch.chdir(tmp_path)
    return Office.at_work(db)


def exported(*words: str) -> int:
    return main(["export", *words, "--now", "2024-03-05T08:00"])


def test_the_workbook_and_the_report_of_a_period_are_written(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hands_in(office)

    book = exported("xlsx", "--plan", "CCHC", "--period", "q1-2024", "q1.xlsx")
    paper = exported("docx", "--period", "Quý I", "q1.docx")

    assert (book, paper) == (0, 0)
    assert capsys.readouterr().err == "q1.xlsx: 1/6\nq1.docx: 1/6\n"
    note = load_workbook(tmp_path / "q1.xlsx")["Tổng hợp"]["A2"].value
    assert note == "CHƯA ĐỦ (1/6 đơn vị), tính đến 08:00 05/03/2024"
    said = [paragraph.text for paragraph in Document(str(tmp_path / "q1.docx")).paragraphs]
    assert any("1/6\u00a0đơn\u00a0vị" in line for line in said)


def test_the_report_follows_the_template_of_its_office(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hands_in(office)
    office.db.run_now(used, office, of_lines("BÁO CÁO {{ky}} của {{pham_vi}}"))

    exported("docx", "--period", "Quý I", "q1.docx")

    told = capsys.readouterr().err.splitlines()
    assert told == [
        "q1.docx: the template own.docx has no {{chua_du}}: that units are missing stands at the top",
        "q1.docx: 1/6",
    ]
    said = [paragraph.text for paragraph in Document(str(tmp_path / "q1.docx")).paragraphs]
    assert said == ["(Chưa đủ số liệu: còn 5 đơn vị; tính đến 08:00 05/03/2024)", "BÁO CÁO Quý I của 1/6 đơn vị"]


def test_what_is_not_meant_is_said_with_what_there_is(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    unknown = exported("xlsx", "--period", "Q9-2024", "x.xlsx")
    empty = exported("docx", "--period", "Q1-2024", "x.docx")

    told = capsys.readouterr().err
    assert (unknown, empty) == (1, 1)
    assert "No deadline that has opened is meant." in told
    assert "--period Q1-2024" in told
    assert "there is nothing to report" in told
    assert not Path("x.docx").exists()
