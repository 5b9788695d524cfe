"""The head of a document: what it is, whose, its number and day, what it is called, for which years, on what basis."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from domain.documents.debris import squeezed
from domain.proposals.citations import citations_in
from domain.proposals.issuing import issued_in, issuer_in, number_in, signer_in
from domain.proposals.marks import Rank
from domain.proposals.model import Citation, Found, Header, Period, Source, Who
from domain.proposals.outline import Outline, Part, Passage

KINDS = (
    *("KẾ HOẠCH", "HƯỚNG DẪN", "CHƯƠNG TRÌNH", "PHƯƠNG ÁN", "QUYẾT ĐỊNH", "THÔNG BÁO", "CÔNG VĂN", "CHỈ THỊ"),
    *("ĐỀ ÁN", "KẾT LUẬN", "QUY CHẾ", "TỜ TRÌNH"),
)
_SUBJECT = re.compile(r"V/v:?\s*(?P<title>.+)", re.IGNORECASE)
_TITLE_ENDS = re.compile(
    r"(?:Căn cứ|Kính gửi|Theo |Trên cơ sở|Để |Nhằm |Ngày |Năm học|Số:?|\(|[-+•]"
    r"|(?:Thực hiện|Triển khai|Tiếp tục thực hiện) .*?(?:số \d|của (?:UBND|Sở|Bộ|Ủy ban))"
    r"|(?:Phòng|Sở|UBND|Ủy ban nhân dân|Trường|Văn phòng) .*(?:xây dựng|ban hành|triển khai|như sau|phát động|đề nghị))"
)
_YEARS = re.compile(r"(20\d\d)\s*[-–]\s*(20\d\d)|(?<![\d/])(20\d\d)(?![\d/])")
_SCHOOL_YEAR = re.compile(r"năm học 20\d\d", re.IGNORECASE)
_THEME = re.compile(
    r"(?P<name>[Cc]hủ đề[^“”\"]{0,80}?)\s*:?\s*[“\"](?P<theme>[^“”\"]{5,250})[”\"]"
    r"|(?P<plain>[Cc]hủ đề (?:năm|công tác)[^:“]{0,40}:\s*[^.;“]{10,200})"
)
_LEADING = re.compile(r"^(?:Thực hiện|Triển khai)(?: thực hiện)?(?: công tác| nhiệm vụ)?\s+")
_ABBREVIATIONS = tuple(
    (re.compile(words, re.IGNORECASE), letters)
    for words, letters in (
        (r"[^“”()]*?chỉ số[^“”()]*\((PAPI|PAR INDEX|SIPAS|DDCI|DTI)\)", r"\1"),
        (r"cải cách hành chính(?: \(CCHC\))?", "CCHC"),
        (r"giáo dục (?:và|&) đào tạo(?: \(GD&?ĐT\))?", "GDĐT"),
        (r"chuyển đổi số(?: \(CĐS\))?", "CĐS"),
        (r"công nghệ thông tin(?: \(CNTT\))?", "CNTT"),
    )
)
_LONGEST_TITLE = 4
_MAXIMUM = 300
SHORT = 80


def read_header(outline: Outline, audience: Found[Who] | None) -> Header:
    top = _top(outline)
    kind, title, used = _titled(top)
    preamble = top[used:]
    annexed = [passage for passage in outline.of(Part.ANNEX) if "ngày" in passage.text.casefold()][:5]
    return Header(
        kind=kind,
        issuer=issuer_in(top[:used], preamble, annexed, outline.of(Part.BODY)),
        number=number_in(top[:used] or top, annexed),
        issued=issued_in(top, annexed),
        title=title,
        short_title=_shortened(kind.value, title.value) if kind and title else "",
        period=_period(title, preamble),
        basis=tuple(_basis(preamble)),
        theme=_theme(outline),
        signer=signer_in(outline.of(Part.RECIPIENTS)),
        audience=audience,
    )


def _top(outline: Outline) -> list[Passage]:
    """Down to the first numbered heading."""
    return list(takewhile(lambda passage: passage.rank > Rank.NUMBER, outline.of(Part.BODY)))


def _titled(top: Sequence[Passage]) -> tuple[Found[str] | None, Found[str] | None, int]:
    """The kind, the title, and how many of the passages end with it."""
    for number, passage in enumerate(top):
        if subject := _SUBJECT.match(passage.text):
            source = _source(passage)
            return Found("CÔNG VĂN", source), Found(subject["title"], source), number + 1
        kind = next((kind for kind in KINDS if _is_headed(passage.text, kind)), None)
        if kind is not None:
            rest = passage.text[len(kind) :].strip(" :-")
            lines = [rest] if rest else []
            lines += [one.text for one in takewhile(_is_title, top[number + 1 : number + 1 + _LONGEST_TITLE])]
            title = squeezed(" ".join(lines))
            used = number + len(lines) + (0 if rest else 1)
            return Found(kind, _source(passage)), Found(title, Source(title)) if title else None, used
    return None, None, 0


def _is_headed(text: str, kind: str) -> bool:
    """`KẾ HOẠCH` alone, or before a title in the same paragraph."""
    return text.startswith(kind) and not text[len(kind) :].strip().startswith(("số", "SỐ", "của"))


def _is_title(passage: Passage) -> bool:
    return (
        passage.rank is Rank.PLAIN
        and len(passage.text) <= _MAXIMUM
        and not passage.text.endswith((";", ".", ":"))
        and not _TITLE_ENDS.match(passage.text)
    )


def _period(title: Found[str] | None, preamble: Sequence[Passage]) -> Found[Period] | None:
    """Of the title; where it names no year, of what is said to be laid down."""
    places = [(title.value, title.source)] if title else []
    places += [(one.text, _source(one)) for one in preamble if one.text.endswith(("như sau:", "như sau", "sau:"))]
    for text, source in places:
        years = sorted({int(year) for found in _YEARS.finditer(text) for year in found.groups() if year})
        if years:
            return Found(Period(years[0], years[-1], _SCHOOL_YEAR.search(text) is not None), source)
    return None


def _basis(preamble: Sequence[Passage]) -> Iterator[Citation]:
    seen: set[str] = set()
    for passage in preamble:
        for citation in citations_in(passage.text, _source(passage)):
            if citation.number not in seen:
                seen.add(citation.number)
                yield citation


def _theme(outline: Outline) -> Found[str] | None:
    for passage in outline.of(Part.BODY):
        if found := _THEME.search(passage.text):
            words = found["theme"] or found["plain"].partition(":")[2]
            return Found(words.strip(), Source(passage.text, passage.place))
    return None


def _shortened(kind: str, title: str) -> str:
    """As an officer would say it: with the usual abbreviations, and as much as fits on a line."""
    said = _LEADING.sub("", title)
    for words, letters in _ABBREVIATIONS:
        said = words.sub(letters, said)
    said = f"{kind[:1].upper()}{kind[1:].lower()} {said[:1].lower() if said[1:2].islower() else said[:1]}{said[1:]}"
    return said if len(said) <= SHORT else f"{said[: SHORT - 1].rpartition(' ')[0]}…"


def _source(passage: Passage) -> Source:
    return Source(passage.text, passage.place)
