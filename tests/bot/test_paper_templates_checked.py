"""Which files are taken as templates of the report to sign, what has to be mended in them, and which are refused."""

import asyncio
from collections.abc import Callable
from io import BytesIO
from os import urandom
from zipfile import ZipFile

import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from bot.paper_templates import telling
from bot.paper_templates.packages import MOST_BYTES
from bot.paper_templates.reading import heard, may_be_one, read_template
from bot.sheets.hearing import Told
from bot.sheets.lines import Refused
from domain.paper_templates import fields, model
from domain.paper_templates.fields import Field
from domain.paper_templates.model import Fault, Where
from domain.sheets import Unreadable
from tests.bot import hostile
from tests.handlers.sent_templates import of_lines, opened, saved

FAULTS = {
    "Kính gửi {{co_qan}}": ("template-unknown-like", {"name": "{{co_qan}}", "like": "{{co_quan}}"}),
    "{{xyz}}": ("template-unknown", {"name": "{{xyz}}"}),
    "{{}}": ("template-unknown", {"name": "{{}}"}),
    "{% for i in x %} {{ky}}": None,
    "{{ky.__class__}}": ("template-unknown", {"name": "{{ky.__class__}}"}),
    "Bảng: {{bang_chi_tieu}}": ("template-not-alone", {"name": "{{bang_chi_tieu}}"}),
    "Kỳ {{ky}": ("template-not-closed", {}),
    "Kỳ {ky}}": ("template-not-opened", {}),
    "Kỳ {ky} của {{co_quan}}": ("template-one-brace", {"name": "{ky}", "like": "{{ky}}"}),
    "Kết quả của TOÀN NGÀNH": ("template-speaks-for-all", {"field": "{{pham_vi}}"}),
}


@pytest.mark.parametrize("line", FAULTS)
def test_what_has_to_be_mended_is_told_with_its_place(line: str) -> None:
    found = faults(of_lines("", "BÁO CÁO {{ky}}", line))

    expected = FAULTS[line]
    assert [(one.key, one.details) for one in found] == ([] if expected is None else [expected])
    assert {(one.spot.where, one.spot.number) for one in found} <= {(Where.BODY, 2)}


def test_what_stands_alone_has_its_place_in_the_body_and_comes_once() -> None:
    document = opened(of_lines("{{bieu_do}}", "{{bieu_do}}"))
    for number in range(2):
        document.add_table(2, 2).cell(number, 1).text = f"{{{{bang_tong}}}} {number}"
    document.sections[0].header.paragraphs[0].text = "{{khó khăn}}"
    document.sections[0].footer.paragraphs[0].text = "{{la}}"

    found = faults(saved(document))

    assert [(one.key, one.spot.where, one.spot.number, one.spot.row) for one in found] == [
        ("template-twice", Where.BODY, 2, 0),
        ("template-not-here", Where.TABLE, 1, 1),
        ("template-not-here", Where.TABLE, 2, 2),
        ("template-not-here", Where.HEADER, 0, 0),
        ("template-unknown", Where.FOOTER, 0, 0),
    ]
    assert model.unpacked(model.packed(found)) == tuple(found)


def faults(content: bytes) -> list[Fault]:
    told = telling.told(content, surely=False).get("faults", "[]")
    assert isinstance(told, str)
    return list(model.unpacked(told))


def linked_picture() -> bytes:
    document = opened(of_lines("{{ky}}"))
    document.part.relate_to("http://example.org/logo.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)
    return saved(document)


def fetching() -> bytes:
    document = opened(of_lines("{{ky}}"))
    paragraph = document.add_paragraph()._p  # noqa: SLF001
    for code in (" INCLUDE", 'TEXT "http://example.org/x.docx" '):
        paragraph.append(parse_xml(f"<w:r {nsdecls('w')}><w:instrText>{code}</w:instrText></w:r>"))
    return saved(document)


def of_type(kind: str) -> bytes:
    content = of_lines("{{ky}}")
    with ZipFile(BytesIO(content)) as package:
        types = package.read("[Content_Types].xml").decode()
    return hostile.with_parts({"[Content_Types].xml": types.replace("document.main+xml", kind).encode()}, content)


def bomb() -> bytes:
    return hostile.with_parts({"word/media/image1.png": b" " * 80_000_000}, of_lines("{{ky}}"))


REFUSED: dict[str, Callable[[], bytes]] = {
    "document-macro": lambda: hostile.with_parts({"word/vbaProject.bin": b"x"}, of_lines("{{ky}}")),
    "document-too-heavy": bomb,
    "document-broken": lambda: hostile.with_parts(
        {"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}, of_lines("{{ky}}")
    ),
    "document-password": lambda: hostile.OLE + "EncryptedPackage".encode("utf-16-le"),
    "template-leads-out": linked_picture,
    "template-carries": lambda: hostile.with_parts({"word/embeddings/oleObject1.bin": b"x"}, of_lines("{{ky}}")),
    "template-fetches": fetching,
    "template-no-docx": lambda: of_type("template.main+xml"),
    "template-without-fields": lambda: of_lines("KẾ HOẠCH"),
    "template-too-long": lambda: of_lines("{{ky}}" * 501),
    "template-too-big": lambda: hostile.with_parts({"word/media/image1.png": urandom(MOST_BYTES)}, of_lines("{{ky}}")),
}


@pytest.mark.parametrize("key", REFUSED)
def test_what_is_not_safe_to_fill_is_refused_with_its_reason(key: str) -> None:
    with pytest.raises(Refused) as why:
        telling.told(REFUSED[key](), surely=True)

    assert why.value.key == key


def test_a_child_looks_at_a_file_and_leaves_plans_alone() -> None:
    async def looked() -> list[object]:
        sound, plan, captioned = await asyncio.gather(
            read_template(of_lines("{{ky}}"), surely=False),
            read_template(of_lines("KẾ HOẠCH"), surely=False),
            read_template(of_lines("KẾ HOẠCH"), surely=True),
        )
        return [sound, plan, captioned]

    assert asyncio.run(looked()) == [model.Sound(frozenset({Field.PERIOD})), None, model.WITHOUT_FIELDS]
    assert heard(Told(b"", None), surely=True) == Unreadable("document-too-heavy")
    assert heard(Told(b"", 1), surely=False) is None
    assert [may_be_one(name) for name in ("MAU.DOCX", "mau.docm", "mau.pdf")] == [True, True, False]


def test_fields_are_called_as_officers_type_them() -> None:
    called = {name: fields.called(name) for name in ("Kỳ", "ky", "KY", "đơn vị thiếu", "don-vi-thieu", "k")}

    assert list(called.values()) == [*[Field.PERIOD] * 3, *[Field.MISSING_UNITS] * 2, None]
