"""What the bot would make of a number, a question or the name of a unit."""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.commands.listed_names import NoList, names_listed
from bot.commands.moments import moment
from domain.names.finding import find_unit
from domain.names.index import UnitNames
from domain.names.readings import Unknown
from domain.names.readings import as_json as unit_as_json
from domain.numbers.reading import read_number
from domain.numbers.results import NumberKind, Refused
from domain.numbers.results import as_json as number_as_json
from domain.people import Role
from domain.queries.known_names import KNOWN_NAMES, names_of
from domain.queries.model import Intent
from domain.queries.model import as_json as query_as_json
from domain.queries.reading import read_query


def add_arguments(parser: argparse.ArgumentParser) -> None:
    texts = parser.add_subparsers(dest="text_kind", required=True, metavar="number|query|unit")
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
    query.add_argument("--units", type=Path, help="the unit names to know, one a line")
    query.set_defaults(run=_query)
    unit = texts.add_parser("unit", help="what was typed for the name of a unit")
    unit.add_argument("--units", type=Path, required=True, help="a list of units (CSV), as `load units` takes it")
    unit.set_defaults(run=_unit)
    for text in (number, query, unit):
        text.add_argument("text")
        text.add_argument("--json", action="store_true", help="the only form there is, named for scripts that say so")


def _number(chosen: argparse.Namespace) -> int:
    reading = read_number(chosen.text, chosen.kind)
    print(json.dumps(number_as_json(reading), ensure_ascii=False))
    return 1 if isinstance(reading, Refused) else 0


def _query(chosen: argparse.Namespace) -> int:
    query = read_query(chosen.text, now=chosen.now or datetime.now(UTC), units=_units(chosen.units), role=chosen.role)
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


def _units(file: Path | None) -> UnitNames:
    if file is None:
        return names_of(KNOWN_NAMES)
    return names_of(tuple(name.strip() for name in file.read_text("utf-8-sig").splitlines() if name.strip()))
