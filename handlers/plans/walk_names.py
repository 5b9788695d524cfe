"""Schools that are named while a document is gone through: looked up at once, and called by the names they bear."""

from dataclasses import replace

from domain.proposals.model import DoubtKind
from domain.refusals import Refusal
from domain.walks import answers, audiences
from domain.walks.answers import Answer, How
from domain.walks.decisions import Aspect, Decisions
from handlers.turn import Turn
from storage.planning.proposals import Kept
from storage.units import tree

MOST_NAMED = 4


def spelled(turn: Turn, kept: Kept, after: Decisions) -> Decisions:
    """Raises Refusal for a name that is nobody's below this authority, or several units'."""
    for key, words in after.changes.items():
        if key.endswith(f"/{Aspect.AUDIENCE}") and kept.decisions.changes.get(key) != words:
            after = replace(after, changes={**after.changes, key: _spelled(turn, kept, words)})
    for doubt in kept.proposal.doubts:
        answer = answers.given(doubt, after)
        if doubt.kind is DoubtKind.NO_AUDIENCE and answer is not None and answer.how is How.WORDS:
            after = after.settling(doubt.code, Answer(How.WORDS, _spelled(turn, kept, answer.words)).to_text())
    return after


def _spelled(turn: Turn, kept: Kept, words: str) -> str:
    said = audiences.read(words)
    for typed in (*said.named, *said.excepted) if said is not None else ():
        words = words.replace(typed, _named(turn, kept, typed))
    return words


def _named(turn: Turn, kept: Kept, typed: str) -> str:
    authority = kept.authority
    called = turn.office.names.called(turn.tx, typed) if authority is not None else ()
    found = [one.name for one in called if authority is not None and tree.is_below(turn.tx, one.id, authority)]
    if not found:
        raise Refusal("audience-unit-unknown", name=typed)
    if len(found) > 1:
        raise Refusal("walk-units-several", name=typed, names="; ".join(found[:MOST_NAMED]))
    return found[0]
