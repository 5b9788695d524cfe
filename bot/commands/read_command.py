"""What the bot would make of a number, a question, the name of a unit, a phrase of time, or a whole document."""

import argparse
import json
import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from bot.catalogues import speakers
from bot.commands import read_draw, read_plan
from bot.commands.listed_names import NoList, names_in, names_listed
from bot.commands.moments import moment
from domain.calendars.calendar_defaults import default_calendar
from domain.names.finding import find_unit
from domain.names.readings import Unknown
from domain.names.readings import as_json as unit_as_json
from domain.numbers.reading import read_number
from domain.numbers.results import NumberKind, Refused
from domain.numbers.results import as_json as number_as_json
from domain.persons.people import Role
from domain.phrases.model import Context, Kind
from domain.phrases.reading import read_phrase
from domain.phrases.telling import as_json as phrase_as_json
from domain.queries.following import follow
from domain.queries.known_names import KNOWN_UNITS
from domain.queries.model import Intent, Query
from domain.queries.model import as_json as query_as_json
from domain.queries.reading import read_query
from domain.texts import Language

DEADLINE = (
    "Days are ISO dates. last_ok is a date where the whole of that day is on time, and a time with its offset where "
    "the phrase names an hour; advised is the last working day up to it. With several occurrences each has its own "
    "fields. Exit status 1: a day that does not exist."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    texts = parser.add_subparsers(dest="text_kind", required=True, metavar="number|query|unit|deadline|draw|plan")
    number = texts.add_parser("number", help="what was typed for a number")
    number.add_argument("--kind", type=NumberKind, choices=list(NumberKind), default=NumberKind.COUNT)
    number.set_defaults(run=_number)
    query = texts.add_parser("query", help="a question in Vietnamese or English")
    query.add_argument("--now", type=moment, help="the time at which it is asked, ISO; now, if not given")
    query.add_argument(
        "--as",
        dest="role",
        type=Role,
        choices=list(Role),
        help="who asks: a head's `nộp chưa` is about their own school",
    )
    query.add_argument("--units", type=Path, help="the unit names to know, and no others: one a line, or a list (CSV)")
    query.add_argument(
        "--after",
        action="append",
        default=[],
        metavar="TEXT",
        help="the question before, on which this one may lean: `còn tiểu học?`; again for the one after it",
    )
    query.set_defaults(run=_query)
    unit = texts.add_parser("unit", help="what was typed for the name of a unit")
    unit.add_argument("--units", type=Path, required=True, help="a list of units (CSV), as `load units` takes it")
    unit.set_defaults(run=_unit)
    deadline = texts.add_parser("deadline", help="a phrase that says when something is due", description=DEADLINE)
    deadline.add_argument("--issued", type=date.fromisoformat, metavar="DATE", help="the day the document is of")
    deadline.add_argument("--received", type=date.fromisoformat, metavar="DATE", help="the day it arrived")
    deadline.add_argument("--event", type=date.fromisoformat, metavar="DATE", help="the day a period is counted from")
    deadline.add_argument("--year", type=year, metavar="Y", help="the year of its title or of the nearest heading")
    deadline.set_defaults(run=_deadline)
    read_draw.add_arguments(texts.add_parser("draw", help="whether the seed of a draw of lots gives what was drawn"))
    read_plan.add_arguments(texts.add_parser("plan", help="an official document", description=read_plan.PLAN))
    for text in (number, query, unit, deadline):
        text.add_argument("text")
        text.add_argument("--json", action="store_true", help="the only form there is, named for scripts that say so")


def _number(chosen: argparse.Namespace) -> int:
    reading = read_number(chosen.text, chosen.kind)
    print(json.dumps(number_as_json(reading), ensure_ascii=False))
    return 1 if isinstance(reading, Refused) else 0


def _query(chosen: argparse.Namespace) -> int:
    try:
        units = KNOWN_UNITS if chosen.units is None else names_in(chosen.units)
    except NoList as error:
        print(error, file=sys.stderr)
        return 2
    now = chosen.now or datetime.now(UTC)
    query = Query(Intent.HELP)
    for text in (*chosen.after, chosen.text):
        leant = follow(query, text, now=now, units=units, role=chosen.role)
        query = leant or read_query(text, now=now, units=units, role=chosen.role)
    print(json.dumps(query_as_json(query), ensure_ascii=False))
    return 1 if query.intent is Intent.HELP else 0


def _unit(chosen: argparse.Namespace) -> int:
    try:
        reading = find_unit(chosen.text, names_listed(chosen.units))
    except NoList as error:
        print(error, file=sys.stderr)
        return 2
    print(json.dumps(unit_as_json(reading), ensure_ascii=False))
    return 1 if isinstance(reading, Unknown) else 0


def _deadline(chosen: argparse.Namespace) -> int:
    context = Context(
        issued=chosen.issued,
        received=chosen.received,
        year=chosen.year,
        event=chosen.event,
        calendar=default_calendar(_years(chosen)),
    )
    reading = read_phrase(chosen.text, context)
    print(json.dumps(phrase_as_json(reading, speakers()[Language.VI]), ensure_ascii=False))
    return 1 if reading.kind is Kind.ERROR else 0


def _years(chosen: argparse.Namespace) -> set[int]:
    """Those that are named, each with its neighbours: a period may run on, a working day be looked for before."""
    named = {int(year) for year in re.findall(r"(?<!\d)20\d\d(?!\d)", chosen.text)}
    named |= {2000 + int(year) for year in re.findall(r"[/.-](\d\d)(?!\d)", chosen.text)}
    named |= {day.year for day in (chosen.issued, chosen.received, chosen.event) if day is not None}
    named |= {chosen.year} if chosen.year is not None else set()
    return {year + away for year in named for away in (-1, 0, 1)}


def year(text: str) -> int:
    """As typed on the command line. Raises ValueError, which argparse tells as a wrong argument."""
    return date(int(text), 1, 1).year
