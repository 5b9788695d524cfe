"""A ladder read aloud, line by line; beside what it was, where it is to be another."""

from collections.abc import Mapping, Sequence

from domain.buttons.ladder_actions import Part
from domain.planning.ladder_wishes import part_of
from domain.planning.ladders import NEVER, Ladder, When, Where
from domain.texts import Markup, Say, written


def lines(say: Say, was: Ladder, will: Ladder) -> list[str]:
    """Old → new where they differ."""
    old, new = _told(say, was), _told(say, will)
    said = [say(_key(part), value=_change(say, old[part], new[part])) for part in old]
    every: list[Where] = [*When, *sorted({*was.rungs, *will.rungs}, reverse=True)]
    return said + [_words(say, one, was, will) for one in every if was.words.get(one) or will.words.get(one)]


def line(say: Say, part: Part, ladder: Ladder) -> str:
    """Empty for what is no line of its own."""
    told = _told(say, ladder).get(part)
    return say(_key(part), value=Markup(told)) if told is not None else ""


def short(say: Say, ladder: Ladder) -> str:
    """In one line: the days alone."""
    parts = [
        *([say("ladder-short-before", days=_joined(ladder.before))] if ladder.before else []),
        *([say("ladder-short-last")] if ladder.last else []),
        *([say("ladder-short-after", days=_joined(ladder.after))] if ladder.after else []),
    ]
    return " · ".join(parts) or say("ladder-short-none")


def quoted(say: Say, words: str) -> Markup:
    """The office's own, letter by letter."""
    return Markup(str(written(words)) if words else say("ladder-no-words"))


def name_of(part: Part) -> str:
    return part.name.lower().replace("_", "-")


def _key(part: Part) -> str:
    return f"ladder-{name_of(part)}"


def _told(say: Say, ladder: Ladder) -> Mapping[Part, str]:
    return {
        Part.BEFORE: _days(say, ladder.before),
        Part.LAST: say("ladder-reminded" if ladder.last else "ladder-not-reminded"),
        Part.AFTER: _days(say, ladder.after),
        Part.DEPUTIES: _count(say, Part.DEPUTIES, ladder.deputies),
        Part.LEADER: _count(say, Part.LEADER, ladder.leader),
    }


def _words(say: Say, one: Where, was: Ladder, will: Ladder) -> str:
    old, new = (quoted(say, ladder.words.get(one, "")).html for ladder in (was, will))
    part, days = part_of(one)
    return say(_key(part), days=days, value=_change(say, old, new))


def _change(say: Say, old: str, new: str) -> Markup:
    return Markup(new if old == new else say("ladder-changed", before=Markup(old), after=Markup(new)))


def _days(say: Say, days: Sequence[int]) -> str:
    return say("ladder-days", days=_joined(days)) if days else say("ladder-not-reminded")


def _joined(days: Sequence[int]) -> str:
    return ", ".join(map(str, days))


def _count(say: Say, part: Part, count: int) -> str:
    return say(f"{_key(part)}-never") if count == NEVER else say(f"{_key(part)}-after", count=count)
