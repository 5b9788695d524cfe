"""What a Word file brings besides words: a template that leads out of itself, or carries other files, is not opened."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from bot.documents.numbering import W
from bot.sheets import limits
from bot.sheets.lines import Refused
from domain.paper_templates import fields

MOST_BYTES = 4 * limits.MEGABYTE
"""It is kept, and copied with everything else; a head with a coat of arms has a tenth."""
_BODY = "word/document.xml"
_READ = ("word/document", "word/header", "word/footer")
_CARRIED = ("word/embeddings/", "word/activex/", "word/afchunk", "word/controls/")
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_HARMLESS = {"hyperlink": ("http://", "https://", "mailto:"), "attachedTemplate": ("",)}
"""Links lead somewhere when they are pressed; the model a file was made after is let go when it is filled."""
_FETCHING = frozenset({"INCLUDETEXT", "INCLUDEPICTURE", "DDE", "DDEAUTO", "LINK", "DATABASE", "IMPORT", "RD", "EMBED"})
"""Fields of Word's own that bring in other files."""


def opened(content: bytes) -> Mapping[str, Element]:
    """Every part that is XML. Raises Refused for what is none, or would be more than it seems."""
    try:
        with ZipFile(BytesIO(content)) as package:
            names = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
            return {name: fromstring(package.read(name), forbid_dtd=True) for name in names}
    except (BadZipFile, ParseError, DefusedXmlException, KeyError, ValueError, EOFError) as error:
        raise Refused("document-broken") from error


def has_fields(parts: Mapping[str, Element]) -> bool:
    """Whether there is anything in it that nobody writes but for the bot."""
    return any(any(True for _ in fields.places(_text(root))) for name, root in parts.items() if name.startswith(_READ))


def need_harmless(content: bytes, parts: Mapping[str, Element]) -> None:
    """Raises Refused."""
    if len(content) > MOST_BYTES:
        raise Refused("template-too-big", most=MOST_BYTES // limits.MEGABYTE)
    if not any(one.get("ContentType") == _WORD for one in parts["[Content_Types].xml"].iter(_TYPES)):
        raise Refused("template-no-docx")
    with ZipFile(BytesIO(content)) as package:
        if any(name.casefold().startswith(_CARRIED) for name in package.namelist()):
            raise Refused("template-carries")
    for target in _leading_out(parts):
        raise Refused("template-leads-out", target=target)
    for code in _codes(parts):
        if (name := (code.split() or [""])[0].upper()) in _FETCHING:
            raise Refused("template-fetches", code=name)


def _leading_out(parts: Mapping[str, Element]) -> Iterator[str]:
    for name, root in parts.items():
        for link in root if name.endswith(".rels") else ():
            kind, target = link.get("Type", "").rpartition("/")[2], link.get("Target", "")
            if link.get("TargetMode") == "External" and not target.startswith(_HARMLESS.get(kind, ())):
                yield target[:100]


def _codes(parts: Mapping[str, Element]) -> Iterator[str]:
    """Word may part one into several runs."""
    for root in parts.values():
        for paragraph in root.iter(f"{W}p"):
            yield from (one.get(f"{W}instr", "") for one in paragraph.iter(f"{W}fldSimple"))
            code = ""
            for one in paragraph.iter():
                if one.tag == f"{W}fldChar":
                    yield code
                    code = ""
                elif one.tag == f"{W}instrText":
                    code += one.text or ""
            yield code


def _text(root: Element) -> str:
    said = []
    for one in root.iter():
        if one.tag == f"{W}p":
            said.append("\n")
        elif one.tag == f"{W}t":
            said.append(one.text or "")
    return "".join(said)
