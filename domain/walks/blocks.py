"""Findings as they stand on the screen: numbered, each with the words it came from and what they mean."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.planning.targets import Sign
from domain.proposals.model import (
    Party,
    ProposedDeadline,
    ProposedDuty,
    ProposedTarget,
    ProposedTask,
    Source,
    Who,
)
from domain.texts import Markup, Say, grouped
from domain.walks import items
from domain.walks.decisions import Aspect, Part
from domain.walks.meanings import meaning
from domain.walks.steps import Item, Way

MOST_LETTERS = 2600
"""Of the findings of one page, so that a message holds them with all that stands around."""
MOST_ON_PAGE = 8
LONGEST_SENTENCE = 320
LONGEST_CONTENT = 200
LONGEST_TITLE = 120
LONGEST_OF_TARGET = 90
NONE = "none"
"""In place of words that are not there."""


@dataclass(frozen=True, slots=True)
class Page:
    """`first` counts from 0. Findings from one sentence stand together, below it."""

    first: int
    blocks: tuple[str, ...]

    @property
    def text(self) -> str:
        return "".join(("\n\n" if "\n" in block else "\n") + block for block in self.blocks).lstrip("\n")


def pages(way: Way, part: Part, say: Say) -> list[Page]:
    """As many findings a page as a message holds; a sentence that several came from stands above the first of them."""
    every = way.items(part)
    found: list[Page] = []
    for place, item in enumerate(every):
        before = every[place - 1] if place and found and found[-1].first < place else None
        block = numbered(way, item, place, say, before=before)
        full = found and (
            len(found[-1].blocks) == MOST_ON_PAGE or sum(map(len, found[-1].blocks)) + len(block) > MOST_LETTERS
        )
        if not found or full:
            found.append(Page(place, (numbered(way, item, place, say),)))
        else:
            found[-1] = Page(found[-1].first, (*found[-1].blocks, block))
    return found


def numbered(way: Way, item: Item, place: int, say: Say, *, before: Item | None = None) -> str:
    told = say("walk-numbered", number=str(place + 1), told=Markup(said(way, item, say)))
    if item.code in way.omitted:
        told = say("walk-omitted", told=Markup(told))
    head = list(_above(way, item, say, before))
    return "\n".join([*head, told])


def said(way: Way, item: Item, say: Say) -> str:
    """One finding and what it means, without where it came from."""
    match item:
        case ProposedDeadline():
            return _deadline(way, item, say)
        case ProposedTarget():
            return _target(item, say)
        case ProposedTask():
            return _task(item, say)


def titled(way: Way, item: Item, say: Say) -> str:
    """One finding on its own: with what it is a deadline of."""
    told = said(way, item, say)
    if not isinstance(item, ProposedDeadline) or not item.duty:
        return told
    return say("walk-titled", title=title_of(way, item), told=Markup(told))


def title_of(way: Way, item: Item) -> str:
    match item:
        case ProposedTask():
            title = item.content
        case ProposedTarget():
            title = item.title
        case ProposedDeadline():
            duty = way.duty(item.duty)
            title = item.label if duty is None else duty.title
    return cut(title, LONGEST_TITLE)


def _above(way: Way, item: Item, say: Say, before: Item | None) -> Iterator[str]:
    if isinstance(item, ProposedDeadline):
        same_duty = isinstance(before, ProposedDeadline) and before.duty == item.duty
        duty = way.duty(item.duty)
        if not same_duty:
            yield say("walk-phase") if duty is None else heading(way, duty, item.whose, say)
    if not isinstance(item, ProposedTask) and (before is None or before.source != item.source):
        yield sentence(item.source, say, around=getattr(item, "phrase", ""))


def heading(way: Way, duty: ProposedDuty, whose: Party, say: Say) -> str:
    """What is asked, of whom, by which form."""
    title = cut(duty.title, LONGEST_TITLE)
    if whose is Party.OFFICE:
        return say("walk-duty-of-office", title=title)
    return say(
        "walk-duty",
        title=title,
        who=Markup(audience(duty.who, say)),
        form=items.form_title(way, duty) or say("walk-no-form"),
    )


def _deadline(way: Way, deadline: ProposedDeadline, say: Say) -> str:
    told = meaning(deadline.reading, say, inclusive=is_inclusive(way, deadline))
    phrase = cut(deadline.reading.phrase or deadline.phrase, LONGEST_TITLE)
    if deadline.label:
        text = say("walk-deadline", label=deadline.label, phrase=phrase, means=Markup(told))
    else:
        text = say("walk-time", phrase=phrase, means=Markup(told))
    return say("walk-past", told=Markup(text)) if way.is_over(deadline.reading) else text


def is_inclusive(way: Way, deadline: ProposedDeadline) -> bool:
    return way.decisions.changed_to(deadline.duty, Aspect.INCLUSIVE) == items.YES


def _target(target: ProposedTarget, say: Say) -> str:
    whose = say(f"whose-{target.whose}")
    title, words = cut(target.title, LONGEST_OF_TARGET), cut(target.bar, LONGEST_OF_TARGET) or NONE
    return say("walk-target", title=title, words=words, bar=Markup(bar(target, say)), whose=whose)


def bar(target: ProposedTarget, say: Say) -> str:
    """`≥ 98 %`; words where it is no number."""
    if target.threshold is None:
        return say(f"sign-{target.sign.name.lower()}", bar=target.bar or NONE)
    return say("walk-bar", sign=SIGNS.get(target.sign, ""), threshold=grouped(target.threshold), measure=target.measure)


SIGNS = {Sign.GT: ">", Sign.GE: "≥", Sign.EQ: "=", Sign.LE: "≤", Sign.LT: "<"}


def _task(task: ProposedTask, say: Say) -> str:
    content = cut(task.content, LONGEST_CONTENT)
    lead = ", ".join(task.leads) or say("walk-nobody")
    phrase = task.phrase or say("walk-no-phrase")
    told = say(
        "walk-task",
        content=content,
        lead=cut(lead, LONGEST_TITLE),
        phrase=phrase,
        means=Markup(meaning(task.reading, say)),
    )
    if task.who is None or not task.who.levels:
        return told
    return say("walk-task-levels", told=Markup(told), levels=", ".join(task.who.levels))


def audience(who: Who, say: Say) -> str:
    """As the document says it; by levels where it says nothing."""
    if who.words:
        return say("walk-words", words=cut(who.words, LONGEST_TITLE))
    if not who.levels:
        return say("walk-everybody")
    return say("walk-words", words=", ".join(who.levels))


def sentence(source: Source, say: Say, *, around: str = "") -> str:
    """The words it came from, as much as fits, with where they stand."""
    if not source.text:
        return say("walk-typed")
    text = excerpt(source.text, around)
    return say("walk-source", text=text, place=source.place) if source.place else say("walk-source-only", text=text)


def excerpt(text: str, around: str, longest: int = LONGEST_SENTENCE) -> str:
    """Of a long sentence the stretch that holds these words."""
    if len(text) <= longest:
        return text
    at = max(text.find(around), 0) if around else 0
    first = max(0, min(at - longest // 3, len(text) - longest))
    last = min(len(text), first + longest)
    return ("…" if first else "") + text[first:last].strip() + ("…" if last < len(text) else "")


def cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
