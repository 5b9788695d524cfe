"""What a unit has handed in, as it sees it itself: the receipt, and what can still be done about it."""

from aiogram import Router

from domain.actions import MyDuties
from domain.buttons.report_actions import AskAmend, MakeReceipt, Recall, ShowHanded
from domain.folding import fold
from domain.ids import ObligationId, ReportId
from domain.persons.people import Role
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
from domain.reporting.obligations import Obligation
from domain.reporting.reports import Report
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.questions.telling import about, rows, timely
from handlers.reporting import amending_reports, receipt_file
from handlers.reporting import desk as desks
from handlers.reporting.desk import Desk
from handlers.turn import Turn
from storage.outgoing import files
from storage.people import colleagues
from storage.reporting import obligations, reports, reviews

router = Router(name="handed_in")
# Folded, as they are compared: while a receipt is shown these do what its buttons do.
_RECALL = frozenset({"thu hoi", "rut lai", "recall"})
_FILE = frozenset({"tai phieu", "phieu bien nhan", "download"})
_AMEND = frozenset({"de nghi sua", "xin sua", "amend"})


def after_handing_in(turn: Turn, desk: Desk, handed: Report) -> Screen:
    obligation = obligations.one(turn.tx, desk.obligation.id) or desk.obligation
    key = "receipt" if handed.why is None else "receipt-amendment"
    text = _receipt(turn, key, obligation, desk.deadline, handed, desk.person.name)
    expecting.about(turn, Kind.HANDED, obligation.id)
    return Screen(text, rows(*_buttons(turn, obligation, desk.deadline, handed)))


def _receipt(turn: Turn, key: str, obligation: Obligation, deadline: Deadline, report: Report, name: str) -> str:
    return turn.say(
        key,
        unit=obligation.unit_name,
        at=report.handed_at,
        code=report.receipt,
        version=report.version,
        name=name,
        timely=Markup(timely(turn, deadline, obligation.first_handed or report.handed_at, obligation.id)),
        **about(deadline, turn.now),
    )


@router.callback_query(Pressed(ShowHanded), flags={"may": May.REPORT})
def handed_pressed(turn: Turn, action: ShowHanded) -> Answer:
    scope.need_private(turn)
    return Answer(show(turn, action.obligation))


def show(turn: Turn, obligation_id: ObligationId) -> Screen:
    """The newest version, and how it stands. Raises Refusal where nothing was handed in."""
    _, obligation, deadline = desks.of_own(turn, obligation_id)
    report = reports.last_version(turn.tx, obligation.id)
    if report is None:
        raise Refusal("form-gone")
    expecting.about(turn, Kind.HANDED, obligation.id)
    name = colleagues.name_of(turn.tx, report.handed_by)
    lines = [_receipt(turn, "receipt-shown", obligation, deadline, report, name), _stands(turn, obligation, report)]
    return Screen("\n".join(lines), rows(*_buttons(turn, obligation, deadline, report)))


def _stands(turn: Turn, obligation: Obligation, report: Report) -> str:
    if report.recalled is not None:
        return turn.say("handed-recalled", at=report.recalled)
    if report.endorsed and obligation.waiting == report.id:
        return turn.say("handed-endorsed")
    if obligation.amending == report.id:
        return turn.say("handed-amending")
    return turn.say(f"handed-{obligation.standing}", returns=obligation.returns, reason=report.reason or "")


def _is_final(turn: Turn, report: Report, deadline: Deadline) -> bool:
    """Recalled now, it could not be handed in again."""
    return report.why is None and deadline.locked(turn.now)


def _buttons(turn: Turn, obligation: Obligation, deadline: Deadline, report: Report) -> list[Button]:
    buttons = [Button(turn.say("button-receipt-file"), MakeReceipt(report.id))]
    if (
        obligation.waiting == report.id
        and may_recall(turn, obligation, report)
        and not _is_final(turn, report, deadline)
    ):
        buttons.append(Button(turn.say("button-recall"), Recall(report.id)))
    if desks.may_be_amended(obligation, report):
        buttons.append(Button(turn.say("button-ask-amend"), AskAmend(obligation.id)))
    buttons.append(Button(turn.say("button-my-duties"), MyDuties()))
    return buttons


def may_recall(turn: Turn, obligation: Obligation, report: Report) -> bool:
    """Whoever sent it, while they answer for the unit, and its head."""
    person = scope.known(turn)
    heads = any(post.unit == obligation.unit and post.role is Role.HEAD for post in person.posts)
    return person.reports_for(obligation.unit) and (heads or report.handed_by == person.id)


@router.callback_query(Pressed(Recall), flags={"may": May.REPORT})
def recall_pressed(turn: Turn, action: Recall) -> Answer:
    scope.need_private(turn)
    return Answer(_recall(turn, action.report), Place.PRESSED)


def _recall(turn: Turn, report_id: ReportId) -> Screen:
    report, obligation, deadline = _own(turn, report_id)
    if not may_recall(turn, obligation, report):
        raise Refusal("report-recall-not-yours", name=colleagues.name_of(turn.tx, report.handed_by))
    if _is_final(turn, report, deadline):
        raise Refusal("report-recall-locked", label=deadline.label, locked=deadline.locks or turn.now)
    reviews.recall(turn.tx, report, by=scope.known(turn).id, now=turn.now)
    expecting.nothing(turn)
    key = "recalled" if report.why is None else "recalled-amendment"
    text = turn.say(key, unit=obligation.unit_name, **about(deadline, turn.now))
    again = [] if report.why is not None else [amending_reports.open_button(turn, obligation.id)]
    return Screen(text, rows(*again, Button(turn.say("button-my-duties"), MyDuties())))


@router.callback_query(Pressed(MakeReceipt), flags={"may": May.REPORT})
def file_pressed(turn: Turn, action: MakeReceipt) -> Answer:
    scope.need_private(turn)
    return Answer(_file(turn, *_own(turn, action.report)))


def _file(turn: Turn, report: Report, obligation: Obligation, deadline: Deadline) -> Screen:
    form = turn.office.forms.one(turn.tx, report.form_code, report.form_version)
    facts = receipt_file.Facts(
        report,
        obligation,
        deadline,
        form,
        colleagues.name_of(turn.tx, report.handed_by),
        timely(turn, deadline, obligation.first_handed or report.handed_at, obligation.id),
    )
    name = f"{turn.say('receipt-file-name')}-{report.receipt}.xlsx"
    file = files.keep(turn.tx, name, receipt_file.workbook(facts, turn.say), turn.now)
    return Screen(turn.say("receipt-file-ready", code=report.receipt), (), file)


def _own(turn: Turn, report_id: ReportId) -> tuple[Report, Obligation, Deadline]:
    """Raises Refusal for what is not of this person's unit, whether it exists or not."""
    report = reports.one(turn.tx, report_id)
    if report is None:
        raise Refusal("form-not-yours")
    _, obligation, deadline = desks.of_own(turn, report.obligation)
    return report, obligation, deadline


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """After a receipt was shown, what its buttons say may be typed; the answer names what it was about."""
    said = fold(text).strip(" .")
    if said not in _RECALL | _FILE | _AMEND:
        return None
    obligation = ObligationId(expected.number)
    if said in _AMEND:
        return amending_reports.ask(turn, obligation)
    desks.of_own(turn, obligation)
    report = reports.last_version(turn.tx, obligation)
    if report is None:
        return None
    return Answer(_recall(turn, report.id) if said in _RECALL else _file(turn, *_own(turn, report.id)))
