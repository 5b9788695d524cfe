"""Which period a question means: named, assumed, standing for another, or held against another."""

from datetime import UTC, date, datetime

import pytest

from domain.clock_face import LOCAL
from domain.planning.deadlines import Window, last_ok_before
from domain.queries.cadence import Cadence, Period, usual_cadence
from domain.queries.model import Assumption, Intent
from tests.domain.test_queries import NOW, ask


@pytest.mark.parametrize(
    ("now", "text", "period"),
    [
        (date(2024, 2, 1), "trường nào chưa nộp", "Q1-2024"),
        (date(2024, 2, 1), "trường nào chưa nộp q1", "Q1-2024"),
        (date(2024, 2, 29), "trường nào chưa nộp", "Q1-2024"),
        (date(2024, 3, 1), "trường nào chưa nộp", "H1-2024"),
        (date(2024, 3, 1), "tỷ lệ hài lòng toàn phường", "Q1-2024"),
        (date(2026, 12, 5), "trường nào chưa nộp", "Q1-2027"),
        (date(2026, 12, 14), "trường nào chưa nộp q1", "Q1-2026"),
        (date(2026, 12, 15), "trường nào chưa nộp q1", "Q1-2027"),
        (date(2026, 4, 1), "trường nào nộp trễ quý 3", "Q3-2025"),
        (date(2026, 6, 15), "trường nào chưa nộp quý 3", "Q3-2026"),
        (date(2026, 4, 1), "kỳ trước ai nộp trễ", "Q1-2026"),
        (date(2026, 4, 1), "hạn nộp kỳ tới", "Q3-2026"),
    ],
)
def test_a_period_is_the_most_recent_whose_window_has_begun_or_the_one_that_is_due(
    now: date, text: str, period: str
) -> None:
    query = ask(text, now=datetime(now.year, now.month, now.day, 8, tzinfo=LOCAL).astimezone(UTC))

    assert query.period == period


@pytest.mark.parametrize(
    ("text", "assumed"),
    [
        ("trường nào chưa nộp", (Assumption.OPEN_PERIOD,)),
        ("tỷ lệ hài lòng toàn phường", (Assumption.CLOSED_PERIOD,)),
        ("trường nào chưa nộp kế hoạch", (Assumption.PLAN_YEAR,)),
        ("bc q2 trường nào trễ", (Assumption.Q2_AS_H1,)),
        ("quý 4 ai chưa nộp", (Assumption.Q4_AS_Y,)),
        ("TH Nhật Tâm nộp q3 chưa", (Assumption.UNIT_NAME,)),
        ("trường nào chưa nộp quý 3 năm 2026", ()),
    ],
)
def test_what_was_supplied_or_changed_is_told(text: str, assumed: tuple[Assumption, ...]) -> None:
    assert ask(text).assumed == assumed


def _quarterly(year: int) -> Cadence:
    """The cadence of a plan that reports in months 3, 6, 9 and 12."""
    days = (("Q1", 3), ("Q2", 6), ("Q3", 9), ("Q4", 12))
    return Cadence.of(
        Period(
            kind, year, Window(date(year, month - 2, 1), date(year, month, 28)), last_ok_before(date(year, month, 20))
        )
        for kind, month in days
    )


@pytest.mark.parametrize(
    ("text", "period", "assumed"),
    [
        ("q2 ai chưa nộp", "Q2-2026", ()),
        ("q4 ai chưa nộp", "Q4-2026", ()),
        ("6 tháng ai chưa nộp", "Q2-2026", (Assumption.H1_AS_Q2,)),
        ("báo cáo cả năm ai chưa nộp", "Q4-2026", (Assumption.Y_AS_Q4,)),
        ("ai chưa nộp", "Q4-2026", (Assumption.OPEN_PERIOD,)),
    ],
)
def test_labels_are_those_of_the_offices_own_cadence(text: str, period: str, assumed: tuple[Assumption, ...]) -> None:
    query = ask(text, cadence=_quarterly(2026))

    assert (query.period, query.assumed) == (period, assumed)


def test_a_period_that_has_not_begun_anywhere_is_the_first_to_come() -> None:
    cadence = Cadence.of(period for period in usual_cadence(NOW).periods if period.year == 2026)

    query = ask("hạn nộp quý 3", now=datetime(2026, 2, 1, 8, tzinfo=LOCAL), cadence=cadence)

    assert query.period == "Q3-2026"


def test_an_office_without_any_period_still_gets_an_answer() -> None:
    assert ask("ai chưa nộp", cadence=Cadence(())).period is None
    assert ask("q3 ai chưa nộp", cadence=Cadence(())).period == "Q3-2026"


def test_half_years_terms_and_months_that_nobody_reports_on_are_not_replaced_by_a_neighbour() -> None:
    texts = ["6 tháng cuối năm ai chưa nộp", "học kỳ 1 ai chưa nộp", "tháng 10 ai chưa nộp", "9 tháng ai chưa nộp"]

    assert [ask(text).intent for text in texts] == [Intent.HELP] * len(texts)


def test_a_comparison_with_the_year_before_needs_a_period_to_compare() -> None:
    assert ask("so sánh tỷ lệ hài lòng với cùng kỳ năm ngoái").period == "Q3-2026,Q3-2025"
    assert ask("so sánh tỷ lệ hài lòng với cùng kỳ năm ngoái", cadence=Cadence(())).period is None


@pytest.mark.parametrize(
    ("now", "text", "period"),
    [
        (date(2026, 11, 20), "xu hướng tỷ lệ hài lòng", "Q1-2026,H1-2026,Q3-2026"),
        (date(2026, 11, 20), "xu hướng tỷ lệ hài lòng năm 2025", "Q1-2025,H1-2025,Q3-2025,Y-2025"),
        # One period makes no trend.
        (date(2026, 4, 1), "xu hướng tỷ lệ hài lòng", "Q1-2025,H1-2025,Q3-2025,Y-2025,Q1-2026"),
        (date(2026, 11, 20), "tỷ lệ hài lòng so với quý 1", "Q3-2026,Q1-2026"),
        (date(2026, 11, 20), "tỷ lệ hài lòng so với quý 3", "Q3-2026"),
        (date(2026, 11, 20), "so sánh tỷ lệ hài lòng quý 3 với quý 3 năm ngoái", "Q3-2026,Q3-2025"),
    ],
)
def test_a_trend_is_of_what_has_closed_and_what_stands_is_held_against_a_period(
    now: date, text: str, period: str
) -> None:
    assert ask(text, now=datetime(now.year, now.month, now.day, 8, tzinfo=LOCAL)).period == period
