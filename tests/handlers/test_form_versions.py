"""A form gets a new version while somebody fills the old one: a draft stays with the questions it began with."""

import pytest

from domain.forms.files import load_form
from storage.planning import deadlines
from storage.reporting import form_uses, forms, reports
from tests.handlers.forms import fills, opens
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.reported import reports_of
from tests.office import FORMS, Office

CODE = "cchc_quy"
ASKED, ASKED_NEWLY = "Số hồ sơ đã giải quyết", "Số hồ sơ đã trả kết quả"


def renew(office: Office) -> None:
    """In force from now on: the second question is put otherwise."""
    source = (FORMS / f"{CODE}.toml").read_text("utf-8").replace("version = 2", "version = 3", 1)
    newer = source.replace(f'"{ASKED}"', f'"{ASKED_NEWLY}"')
    assert newer != source
    office.db.run_now(forms.register, load_form(newer, CODE), newer, office.now)


def test_a_draft_stays_on_the_version_it_began_with_also_on_another_phone(head: Phone, office: Office) -> None:
    opens(head)
    head.says("130")
    renew(office)
    elsewhere = phone_of(office, Line(office), office.heads["TH Nhật Tân"])

    seen = opens(elsewhere)

    assert ASKED in seen
    assert ASKED_NEWLY not in seen


def test_its_report_says_which_version_it_answers(head: Phone, office: Office) -> None:
    opens(head)
    renew(office)
    fills(head)
    head.taps("Nộp báo cáo")

    report = office.db.run_now(reports.last_version, office.obligation("Q1", "TH Nhật Tân"))
    assert report is not None
    assert report.form_version == 2


def test_what_is_begun_afterwards_asks_the_new_questions(head: Phone, office: Office) -> None:
    renew(office)
    opens(head)

    assert ASKED_NEWLY in head.says("130")


@pytest.mark.on_both
def test_a_period_that_was_answered_is_read_with_the_questions_it_was_answered_with(
    office: Office, officer: Phone
) -> None:
    reports_of(office, "TH Nhật Tân", "Q1", hs_tiep_nhan=10, kho_khan="Mạng chậm.")
    source = (FORMS / f"{CODE}.toml").read_text("utf-8").replace("version = 2", "version = 3", 1)
    newer = source.replace('id = "kho_khan"', 'id = "vuong_mac"')
    office.db.run_now(forms.register, load_form(newer, CODE), newer, office.now, authority=office.authority)

    told = officer.says("trường nào kêu khó khăn quý 1")

    assert "Mạng chậm." in told
    answered, open_still = (office.db.run_now(deadlines.one, office.deadline(code)) for code in ("Q1", "H1"))
    assert [office.db.run_now(form_uses.read_with, one) for one in (answered, open_still)] == [2, 3]
