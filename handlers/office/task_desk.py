"""Whose tasks somebody sees and does, who may own one, and what happens to it: what buttons and words share."""

from domain import rights
from domain.folding import fold
from domain.ids import PersonId, TaskId, TermId, UnitId
from domain.office.tasks import LONGEST_NOTE, Term, View, seen, suits
from domain.persons.people import Role
from domain.refusals import Refusal
from domain.rights import May
from handlers import scope
from handlers.turn import Turn
from storage.office import tasks
from storage.people import posts
from storage.people.posts import Holder

OWNING = frozenset({Role.OFFICER, Role.LEADER, Role.ADMINISTRATOR})


def offices(turn: Turn, may: May = May.SEE_TASKS) -> list[UnitId]:
    """Where whoever speaks works; levels of schools narrow nothing here."""
    return sorted({post.unit for post, _ in rights.granting(turn.visitor.person, may, turn.chat.kind)})


def every(turn: Turn) -> list[Term]:
    scope.need_private(turn)
    return tasks.of_authorities(turn.tx, offices(turn))


def task(turn: Turn, number: TermId, may: May) -> Term:
    """Raises Refusal, the same for one that is not there."""
    scope.need_private(turn)
    found = tasks.one(turn.tx, number)
    if found is None or found.authority not in offices(turn, may):
        raise Refusal("task-not-yours")
    return found


def candidates(turn: Turn, term: Term) -> list[Holder]:
    """Who may own it, once each: first those in whose fields of work it is."""
    holders: dict[PersonId, Holder] = {}
    for one in posts.officers(turn.tx, term.authority):
        if one.role in OWNING and (one.person not in holders or suits(one.areas, term)):
            holders[one.person] = one
    return sorted(
        holders.values(), key=lambda one: (not suits(one.areas, term), one.role is not Role.OFFICER, one.name)
    )


def called(turn: Turn, term: Term, name: str) -> Holder:
    """By their name, a part of it, or their number in the list. Raises Refusal where it fits nobody, or several."""
    every, said = candidates(turn, term), fold(name)
    if said.isdecimal() and 1 <= int(said[:3]) <= len(every):
        return every[int(said[:3]) - 1]
    exact = [one for one in every if fold(one.name) == said]
    fitting = exact or [one for one in every if said and f" {said} " in f" {fold(one.name)} "]
    if len(fitting) != 1:
        raise Refusal("task-who", name=name[:60], count=len(fitting))
    return fitting[0]


def give(turn: Turn, term: Term, owner: PersonId | None) -> None:
    """Raises Refusal for whoever does not work there."""
    if owner is not None and owner not in {one.person for one in candidates(turn, term)}:
        raise Refusal("task-who", name="", count=0)
    tasks.give(turn.tx, term, owner, by=scope.known(turn).id, now=turn.now)


def finish(turn: Turn, term: Term, note: str = "") -> None:
    if len(note) > LONGEST_NOTE:
        raise Refusal("task-note-too-long", most=LONGEST_NOTE)
    if not tasks.finish(turn.tx, term.id, note.strip(), by=scope.known(turn).id, now=turn.now):
        raise Refusal("task-done-before", name=term.done_by, at=term.done_at or turn.now)


def spread(turn: Turn) -> dict[Holder, list[Term]]:
    """Who would get which of the tasks that are nobody's: those in the field of work of just one officer."""
    found: dict[Holder, list[Term]] = {}
    told: set[TaskId] = set()
    mine = offices(turn, May.DO_TASKS)
    free = [term for term in seen(every(turn), View.FREE, scope.known(turn).id, turn.now) if term.authority in mine]
    for term in free:
        fitting = [one for one in candidates(turn, term) if one.role is Role.OFFICER and suits(one.areas, term)]
        if len(fitting) == 1 and term.task not in told:
            told.add(term.task)
            found.setdefault(fitting[0], []).append(term)
    return found
