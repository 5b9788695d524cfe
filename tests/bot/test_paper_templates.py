"""Templates of the report to sign, filled and opened again."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as Opened
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from bot.paper_templates import filling, telling
from domain.counting.official_papers import Bar, Bars, Grid, Line, Style
from domain.paper_templates.fields import PARTS, VALUES, Field
from domain.paper_templates.model import Filled, Filling
from tests.handlers.sent_templates import STARTING, of_lines, opened, saved

REMARK = "(Chưa đủ số liệu: còn 6 đơn vị; tính đến 08:00 05/03/2024)"
KNOWN = {
    **dict.fromkeys(VALUES, ""),
    Field.ISSUER: "Phòng GDĐT Quận 7",
    Field.PERIOD: "Quý I",
    Field.RECEIVED: "18",
    Field.EXPECTED: "24",
    Field.WHOSE: "18/24 đơn vị",
    Field.RECIPIENTS: "- Sở GDĐT (để báo cáo);\n- Lưu: VT.",
}
GRID = Grid(("STT", "Chỉ tiêu"), (11, 154), (("1", "Đúng hạn"), ("2", "Hài lòng {{ky}}")), "cl")
BOX = (
    f"<w:r {nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml'><w:pict><v:shape><v:textbox><w:txbxContent>"
    "<w:p><w:r><w:t>{{pham</w:t></w:r><w:r><w:t>_vi}}</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
FILLING = Filling(
    {**KNOWN, Field.REMARK: REMARK},
    {
        **dict.fromkeys(PARTS, ()),
        Field.TARGETS: (GRID,),
        Field.CHART: (Bars("Biểu đồ. TH 1/2", (Bar("TH", 1, 2),)),),
        Field.TASKS: (Line("1. Tuyên truyền", Style.PART), Line("- I.1 Tập huấn", Style.ITEM)),
        Field.DIFFICULTIES: (Line("- Máy cũ {{co_quan}}. (TH Nhật Tân)"),),
    },
)
COMPLETE = Filling({**KNOWN, Field.REMARK: ""}, FILLING.parts)


def filled(content: bytes, known: Filling = COMPLETE) -> Opened:
    return opened(filling.fill(Filled(content, known)))


def lines(document: Opened) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text]


def split(document: Opened, *runs: str) -> None:
    """As Word leaves a line behind that was typed, corrected and looked through for spelling."""
    paragraph = document.add_paragraph()
    for at, text in enumerate(runs):
        run = paragraph.add_run(text)
        run.bold = at == 0
        paragraph._p.append(OxmlElement("w:proofErr"))  # noqa: SLF001 what Word puts between runs


def test_fields_are_filled_wherever_they_stand_and_however_word_has_parted_them() -> None:
    document = Document()
    split(document, "Kỳ {", "{k", "", "y}} của {{ Cơ", " quan }", "} và {{co_quan}}", ".")
    document.add_table(1, 2).cell(0, 1).text = "Đã nộp {{đã nộp}}/{{PHAI_NOP}}"
    document.sections[0].header.paragraphs[0].text = "{{CO_QUAN}}"
    document.sections[0].footer.paragraphs[0].text = "{{ky}} - {{pham_vi}}"
    document.add_paragraph("Nơi nhận:").add_run("\n{{noi_nhan}}")
    document.add_paragraph("{{cap_tren}}")
    document.add_paragraph("{{chua_du}} ")

    made = filled(saved(document))

    assert lines(made) == [
        "Kỳ Quý I của Phòng GDĐT Quận 7 và Phòng GDĐT Quận 7.",
        "Nơi nhận:\n- Sở GDĐT (để báo cáo);\n- Lưu: VT.",
    ]
    # What comes in looks like the first letter of its field, and the rest as it did.
    assert [(run.text, run.bold) for run in made.paragraphs[0].runs if run.text][:2] == [
        ("Kỳ Quý I", True),
        (" của Phòng GDĐT Quận 7", False),
    ]
    assert made.tables[0].cell(0, 1).text == "Đã nộp 18/24"
    assert made.sections[0].header.paragraphs[0].text == "PHÒNG GDĐT QUẬN 7"
    assert made.sections[0].footer.paragraphs[0].text == "Quý I - 18/24 đơn vị"
    # What holds nothing but an empty field is gone, and not an empty line.
    assert len(made.paragraphs) == 2


def test_a_box_that_hangs_on_a_line_has_lines_of_its_own() -> None:
    document = opened(of_lines("Kỳ {{ky}}"))
    run = document.paragraphs[0].runs[0]._r  # noqa: SLF001 where Word hangs a box
    run.addprevious(parse_xml(BOX))

    made = filled(saved(document))

    said = ["".join(text.text or "" for text in one.iter(qn("w:t"))) for one in made.element.body.iter(qn("w:p"))]
    assert said == ["18/24 đơn vịKỳ Quý I", "18/24 đơn vị"]


def test_a_figure_that_a_period_does_not_ask_is_left_to_whoever_signs() -> None:
    known = Filling(KNOWN | {Field.REMARK: ""}, COMPLETE.parts, {"hs_tiep_nhan": "1.234"})

    made = filled(of_lines("Nhận {{so_lieu.hs_tiep_nhan}}, {{Số liệu: hs tiếp nhận}}, trả {{so_lieu.khac}}."), known)

    assert lines(made) == ["Nhận 1.234, 1.234, trả ……."]


def test_tables_lists_and_the_chart_stand_where_their_field_stood_as_it_looked() -> None:
    document = Document()
    document.sections[0].left_margin = document.sections[0].right_margin = Mm(60)
    document.add_paragraph("Trước")
    for field in (Field.TARGETS, Field.CHART, Field.TASKS, Field.MISSING_UNITS, Field.DIFFICULTIES):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.add_run(field.written[:5]).font.size = Pt(11)
        paragraph.add_run(field.written[5:])
    document.add_paragraph("Sau")

    made = filled(saved(document))

    # What a school wrote is no field, whatever it looks like.
    assert lines(made) == [
        "Trước",
        "Biểu đồ. TH 1/2",
        "1. Tuyên truyền",
        "- I.1 Tập huấn",
        "- Máy cũ {{co_quan}}. (TH Nhật Tân)",
        "Sau",
    ]
    assert [[cell.text for cell in row.cells] for row in made.tables[0].rows][-1] == ["2", "Hài lòng {{ky}}"]
    section = made.sections[0]
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    assert sum(cell.width or 0 for cell in made.tables[0].rows[0].cells) <= room + Mm(2)
    assert made.inline_shapes[0].width <= room
    area, task = (
        next(one for one in made.paragraphs if one.text == text) for text in ("1. Tuyên truyền", "- I.1 Tập huấn")
    )
    assert (area.alignment, task.alignment) == (WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.RIGHT)
    assert (area.runs[0].bold, task.runs[0].bold, task.runs[0].font.size) == (True, None, Pt(11))
    body = [one.tag.rpartition("}")[2] for one in made.element.body]
    assert body[:2] == ["p", "tbl"]


def test_breaks_of_pages_and_sections_stay_and_lines_do_not_repeat_them() -> None:
    document = opened(of_lines("Trước"))
    for field in (Field.TASKS, Field.TARGETS):
        paragraph = document.add_paragraph()
        paragraph.add_run().add_break(WD_BREAK.PAGE)
        paragraph.add_run(field.written)
    last = document.add_paragraph("{{ket_qua_noi_bat}}")
    last._p.append(parse_xml(f"<w:bookmarkStart {nsdecls('w')} w:id='7' w:name='x'/>"))  # noqa: SLF001 as Word marks it
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.page_width, section.page_height = Mm(297), Mm(210)
    last._p.get_or_add_pPr().append(document.paragraphs[-1]._p.xpath("./w:pPr/w:sectPr")[0])  # noqa: SLF001
    document.paragraphs[-1]._p.getparent().remove(document.paragraphs[-1]._p)  # noqa: SLF001
    document.add_paragraph("Sau")
    known = Filling(COMPLETE.values, {**COMPLETE.parts, Field.HIGHLIGHTS: (Line("- Một"), Line("- Hai"))})

    made = filled(saved(document), known)

    body = [one.tag.rpartition("}")[2] for one in made.element.body]
    assert [one.text.strip() for one in made.paragraphs] == [
        *("Trước", "", "1. Tuyên truyền", "- I.1 Tập huấn", "", "", "- Một", "- Hai", "", "Sau")
    ]
    assert body == ["p", "p", "p", "p", "p", "tbl", "p", "p", "p", "p", "p", "sectPr"]
    assert len(made.element.body.xpath(".//w:br[@w:type='page']")) == 2
    assert [round((one.page_width or 0) / Mm(1)) for one in made.sections] == [216, 297]
    assert len(made.element.body.xpath(".//w:bookmarkStart")) == 1


def test_a_document_from_elsewhere_without_the_style_of_tables_has_lines_around_its_cells() -> None:
    document = opened(of_lines("{{bang_chi_tieu}}"))
    for style in list(document.styles):
        if style.name == "Table Grid":
            style.delete()

    made = filled(saved(document))

    assert made.tables[0]._tbl.tblPr.xpath("./w:tblBorders/w:insideH")  # noqa: SLF001


def hidden(document: Opened) -> None:
    run = document.add_paragraph().add_run("{{chua_du}}")
    run.font.hidden = True


def at_the_edge(document: Opened) -> None:
    document.sections[0].header.paragraphs[0].text = "{{chua_du}}"


def in_the_guide(document: Opened) -> None:
    document.add_paragraph("{{huong_dan}}")
    document.add_paragraph("{{chua_du}} {{khong_co}} toàn ngành")


def in_a_cell(document: Opened) -> None:
    document.add_table(1, 1).cell(0, 0).text = "{{chua_du}}"


@pytest.mark.parametrize(
    ("put", "added"), [(hidden, True), (at_the_edge, True), (in_the_guide, True), (in_a_cell, False)]
)
def test_that_units_are_missing_is_said_whatever_the_template_says(
    put: Callable[[Opened], None], *, added: bool
) -> None:
    document = opened(of_lines("BÁO CÁO {{ky}}"))
    put(document)
    content = saved(document)

    told = telling.told(content, surely=False)
    missing, complete = filled(content, FILLING), filled(content)

    assert (Field.REMARK in told["fields"]) is not added  # type: ignore[operator]
    assert (lines(missing)[0] == REMARK) is added
    assert lines(complete)[0] == "BÁO CÁO Quý I"
    assert "toàn ngành" not in "".join(lines(missing))


def test_links_that_are_pressed_stay_and_the_model_of_a_file_is_let_go() -> None:
    document = opened(of_lines("{{ky}}"))
    document.part.relate_to("mailto:pgd@example.org", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    model_of = RELATIONSHIP_TYPE.HYPERLINK.replace("hyperlink", "attachedTemplate")
    document.part.relate_to(r"file:///\\elsewhere\Normal.dotm", model_of, is_external=True)
    content = saved(document)

    assert telling.told(content, surely=False) == {"fields": ["ky"], "figures": "[]"}
    with ZipFile(BytesIO(filling.fill(Filled(content, COMPLETE)))) as package:
        told = b"".join(package.read(name) for name in package.namelist())
    assert b"elsewhere" not in told
    assert b"mailto:pgd@example.org" in told


def test_the_template_an_office_begins_with_can_be_used_as_it_stands() -> None:
    told = telling.told(STARTING, surely=False)["fields"]
    guide = "\n".join(cell.text for table in opened(STARTING).tables[-2:] for cell in table._cells)  # noqa: SLF001

    assert isinstance(told, list)
    assert set(PARTS) <= set(told)
    assert [one for one in (*VALUES, *PARTS) if one.written not in guide] == []
