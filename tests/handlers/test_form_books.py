"""A form filled in a workbook: sent, filled in Excel, sent back, kept at once; any other workbook changes nothing."""

import asyncio
from io import BytesIO

from openpyxl import load_workbook

from bot.sheets.reading import read_sheets
from domain.forms.books import ANSWER, LAST, NUMBER
from domain.forms.draft import Draft
from domain.ids import FileId
from domain.sheets import Brought, Unreadable
from storage.outgoing import files
from storage.reporting import drafts
from tests.handlers.forms import EVERY, REVIEW, opens
from tests.handlers.phones import Phone, phone_of
from tests.handlers.test_form_versions import renew
from tests.office import Office


def asked_for(phone: Phone, office: Office) -> bytes:
    phone.says("điền bằng excel")
    number = phone.chat.last().file
    assert number is not None
    kept = office.db.run_now(files.fetch, FileId(number))
    assert kept is not None
    assert kept[0].endswith(".xlsx")
    return kept[1]


def filled(content: bytes, **answers: str | float) -> Brought:
    """As somebody fills it in Excel, `q3=118`, and as a child then reads it."""
    book = load_workbook(BytesIO(content))
    sheet = book.worksheets[0]
    for row in sheet.iter_rows():
        said = answers.get(f"q{row[NUMBER].value}")
        if said is not None:
            row[ANSWER].value = said
    saved = BytesIO()
    book.save(saved)
    return asyncio.run(read_sheets(saved.getvalue()))


def draft_of(office: Office, unit: str) -> Draft:
    draft = office.db.run_now(drafts.of_obligation, office.obligation("Q1", unit))
    assert draft is not None
    return draft


def sends_back(phone: Phone, brought: Brought) -> str:
    phone.line.edge.files["a-book"] = brought
    return phone.sends(document={"file_id": "a-book", "file_unique_id": "b", "file_name": "quy-i.xlsx"})


def test_a_filled_workbook_is_a_whole_report_in_one_message(head: Phone, office: Office) -> None:
    opens(head)
    book = asked_for(head, office)

    review = sends_back(head, filled(book, **{f"q{number}": said for number, said in enumerate(EVERY, 1)}))

    assert review.startswith(REVIEW)
    assert "✓ Đã đọc tệp Excel, ghi 20 câu" in review
    assert "2. Đã giải quyết: 118 hồ sơ" in review
    assert "Mã biên nhận" in head.taps("Nộp báo cáo")
    assert "đã" in sends_back(head, filled(book, q1="130"))


def test_what_is_doubtful_is_asked_what_is_wrong_is_told_and_what_was_not_touched_stays(
    head: Phone, deputy: Phone, office: Office
) -> None:
    opens(head)
    head.says("130")
    book = asked_for(head, office)
    opens(deputy)
    deputy.says("sửa 1")
    deputy.says("131")

    said = sends_back(head, filled(book, q2="1,234", q3=118.5, q5="khoảng 50", q7="=1+2", q9=300))

    kept = {field: str(given.value) for field, given in draft_of(office, "TH Nhật Tân").answers.items()}
    assert kept == {"hs_tiep_nhan": "131", "hp_phai_thu": "300"}
    assert "✗ Câu 3 chưa ghi" in said
    assert "✗ Câu 5 chưa ghi" in said
    assert "✗ Câu 7: ô có công thức" in said
    assert "Ghi 1.234 hồ sơ, đúng không" in said
    assert "không có câu trả lời nào mới" in sends_back(head, filled(book))


def test_what_a_colleague_has_answered_meanwhile_is_asked_and_not_overwritten(
    head: Phone, deputy: Phone, office: Office
) -> None:
    opens(head)
    book = asked_for(head, office)
    opens(deputy)
    deputy.says("131")

    said = sends_back(head, filled(book, q1=130))

    assert "Câu 1 đang ghi 131 hồ sơ. Giữ nguyên, hay ghi 130 hồ sơ?" in said
    assert "đã ghi 130" in head.says("đúng")


def test_a_workbook_of_another_school_of_another_version_or_of_nobody_is_told_apart(
    head: Phone, office: Office
) -> None:
    opens(head)
    book = asked_for(head, office)
    other = phone_of(office, head.line, office.heads["TH Đoàn Thị Điểm"])

    assert "không thuộc trường của thầy/cô" in sends_back(other, filled(book, q1="1"))
    assert "không phải biểu mẫu bot đã gửi" in sends_back(head, Unreadable("sheet-other"))
    opens(other)
    older = asked_for(other, office)
    office.db.run_now(drafts.discard, draft_of(office, "TH Đoàn Thị Điểm"))
    renew(office)
    assert "đã đổi sau khi tệp này được tạo" in sends_back(other, filled(older, q1="1"))


def test_the_workbook_protects_everything_but_the_answers(head: Phone, office: Office) -> None:
    opens(head)
    sheet = load_workbook(BytesIO(asked_for(head, office))).worksheets[0]

    rows = [row for row in sheet.iter_rows() if isinstance(row[NUMBER].value, int)]
    assert sheet.protection.sheet
    assert sheet.row_dimensions[1].hidden
    assert sheet.column_dimensions["F"].hidden
    assert len(rows) == 20
    assert {row[ANSWER].protection.locked for row in rows} == {False}
    assert {row[LAST].protection.locked for row in rows} == {True}
