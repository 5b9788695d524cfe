"""A plan file for a campaign of several years: no day, no dates for some of it, two audiences, an hour on a day."""

import pytest

from domain.forms.files import FormFileError
from domain.office.initiatives import REGISTRATION_FORM
from domain.planning.audiences import Audience
from domain.planning.plan_files import load_plan
from domain.registry.units import Level
from tests.office import moment

CAMPAIGN = """
code = "so-2023"
title = "Phát động phong trào thi đua"
short_title = "Thi đua CCHC 2023-2025"
issued_words = "ngày … tháng 8 năm 2023"
year = 2023
last_year = 2025
audience = { levels = ["THPT", "GDTX"], areas = ["Cụm 1"], units = ["THPT Chuyên"], except = ["THPT Đóng Cửa"] }

[[duty]]
code = "phong"
kind = "registration"
title = "Đăng ký sáng kiến"
audience = { levels = ["PB"] }

[[duty.due]]
code = "DK"
period = "YEAR-2023"
phrase = "trước 17 giờ ngày 25/8/2023"
rule = "before"
stated = 2023-08-25
last_ok = 2023-08-25T16:59:59

[[duty]]
code = "da-nhan"
kind = "acknowledgement"
title = "Xác nhận đã nhận kế hoạch"
inclusive = true

[[duty.due]]
code = "X"
phrase = "khi có yêu cầu"
rule = "on_request"
"""


def test_a_plan_for_several_years_without_a_day_lays_different_things_on_different_units() -> None:
    read = load_plan(CAMPAIGN, "so.toml")

    offices, everybody = (duty.audience for duty in read.duties)
    assert (read.issued, read.issued_words, read.year, read.last_year) == (None, "ngày … tháng 8 năm 2023", 2023, 2025)
    assert offices == Audience(frozenset({Level.PB}))
    assert everybody == Audience(
        frozenset({Level.THPT, Level.GDTX}),
        areas=frozenset({"Cụm 1"}),
        named=frozenset({"THPT Chuyên"}),
        excepted=frozenset({"THPT Đóng Cửa"}),
    )


def test_what_has_no_date_is_laid_down_without_one_and_an_hour_counts_unless_the_day_does() -> None:
    hourly, undated = (duty.due[0] for duty in load_plan(CAMPAIGN, "so.toml").duties)

    assert hourly.last_moment(inclusive=False) == moment("2023-08-25", "16:59:59")
    assert hourly.last_moment(inclusive=True) == moment("2023-08-25", "23:59:59")
    assert (undated.stated, undated.last_moment(inclusive=True), undated.opens) == (None, None, None)


def test_a_duty_without_a_form_is_answered_in_words_or_where_receiving_is_all_with_a_press() -> None:
    assert [duty.form for duty in load_plan(CAMPAIGN, "so.toml").duties] == [REGISTRATION_FORM, ""]


@pytest.mark.parametrize(
    ("here", "instead", "told"),
    [
        ("stated = 2023-08-25", "", "expected a date beside the rule 'before'"),
        ('rule = "on_request"', 'rule = "on_request"\nlocks = 2023-09-01T00:00:00', "expected `stated` beside it"),
        ("last_year = 2025", "last_year = 2022", "a year after the first"),
        ('audience = { levels = ["PB"] }', 'audience = { areas = ["Cụm 1"] }', "levels or units in the audience"),
        ('period = "YEAR-2023"', "", "expected a period"),
        ("last_ok = 2023-08-25T16:59:59", "grace = 2023-08-01T00:00:00", "a moment after the last valid one"),
    ],
)
def test_a_campaign_that_cannot_be_is_complained_of(here: str, instead: str, told: str) -> None:
    with pytest.raises(FormFileError, match=told):
        load_plan(CAMPAIGN.replace(here, instead, 1), "so.toml")
