"""One line of the trace as a sentence: when, who, what they did to what, and what it was before and is now."""

from collections.abc import Iterator
from datetime import date, datetime

from domain.clock_face import local
from domain.persons.applications import State as Verdict
from domain.persons.people import Role
from domain.texts import Language, Markup, Say, written
from handlers.questions.telling import short
from storage.operations.audit import Facts
from storage.operations.traces import REFERRING, Trace
from storage.people.own_data import IS, WAS

LONGEST = 120
"""Of one value: the file has the whole of it."""
NAMING = {
    "role": tuple(Role),
    "language": tuple(Language),
    "ownership": ("public", "private", "people-founded"),
    "verdict": (Verdict.APPROVED, Verdict.REFUSED),
}
"""Facts whose values have texts of their own, `role-head`."""
DAY = "on"


def line(trace: Trace, say: Say, now: datetime) -> str:
    return say("trace-line", at=_moment(trace.at, now), told=Markup(told(trace, say)))


def told(trace: Trace, say: Say) -> str:
    key = f"trace-{trace.deed}"
    who = say("trace-nobody") if trace.who is None else trace.who
    sentence = say(key if say.knows(key) else "trace-other", who=who, what=Markup(_what(trace, say)), deed=trace.deed)
    details = " · ".join(_details(trace, say))
    return say("trace-detailed", told=Markup(sentence), details=Markup(details)) if details else sentence


def _moment(at: datetime, now: datetime) -> str:
    return f"{local(at):%d/%m %H:%M}" if local(at).year == local(now).year else f"{local(at):%d/%m/%Y %H:%M}"


def _what(trace: Trace, say: Say) -> str:
    if trace.thing is None:
        return say("trace-of-gone", subject=trace.subject)
    return say(f"trace-of-{trace.thing.kind}", name=short(trace.thing.name, LONGEST), of=trace.thing.of or "")


def _details(trace: Trace, say: Say) -> Iterator[str]:
    """Those facts that have words for people; ids and receipts are for the file."""
    for before, after in ((trace.before, trace.after), ({}, trace.words)):
        for name in dict.fromkeys((*before, *after)):
            key = f"trace-field-{name}"
            if say.knows(key) and (before.get(name) or after.get(name)):
                yield say(key, value=Markup(_change(trace, say, name, before, after)))
    if WAS in trace.words and IS in trace.words:
        yield _arrow(say, _plain(say, trace.words[WAS]), _plain(say, trace.words[IS]))
    if trace.erased:
        yield say("trace-erased")


def _change(trace: Trace, say: Say, name: str, before: Facts, after: Facts) -> str:
    if name in before and name in after:
        return _arrow(say, _value(trace, say, name, before[name]), _value(trace, say, name, after[name]))
    return _value(trace, say, name, after[name] if name in after else before[name])


def _arrow(say: Say, before: str, after: str) -> str:
    return say("trace-change", before=Markup(before), after=Markup(after))


def _value(trace: Trace, say: Say, name: str, value: str | int | None) -> str:
    if name in NAMING and value in NAMING[name]:
        return say(f"{name}-{value}")
    if name == DAY and isinstance(value, str):
        return str(written(date.fromisoformat(value)))
    if name in REFERRING and isinstance(value, int):
        thing = trace.names.get((REFERRING[name], value))
        return _plain(say, thing.name if thing else value)
    return _plain(say, value)


def _plain(say: Say, value: str | int | None) -> str:
    return say("trace-none") if value is None else str(written(short(str(value), LONGEST)))
