"""The trace of changes: `verify` checks that it is whole, `head` tells where it ends, to be written down elsewhere."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from bot.commands.opening import opened
from bot.commands.starting import Unreadable, complain, guarded, text_of
from bot.settings import Settings
from domain import chain
from domain.chain import Flaw, Kept
from domain.clock_face import local_date
from storage.operations import audit_check, sealing

TOLD = {
    Flaw.MISSING: "is missing: the one that follows has a higher number",
    Flaw.GONE: "is in the chain, but its entry is gone",
    Flaw.PARTED: "does not follow the one before it: that one was exchanged, or this one put in",
    Flaw.ALTERED: "says something else than when it was written",
    Flaw.WORDS_ALTERED: "has other words about a person than it was written with",
    Flaw.CUT: "is missing: the chain was longer on a day its head was kept",
    Flaw.REWRITTEN: "is not the one that was there on a day the head was kept: the chain was written anew",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parts = parser.add_subparsers(dest="part", required=True, metavar="PART")
    verify = parts.add_parser("verify", help="checks every entry; exit code 1 and the first bad row where one is found")
    verify.add_argument("--heads", type=Path, help="the file of daily heads; otherwise that of DRUM_AUDIT_HEADS")
    verify.set_defaults(run=guarded(_verify))
    head = parts.add_parser("head", help="the line that tells where the trace ends now")
    head.set_defaults(run=guarded(_head))


def _verify(chosen: argparse.Namespace) -> int:
    settings = Settings()
    kept = _kept(chosen.heads, settings.heads_file())
    with opened(settings) as db:
        began = monotonic()
        verdict = db.read_now(audit_check.verify, kept)
        took = monotonic() - began
    if verdict.flaw is Flaw.UNCHAINED:
        return complain(f"Entry with id {verdict.at} was put in past the chain.")
    if verdict.flaw is not None:
        return complain(f"Row {verdict.at} {TOLD[verdict.flaw]}.")
    checked = verdict.head.seq
    print(f"{checked} rows, one whole chain ({checked / max(took, 0.001):.0f} rows a second).")
    print(f"{len(kept)} kept heads agree; words about people erased in {verdict.erased} rows.")
    print(f"Head: {verdict.head.seq} {verdict.head.short}")
    return 0


def _kept(named: Path | None, usual: Path) -> list[Kept]:
    """Raises Unreadable for a file that was named and is not there, or holds something else than heads."""
    file = named or usual
    if named is None and not usual.exists():
        print("No heads have been kept: that the end was cut off cannot be seen.", file=sys.stderr)
        return []
    try:
        return [chain.read(line) for line in text_of(file).splitlines() if line.strip()]
    except ValueError as error:
        raise Unreadable(f"{file}: a line that is no head ({error})") from error


def _head(_chosen: argparse.Namespace) -> int:
    with opened(Settings()) as db:
        print(chain.written(db.read_now(sealing.head), local_date(datetime.now(UTC))))
    return 0
