"""What came with a report: pictures and files, shown one after another to whoever decides about it."""

import re

from aiogram import Router

from domain.actions import ShowReport
from domain.buttons.report_actions import OpenEvidence
from domain.folding import fold
from domain.forms.draft import Attached
from domain.forms.model import Field, Form
from domain.ids import ReportId
from domain.refusals import Refusal
from domain.reporting.reports import Report
from domain.rights import May
from domain.screens import Answer, Button, Screen
from handlers import expecting
from handlers.deciding import review_scope
from handlers.filters import Pressed
from handlers.turn import Turn

router = Router(name="evidence")
# Folded, as they are compared: while a card is shown these do what its buttons do.
_OPEN = re.compile(r"(?:(?:mo|xem) )?(?:minh chung|tep|anh|file|evidence)(?: (?:so )?(\d{1,2}))?")


@router.callback_query(Pressed(OpenEvidence), flags={"may": May.REVIEW})
def evidence_pressed(turn: Turn, action: OpenEvidence) -> Answer:
    return _show(turn, action.report, action.place)


def hear(turn: Turn, report: ReportId, text: str) -> Answer | None:
    """`mở minh chứng`, `xem ảnh 2`."""
    said = _OPEN.fullmatch(fold(text).strip(" ."))
    return None if said is None else _show(turn, report, int(said[1] or 1) - 1)


def button(turn: Turn, form: Form, report: Report) -> Button | None:
    count = len(_attached(form, report))
    return Button(turn.say("button-evidence", count=count), OpenEvidence(report.id)) if count else None


def _show(turn: Turn, report_id: ReportId, place: int) -> Answer:
    """Raises Refusal where there is no such file, or the report is not this officer's."""
    facts = review_scope.seen(turn, report_id)
    form = turn.office.forms.one(turn.tx, facts.report.form_code, facts.report.form_version)
    every = _attached(form, facts.report)
    if not 0 <= place < len(every):
        raise Refusal("evidence-none", count=len(every))
    field, file = every[place]
    expecting.about(turn, expecting.Kind.REPORT, report_id)
    text = turn.say(
        "evidence",
        number=str(form.number(field.id)),
        name=field.short.of(turn.say.language),
        place=place + 1,
        count=len(every),
        unit=facts.obligation.unit_name,
        label=facts.deadline.label,
    )
    back = (Button(turn.say("button-to-report"), ShowReport(report_id)),)
    rows = tuple(row for row in (tuple(_around(turn, report_id, place, len(every))), back) if row)
    if not file.is_link:
        return Answer(Screen(text, rows, again=file))
    opened = (Button(turn.say("button-open-link"), url=file.handle),)
    return Answer(Screen(text, (opened, *rows)))


def _around(turn: Turn, report: ReportId, place: int, count: int) -> list[Button]:
    before = Button(turn.say("button-evidence-at", count=place), OpenEvidence(report, place - 1))
    after = Button(turn.say("button-evidence-at", count=place + 2), OpenEvidence(report, place + 1))
    return [*([before] if place else []), *([after] if place + 1 < count else [])]


def _attached(form: Form, report: Report) -> list[tuple[Field, Attached]]:
    answered = ((field, report.answers[field.id]) for field in form.fields if field.id in report.answers)
    return [(field, file) for field, given in answered for file in given.attached]
