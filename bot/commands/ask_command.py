"""What a question means, and its answer, as an officer of the first authority would get it."""

import argparse
import json
from datetime import UTC, datetime

from bot import catalogues
from bot.commands.moments import moment
from bot.commands.opening import opened
from bot.commands.starting import complain, guarded
from bot.settings import Settings
from domain.persons.people import Person, Visitor
from domain.queries.cadence import cadence_of
from domain.queries.model import as_json
from domain.queries.reading import read_query
from domain.refusals import Refusal
from domain.rights import ChatKind
from handlers import scope
from handlers.aside import at_once
from handlers.questions import asking
from handlers.rendering import plain
from handlers.turn import Chat, Office, Speaker, Turn
from storage.database import Tx
from storage.people import registry


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text")
    parser.add_argument("--now", type=moment, help="the time at which it is asked, ISO; now, if not given")
    parser.set_defaults(run=guarded(_ask))


def _ask(chosen: argparse.Namespace) -> int:
    settings = Settings()
    office = Office(catalogues.speakers(), settings.secret())
    with opened(settings) as db:
        officer = db.run_now(registry.first_officer, datetime.now(UTC))
        if officer is None:
            return complain("No officer is registered yet; see `python -m bot invite`.")
        office.names.fill(db)
        # Read only: `ask` shows what the bot would say, and changes nothing.
        meaning, answer = db.read_now(_answered, office, officer, chosen.text, chosen.now or datetime.now(UTC))
    print(meaning)
    print(answer)
    return 0


def _answered(tx: Tx, office: Office, officer: Person, text: str, now: datetime) -> tuple[str, str]:
    say = office.speakers[officer.language]
    visitor = Visitor(person=officer, language=officer.language)
    turn = Turn(tx, now, say, visitor, Chat(ChatKind.PRIVATE, 0), Speaker(0, officer.name), office)
    query = read_query(text, now=now, units=office.names.names(tx), cadence=cadence_of(scope.in_view(turn)))
    meaning = json.dumps(as_json(query), ensure_ascii=False)
    try:
        screen = at_once(turn, asking.ask(turn, text)).screen
    except Refusal as refusal:
        return meaning, plain(say(refusal.key, **refusal.details))
    return meaning, plain(screen.text) if screen else ""
