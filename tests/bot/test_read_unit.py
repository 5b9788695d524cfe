"""`read unit` says what a name means from a list alone: no database, no token, and nothing that is slow to load."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
UNITS = ROOT / "tests" / "domain" / "unit_names.csv"
HEAVY = ("aiogram", "sqlalchemy", "telegram", "pydantic", "openpyxl")


def python(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    ("typed", "status", "told"),
    [
        ("c1 nhật tân", 0, {"unit": "TH Nhật Tân"}),
        ("chu van an", 0, {"ask": ["TH Chu Văn An", "THCS Chu Văn An", "THPT Chu Văn An"]}),
        ("trường mình", 1, {"unknown": True}),
    ],
)
def test_a_name_is_read_from_a_list_alone(tmp_path: Path, typed: str, status: int, told: object) -> None:
    read = python(tmp_path, "-m", "bot", "read", "unit", typed, "--units", str(UNITS), "--json")

    assert (read.returncode, json.loads(read.stdout)) == (status, told)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_list_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("xin chào\n", "utf-8")

    read = python(tmp_path, "-m", "bot", "read", "unit", "th nhat tan", "--units", "note.txt")
    missing = python(tmp_path, "-m", "bot", "read", "unit", "th nhat tan", "--units", "none.csv")

    assert (read.returncode, read.stdout, len(read.stderr.splitlines())) == (2, "", 1)
    assert (missing.returncode, missing.stdout, len(missing.stderr.splitlines())) == (2, "", 1)


def test_nothing_is_loaded_that_takes_long(tmp_path: Path) -> None:
    asked = f"import sys, bot.commands.read_command; print([name for name in {HEAVY!r} if name in sys.modules])"

    assert python(tmp_path, "-c", asked).stdout.strip() == "[]"
