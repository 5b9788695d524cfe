"""The report to sign, from the chat: while units are missing it is asked first whether it is wanted all the same."""

from aiogram import Router

from domain.actions import AskPaper, Home, MakePaper, MakeWorkbook, ShowMissing
from domain.clock_face import local
from domain.counting.official_papers import pack
from domain.counting.round_ups import RoundUp
from domain.ids import DeadlineId
from domain.planning.deadlines import Deadline
from domain.planning.plan_words import DO, DROP, plain
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Screen
from domain.texts import Language, Markup
from domain.whom import Whom
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.papers import paper
from handlers.papers.paper_words import OnPaper
from handlers.papers.rounding_up import gathered
from handlers.questions import narrowed
from handlers.questions.telling import about, rows
from handlers.turn import Turn
from storage.counting import paper_facts
from storage.outgoing import files

router = Router(name="papering")

NAMED = 20
_YES = DO | {"van lam", "cu lam", "lam", "lam di", "lam luon", "van lap", "make it anyway", "make it"}


@router.callback_query(Pressed(AskPaper), flags={"may": May.EXPORT})
def paper_asked(turn: Turn, action: AskPaper) -> Answer:
    return Answer(asked(turn, scope.seen(turn, action.deadline, May.EXPORT)))


@router.callback_query(Pressed(MakePaper), flags={"may": May.EXPORT})
def paper_pressed(turn: Turn, action: MakePaper) -> Answer:
    return Answer(made(turn, scope.seen(turn, action.deadline, May.EXPORT)))


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """`vẫn làm` or `thôi` below what was asked."""
    said = plain(text)
    expecting.nothing(turn)
    if said in DROP:
        return Answer(Screen(turn.say("paper-not"), rows(Button(turn.say("button-home"), Home()))))
    if said not in _YES:
        return None
    return Answer(made(turn, scope.seen(turn, DeadlineId(expected.number), May.EXPORT)))


def narrowed_to(turn: Turn, deadline: Deadline, whom: Whom) -> Screen:
    """An office signs for all its units: a part of them is what the workbook is for."""
    buttons = [Button(turn.say("button-paper"), AskPaper(deadline.id))]
    buttons.append(Button(turn.say("button-excel"), MakeWorkbook(deadline.id)))
    schools = Markup(narrowed.said(turn, whom))
    return Screen(turn.say("paper-not-of-some", schools=schools, label=deadline.label), rows(*buttons))


def asked(turn: Turn, deadline: Deadline) -> Screen:
    of = _round_up(turn, deadline)
    if of.complete:
        return _made(turn, of)
    expecting.about(turn, Kind.PAPER, deadline.id)
    names = [one.unit_name for one in of.missing]
    counts = {"received": len(of.counted), "expected": len(of.expected)}
    text = turn.say(
        "paper-ask",
        missing=len(names),
        names=", ".join(names[:NAMED]),
        more=max(0, len(names) - NAMED),
        **counts,
        **about(deadline, turn.now),
    )
    yes = Button(turn.say("button-paper-now", **counts), MakePaper(deadline.id))
    return Screen(text, rows(yes, Button(turn.say("button-missing"), ShowMissing(deadline.id))))


def made(turn: Turn, deadline: Deadline) -> Screen:
    return _made(turn, _round_up(turn, deadline))


def _made(turn: Turn, of: RoundUp) -> Screen:
    deadline = of.deadline
    facts = paper_facts.read(turn.tx, deadline)
    say = turn.office.speakers[Language.VI]
    content = paper.written(paper.Facts(of, *facts, turn.now), OnPaper(say))
    name = f"{say('paper-file-name')}-{deadline.period}-{local(turn.now):%Y%m%d-%H%M}.docx"
    file = files.keep(turn.tx, name, pack(content), turn.now)
    counts = {"received": len(of.counted), "expected": len(of.expected)}
    key = "paper-ready" if of.complete else "paper-ready-part"
    return Screen(turn.say(key, **counts, **about(deadline, turn.now)), (), file)


def _round_up(turn: Turn, deadline: Deadline) -> RoundUp:
    """Raises Refusal where there is nothing to report."""
    parts = scope.parts(turn, deadline, May.EXPORT)
    of = gathered(turn.tx, deadline, turn.office.forms.newest(turn.tx, deadline.form), parts)
    if not of.counted:
        raise Refusal("paper-nothing", label=deadline.label)
    return of
