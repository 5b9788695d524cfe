"""What an operator types in a shell: `python -m bot …`, as processes of their own."""

import os
import stat
from pathlib import Path

import pytest

from bot.commands.check_command import calendar_told
from storage.database import Database
from storage.engine import lock
from storage.units import tree
from tests.bot.shell import Shell
from tests.office import PLAN

TOKEN = "123456789:AAFzq-x_9dLh3kQ0bSxN2vT7mJcWpYuEoRi"
UNITS = """Hieu truong,Cap hoc,Ten truong,Truc thuoc
,Cơ quan,Phòng GDĐT Quận 7,
Lê Thị Bình,,TH Nhật Tân,Phòng GDĐT Quận 7
,,MN 19/5,Phòng GDĐT Quận 7
"""


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """An office as an operator founds it: units, with an invite for each head, and the plan."""
    shell = Shell(tmp_path_factory.mktemp("office"))
    units = shell.file("truong.csv", UNITS, "utf-8-sig")

    added = shell.bot("load", "units", units, "--invites", "moi.csv")
    planned = shell.bot("load", "plan", str(PLAN), "--authority", "Phòng GDĐT Quận 7")

    assert (added.status, added.out) == (0, "3 units are new, 0 changed, 0 unchanged, 0 refused.\n"), added.err
    assert (planned.status, planned.out) == (
        0,
        "Kế hoạch CCHC năm 2024: prepared, 5 deadlines. Publish it in the chat.\n",
    ), planned.err
    return shell


@pytest.mark.parametrize(
    ("kind", "typed", "status", "told"),
    [
        ("percent", "98,5", 0, {"value": 98.5}),
        ("count", "không phát sinh", 0, {"value": 0, "nothing_arose": True}),
        ("count", "1,234", 0, {"confirm": 1234}),
        ("count", "", 0, {"skip": True}),
        ("count", "3,5", 1, {"error": "E_NOT_INT"}),
    ],
)
def test_a_number_is_read_without_database_or_token(
    shell: Shell, kind: str, typed: str, status: int, told: object
) -> None:
    read = shell.bot("read", "number", "--kind", kind, typed, "--json")

    assert (read.status, read.told) == (status, told)
    assert list(shell.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("typed", "status", "intent", "period"),
    [("truong nao chua bao cao q1", 0, "list_by_status", "Q1-2024"), ("quý trường", 1, "help", None)],
)
def test_a_question_is_read_in_the_words_of_the_table(
    shell: Shell, typed: str, status: int, intent: str, period: str | None
) -> None:
    read = shell.bot("read", "query", typed, "--now", "2024-02-01T08:00:00", "--json")

    assert read.status == status
    assert isinstance(read.told, dict)
    assert (read.told["intent"], read.told.get("period")) == (intent, period)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("truong.csv", "Tên đơn vị,Cấp học\nMN Hoa Mai,MN\nTH Lý Tự Trọng,TH\n"),
        ("ten.csv", "1,MN Hoa Mai\n2,TH Lý Tự Trọng\n"),
        ("ten.txt", "\ufeffMN Hoa Mai\n\nTH Lý Tự Trọng\n"),
    ],
)
def test_a_question_is_read_with_the_names_of_a_file_and_no_others(shell: Shell, name: str, text: str) -> None:
    (shell.folder / name).write_text(text, encoding="utf-8")

    found = shell.bot("read", "query", "hoa mai nop q3 chua", "--now", "2026-11-20T10:00", "--units", name)
    unknown = shell.bot("read", "query", "mn hoa sen nop q3 chua", "--now", "2026-11-20T10:00", "--units", name)

    assert found.told == {"intent": "unit_status", "period": "Q3-2026", "filters": {"unit": "MN Hoa Mai"}}
    assert unknown.told == {"intent": "clarify", "period": "Q3-2026", "filters": {"unit": "mn hoa sen"}}


def test_a_question_is_read_after_the_one_it_leans_on(shell: Shell) -> None:
    first, second = ("--after", "trường nào chưa nộp quý 3"), ("--after", "còn tiểu học?")

    leant = shell.bot("read", "query", "thế quý 1?", *first, *second, "--now", "2026-11-20T10:00")
    alone = shell.bot("read", "query", "thế quý 1?", "--now", "2026-11-20T10:00")

    filters = {"status": "missing", "level": "TH"}
    assert leant.told == {"intent": "list_by_status", "period": "Q1-2026", "filters": filters}
    assert alone.told == {"intent": "help", "period": None, "filters": {}}


def test_a_file_that_is_no_text_names_no_units(shell: Shell) -> None:
    assert shell.bot("read", "query", "ai chưa nộp", "--units", "none.csv").status == 2


def test_the_same_list_twice_changes_nothing_and_writes_no_second_code(loaded: Shell) -> None:
    again = loaded.bot("load", "units", "truong.csv")

    assert (again.status, again.out) == (0, "0 units are new, 0 changed, 3 unchanged, 0 refused.\n")


def test_the_codes_of_heads_are_for_the_operator_s_eyes_alone(loaded: Shell) -> None:
    codes = loaded.folder / "moi.csv"

    header, row = codes.read_text("utf-8-sig").splitlines()

    assert header == "Đơn vị,Hiệu trưởng,Mã mời"
    assert row.startswith("TH Nhật Tân,Lê Thị Bình,")
    assert (
        stat.S_IMODE(codes.stat().st_mode) == stat.S_IMODE((loaded.folder / "var" / "secret").stat().st_mode) == 0o600
    )


def test_codes_are_never_written_over_others(loaded: Shell) -> None:
    before = (loaded.folder / "moi.csv").read_text("utf-8-sig")

    refused = loaded.bot("load", "units", "truong.csv", "--invites", "moi.csv")

    assert (refused.status, refused.err) == (1, "moi.csv: File exists\n")
    assert (loaded.folder / "moi.csv").read_text("utf-8-sig") == before


def test_a_list_with_a_slip_is_refused_whole_with_file_and_line(loaded: Shell) -> None:
    wrong = loaded.file("sai.csv", "Tên trường,Trực thuộc\nTH Mới,\nTH Lạ,Phòng không có\n")

    refused = loaded.bot("load", "units", wrong)

    assert refused.status == 1
    assert refused.err.splitlines() == [
        "sai.csv:3: TH Lạ: no unit is called “Phòng không có”",
        "Nothing was written. Mend these rows, or write the others with --skip-bad.",
    ]
    db = Database.open(f"sqlite:///{loaded.folder / 'var' / 'school.db'}")
    assert db.run_now(tree.unit_named, "TH Mới") is None
    db.close_now()


def test_the_good_rows_are_written_where_an_operator_says_so_and_seen_before(loaded: Shell) -> None:
    wrong = loaded.file("nua.csv", "Tên trường,Trực thuộc\nTH Lạ,Phòng không có\nTH Nửa,Phòng GDĐT Quận 7\n")

    seen, written, again = (loaded.bot("load", "units", wrong, how) for how in ("--preview", "--skip-bad", "--preview"))

    assert (seen.status, seen.out) == (0, "1 units are new, 0 changed, 0 unchanged, 1 refused.\n")
    assert (written.status, written.out, written.err) == (seen.status, seen.out, seen.err)
    assert again.out == "0 units are new, 0 changed, 1 unchanged, 1 refused.\n"


def test_a_file_that_is_not_there_or_no_list_is_told_in_one_line(loaded: Shell) -> None:
    (loaded.folder / "cu.xls").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + "Workbook".encode("utf-16-le"))

    absent, old = (loaded.bot("load", "units", name) for name in ("khong-co.csv", "cu.xls"))

    assert (absent.status, absent.err) == (1, "khong-co.csv: No such file or directory\n")
    assert (old.status, old.err) == (1, "This is an old Excel file (.xls). Save it as .xlsx and send it again.\n")


def test_a_plan_is_loaded_once_and_a_wrong_one_told_with_its_line(loaded: Shell) -> None:
    wrong = loaded.file("sai.toml", PLAN.read_text("utf-8").replace('kind = "plan"', 'kind = "kế hoạch"'))

    twice = loaded.bot("load", "plan", str(PLAN), "--authority", "Phòng GDĐT Quận 7")
    slip = loaded.bot("load", "plan", wrong, "--authority", "Phòng GDĐT Quận 7")

    assert twice.status == 1
    assert twice.err.startswith("This plan is there already, not published yet: Kế hoạch CCHC năm 2024.")
    assert slip.status == 1
    assert slip.err.startswith("sai.toml:12: duty[1].kind: ")


def test_an_invite_is_a_link_and_a_question_needs_an_officer(loaded: Shell) -> None:
    nobody_yet = loaded.bot("ask", "truong nao chua bao cao q1")
    invited = loaded.bot(
        "invite", "--unit", "Phòng GDĐT Quận 7", "--role", "officer", "--name", "Hạnh", "--bot", "@trong_bot"
    )

    assert (nobody_yet.status, len(nobody_yet.err.splitlines())) == (1, 1)
    assert invited.status == 0
    assert invited.out.startswith("https://t.me/trong_bot?start=i_")


def test_check_says_what_is_in_force_with_every_secret_masked(shell: Shell) -> None:
    url = "postgresql+psycopg://drum:pa@ss/wörd@127.0.0.1:9/school?sslpassword=hidden2"

    checked = shell.bot("check", token=TOKEN, database=url, webhook_secret="hidden1")

    assert checked.status == 1
    for secret in ("AAFzq", "pa@ss", "wörd", "hidden1", "hidden2"):
        assert secret not in checked.out + checked.err
    assert "DRUM_DATABASE = postgresql+psycopg://***@127.0.0.1:9/school?sslpassword=***" in checked.out
    lines = {line.split()[1].rstrip(":"): line.split()[0] for line in checked.out.splitlines()[-5:]}
    assert lines == {"texts": "ok", "forms": "ok", "database": "WRONG", "calendar": "WRONG", "token": "WRONG"}
    assert "Traceback" not in checked.err


def test_migrate_makes_the_database_that_check_then_finds_in_order(shell: Shell) -> None:
    migrated = shell.bot("migrate")

    checked = shell.bot("check")

    assert (migrated.status, migrated.err) == (0, "")
    assert "ok     database" in checked.out
    assert "WRONG  token: " in checked.out


def test_check_says_which_years_of_the_calendar_nobody_has_confirmed(loaded: Shell) -> None:
    checked = loaded.bot("check")

    assert "; confirmed for no year\n" in checked.out
    assert calendar_told([2025, 2026, 2027], [2026], []) == "days off known for 2025 to 2027; confirmed for 2026"
    assert calendar_told([2026, 2027], [2026], [2027, 2026]).endswith(
        "; confirmed for 2026; NOT CONFIRMED although deadlines run in 2027: an administrator types /lich"
    )


def test_run_refuses_a_file_that_is_in_use_in_one_line(shell: Shell) -> None:
    file = shell.folder / "school.db"

    with lock.hold(file):
        refused = shell.bot("run", token=TOKEN, database=f"sqlite:///{file}")

    assert (refused.status, refused.err) == (1, f"{file} is already in use by process {os.getpid()}\n")


def test_a_missing_token_is_told_in_one_line(shell: Shell) -> None:
    refused = shell.bot("run")

    assert refused.status == 1
    assert refused.err == "Set DRUM_TOKEN first: in the environment or in a file .env. See README.\n"


def test_a_setting_that_cannot_be_is_told_in_one_line(shell: Shell) -> None:
    refused = shell.bot("migrate", database="mysql://nowhere/school")

    assert refused.status == 1
    assert (refused.err[:15], refused.err.count("\n")) == ("DRUM_DATABASE: ", 1)
