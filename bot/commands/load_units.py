"""`load units FILE`: an office's list, by the road it takes when it is sent to the bot.

Strict: a row that is refused holds up all of them, as an operator can mend the file and nobody has seen a preview.
`--skip-bad` writes the others and tells the refused ones; `--preview` writes nothing.
"""

import argparse
import asyncio
import csv
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import IO

from bot import catalogues
from bot.commands.opening import opened
from bot.commands.starting import Unreadable, guarded
from bot.settings import Settings
from bot.sheets import limits
from bot.sheets.reading import read_sheets
from domain.persons.people import Role
from domain.refusals import Refusal
from domain.sheets import Sheet
from domain.sheets import Unreadable as NotRead
from domain.texts import Language
from domain.unit_lists.comparing import compare
from domain.unit_lists.model import BadRow
from domain.unit_lists.outcome import Comparison
from domain.unit_lists.reading import Read, read_rows
from domain.unit_lists.rows import table_of
from storage.database import Tx
from storage.people import invites
from storage.units import list_writing, unit_lists

Code = tuple[str, str, str]
"""Unit, head, and the code that makes one of the other."""
REFUSED_ALL = "Nothing was written. Mend these rows, or write the others with --skip-bad."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--invites", type=Path, help="write a one-time code for each new unit's head into this file")
    parser.add_argument("--skip-bad", action="store_true", help="write the good rows though others are refused")
    parser.add_argument("--preview", action="store_true", help="only say what would change")
    parser.set_defaults(run=guarded(_load))


def _load(chosen: argparse.Namespace) -> int:
    settings = Settings()
    read = read_rows(table_of(_sheets(chosen.file)).rows)
    if chosen.preview:
        with opened(settings) as db:
            return _tell(db.read_now(_compared, read), chosen.file.name)
    with _invites(chosen.invites) as written, opened(settings) as db:
        loading = _Loading(chosen, settings.secret() if written else None, datetime.now(UTC))
        comparison, codes = db.run_now(loading.load, read)
        if written:
            _write_invites(written, codes)
    return _tell(comparison, chosen.file.name)


def _sheets(file: Path) -> tuple[Sheet, ...]:
    try:
        with file.open("rb") as opened_file:
            content = opened_file.read(limits.MOST_BYTES + 1)
    except OSError as error:
        raise Unreadable(f"{file}: {error.strerror}") from error
    brought = asyncio.run(read_sheets(content))
    if isinstance(brought, NotRead):
        raise Refusal(brought.key, **brought.details)
    return brought


def _compared(tx: Tx, read: Read) -> Comparison:
    return compare(read, unit_lists.known(tx))


@dataclass(frozen=True, slots=True)
class _Loading:
    """Without a secret nobody is invited: a code that nobody sees is of no use."""

    chosen: argparse.Namespace
    secret: bytes | None
    now: datetime

    def load(self, tx: Tx, read: Read) -> tuple[Comparison, list[Code]]:
        comparison = _compared(tx, read)
        if comparison.refused and not self.chosen.skip_bad:
            raise Unreadable("\n".join([*_told(comparison.refused, self.chosen.file.name), REFUSED_ALL]))
        ids = list_writing.write(tx, comparison, subject=f"file:{self.chosen.file.name}"[:60], by=None, now=self.now)
        codes = [] if self.secret is None else self._invite(tx, comparison, ids, self.secret)
        return comparison, codes

    def _invite(self, tx: Tx, comparison: Comparison, ids: list_writing.Ids, secret: bytes) -> list[Code]:
        codes = []
        for listed in (one.listed for one in comparison.new if one.listed.head):
            invitation = invites.Invitation(ids[listed.row], Role.HEAD, listed.head)
            code = invites.issue(tx, invitation, secret=secret, by=None, now=self.now)
            codes.append((listed.name, listed.head, code))
        return codes


def _tell(comparison: Comparison, source: str) -> int:
    for line in _told(comparison.refused, source):
        print(line, file=sys.stderr)
    counts = comparison.counts
    print("{new} units are new, {changed} changed, {unchanged} unchanged, {refused} refused.".format(**counts))
    return 0


def _told(refused: tuple[BadRow, ...], source: str) -> Iterator[str]:
    say = catalogues.speakers()[Language.EN]
    for bad in refused:
        name = f"{bad.name}: " if bad.name else ""
        yield f"{source}:{bad.row}: {name}{unescape(say(bad.key, **bad.details))}"


@contextmanager
def _invites(file: Path | None) -> Iterator[IO[str] | None]:
    """Opened before anything is done: codes that cannot be written down are lost."""
    if file is None:
        yield None
        return
    try:
        # Whoever has a code can take the post: for the operator's eyes alone, and never over what was there.
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise Unreadable(f"{file}: {error.strerror}") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8-sig", newline="") as written:
            yield written
    except BaseException:
        file.unlink()
        raise


def _write_invites(file: IO[str], codes: list[Code]) -> None:
    table = csv.writer(file)
    table.writerow(["Đơn vị", "Hiệu trưởng", "Mã mời"])
    table.writerows(codes)
