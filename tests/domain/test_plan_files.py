"""A plan file says what the document says; whatever is wrong with it is told with file and line."""

from decimal import Decimal

import pytest

from domain.calendars.calendar_defaults import default_calendar
from domain.clock_face import local_date
from domain.forms.files import FormFileError, load_form
from domain.planning.plan_files import load_plan
from domain.planning.plans import PreparedPlan
from domain.planning.targets import Operator
from domain.registry.units import Level
from tests.office import FORMS, PLAN, moment

TEXT = PLAN.read_text("utf-8")


@pytest.fixture(scope="module")
def real() -> PreparedPlan:
    return load_plan(TEXT, PLAN.name)


def complaint(text: str) -> str:
    with pytest.raises(FormFileError) as wrong:
        load_plan(text, "ke-hoach.toml")
    return str(wrong.value)


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_the_real_plan_has_the_five_deadlines_of_the_document_each_with_its_three_days(real: PreparedPlan) -> None:
    calendar = default_calendar([2024])

    days = {
        due.code: tuple(
            f"{day:%d/%m}"
            for day in (
                due.stated,
                local_date(due.last_ok),
                calendar.last_working_on_or_before(local_date(due.last_ok)),
            )
        )
        for duty in real.duties
        for due in duty.due
        if due.last_ok is not None
    }

    assert days == {
        "KH": ("28/02", "27/02", "27/02"),
        "Q1": ("01/03", "29/02", "29/02"),
        "H1": ("01/06", "31/05", "31/05"),
        "Q3": ("01/09", "31/08", "30/08"),
        "Y": ("01/12", "30/11", "29/11"),
    }


def test_the_real_plan_bears_the_number_and_day_of_the_document(real: PreparedPlan) -> None:
    assert (real.number, f"{real.issued}", real.year) == ("200/KH-GDĐT", "2024-02-01", 2024)
    assert {duty.audience.levels for duty in real.duties} == {frozenset({Level.MN, Level.TH, Level.THCS})}
    assert {duty.audience.ownership for duty in real.duties} == {"public"}


def test_the_windows_of_the_real_plan_are_none_of_the_calendar_s_quarters(real: PreparedPlan) -> None:
    windows = {
        due.code: due.window and f"{due.window.first:%d/%m}-{due.window.last:%d/%m}" for due in real.duties[1].due
    }

    assert windows == {"Q1": "15/12-14/03", "H1": "15/12-14/06", "Q3": "15/06-14/09", "Y": "15/12-14/12"}


def test_the_real_plan_has_its_sixteen_targets_with_the_operators_of_the_wording(real: PreparedPlan) -> None:
    judged = {target.code: f"{target.operator} {target.threshold} {target.measure}" for target in real.targets}

    assert judged == {
        "T2": ">= 40 %",
        "T3": ">= 10 %",
        "T4": ">= 98 %",
        "T5": ">= 95 %",
        "T6": ">= 95 %",
        "T7": "= 100 %",
        "T9": ">= 55 %",
        "T10": "= 100 % đơn vị",
        "T11": "= 100 %",
        "T12": "= 100 %",
        "T13": "= 100 %",
        "T14": ">= 1 mô hình",
        "T15": "= 100 %",
        "T16": "= 100 %",
        "T17": ">= 300 phòng/10.000 dân",
        "T18": "= 100 %",
    }
    assert {target.operator for target in real.targets} == {Operator.GE, Operator.EQ}


def test_every_form_and_indicator_the_real_plan_names_is_there(real: PreparedPlan) -> None:
    forms = [load_form(file.read_text("utf-8"), file.name) for file in sorted(FORMS.glob("*.toml"))]
    measured = {ratio.id for form in forms for ratio in form.ratios} | {one.id for form in forms for one in form.fields}

    assert {duty.form for duty in real.duties} <= {form.code for form in forms}
    assert {target.indicator for target in real.targets if target.indicator} <= measured


def test_a_plan_without_number_or_day_is_a_plan(real: PreparedPlan) -> None:
    bare = TEXT.replace('number = "200/KH-GDĐT"\n', "").replace("issued = 2024-02-01\n", "")

    read = load_plan(bare, "ke-hoach.toml")

    assert (read.number, read.issued) == (None, None)
    assert read.duties == real.duties


def test_a_threshold_stays_as_it_is_written() -> None:
    read = load_plan(TEXT.replace('threshold = "98"', "threshold = 98.05"), "ke-hoach.toml")

    assert read.targets[2].threshold == Decimal("98.05")


def test_a_deadline_opens_thirty_days_before_unless_the_plan_says_when() -> None:
    said = TEXT.replace("stated = 2024-06-01\n", "stated = 2024-06-01\nopens = 2024-05-20T07:00:00\n")

    _, _, half_year, *_ = (due for duty in load_plan(TEXT, "").duties for due in duty.due)
    _, _, half_year_said, *_ = (due for duty in load_plan(said, "").duties for due in duty.due)

    assert half_year.opens == moment("2024-05-01", "23:59:59")
    assert half_year_said.opens == moment("2024-05-20", "07:00")


@pytest.mark.parametrize(
    ("here", "instead", "told"),
    [
        ("stated = 2024-06-01", "stated = 2024-06-31", "expected TOML"),
        ("stated = 2024-06-01", 'stated = "mồng một tháng sáu"', "stated: "),
        ('operator = "="', 'operator = "trên"', "operator: "),
        ('kind = "plan"', 'kind = "kế hoạch"', "kind: "),
        ('code = "Q3"', 'code = "H1"', "'H1' stands above already"),
        ('code = "T7"', 'code = "T6"', "'T6' stands above already"),
        ('code = "bao-cao"', 'code = "ke-hoach"', "'ke-hoach' stands above already"),
        ('code = "T14"', f'code = "{"T" * 21}"', "at most 20 characters"),
        ('label = "06 tháng"', 'label = "06 tháng"\ndeadline = 2024-06-01', "deadline: "),
        ("first = 2024-06-15, last", "first = 2025-06-15, last", "ends after it begins"),
    ],
)
def test_a_slip_is_told_with_its_file_and_line(here: str, instead: str, told: str) -> None:
    wrong = TEXT.replace(here, instead, 1)
    line = line_of(TEXT, here) + instead.count("\n")

    said = complaint(wrong)

    assert said.startswith(f"ke-hoach.toml:{line}: ")
    assert told in said


@pytest.mark.parametrize(
    ("added", "told"),
    [
        ("locks = 2024-06-10", "datetime"),
        ("locks = 2024-05-31T17:00:00", "after the last valid one"),
        ("opens = 2024-06-01T07:00:00", "before the last valid one"),
        ("locks = 2024-06-04T17:00:00\ngrace = 2024-06-05T17:00:00", "no earlier than `grace`"),
    ],
)
def test_moments_that_cannot_be_are_refused(added: str, told: str) -> None:
    wrong = TEXT.replace("stated = 2024-06-01\n", f"stated = 2024-06-01\n{added}\n")

    assert told in complaint(wrong)
    assert f":{line_of(wrong, added)}: " in complaint(wrong)


def test_every_slip_is_told_at_once() -> None:
    wrong = TEXT.replace('code = "T7"', 'code = "T6"').replace('code = "Q3"', 'code = "H1"')

    assert len(complaint(wrong).splitlines()) == 2


def test_what_is_missing_is_told_where_it_should_be() -> None:
    header = line_of(TEXT, 'code = "H1"') - 1

    said = complaint(TEXT.replace("stated = 2024-06-01\n", ""))

    assert "stated" in said
    assert said.startswith(f"ke-hoach.toml:{header}: ")
