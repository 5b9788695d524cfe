"""What is said about the office's own tasks: to their owners before they are due and after, and in the digest."""

from collections.abc import Sequence

from domain.buttons.task_actions import ShowTask, ShowTasks
from domain.ids import TermId
from domain.office.tasks import SOON, State, Term, View, state
from domain.screens import Button, Screen
from domain.sending.notices import Held, Key
from domain.sending.reminder_texts import day_name
from domain.texts import Markup, Say
from scheduler.letters.writing import Item, Writing
from storage.office import tasks

LONGEST = 200
"""Of what a task is about: the rest is on its card."""


def due(writing: Writing, held: Sequence[Held]) -> list[Term]:
    """Each once, however many rungs of its ladder were missed."""
    wanted = dict.fromkeys(one.term for one in held if one.key is Key.TASK and one.term is not None)
    return [writing.tasks[term] for term in wanted if term in writing.tasks]


def item(writing: Writing, say: Say, term: Term, *, alone: bool) -> Item:
    label = say("notice-button-task") if alone else say("notice-button-task-one", code=term.code)
    last = term.last_ok or writing.now
    return Item((last, term.content), told(writing, say, term), Button(label, ShowTask(term.id)))


def told(writing: Writing, say: Say, term: Term) -> str:
    key = "notice-task-overdue" if term.passed(writing.now) else "notice-task"
    lines = [say(key, content=shortened(term.content), plan=term.plan_title, code=term.code)]
    lines += [say("notice-task-product", product=term.product)] if term.product else []
    if term.last_day is not None:
        last = Markup(day_name(say, term.last_day))
        days = term.days_left(writing.now)
        lines.append(say("notice-task-when", last=last, phrase=term.phrase, days=max(days, 0), late=max(-days, 0)))
    return "\n".join(lines)


def given(writing: Writing, say: Say, held: Held) -> Screen | None:
    """None where it has another owner by now."""
    term = tasks.one(writing.tx, TermId(int(held.details or 0)))
    if term is None or term.owner != held.person:
        return None
    text = f"{say('notice-task-given')}\n\n{told(writing, say, term)}"
    return Screen(text, ((Button(say("notice-button-task"), ShowTask(term.id)),),))


def counted(writing: Writing, say: Say, terms: Sequence[Term]) -> tuple[str, tuple[Button, ...]] | None:
    """For the digest: how many are overdue, due soon, and nobody's; None where there is nothing to say."""
    states = [(term, state(term, writing.now)) for term in terms]
    overdue = sum(found is State.OVERDUE for _, found in states)
    soon = sum(found is State.SOON for _, found in states)
    free = sum(found in {State.OVERDUE, State.SOON} and term.owner is None for term, found in states)
    if not overdue and not soon:
        return None
    view = View.OVERDUE if overdue else View.SOON
    text = say("digest-tasks", overdue=overdue, soon=soon, free=free, days=SOON)
    return text, (Button(say("digest-button-tasks"), ShowTasks(view)),)


def shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
