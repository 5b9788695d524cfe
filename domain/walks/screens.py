"""What is seen while somebody goes through a document; every step of it can be typed as well."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.buttons.proposal_actions import Step
from domain.forms.buttons import in_rows, some
from domain.forms.notes import Note
from domain.proposals.model import Doubt, DoubtKind, Header
from domain.screens import Button, Rows, Screen
from domain.texts import Markup, Say
from domain.walks import asking, blocks, mending, telling
from domain.walks.buttons import Buttons
from domain.walks.decisions import Part, Spot
from domain.walks.steps import Way

MOST_REMARKS = 5
_SAID_ABOVE = frozenset({DoubtKind.NO_NUMBER, DoubtKind.NO_ISSUER, DoubtKind.NO_ISSUE_DATE})
"""What stands above a document says it already."""
ACROSS = 5
"""So many numbers stand in one row."""


@dataclass(frozen=True, slots=True)
class Sent:
    """How a document came: as a file, or pasted in so many messages."""

    file: str = ""
    parts: int = 0


def screen(way: Way, buttons: Buttons, say: Say, sent: Sent, note: Note | None = None) -> Screen:
    """All screens but the last, which needs to know the office."""
    shown = _shown(way, buttons, say, sent)
    return shown if note is None else Screen(f"{note.said(say)}\n\n{shown.text}", shown.rows)


def _shown(way: Way, buttons: Buttons, say: Say, sent: Sent) -> Screen:
    match way.here.spot:
        case Spot.PART | Spot.PICK if way.here.part is not None:
            return _part(way, way.here.part, buttons, say)
        case Spot.ITEM:
            return mending.item(way, buttons, say)
        case Spot.ASPECT:
            return mending.aspect(way, buttons, say)
        case Spot.DOUBT:
            return asking.question(way, buttons, say)
        case _:
            return _start(way, buttons, say, sent)


def _start(way: Way, buttons: Buttons, say: Say, sent: Sent) -> Screen:
    lines = [*_header(way.proposal.header, sent.file, say), "", counts(way, say), *remarks(way, None, say)]
    begin = buttons.step("button-walk-begin", Step.YES)
    mend = buttons.step("button-walk-mend", Step.MEND)
    rest = (buttons.step("button-walk-later", Step.LATER), buttons.step("button-walk-drop", Step.DROP))
    if sent.parts:
        lines.append(say("walk-parts", count=sent.parts))
    return Screen("\n".join([*lines, "", say("walk-begin")]), ((begin, mend), rest))


def _header(header: Header, file: str, say: Say) -> Iterator[str]:
    kind = header.kind.value if header.kind else say("walk-kind-unknown")
    yield say("walk-file", kind=kind, file=file) if file else say("walk-pasted", kind=kind)
    if header.title:
        yield say("walk-title", title=blocks.cut(header.title.value, blocks.LONGEST_SENTENCE))
    if header.issuer:
        yield say("walk-issuer", issuer=blocks.cut(header.issuer.value, blocks.LONGEST_TITLE))
    number = header.number.value if header.number else say("walk-not-given")
    yield say("walk-number", number=number, issued=telling.issued(header, say), years=telling.years(header, say))
    if header.audience:
        yield say("walk-audience", who=Markup(blocks.audience(header.audience.value, say)))


def counts(way: Way, say: Say) -> str:
    return say(
        "walk-counts",
        deadlines=sum(one.reading.dated for one in way.proposal.deadlines),
        undated=sum(not one.reading.dated for one in way.proposal.deadlines),
        targets=len(way.items(Part.TARGETS)),
        tasks=len(way.items(Part.TASKS)),
        questions=len(way.open_questions),
    )


def remarks(way: Way, part: Part | None, say: Say) -> list[str]:
    """What is worth knowing, and needs no answer."""
    found = [one for one in way.remarks(part) if one.kind not in _SAID_ABOVE]
    told = [_remark(way, one, say) for one in found[:MOST_REMARKS]]
    if part is None and way.gone_by:
        told.insert(0, say("walk-gone-by", years=telling.years(way.proposal.header, say)))
    more = len(found) - MOST_REMARKS
    return [*told, say("walk-more-remarks", count=more)] if more > 0 else told


def _remark(way: Way, doubt: Doubt, say: Say) -> str:
    """By the numbers of what it is about, where that has some on this screen."""
    numbers = [str(number) for code in doubt.about if (number := _number(way, code)) is not None]
    if numbers:
        told = say("walk-numbers", numbers=", ".join(numbers))
        return say("walk-remark", what=say(f"doubt-{doubt.kind}"), told=told)
    told = "; ".join(doubt.choices) or "; ".join(blocks.cut(one.text, blocks.LONGEST_TITLE) for one in doubt.sources)
    return say("walk-remark", what=say(f"doubt-{doubt.kind}"), told=told) if told else say(f"doubt-{doubt.kind}")


def _number(way: Way, code: str) -> int | None:
    part = way.part_of(code)
    codes = [one.code for one in way.items(part)] if part is not None else []
    return codes.index(code) + 1 if code in codes else None


def _part(way: Way, part: Part, buttons: Buttons, say: Say) -> Screen:
    every = blocks.pages(way, part, say)
    page = max(0, min(way.here.page, len(every) - 1))
    shown = every[page]
    total, first = len(way.items(part)), shown.first + 1
    last = shown.first + len(shown.blocks)
    picking = way.here.spot is Spot.PICK
    head = say(f"walk-{part}", first=first, last=last, total=total)
    ask = say("walk-pick" if picking else "walk-all-right")
    lines = [head, "", shown.text, *remarks(way, part, say), "", ask]
    picked = range(shown.first, last) if picking else ()
    numbers = [buttons.called(str(place + 1), Step.PICK, place) for place in picked]
    decide = ((buttons.step("button-walk-back", Step.BACK),),) if picking else _decide(total, buttons, say)
    turning = _turning(page, len(every), buttons)
    return Screen("\n".join(lines), some(*in_rows(numbers, ACROSS), *decide, turning))


def _decide(total: int, buttons: Buttons, say: Say) -> Rows:
    back = buttons.step("button-walk-back", Step.BACK)
    yes = buttons.called(say("button-walk-all-right", count=total), Step.YES)
    mend = buttons.step("button-walk-mend", Step.MEND)
    return ((yes, mend), (back, buttons.step("button-walk-later", Step.LATER)))


def _turning(page: int, pages: int, buttons: Buttons) -> tuple[Button, ...]:
    before = [buttons.step("button-page-before", Step.PAGE, page - 1)] if page else []
    after = [buttons.step("button-page-after", Step.PAGE, page + 1)] if page + 1 < pages else []
    return (*before, *after)
