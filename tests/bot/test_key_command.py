"""Keys and hooks of portals from a shell: said once, listed without saying them, ended at once."""

from pathlib import Path

from storage.database import Database
from storage.portal import keys
from tests.bot.shell import Shell

UNITS = "Tên đơn vị,Cấp học,Trực thuộc\nPhòng GDĐT Quận 7,Cơ quan,\nTH Nhật Tân,TH,Phòng GDĐT Quận 7\n"
UNIT = ("--unit", "Phòng GDĐT Quận 7")


def test_keys_and_hooks_are_made_listed_and_revoked(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    shell.bot("load", "units", shell.file("truong.csv", UNITS))

    made = shell.bot("key", "add", *UNIT, "--name", "Cổng thông tin")
    refused = shell.bot("key", "add", "--unit", "TH Nhật Tân", "--name", "Cổng")
    revoked = shell.bot("key", "revoke", "1")
    listed = shell.bot("key", "list")
    hook = shell.bot("hook", "add", *UNIT, "--url", "https://cong.example/nhan?ma=bi-mat")
    hooks = shell.bot("hook", "list")

    assert made.out.startswith(keys.MARK)
    assert made.err == "Start `run` anew: from its first key on it listens. `serve` does already.\n"
    assert (refused.status, refused.err) == (1, "TH Nhật Tân is no authority: nothing is handed in to it.\n")
    assert revoked.out == "Key 1 opens nothing any more.\n"
    assert listed.out.startswith("   1  revoked ")
    assert listed.out.endswith("  never used  Phòng GDĐT Quận 7: Cổng thông tin\n")
    assert hook.out.startswith("whsec_")
    assert hooks.out == "   1  in use  Phòng GDĐT Quận 7: cong.example\n"
    assert _opens(tmp_path, made.out.strip()) is None


def _opens(folder: Path, token: str) -> keys.Key | None:
    db = Database.open(f"sqlite:///{folder / 'var' / 'school.db'}")
    secret = (folder / "var" / "secret").read_bytes()
    (made,) = [one.made_at for one in db.read_now(keys.every)]
    found = db.read_now(keys.opened_by, token, secret=secret, now=made)
    db.close_now()
    return found
