"""The chain of the trace: each entry is bound to all before it, so that none is altered, dropped or slipped in unseen.

An entry's hash covers its place, the hash before it and every fact that is kept for ever. Words about a person are kept
apart, where they can be erased: the chain holds only a salted digest of them.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from hashlib import sha256

GENESIS = "0" * 64
"""What the first entry follows."""
SHORT = 12
"""So many digits of a hash are kept outside: nobody finds another chain that ends in them, and a person can compare."""

Fact = str | int | None


class Flaw(StrEnum):
    """What is wrong with a chain at one place."""

    MISSING = "missing"
    """Its number is taken by none."""
    GONE = "gone"
    """It is in the chain, but what it said is not there any more."""
    PARTED = "parted"
    """It does not follow the one before it."""
    ALTERED = "altered"
    """It says something else than when it was written."""
    WORDS_ALTERED = "words-altered"
    """The words about a person that are kept apart are not those it was written with."""
    UNCHAINED = "unchained"
    """It was put in past the chain."""
    CUT = "cut"
    """There was one here on a day the head was kept, and the chain ends before it."""
    REWRITTEN = "rewritten"
    """It is another than the one that was here on a day the head was kept."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where a chain ended: kept outside of the database, it tells a chain that was cut or rewritten as a whole."""

    seq: int
    hash: str

    @property
    def short(self) -> str:
        return self.hash[:SHORT]


@dataclass(frozen=True, slots=True)
class Kept:
    """A head as it was written down on some day."""

    day: date
    seq: int
    short: str


NOTHING = Head(0, GENESIS)


@dataclass(frozen=True, slots=True)
class Link:
    """One place of a chain as it is stored. `facts` is None where what it said is gone; `words` are the salt and the
    words about a person, None where there were none or they have been erased; `private` is their digest."""

    seq: int
    prev: str
    hash: str
    facts: tuple[Fact, ...] | None
    private: str | None = None
    words: tuple[str, str] | None = None


def seal(head: Head, *facts: Fact) -> Head:
    """The head once these facts are added. PostgreSQL computes the same by itself: see migration 0004."""
    seq = head.seq + 1
    return Head(seq, sha256(b"".join(map(_framed, (seq, head.hash, *facts)))).hexdigest())


def flaw(last: Head, link: Link) -> Flaw | None:
    """What is wrong with the link that comes after `last`, if anything."""
    if link.seq != last.seq + 1:
        return Flaw.MISSING
    if link.prev != last.hash:
        return Flaw.PARTED
    if link.facts is None:
        return Flaw.GONE
    if seal(last, *link.facts).hash != link.hash:
        return Flaw.ALTERED
    if link.words is not None and digest(*link.words) != link.private:
        return Flaw.WORDS_ALTERED
    return None


def _framed(fact: Fact) -> bytes:
    """Behind its length, so that no fact can run into the next; nothing is told from an empty text."""
    if fact is None:
        return b"-,"
    told = str(fact).encode()
    return b"%d:%b," % (len(told), told)


def digest(salt: str, words: str) -> str:
    return sha256(f"{salt}:{words}".encode()).hexdigest()


def instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def written(head: Head, day: date) -> str:
    """A line of the file in which heads are kept."""
    return f"{day:%Y-%m-%d} {head.seq} {head.short}"


def read(line: str) -> Kept:
    """Raises ValueError for what is no such line."""
    day, seq, short = line.split()
    if len(short) != SHORT:
        raise ValueError(f"{short!r} are not {SHORT} digits")
    int(short, 16)
    return Kept(date.fromisoformat(day), int(seq), short)
