"""The report to sign, from the chat: while units are missing it is asked first whether it is wanted all the same."""

from aiogram import Router

from domain.actions import AskPaper, Home, MakePaper, ShowMissing
from domain.buttons.parts import Parts
from domain.clock_face import local
from domain.counting import round_up_files
from domain.forms.buttons import some
from domain.ids import DeadlineId
from domain.planning.deadlines import Deadline
from domain.planning.plan_words import DO, DROP, plain
from domain.refusals import Refusal
from domain.reporting.obligations import OWING, in_order
from domain.rights import May
from domain.screens import Answer, Button, Screen
from domain.texts import Language, Markup
from domain.whom import Whom
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.papers import pushing, template_screens
from handlers.questions import chosen, narrowed
from handlers.questions.telling import about, rows
from handlers.turn import Turn
from storage.counting import paper_templates, round_up_rows
from storage.counting.round_up_rows import Covered
from storage.outgoing import files
from storage.reporting import obligations

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
    buttons.append(pushing.button(turn, deadline, whom))
    schools = Markup(narrowed.said(turn, whom))
    return Screen(turn.say("paper-not-of-some", schools=schools, label=deadline.label), rows(*buttons))


def asked(turn: Turn, deadline: Deadline) -> Screen:
    parts, covered = _covered(turn, deadline)
    if covered.complete:
        return made(turn, deadline)
    expecting.about(turn, Kind.PAPER, deadline.id)
    missing = covered.expected - covered.counted
    without = obligations.listed(turn.tx, deadline.id, parts=parts, standings=sorted(OWING), limit=chosen.MOST)
    counts = {"received": covered.counted, "expected": covered.expected}
    text = turn.say(
        "paper-ask",
        missing=missing,
        names=", ".join(one.unit_name for one in in_order(without)[:NAMED]),
        more=max(0, missing - NAMED),
        **counts,
        **about(deadline, turn.now),
    )
    yes = Button(turn.say("button-paper-now", **counts), MakePaper(deadline.id))
    return Screen(text, rows(yes, Button(turn.say("button-missing"), ShowMissing(deadline.id))))


def made(turn: Turn, deadline: Deadline) -> Screen:
    """Gathered and laid out where it is sent."""
    parts, covered = _covered(turn, deadline)
    say = turn.office.speakers[Language.VI]
    name = f"{say('paper-file-name')}-{deadline.period}-{local(turn.now):%Y%m%d-%H%M}.docx"
    template = paper_templates.in_force(turn.tx, deadline.authority)
    number = None if template is None else template.id
    wanted = round_up_files.Asked(round_up_files.Kind.PAPER, deadline.id, parts, Language.VI, turn.now, template=number)
    file = files.keep(turn.tx, name, round_up_files.pack(wanted), turn.now)
    counts = {"received": covered.counted, "expected": covered.expected}
    key = "paper-ready" if covered.complete else "paper-ready-part"
    text = turn.say(key, **counts, **about(deadline, turn.now))
    lines = [text, *template_screens.made_after(turn, template, remarked=not covered.complete)]
    return Screen("\n".join(lines), some(template_screens.offer(turn, deadline.authority)), file)


def _covered(turn: Turn, deadline: Deadline) -> tuple[Parts, Covered]:
    """Of which units, and how many of them. Raises Refusal where there is nothing to report."""
    parts = scope.parts(turn, deadline, May.EXPORT)
    covered = round_up_rows.covered(turn.tx, deadline.id, parts)
    if not covered.counted:
        raise Refusal("paper-nothing", label=deadline.label)
    return parts, covered
