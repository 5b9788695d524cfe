"""Whatever a document leaves open is asked, answered by a number, a word or a day, and laid over what was read."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from domain.calendars.calendar_defaults import default_calendar
from domain.proposals.model import Doubt, DoubtKind, Proposal, Source, Who
from domain.registry.units import Level
from domain.walks import amending, choices, finishing, hearing
from domain.walks.decisions import Decisions, Here, Part, Spot
from domain.walks.steps import Around, Way
from tests.handlers.documents import NEW, V3, a_deadline, a_header, a_target, a_task

AROUND = Around(date(2024, 2, 1), default_calendar(range(2023, 2026)))
BOTH = (Source("một", "II"), Source("hai", "III"))
EXTRA = a_deadline("H6", "D2", "hằng quý")
ASKED = {
    DoubtKind.UNDATED: (("H6",), ("hằng quý",)),
    DoubtKind.UNSURE_DATE: (("H2",), ("trước ngày 01/3",)),
    DoubtKind.IMPOSSIBLE_DATE: (("H2",), ("31/9",)),
    DoubtKind.NO_PERIOD: ((), ()),
    DoubtKind.NO_AUDIENCE: ((), ()),
    DoubtKind.TARGETS_DIFFER: (("T1", "T2"), ("từ 98% trở lên", "đạt 95% trở lên")),
    DoubtKind.NO_OPERATOR: (("T3",), ("≥ 80%", "= 80%")),
    DoubtKind.DATES_DIFFER: (("H2", "K1"), ("trước ngày 01/3", "Tháng 3/2024")),
}


def asked(kind: DoubtKind) -> Proposal:
    about, places = ASKED[kind]
    header = a_header(number=None)
    if kind is DoubtKind.NO_PERIOD:
        header = a_header(period=None, issued=None)
    if kind is DoubtKind.NO_AUDIENCE:
        header = a_header(audience=None)
    return replace(
        NEW,
        header=header,
        duties=tuple(replace(duty, who=Who("")) for duty in NEW.duties) if header.audience is None else NEW.duties,
        deadlines=(*NEW.deadlines, EXTRA),
        targets=(*NEW.targets, a_target("T3", "Bồi dưỡng", "80%", "80")),
        tasks=(a_task("K1", "Rà soát", "Tháng 3/2024"),),
        doubts=(Doubt("Q1", kind, about, BOTH if len(places) > 1 else (V3,), places),),
    )


def answered(kind: DoubtKind, typed: str) -> Way:
    """The way after this was typed to this question; it must have been understood."""
    proposal = asked(kind)
    here = replace(Decisions(), begun=True, agreed=frozenset(Part), here=Here(Spot.DOUBT, code="Q1"))
    way = amending.way(proposal, here, AROUND)
    assert len(way.open_questions) == 1
    turned = hearing.hear(way, typed)
    assert turned is not None
    assert turned.note is None, turned.note
    after = amending.way(proposal, turned.decisions, AROUND)
    assert after.here.spot is Spot.REVIEW
    return after


def last_day(code: str) -> Callable[[Way], object]:
    return lambda way: [
        str(day.last_day) for one in way.deadlines if one.code == code for day in one.reading.occurrences
    ]


def left_out(way: Way) -> object:
    return sorted(way.omitted)


def bar(code: str) -> Callable[[Way], object]:
    return lambda way: [f"{one.sign} {one.threshold}" for one in way.proposal.targets if one.code == code]


def years(way: Way) -> object:
    plan = finishing.plan_of(way, "thu")
    return plan.year, plan.last_year


def levels(way: Way) -> object:
    return {level for duty in finishing.plan_of(way, "thu").duties for level in duty.audience.levels}


@pytest.mark.parametrize(
    ("kind", "typed", "look", "seen"),
    [
        (DoubtKind.UNDATED, "20/6/2024", last_day("H6"), ["2024-06-20"]),
        (DoubtKind.UNDATED, "để trống", left_out, []),
        (DoubtKind.UNDATED, "bỏ", left_out, ["H6"]),
        (DoubtKind.UNDATED, "2", left_out, ["H6"]),
        (DoubtKind.UNSURE_DATE, "đúng", last_day("H2"), ["2024-02-29"]),
        (DoubtKind.UNSURE_DATE, "chậm nhất 05/3", last_day("H2"), ["2024-03-05"]),
        (DoubtKind.IMPOSSIBLE_DATE, "30/9", last_day("H2"), ["2024-09-30"]),
        (DoubtKind.IMPOSSIBLE_DATE, "1", left_out, ["H2"]),
        (DoubtKind.NO_PERIOD, "2024-2026", years, (2024, 2026)),
        (DoubtKind.NO_PERIOD, "2", years, (2025, None)),
        (DoubtKind.NO_AUDIENCE, "mầm non và tiểu học", levels, {Level.MN, Level.TH}),
        (DoubtKind.TARGETS_DIFFER, "1", left_out, ["T2"]),
        (DoubtKind.TARGETS_DIFFER, "giữ cả hai", left_out, []),
        (DoubtKind.NO_OPERATOR, "2", bar("T3"), ["= 80"]),
        (DoubtKind.NO_OPERATOR, "trên 85%", bar("T3"), ["> 85"]),
        (DoubtKind.DATES_DIFFER, "2", last_day("H2"), ["2024-03-31"]),
        (DoubtKind.DATES_DIFFER, "15/3", last_day("H2"), ["2024-03-15"]),
    ],
)
def test_an_answer_is_laid_over_what_was_read(
    kind: DoubtKind, typed: str, look: Callable[[Way], object], seen: object
) -> None:
    assert look(answered(kind, typed)) == seen


@pytest.mark.parametrize("kind", ASKED)
def test_what_answers_nothing_is_asked_again_and_an_answer_can_be_taken_back(kind: DoubtKind) -> None:
    proposal = asked(kind)
    here = replace(Decisions(), begun=True, agreed=frozenset(Part), here=Here(Spot.DOUBT, code="Q1"))
    way = amending.way(proposal, here, AROUND)

    nonsense = hearing.hear(way, "?! …")
    first = hearing.hear(way, "1")
    assert first is not None
    back = hearing.hear(amending.way(proposal, first.decisions, AROUND), "lùi")

    assert nonsense is not None
    assert nonsense.note is not None
    assert nonsense.decisions == here
    assert back is not None
    assert back.decisions.here.code == "Q1"
    assert choices.of(way, proposal.doubts[0])
