"""Puts a copy back. All of it is made ready beside the database, and comes to stand in its place in one step."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.copies.owing import owe_all
from bot.settings import Settings
from domain import chain
from domain.clock_face import local
from storage.database import Database, Tx
from storage.engine import copying, labels, lock, migrate, wholeness
from storage.engine.labels import NoCopy
from storage.operations import audit_check, restoring
from storage.operations.audit_check import Verdict
from storage.operations.restoring import Gap

_BESIDE = ("-wal", "-shm")
"""What SQLite may have left beside its file is of that file alone."""


class InTheWay(Exception):
    """Something is there that has to be moved aside first."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A copy brought up to this version, in a file of its own; what `verdict` says of its trace of changes."""

    file: Path
    gap: Gap
    secret: bytes
    heads: str
    verdict: Verdict

    @property
    def url(self) -> str:
        return f"sqlite:///{self.file}"


@contextmanager
def readied(copy: Path, now: datetime, *, beside: Path | None = None) -> Iterator[Ready]:
    """Raises NoCopy where it is none, or is damaged. The copy itself stays as it is."""
    label = labels.read(copy)
    with TemporaryDirectory(prefix="drum-copy-", dir=beside) as folder:
        file = Path(folder) / "school.db"
        shutil.copyfile(copy, file)
        if (hole := wholeness.amiss(f"sqlite:///{file}")) is not None:
            raise NoCopy(f"{copy}: the copy is damaged: {hole}")
        labels.peel(file)
        migrate.upgrade(f"sqlite:///{file}")
        db = Database.open(f"sqlite:///{file}")
        try:
            verdict = db.read_now(audit_check.verify, [chain.read(line) for line in label.heads.splitlines()])
        finally:
            db.close_now()
        yield Ready(file, Gap(label.made, now), label.secret, label.heads, verdict)


def room_of(settings: Settings) -> Path | None:
    """Where a file is on the database's own disk, and comes to stand in its place in one step."""
    file = lock.file_of(settings.database)
    if file is None:
        return None
    file.parent.mkdir(parents=True, exist_ok=True)
    return file.parent


def put_back(ready: Ready, settings: Settings, *, replace: bool) -> int:
    """How many messages are held. Raises InTheWay, AlreadyRunning or NotEmpty, and then nothing has changed."""
    file = lock.file_of(settings.database)
    if file is None:
        held = _into_postgresql(ready, settings.database)
    else:
        with lock.alone(settings.database):
            held = _into_file(ready, file, replace=replace)
    _lay(settings.secret_file, ready.secret, ready.gap)
    _lay(settings.heads_file(), ready.heads.encode(), ready.gap)
    return held


def _into_file(ready: Ready, file: Path, *, replace: bool) -> int:
    if file.exists() and not replace:
        raise InTheWay(f"{file} is there: with --replace it is moved aside")
    db = Database.open(ready.url)
    try:
        held: int = db.run_now(_settle, ready.gap)
    finally:
        db.close_now()
    if file.exists():
        _keep_old(file, _aside(file, ready.gap))
    ready.file.replace(file)
    return held


def _keep_old(file: Path, aside: Path) -> None:
    """It stays in its place as well, until the other takes that: killed in between, there is still a database."""
    copying.fold(file)
    for end in _BESIDE:
        old = Path(f"{file}{end}")
        if old.exists():
            old.replace(f"{aside}{end}")
    try:
        aside.hardlink_to(file)
    except OSError:
        # A disk that knows no links.
        file.replace(aside)


def _into_postgresql(ready: Ready, url: str) -> int:
    migrate.upgrade(url)

    def work(tx: Tx) -> int:
        copying.put(ready.file, tx)
        return _settle(tx, ready.gap)

    db = Database.open(url)
    try:
        return db.run_now(work)
    finally:
        db.close_now()


def _settle(tx: Tx, gap: Gap) -> int:
    owe_all(tx, gap.restored)
    return restoring.settle(tx, gap)


def _lay(file: Path, content: bytes, gap: Gap) -> None:
    """What lies beside a database goes back with it; what is there and says something else is moved aside."""
    if file.exists():
        if file.read_bytes() == content:
            return
        file.replace(_aside(file, gap))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    file.write_bytes(content)


def _aside(file: Path, gap: Gap) -> Path:
    return file.with_name(f"{file.name}.before-{local(gap.restored):%Y%m%d-%H%M%S}")
