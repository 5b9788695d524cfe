"""`python -m bot load changes`: all that will happen is printed; nothing is written without `--yes`, or at all."""

from pathlib import Path
from shutil import copytree

import pytest

from storage.database import Database
from storage.units import asked_changes, tree
from tests.bot.shell import Shell

UNITS = """Tên trường,Cấp học,Trực thuộc
Sở GDĐT,Cơ quan,
Phòng GDĐT Quận 7,Cơ quan,Sở GDĐT
TH Nhật Tân,TH,Phòng GDĐT Quận 7
TH Lê Lợi,TH,Phòng GDĐT Quận 7
"""
CHANGES = """Đơn vị,Việc,Đến / tên mới,Từ ngày,Trực thuộc,Cấp học
UBND phường Tân Hưng,lập,,01/7/2025,Sở GDĐT,cơ quan
TH Nhật Tân; TH Lê Lợi,nhập,TH Tân Hưng,01/7/2025,UBND phường Tân Hưng,
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the units are known; to be copied, as a database made by the program takes longer than any test here."""
    shell = Shell(tmp_path_factory.mktemp("loaded"))
    loaded = shell.bot("load", "units", shell.file("truong.csv", UNITS))
    assert loaded.status == 0, loaded.err
    return shell.folder


@pytest.fixture
def shell(loaded: Path, tmp_path: Path) -> Shell:
    return Shell(copytree(loaded, tmp_path / "office"))


def names(shell: Shell) -> set[str]:
    db = Database.open(f"sqlite:///{shell.folder / 'var' / 'school.db'}")
    try:
        return {one.name for one in db.run_now(tree.all_units)}
    finally:
        db.close_now()


def test_nothing_is_written_without_yes_and_all_of_it_with_it(shell: Shell) -> None:
    file = shell.file("doi.csv", CHANGES, "utf-8-sig")

    shown = shell.bot("load", "changes", file)
    before = names(shell)
    done = shell.bot("load", "changes", file, "--yes")

    assert "TH Nhật Tân, TH Lê Lợi are merged into TH Tân Hưng from 01/07/2025." in shown.out
    assert "Nothing has been written: add --yes." in shown.out
    assert "TH Tân Hưng" not in before
    assert (done.status, done.out.splitlines()[-1]) == (0, "2 changes: carried out.")
    assert {"TH Tân Hưng", "UBND phường Tân Hưng"} <= names(shell)
    assert not {"TH Nhật Tân", "TH Lê Lợi"} & names(shell)


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("TH Nào Đó,đổi tên,TH Khác,01/7/2025,,", "doi.csv:4: I cannot find a unit called “TH Nào Đó”"),
        ("TH Lê Lợi,chuyển,TH Nhật Tân,01/7/2025,,", "doi.csv:4: "),
        ("TH Lê Lợi,xóa,,01/7/2025,,", "doi.csv:4: 'xóa' is none of"),
        ("Sở GDĐT,đổi tên,Sở GDĐT TP,01/7/2205,,", "doi.csv:4: 01/07/2205 is too far off"),
    ],
)
def test_one_row_that_cannot_be_keeps_the_others_out(shell: Shell, row: str, complaint: str) -> None:
    before = names(shell)

    told = shell.bot("load", "changes", shell.file("doi.csv", f"{CHANGES}{row}\n"), "--yes")

    assert told.status == 1
    assert told.err.startswith(complaint)
    assert names(shell) == before


def test_rows_of_a_day_to_come_are_left_to_it(shell: Shell) -> None:
    file = shell.file("doi.csv", CHANGES.replace("01/7/2025", "01/7/2027"))

    done = shell.bot("load", "changes", file, "--yes")

    assert "On 01/07/2027, were it today:" in done.out
    db = Database.open(f"sqlite:///{shell.folder / 'var' / 'school.db'}")
    assert [f"{one.on:%d/%m/%Y}" for one in db.run_now(asked_changes.waiting)] == ["01/07/2027"]
    db.close_now()
    assert "TH Tân Hưng" not in names(shell)


def test_a_file_that_is_none_is_refused_in_one_line(shell: Shell) -> None:
    missing = shell.bot("load", "changes", "khong-co.csv")
    broken = shell.bot("load", "changes", shell.file("anh.xlsx", "not a workbook"))

    assert (missing.status, broken.status) == (1, 1)
    assert len(missing.err.splitlines()) == len(broken.err.splitlines()) == 1
