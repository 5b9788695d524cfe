"""What has to be done by when, in the sentences of a document: every day that is somebody's deadline, and what is asked
without a day: regularly, on request, when something happens. Days of cited documents and far horizons are nobody's."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from domain.calendars.school_year import events_in
from domain.phrases.model import Confidence, Found, Kind, Need, Reading
from domain.planning.deadlines import Window
from domain.proposals import acts
from domain.proposals.citations import without_citations
from domain.proposals.figures import figures_in
from domain.proposals.marks import is_phase
from domain.proposals.means import without_links
from domain.proposals.outline import Outline, Part, Passage
from domain.proposals.sentences import sentences
from domain.proposals.subjects import Subject
from domain.proposals.targets import AIMS, PAST
from domain.proposals.timing import Timing

_DAYS = frozenset(
    {Kind.BEFORE, Kind.BY, Kind.ON, Kind.RANGE, Kind.MONTH, Kind.QUARTER, Kind.POINT, Kind.RELATIVE, Kind.ERROR}
)
_SAYS_DAY = re.compile(
    r"\d\s?[/.-]\s?\d|\d\s*(?:h|giờ)|(?:trong|hết|cả|mỗi|cuối|đầu)\s+năm|năm học|ngày|tháng|tuần|học kỳ|khai giảng"
    r"|(?<!\w)(?:quý|qúy|q)[\s.]*(?:\d|[iv]+\b)|(?:hằng|hàng|mỗi|từng)\s|định kỳ|đột xuất|hôm nay|lần/"
    r"|(?:thời|kỳ) hạn|hạn (?:cuối|chót|nộp|gửi|hoàn)",
    re.IGNORECASE,
)
_SAYS_WHEN = re.compile(
    r"yêu cầu|đề nghị|chế độ|khi |nếu |trường hợp|theo (?:hướng dẫn|kế hoạch|lịch)|gửi|nộp|kế hoạch", re.IGNORECASE
)
"""Of what is handed in. Whatever says neither this nor a day is not looked at further."""
FRAME = re.compile(r"(?:chia|gồm|được chia)\s+(?:làm|thành|ra)?\s*\d+\s+(?:đợt|giai đoạn|bước|lần)", re.IGNORECASE)
_ELSEWHERE = re.compile(r"(?:theo|tại|nêu ở|ở) (?:mục|điểm|phần|khoản) [IVX\da-zđ.]+", re.IGNORECASE)
_COUNTED = re.compile(r"(?:số liệu|kỳ báo cáo|thời điểm (?:lấy|chốt))[^;.)]*", re.IGNORECASE)
_HEAD = 6
"""So many words may stand before the verb: `hằng quý, các trường tổ chức …`."""
_PERSON = re.compile(r"(?:Ông|Bà|Đồng chí|Đ/c)\s", re.IGNORECASE)
_IF = re.compile(
    r"(?P<when>(?:nếu|khi|trường hợp)\s+(?:có|thấy|gặp|phát sinh|cần)[^;.]*?),?\s+(?:đề nghị\s+|yêu cầu\s+)?"
    r"(?=(?:các |mỗi )?(?:cơ quan|đơn vị|trường|nhà trường|cơ sở|CSGD|thủ trưởng|hiệu trưởng|phòng|trung tâm|kịp thời"
    r"|báo cáo|phản ánh))"
    r"[^;.]*?(?:phản ánh|có văn bản|báo cáo|gửi|liên hệ|trao đổi|đề xuất)(?:[^;.]*?(?:về|với|đến|cho|tới)\s+[^.;]+"
    r"|(?<=báo cáo)\s+[^.;]+)",
    re.IGNORECASE,
)
_SENDS = re.compile(
    r"(?<!\w)(?:gửi|nộp)\s[^;.]*?(?:về|cho|đến)\s+(?:bộ phận|phòng|sở|UBND|văn phòng|ủy ban)", re.IGNORECASE
)
_EMBEDDED = re.compile(r"\(?(?:được )?(?:lồng ghép|gắn với|cùng với|kết hợp)[^;.()]*\)?", re.IGNORECASE)
_ACT = re.compile(f"{acts.HANDS_IN.pattern}|{acts.DOES.pattern}", re.IGNORECASE)
_GUIDED = re.compile(r"theo (?:hướng dẫn|kế hoạch|lịch|chỉ đạo)[^;.]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Due:
    """`clause` is the part of the sentence that the phrase belongs to, `at` where in it the phrase stands. A phase is a
    stretch of time in which nothing of its own is handed in. A row of an annex says itself whose it is."""

    reading: Reading
    clause: str
    at: int
    sentence: str
    passage: Passage
    phase: bool = False
    subject: Subject | None = None
    task: str = ""
    window: Window | None = None

    @property
    def before(self) -> str:
        return self.clause[: self.at]


def dues_in(outline: Outline, timing: Timing) -> Iterator[Due]:
    for passage in outline.of(Part.BODY, Part.CLOSING):
        if _PERSON.match(passage.text) or PAST.search(passage.topic) or not passage.place:
            continue
        own = timing.in_year(passage.year)
        if is_phase(passage.text):
            yield from _phases(passage, own)
        elif not passage.heading or passage.text.endswith(":"):
            for sentence in sentences(passage.text):
                yield from _of_sentence(sentence, passage, own)


def _phases(passage: Passage, timing: Timing) -> Iterator[Due]:
    for found in timing.find(passage.text):
        if found.reading.kind in _DAYS:
            yield Due(found.reading, passage.text, found.start, passage.text, passage, phase=True)
            return


def _of_sentence(sentence: str, passage: Passage, timing: Timing) -> Iterator[Due]:
    if not (passage.year or _says_time(without_citations(sentence))) or FRAME.search(sentence):
        return
    readable = without_links(sentence)
    window = _window(readable, timing)
    dues = list(_dated_or_told(readable, sentence, passage, timing.find(readable)))
    # What is counted is no deadline of its own.
    dues = [replace(due, window=window) for due in dues if window is None or not _is(window, due.reading)]
    yield from dues
    if not passage.heading:
        yield from _unasked(sentence, passage, {due.clause for due in dues})


def _says_time(text: str) -> bool:
    return bool(_SAYS_DAY.search(text) or (_SAYS_WHEN.search(text) and acts.HANDS_IN.search(text)))


def _dated_or_told(readable: str, sentence: str, passage: Passage, found: Sequence[Found]) -> Iterator[Due]:
    told: set[str] = set()
    dated = [one for one in found if _names_days(one.reading)]
    last = 0
    for one in found:
        begins, ends = _clause(readable, one, last)
        clause, at = sentence[begins:ends].strip(), one.start - begins - _indent(sentence[begins:ends])
        if _names_days(one.reading):
            last = one.end
            if _is_day(one.reading, clause, at) and not _is_measured(one.reading, passage):
                yield Due(one.reading, clause, at, sentence, passage)
        elif any(begins <= other.start < ends for other in dated):
            # `báo cáo sơ kết học kỳ I trước ngày 10/01`: what has a day needs no event.
            continue
        elif clause not in told and not one.reading.ignored and _is_told(one.reading, clause, at, sentence):
            told.add(clause)
            yield Due(_with_events(one.reading, clause, at), clause, at, sentence, passage)


def _with_events(reading: Reading, clause: str, at: int) -> Reading:
    """`định kỳ báo cáo 6 tháng, một năm theo quy định (lồng ghép trong báo cáo sơ kết học kỳ I …)`: the events it goes
    with will say on which days it comes round."""
    embedded = _EMBEDDED.search(clause, at)
    if reading.kind is not Kind.RECURRING or embedded is None or not events_in(embedded[0]):
        return reading
    return replace(reading, phrase=clause[at : embedded.end()])


def _window(text: str, timing: Timing) -> Window | None:
    """`số liệu tính từ ngày 15/12/2030 đến ngày 14/3/2031`: the days that are counted, and nobody's deadline."""
    counted = _COUNTED.search(text)
    found = timing.find(counted[0]) if counted else ()
    only = next((one.reading.only for one in found if one.reading.kind is Kind.RANGE), None)
    return Window(only.start, only.stated) if only and only.start and only.stated else None


def _is(window: Window, reading: Reading) -> bool:
    return reading.only is not None and (reading.only.start, reading.only.stated) == (window.first, window.last)


def _names_days(reading: Reading) -> bool:
    return reading.kind in _DAYS or bool(reading.occurrences)


def _clause(text: str, found: Found, last: int) -> tuple[int, int]:
    """Between semicolons; of a list of bodies before one verb the whole list; of two acts with a day each one."""
    if _ACT.search(text, last, found.start) and last > text.rfind(";", 0, found.start):
        ends = text.find(";", found.end)
        return last, len(text) if ends < 0 else ends
    begins = text.rfind(";", 0, found.start) + 1
    while begins and not _ACT.search(text, text.rfind(";", 0, begins - 1) + 1, begins):
        begins = text.rfind(";", 0, begins - 1) + 1
    ends = text.find(";", found.end)
    return begins, len(text) if ends < 0 else ends


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _is_day(reading: Reading, clause: str, at: int) -> bool:
    if reading.kind is Kind.YEAR:
        return bool(acts.ENDS.search(clause[:at]))
    if reading.kind in (Kind.BEFORE, Kind.BY, Kind.RELATIVE, Kind.ERROR):
        return True
    return bool(acts.HANDS_IN.search(clause) or acts.DOES.search(clause))


def _is_measured(reading: Reading, passage: Passage) -> bool:
    """`giải quyết hồ sơ không quá 02 ngày làm việc`, among the targets, is how long something takes."""
    return reading.kind is Kind.RELATIVE and bool(AIMS.search(passage.topic))


def _is_told(reading: Reading, clause: str, at: int, sentence: str) -> bool:
    """What is asked without a day, where the words do ask it: `hằng năm` in the name of a programme asks nothing."""
    before, after = clause[:at].strip(" ,"), clause[at + len(reading.phrase) :].strip(" ,")
    if acts.REGIME.search(clause):
        return not figures_in(sentence) and reading.kind is not Kind.ONGOING
    match reading.kind:
        case Kind.RECURRING:
            if not before or before.casefold() in {"và", "đồng thời"}:
                return bool(_begins_with_act(reading.phrase, after))
            if acts.HANDS_IN.match(after):
                return True
            return bool(reading.every) and bool(acts.COMES_ROUND.search(before))
        case Kind.ON_REQUEST:
            return bool(acts.ASKED_FOR.search(clause))
        case Kind.ON_SCHEDULE | Kind.EVENT:
            return bool(acts.HANDS_IN.search(before)) and not _IF.search(sentence) and "theo lộ trình" not in clause
    return False


def _begins_with_act(phrase: str, after: str) -> bool:
    """`Định kỳ, tổ chức lấy ý kiến`; `định kỳ báo cáo 6 tháng` has its act in the phrase itself."""
    head = " ".join(after.split()[:_HEAD])
    return bool(acts.HANDS_IN.search(phrase) or acts.HANDS_IN.search(head) or acts.DOES.search(head))


def _unasked(sentence: str, passage: Passage, known: Set[str]) -> Iterator[Due]:
    """What says no time at all, and is asked all the same."""
    if found := _IF.search(sentence):
        yield Due(Reading(Kind.EVENT, found["when"].strip(" ,")), found[0], 0, sentence, passage)
    elif not known and passage.year and _is_for_year(sentence):
        yield Due(_of_year(sentence, passage.year), sentence, len(sentence), sentence, passage)
    else:
        for clause in re.split(r";\s*", sentence):
            if clause not in known and (acts.draws_up_plan(clause) or _SENDS.search(clause)):
                yield Due(_nothing(clause), clause, len(clause), sentence, passage)


def _is_for_year(sentence: str) -> bool:
    asked = acts.REGISTERS.search(sentence) or acts.SETTLED.search(sentence) or acts.REPORT.search(sentence)
    return bool(asked) and not _ELSEWHERE.search(sentence)


def _of_year(sentence: str, year: int) -> Reading:
    if guided := _GUIDED.search(sentence):
        return Reading(Kind.ON_SCHEDULE, guided[0].strip(" ."))
    return Reading(Kind.YEAR, f"Năm {year}", (), Confidence.ASK, needs=(Need.DAY,))


def _nothing(clause: str) -> Reading:
    return Reading(Kind.UNSPECIFIED, clause.strip(" ."), (), Confidence.ASK, needs=(Need.DAY,))
