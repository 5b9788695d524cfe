"""The card of a report: what whoever decides ought to see first, then every figure, then what can be done."""

from collections.abc import Iterator

from domain.actions import Accept, AskReason, ShowQueue
from domain.buttons.initiative_actions import ShowRegister
from domain.buttons.report_actions import Endorse, UndoReview
from domain.forms import echoes
from domain.forms.answers import comparable
from domain.forms.comparing import Change, Jump, Remarks, changes, remarks
from domain.forms.draft import Given
from domain.forms.model import Field, Form
from domain.forms.ratios import Row
from domain.forms.review import report_text
from domain.office.initiatives import ANSWERED_BY_REGISTER
from domain.planning.deadlines import year_of
from domain.reporting.reports import Report, is_empty
from domain.reporting.two_steps import Step, Way
from domain.screens import Button, Rows, Screen
from domain.texts import Markup, grouped
from handlers import expecting, scope
from handlers.deciding import evidence, review_scope
from handlers.questions.telling import about, timely
from handlers.turn import Turn
from storage.people import colleagues
from storage.reporting import review_cards
from storage.reporting.review_cards import Earlier, Facts

MOST_CHANGES = 12
LONGEST_VALUE = 60


def card(turn: Turn, facts: Facts) -> Screen:
    report = facts.report
    expecting.about(turn, expecting.Kind.REPORT, report.id)
    form = form_of(turn, report)
    targets = turn.office.targets.of(turn.tx, facts.deadline.plan)
    earlier = review_cards.earlier(turn.tx, facts)
    found = found_in(turn, facts, form, earlier)
    way = review_scope.way(turn, facts)
    step = review_scope.step_on(turn, facts, way)
    waits = _on_its_way(turn, facts, way, step)
    changed, remarked = _changed(turn, form, facts, earlier), _remarked(turn, form, found)
    head = "\n".join([_head(turn, facts), *waits, *changed, *remarked])
    text = report_text(head, form, report.answers, targets=targets, say=turn.say)
    opened = evidence.button(turn, form, report)
    rows = ((opened,),) if opened is not None else ()
    return Screen(text, (*rows, *_rows(turn, facts, step)))


def form_of(turn: Turn, report: Report) -> Form:
    return turn.office.forms.one(turn.tx, report.form_code, report.form_version)


def found_in(turn: Turn, facts: Facts, form: Form, earlier: Earlier) -> Remarks:
    return remarks(
        form,
        facts.report.answers,
        earlier=[
            comparable(form, answers, same_year=year_of(period) == facts.deadline.year)
            for period, answers in earlier.accepted
        ],
        targets=turn.office.targets.of(turn.tx, facts.deadline.plan),
        empty=is_empty(facts.report.answers),
    )


def _head(turn: Turn, facts: Facts) -> str:
    report, obligation = facts.report, facts.obligation
    lines = [
        turn.say(
            "report-card",
            unit=obligation.unit_name,
            at=report.handed_at,
            name=facts.handed_by,
            version=report.version,
            returns=obligation.returns,
            code=report.receipt,
            timely=Markup(timely(turn, facts.deadline, obligation.first_handed or report.handed_at, obligation.id)),
            **about(facts.deadline, turn.now),
        )
    ]
    if (over := facts.deadline.window) is not None:
        lines.append(turn.say("form-counts", first=over.first, last=over.last))
    if report.why is not None:
        lines.append(turn.say("report-amends", why=report.why))
    if report.recalled is not None:
        lines.append(turn.say("report-recalled-at", at=report.recalled))
    if report.endorsed_by is not None:
        by = colleagues.name_of(turn.tx, report.endorsed_by)
        lines.append(turn.say("report-endorsed-by", name=by, at=report.endorsed_at or report.handed_at))
    return "\n".join(lines)


def _on_its_way(turn: Turn, facts: Facts, way: Way, step: Step) -> Iterator[str]:
    """Of a plan in two steps, while it waits: what comes next, and for whom it is not yet, or no longer."""
    if facts.obligation.waiting != facts.report.id or not way.two_step:
        return
    if step is Step.ENDORSE:
        yield turn.say("report-endorsing")
    elif not step.decides:
        yield turn.say(f"report-{step}", offices=", ".join(way.first))


def _changed(turn: Turn, form: Form, facts: Facts, earlier: Earlier) -> Iterator[str]:
    """`câu 3: 120 → 118`; of a first version there is nothing."""
    if earlier.before is None:
        return
    every = changes(form, earlier.before, facts.report.answers)
    if not every:
        yield turn.say("report-unchanged")
        return
    yield turn.say("report-changed", count=len(every))
    yield from (_change(turn, form, one) for one in every[:MOST_CHANGES])
    if every[MOST_CHANGES:]:
        yield turn.say("report-changed-more", count=len(every) - MOST_CHANGES)


def _change(turn: Turn, form: Form, change: Change) -> str:
    before, after = shown(turn, change.field, change.before), shown(turn, change.field, change.after)
    number = str(form.number(change.field.id))
    return turn.say("report-change", number=number, before=before, after=after)


def shown(turn: Turn, field: Field, given: Given | None) -> str:
    """As short as two of them beside an arrow may be."""
    if given is None or given.empty:
        return turn.say("form-empty")
    if given.nothing_arose:
        return echoes.nothing_told(field).said(turn.say)
    if given.files:
        return turn.say("form-files", count=len(given.files))
    if given.value is None:
        return turn.say("form-file")
    text = echoes.shown(field, given)
    return text if len(text) <= LONGEST_VALUE else text[:LONGEST_VALUE].rstrip() + "…"


def _remarked(turn: Turn, form: Form, found: Remarks) -> Iterator[str]:
    if not found.any and not found.carried:
        return
    if found.any:
        yield ""
        yield turn.say("report-remarks")
    if found.empty:
        yield turn.say("report-empty")
    yield from (_jump(turn, form, one) for one in found.jumps)
    yield from (_missed(turn, row) for row in found.missed)
    for field, reason in found.reasons:
        yield turn.say("report-soft-reason", number=str(form.number(field.id)), reason=reason)
    if found.carried:
        yield turn.say("report-carried", carried=found.carried, answered=found.answered)


def _jump(turn: Turn, form: Form, jump: Jump) -> str:
    # One earlier period is no range.
    unheard = jump.unheard_of and jump.low != jump.high
    return turn.say(
        "report-jump-unheard" if unheard else "report-jump",
        number=str(form.number(jump.field.id)),
        name=jump.field.short.of(turn.say.language),
        before=grouped(jump.before),
        now=grouped(jump.now),
        low=grouped(jump.low),
        high=grouped(jump.high),
    )


def _missed(turn: Turn, row: Row) -> str:
    share = "" if row.shown is None else grouped(row.shown)
    percent = "%" if row.ratio.denominator is not None else ""
    return turn.say("report-missed", label=row.ratio.label.of(turn.say.language), share=f"{share}{percent}")


def _rows(turn: Turn, facts: Facts, step: Step) -> Rows:
    report, obligation = facts.report, facts.obligation
    back = [Button(turn.say("button-to-queue"), ShowQueue())]
    if report.form_code in ANSWERED_BY_REGISTER:
        back.insert(0, Button(turn.say("button-initiatives-of-unit"), ShowRegister(obligation.unit)))
    if obligation.waiting == report.id and step.decides:
        endorsing = step is Step.ENDORSE
        agree = Endorse(report.id) if endorsing else Accept(report.id)
        accept = Button(turn.say("button-endorse" if endorsing else "button-accept"), agree)
        return ((accept, Button(turn.say("button-return"), AskReason(report.id))), tuple(back))
    undo = (Button(turn.say("button-undo-review"), UndoReview(report.id)),) if may_undo(turn, facts) else ()
    reopens = step.decides and review_scope.reopens(facts)
    again = (Button(turn.say("button-return"), AskReason(report.id)),) if reopens else ()
    return tuple(row for row in (undo, again, tuple(back)) if row)


def may_undo(turn: Turn, facts: Facts) -> bool:
    """What a register answers for has been written down there once it is accepted."""
    by_register = facts.report.decision is not None and facts.report.form_code in ANSWERED_BY_REGISTER
    return not by_register and facts.report.may_be_undone(scope.known(turn).id, turn.now)
