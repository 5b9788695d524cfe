"""What is shown of the log of inspections: quotas and what they lack, the list, what a unit has had, one inspection."""

from domain.actions import Home
from domain.buttons.inspection_actions import (
    ChooseInspection,
    ListInspections,
    MakeInspectionBook,
    NoteMended,
    RecordInspection,
    ShowDraws,
    ShowInspection,
    ShowInspections,
)
from domain.clock_face import local_date
from domain.forms.review import WANTED
from domain.ids import InspectionId, UnitId
from domain.office.inspections import Inspected, Inspection, Kind, Quota, lacking
from domain.persons.people import Post
from domain.refusals import Refusal
from domain.rights import May, allows
from domain.screens import Button, Screen
from domain.texts import grouped
from handlers import expecting, scope
from handlers.expecting import Kind as Expects
from handlers.office import registers
from handlers.questions.telling import fitting, rows, short
from handlers.turn import Turn
from storage.office import inspections
from storage.operations import traces
from storage.units import reaching

PAGE = 8
MOST_OF_UNIT = 5
LONGEST_NAME = 40
LONGEST_NOTE = 600


def posts(turn: Turn, may: May = May.SEE_INSPECTIONS) -> list[Post]:
    return registers.posts(turn, may)


def overview(turn: Turn, year: int, said: str = "") -> Screen:
    """Quotas by authority, each with how much of it is done and what is lacking."""
    year = year or local_date(turn.now).year
    mine = posts(turn)
    count = inspections.count(turn.tx, reaching.by_posts(mine), year)
    parts = [said] if said else []
    for authority, name in {post.unit: post.unit_name for post in mine}.items():
        parts.append(turn.say("inspections-of", unit=name, year=str(year)))
        parts += quota_lines(turn, authority, year)
    writes = allows(turn.visitor.person, May.INSPECT, turn.chat.kind)
    if writes:
        parts += ["", turn.say("inspections-how")]
    expecting.about(turn, Expects.INSPECTIONS, year)
    return Screen(fitting(parts), _rows(turn, year, count))


def _rows(turn: Turn, year: int, count: int) -> tuple[tuple[Button, ...], ...]:
    buttons = []
    if scope.authorities(turn, May.SEE_INSPECTIONS):
        buttons.append(Button(turn.say("button-draws"), ShowDraws()))
    if count:
        buttons.append(Button(turn.say("button-inspections-list", count=count), ListInspections(year)))
        if allows(turn.visitor.person, May.EXPORT, turn.chat.kind):
            buttons.append(Button(turn.say("button-excel"), MakeInspectionBook(year)))
    others = [one for one in (year - 1, year + 1) if one <= local_date(turn.now).year]
    years = tuple(Button(str(one), ShowInspections(one)) for one in others)
    return (*rows(*buttons), years, (Button(turn.say("button-home"), Home()),))


def quota_lines(turn: Turn, authority: UnitId, year: int) -> list[str]:
    """`9/24 = 37,5%, còn thiếu 1 để đạt từ 40% trở lên`: of each kind, whether a plan asks for it or not."""
    promised = inspections.quotas_of(turn.tx, authority, year)
    lines = []
    for kind in Kind:
        quota = promised.get(kind)
        done = inspections.held_against(turn.tx, authority, year, quota, kind)
        lines += [_quota(turn, kind, quota, done), _levels(turn, done)]
    return [line for line in lines if line]


def _quota(turn: Turn, kind: Kind, quota: Quota | None, done: Inspected) -> str:
    target = None if quota is None else quota.target
    share = done.share.percent(target)
    told = turn.say(
        "inspections-done",
        kind=turn.say(f"inspection-kind-{kind}"),
        done=done.done,
        units=done.units,
        share="0" if share is None else grouped(share),
    )
    if target is None:
        return f"{told}. {turn.say('inspections-no-quota')}"
    wanted = turn.say(WANTED[target.operator], threshold=f"{grouped(target.threshold)}%")
    left = lacking(target, done)
    if left == 0:
        return f"{told} · {turn.say('inspections-met', wanted=wanted)}"
    if left is None:
        return f"{told} · {turn.say('inspections-never', wanted=wanted)}"
    return f"{told}, {turn.say('inspections-lacking', count=left, wanted=wanted)}"


def _levels(turn: Turn, done: Inspected) -> str:
    told = [f"{level.value} {part}/{whole}" for level, (part, whole) in done.by_level.items()]
    return turn.say("inspections-levels", levels=" · ".join(told)) if told else ""


def listed(turn: Turn, year: int, page: int) -> Screen:
    reach = reaching.by_posts(posts(turn))
    count = inspections.count(turn.tx, reach, year)
    shown = inspections.of_year(turn.tx, reach, year, limit=PAGE, offset=page * PAGE)
    lines = [line(turn, one) for one in shown]
    pages = []
    if page > 0:
        pages.append(Button(turn.say("button-page-before"), ListInspections(year, page - 1)))
    if (page + 1) * PAGE < count:
        pages.append(Button(turn.say("button-page-after"), ListInspections(year, page + 1)))
    back = (Button(turn.say("button-inspections"), ShowInspections(year)),)
    text = fitting([turn.say("inspections-list", count=count, year=str(year)), *lines])
    return Screen(text, tuple(row for row in (*rows(*map(_opener, shown)), tuple(pages), back) if row))


def _opener(one: Inspection) -> Button:
    return Button(short(f"#{one.id} {one.unit_name} · {one.day:%d/%m/%Y}", LONGEST_NAME), ShowInspection(one.id))


def line(turn: Turn, one: Inspection) -> str:
    return turn.say(
        "inspection-line",
        number=str(one.id),
        day=one.day,
        unit=one.unit_name,
        kind=turn.say(f"inspection-kind-{one.kind}"),
        mended=one.mended,
        findings=one.findings,
    )


def choose(turn: Turn, unit: UnitId, beside: int = 0) -> Screen:
    """What a unit has had, and of which kind the one is that is to be written down."""
    name = traces.name_of(turn.tx, unit)
    had = inspections.of_unit(turn.tx, unit, limit=MOST_OF_UNIT)
    writes = scope.reaches(turn, unit, May.INSPECT)
    parts = [turn.say("inspections-of-unit", unit=name), *(line(turn, one) for one in had)]
    kinds = [Button(turn.say(f"button-inspection-{kind}"), RecordInspection(unit, kind, beside)) for kind in Kind]
    if writes:
        parts.append(turn.say("inspection-which-kind"))
    expecting.about(turn, Expects.INSPECTED, unit, beside)
    back = (Button(turn.say("button-inspections"), ShowInspections()),)
    return Screen(fitting(parts), (*((tuple(kinds),) if writes else ()), *rows(*map(_opener, had)), back))


def which(turn: Turn, units: list[tuple[UnitId, str]]) -> Screen:
    buttons = [Button(short(name, LONGEST_NAME), ChooseInspection(unit)) for unit, name in units]
    return Screen(turn.say("initiatives-which-unit"), rows(*buttons))


def card(turn: Turn, number: InspectionId, said: str = "") -> Screen:
    one = seen(turn, number)
    parts = [said] if said else []
    parts.append(
        turn.say(
            "inspection-card",
            number=str(one.id),
            unit=one.unit_name,
            kind=turn.say(f"inspection-kind-{one.kind}"),
            day=one.day,
            inspectors=one.inspectors,
            findings=one.findings,
            mended=one.mended,
        )
    )
    if one.draw is not None:
        parts.append(turn.say("inspection-drawn", draw=str(one.draw)))
    if one.note:
        parts.append(turn.say("inspection-note", note=short(one.note, LONGEST_NOTE)))
    mends = one.mended < one.findings and scope.reaches(turn, one.unit, May.INSPECT)
    mend = [Button(turn.say("button-inspection-mended"), NoteMended(one.id))] if mends else []
    another = Button(turn.say("button-inspections-of-unit"), ChooseInspection(one.unit))
    back = Button(turn.say("button-inspections"), ShowInspections(one.day.year))
    expecting.about(turn, Expects.INSPECTION, one.id)
    return Screen(fitting(parts), rows(*mend, another, back))


def seen(turn: Turn, number: InspectionId, may: May = May.SEE_INSPECTIONS) -> Inspection:
    """Raises Refusal for one that is not this person's to see, whether it exists or not."""
    one = inspections.one(turn.tx, number)
    if one is None or not scope.reaches(turn, one.unit, may):
        raise Refusal("inspection-not-yours")
    return one
