"""A form drawn in Excel, filled on a phone: what is relevant is asked, what is constrained held, the rest computed."""

import asyncio
from decimal import Decimal

import pytest

from bot.xlsforms.reading import read_form
from domain.forms.draft import Given
from domain.forms.files import load_form
from domain.forms.model import Form
from domain.xlsforms.reading import Drawn
from storage.reporting import forms, reports
from tests.drawn import content, named
from tests.handlers.forms import opens
from tests.handlers.phones import SPEAKERS, Phone
from tests.office import Office

CODE = "cchc_quy"
UNIT = "TH Nhật Tân"


@pytest.fixture(scope="module")
def text() -> str:
    """As the command reads it: by the child that reads workbooks, and by pyxform."""
    read = asyncio.run(read_form(content(named(CODE, version=9)), "khao_sat.xlsx", SPEAKERS))
    assert isinstance(read, Drawn), read
    return read.text


@pytest.fixture
def survey(office: Office, text: str) -> Form:
    """In force from now on, in the place of the quarterly form."""
    form = load_form(text, CODE)
    office.db.run_now(forms.register, form, text, office.now)
    return form


def test_a_drawn_form_is_asked_held_computed_and_handed_in(head: Phone, office: Office, survey: Form) -> None:
    opens(head)
    assert "Tổng số học sinh" in head.sees()
    assert "Tính đến ngày báo cáo." in head.sees()

    head.says("400")
    assert "Số nữ (450) nhiều hơn tổng số (400)." in head.says("450")
    assert "Tỷ lệ nữ = 25" in head.says("100")
    head.says("sổ liên lạc, không")
    assert "Đã chọn “Không” thì không chọn kênh khác." in head.sees()
    assert "Kênh khác là gì" in head.says("1, 3")
    assert "Viết hoa chữ đầu." in head.says("loa")
    head.says("Loa phát thanh")
    assert "Mức độ hài lòng" in head.says("31/01/2024")
    assert "Vì sao" in head.says("hài lòng")
    head.says("Trường có nhiều em nam hơn")
    head.taps("Nộp báo cáo")

    report = office.db.run_now(reports.last_version, office.obligation("Q1", UNIT))
    assert report is not None
    assert (report.form_version, report.answers["ty_le"]) == (9, Given(Decimal(25)))
    assert {field: given.value for field, given in report.answers.items() if field != "ty_le"} == {
        "tong": Decimal(400),
        "nu": Decimal(100),
        "kenh": "so,khac",
        "kenh_khac": "Loa phát thanh",
        "ngay": "2024-01-31",
        "muc": "1",
        "ly_do": "Trường có nhiều em nam hơn",
    }


def test_what_was_begun_before_stays_with_the_questions_it_began_with(head: Phone, office: Office, text: str) -> None:
    opens(head)
    head.says("130")
    office.db.run_now(forms.register, load_form(text, CODE), text, office.now)

    assert "Tổng số học sinh" not in opens(head)


def test_a_day_of_tomorrow_is_refused_and_what_is_not_relevant_is_not_asked(head: Phone, survey: Form) -> None:
    opens(head)
    for answer in ("400", "200", "zalo"):
        head.says(answer)

    assert "Ngày họp cha mẹ" in head.says("02/02/2024")
    head.says("01/02/2024")
    assert head.says("2").startswith("Xem lại trước khi nộp")
