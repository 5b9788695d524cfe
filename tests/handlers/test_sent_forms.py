"""A form drawn in Excel is sent in the chat: shown, tried, saved, and asked; a newer one takes its place."""

import pytest
from sqlalchemy import func, select

from storage.database import Tx
from storage.operations import traces
from storage.reporting import forms, reports, reviews
from storage.tables.operations import audit
from storage.tables.reports import draft_answers, drafts, sent_forms
from tests.drawn import BOOK, SURVEY, named, with_rows
from tests.handlers.forms import fills, opens
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.sent_forms import sends_form, sends_form_file
from tests.office import FORMS, Office

CCHC = (FORMS / "cchc_quy.toml").read_text("utf-8")
PLAN = "Kế hoạch CCHC năm 2024 của đơn vị"


def written(tx: Tx) -> list[int]:
    """What there is of drafts, answers, forms, and in the trace."""
    return [
        tx.execute(select(func.count()).select_from(table)).scalar_one() for table in (drafts, draft_answers, audit)
    ]


@pytest.mark.on_both
def test_a_form_is_sent_tried_saved_and_asked_with_and_the_trial_leaves_no_trace(
    office: Office, officer: Phone, head: Phone
) -> None:
    shown = sends_form(officer, BOOK)
    before = office.db.run_now(written)
    officer.taps("Điền thử")
    officer.says("400")
    wrong = officer.says("450")
    for answer in ("100", "1", "15/01/2024", "hài lòng", "Trường có nhiều em nam hơn"):
        officer.says(answer)
    done = officer.taps("Nộp báo cáo")
    left = office.db.run_now(written)
    officer.taps("Xem lại mẫu")
    officer.taps("Lưu mẫu")
    promised = officer.taps(f"1. {PLAN}")
    officer.taps("Áp dụng")
    asked = opens(head, "Kế hoạch năm")

    assert "7 câu hỏi, trong đó 6 câu bắt buộc" in shown
    assert "2. Trong đó: nữ (số nguyên)" in shown
    assert "8. Vì sao (viết chữ, tối đa 3.000 ký tự, không bắt buộc, chỉ hỏi tùy câu 3, 7)" in shown
    assert "Câu 1, 2: Số nữ (…) nhiều hơn tổng số (…)." in shown
    assert "Số nữ (450) nhiều hơn tổng số (400). Sửa câu nào?" in wrong
    assert "không lưu gì" in done
    assert left == before
    assert office.db.run_now(lambda tx: tx.execute(select(sent_forms.c.trial)).scalars().all()) == [None]
    assert f"{PLAN}: mẫu báo cáo, Kế hoạch cải cách hành chính năm của đơn vị → Khảo sát học sinh" in promised
    assert "Bot báo cho 6 nơi có liên quan." in promised
    assert "Tổng số học sinh" in asked
    assert "Khảo sát học sinh" in office.db.run_now(_trace, office)


def _trace(tx: Tx, office: Office) -> str:
    found = traces.of_unit(tx, office.authority, limit=20)
    saved = next(one for one in found if one.deed == "save-form")
    assert saved.after == {"form": "khao_sat", "edition": 1}
    return next(str(one) for one in found if one.deed == "amend")


def test_what_stands_in_the_way_is_told_with_its_cell_and_nothing_is_kept(office: Office, officer: Phone) -> None:
    wrong = ("geopoint", "b", "B", "B"), ("integer", "a", "D"), ("integer", "c", "C", "C", "", "random() > 0.5")

    told = sends_form(officer, with_rows(*wrong))
    in_toml = sends_form_file(officer, 'code = "Có Dấu"\nversion = 1\nfields = []\n')

    assert "3 chỗ bot chưa dùng được. Chưa lưu gì." in told
    assert "survey!A3 (type): Bot chưa hỏi được loại “geopoint”." in told
    assert "survey!B4 (name): “a” đã có ở trên, mỗi tên chỉ dùng một lần." in told
    assert "survey!F5 (relevant): Bot chưa có hàm random()." in told
    assert "Dòng 1, code: Tên chỉ gồm chữ không dấu" in in_toml
    assert "Dòng 1, title: Thiếu nội dung này." in in_toml
    assert office.db.run_now(lambda tx: tx.execute(select(sent_forms)).all()) == []


def renewed() -> str:
    """The form of the quarter, under the number it bears already: another bound, other words, another question."""
    newer = CCHC.replace("high = 100000", "high = 90000", 1).replace('"Số hồ sơ đã giải quyết"', '"Số hồ sơ đã trả"', 1)
    return newer.replace('id = "kien_nghi"', 'id = "de_xuat"', 1)


@pytest.mark.on_both
def test_a_newer_version_says_what_is_other_and_asks_whoever_begins_afterwards(
    office: Office, officer: Phone, head: Phone, line: Line
) -> None:
    other = phone_of(office, line, office.heads["TH-THCS Lê Lợi"])
    opens(head)
    fills(head)
    head.taps("Nộp báo cáo")
    sent_back(office, "TH Nhật Tân")
    opens(other)
    other.says("130")

    shown = sends_form_file(officer, renewed())
    saved = officer.says("lưu")
    again = sends_form_file(officer, renewed())
    opens(head)

    assert "Bản 3 sẽ thay bản 2 đang dùng" in shown
    assert "từ 0 đến 100.000, tính bằng hồ sơ → số nguyên từ 0 đến 90.000, tính bằng hồ sơ" in shown
    assert "Câu 2: sửa lời hỏi" in shown
    assert "Thêm câu 20" in shown
    assert "Bỏ câu 20 cũ" in shown
    assert "1 trường đang điền dở: điền tiếp bản cũ" in shown
    assert "1 báo cáo đã nộp: giữ nguyên." in shown
    assert "bản 3. Từ giờ trường nào mở mẫu sẽ điền bản này." in saved
    assert "giống hệt bản 3 đang dùng" in again
    assert "Số hồ sơ đã giải quyết" in opens(other)
    # What came back is mended as the new version has it: what it asks newly is open, the rest stands as it was.
    assert "câu 20/20" in head.sees()
    assert "1. Hồ sơ tiếp nhận: 130" in head.says("không có")
    assert office.db.run_now(forms.newest_version, "cchc_quy", office.authority) == 3
    assert office.db.run_now(forms.newest_version, "cchc_quy") == 2


def sent_back(office: Office, unit: str) -> None:
    report = office.db.run_now(reports.last_version, office.obligation("Q1", unit))
    assert report is not None
    office.db.run_now(reviews.give_back, report, "Chưa khớp", by=office.officer, now=office.now)


def test_a_question_does_not_take_something_else_under_its_old_name(office: Office, officer: Phone) -> None:
    sends_form(officer, BOOK)
    officer.says("lưu")
    as_day = ("date", "tong", "Ngày họp", "Day")

    shown = sends_form(officer, {**BOOK, "survey": (SURVEY[0], as_day)})
    officer.says("lưu")

    assert "Câu 1 (tong): số nguyên không thể đổi thành ngày" in shown
    assert "Chưa lưu được" in shown
    assert "Lưu bản 2" not in officer.labels()
    assert office.db.run_now(forms.newest_version, "khao_sat", office.authority) == 1


def test_a_duty_that_somebody_has_begun_to_answer_takes_no_other_form(
    office: Office, officer: Phone, head: Phone
) -> None:
    sends_form(officer, BOOK)
    officer.taps("Lưu mẫu")
    opens(head, "Kế hoạch năm")

    refused = officer.taps(f"1. {PLAN}")
    offered = officer.says("/bieumau") and officer.says("1") and officer.says("dùng")

    assert "đã có 1 trường điền hoặc nộp, không đổi sang mẫu khác được" in refused
    assert "form_id = ke_hoach_nam" in refused
    assert PLAN not in offered
    assert "1. Kế hoạch CCHC năm 2024 · Báo cáo CCHC định kỳ" in offered


def test_a_question_for_a_picture_takes_one_in_a_trial_and_a_mended_form_is_read_in_the_midst_of_it(
    office: Office, officer: Phone
) -> None:
    picture = ("image", "anh", "Ảnh họp", "Picture", "yes")
    sends_form(officer, with_rows(picture))
    officer.says("điền thử")
    officer.says("5")
    taken = officer.sends(document={"file_id": "p", "file_unique_id": "p", "file_name": "hop.jpg"})
    anew = sends_form(officer, BOOK)
    officer.says("thử")
    ended = officer.says("/huy")

    assert "Ảnh họp: 1 tệp" in taken
    assert "Tổng số học sinh" in anew
    assert "Đã dừng điền thử, không lưu gì." in ended
    assert "Xem lại mẫu" in officer.labels()


def test_what_the_bot_counts_on_is_not_replaced_and_a_form_is_dropped(office: Office, officer: Phone) -> None:
    held = sends_form(officer, named("kiem_tra"))
    sends_form(officer, BOOK)
    dropped = officer.says("thôi")

    assert "Mã “kiem_tra” là của bot, không thay được." in held
    assert "Đã bỏ" in dropped
    assert office.db.run_now(lambda tx: tx.execute(select(sent_forms)).all()) == []
    assert "khao_sat" not in office.db.run_now(forms.codes, office.authority)
