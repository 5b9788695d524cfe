"""What is no plan is refused with its reason, and costs no more than a child may use."""

import asyncio
from collections.abc import Callable
from io import BytesIO
from time import monotonic
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from fpdf import FPDF
from pypdf import PdfWriter

from bot.documents.reading import read_document
from bot.documents.telling import told
from bot.sheets import limits
from bot.sheets.lines import Refused
from domain.phrases.model import Context
from domain.proposals import contexts
from domain.sheets import Unreadable
from tests.bot import hostile
from tests.plans.papers import as_docx, as_pdf, as_text

QUICK = 30.0
"""Seconds, on a machine that is busy with other things; alone it takes none of them three."""
NOVEL = ("Chuyện làng", "Ngày 05/9/1945 cả làng ra đình. Trời trong, gió nhẹ, ai nấy đều vui.", "Ông đồ ngồi lặng im.")
NO_TABLE = ("Danh sách", "Nguyễn Thị Hoa", "Trần Văn Bình")


def refused(content: bytes) -> str:
    with pytest.raises(Refused) as why:
        told(content, contexts.written(Context()))
    return why.value.key


def with_part(name: str, part: bytes) -> bytes:
    changed = BytesIO()
    with ZipFile(BytesIO(as_docx(("KẾ HOẠCH",)))) as old, ZipFile(changed, "w", ZIP_DEFLATED) as new:
        for one in old.namelist():
            new.writestr(one, part if one == name else old.read(one))
        if name not in old.namelist():
            new.writestr(name, part)
    return changed.getvalue()


def scan() -> bytes:
    """Pages that only have a drawing on them."""
    pdf = FPDF()
    for _ in range(3):
        pdf.add_page()
        pdf.rect(10, 10, 100, 100)
    return bytes(pdf.output())


def locked_pdf() -> bytes:
    writer = PdfWriter()
    writer.append(BytesIO(as_pdf(("KẾ HOẠCH",))))
    writer.encrypt("bi mat", algorithm="RC4-128")
    content = BytesIO()
    writer.write(content)
    return content.getvalue()


def empty_table() -> bytes:
    document = Document()
    document.add_table(rows=3, cols=4)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def laughs() -> bytes:
    lines = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    body = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>&a9;</w:body></w:document>'
    return with_part("word/document.xml", f"<!DOCTYPE x [<!ENTITY a0 'ha'>{lines}]>{body}".encode())


@pytest.mark.parametrize(
    ("made", "key"),
    [
        (lambda: b"", "document-empty"),
        (lambda: as_text(("", "")), "document-empty"),
        (empty_table, "document-empty"),
        (lambda: hostile.workbook(("",)), "document-empty"),
        (scan, "document-scan"),
        (locked_pdf, "document-password"),
        (lambda: hostile.ole("EncryptionInfo", "EncryptedPackage"), "document-password"),
        (lambda: hostile.ole("WordDocument"), "document-old-word"),
        (lambda: b"{\\rtf1 K\\u7871 ho\\u7841ch}", "document-old-word"),
        (lambda: hostile.ole("Workbook"), "document-old-excel"),
        (lambda: b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "document-picture"),
        (lambda: b"MZ\x90\x00" + b"\x00" * 60, "document-program"),
        (lambda: b"<html><p>K\xe1\xba\xbf ho\xe1\xba\xa1ch</p></html>", "document-other"),
        (lambda: b"Ke hoach \x90\xff", "document-encoding"),
        (lambda: b"%PDF-1.7\nnothing of the kind", "document-broken"),
        (lambda: as_pdf(("KẾ HOẠCH",))[:400], "document-broken"),
        (lambda: b"PK\x03\x04" + b"\x00" * 40, "document-broken"),
        (lambda: with_part("word/document.xml", b"<w:document"), "document-broken"),
        (lambda: with_part("word/vbaProject.bin", b"x"), "document-macro"),
        (lambda: as_docx(NOVEL), "document-no-plan"),
        (lambda: as_text(NO_TABLE), "document-no-plan"),
        (lambda: b"a" * (limits.MOST_BYTES + 1), "document-too-big"),
        (lambda: as_text(["x" * 900] * 1_200), "document-too-heavy"),
        (lambda: with_part("word/media/image1.bmp", b" " * 125 * limits.MEGABYTE), "document-too-heavy"),
        (laughs, "document-broken"),
    ],
    ids=lambda made: made if isinstance(made, str) else "",
)
def test_what_is_not_read_is_told_apart(made: Callable[[], bytes], key: str) -> None:
    content = made()
    began = monotonic()

    assert refused(content) == key
    assert monotonic() - began < QUICK


@pytest.mark.parametrize(("made", "key"), [(scan, "document-scan"), (lambda: as_docx(NOVEL), "document-no-plan")])
def test_a_child_says_why_it_does_not_read(made: Callable[[], bytes], key: str) -> None:
    assert asyncio.run(read_document(made())) == Unreadable(key)


def test_fifty_megabytes_are_not_even_handed_to_the_child() -> None:
    assert asyncio.run(read_document(b"a" * 50 * limits.MEGABYTE)) == Unreadable("document-too-big", {"most": 20})


def test_a_sentence_without_end_costs_no_more_than_any_other() -> None:
    """What is searched for is searched for once: no wording makes the reader go over it again and again."""
    endless = ("KẾ HOẠCH", "Năm 2031", "I. CHỈ TIÊU", "1. " + "phấn đấu đạt từ 90%, các trường, " * 3_000)
    began = monotonic()

    told(as_text(endless), contexts.written(Context()))

    assert monotonic() - began < QUICK
