"""Turns what storage remembers into what is answered. Pure; no field here is of a person."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal

from bot.portal import answers
from bot.portal.answers import Counts, FigureState, LevelCounts, Number
from domain.calendars.calendar import Calendar
from domain.clock_face import local
from domain.forms import ratios
from domain.forms.draft import Given
from domain.forms.expressions import Facts
from domain.forms.model import Field, Form, Ratio
from domain.planning.deadlines import Deadline, Undated
from domain.planning.plans import Plan
from domain.planning.targets import Share
from domain.registry.units import Level
from domain.reporting.lateness import lateness
from domain.reporting.obligations import ORDER, USABLE, Progress, Standing, Tally, listed_under
from storage.portal import events
from storage.portal.pages import Answered, Known, Stood


def unit(one: Known) -> answers.Unit:
    return answers.Unit(
        id=one.id,
        code=one.code,
        name=one.name,
        kind=one.kind,
        level=listed_under(one.levels) if one.levels else None,
        levels=_in_order(one.levels),
        parent=one.parent,
    )


def plan(one: Plan) -> answers.Plan:
    return answers.Plan(
        id=one.id,
        authority=one.authority,
        number=one.number,
        issued=one.issued,
        title=one.title,
        short_title=one.short_title,
        year=one.year,
        last_year=one.last_year,
        published_at=_moment(one.published_at),
    )


def deadline(one: Deadline | Undated) -> answers.Deadline:
    dated = one if isinstance(one, Deadline) else None
    window = dated.window if dated else None
    return answers.Deadline(
        id=one.id,
        plan=one.plan,
        code=one.code,
        duty=one.duty_title,
        label=one.label,
        period=dated.period if dated else None,
        form=(dated.form or None) if dated else None,
        phrase=one.phrase,
        stated_day=dated.stated if dated else None,
        last_valid_at=_moment(dated.last_ok) if dated else None,
        opens_at=_moment(dated.opens) if dated else None,
        locks_at=_moment(dated.locks) if dated else None,
        data_from=window.first if window else None,
        data_to=window.last if window else None,
        called_off_at=_moment(dated.called_off) if dated else None,
    )


def standing(of: Deadline, progress: Progress, overdue: Mapping[Level, int]) -> answers.DeadlineStanding:
    return answers.DeadlineStanding(
        deadline=of.id,
        total=Counts(**_counts(progress.total, sum(overdue.values()))),
        excused=progress.excused,
        by_level=[
            LevelCounts(level=level, **_counts(tally, overdue.get(level, 0)))
            for level, tally in progress.by_level.items()
        ],
    )


def unit_standing(one: Stood, of: Deadline, calendar: Calendar, now: datetime) -> answers.UnitStanding:
    owed, own = one.obligation, one.obligation.own(of)
    past = lateness(own, owed.first_handed, calendar) if one.late and owed.first_handed else None
    return answers.UnitStanding(
        unit=owed.unit,
        code=one.code,
        name=owed.unit_name,
        level=listed_under(owed.levels),
        levels=_in_order(owed.levels),
        state=owed.standing,
        overdue=owed.standing is Standing.OWED and own.overdue(now),
        last_valid_at=local(own.last_ok),
        handed_in_at=_moment(owed.first_handed),
        late=one.late,
        late_by=past and answers.LateBy(days=past.days, hours=past.hours, working_days=past.working),
        times_returned=owed.returns,
        change_waiting=owed.amending is not None,
    )


def report(one: Answered, of: Form) -> answers.Report:
    owed, handed = one.obligation, one.report
    return answers.Report(
        unit=owed.unit,
        code=one.code,
        name=owed.unit_name,
        report=handed.id,
        version=handed.version,
        receipt=handed.receipt,
        handed_in_at=local(handed.handed_at.replace(microsecond=0)),
        state=owed.standing,
        counts=owed.standing in USABLE,
        form=handed.form_code,
        form_version=handed.form_version,
        figures=[*_stated(of, handed.answers), *_made(of, handed.answers)],
    )


def form(one: Form) -> answers.Form:
    stated = [(field.id, field.label, False) for field in _numeric(one)]
    made = [(ratio.id, ratio.label, ratio.denominator is not None) for ratio in _ratios(one)]
    every = (*stated, *made)
    indicators = [answers.Indicator(id=id_, vi=label.vi, en=label.en, share=share) for id_, label, share in every]
    return answers.Form(code=one.code, version=one.version, indicators=indicators)


def event(one: events.Happened) -> answers.Happened:
    about = answers.About(
        plan=one.plan,
        what=one.what,
        deadline=one.deadline,
        unit=one.unit,
        report=one.report,
        version=one.version,
        receipt=one.receipt,
    )
    return answers.Happened(number=one.number, type=one.event, timestamp=local(one.at), data=about)


def _counts(tally: Tally, overdue: int) -> dict[str, int]:
    return {
        "expected": tally.expected,
        "received": tally.received,
        "on_time": tally.on_time,
        "late": tally.received - tally.on_time,
        "missing": tally.missing,
        "overdue": overdue,
        "waiting": tally.received - tally.accepted - tally.returned,
        "accepted": tally.accepted,
        "returned": tally.returned,
        "usable": tally.usable,
    }


def _stated(form: Form, given: Mapping[str, Given]) -> Iterator[answers.Figure]:
    for field in _numeric(form):
        answer = given.get(field.id)
        state = _state(answer)
        stated = answer.number if answer is not None and state is FigureState.STATED else None
        yield answers.Figure(id=field.id, state=state, value=_number(stated))


def _state(answer: Given | None) -> FigureState:
    if answer is None:
        return FigureState.NOT_ASKED
    if answer.nothing_arose:
        return FigureState.NOTHING_AROSE
    return FigureState.LEFT_EMPTY if answer.number is None else FigureState.STATED


def _made(form: Form, given: Mapping[str, Given]) -> Iterator[answers.Figure]:
    facts = Facts(ratios.numbers_of(given), {})
    for ratio in _ratios(form):
        yield _ratio(ratio, ratios.share_of(ratio, facts))


def _ratio(ratio: Ratio, share: Share | None) -> answers.Figure:
    if share is None:
        return answers.Figure(id=ratio.id, state=FigureState.NOT_ASKED, value=None)
    if not share.arose:
        return answers.Figure(id=ratio.id, state=FigureState.NOTHING_AROSE, value=None)
    if ratio.denominator is None:
        return answers.Figure(id=ratio.id, state=FigureState.STATED, value=_number(share.count()))
    return answers.Figure(
        id=ratio.id,
        state=FigureState.STATED,
        value=_number(share.percent()),
        numerator=_number(share.numerator),
        denominator=_number(share.denominator),
    )


def _numeric(form: Form) -> list[Field]:
    return [field for field in form.fields if field.numeric]


def _ratios(form: Form) -> list[Ratio]:
    """An answer goes before a ratio of the same name, as it does wherever figures are added up."""
    return [ratio for ratio in form.ratios if ratio.id not in form.places]


def _number(value: Decimal | None) -> Number | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _in_order(levels: frozenset[Level]) -> list[Level]:
    return sorted(levels, key=ORDER.index)


def _moment(at: datetime | None) -> datetime | None:
    return None if at is None else local(at.replace(microsecond=0))
