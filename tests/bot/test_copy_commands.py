"""`backup`, `restore` and `held`, as an operator types them."""

from pathlib import Path

import pytest

from tests.bot.shell import Shell


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """An office that makes copies into a folder."""
    shell = Shell(tmp_path_factory.mktemp("copied"))
    assert shell.bot("migrate").status == 0
    (shell.folder / "copies").mkdir()
    for to in (["copies/school-20240101-020000.backup"], ["copies", "--keep", "1"]):
        made = shell.bot("backup", *to)
        assert made.status == 0, made.err
    return shell


def copy_in(shell: Shell) -> Path:
    [copy] = (shell.folder / "copies").iterdir()
    return copy


@pytest.mark.parametrize("number", ["0", "-1", "vài"])
def test_it_is_asked_for_one_copy_at_least_to_be_kept(shell: Shell, number: str) -> None:
    told = shell.bot("backup", "copies", f"--keep={number}")

    assert told.status == 2
    assert "no number of copies" in told.err
    assert copy_in(shell).exists()


def test_copies_are_named_by_the_hour_and_only_the_newest_stay(shell: Shell) -> None:
    copy = copy_in(shell)

    looked_through = shell.bot("backup", "--check", str(copy))

    assert copy.name.startswith("school-")
    assert looked_through.status == 0, looked_through.err
    assert "it can be put back" in looked_through.out
    assert "one whole chain" in looked_through.out


def test_nothing_is_written_over(shell: Shell) -> None:
    again = shell.bot("backup", str(copy_in(shell)))
    over = shell.bot("restore", str(copy_in(shell)))

    assert again.status == 1
    assert "is there already" in again.err
    assert over.status == 1
    assert "with --replace it is moved aside" in over.err


def test_where_there_is_no_database_none_is_made_and_nothing_is_left(tmp_path: Path) -> None:
    told = Shell(tmp_path).bot("backup", "a.backup")

    assert (told.status, "unable to open database file" in told.err, "Traceback" in told.err) == (1, True, False)
    assert [one.name for one in tmp_path.iterdir()] == []


def test_what_was_there_is_moved_aside_and_nothing_is_held_of_an_empty_office(shell: Shell) -> None:
    var = shell.folder / "var"

    put_back = shell.bot("restore", str(copy_in(shell)), "--replace")

    assert put_back.status == 0, put_back.err
    assert "0 messages were due" in put_back.out
    assert [one.name[:17] for one in var.glob("school.db.before-*")][:1] == ["school.db.before-"]
    assert shell.bot("held", "--send").out == "Nothing is held.\n"
    assert "ok     database" in shell.bot("check").out
    assert shell.bot("audit", "verify").status == 0
