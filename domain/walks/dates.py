"""Days and times as somebody types them about a document: read as the document is, and a bare day as the last."""

import re
from dataclasses import replace
from datetime import date

from domain.calendars.school_year import events_in
from domain.phrases.model import Context, Every, Kind, Need, Reading
from domain.phrases.reading import read_phrase
from domain.phrases.rules_of_rounds import cycles_in
from domain.planning.deadlines import Window
from domain.proposals.model import Doubt, Header, ProposedDeadline, ProposedTask
from domain.walks.steps import Around, Way

_BARE = frozenset({Kind.ON, Kind.POINT})
"""A day without a word: as an answer to "until when", it is the last that counts."""
_BY = "chậm nhất ngày "
_DAY = re.compile(r"\b\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?\b|\b\d{1,2} tháng \d{1,2}(?: năm \d{4})?\b")
_STARTS_WITH_A_DAY = re.compile(r"\s*(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\b", re.IGNORECASE)


def context(way: Way) -> Context:
    return context_of(way.proposal.header, way.around)


def context_of(header: Header, around: Around) -> Context:
    return Context(
        issued=header.issued.value.exact if header.issued else None,
        year=header.period.value.first if header.period else around.today.year,
        calendar=around.calendar,
        school_events=around.events,
    )


def understood(typed: str, before: Reading | None, around: Context) -> Reading | None:
    """What was typed, or what the phrase of the document comes to by it, where that only waited for a day. None where
    it says nothing about time."""
    waits = before is not None and Need.EVENT in before.needs
    if waits and before is not None and (event := day(typed, around)) is not None:
        return again(before, replace(around, event=event))
    found = read_phrase(typed, around)
    if not found.occurrences and len(events_in(typed)) > 1:
        # `lồng ghép trong sơ kết học kỳ I và tổng kết năm học`: once the events have their days, each has its own.
        often = (*cycles_in(typed), Every.HALF, Every.YEAR)
        found = replace(found, kind=Kind.RECURRING, phrase=typed.strip(), every=tuple(dict.fromkeys(often)))
    if found.kind in _BARE or (found.kind is Kind.UNSPECIFIED and _STARTS_WITH_A_DAY.match(typed)):
        by = read_phrase(_BY + typed.strip().removeprefix("ngày ").strip(), around)
        found = replace(by, phrase=typed.strip()) if by.dated else found
    return None if found.ignored else found


def again(before: Reading, around: Context) -> Reading:
    """The same words, with more known around them."""
    return read_phrase(before.phrase, around)


def day(typed: str, around: Context | None = None) -> date | None:
    """The one day that was typed."""
    around = around or Context()
    found = read_phrase(_BY + typed.strip().removeprefix("ngày ").strip(), around)
    only = found.only
    return only.last_day if only is not None and found.kind is Kind.BY else None


def window(typed: str, around: Context) -> Window | None:
    """`15/12/2023 - 14/3/2024`."""
    days = [day(one, around) for one in _DAY.findall(typed)]
    if len(days) != 2 or days[0] is None or days[1] is None or days[1] < days[0]:
        return None
    return Window(days[0], days[1])


def reading_of(way: Way, code: str) -> Reading | None:
    found = way.item(code)
    return found.reading if isinstance(found, ProposedDeadline | ProposedTask) else None


def reading_about(way: Way, doubt: Doubt) -> Reading | None:
    return next((found for code in doubt.about if (found := reading_of(way, code)) is not None), None)
