"""Whether a template can be filled: everything that stands in the way, each with its place."""

from collections.abc import Iterator, Mapping
from io import BytesIO

from docx import Document
from docx.document import Document as Opened
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from docx.oxml.xmlchemy import BaseOxmlElement

from bot.paper_templates import filling, paragraphs
from bot.paper_templates.spots import Spots
from bot.sheets import limits
from bot.sheets.lines import Refused
from domain.folding import fold
from domain.paper_templates import fields, figures, model
from domain.paper_templates.fields import ALONE, PARTS, VALUES, Field
from domain.paper_templates.model import Fault, Filled, Filling, Spot, Where

MOST_FIELDS = 500
MOST_FAULTS = 50
ALL_OF_THEM = "toan nganh"
_EXCERPT = 60
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""Says again what stands beside it."""
_TRIAL = Filling(dict.fromkeys(VALUES, ""), dict.fromkeys(PARTS, ()))


def looked_through(content: bytes) -> Mapping[str, object]:
    try:
        document = Document(BytesIO(content))
    except (KeyError, ValueError, PythonDocxError, OpcError) as error:
        raise Refused("document-broken") from error
    found, figured = list(_faults(document)), model.packed(_figures(document))
    if found:
        return {"faults": model.packed(found[:MOST_FAULTS]), "figures": figured}
    # Nothing that gets this far may stumble on the evening when it is wanted.
    filling.fill(Filled(content, _TRIAL))
    words = [paragraphs.words(paragraph) for _, paragraph in _spotted(document)]
    named = {place.field for text in words for place in fields.places(text)}
    filling.leave_out_the_guide(document)
    if not filling.says_what_is_missing(document):
        named.discard(Field.REMARK)
    return {"fields": sorted(one for one in named if one is not None), "figures": figured}


def _faults(document: Opened) -> Iterator[Fault]:
    letters, count, seen = 0, 0, set[Field]()
    for spot, paragraph in _spotted(document):
        text = paragraphs.words(paragraph)
        letters, count = letters + len(text), count + text.count("{{")
        if letters > limits.MOST_LETTERS_OF_TEXT or count > MOST_FIELDS:
            raise Refused("template-too-long", most=MOST_FIELDS)
        yield from _of_fields(spot, paragraph, seen)
        yield from _of_braces(spot, text)
        if ALL_OF_THEM in fold(text):
            yield Fault(spot, "template-speaks-for-all", {"field": Field.WHOSE.written}, _excerpt(text))
    for part in document.part.package.iter_parts():
        name = str(part.partname)
        if name.startswith(("/word/footnotes", "/word/endnotes")) and b"{{" in part.blob:
            yield Fault(Spot(Where.NOTE), "template-in-note")


def _of_fields(spot: Spot, paragraph: BaseOxmlElement, seen: set[Field]) -> Iterator[Fault]:
    text = paragraphs.words(paragraph)
    for place in fields.places(text):
        field, name = place.field, {"name": fields.written(place.name[: fields.LONGEST])}
        if figures.meant(place.name) is not None:
            continue
        if field is None:
            meant = fields.like(place.name)
            key = "template-unknown" if meant is None else "template-unknown-like"
            yield Fault(spot, key, name if meant is None else {**name, "like": meant.written})
        elif field in ALONE and spot.where is not Where.BODY:
            yield Fault(spot, "template-not-here", name)
        elif field in PARTS and not paragraphs.is_alone(paragraph, place):
            yield Fault(spot, "template-not-alone", name, _excerpt(text))
        elif field in PARTS and field in seen:
            yield Fault(spot, "template-twice", name)
        if field is not None:
            seen.add(field)


def _figures(document: Opened) -> Iterator[Fault]:
    """Those that are named, each once; whether there are any, only the office knows."""
    seen = set[str]()
    for spot, paragraph in _spotted(document):
        for place in fields.places(paragraphs.words(paragraph)):
            key = figures.meant(place.name)
            if key is not None and key not in seen:
                seen.add(key)
                yield Fault(spot, "", {"name": fields.written(place.name[: fields.LONGEST]), "key": key})


def _of_braces(spot: Spot, text: str) -> Iterator[Fault]:
    """What was meant for a field and is none."""
    rest = text
    for place in reversed(list(fields.places(text))):
        rest = rest[: place.start] + rest[place.end :]
    if "{{" in rest:
        yield Fault(spot, "template-not-closed", {}, _excerpt(rest[rest.index("{{") :]))
    elif "}}" in rest:
        yield Fault(spot, "template-not-opened", {}, _excerpt(rest))
    else:
        yield from (
            Fault(spot, "template-one-brace", {"name": "{" + name + "}", "like": meant.written})
            for name in fields.in_single_braces(rest)
            if (meant := fields.called(name)) is not None
        )


def _spotted(document: Opened) -> Iterator[tuple[Spot, BaseOxmlElement]]:
    """Every paragraph but those of the guide, with where it stands."""
    guide, spots = filling.guide_of(document), Spots()
    body = document.element.body
    left_out = set() if guide is None else {guide, *guide.itersiblings()}
    for root in filling.roots(document):
        for paragraph in paragraphs.every(root):
            around = (paragraph, *paragraph.iterancestors())
            after = root is body and not left_out.isdisjoint(around)
            again = any(one.tag == _FALLBACK for one in around)
            if not again and (not after or guide in around):
                yield spots.of(paragraph), paragraph


def _excerpt(text: str) -> str:
    said = " ".join(text.split())
    return said if len(said) <= _EXCERPT else said[:_EXCERPT].rstrip() + "…"
