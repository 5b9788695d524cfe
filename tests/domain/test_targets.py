from decimal import Decimal

import pytest

from domain.planning.targets import Operator, Share, Target, Whose, pooled


def target(operator: Operator, threshold: str, measure: str = "%", whose: Whose = Whose.BOTH) -> Target:
    return Target("T", "ratio", operator, Decimal(threshold), measure, "wording", whose=whose)


def share(numerator: int, denominator: int = 1) -> Share:
    return Share(Decimal(numerator), Decimal(denominator))


@pytest.mark.parametrize(
    ("operator", "numerator", "met"),
    [
        (Operator.GE, 98, True),
        (Operator.GE, 97, False),
        (Operator.GT, 98, False),
        (Operator.GT, 99, True),
        (Operator.EQ, 98, True),
        (Operator.EQ, 99, False),
        (Operator.LE, 98, True),
        (Operator.LE, 99, False),
        (Operator.LT, 98, False),
        (Operator.LT, 97, True),
    ],
)
def test_each_operator_means_what_the_wording_says(operator: Operator, numerator: int, met: bool) -> None:
    assert target(operator, "98").met_by(share(numerator, 100)) is met


def test_a_hair_below_the_target_misses_it() -> None:
    almost = share(97_999_999, 100_000_000)

    assert target(Operator.GE, "98").met_by(almost) is False


def test_a_share_of_nothing_is_neither_met_nor_missed() -> None:
    nothing = share(0, 0)

    assert target(Operator.EQ, "100").met_by(nothing) is None
    assert nothing.percent() is None


def test_a_count_is_held_against_its_threshold_as_it_is() -> None:
    one_a_year = target(Operator.GE, "1", "sáng kiến")

    assert one_a_year.met_by(share(1)) is True
    assert one_a_year.met_by(share(0)) is False


@pytest.mark.parametrize(
    ("numerator", "denominator", "operator", "threshold", "shown"),
    [
        (9796, 10_000, Operator.GE, "98", "97.96"),
        (97_997, 100_000, Operator.GE, "98", "97.99"),
        (98, 100, Operator.GE, "98", "98.00"),
        (2, 3, Operator.GE, "98", "66.67"),
        (90_001, 100_000, Operator.GT, "90", "90.01"),
        (99_999, 100_000, Operator.EQ, "100", "99.99"),
        (20_001, 100_000, Operator.LE, "20", "20.01"),
        (97_995, 100_000, Operator.EQ, "97.995", "97.995"),
    ],
)
def test_a_share_never_reads_as_the_other_side_of_its_target(
    numerator: int, denominator: int, operator: Operator, threshold: str, shown: str
) -> None:
    assert share(numerator, denominator).percent(target(operator, threshold)) == Decimal(shown)


def test_almost_all_never_reads_as_all_and_almost_none_never_as_none() -> None:
    assert share(99_999, 100_000).percent() == Decimal("99.99")
    assert share(1, 100_000).percent() == Decimal("0.01")
    assert share(1, 1).percent() == 100
    assert share(0, 7).percent() == 0


def test_a_reading_agrees_with_the_verdict_for_every_small_share() -> None:
    wanted = [target(operator, threshold) for operator in Operator for threshold in ("98", "33.33", "100", "0")]

    for denominator in range(1, 40):
        for numerator in range(denominator + 1):
            one = share(numerator, denominator)
            for each in wanted:
                figure = one.percent(each)
                assert figure is not None
                assert each.operator.holds(figure, each.threshold) is each.met_by(one)


def test_many_shares_are_pooled_as_sums_over_sums() -> None:
    assert pooled([share(1, 1), share(0, 99), share(0, 0)]) == share(1, 100)


def test_a_target_of_the_authority_alone_does_not_bind_its_units() -> None:
    bound = {whose: target(Operator.EQ, "100", whose=whose).binds_units for whose in Whose}

    assert bound == {Whose.UNIT: True, Whose.BOTH: True, Whose.AUTHORITY: False, Whose.SHARE_OF_UNITS: False}
