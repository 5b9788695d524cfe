"""Draws of lots that anybody can recompute: a seed is committed to before, published after, and decides alone.

Before the draw a paper is frozen (who may be drawn, who is left out and why, how many) together with a secret seed of
32 random bytes, and the commitment is published: SHA-256 over the seed in hexadecimal, a line break, and the paper as
JSON (keys sorted, no spaces, UTF-8). Whoever watches may then say any words, which are written down with it.

The lots: of each level as many as its share of the candidates, rounded by largest remainder; where remainders are alike
the level with the smaller ticket goes first. Within a level the units with the smallest tickets are drawn. A ticket is
HMAC-SHA256, keyed with the seed, over `words|level|TH` or `words|unit|12`, compared in hexadecimal.

The seed was fixed before the words were said, and the words before the seed was known: nobody can choose the result.
"""

import hmac
import json
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from domain.ids import DrawId, UnitId
from domain.office.inspections import Kind
from domain.refusals import Refusal
from domain.registry.units import Level
from domain.reporting.obligations import ORDER

ALGORITHM = "trong-truong-1"
SEED_BYTES = 32
LONGEST_WORDS = 200
LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class Candidate:
    unit: UnitId
    name: str
    level: Level


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Who is not drawn from, and why; `why` is the key of a reason of the bot's own, or the officer's words."""

    unit: UnitId
    name: str
    why: str


INSPECTED, DRAWN = "inspected", "drawn"
"""Reasons of the bot's own for leaving a unit out: it was inspected this year, or drawn and not yet inspected."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What is frozen before the draw."""

    kind: Kind
    year: int
    wanted: int
    candidates: tuple[Candidate, ...]
    left_out: tuple[LeftOut, ...]

    def as_json(self) -> dict[str, object]:
        return {
            "algorithm": ALGORITHM,
            "kind": self.kind.value,
            "year": self.year,
            "wanted": self.wanted,
            "candidates": [[one.unit, one.name, one.level.value] for one in self.candidates],
            "left_out": [[one.unit, one.name, one.why] for one in self.left_out],
        }


@dataclass(frozen=True, slots=True)
class Draw:
    """A sealed paper. `seed` is told to nobody before `drawn` is there; `replaces` an earlier one, for a `reason`."""

    id: DrawId
    paper: Paper
    commitment: str
    seed: str
    replaces: DrawId | None
    reason: str | None
    witness: str = ""
    drawn: tuple[UnitId, ...] | None = None


def canonical(paper: Mapping[str, object]) -> str:
    return json.dumps(paper, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def commit(seed: str, paper: Mapping[str, object]) -> str:
    return sha256(f"{seed}\n{canonical(paper)}".encode()).hexdigest()


def said(words: str) -> str:
    """The words of whoever watches, as they go into the draw. Raises Refusal."""
    kept = " ".join(unicodedata.normalize("NFC", words).split())
    if len(kept) > LONGEST_WORDS:
        raise Refusal("draw-words-too-long", longest=LONGEST_WORDS, length=len(kept))
    return kept


def drawn(paper: Paper, seed: str, witness: str) -> list[Candidate]:
    """By level, within a level in the order of their tickets."""
    of_level: defaultdict[Level, list[Candidate]] = defaultdict(list)
    for one in paper.candidates:
        of_level[one.level].append(one)
    counts = {level: len(of_level[level]) for level in ORDER if level in of_level}
    shared = shares(counts, paper.wanted, {level: ticket(seed, witness, "level", level.value) for level in counts})
    return [
        one
        for level, count in shared.items()
        for one in sorted(of_level[level], key=lambda each: ticket(seed, witness, "unit", str(each.unit)))[:count]
    ]


def shares(counts: Mapping[Level, int], wanted: int, tickets: Mapping[Level, str]) -> dict[Level, int]:
    """So many of each level; never more than there are, as long as no more are wanted than there are in all."""
    every = sum(counts.values())
    if not 0 < wanted <= every:
        raise Refusal("draw-not-so-many", most=every)
    shared = {level: wanted * count // every for level, count in counts.items()}
    nearest = sorted(counts, key=lambda level: (-(wanted * counts[level] % every), tickets[level]))
    for level in nearest[: wanted - sum(shared.values())]:
        shared[level] += 1
    return shared


def ticket(seed: str, witness: str, kind: str, which: str) -> str:
    return hmac.new(bytes.fromhex(seed), f"{witness}|{kind}|{which}".encode(), sha256).hexdigest()


def record(draw: Draw) -> dict[str, object]:
    """All it takes to recompute it, without the bot's database."""
    return {
        "draw": draw.id,
        "replaces": draw.replaces,
        "reason": draw.reason,
        "paper": draw.paper.as_json(),
        "commitment": draw.commitment,
        "seed": draw.seed,
        "witness": draw.witness,
        "drawn": list(draw.drawn or ()),
    }


def paper_from(told: Mapping[str, object]) -> Paper:
    """Raises ValueError, TypeError or KeyError for what no draw of this algorithm has written."""
    if told["algorithm"] != ALGORITHM:
        raise ValueError(f"no draw by {ALGORITHM}")
    return Paper(
        Kind(str(told["kind"])),
        _whole(told["year"]),
        _whole(told["wanted"]),
        tuple(Candidate(UnitId(_whole(one[0])), str(one[1]), Level(str(one[2]))) for one in _rows(told["candidates"])),
        tuple(LeftOut(UnitId(_whole(one[0])), str(one[1]), str(one[2])) for one in _rows(told["left_out"])),
    )


def _rows(told: object) -> Sequence[Sequence[object]]:
    if not isinstance(told, list) or not all(isinstance(one, list) and len(one) == 3 for one in told):
        raise ValueError("expected rows of three")
    return told


def _whole(told: object) -> int:
    if not isinstance(told, int):
        raise TypeError(f"expected a whole number, not {told!r}")
    return told


def differs(told: Mapping[str, object]) -> list[str]:
    """What is wrong about a record: nothing, where the lots are those that its seed gives and was committed to."""
    paper_told = told["paper"]
    if not isinstance(paper_told, dict):
        raise TypeError("expected a paper")
    paper, seed = paper_from(paper_told), str(told["seed"])
    wrong = []
    if commit(seed, paper.as_json()) != told["commitment"]:
        wrong.append("commitment")
    if [one.unit for one in drawn(paper, seed, str(told["witness"]))] != told["drawn"]:
        wrong.append("drawn")
    return wrong


def with_result(draw: Draw, witness: str) -> Draw:
    """Drawn: the same however often, as the seed and the words decide alone."""
    lots = tuple(one.unit for one in drawn(draw.paper, draw.seed, witness))
    return replace(draw, witness=witness, drawn=lots)
