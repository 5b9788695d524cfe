"""Figures kept exact: what they are made of, how they are held against bounds, who shares a place."""

from decimal import Decimal

from domain.counting.figures import SCALE, figures_of
from domain.counting.measures import Measured, Pool, placed, topmost
from domain.forms.draft import Given
from domain.forms.files import load_form
from domain.planning.targets import Share
from domain.registry.units import Level
from tests.office import FORMS

FORM = load_form((FORMS / "cchc_quy.toml").read_text("utf-8"), "cchc_quy.toml")


def measured(name: str, part: int, whole: int = 1) -> Measured:
    return Measured(name, Level.TH, Share(Decimal(part), Decimal(whole)), nothing_arose=False)


def test_a_report_states_its_answers_and_what_they_make() -> None:
    given = {
        "hs_da_giai_quyet": Given(Decimal(120)),
        "hs_dung_han": Given(Decimal(117)),
        "pakn_tiep_nhan": Given(Decimal(0), nothing_arose=True),
        "pakn_da_tra_loi": Given(Decimal(0), nothing_arose=True),
        "kho_khan": Given("Thiếu máy"),
    }

    found = {one.indicator: one for one in figures_of(FORM, given)}

    assert found["ty_le_dung_han"].share == Share(Decimal(117), Decimal(120))
    assert (found["hs_tre_han"].numerator, found["hs_tre_han"].denominator) == (3 * SCALE, SCALE)
    assert found["ty_le_pakn"].denominator == 0
    assert found["ty_le_pakn"].nothing_arose
    assert found["pakn_tiep_nhan"].nothing_arose
    assert "kho_khan" not in found
    assert "ty_le_hai_long" not in found


def test_what_no_database_has_room_for_is_no_figure() -> None:
    assert figures_of(FORM, {"hs_tiep_nhan": Given(Decimal(10) ** 18)}) == []


def test_equals_share_a_place_by_what_they_are_not_by_how_they_are_rounded() -> None:
    every = [measured("a", 2, 3), measured("b", 4, 6), measured("c", 66667, 100_000), measured("d", 0, 0)]

    found = [(one.place, one.measured.unit_name) for one in placed(every, descending=True)]

    assert found == [(1, "c"), (2, "a"), (2, "b")]
    assert len(topmost(placed(every, descending=True), 2)) == 3
    assert [one.place for one in placed(every, descending=False)] == [1, 1, 3]


def test_pools_are_added_up_number_by_number() -> None:
    both = Pool(2, 1, 1, 0, 117, 120) + Pool(3, 2, 2, 1, 49, 50)

    assert both == Pool(5, 3, 3, 1, 166, 170)
    assert both.without == 2
