"""What stands beside a phrase: the label of its report before it, or a word that was not read and may change it."""

import re
from dataclasses import replace

from domain.phrases.atoms import STRONG_LABEL
from domain.phrases.labels import label_in
from domain.phrases.line import Line
from domain.phrases.model import Confidence, Doubt, Kind, Occurrence, Reading
from domain.phrases.wording import phrase

_LOOKED_BACK = 70
_STRONG_LABEL = re.compile(STRONG_LABEL)
_LAST_OF_A_LIST = re.compile(r", ?năm ?[(:]? ?$")
_ALTERING_BEFORE = re.compile(
    phrase("trước|sau|quá|đầu|giữa|cuối|hết|khoảng|tầm|dự kiến|từ|đến|thay vì|không phải|chưa đến|tính")
    + rf"(?: {phrase('ngày|tháng|khi')})?[ ,:]*$"
)
_ALTERING_AFTER = re.compile(
    rf"[ ,(]*{phrase('hằng|mỗi|trở đi|trở về|đến|tới|cuối|đầu|năm liền kề|năm kế tiếp|năm tiếp theo|của năm sau')}"
)
_LUNAR = re.compile(rf"[ ,(]*{phrase('âm lịch')}")


def beside(reading: Reading, line: Line, start: int, end: int) -> Reading:
    """The reading with its label, and asked back where a word next to it may say something else."""
    labelled = _labelled(reading, line, start)
    if not (labelled.sure and labelled.occurrences):
        return labelled
    if _LUNAR.match(line.text, end):
        return replace(labelled, confidence=Confidence.ASK, doubt=Doubt.LUNAR)
    near = line.text[max(0, start - _LOOKED_BACK) : start]
    if _ALTERING_BEFORE.search(near) or _ALTERING_AFTER.match(line.text, end):
        return replace(labelled, confidence=Confidence.ASK, doubt=Doubt.UNREAD)
    return labelled


def _labelled(reading: Reading, line: Line, start: int) -> Reading:
    """A label that stands before the phrase, in the same clause, is its label: Báo cáo Quý I gửi trước ngày 15/3."""
    only = reading.only
    if only is not None and only.label is None and reading.kind in {Kind.BEFORE, Kind.BY}:
        near = line.text[max(0, start - _LOOKED_BACK) : start]
        labels = _STRONG_LABEL.findall(re.split("[;.,)]", near)[-1]) or _LAST_OF_A_LIST.findall(near)
        if labels:
            label = label_in(labels[-1])
            named = replace(only, label=label.name, label_words=label.words)
            return replace(reading, occurrences=(_as_written(named, line.written),))
    return replace(reading, occurrences=tuple(_as_written(one, reading.phrase) for one in reading.occurrences))


def _as_written(one: Occurrence, written: str) -> Occurrence:
    if one.label_words is None:
        return one
    at = written.lower().find(one.label_words)
    return one if at < 0 else replace(one, label_words=written[at : at + len(one.label_words)])
