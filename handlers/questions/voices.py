"""What schools wrote in words: difficulties, proposals, what stands out; each with who wrote it, a page at a time."""

from aiogram import Router

from domain.actions import ShowVoices
from domain.buttons.parts import EVERYTHING
from domain.counting.round_ups import Subject, subject_of
from domain.folding import fold
from domain.ids import DeadlineId
from domain.packing import fits
from domain.planning.deadlines import Deadline
from domain.queries.model import Filter, Query
from domain.refusals import Refusal
from domain.reporting.obligations import place
from domain.reporting.reports import says_nothing
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup
from domain.whom import Whom
from handlers import expecting, scope
from handlers.aside import Aside, aside
from handlers.expecting import Expected
from handlers.filters import Pressed
from handlers.questions import narrowed, periods, standing
from handlers.questions.telling import rows, short
from handlers.turn import Turn
from storage.counting import voices
from storage.counting.voices import Written
from storage.reporting import form_uses

router = Router(name="voices")

PAGE, LONGEST = 4, 600
"""So many of them, each cut at so many letters, are one message."""
_NEXT = frozenset({"trang sau", "tiep", "xem tiep", "xem them", "nua", "next", "more"})


@router.callback_query(Pressed(ShowVoices), flags={"may": May.SEE_MISSING})
@aside
def page_pressed(turn: Turn, action: ShowVoices) -> Answer:
    scope.need_private(turn)
    deadline = scope.seen(turn, action.deadline, May.SEE_MISSING)
    whom = narrowed.read(turn, action.whom)
    return Answer(_screen(turn, deadline, whom, action.about, max(0, action.page)), Place.PRESSED)


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """`trang sau` below a page."""
    expecting.nothing(turn)
    if fold(text).strip(" .!?") not in _NEXT:
        return None
    deadline = scope.seen(turn, DeadlineId(expected.number), May.SEE_MISSING)
    about, _, whom = expected.at.partition("|")
    wanted, subject = narrowed.read(turn, whom), Subject(about)
    return Aside(work=lambda turn: Answer(_screen(turn, deadline, wanted, subject, expected.seen)))


def asked(turn: Turn, query: Query) -> Screen:
    """For whoever looks after the units, and of their own for those who answer for them: the caller has seen to it."""
    own = Filter.UNIT in query.filters
    deadline = periods.meant(turn, query, May.SEE_PROGRESS if own else May.SEE_MISSING)
    about, whom = Subject(query.filters[Filter.FIELD]), narrowed.asked_for(turn, query)
    return _screen(turn, deadline, whom, about, 0, named=own, head=standing.noted(turn, "", deadline, query.assumed))


def _screen(
    turn: Turn, deadline: Deadline, whom: Whom, about: Subject, page: int, *, named: bool = False, head: str = ""
) -> Screen:
    found, handed = _found(turn, deadline, whom, about, named=named)
    subject = turn.say("voices-about", about=about.value)
    schools = Markup(narrowed.said(turn, whom))
    told: dict[str, str | Markup] = {"about": subject, "label": deadline.label, "schools": schools}
    if not found:
        return Screen(turn.say("voices-none", handed=handed, **told) + head)
    shown = found[page * PAGE : (page + 1) * PAGE]
    lines = [turn.say("voices-head", count=len(found), handed=handed, **told) + head]
    lines += [
        turn.say("voices-line", unit=one.unit_name, receipt=one.receipt, text=short(text, LONGEST))
        for one, text in shown
    ]
    buttons = []
    if len(found) > PAGE:
        lines.append(turn.say("voices-page", page=page + 1, pages=-(-len(found) // PAGE)))
    if page and fits(before := ShowVoices(deadline.id, about, page - 1, whom.to_text())):
        buttons.append(Button(turn.say("button-page-before"), before))
    if (page + 1) * PAGE < len(found) and fits(after := ShowVoices(deadline.id, about, page + 1, whom.to_text())):
        buttons.append(Button(turn.say("button-page-after"), after))
        expecting.more_voices(turn, deadline.id, page + 1, f"{about}|{whom.to_text()}")
    return Screen("\n".join(lines), rows(*buttons))


def _found(
    turn: Turn, deadline: Deadline, whom: Whom, about: Subject, *, named: bool
) -> tuple[list[tuple[Written, str]], int]:
    """Who wrote something, by level; and how many reports there are. Raises Refusal where the form does not ask."""
    form = turn.office.forms.one(turn.tx, deadline.form, form_uses.read_with(turn.tx, deadline))
    fields = [field.id for field in form.fields if subject_of(field) is about]
    if not fields:
        raise Refusal("voices-not-asked", about=turn.say("voices-about", about=about.value), label=deadline.label)
    parts = EVERYTHING if named else scope.parts(turn, deadline, May.SEE_MISSING)
    every = voices.written(turn.tx, deadline.id, fields, parts=parts, whom=whom)
    said = [(one, text) for one in every if (text := _text(one))]
    return sorted(said, key=lambda one: place(one[0].level, one[0].unit_name)), len(every)


def _text(one: Written) -> str:
    return " ".join(
        given.value.strip() for given in one.given if isinstance(given.value, str) and not says_nothing(given)
    )
