"""Targets: what is to be reached, how much of it, and by whom. The wording decides how a figure is held."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.folding import fold
from domain.planning.targets import Sign, Whose
from domain.proposals.bodies import UNITS
from domain.proposals.citations import without_citations
from domain.proposals.figures import WHOLE, Figure, figures_in
from domain.proposals.indicators import INITIATIVES, subject_of
from domain.proposals.model import Source
from domain.proposals.outline import Outline, Part, Passage
from domain.proposals.qualities import Quality, qualities_in, unmeasured
from domain.proposals.sentences import sentences

PAST = re.compile(
    r"(?:ket qua (?:dat duoc|thuc hien|nam)|danh gia (?:tinh hinh|ket qua|chung)|thuc trang|dac diem tinh hinh"
    r"|ton tai|han che|tinh hinh thuc hien|kinh phi|nguon luc|thang diem|tieu chi cham)"
)
AIMS = re.compile(r"chi tieu|muc tieu cu the")
_REACHED = re.compile(
    r"(?:đã|hiện) (?:đạt|có)|năm (?:học )?trước đạt|hỗ trợ\s+$|kinh phí|miễn giảm|giảm giá", re.IGNORECASE
)
_LEADING = re.compile(
    r"^[\s,:–-]*(?:(?:phấn đấu|đảm bảo|bảo đảm|riêng|trong đó|có|đạt|nâng|đưa|thực hiện|duy trì|tiếp tục|và"
    r"|để)[:\s]+)+",
    re.IGNORECASE,
)
_STRETCH = re.compile(
    r".*(?:,|:|;|^|\bđể)\s*(?=(?:phấn đấu|đảm bảo|bảo đảm|riêng|trong đó|giảm)\b)|.*(?=(?:phấn đấu|đảm bảo"
    r"|bảo đảm)\s*$)",
    re.IGNORECASE | re.DOTALL,
)
_AIMED = re.compile(r"^phấn đấu\s+(?:đưa\s+)?", re.IGNORECASE)
_JOINS = re.compile(r"(?:,|;|\bvà)\s*(?:phấn đấu|đảm bảo|bảo đảm|có|đạt)?\s*$", re.IGNORECASE)
_TRAILING = re.compile(r"(?:\s*(?:\b(?:đạt|tỷ lệ|tỉ lệ|là|còn|ở mức|cho)\b|[,:;–-]))+\s*$", re.IGNORECASE)
_THOSE = re.compile(r"^\s*(?:(?:các|số|tổng số|của)\s+)*(?P<unit>" + UNITS + r"|phòng)\b", re.IGNORECASE)
_INSPECTS = re.compile(r"(?:kiểm tra|khảo sát|thanh tra|giám sát)[^,;]*$", re.IGNORECASE)
_EACH = re.compile(r"(?:mỗi|từng)\s+(?:" + UNITS + r"|phòng|cá nhân|tổ)", re.IGNORECASE)
_OWN = re.compile(
    r"thẩm quyền(?: giải quyết)?(?: của)? (?:phòng|sở|UBND)|thuộc thẩm quyền giải quyết|một cửa|cổng (?:thông tin"
    r"|dịch vụ)"
    r"|trang thông tin|dịch vụ công trực tuyến|cơ sở dữ liệu|ISO|chế độ báo cáo|cấp phòng"
    r"|^(?:các )?(?:cuộc |tổ chức |thực hiện )?(?:kiểm tra|khảo sát|thanh tra)",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(
    r"cán bộ|công chức|viên chức|giáo viên|\bGV\b|CBQL|học sinh|hồ sơ công việc|văn bản|học phí|nhà trường|kiến nghị"
    r"|khiếu nại",
    re.IGNORECASE,
)
LONGEST_TITLE = 160


@dataclass(frozen=True, slots=True)
class Aim:
    """A target as it was found, before it is held against the others."""

    title: str
    sign: Sign
    threshold: Decimal | None
    bar: str
    measure: str
    whose: Whose
    indicator: str
    wording: str
    source: Source
    figure: Figure | None = None


def aims_in(outline: Outline) -> Iterator[Aim]:
    for passage in outline.of(Part.BODY):
        if not passage.heading and not PAST.search(passage.topic):
            yield from _of_passage(passage)


def _of_passage(passage: Passage) -> Iterator[Aim]:
    found = [aim for sentence in sentences(passage.text) for aim in _of_sentence(sentence, passage)]
    yield from found
    if not found and _is_listed(passage):
        yield held_by_people(unmeasured(passage.text), Source(passage.text, passage.place))


def _is_listed(passage: Passage) -> bool:
    """In a list of targets whatever has no figure is one all the same."""
    return bool(passage.above) and bool(AIMS.search(fold(passage.above[-1].text)))


def _of_sentence(sentence: str, passage: Passage) -> Iterator[Aim]:
    for clause in _clauses(sentence):
        for figure, segment, at in _segments(clause):
            if not _REACHED.search(segment[:at]):
                yield measured(figure, segment, at, Source(sentence, passage.place))
        if not figures_in(clause):
            for quality in qualities_in(clause, listed=_is_listed(passage)):
                yield held_by_people(quality, Source(sentence, passage.place))


def _clauses(sentence: str) -> list[str]:
    """What follows a semicolon goes on with what was before it, unless it has a figure of its own."""
    found: list[str] = []
    for clause in re.split(r"(?<=;)\s+", sentence):
        if found and clause[:1].islower() and figures_in(found[-1]) and not figures_in(clause):
            found[-1] += f" {clause}"
        else:
            found.append(clause)
    return found


def _segments(clause: str) -> Iterator[tuple[Figure, str, int]]:
    """Each figure with the words that belong to it, and where in them it stands."""
    figures = _leading_figures(without_citations(clause))
    begins = 0
    for number, figure in enumerate(figures):
        following = figures[number + 1] if number + 1 < len(figures) else None
        ends = len(clause) if following is None else _between(clause, figure, following)
        yield figure, clause[begins:ends], figure.start - begins
        begins = ends


def _leading_figures(clause: str) -> Sequence[Figure]:
    """`100% các đơn vị đăng ký ít nhất 01 mô hình` is one target, of all units."""
    figures = figures_in(clause)
    return [
        figure
        for number, figure in enumerate(figures)
        if figure.in_percent
        or number == 0
        or not figures[number - 1].in_percent
        or "," in clause[figures[number - 1].end : figure.start]
    ]


def _between(clause: str, figure: Figure, following: Figure) -> int:
    """Where the words of the next figure begin."""
    inner = clause[figure.end : following.start]
    if joins := _JOINS.search(inner):
        return figure.end + joins.start()
    comma = inner.find(", ")
    return figure.end + (comma if comma >= 0 else len(inner))


def measured(figure: Figure, segment: str, at: int, source: Source) -> Aim:
    """The words around a figure, which stands at `at` among them, say what it is of and whose it is."""
    before = _STRETCH.sub("", segment[:at])
    after = segment[at + figure.end - figure.start :]
    title = _title(before, after)
    measure, whose = _of_whom(figure, before, after, title)
    subject = subject_of(title)
    # A share of all units is counted by nobody's report, nor is how many of them have an initiative.
    counted = whose is not Whose.SHARE_OF_UNITS and not (figure.in_percent and subject is INITIATIVES)
    return Aim(
        title=title,
        sign=figure.meant,
        threshold=WHOLE if figure.over_whole else figure.value,
        bar=figure.words.strip(),
        measure=measure,
        whose=whose,
        indicator=subject.indicator if subject and counted else "",
        wording=_cut(segment.strip(" ,;.")),
        source=source,
        figure=figure,
    )


def _title(before: str, after: str) -> str:
    lead = _LEADING.sub("", _TRAILING.sub("", before)).strip()
    rest = after.strip(" ,;.")
    title = _LEADING.sub("", f"{lead} {rest}".strip(" ,;.:"))
    return _cut(title[:1].upper() + title[1:])


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TITLE else f"{text[: LONGEST_TITLE - 1].rpartition(' ')[0]}…"


def _of_whom(figure: Figure, before: str, after: str, title: str) -> tuple[str, Whose]:
    if _EACH.search(before):
        return figure.measure, Whose.UNIT
    if figure.in_percent and (those := _THOSE.match(after)) and not _INSPECTS.search(before):
        unit = "phòng" if those["unit"].casefold() == "phòng" else "đơn vị"
        return f"% {unit}", Whose.SHARE_OF_UNITS
    if _OWN.search(title):
        return figure.measure, Whose.AUTHORITY
    subject = subject_of(title)
    if (subject and subject.indicator) or _EVERYBODY.search(title):
        return figure.measure, Whose.BOTH
    return figure.measure, Whose.AUTHORITY


def held_by_people(quality: Quality, source: Source) -> Aim:
    title = _AIMED.sub("", quality.title).strip(" ,;.:")
    return Aim(
        title=_cut(title[:1].upper() + title[1:]),
        sign=quality.sign,
        threshold=None,
        bar=quality.bar,
        measure=quality.measure,
        whose=Whose.AUTHORITY,
        indicator="",
        wording=_cut(source.text.strip(" ,;.")),
        source=source,
    )
