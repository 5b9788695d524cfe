"""Keeps, once a day, where the trace of changes ends: in a file beside the database, and with the administrators.

Whoever could rewrite the whole trace inside the database reaches neither: a tail that was cut off is missed.
"""

import asyncio
import logging
from datetime import date, datetime
from pathlib import Path

from domain import chain
from domain.clock_face import local_date
from storage.database import Database
from storage.operations import audit_heads, sealing

logger = logging.getLogger(__name__)


async def keep(db: Database, now: datetime, file: Path | None) -> None:
    if file is not None:
        head = await db.read(sealing.head)
        await asyncio.to_thread(_write, file, chain.written(head, local_date(now)), local_date(now))
    await db.run(audit_heads.tell, now)


def _write(file: Path, line: str, day: date) -> None:
    """The first of a day stays: later rounds, and other processes with the same file, add nothing."""
    try:
        kept = file.read_text("utf-8").splitlines() if file.exists() else []
        if kept and kept[-1].startswith(f"{day:%Y-%m-%d} "):
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as heads:
            heads.write(f"{line}\n")
    except OSError as error:
        logger.error("Where the trace ends cannot be kept", extra={"error": type(error).__name__})
