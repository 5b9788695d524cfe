"""Documents sent as files: what stands in them is found, whatever kind of file it is."""

import asyncio
from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from bot.documents import pdf, plain, word, workbooks
from bot.documents.reading import read_document
from domain.documents.model import Document, Paragraph, Table
from domain.phrases.model import Context
from domain.proposals.model import Proposal
from domain.proposals.reading import propose
from tests.plans.expected import counted, deadlines_of, targets_of, tasks_of
from tests.plans.five import FIVE
from tests.plans.papers import Paper, Rows, as_docx, as_pdf, as_text, as_xlsx

KINDS: dict[str, tuple[Callable[[Paper], bytes], Callable[[bytes], Document]]] = {
    "docx": (as_docx, word.read),
    "pdf": (as_pdf, pdf.read),
    "txt": (as_text, plain.read),
}
HEADINGS = ("STT", "Nội dung", "Đơn vị thực hiện", "Thời hạn")


def paragraphs(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def rows(document: Document) -> tuple[tuple[str, ...], ...]:
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    return table.rows


def saved(document: Word) -> bytes:
    content = BytesIO()
    document.save(content)
    return content.getvalue()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("place", FIVE)
def test_the_same_plan_is_read_alike_from_every_kind_of_file(place: str, kind: str) -> None:
    paper, expected = FIVE[place]
    written, read = KINDS[kind]

    proposal = propose(read(written(paper)), Context())

    assert isinstance(proposal, Proposal)
    for wanted, found in (
        (expected.deadlines, deadlines_of(proposal)),
        (expected.targets, targets_of(proposal)),
        (expected.tasks, tasks_of(proposal)),
    ):
        count = counted(wanted, found)
        assert (count.missed, count.invented) == ([], [])


@pytest.mark.parametrize("kind", ["docx", "pdf", "xlsx"])
def test_a_child_reads_it_whole(kind: str) -> None:
    paper, expected = FIVE["Tân An"]
    content = {"docx": as_docx, "pdf": as_pdf, "xlsx": as_xlsx}[kind](paper)

    proposal = asyncio.run(read_document(content))

    assert isinstance(proposal, Proposal)
    assert counted(expected.tasks, tasks_of(proposal)).perfect


def test_numbers_that_word_puts_itself_are_read_as_they_are_seen() -> None:
    document = docx.Document()
    for style, text in (("List Number", "Chỉ tiêu"), ("List Number", "Nhiệm vụ"), ("List Bullet", "Gửi báo cáo")):
        document.add_paragraph(text, style=style)

    assert paragraphs(word.read(saved(document))) == ["1. Chỉ tiêu", "2. Nhiệm vụ", "- Gửi báo cáo"]


def test_a_link_is_kept_where_only_its_name_is_shown() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Đăng ký ")
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), document.part.relate_to("https://vi.du/dk", RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "tại đây"
    run.append(text)
    link.append(run)
    paragraph._p.append(link)  # noqa: SLF001 - the library adds no links itself

    assert paragraphs(word.read(saved(document))) == ["Đăng ký tại đây (https://vi.du/dk)"]


def test_what_was_struck_out_is_not_read() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Gửi trước ngày ")
    struck = OxmlElement("w:del")
    run = OxmlElement("w:r")
    text = OxmlElement("w:delText")
    text.text = "01/3/2031"
    run.append(text)
    struck.append(run)
    paragraph._p.append(struck)  # noqa: SLF001 - the library strikes nothing out
    paragraph.add_run("05/3/2031")

    assert paragraphs(word.read(saved(document))) == ["Gửi trước ngày 05/3/2031"]


def test_merged_cells_stand_in_every_row_they_reach_down_to() -> None:
    document = docx.Document()
    table = document.add_table(rows=4, cols=4)
    for place, cells in enumerate(
        (HEADINGS, ("I. Chỉ đạo", "", "", ""), ("1", "Rà soát", "Phòng", "Tháng 3"), ("2", "Kiểm tra", "", "Tháng 4"))
    ):
        for cell, text in zip(table.rows[place].cells, cells, strict=True):
            cell.text = text
    table.cell(1, 0).merge(table.cell(1, 3))
    table.cell(2, 2).merge(table.cell(3, 2))

    found = rows(word.read(saved(document)))

    assert found[1] == ("I. Chỉ đạo", "", "", "")
    assert [row[2] for row in found[2:]] == ["Phòng", "Phòng"]


def test_a_letterhead_in_a_table_is_read_like_any_other() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "UBND HUYỆN VÍ DỤ\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nSố: 12/KH-PGDĐT"
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nVí Dụ, ngày 05 tháng 9 năm 2031"
    for text in ("KẾ HOẠCH", "Chuyển đổi số năm 2031", "I. NỘI DUNG", "1. Gửi báo cáo trước ngày 10/12."):
        document.add_paragraph(text)

    proposal = propose(word.read(saved(document)), Context())

    assert isinstance(proposal, Proposal)
    header = proposal.header
    assert header.number is not None
    assert header.number.value == "12/KH-PGDĐT"
    assert header.issuer is not None
    assert header.issuer.value == "UBND HUYỆN VÍ DỤ - PHÒNG GIÁO DỤC VÀ ĐÀO TẠO"
    assert header.issued is not None
    assert header.issued.value.day == 5


def test_a_table_that_goes_over_pages_of_a_pdf_stays_one() -> None:
    tasks = [(str(number), f"Rà soát hồ sơ số {number}", "Phòng GDĐT", "Quý II/2031") for number in range(1, 91)]
    paper = ("KẾ HOẠCH", "Rà soát hồ sơ năm 2031", "PHỤ LỤC", Rows((HEADINGS, ("A. HỒ SƠ",), *tasks)))

    proposal = propose(pdf.read(as_pdf(paper)), Context())

    assert isinstance(proposal, Proposal)
    assert [task.code for task in proposal.tasks] == [f"A.{number}" for number in range(1, 91)]
    assert {(task.content, task.leads) for task in proposal.tasks[-1:]} == {("Rà soát hồ sơ số 90", ("Phòng GDĐT",))}


def test_a_workbook_has_a_table_with_its_title_above_and_its_count_below() -> None:
    paper = (
        "PHỤ LỤC NHIỆM VỤ NĂM 2031",
        Rows((HEADINGS, ("1", "Rà soát", "Phòng GDĐT", "Tháng 3"))),
        "Tổng có 01 nhiệm vụ",
    )

    document = workbooks.read(as_xlsx(paper))

    assert paragraphs(document) == ["PHỤ LỤC NHIỆM VỤ NĂM 2031", "Tổng có 01 nhiệm vụ"]
    assert rows(document)[1] == ("1", "Rà soát", "Phòng GDĐT", "Tháng 3")
