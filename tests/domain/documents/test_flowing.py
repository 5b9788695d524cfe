"""Texts as they come out of other programs: debris goes, sentences are whole again, tables are found."""

from domain.documents.flowing import document_of
from domain.documents.model import Document, LooseTable, Paragraph, Table
from domain.proposals.loose import tabulated

PRINTED = """\
 1. Mục đích

 - Nâng cao chất lượng phục vụ người dân của phòng và các trường trên địa

bàn huyện trong năm học mới, gắn với trách nhiệm của người đứng đầu mỗi

đơn vị.

 - Đẩy mạnh ứng dụng công nghệ thông tin, tạo thuận lợi cho phụ huynh khi

làm thủ tục, theo Nghị định số 61/2018/NĐ-CP của Chính phủ, Kế hoạch số

12/KH-UBND của huyện và các văn bản khác có liên quan đến lĩnh vực giáo

dục.

3

 - Bồi dưỡng đội ngũ; mỗi trường cử người phụ trách, bảo đảm thông tin kịp

thời giữa phòng và trường, giữa trường với cha mẹ học sinh ở mọi cấp học

trong toàn huyện.
"""
LOST = """\
STT Nội dung Sản phẩm Chủ trì Phối hợp Thời hạn hoàn
thành
I. CHUYỂN ĐỔI SỐ
1 Rà soát đường truyền, thiết bị dạy học của các
trường trên địa bàn
Báo cáo Cán bộ phụ trách
CNTT
- Các bộ phận
- Các trường
Tháng 3/2031
2 Duy trì hệ thống họp trực tuyến
 - Phòng GDĐT
 Thường xuyên
II. THỦ TỤC
1 Niêm yết thủ tục tại Phòng và
Giáo vụ các trường Thủ tục được niêm yết Cán bộ phụ trách
một cửa
- Các trường Theo lịch của Sở
Tổng có 03 nhiệm vụ
"""


def paragraphs(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def test_debris_of_conversion_goes() -> None:
    text = (
        "[bookmark: b0]I. MỤC TIÊU\n· Theo Nghị quyết số 131/NQ-CP[footnoteRef:1]. [1:  Nghị quyết về cải\ncách.]\n"
        "– Gửi trước ngày **25/11/2031**\u200b.\\\n"
    )

    assert paragraphs(document_of(text)) == [
        "I. MỤC TIÊU",
        "• Theo Nghị quyết số 131/NQ-CP.",
        "- Gửi trước ngày 25/11/2031.",
    ]


def test_lines_that_end_where_the_paper_ends_are_one_sentence() -> None:
    found = paragraphs(document_of(PRINTED))

    assert [text[:12] for text in found] == ["1. Mục đích", "- Nâng cao c", "- Đẩy mạnh ứ", "- Bồi dưỡng "]
    assert "Kế hoạch số 12/KH-UBND" in found[2]
    assert found[2].endswith("lĩnh vực giáo dục.")


def test_a_title_over_two_lines_is_one_and_what_begins_anew_is_not() -> None:
    text = "KẾ HOẠCH\nThực hiện chuyển đổi số\ntrong ngành giáo dục năm 2031\nCăn cứ Kế hoạch số 5/KH-UBND;\n"

    assert paragraphs(document_of(text)) == [
        "KẾ HOẠCH",
        "Thực hiện chuyển đổi số trong ngành giáo dục năm 2031",
        "Căn cứ Kế hoạch số 5/KH-UBND;",
    ]


def test_a_table_between_tabs_or_bars_is_one_whatever_stands_in_a_cell() -> None:
    rows = (
        "TT\tNội dung\tChủ trì\tThời gian",
        "1\tRà soát\tPhòng GDĐT",
        "- Các trường\tTháng 3",
        "2\tHọp\tPhòng\tTháng 4",
    )
    tabs = "\n".join((*rows, "Hết."))
    bars = "| TT | Nội dung | Chủ trì |\n| --- | --- | --- |\n| 1 | Rà soát | |"

    [table, end] = document_of(tabs).blocks
    assert isinstance(table, Table)
    assert table.rows[1] == ("1", "Rà soát", "Phòng GDĐT\n- Các trường", "Tháng 3")
    assert end == Paragraph("Hết.")
    assert document_of(bars).blocks == (Table((("TT", "Nội dung", "Chủ trì"), ("1", "Rà soát", ""))),)


def test_cells_of_a_table_without_borders_are_told_by_their_words() -> None:
    [loose, _] = document_of(LOST).blocks
    assert isinstance(loose, LooseTable)

    table = tabulated(loose)

    assert table is not None
    assert table.rows[1:] == (
        ("I", "CHUYỂN ĐỔI SỐ", "", "", "", ""),
        (
            *("1", "Rà soát đường truyền, thiết bị dạy học của các trường trên địa bàn", "Báo cáo"),
            *("Cán bộ phụ trách CNTT", "- Các bộ phận\n- Các trường", "Tháng 3/2031"),
        ),
        ("2", "Duy trì hệ thống họp trực tuyến", "", "- Phòng GDĐT", "", "Thường xuyên"),
        ("II", "THỦ TỤC", "", "", "", ""),
        (
            *("1", "Niêm yết thủ tục tại Phòng và Giáo vụ các trường", "Thủ tục được niêm yết"),
            *("Cán bộ phụ trách một cửa", "- Các trường", "Theo lịch của Sở"),
        ),
    )
