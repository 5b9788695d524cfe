"""Files that are no plan, or half of one, as they are sent in the chat: a clear answer, and nothing half-published."""

from collections.abc import Callable, Mapping
from io import BytesIO

from docx import Document

from storage.database import Database
from storage.planning import plans
from tests.bot import hostile
from tests.bot.test_documents_hostile import empty_table, locked_pdf, scan
from tests.lives import test_tan_an, test_tay_ho
from tests.lives.living import Life, moves_in
from tests.plans.papers import as_docx, as_text, paper

LETTER = ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "THÔNG BÁO", "Về việc nghỉ lễ", "Các trường nghỉ lễ theo quy định chung.")
NOT_READ: Mapping[str, Callable[[], bytes]] = {
    "bản scan": scan,
    "có mật khẩu": locked_pdf,
    "bỏ mật khẩu rồi gửi lại": lambda: hostile.ole("EncryptionInfo", "EncryptedPackage"),
    "lưu thành .docx": lambda: hostile.ole("WordDocument"),
    "trống, không có chữ": empty_table,
    "không thấy": lambda: as_text(LETTER),
}


def test_what_is_not_read_is_said_so_and_leaves_nothing(db: Database) -> None:
    life = moves_in(db, "Phòng GDĐT thành phố Tân An", "2024-06-10", test_tan_an.SCHOOLS)

    answers = {words: life.sends(made()) for words, made in NOT_READ.items()}

    assert [words for words, told in answers.items() if words not in told] == []
    assert published(life) == []
    assert "đang đọc" not in life.officer.says("/kehoach")


def test_a_plan_of_a_year_gone_by_asks_nobody(db: Database) -> None:
    """Its one deadline is over, and so are its tasks: it is read, and cannot be published."""
    life = moves_in(db, "Phòng GDĐT thành phố Tân An", "2025-02-10", test_tan_an.SCHOOLS)

    shown = life.sends(as_docx(test_tan_an.PAPER))
    for label in ("Bắt đầu", "Đúng cả", "Đúng cả", "Đúng cả"):
        life.officer.taps(label)
    while "Hỏi" in life.officer.sees():
        life.officer.taps("Bỏ việc này")

    assert "của năm 2024, đã qua" in shown
    assert "Công bố ngay" not in life.officer.labels()
    assert "mọi hạn đều đã qua" in life.officer.says("công bố")
    assert published(life) == []


def test_what_is_due_the_day_after_the_plan_is_dated_is_shown_and_published_once(db: Database) -> None:
    """Dated 28/02/2024, with tasks of `Tháng 2/2024`; the same document again leads to the plan it became."""
    life = moves_in(db, "Phòng GDĐT quận Tây Hồ", "2024-02-28", test_tay_ho.SCHOOLS)
    life.sends(as_docx(test_tay_ho.PAPER))
    for label in ("Bắt đầu", "Đúng cả"):
        life.officer.taps(label)
    tasks = life.officer.taps("Đúng cả")
    life.officer.taps("Đúng cả")
    for answer in ("để trống", "để trống", "1", "công bố"):
        life.officer.says(answer)

    again = life.sends(as_docx(test_tay_ho.PAPER))

    assert "Hạn trùng hoặc sát ngày ban hành: số 1, 2, 12" in tasks
    assert "đã công bố" in again or "đã được công bố" in again
    assert len(published(life)) == 1


def test_merged_cells_say_what_they_say_in_every_row(db: Database) -> None:
    life = moves_in(db, "Phòng GDĐT thành phố Tân An", "2024-06-10", test_tan_an.SCHOOLS)

    life.sends(with_merged_cells())
    life.officer.taps("Bắt đầu")
    tasks = life.officer.says("đúng")

    assert "Nhiệm vụ · 1–2 trong 2" in tasks
    assert tasks.count("Chủ trì: Phòng GD&ĐT") == 2
    assert tasks.count("Tháng 9/2024") == 2


def with_merged_cells() -> bytes:
    """One body leads both tasks, and one time is said of both."""
    document = Document()
    for line in paper("tan-an")[:4]:
        assert isinstance(line, str)
        document.add_paragraph(line)
    document.add_paragraph("1. Các trường gửi báo cáo về Phòng GD&ĐT chậm nhất vào ngày 25/11/2024.")
    document.add_paragraph("Nơi nhận:")
    document.add_paragraph("- Các trường MN, MG, TH, THCS;")
    rows = (
        ("TT", "Nhiệm vụ", "Cơ quan thực hiện", "Thời gian thực hiện"),
        ("1", "Rà soát thủ tục hành chính", "Phòng GD&ĐT", "Tháng 9/2024"),
        ("2", "Đăng dự thảo chính sách", "", ""),
    )
    table = document.add_table(rows=0, cols=4)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for column in (2, 3):
        table.cell(1, column).merge(table.cell(2, column))
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def published(life: Life) -> list[str]:
    found = life.office.db.run_now(plans.of_authority, life.office.authority)
    assert all(one.published_at is not None for one in found), "a plan was left half-published"
    return [one.title for one in found]
