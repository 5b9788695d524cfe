"""What a change of units does, one line a fact: shown before it is done, told to those it concerns afterwards."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.texts import Say, Value

Fact = str | int | date
DAY = "day"
"""The one fact that is a date, also where facts are written down."""


class What(StrEnum):
    """The sentence is `effect-{what}`."""

    RENAMED = "renamed"
    MOVED = "moved"
    PLACED = "placed"
    """Below an authority, and below none before."""
    CHILDREN_MOVED = "children-moved"
    FOUNDED = "founded"
    FOUNDED_ALONE = "founded-alone"
    MERGED = "merged"
    SPLIT = "split"
    CLOSED = "closed"
    TEACHES = "teaches"
    TAKEN_OVER = "taken-over"
    EXCUSED = "excused"
    """The successor owes the same deadline itself."""
    DROPPED = "dropped"
    """There is no successor."""
    POST_GOES_ON = "post-goes-on"
    POST_ENDS = "post-ends"
    YOUR_POST_GOES_ON = "your-post-goes-on"
    YOUR_POST_ENDS = "your-post-ends"
    PLANS_GO_ON = "plans-go-on"
    PLANS_LEFT = "plans-left"
    GROUP_GOES_ON = "group-goes-on"
    GROUP_ENDS = "group-ends"
    INVITES_END = "invites-end"
    NAME_TAKEN = "name-taken"
    NO_HEAD = "no-head"
    HEARD = "heard"
    """How many people and groups will be told."""
    FAILED = "failed"
    """It could not be carried out on its day; why is said after it."""
    REFUSED = "refused"
    """Why not: said as the refusal with this `key` is."""


WARNINGS = frozenset({What.NAME_TAKEN, What.NO_HEAD, What.PLANS_LEFT})
"""Allowed, and said, so that somebody looks."""


@dataclass(frozen=True, slots=True)
class Effect:
    what: What
    facts: Mapping[str, Fact] = field(default_factory=dict)


def told(say: Say, effect: Effect) -> str:
    facts: dict[str, Value] = dict(effect.facts)
    if effect.what is What.REFUSED:
        return say(str(facts.pop("key")), **facts)
    if "deed" in facts:
        facts["deed"] = say(f"change-deed-{facts['deed']}")
    if "role" in facts:
        facts["role"] = say(f"role-{facts['role']}")
    return say(f"effect-{effect.what}", **facts)


def to_text(effects: Iterable[Effect]) -> str:
    rows = [{"what": one.what, "facts": {name: _plain(fact) for name, fact in one.facts.items()}} for one in effects]
    return json.dumps(rows, ensure_ascii=False)


def from_text(text: str) -> list[Effect]:
    return [
        Effect(What(row["what"]), {name: _read(name, fact) for name, fact in row["facts"].items()})
        for row in json.loads(text)
    ]


def _plain(fact: Fact) -> str | int:
    return fact.isoformat() if isinstance(fact, date) else fact


def _read(name: str, fact: str | int) -> Fact:
    return date.fromisoformat(fact) if name == DAY and isinstance(fact, str) else fact
