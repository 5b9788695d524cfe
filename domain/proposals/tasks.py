"""Tasks: the rows of annexes, who leads them, and which of them are duties of units besides."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from domain.documents.columns import Column
from domain.folding import fold
from domain.phrases.model import Kind, Reading
from domain.proposals import acts
from domain.proposals.annexes import Row
from domain.proposals.bodies import levels_in, party_of, who
from domain.proposals.dues import Due
from domain.proposals.model import Doubt, DoubtKind, Party, ProposedTask, Who
from domain.proposals.outline import Part, Passage
from domain.proposals.subjects import Subject
from domain.proposals.timing import Timing

_FEWER = re.compile(r"(?:các )?(?:trường|khối|cấp học|cơ sở giáo dục|nhà trường)\s[^;.]*", re.IGNORECASE)
_HANDED_IN = re.compile(r"(?:báo cáo|nộp|gửi|đăng ký|xây dựng kế hoạch|lập kế hoạch)(?!\w)", re.IGNORECASE)


def tasks_of(rows: Iterable[Row], timing: Timing, audience: Who | None) -> Iterator[ProposedTask]:
    # An annex has many rows and few times.
    read = cache(timing.read)
    return (_task(row, read(row.cell(Column.TIME)), audience) for row in rows)


def _task(row: Row, reading: Reading, audience: Who | None) -> ProposedTask:
    leads = row.items(Column.LEAD)
    return ProposedTask(
        *(row.code, row.group, row.cell(Column.CONTENT), row.cell(Column.PRODUCT), leads),
        *(row.items(Column.COORDINATING), row.cell(Column.TIME), reading, _party(leads)),
        *(_fewer(row.cell(Column.CONTENT), audience), row.source),
    )


def _party(leads: tuple[str, ...]) -> Party:
    """Units only where they alone lead."""
    parties = {party_of(lead) for lead in leads}
    return Party.UNITS if parties == {Party.UNITS} else Party.OFFICE


def _fewer(content: str, audience: Who | None) -> Who | None:
    """`các trường Tiểu học và THCS`, of a plan for three levels."""
    if audience is None:
        return None
    for stretch in _FEWER.finditer(content):
        levels = levels_in(stretch[0])
        if levels and set(levels) < set(audience.levels):
            return who(stretch[0].strip())
    return None


def due_of(task: ProposedTask) -> Due | None:
    """A row that is a duty besides: what units hand in, and a report that comes round."""
    handed_in = _HANDED_IN.match(task.content) is not None
    by_units = task.whose is Party.UNITS or not task.leads
    comes_round = task.reading.kind is Kind.RECURRING and acts.REPORT.match(task.content) is not None
    if not handed_in or not (comes_round or (by_units and _says_when(task.reading))):
        return None
    passage = Passage(task.content, task.source.place, Part.ANNEX)
    subject = Subject(who("; ".join(task.leads)), task.whose if task.leads else Party.UNITS, "", named=True)
    return Due(
        task.reading, task.content, len(task.content), task.source.text, passage, subject=subject, task=task.code
    )


def _says_when(reading: Reading) -> bool:
    return reading.kind not in (Kind.ONGOING, Kind.UNSPECIFIED)


def doubts_of(task: ProposedTask) -> Iterator[Doubt]:
    coordinating = {fold(one): one for one in task.coordinating}
    both = [lead for lead in task.leads if fold(lead) in coordinating]
    # With somebody else beside it a body may well do both.
    if both and len(coordinating) == len(both):
        yield Doubt("", DoubtKind.SAME_BODY, (task.code,), (task.source,), tuple(both))
