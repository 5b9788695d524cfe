"""Keys of portals from a shell: said once, listed without saying them, ended at once."""

from pathlib import Path

from storage.database import Database
from storage.portal import keys
from tests.bot.shell import Shell

UNITS = "Tên đơn vị,Cấp học,Trực thuộc\nPhòng GDĐT Quận 7,Cơ quan,\nTH Nhật Tân,TH,Phòng GDĐT Quận 7\n"
UNIT = ("--unit", "Phòng GDĐT Quận 7")


def test_a_key_is_made_listed_and_revoked(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    shell.bot("load", "units", shell.file("truong.csv", UNITS))

    made = shell.bot("key", "add", *UNIT, "--name", "Cổng thông tin")
    second = shell.bot("key", "add", *UNIT, "--name", "Thử", "--days", "7")
    refused = shell.bot("key", "add", "--unit", "TH Nhật Tân", "--name", "Cổng")
    revoked = shell.bot("key", "revoke", "1")
    listed = shell.bot("key", "list")

    assert made.out.startswith(keys.MARK)
    assert made.err == "Start `run` anew: from its first key on it listens. `serve` does already.\n"
    assert (second.status, second.err) == (0, "")
    assert (refused.status, refused.err) == (1, "TH Nhật Tân is no authority: nothing is handed in to it.\n")
    assert revoked.out == "Key 1 opens nothing any more.\n"
    first, last = listed.out.splitlines()
    assert first.startswith("   1  revoked ")
    assert first.endswith("  never used  Phòng GDĐT Quận 7: Cổng thông tin")
    assert last.startswith("   2  in use until ")
    db = Database.open(f"sqlite:///{tmp_path / 'var' / 'school.db'}")
    secret = (tmp_path / "var" / "secret").read_bytes()
    found = [_opens(db, made.out, secret), _opens(db, second.out, secret)]
    db.close_now()
    assert found == [None, "Thử"]


def _opens(db: Database, told: str, secret: bytes) -> str | None:
    (made,) = [one.made_at for one in db.read_now(keys.every) if one.name == "Thử"]
    key = db.read_now(keys.opened_by, told.strip(), secret=secret, now=made)
    return None if key is None else key.name
