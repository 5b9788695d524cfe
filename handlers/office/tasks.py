"""/viec: the office's own tasks, by buttons and by words: whose they are, when they are due, that they are done."""

from aiogram import Router

from domain.buttons.task_actions import (
    AskNote,
    AskOwner,
    AskSpread,
    FinishTask,
    FreeTask,
    GiveTask,
    ReopenTask,
    ShowTask,
    ShowTasks,
    Spread,
    TakeTask,
)
from domain.folding import fold
from domain.ids import TermId
from domain.office.tasks import Term, View, seen
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Command, Pressed
from handlers.office import task_desk, task_screens
from handlers.questions.telling import above, rows, short
from handlers.turn import Turn
from storage.office import tasks

router = Router(name="tasks")
SEE, DO = {"may": May.SEE_TASKS}, {"may": May.DO_TASKS}
PAGE = 8
LONGEST_LABEL = 40
MOST_TOLD = 10
_TAKE = frozenset({"nhan", "nhan viec", "take"})
_FREE = frozenset({"tra lai", "bo nhan", "thoi nhan", "drop"})
_REOPEN = frozenset({"mo lai", "chua xong", "hoan lai", "reopen"})
_DONE, _GIVE = ("xong", "da xong", "done"), ("giao cho", "giao", "give")
_NO_NOTE = frozenset({"khong", "khong ghi chu", "bo qua", "no"})


@router.message(Command("viec", "tasks"), flags=SEE)
def tasks_asked(turn: Turn, args: str) -> Answer:
    """`/viec III.2` opens the card of the task with this number in the annex."""
    if not args:
        return Answer(task_screens.opening(turn))
    said = fold(args)
    found = [term for term in task_desk.every(turn) if fold(term.code) == said]
    if not found:
        raise Refusal("task-unknown", code=short(args, LONGEST_LABEL))
    open_ones = [term for term in found if not term.done] or found
    return Answer(task_screens.card(turn, open_ones[0]))


@router.callback_query(Pressed(ShowTasks), flags=SEE)
def tasks_pressed(turn: Turn, action: ShowTasks) -> Answer:
    return Answer(task_screens.listed(turn, action.view, action.page), Place.PRESSED)


@router.callback_query(Pressed(ShowTask), flags=SEE)
def task_pressed(turn: Turn, action: ShowTask) -> Answer:
    return Answer(task_screens.card(turn, task_desk.task(turn, action.term, May.SEE_TASKS)), Place.PRESSED)


@router.callback_query(Pressed(TakeTask), flags=DO)
def take_pressed(turn: Turn, action: TakeTask) -> Answer:
    return Answer(_take(turn, _mine_to_do(turn, action.term)), Place.PRESSED)


@router.callback_query(Pressed(FreeTask), flags=DO)
def free_pressed(turn: Turn, action: FreeTask) -> Answer:
    return Answer(_free(turn, _mine_to_do(turn, action.term)), Place.PRESSED)


@router.callback_query(Pressed(AskOwner), flags=DO)
def owner_asked(turn: Turn, action: AskOwner) -> Answer:
    term = _mine_to_do(turn, action.term)
    every = task_desk.candidates(turn, term)
    page = max(0, min(action.page, (len(every) - 1) // PAGE))
    shown = every[page * PAGE : (page + 1) * PAGE]
    choices = [Button(short(one.name, LONGEST_LABEL), GiveTask(term.id, one.person)) for one in shown]
    more = [Button(turn.say("button-page-after"), AskOwner(term.id, page + 1))] if every[(page + 1) * PAGE :] else []
    expecting.about_task(turn, term.id)
    back = Button(turn.say("button-back"), ShowTask(term.id))
    return Answer(Screen(turn.say("task-give", code=term.code), rows(*choices, *more, back)), Place.PRESSED)


@router.callback_query(Pressed(GiveTask), flags=DO)
def give_pressed(turn: Turn, action: GiveTask) -> Answer:
    term = _mine_to_do(turn, action.term)
    task_desk.give(turn, term, action.person)
    return Answer(_given(turn, term), Place.PRESSED)


@router.callback_query(Pressed(AskNote), flags=DO)
def note_asked(turn: Turn, action: AskNote) -> Answer:
    term = _mine_to_do(turn, action.term)
    expecting.note_on_task(turn, term.id)
    without = Button(turn.say("button-task-no-note"), FinishTask(term.id))
    text = turn.say("task-ask-note", code=term.code)
    return Answer(Screen(text, rows(without, Button(turn.say("button-back"), ShowTask(term.id)))), Place.PRESSED)


@router.callback_query(Pressed(FinishTask), flags=DO)
def finish_pressed(turn: Turn, action: FinishTask) -> Answer:
    return Answer(_finish(turn, _mine_to_do(turn, action.term), ""), Place.PRESSED)


@router.callback_query(Pressed(ReopenTask), flags=DO)
def reopen_pressed(turn: Turn, action: ReopenTask) -> Answer:
    return Answer(_reopen(turn, _mine_to_do(turn, action.term)), Place.PRESSED)


@router.callback_query(Pressed(AskSpread), flags=DO)
def spread_asked(turn: Turn) -> Answer:
    found = task_desk.spread(turn)
    if not found:
        raise Refusal("tasks-spread-none")
    lines = [
        turn.say("tasks-spread-line", name=one.name, count=len(terms), codes=_codes(terms))
        for one, terms in found.items()
    ]
    do = Button(turn.say("button-tasks-spread-now"), Spread())
    text = turn.say("tasks-spread", lines=Markup("\n".join(lines)))
    return Answer(Screen(text, rows(do, Button(turn.say("button-back"), ShowTasks(View.FREE)))), Place.PRESSED)


@router.callback_query(Pressed(Spread), flags=DO)
def spread_pressed(turn: Turn) -> Answer:
    found = task_desk.spread(turn)
    for one, terms in found.items():
        for term in terms:
            task_desk.give(turn, term, one.person)
    told = turn.say("tasks-spread-done", count=sum(map(len, found.values())))
    return Answer(above(told, task_screens.listed(turn, View.FREE)), Place.PRESSED)


def _codes(terms: list[Term]) -> str:
    told = ", ".join(term.code for term in terms[:MOST_TOLD])
    return f"{told} …" if terms[MOST_TOLD:] else told


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """Words below a list, a card, or the question for a note; None for what is about something else."""
    if expected.kind is Kind.TASKS:
        return _number(turn, expected, text)
    term = _mine_to_do(turn, TermId(expected.number))
    if expected.kind is Kind.TASK_NOTE:
        return Answer(_finish(turn, term, "" if fold(text).strip(" .") in _NO_NOTE else text))
    return _told_about(turn, term, text)


def _number(turn: Turn, expected: Expected, text: str) -> Answer | None:
    said = text.strip().rstrip(".")
    who, view = scope.known(turn).id, task_screens.VIEWS[expected.number]
    shown = seen(task_desk.every(turn), view, who, turn.now)
    if said.isdecimal() and 1 <= int(said[:4]) <= len(shown):
        return Answer(task_screens.card(turn, shown[int(said[:4]) - 1]))
    expecting.nothing(turn)
    return None


def _told_about(turn: Turn, term: Term, text: str) -> Answer | None:
    said = fold(text).strip(" .!")
    if said in _TAKE:
        return Answer(_take(turn, term))
    if said in _FREE:
        return Answer(_free(turn, term))
    if said in _REOPEN:
        return Answer(_reopen(turn, term))
    for word in _DONE:
        if said == word or said.startswith((f"{word} ", f"{word}:", f"{word},")):
            return Answer(_finish(turn, term, _rest(text, word)))
    for word in _GIVE:
        if said.startswith(f"{word} "):
            owner = task_desk.called(turn, term, _rest(text, word))
            task_desk.give(turn, term, owner.person)
            return Answer(_given(turn, term))
    expecting.nothing(turn)
    return None


def _rest(text: str, word: str) -> str:
    """What was typed behind as many words, as it was typed."""
    return " ".join(text.split()[len(word.split()) :]).strip(" :,")


def _take(turn: Turn, term: Term) -> Screen:
    task_desk.give(turn, term, scope.known(turn).id)
    return _given(turn, term)


def _free(turn: Turn, term: Term) -> Screen:
    task_desk.give(turn, term, None)
    return _given(turn, term)


def _given(turn: Turn, before: Term) -> Screen:
    term = _again(turn, before)
    told = turn.say("task-freed") if term.owner is None else turn.say("task-given", name=term.owner_name)
    return above(told, task_screens.card(turn, term))


def _finish(turn: Turn, term: Term, note: str) -> Screen:
    task_desk.finish(turn, term, note)
    return above(turn.say("task-finished", code=term.code), task_screens.card(turn, _again(turn, term)))


def _reopen(turn: Turn, term: Term) -> Screen:
    if not tasks.reopen(turn.tx, term, by=scope.known(turn).id, now=turn.now):
        raise Refusal("task-not-done")
    return above(turn.say("task-reopened", code=term.code), task_screens.card(turn, _again(turn, term)))


def _again(turn: Turn, term: Term) -> Term:
    return tasks.one(turn.tx, term.id) or term


def _mine_to_do(turn: Turn, number: TermId) -> Term:
    return task_desk.task(turn, number, May.DO_TASKS)
