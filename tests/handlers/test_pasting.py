"""A document is pasted into the chat, or might be a list: what belongs together is read together."""

import pytest

from domain.persons.people import Role
from domain.unit_lists.csv_text import sheet_of
from storage.planning import plans
from tests.handlers.documents import NEW, sends_document
from tests.handlers.edge import parts_of
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office, employ
from tests.plan_papers import YEARLY, reads

TABLE = (sheet_of("Đơn vị,Thời gian\nTH Kim Đồng,Tháng 3/2024\n"),)


@pytest.fixture
def pasting(officer: Phone) -> Phone:
    officer.line.edge.reads = reads
    return officer


@pytest.mark.parametrize("longest", [4096, 700, 431])
def test_messages_that_were_one_text_are_read_as_one(pasting: Phone, longest: int) -> None:
    for part in parts_of(YEARLY, longest):
        shown = pasting.says(part)

    begun = pasting.says("xong")

    assert "5 hạn có ngày" in shown
    assert "2 chỉ tiêu" in shown
    assert "Hạn nộp · 1–5 trong 5" in begun


def test_from_what_was_pasted_a_plan_is_published(pasting: Phone, office: Office) -> None:
    pasting.says(YEARLY)

    for line in ("bắt đầu", "đúng", "đúng", "công bố"):
        pasting.says(line)

    newest = office.db.run_now(plans.of_authority, office.authority)[0]
    assert newest.number == "45/KH-GDĐT"
    assert newest.published_at is not None


def test_what_is_pasted_long_after_is_another_document(pasting: Phone, office: Office) -> None:
    pasting.says(YEARLY)
    office.pass_time(minutes=30)

    shown = pasting.says(YEARLY.replace("45/KH", "47/KH"))

    assert "Số: 47/KH-GDĐT" in shown
    assert "Ghép từ" not in shown
    assert pasting.says("/kehoach").count("đang đọc") == 2


def test_a_beginning_without_anything_in_it_waits_for_the_rest_where_that_was_announced(pasting: Phone) -> None:
    pasting.says("/kehoach")
    told = pasting.taps("Gửi văn bản")
    head, rest = YEARLY[:180], YEARLY[180:]

    pasting.says(head + " " * 300)
    shown = pasting.says(rest)

    assert "Word (.docx), PDF có chữ" in told
    assert "Ghép từ 2 tin" in shown
    assert "5 hạn có ngày" in shown


def test_a_long_question_is_no_document(pasting: Phone) -> None:
    assert "Bắt đầu" not in (pasting.says("trường nào chưa nộp quý 1 " * 40) and pasting.labels())


def test_a_long_answer_in_a_form_is_the_form_s(head: Phone, office: Office) -> None:
    head.line.edge.reads = reads
    head.says("/baocao")

    assert "hạn có ngày" not in head.says(YEARLY)


def test_no_plan_is_told_with_what_was_seen_instead(pasting: Phone) -> None:
    letter = reads("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nTHÔNG BÁO\nVề việc nghỉ lễ\nCác trường nghỉ lễ theo quy định.")

    told = sends_document(pasting, letter, "thong-bao.docx")

    assert "không thấy" in told
    assert "Bắt đầu" not in pasting.labels()


def test_a_sheet_without_a_plan_says_who_may_send_lists_of_units(pasting: Phone, office: Office) -> None:
    nothing = reads("Tên trường Cấp học TH Kim Đồng TH")

    nobody = sends_document(pasting, nothing, "truong.xlsx")
    office.db.run_now(employ, "Vũ Thị Mai", office.authority, Role.ADMINISTRATOR, office.now)
    somebody = sends_document(pasting, nothing, "truong.xlsx")

    assert "thì chỉ quản trị viên của cơ quan quản lý gửi được." in nobody
    assert "thì chỉ quản trị viên (Vũ Thị Mai) gửi được." in somebody


def test_a_sheet_that_might_be_either_is_asked_about(office: Office, line: Line) -> None:
    person = office.db.run_now(employ, "Vũ Thị Mai", office.authority, Role.ADMINISTRATOR, office.now)
    admin = phone_of(office, line, person)

    asked = sends_document(admin, NEW, "bang.xlsx", TABLE)
    listed = admin.taps("Danh sách đơn vị")
    sends_document(admin, NEW, "bang.xlsx", TABLE)
    walked = admin.says("kế hoạch")

    assert "vừa giống danh sách đơn vị, vừa giống phụ lục" in asked
    assert "1 mới" in listed
    assert "5 hạn có ngày" in walked
