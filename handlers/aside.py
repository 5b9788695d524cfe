"""What reads much is worked out aside: on a snapshot that nobody's writing waits for, as for a whole country's schools.

Where there is one writer, as with SQLite, every step of a form would wait for as long as a question is read. So the
update's transaction only finds out what is asked; then it is read, writing nothing; then the answer is written down, in
one transaction with all that is to be kept and the mark that the update is handled. Killed in between, it is handled
from its start.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Concatenate, ParamSpec

from domain.screens import Answer
from handlers.turn import Turn

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Aside(Answer):
    """Yet to be worked out. The work writes nothing: what is to be kept it leaves in the answer, or in the conversation
    of the turn it is given."""

    work: Callable[[Turn], Answer] = field(kw_only=True)


def aside(handler: Callable[Concatenate[Turn, P], Answer]) -> Callable[Concatenate[Turn, P], Answer]:
    """A handler all of whose work is done so."""

    @wraps(handler)
    def put_aside(_turn: Turn, /, *args: P.args, **kwargs: P.kwargs) -> Answer:
        return Aside(work=lambda snapshot: handler(snapshot, *args, **kwargs))

    return put_aside


def at_once(turn: Turn, answer: Answer) -> Answer:
    """Where the turn is of a snapshot."""
    while isinstance(answer, Aside):
        answer = answer.work(turn)
    return answer
