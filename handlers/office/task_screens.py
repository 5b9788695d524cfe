"""The office's own tasks as they are read: a page of a view, and the card of one."""

from collections import Counter
from collections.abc import Sequence

from domain.buttons.task_actions import (
    AskNote,
    AskOwner,
    AskSpread,
    FreeTask,
    ReopenTask,
    ShowTask,
    ShowTasks,
    TakeTask,
)
from domain.office.tasks import State, Term, View, seen, state
from domain.rights import ChatKind, May, allows
from domain.screens import Button, Rows, Screen
from domain.texts import Markup
from handlers import expecting, scope
from handlers.office import task_desk
from handlers.questions.telling import rows, short
from handlers.turn import Turn

PAGE = 5
LONGEST = 160
"""Of what a task is about, in a list."""
LONGEST_CONTENT, LONGEST_CELL = 1500, 300
VIEWS = tuple(View)


def opening(turn: Turn) -> Screen:
    """One's own, where there are any; else whatever is most urgent."""
    every, who = task_desk.every(turn), scope.known(turn).id
    order = (View.MINE, View.OVERDUE, View.SOON, View.RUNNING, View.UNDATED, View.LATER, View.DONE)
    view = next((view for view in order if seen(every, view, who, turn.now)), View.MINE)
    return listed(turn, view, every=every)


def listed(turn: Turn, view: View, page: int = 0, *, every: Sequence[Term] | None = None) -> Screen:
    terms = task_desk.every(turn) if every is None else every
    if not terms:
        return Screen(turn.say("tasks-none"))
    who = scope.known(turn).id
    counts = Counter({one: len(seen(terms, one, who, turn.now)) for one in VIEWS})
    chosen = seen(terms, view, who, turn.now)
    page = max(0, min(page, (len(chosen) - 1) // PAGE))
    shown = chosen[page * PAGE : (page + 1) * PAGE]
    lines = [_line(turn, number, term) for number, term in enumerate(shown, start=page * PAGE + 1)]
    text = turn.say(
        "tasks",
        view=view.value,
        count=len(chosen),
        lines=Markup("\n\n".join(lines) or turn.say("tasks-nothing-here")),
    )
    expecting.about_tasks(turn, VIEWS.index(view), page)
    cards = tuple(Button(str(number), ShowTask(term.id)) for number, term in enumerate(shown, start=page * PAGE + 1))
    return Screen(
        text, (*((cards,) if cards else ()), *_pages(turn, view, page, len(chosen)), *_views(turn, view, counts))
    )


def _pages(turn: Turn, view: View, page: int, count: int) -> Rows:
    before = [Button(turn.say("button-page-before"), ShowTasks(view, page - 1))] if page > 0 else []
    after = [Button(turn.say("button-page-after"), ShowTasks(view, page + 1))] if (page + 1) * PAGE < count else []
    return ((*before, *after),) if before or after else ()


def _views(turn: Turn, view: View, counts: Counter[View]) -> Rows:
    others = [one for one in VIEWS if one is not view and counts[one]]
    buttons = [Button(turn.say(f"button-tasks-{one}", count=counts[one]), ShowTasks(one)) for one in others]
    pairs = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    if view is View.FREE and counts[view] and allows(turn.visitor.person, May.DO_TASKS, ChatKind.PRIVATE):
        return (*rows(Button(turn.say("button-tasks-spread"), AskSpread())), *pairs)
    return pairs


def _line(turn: Turn, number: int, term: Term) -> str:
    lines = [turn.say("task-line", number=number, code=named(term), content=short(term.content, LONGEST))]
    details = [when(turn, term), owner(turn, term)]
    if term.product:
        details.append(turn.say("task-product", value=short(term.product, LONGEST)))
    return "\n".join([*lines, *details])


def named(term: Term) -> str:
    """Its number in the annex, and which of its times it is."""
    return f"{term.code} · {term.label}" if term.label else term.code


def when(turn: Turn, term: Term) -> str:
    found = state(term, turn.now)
    if found is State.DONE:
        return turn.say("task-done", at=term.done_at or turn.now, name=term.done_by)
    if term.last_day is None:
        return turn.say("task-undated", phrase=term.phrase or turn.say("task-no-phrase"))
    days = term.days_left(turn.now)
    return turn.say(
        "task-due",
        phrase=term.phrase or term.label or turn.say("task-no-phrase"),
        last=term.last_day,
        days=max(days, 0),
        late=max(-days, 0),
    )


def owner(turn: Turn, term: Term) -> str:
    return turn.say("task-owner", name=term.owner_name) if term.owner else turn.say("task-owner-none")


def card(turn: Turn, term: Term) -> Screen:
    """All there is, and what can be done about it by whoever looks."""
    may = term.authority in task_desk.offices(turn, May.DO_TASKS)
    lines = [turn.say("task-title", code=named(term), plan=term.plan_title)]
    lines += [turn.say("task-content", content=short(term.content, LONGEST_CONTENT))]
    told = {"area": term.area, "product": term.product, "lead": term.lead, "coordinating": term.coordinating}
    lines += [turn.say(f"task-{name}", value=short(words, LONGEST_CELL)) for name, words in told.items() if words]
    if term.levels:
        lines.append(turn.say("task-levels", levels=", ".join(sorted(term.levels))))
    lines += [when(turn, term), owner(turn, term)]
    if term.note:
        lines.append(turn.say("task-note", note=term.note))
    if may:
        expecting.about_task(turn, term.id)
        lines += ["", turn.say("task-how-done" if term.done else "task-how")]
    return Screen("\n".join(lines), (*(_deeds(turn, term) if may else ()), *_back(turn)))


def _deeds(turn: Turn, term: Term) -> Rows:
    if term.done:
        return rows(Button(turn.say("button-task-reopen"), ReopenTask(term.id)))
    done = Button(turn.say("button-task-done"), AskNote(term.id))
    give = Button(turn.say("button-task-give"), AskOwner(term.id))
    if term.owner == scope.known(turn).id:
        return ((done,), (give, Button(turn.say("button-task-free"), FreeTask(term.id))))
    return ((Button(turn.say("button-task-take"), TakeTask(term.id)), done), (give,))


def _back(turn: Turn) -> Rows:
    return rows(Button(turn.say("button-tasks"), ShowTasks(View.MINE)))
