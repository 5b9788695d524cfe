"""`python -m bot read plan`: what a document proposes, for scripts and for whoever wants to see it beforehand."""

import json
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.plans.five import FIVE
from tests.plans.papers import as_docx


def test_the_whole_proposal_is_printed_each_item_with_its_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ke-hoach.docx"
    file.write_bytes(as_docx(FIVE["Quận 7"][0]))

    assert main(["read", "plan", str(file), "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["header", "duties", "deadlines", "targets", "tasks", "recipients", "doubts"]
    assert all(one["source"] for part in list(told)[1:] for one in told[part])
    assert (told["header"]["number"], told["header"]["issued"]) == ("200/KH-GDĐT", "2024-02-01")
    quarter = next(one for one in told["deadlines"] if one["label"] == "Quý III")
    assert (quarter["kind"], quarter["stated"], quarter["last_ok"]) == ("before", "2024-09-01", "2024-08-31")
    assert quarter["advised"] == "2024-08-30"
    assert {"operator": ">=", "threshold": 98, "measure": "%"}.items() <= told["targets"][3].items()


def test_what_is_not_read_says_why_and_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "anh.pdf"
    file.write_bytes(b"\x89PNG\r\n\x1a\n")

    assert main(["read", "plan", str(file), "--json"]) == 1

    told = json.loads(capsys.readouterr().out)
    assert told["error"] == "document-picture"
    assert told["message"]


def test_a_file_that_is_not_there_is_no_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "plan", str(tmp_path / "nowhere.docx")]) == 2
    assert "nowhere.docx" in capsys.readouterr().err
