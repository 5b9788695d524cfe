"""The report to sign: asked for in the chat, laid out as it is sent, opened again and read."""

from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as Opened
from docx.shared import Mm, Pt
from sqlalchemy import update

from bot import catalogues
from bot.official_papers import drawing, rounding_up
from domain.counting import round_up_files
from domain.ids import FileId
from domain.persons.people import Role
from domain.registry.units import Level
from storage.outgoing import files
from storage.tables.plans import obligations as obligation_rows
from tests.handlers.forms import hands_in
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.reported import reports_of
from tests.handlers.rivals import staffed
from tests.office import SCHOOLS, Office
from tests.storage.filled import hands_in as handed

SPEAKERS = catalogues.speakers()


def paper_of(office: Office, phone: Phone) -> Opened:
    file = phone.chat.last().file
    assert file is not None
    kept = office.db.run_now(files.fetch, FileId(file))
    assert kept is not None
    name, content = kept
    asked = round_up_files.read(content)
    assert asked is not None
    assert name.endswith(".docx")
    return Document(BytesIO(drawing.draw(office.db.read_now(rounding_up.written, asked, SPEAKERS))))


def lines(document: Opened) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text]


def cells(document: Opened, table: int) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in document.tables[table].rows]


HEAD, NUMBER, TARGETS, SIGNATURE, UNITS, TOTALS = range(6)
"""The tables of a paper, in order."""


def test_while_units_are_missing_it_is_asked_first_and_never_speaks_for_all(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in(head)

    asked = officer.says("xuất báo cáo word quý 1")
    assert "1/6" in asked
    assert "MN 19/5" in asked
    assert officer.chat.last().file is None
    officer.taps("Vẫn làm (1/6)")
    document = paper_of(office, officer)

    assert "chưa đủ: 1/6 đơn vị" in officer.sees()
    said = lines(document)
    assert "Kết quả thực hiện Kế hoạch CCHC năm 2024 kỳ Quý I của 1/6\u00a0đơn\u00a0vị" in said
    assert any("còn 5 đơn vị" in line for line in said)
    assert not any("toàn ngành" in line for line in said)
    assert "- TH Đoàn Thị Điểm: Chưa nộp." in said


def test_complete_it_speaks_for_all_in_the_order_in_which_reports_are_asked_for(officer: Phone, office: Office) -> None:
    for name, _ in SCHOOLS:
        handed(office, name)

    officer.says("tiến độ quý 1")
    officer.taps("Báo cáo Word")
    said = lines(paper_of(office, officer))

    assert "Kết quả thực hiện Kế hoạch CCHC năm 2024 kỳ Quý I của toàn ngành" in said
    numbers = [line.partition(".")[0] for line in said]
    assert [number for number in numbers if number.strip("IV") == "" and number] == ["I", "II", "III", "IV", "V", "VI"]
    assert not any("chưa có số liệu" in line for line in said)


def test_what_is_counted_can_be_looked_up_by_the_receipts_of_its_versions(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in(head)
    report = next(part for part in head.sees().split() if part.startswith("Q1-2024-"))

    officer.says("báo cáo word quý 1")
    officer.taps("Vẫn làm")
    document = paper_of(office, officer)

    units, totals = cells(document, UNITS), cells(document, TOTALS)
    assert len(units) == 1 + len(SCHOOLS)
    row = next(row for row in units if row[1] == "TH Nhật Tân")
    assert (row[2], row[4], row[5]) == ("Chờ tiếp nhận", "1", report.strip("."))
    assert totals[1][:4] == [
        "1",
        "Số hồ sơ thủ tục hành chính tiếp nhận trong kỳ, gồm cả kỳ trước chuyển sang",
        "130",
        "1",
    ]
    on_time = next(row for row in cells(document, TARGETS) if "đúng hạn" in row[1])
    assert on_time[2:] == ["≥ 98 %", "100%", "118/118", "đạt"]


def test_texts_bear_the_name_of_their_school_letter_by_letter(head: Phone, officer: Phone, office: Office) -> None:
    hands_in(head)
    name = "TH & THCS <Lê Lợi>"
    named = update(obligation_rows).where(obligation_rows.c.unit_name == "TH Nhật Tân").values(unit_name=name)
    office.db.run_now(lambda tx: tx.execute(named).rowcount)

    officer.says("báo cáo word quý 1")
    officer.taps("Vẫn làm")
    said = lines(paper_of(office, officer))

    assert f"- Trả kết quả trong ngày. ({name})" in said
    assert said[said.index("V. VƯỚNG MẮC, KHÓ KHĂN") + 1] == "Không có đơn vị nào nêu."


def test_what_several_schools_wrote_alike_stands_once_with_all_of_them(officer: Phone, office: Office) -> None:
    reports_of(office, "TH Nhật Tân", ket_qua_noi_bat="Trả kết quả trong ngày", sang_kien=1)
    reports_of(office, "MN 19/5", ket_qua_noi_bat="Trả kết quả trong ngày.", sang_kien=0)

    officer.says("báo cáo word quý 1")
    officer.taps("Vẫn làm")

    document = paper_of(office, officer)
    said = lines(document)
    assert "- Trả kết quả trong ngày. (MN 19/5, TH Nhật Tân)" in said
    row = next(row for row in cells(document, TARGETS) if row[1] == "Sáng kiến đã đăng ký")
    assert row[2:] == ["mỗi đơn vị ≥ 1 mô hình", "1", "", "1/2 đơn vị đạt"]


def test_it_looks_as_the_decree_on_papers_wants_it(head: Phone, officer: Phone, office: Office) -> None:
    hands_in(head)

    officer.says("báo cáo word quý 1")
    officer.taps("Vẫn làm")
    document = paper_of(office, officer)

    section, normal = document.sections[0], document.styles["Normal"]
    # Word keeps twentieths of a point, not millimetres.
    sides = (section.page_width or 0, section.left_margin or 0, section.right_margin or 0)
    assert [round(side / Mm(1)) for side in sides] == [210, 30, 15]
    assert (normal.font.name, normal.font.size) == ("Times New Roman", Pt(14))
    assert cells(document, HEAD) == [
        ["PHÒNG GDĐT QUẬN 7\n", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"]
    ]
    assert cells(document, NUMBER)[0][0] == "Số:         /BC-GDĐT"
    assert cells(document, SIGNATURE)[0][0] == "Nơi nhận:\n- Lưu: VT."
    assert cells(document, SIGNATURE)[0][1].startswith("TRƯỞNG PHÒNG")
    signature = document.tables[SIGNATURE].rows[0]._tr  # noqa: SLF001 whether a page may part it
    assert signature.xpath("./w:trPr/w:cantSplit")
    assert len(document.inline_shapes) == 1
    said = lines(document)
    annex = said.index("Phụ lục I")
    assert (
        said[annex - 1]
        == "Trên đây là báo cáo kết quả thực hiện Kế hoạch CCHC năm 2024 kỳ Quý I của Phòng GDĐT Quận 7./."
    )
    assert said[annex + 1 : annex + 3] == [
        "ĐƠN VỊ VÀ BẢN BÁO CÁO ĐÃ DÙNG",
        "(Kèm theo Báo cáo số         /BC-GDĐT ngày …… tháng …… năm 2024 của Phòng GDĐT Quận 7)",
    ]


def test_without_any_report_there_is_nothing_to_sign(officer: Phone) -> None:
    assert "chưa làm được báo cáo" in officer.says("báo cáo word quý 1")


@pytest.mark.on_both
def test_whoever_looks_after_some_schools_speaks_for_these(line: Line, head: Phone, office: Office) -> None:
    hands_in(head)
    person = staffed(office, "Cán bộ tiểu học", office.authority, Role.OFFICER, Level.TH)
    handed(office, "TH Đoàn Thị Điểm")
    handed(office, "TH-THCS Lê Lợi")
    phone = phone_of(office, line, person)

    phone.says("báo cáo word quý 1")
    said = lines(paper_of(office, phone))

    assert "Kết quả thực hiện Kế hoạch CCHC năm 2024 kỳ Quý I của 3/3\u00a0đơn\u00a0vị được giao phụ trách" in said


def test_it_is_made_all_the_same_at_a_word_too_and_only_for_all(head: Phone, officer: Phone, office: Office) -> None:
    hands_in(head)

    officer.says("báo cáo word quý 1")
    dropped = officer.says("thôi")
    officer.says("báo cáo word quý 1")
    made = officer.says("vẫn làm")

    assert dropped == "Thôi, không lập báo cáo."
    assert "chưa đủ: 1/6 đơn vị" in made
    assert any("1/6 đơn vị" in line for line in lines(paper_of(office, officer)))
    narrowed = officer.says("báo cáo word tiểu học quý 1")
    assert narrowed.startswith("Báo cáo Word là báo cáo ký của cả cơ quan, không lập riêng cho trường TH.")
    assert officer.chat.last().file is None
    assert "1/6" in officer.taps("Báo cáo Word")
