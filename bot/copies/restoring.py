"""Puts a copy back. All of it is made ready beside the database, and comes to stand in its place in one step."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory
from typing import TypeAlias

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


Lay: TypeAlias = Callable[[], None]
"""Lays what belongs beside the database there, last before that: killed in between, putting back is done once more. The
other way round, a program that is started meanwhile would draw a new secret, and know no receipt any more."""


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
        # Its reader is its owner alone, as of the copy.
        file.touch(mode=0o600)
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

    def lay() -> None:
        _lay(settings.secret_file, ready.secret, ready.gap)
        _lay(settings.heads_file(), ready.heads.encode(), ready.gap)

    file = lock.file_of(settings.database)
    if file is None:
        return _into_postgresql(ready, settings.database, lay)
    with lock.alone(settings.database):
        return _into_file(ready, file, lay, replace=replace)


def _into_file(ready: Ready, file: Path, lay: Lay, *, replace: bool) -> int:
    if file.exists() and not replace:
        raise InTheWay(f"{file} is there: with --replace it is moved aside")
    db = Database.open(ready.url)
    try:
        held: int = db.run_now(_settle, ready.gap)
    finally:
        db.close_now()
    lay()
    if file.exists():
        _keep_old(file, _aside(file, ready.gap))
    ready.file.replace(file)
    return held


def _keep_old(file: Path, aside: Path) -> None:
    """Killed in between, there is still a database."""
    copying.fold(file)
    for end in _BESIDE:
        old = Path(f"{file}{end}")
        if old.exists():
            old.replace(f"{aside}{end}")
    _link(file, aside)


def _into_postgresql(ready: Ready, url: str, lay: Lay) -> int:
    migrate.upgrade(url)

    def work(tx: Tx) -> int:
        copying.put(ready.file, tx)
        held = _settle(tx, ready.gap)
        lay()
        return held

    db = Database.open(url)
    try:
        return db.run_now(work)
    finally:
        db.close_now()


def _settle(tx: Tx, gap: Gap) -> int:
    owe_all(tx, gap.restored)
    return restoring.settle(tx, gap)


def _lay(file: Path, content: bytes, gap: Gap) -> None:
    """What lies beside a database goes back with it, whole or not at all; what is there and says something else is kept
    aside."""
    if file.exists():
        if file.read_bytes() == content:
            return
        _link(file, _aside(file, gap))
    file.parent.mkdir(parents=True, exist_ok=True)
    # Readable by its owner alone from its first moment.
    with NamedTemporaryFile(dir=file.parent, delete=False) as made:
        made.write(content)
        made.flush()
        os.fsync(made.fileno())
    Path(made.name).replace(file)


def _link(file: Path, aside: Path) -> None:
    """It stays in its place as well, until another takes that."""
    try:
        aside.hardlink_to(file)
    except OSError:
        # A disk that knows no links.
        file.replace(aside)


def _aside(file: Path, gap: Gap) -> Path:
    return file.with_name(f"{file.name}.before-{local(gap.restored):%Y%m%d-%H%M%S}")
