"""Whom a plan is for: those it asks to carry it out, those it is sent to, those it has a section for."""

import re
from collections.abc import Iterator

from domain.proposals.bodies import levels_in, names_units, ownership_in, who
from domain.proposals.marks import Rank
from domain.proposals.model import Found, Recipient, Source, Who
from domain.proposals.outline import Outline, Part, Passage
from domain.registry.units import Level

_ASKED = re.compile(
    r"(?:đề nghị|yêu cầu|giao)\s+(?P<who>[^.]*?)\s*(?:,\s*)?(?:nghiêm túc|chủ động|tổ chức|triển khai|thực hiện"
    r"|căn cứ|quán triệt|phối hợp)",
    re.IGNORECASE,
)
_RECIPIENT = re.compile(r"(?P<name>[^()]+?)\s*(?:\((?P<purpose>[^()]*)\))?\s*[;.,]*$")
_FILED = re.compile(r"lưu\b|website|trang", re.IGNORECASE)
_DEAR = re.compile(r"kính gửi\s*:?\s*", re.IGNORECASE)
_ADDRESSED = re.compile(r"đối tượng|phạm vi", re.IGNORECASE)
_TAUGHT = re.compile(r"(?:trường|giáo dục|cấp học|bậc học|khối)[^.;]{0,60}", re.IGNORECASE)


def recipients_in(outline: Outline) -> Iterator[Recipient]:
    for passage in outline.of(Part.RECIPIENTS):
        if passage.rank is not Rank.BULLET:
            continue
        if found := _RECIPIENT.match(passage.text):
            yield Recipient(found["name"].strip(" :;."), found["purpose"] or "", Source(passage.text, passage.place))


def audience_of(outline: Outline) -> Found[Who] | None:
    """The words are those of the last request, or of the list of recipients; the levels, of whatever names them."""
    places = list(_mentions(outline))
    if not places:
        return None
    words, source = places[0]
    levels = _levels(places, outline)
    ownership = next((found for text, _ in places if (found := ownership_in(text))), None)
    return Found(Who(words, levels, ownership), source)


def _mentions(outline: Outline) -> Iterator[tuple[str, Source]]:
    for passage in outline.of(Part.BODY):
        addressed = any(_DEAR.match(above.text) for above in passage.above)
        said = _DEAR.sub("", passage.text).strip(" .;:")
        if (addressed or _DEAR.match(passage.text)) and names_units(said):
            yield said, _source(passage)
    for passage in outline.of(Part.CLOSING):
        found = _ASKED.search(passage.text)
        if found and names_units(found["who"]):
            yield found["who"].strip(" ,"), _source(passage)
    for recipient in recipients_in(outline):
        if names_units(recipient.name) and not _FILED.match(recipient.name):
            yield recipient.name, recipient.source
    for passage in outline.of(Part.BODY):
        addressed = passage.rank is Rank.BULLET and any(
            above.rank >= Rank.NUMBER and _ADDRESSED.search(above.text) for above in passage.above
        )
        if names_units(passage.text) and (passage.heading or addressed) and passage.rank >= Rank.NUMBER:
            yield passage.text.strip(" .:"), _source(passage)


def _levels(places: list[tuple[str, Source]], outline: Outline) -> tuple[Level, ...]:
    named = {level for text, _ in places for level in who(text).levels}
    if not named - {Level.PB}:
        named |= {
            level
            for passage in outline.of(Part.BODY)
            for stretch in _TAUGHT.finditer(passage.text)
            for level in levels_in(stretch[0])
        }
    return tuple(level for level in Level if level in named)


def _source(passage: Passage) -> Source:
    return Source(passage.text, passage.place)
