"""What an officer has decided about a proposal so far, and where they stand: kept as JSON beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache

from pydantic import TypeAdapter

HEADER = "header"
"""In place of the code of a finding: what stands above the document."""


class Part(StrEnum):
    """A group of findings that is confirmed as a whole."""

    DEADLINES = "deadlines"
    TARGETS = "targets"
    TASKS = "tasks"


class Spot(StrEnum):
    """What is on the screen."""

    START = "start"
    PART = "part"
    PICK = "pick"
    """Which of a group is to be mended."""
    ITEM = "item"
    ASPECT = "aspect"
    """One thing about one finding."""
    DOUBT = "doubt"
    REVIEW = "review"


class Aspect(StrEnum):
    """What can be mended about a finding."""

    DATE = "date"
    INCLUSIVE = "inclusive"
    LABEL = "label"
    TITLE = "title"
    AUDIENCE = "audience"
    FORM = "form"
    WINDOW = "window"
    MEANS = "means"
    BAR = "bar"
    LEAD = "lead"
    NUMBER = "number"
    ISSUED = "issued"
    SHORT = "short"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Here:
    """Where whoever goes through it stands. `code` is that of a finding or a doubt."""

    spot: Spot = Spot.START
    part: Part | None = None
    code: str = ""
    aspect: Aspect | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class Decisions:
    """`settled` says of each doubt how it was; `changes` are by code and aspect, in the words of whoever made them."""

    here: Here = field(default_factory=Here)
    begun: bool = False
    agreed: frozenset[Part] = frozenset()
    omitted: frozenset[str] = frozenset()
    settled: Mapping[str, str] = field(default_factory=dict)
    changes: Mapping[str, str] = field(default_factory=dict)

    def at(self, here: Here) -> "Decisions":
        return replace(self, here=here)

    def beginning(self) -> "Decisions":
        return replace(self, begun=True)

    def agreeing(self, part: Part) -> "Decisions":
        return replace(self, agreed=self.agreed | {part})

    def omitting(self, *codes: str) -> "Decisions":
        return replace(self, omitted=self.omitted | set(codes))

    def taking(self, *codes: str) -> "Decisions":
        return replace(self, omitted=self.omitted - set(codes))

    def settling(self, doubt: str, how: str) -> "Decisions":
        return replace(self, settled={**self.settled, doubt: how})

    def changing(self, code: str, aspect: Aspect, words: str) -> "Decisions":
        return replace(self, changes={**self.changes, key(code, aspect): words})

    def undoing(self, code: str, aspect: Aspect) -> "Decisions":
        return replace(self, changes={one: words for one, words in self.changes.items() if one != key(code, aspect)})

    def changed_to(self, code: str, aspect: Aspect) -> str | None:
        return self.changes.get(key(code, aspect))


def key(code: str, aspect: Aspect) -> str:
    return f"{code}/{aspect}"


Facts = Mapping[str, tuple[str | None, str | None]]
"""What was, and what is now, by what it is about."""


def changed(before: Decisions, after: Decisions) -> Facts:
    """What one step has decided; nothing where it only moved."""
    return dict(_changed(before, after))


def _changed(before: Decisions, after: Decisions) -> Iterator[tuple[str, tuple[str | None, str | None]]]:
    for part in sorted(after.agreed - before.agreed):
        yield part, (None, "agreed")
    for code in sorted(after.omitted ^ before.omitted):
        yield code, (None, "omitted" if code in after.omitted else "taken")
    for was, now in ((before.settled, after.settled), (before.changes, after.changes)):
        for name in sorted({*was, *now}):
            if was.get(name) != now.get(name):
                yield name, (was.get(name), now.get(name))


@cache
def _adapter() -> TypeAdapter[Decisions]:
    """Made when it is first needed."""
    return TypeAdapter(Decisions)


def written(decisions: Decisions) -> str:
    return _adapter().dump_json(decisions).decode()


def read(text: str) -> Decisions:
    return _adapter().validate_json(text) if text else Decisions()
