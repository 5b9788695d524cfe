"""An officer sends the document they received: it is gone through in the chat, and minutes later it is published."""

from dataclasses import replace

import pytest

from domain.phrases.reading import read_phrase
from domain.proposals.model import Doubt, DoubtKind, Source
from storage.planning import deadlines, plans
from storage.reporting import obligations, opening
from tests.handlers.documents import AROUND, NEW, REFORM, V3, a_deadline, a_header, sends_document, with_doubts
from tests.handlers.phones import Phone
from tests.handlers.walked import ASKING, due, published, walks
from tests.office import Office


def test_from_the_file_to_the_schools_it_takes_few_taps_and_no_typing(officer: Phone, office: Office) -> None:
    first = sends_document(officer, NEW)

    taps = walks(officer)

    assert "5</b> hạn có ngày" not in first
    assert "5 hạn có ngày" in first
    assert taps <= 8
    assert "Đã công bố Kế hoạch CCHC năm 2024" in officer.sees()
    assert published(office) == ["Thực hiện công tác cải cách hành chính năm 2024"]
    assert due(office) == {
        "Kế hoạch năm": "2024-02-27",
        "Quý I": "2024-02-29",
        "06 tháng": "2024-05-31",
        "Quý III": "2024-08-31",
        "cả năm": "2024-11-30",
    }


def test_each_deadline_stands_beside_its_sentence_and_its_meaning(officer: Phone) -> None:
    sends_document(officer, NEW)

    shown = officer.taps("Bắt đầu")

    assert "“Báo cáo CCHC định kỳ trước ngày 01/3 (Quý I); 01/6 (06 tháng); 01/9 (Quý III)" in shown
    assert "2. Quý I: trước ngày 01/3 → chậm nhất hết thứ Năm 29/02/2024" in shown
    assert "hết thứ Bảy 31/08/2024 (ngày nghỉ, nên nộp trong thứ Sáu 30/08/2024)" in shown
    assert shown.count("Báo cáo CCHC định kỳ trước ngày") == 1


def test_the_dry_run_says_who_gets_what_and_when_and_sends_nothing(officer: Phone, office: Office, head: Phone) -> None:
    sends_document(officer, NEW)
    before = office.db.run_now(plans.of_authority, office.authority)

    for label in ("Bắt đầu", "Đúng cả", "Đúng cả"):
        shown = officer.taps(label)

    assert "Báo cáo CCHC định kỳ · 6 đơn vị (MN 2, TH 3, THCS 1)" in shown
    assert "– Quý I: trước ngày 01/3, hết thứ Năm 29/02/2024" in shown
    assert "bot gửi 6 tin: 6 người, 0 nhóm" in shown
    assert "Lần nhắc đầu tiên: 07:30" in shown
    assert office.db.run_now(plans.of_authority, office.authority) == before


def test_a_school_nobody_can_write_to_is_named_before_it_goes_out(officer: Phone, office: Office) -> None:
    office.blocks("MN 19/5")
    sends_document(officer, NEW)

    for label in ("Bắt đầu", "Đúng cả", "Đúng cả"):
        shown = officer.taps(label)

    assert "Chưa liên lạc được 1 đơn vị: MN 19/5" in shown


def test_what_has_no_day_is_asked_and_a_typed_cadence_is_understood(officer: Phone, office: Office) -> None:
    sends_document(officer, ASKING)
    for label in ("Bắt đầu", "Đúng cả"):
        officer.taps(label)
    question = officer.taps("Đúng cả")

    wrong = officer.says("31/2")
    shown = officer.says("ngày 15 tháng cuối quý")
    officer.says("công bố")

    assert "Hỏi 1/1 · Việc chưa có ngày" in question
    assert "“hằng quý, các trường báo cáo” (III.2)" in question
    assert "không có ngày này trong lịch" in wrong
    assert "Hỏi 1/1" in wrong
    assert "hết thứ Sáu 15/03/2024" in shown
    assert {"2024-03-15", "2024-06-15", "2024-09-15", "2024-12-15"} <= set(due(office).values())


@pytest.mark.parametrize(("answer", "kept"), [("Để chưa có ngày", 1), ("Bỏ việc này", 0)])
def test_what_has_no_day_may_stay_so_or_be_left_out(officer: Phone, office: Office, answer: str, kept: int) -> None:
    sends_document(officer, ASKING)
    for label in ("Bắt đầu", "Đúng cả", "Đúng cả", answer, "Công bố ngay"):
        officer.taps(label)

    newest = office.db.run_now(plans.of_authority, office.authority)[0]

    assert len(office.db.run_now(deadlines.undated, newest.id)) == kept
    assert len(due(office)) == 5


def test_two_figures_for_one_thing_stand_side_by_side_and_one_is_chosen(officer: Phone, office: Office) -> None:
    sources = (Source("kiểm tra định kỳ tối thiểu 98%", "II.2"), Source("kiểm tra định kỳ tối thiểu 10%", "III.1.2"))
    doubt = Doubt("Q1", DoubtKind.TARGETS_DIFFER, ("T1",), sources, ("tối thiểu 98%", "tối thiểu 10%"))
    sends_document(officer, with_doubts(doubt, header=a_header(number=None)))
    for label in ("Bắt đầu", "Đúng cả"):
        officer.taps(label)

    question = officer.taps("Đúng cả")
    officer.says("2")
    officer.taps("Công bố ngay")

    newest = office.db.run_now(plans.of_authority, office.authority)[0]
    thresholds = {one.code: str(one.threshold) for one in office.db.run_now(plans.targets_of, newest.id)}
    assert "A. “kiểm tra định kỳ tối thiểu 98%” (II.2)" in question
    assert "B. “kiểm tra định kỳ tối thiểu 10%” (III.1.2)" in question
    assert thresholds == {"T1": "10", "T2": "95"}


def test_a_day_of_issue_that_is_asked_for_gives_what_is_counted_from_it_its_days(
    officer: Phone, office: Office
) -> None:
    phase = a_deadline("H6", "D2", "trong vòng 10 ngày kể từ ngày ký", "Đợt 1")
    waiting = replace(phase, reading=read_phrase(phase.phrase, replace(AROUND, issued=None)))
    doubt = Doubt("Q1", DoubtKind.NO_ISSUE_DATE, ("H6",), (V3,))
    header = a_header(number=None, issued=None)
    sends_document(officer, replace(with_doubts(doubt, header=header), deadlines=(*REFORM.deadlines, waiting)))
    for label in ("Bắt đầu", "Đúng cả", "Đúng cả"):
        question = officer.taps(label)

    officer.says("5/2/2024")
    officer.says("công bố ngay")

    assert "Chưa có ngày ban hành" in question
    assert due(office)["Đợt 1"] == "2024-02-15"


@pytest.mark.on_both
def test_everything_of_a_deadline_can_be_mended_by_typing(officer: Phone, office: Office) -> None:
    sends_document(officer, NEW)
    officer.says("bắt đầu")

    officer.says("sửa 2")
    officer.says("hạn")
    dated = officer.says("15/3")
    officer.says("tên kỳ")
    officer.says("Quý 1 & <đầu năm>")
    officer.says("ai nộp")
    unknown = officer.says("TH trừ TH Không Có")
    officer.says("th trừ th nhat tan")
    officer.says("biểu mẫu")
    officer.says("Báo cáo bằng văn bản")
    officer.says("xong")
    for line in ("bỏ 5", "đúng", "đúng", "công bố"):
        shown = officer.says(line)

    assert "chậm nhất hết thứ Sáu 15/03/2024" in dated
    assert "Không thấy đơn vị “TH Không Có”" in unknown
    assert "Đã công bố" in shown
    assert due(office)["Quý 1 & <đầu năm>"] == "2024-03-15"
    assert "cả năm" not in due(office)
    office.comes("2024-03-01")
    office.db.run_now(opening.open_due, office.now)
    newest = office.db.run_now(plans.of_authority, office.authority)[0]
    found = {one.label: one for one in office.db.run_now(deadlines.of_plan, newest.id)}["Quý 1 & <đầu năm>"]
    asked = {one.unit_name for one in office.db.run_now(obligations.of_deadline, found.id)}
    assert asked == {"TH Đoàn Thị Điểm", "TH-THCS Lê Lợi"}
    assert found.form == "bao_cao_tu_do"


def test_the_day_itself_counts_where_an_officer_says_so(officer: Phone, office: Office) -> None:
    sends_document(officer, NEW)
    for label in ("Bắt đầu", "Sửa", "2"):
        officer.taps(label)

    shown = officer.taps("Tính cả ngày đó")
    officer.taps("Xong")
    walks(officer)

    assert "Hạn: chậm nhất hết thứ Sáu 01/03/2024" in shown
    assert due(office)["Quý I"] == "2024-03-01"
    assert due(office)["Kế hoạch năm"] == "2024-02-27"


def test_the_head_of_the_document_can_be_mended(officer: Phone, office: Office) -> None:
    sends_document(officer, NEW)

    officer.taps("Sửa")
    officer.taps("Số, ký hiệu")
    officer.says("12/KH-GDĐT")
    officer.taps("Tên ngắn")
    officer.says("Kế hoạch *thử* <b>")
    officer.taps("Xong")
    walks(officer)

    assert "Đã công bố Kế hoạch *thử* <b>" in officer.sees()
    newest = office.db.run_now(plans.of_authority, office.authority)[0]
    assert (newest.number, newest.short_title) == ("12/KH-GDĐT", "Kế hoạch *thử* <b>")
