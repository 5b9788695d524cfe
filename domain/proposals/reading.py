"""From a document to a proposal."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from domain.documents.model import Document
from domain.phrases.model import Context
from domain.proposals.annexes import read_annexes
from domain.proposals.audience import audience_of, recipients_in
from domain.proposals.doubting import Findings, doubts_in
from domain.proposals.dues import Due, dues_in
from domain.proposals.duties import Laid, laid_down
from domain.proposals.header import read_header
from domain.proposals.judging import judged
from domain.proposals.model import Doubt, Header, Proposal, ProposedTask
from domain.proposals.outline import Outline, Part, outlined
from domain.proposals.subjects import Office, asks_units
from domain.proposals.target_tables import aims_in_tables
from domain.proposals.targets import aims_in
from domain.proposals.tasks import doubts_of, due_of, tasks_of
from domain.proposals.timing import Timing
from domain.sheets import Unreadable

NO_PLAN = Unreadable("document-no-plan")


def propose(document: Document, context: Context) -> Proposal | Unreadable:
    """`context` is what is known besides the document: the calendar, the events of the school year, the day on which
    it was received, the day it was issued where somebody had to say so."""
    outline = outlined(document)
    audience = audience_of(outline)
    header = read_header(outline, audience)
    issued = context.issued or (header.issued.value.exact if header.issued else None)
    timing = Timing.of(header.period.value if header.period else None, replace(context, issued=issued))
    annexes = read_annexes(outline.annexes, timing.context.year)
    tasks = tuple(tasks_of(annexes.rows, timing, audience.value if audience else None))
    laid = _laid_down(outline, header, timing, tasks)
    aims = judged((*aims_in(outline), *aims_in_tables(outline.annexes, timing.context.year)))
    found = Findings(outline, header, laid.duties, laid.deadlines, tasks, annexes, timing)
    doubts = [*doubts_in(found), *aims.doubts, *(doubt for task in tasks for doubt in doubts_of(task))]
    if header.kind is None and not tasks and not aims.targets and not _asks_something(laid):
        return NO_PLAN
    return Proposal(
        *(header, tuple(laid.duties), tuple(laid.deadlines), tuple(aims.targets), tasks),
        *(tuple(recipients_in(outline)), tuple(_numbered(doubts))),
    )


def _laid_down(outline: Outline, header: Header, timing: Timing, tasks: Iterable[ProposedTask]) -> Laid:
    asks = any(asks_units(passage.text) for passage in outline.of(Part.BODY) if not passage.place)
    office = Office(header.issuer.value if header.issuer else "", asks)
    audience = header.audience.value if header.audience else None
    return laid_down([*dues_in(outline, timing), *_of_rows(tasks)], outline, office, audience, header.short_title)


def _of_rows(tasks: Iterable[ProposedTask]) -> Iterator[Due]:
    return (due for task in tasks if (due := due_of(task)) is not None)


def _asks_something(laid: Laid) -> bool:
    """A letter that names a day is no plan yet; one that says what is to be handed in by then is."""
    return any(one.duty and one.reading.occurrences for one in laid.deadlines)


def _numbered(doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    return (replace(doubt, code=f"Q{number}") for number, doubt in enumerate(doubts, start=1))
