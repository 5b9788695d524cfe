"""What a change of units may be, step by step; and what forbids it."""

from dataclasses import replace
from datetime import date

import pytest

from domain.ids import UnitId
from domain.refusals import Refusal
from domain.registry import change_wishes, unit_effects
from domain.registry.change_wishes import Step, Wish, kind_called, newcomer
from domain.registry.unit_change_rules import FURTHEST_AHEAD, refuse, refuse_day
from domain.registry.unit_changes import (
    Change,
    Close,
    Deed,
    Found,
    Known,
    Merge,
    Move,
    Newcomer,
    Rename,
    Split,
    Staff,
    named,
)
from domain.registry.unit_effects import Effect, What
from domain.registry.units import Level, UnitKind

DEPARTMENT, DISTRICT, COMMUNE, SCHOOL, OTHER, GONE = (UnitId(number) for number in range(1, 7))
TODAY = date(2025, 7, 1)
PRIMARY = frozenset({Level.TH})


def office(unit: UnitId, name: str, *above: UnitId, children: int = 0) -> Known:
    parent = above[0] if above else None
    return Known(
        unit, name, UnitKind.AUTHORITY, parent=parent, above=frozenset({unit, *above}), changed=None, children=children
    )


def school(
    unit: UnitId, name: str, *, opened: date | None = None, closed: date | None = None, changed: date | None = None
) -> Known:
    above = frozenset({unit, DISTRICT, DEPARTMENT})
    known = Known(unit, name, UnitKind.SCHOOL, PRIMARY, parent=DISTRICT, above=above)
    return replace(known, opened=opened, closed=closed, changed=changed)


KNOWN = {
    one.id: one
    for one in (
        office(DEPARTMENT, "Sở GDĐT", children=2),
        office(DISTRICT, "Phòng GDĐT", DEPARTMENT, children=2),
        office(COMMUNE, "UBND xã", DISTRICT, DEPARTMENT),
        school(SCHOOL, "TH Nhật Tân", opened=date(2020, 9, 5), changed=date(2024, 1, 1)),
        school(OTHER, "TH Lê Lợi"),
        school(GONE, "TH Tân Hưng", closed=date(2024, 7, 1)),
    )
}


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (Rename(SCHOOL, "TH Nhật Tân"), "change-same-name"),
        (Rename(SCHOOL, "…"), "change-name-empty"),
        (Rename(SCHOOL, "Đ" * 201), "change-name-long"),
        (Rename(GONE, "TH Mới"), "change-closed"),
        (Move(SCHOOL, OTHER), "change-under-school"),
        (Move(SCHOOL, DISTRICT), "change-there-already"),
        (Move(DISTRICT, COMMUNE), "change-ring"),
        (Move(DISTRICT, DISTRICT), "change-ring"),
        (Merge((SCHOOL,), GONE), "change-closed"),
        (Merge((SCHOOL, OTHER), OTHER), "change-into-itself"),
        (Merge((), OTHER), "change-nothing-to-merge"),
        (Merge((SCHOOL,), DISTRICT), "change-kinds-differ"),
        (Merge((SCHOOL, DISTRICT), Newcomer("TH Mới", PRIMARY)), "change-kinds-differ"),
        (Merge((DISTRICT,), COMMUNE), "change-ring"),
        (Merge((SCHOOL,), Newcomer("TH Mới", PRIMARY, parent=OTHER)), "change-under-school"),
        (Split(SCHOOL, (OTHER,)), "change-split-two"),
        (Split(SCHOOL, (Newcomer("TH A"), Newcomer("TH A"))), "change-split-two"),
        (Split(SCHOOL, (OTHER, DISTRICT)), "change-kinds-differ"),
        (Split(DISTRICT, (Newcomer("Phòng A"), Newcomer("Phòng B"))), "change-split-authority"),
        (Close(DISTRICT), "change-children-left"),
        (Close(SCHOOL, DISTRICT), "change-kinds-differ"),
        (Close(SCHOOL, SCHOOL), "change-into-itself"),
        (Close(GONE), "change-closed"),
        (Found(Newcomer("Kim Đồng", parent=DISTRICT)), "change-levels-unknown"),
        (Found(Newcomer("TH Kim Đồng", PRIMARY, parent=SCHOOL)), "change-under-school"),
    ],
)
def test_what_cannot_be_is_refused(change: Change, why: str) -> None:
    with pytest.raises(Refusal, match=why):
        refuse(change, KNOWN, TODAY)


@pytest.mark.parametrize(
    "change",
    [
        Rename(SCHOOL, "TH Nhật Tân 1"),
        Move(SCHOOL, COMMUNE),
        Move(COMMUNE, DEPARTMENT),
        Merge((SCHOOL,), OTHER),
        Merge((SCHOOL, OTHER), Newcomer("TH Mới")),
        Split(SCHOOL, (SCHOOL, Newcomer("TH Mới"))),
        Close(SCHOOL),
        Close(DISTRICT, DEPARTMENT, Staff.GO_ON),
        Found(Newcomer("UBND xã Mới", kind=UnitKind.AUTHORITY)),
    ],
)
def test_what_may_be_is_not(change: Change) -> None:
    refuse(change, KNOWN, TODAY)


@pytest.mark.parametrize(
    ("day", "why"),
    [(date(2020, 9, 4), "change-before-opened"), (date(2023, 12, 31), "change-before-last")],
)
@pytest.mark.parametrize("change", [Rename(SCHOOL, "TH A"), Move(SCHOOL, COMMUNE), Close(SCHOOL)])
def test_a_change_comes_after_what_was_before(change: Change, day: date, why: str) -> None:
    with pytest.raises(Refusal, match=why):
        refuse(change, KNOWN, day)


def test_a_day_of_another_century_is_a_slip_of_the_finger() -> None:
    refuse_day(TODAY + FURTHEST_AHEAD, TODAY)

    for day in (date(1925, 7, 1), date(2205, 7, 1)):
        with pytest.raises(Refusal, match="change-day-far"):
            refuse_day(day, TODAY)


def test_every_unit_a_change_speaks_of_is_known_once() -> None:
    assert named(Merge((SCHOOL, OTHER, SCHOOL), Newcomer("TH", parent=COMMUNE))) == (SCHOOL, OTHER, COMMUNE)
    assert named(Split(SCHOOL, (SCHOOL, Newcomer("TH", parent=COMMUNE)))) == (SCHOOL, COMMUNE)
    assert named(Close(SCHOOL)) == (SCHOOL,)
    assert named(Found(Newcomer("Sở", kind=UnitKind.AUTHORITY))) == ()


@pytest.mark.parametrize(
    ("wish", "subject", "step"),
    [
        (Wish(Deed.RENAME, SCHOOL), SCHOOL, Step.NAME),
        (Wish(Deed.RENAME, SCHOOL, ("TH A",)), SCHOOL, Step.DAY),
        (Wish(Deed.RENAME, SCHOOL, ("TH A",), dated=True), SCHOOL, Step.READY),
        (Wish(Deed.MOVE, SCHOOL), SCHOOL, Step.TARGET),
        (Wish(Deed.MERGE, SCHOOL, (OTHER,)), SCHOOL, Step.MORE),
        (Wish(Deed.MERGE, SCHOOL, (OTHER,), enough=True), SCHOOL, Step.DAY),
        (Wish(Deed.SPLIT, SCHOOL, ("TH A",), enough=True), SCHOOL, Step.MORE),
        (Wish(Deed.SPLIT, SCHOOL, ("TH A", "TH B"), enough=True), SCHOOL, Step.DAY),
        (Wish(Deed.CLOSE, SCHOOL, enough=True), SCHOOL, Step.DAY),
        (Wish(Deed.CLOSE, DISTRICT, (DEPARTMENT,)), DISTRICT, Step.STAFF),
        (Wish(Deed.CLOSE, DISTRICT, (DEPARTMENT,), staff=Staff.END), DISTRICT, Step.DAY),
        (Wish(Deed.FOUND, DISTRICT), DISTRICT, Step.NAME),
    ],
)
def test_what_is_asked_next(wish: Wish, subject: UnitId, step: Step) -> None:
    assert wish.step(KNOWN[subject]) is step


@pytest.mark.parametrize(
    ("wish", "change"),
    [
        (Wish(Deed.RENAME, SCHOOL, ("TH A",)), Rename(SCHOOL, "TH A")),
        (Wish(Deed.MOVE, SCHOOL, (COMMUNE,)), Move(SCHOOL, COMMUNE)),
        (Wish(Deed.MERGE, SCHOOL, (OTHER,)), Merge((SCHOOL,), OTHER)),
        (
            Wish(Deed.MERGE, SCHOOL, ("TH  A", OTHER)),
            Merge((SCHOOL, OTHER), Newcomer("TH A", PRIMARY, parent=DISTRICT)),
        ),
        (Wish(Deed.CLOSE, SCHOOL, enough=True), Close(SCHOOL)),
        (Wish(Deed.CLOSE, SCHOOL, (OTHER,)), Close(SCHOOL, OTHER)),
        (
            Wish(Deed.FOUND, DISTRICT, ("THCS A",)),
            Found(Newcomer("THCS A", frozenset({Level.THCS}), parent=DISTRICT)),
        ),
    ],
)
def test_what_was_said_becomes_the_change(wish: Wish, change: Change) -> None:
    again = change_wishes.from_text(wish.deed, wish.to_text())

    assert again == wish
    assert again.change(KNOWN[wish.unit]) == change


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("UBND xã Bình An", UnitKind.AUTHORITY),
        ("Ủy ban nhân dân phường Tân Hưng", UnitKind.AUTHORITY),
        ("Phòng Văn hóa - Xã hội", UnitKind.AUTHORITY),
        ("Sở GDĐT", UnitKind.AUTHORITY),
        ("Trung tâm GDNN-GDTX", UnitKind.CENTRE),
        ("TH Kim Đồng", UnitKind.SCHOOL),
        ("…", UnitKind.SCHOOL),
    ],
)
def test_a_name_says_what_it_is(name: str, kind: UnitKind) -> None:
    assert kind_called(name) is kind


def test_a_part_of_a_school_is_a_school_whatever_it_is_called() -> None:
    assert newcomer("Sở Thượng", KNOWN[SCHOOL], below=DISTRICT).kind is UnitKind.SCHOOL


def test_effects_are_read_as_they_were_written() -> None:
    effects = [
        Effect(What.RENAMED, {"unit": "TH <A>", "name": "TH “B”", "day": TODAY}),
        Effect(What.HEARD, {"count": 3}),
    ]

    assert unit_effects.from_text(unit_effects.to_text(effects)) == effects
