"""What is typed about people: whom to invite, what an officer looks after, which of several is meant."""

import re
from dataclasses import dataclass

from domain.folding import fold
from domain.names.levels import levels_in
from domain.refusals import Refusal
from domain.registry.units import Level

LONGEST_NAME, LONGEST_AREAS = 120, 200

_PARTS = re.compile(r"[,/+&]|\bva\b")
_OF_LEVEL = re.compile(r"^\s*(?:khoi|cap hoc)\s+")


@dataclass(frozen=True, slots=True)
class Duties:
    """What an officer looks after: levels (none: all) and fields of work, in the office's own words."""

    levels: frozenset[Level] = frozenset()
    areas: str = ""


def read_duties(typed: str) -> Duties:
    """`tiểu học, THCS; CCHC, CNTT`: levels, then fields; where there is only one part, whichever it is.

    Raises Refusal where the first of two parts is no level."""
    first, parted, rest = typed.partition(";")
    levels = _levels(first)
    if parted and first.strip() and levels is None:
        raise Refusal("staff-level-unknown", typed=first.strip()[:LONGEST_NAME])
    areas = rest if parted else "" if levels is not None else first
    return Duties(levels or frozenset(), read_areas(areas))


def read_levels(typed: str) -> frozenset[Level]:
    """Raises Refusal where something among them is no level."""
    levels = _levels(typed) if typed.strip() else frozenset()
    if levels is None:
        raise Refusal("staff-level-unknown", typed=typed.strip()[:LONGEST_NAME])
    return levels


def read_areas(typed: str) -> str:
    areas = ", ".join(one for part in re.split(r"[,;]", typed) if (one := " ".join(part.split())))
    if len(areas) > LONGEST_AREAS:
        raise Refusal("staff-too-long", most=LONGEST_AREAS)
    return areas


def read_name(typed: str) -> str:
    """Raises Refusal for what is no name: nothing, or more than fits."""
    name = " ".join(typed.split())
    if len(name) > LONGEST_NAME:
        raise Refusal("staff-too-long", most=LONGEST_NAME)
    if not any(letter.isalpha() for letter in name):
        raise Refusal("staff-name-unread")
    return name


def chosen(typed: str, labels: list[str]) -> int | None:
    """Which of several choices was typed, by its number or its words; None where neither fits."""
    said = fold(typed).rstrip(".")
    if said.isdecimal() and 1 <= int(said) <= len(labels):
        return int(said) - 1
    fitting = [place for place, label in enumerate(labels) if fold(label) == said]
    return fitting[0] if len(fitting) == 1 else None


def _levels(typed: str) -> frozenset[Level] | None:
    """None where any part names no level."""
    found = [levels_in(_OF_LEVEL.sub("", part)) for part in _PARTS.split(fold(typed)) if part.strip()]
    return frozenset[Level]().union(*found) if found and all(found) else None
