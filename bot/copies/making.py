"""Makes a copy, beside whoever works with the database, and forgets old ones."""

import os
from datetime import datetime
from pathlib import Path

from bot.settings import Settings
from domain.clock_face import local
from storage.engine import copying, labels, wholeness
from storage.engine.labels import Label, NoCopy

SUFFIX = ".backup"


def place_for(to: Path, now: datetime) -> Path:
    """In a folder it is named by the hour."""
    return to / f"school-{local(now):%Y%m%d-%H%M%S}{SUFFIX}" if to.is_dir() else to


def make(settings: Settings, to: Path, now: datetime) -> None:
    """Raises NoCopy where it cannot be made whole, FileExistsError where something is there."""
    if to.exists():
        raise FileExistsError(f"{to} is there already")
    part = to.with_name(f"{to.name}.part")
    part.unlink(missing_ok=True)
    # It holds everything: readable by its owner alone from its first moment.
    part.touch(mode=0o600)
    try:
        _fill(settings, part, now)
        part.replace(to)
    finally:
        part.unlink(missing_ok=True)
    _flush(to.parent)


def _fill(settings: Settings, part: Path, now: datetime) -> None:
    copying.take(settings.database, part)
    if (hole := wholeness.amiss(f"sqlite:///{part}")) is not None:
        raise NoCopy(f"{part}: {hole}")
    heads = settings.heads_file()
    labels.stick(part, Label(now, settings.secret(), heads.read_text("utf-8") if heads.exists() else ""))
    _flush(part)


def forget_old(folder: Path, keep: int) -> list[Path]:
    """All but the newest, of those that are named by the hour."""
    old = sorted(folder.glob(f"school-*{SUFFIX}"))[:-keep]
    for one in old:
        one.unlink()
    return old


def _flush(path: Path) -> None:
    """To the disk: a copy that a power cut takes away is none."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
