"""`python -m bot audit`: whether the trace is whole, and where it ends."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import Database
from storage.operations import audit
from tests.bot.shell import Shell
from tests.office import moment

NOW = moment("2024-03-14", "09:12")


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """An office with five entries in its trace, and the head as it was then."""
    shell = Shell(tmp_path_factory.mktemp("traced"))
    assert shell.bot("migrate").status == 0
    db = Database.open(f"sqlite:///{shell.folder / 'var' / 'school.db'}")
    for number in range(5):
        db.run_now(audit.note, None, "answer", f"draft:{number}", now=NOW, after={"so": number})
    db.close_now()
    head = shell.bot("audit", "head")
    assert head.status == 0, head.err
    shell.file("heads", head.out)
    return shell


def owner_does(shell: Shell, *statements: str) -> None:
    with closing(sqlite3.connect(shell.folder / "var" / "school.db")) as db, db:
        for statement in statements:
            db.execute(statement)


def test_a_whole_trace_is_told_so(shell: Shell) -> None:
    told = shell.bot("audit", "verify", "--heads", "heads")

    assert (told.status, told.err) == (0, "")
    assert told.out.startswith("5 rows, one whole chain (")
    assert "1 kept heads agree" in told.out
    assert Path(shell.folder / "heads").read_text("utf-8").split()[1:] == told.out.split()[-2:]


def test_without_kept_heads_it_says_what_it_cannot_see(shell: Shell) -> None:
    told = shell.bot("audit", "verify")

    assert told.status == 0
    assert told.err == "No heads have been kept: that the end was cut off cannot be seen.\n"


def test_a_file_that_holds_no_heads_is_refused(shell: Shell) -> None:
    told = shell.bot("audit", "verify", "--heads", shell.file("letter", "Kính gửi các trường"))

    assert told.status == 1
    assert told.err.startswith("letter: a line that is no head")


def test_the_first_bad_row_is_named_and_a_cut_tail_is_found(shell: Shell) -> None:
    """Last of all: it spoils the trace of the others."""
    owner_does(shell, "DROP TRIGGER audit_no_delete", "DROP TRIGGER audit_chain_no_delete")
    owner_does(shell, "DELETE FROM audit_chain WHERE seq = 5", "DELETE FROM audit WHERE id = 5")
    cut = shell.bot("audit", "verify", "--heads", "heads")
    owner_does(shell, "DROP TRIGGER audit_no_update", "UPDATE audit SET after = '{}' WHERE id = 3")
    altered = shell.bot("audit", "verify", "--heads", "heads")

    assert (cut.status, cut.err) == (
        1,
        "Row 5 is missing: the chain was longer on a day its head was kept.\n",
    )
    assert (altered.status, altered.err) == (1, "Row 3 says something else than when it was written.\n")
