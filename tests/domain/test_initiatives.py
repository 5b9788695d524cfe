"""The rules of the register of initiatives."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from domain.forms.draft import Given
from domain.ids import InitiativeId, UnitId
from domain.office.entries import Purpose
from domain.office.initiatives import (
    LONGEST_LIST,
    MOST_A_YEAR,
    Initiative,
    Review,
    State,
    ends_before_it_begins,
    namesake,
    refuse_many,
    refuse_step,
    registration_answers,
    required,
    result_answers,
    unanswered,
)
from domain.planning.targets import Operator, Target, Whose
from domain.refusals import Refusal

THEN, NOW = datetime(2023, 8, 1, tzinfo=UTC), datetime(2023, 10, 1, tzinfo=UTC)


def initiative(
    number: int = 1,
    title: str = "Phiếu hẹn điện tử",
    *,
    state: State = State.REGISTERED,
    review: Review = Review.WAITING,
    told_at: datetime | None = None,
    degree: int | None = None,
    words: str | None = None,
    year: int = 2023,
) -> Initiative:
    return Initiative(
        id=InitiativeId(number),
        unit=UnitId(1),
        unit_name="TH Nhật Tân",
        year=year,
        title=title,
        answers={},
        state=state,
        review=review,
        returns=0,
        degree=degree,
        words=words,
        reason=None,
        registered_at=THEN,
        told_at=told_at,
        handed_in=None,
    )


def target(operator: Operator, threshold: str, measure: str, indicator: str = "sang_kien") -> Target:
    return Target("T", indicator, operator, Decimal(threshold), measure, "", "", Whose.UNIT)


@pytest.mark.parametrize(
    ("targets", "fewest"),
    [
        ([], 1),
        ([target(Operator.GE, "1", "mô hình")], 1),
        ([target(Operator.GE, "2", "mô hình")], 2),
        ([target(Operator.GT, "1", "mô hình")], 2),
        # `100% đơn vị đăng ký ít nhất 01`
        ([target(Operator.EQ, "100", "% đơn vị")], 1),
        ([target(Operator.GE, "98", "hồ sơ", "ty_le_dung_han")], 1),
        ([target(Operator.LE, "3", "mô hình")], 1),
    ],
)
def test_a_plan_says_how_many_each_unit_registers(targets: list[Target], fewest: int) -> None:
    assert required(targets) == fewest


def test_what_must_be_mended_or_was_dropped_does_not_count() -> None:
    assert initiative().counts
    assert initiative(state=State.DONE).counts
    assert not initiative(review=Review.RETURNED).counts
    assert not initiative(state=State.DROPPED).counts


def test_a_namesake_is_found_however_it_is_typed() -> None:
    known = [initiative(1), initiative(2, "Bảng tin QR", state=State.DROPPED)]

    assert namesake(known, "  phieu hen  DIEN TU", besides=0) == known[0]
    assert namesake(known, "Phiếu hẹn điện tử", besides=1) is None
    assert namesake(known, "Bảng tin QR", besides=0) is None


def test_what_goes_on_is_told_of_since_the_duty_opened_and_what_ended_once() -> None:
    open_one = initiative(1, told_at=THEN)
    told = initiative(2, state=State.STARTED, told_at=NOW)
    done = initiative(3, state=State.DONE, told_at=THEN)

    assert unanswered([open_one, told, done, initiative(4)], since=NOW) == [open_one, initiative(4)]


def test_steps_that_cannot_be_are_refused() -> None:
    with pytest.raises(Refusal, match="initiative-accepted-already"):
        refuse_step(initiative(review=Review.ACCEPTED), Purpose.MEND, reported=False)
    with pytest.raises(Refusal, match="initiative-reported-already"):
        refuse_step(initiative(state=State.DONE), Purpose.FINISH, reported=True)
    with pytest.raises(Refusal, match="initiative-dropped-already"):
        refuse_step(initiative(state=State.DROPPED), Purpose.MEND, reported=False)
    with pytest.raises(Refusal, match="initiative-too-many"):
        refuse_many([initiative(number) for number in range(MOST_A_YEAR)], 2023)
    refuse_many([initiative(number) for number in range(MOST_A_YEAR)], 2024)
    refuse_step(initiative(review=Review.RETURNED), Purpose.MEND, reported=False)


def test_days_out_of_order_are_seen() -> None:
    days = {"tu_ngay": Given("2023-10-31"), "den_ngay": Given("2023-08-25")}

    assert ends_before_it_begins(days)
    assert not ends_before_it_begins({"tu_ngay": Given("2023-08-25"), "den_ngay": Given("2023-08-25")})
    assert not ends_before_it_begins({"tu_ngay": Given("2023-08-25")})


def test_a_report_refers_to_the_entries_of_the_register() -> None:
    items = [
        initiative(7, "Một <b>& *hai*", state=State.DONE, degree=100, words="x" * 400),
        initiative(8, "Hai", state=State.DROPPED, words="Không đủ kinh phí"),
        initiative(9, "Ba", state=State.STARTED, degree=40),
    ]

    registered = registration_answers(items)
    results = result_answers(items, {state: state.value for state in State})

    assert registered["so_luong"].number == 3
    assert registered["danh_sach"].value == "#7 Một <b>& *hai*\n#8 Hai\n#9 Ba"
    assert [results[name].number for name in ("so_luong", "hoan_thanh", "dang_thuc_hien", "khong_thuc_hien")] == [
        3, 1, 1, 1,
    ]  # fmt: skip
    assert str(results["danh_sach"].value).splitlines()[1:] == [
        "#8 Hai: dropped – Không đủ kinh phí",
        "#9 Ba: started 40%",
    ]
    assert len(str(result_answers(items * 40, dict.fromkeys(State, "…"))["danh_sach"].value)) == LONGEST_LIST
    assert registration_answers([])["danh_sach"].nothing_arose
