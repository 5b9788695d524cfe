"""A database file that is missing or not whole is told by `check`; what was acknowledged is on the disk."""

from pathlib import Path

from storage.engine.engines import engines_for
from tests.bot.shell import Shell

PAGE = 4096


def test_a_database_that_is_not_there_yet_is_not_called_damaged_and_not_made(tmp_path: Path) -> None:
    shell = Shell(tmp_path)

    checked = shell.bot("check")

    assert "WRONG  database: not there yet" in checked.out
    assert list(tmp_path.iterdir()) == []


def test_a_database_file_with_a_hole_in_it_is_told_by_check(tmp_path: Path) -> None:
    shell, file = Shell(tmp_path), tmp_path / "school.db"
    address = f"sqlite:///{file}"
    shell.bot("migrate", database=address)
    whole = shell.bot("check", database=address)
    content = bytearray(file.read_bytes())
    content[PAGE * 20 : PAGE * 60] = b"\xa5" * (PAGE * 40)
    file.write_bytes(content)

    damaged = shell.bot("check", database=address)

    assert "ok     database" in whole.out
    assert "WRONG  database: the file is damaged" in damaged.out
    assert "Traceback" not in damaged.err


def test_what_was_acknowledged_is_on_the_disk(tmp_path: Path) -> None:
    """FULL: with NORMAL a power cut takes the last commits away again."""
    engine = engines_for(f"sqlite:///{tmp_path}/school.db").writer

    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2
    engine.dispose()
