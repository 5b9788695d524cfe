"""The words of one paragraph, however many runs Word has parted them into, and what is put in their place."""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from domain.paper_templates import fields
from domain.paper_templates.fields import Place

_SECTION = qn("w:sectPr")
_HELD = {qn("w:drawing"), qn("w:pict"), qn("w:object"), _SECTION, qn("w:br")}
"""What a paragraph may be there for besides its words."""
_ONCE = {
    *(qn(f"w:{mark}{end}") for mark in ("bookmark", "commentRange") for end in ("Start", "End")),
    *(qn("w:commentReference"), qn("w:proofErr")),
}
"""What a document has of each number one."""
_NUMBERED = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def every(root: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    yield from list(root.iter(qn("w:p")))


def words(paragraph: BaseOxmlElement) -> str:
    return "".join(one.text or "" for one in _pieces(paragraph))


def is_alone(paragraph: BaseOxmlElement, place: Place) -> bool:
    return words(paragraph).strip() == words(paragraph)[place.start : place.end]


def fill(paragraph: BaseOxmlElement, said: Callable[[Place], str]) -> None:
    """Puts words in place of every field. What stood around a field keeps its look, and what comes in takes the look
    of its first letter."""
    text = words(paragraph)
    found = list(fields.places(text))
    if not found:
        return
    pieces = _pieces(paragraph)
    # From the last to the first: what stands before keeps its place.
    for place in reversed(found):
        _put(pieces, place, said(place))
    for piece in pieces:
        _break_lines(piece)
    nothing_else = "".join(_without(text, found)).strip() == ""
    if nothing_else and not words(paragraph).strip():
        _leave_out(paragraph)


def like(paragraph: BaseOxmlElement, text: str) -> BaseOxmlElement:
    """Another one after the same pattern, with other words, and with nothing but words."""
    copy: BaseOxmlElement = deepcopy(paragraph)
    for one in [one for one in copy.iter() if one.tag in _HELD | _ONCE]:
        one.getparent().remove(one)
    for name in [name for name in copy.attrib if str(name).startswith(_NUMBERED)]:
        del copy.attrib[name]
    first, *others = _pieces(copy)
    _set(first, text)
    for one in others:
        _set(one, "")
    return copy


def replace(paragraph: BaseOxmlElement, made: Sequence[BaseOxmlElement]) -> None:
    """Puts these in its place. A break of the page stays before them, and a break of the section behind."""
    held = {one.tag for one in paragraph.iter()} & _HELD
    if held and _SECTION not in held:
        for one in reversed(made):
            paragraph.addnext(one)
    else:
        for one in made:
            paragraph.addprevious(one)
    if not held:
        paragraph.getparent().remove(paragraph)
    for piece in _pieces(paragraph):
        _set(piece, "")


def _pieces(paragraph: BaseOxmlElement) -> list[BaseOxmlElement]:
    """Not those of a box that hangs on it, which has paragraphs of its own."""
    return [one for one in paragraph.iter(qn("w:t")) if next(one.iterancestors(qn("w:p"))) is paragraph]


def _without(text: str, found: Sequence[Place]) -> Iterator[str]:
    at = 0
    for place in found:
        yield text[at : place.start]
        at = place.end
    yield text[at:]


def _put(pieces: Sequence[BaseOxmlElement], place: Place, said: str) -> None:
    at = 0
    for piece in pieces:
        text = piece.text or ""
        start, end = max(place.start - at, 0), min(place.end - at, len(text))
        begins = at <= place.start < at + len(text)
        if begins or (start < end and place.start < at):
            _set(piece, text[:start] + (said if begins else "") + text[end:])
        at += len(text)


def _set(piece: BaseOxmlElement, text: str) -> None:
    piece.text = text
    piece.set(qn("xml:space"), "preserve")


def _break_lines(piece: BaseOxmlElement) -> None:
    """Several lines stay in their paragraph."""
    first, *others = (piece.text or "").split("\n")
    if not others:
        return
    _set(piece, first)
    last = piece
    for line in others:
        text = OxmlElement("w:t")
        _set(text, line)
        broken = OxmlElement("w:br")
        last.addnext(broken)
        broken.addnext(text)
        last = text


def _leave_out(paragraph: BaseOxmlElement) -> None:
    """A line of which nothing is left; but a cell, a head and a page have one at least."""
    beside = (paragraph.getprevious(), paragraph.getnext())
    above, below = (one is not None and one.tag == qn("w:p") for one in beside)
    holds = any(one.tag in _HELD for one in paragraph.iter())
    if not holds and (above or below):
        paragraph.getparent().remove(paragraph)
