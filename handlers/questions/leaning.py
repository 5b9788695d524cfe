"""Questions that lean on the last one of the same person in the same chat."""

from domain.queries.cadence import cadence_of
from domain.queries.following import follow
from domain.queries.model import Query
from domain.queries.reading import read_query
from handlers import scope
from handlers.turn import Turn
from storage.incoming import last_questions


def understood(turn: Turn, words: str) -> Query:
    person = scope.known(turn)
    role = person.posts[0].role if person.posts else None
    names, cadence = turn.office.names.names(turn.tx), cadence_of(scope.in_view(turn))
    return read_query(words, now=turn.now, units=names, cadence=cadence, role=role)


def leant(turn: Turn, words: str) -> Query | None:
    """What the words ask for after the question before; None where they stand for themselves."""
    person = scope.known(turn)
    previous = last_questions.of(turn.tx, person.id, turn.chat.chat_id, turn.now)
    if previous is None:
        return None
    role = person.posts[0].role if person.posts else None
    names, cadence = turn.office.names.names(turn.tx), cadence_of(scope.in_view(turn))
    return follow(previous, words, now=turn.now, units=names, cadence=cadence, role=role)


def remember(turn: Turn, query: Query) -> None:
    """Whoever asks from a shell has no chat to lean in."""
    if turn.visitor.address is not None:
        turn.conversation.asked = query
