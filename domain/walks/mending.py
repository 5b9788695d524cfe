"""One finding, whole, and what of it can be mended; then the one thing that is, with what may stand there instead."""

from collections.abc import Iterator

from domain.buttons.proposal_actions import Step
from domain.forms.buttons import in_rows, some
from domain.proposals.model import Header, ProposedDeadline, ProposedTarget, ProposedTask
from domain.screens import Button, Screen
from domain.texts import Markup, Say
from domain.walks import blocks, items, telling
from domain.walks.buttons import Buttons
from domain.walks.decisions import HEADER, Aspect
from domain.walks.meanings import meaning
from domain.walks.steps import Way

EMPTY = "–"


def item(way: Way, buttons: Buttons, say: Say) -> Screen:
    aspects = items.aspects(way)
    lines = [
        say("walk-aspect-line", number=str(number), name=say(f"aspect-{aspect}"), value=Markup(value(way, aspect, say)))
        for number, aspect in enumerate(aspects, 1)
    ]
    choices = [buttons.step(f"button-aspect-{aspect}", Step.CHOOSE, place) for place, aspect in enumerate(aspects)]
    done = buttons.step("button-walk-done", Step.YES)
    return Screen(
        "\n".join([*_above(way, say), "", *lines, "", say("walk-item")]),
        some(*in_rows(choices, 2), (*_out(way, buttons), done)),
    )


def _out(way: Way, buttons: Buttons) -> tuple[Button, ...]:
    """What stands above the document cannot be left out."""
    if way.here.code == HEADER:
        return ()
    if way.here.code in way.decisions.omitted:
        return (buttons.step("button-walk-take", Step.TAKE),)
    return (buttons.step("button-walk-omit", Step.OMIT),)


def _above(way: Way, say: Say) -> Iterator[str]:
    found = way.item(way.here.code)
    if found is None:
        yield say("walk-mend-header")
        return
    yield say("walk-mend-item", title=blocks.title_of(way, found))
    if not isinstance(found, ProposedTask):
        yield blocks.sentence(found.source, say, around=getattr(found, "phrase", ""))
    if found.code in way.omitted:
        yield say("walk-is-omitted")


def aspect(way: Way, buttons: Buttons, say: Say) -> Screen:
    asked = way.here.aspect
    if asked is None:
        return item(way, buttons, say)
    labels = items.labels(way)
    offered = [labels.get(one, one) for one in items.offered(way)]
    numbered = [say("walk-choice", number=str(number), choice=label) for number, label in enumerate(offered, 1)]
    lines = [
        say("walk-aspect", name=say(f"aspect-{asked}"), value=Markup(value(way, asked, say))),
        say(f"aspect-ask-{asked}"),
        *numbered,
    ]
    choices = [buttons.called(label, Step.CHOOSE, place) for place, label in enumerate(offered)]
    return Screen("\n".join(lines), some(*in_rows(choices, 2), (buttons.step("button-walk-back", Step.BACK),)))


def value(way: Way, asked: Aspect, say: Say) -> str:
    """As it stands now."""
    if way.here.code == HEADER:
        return _of_header(way.proposal.header, asked, say)
    match way.item(way.here.code):
        case ProposedDeadline() as deadline:
            return _of_deadline(way, deadline, asked, say)
        case ProposedTarget() as target:
            return blocks.bar(target, say) if asked is Aspect.BAR else say("walk-words", words=_cut(target.title))
        case ProposedTask() as task:
            return _of_task(task, asked, say)
        case None:
            return EMPTY


def _of_header(header: Header, asked: Aspect, say: Say) -> str:
    match asked:
        case Aspect.ISSUED:
            return telling.issued(header, say)
        case Aspect.YEAR:
            return telling.years(header, say)
        case Aspect.AUDIENCE:
            return blocks.audience(header.audience.value, say) if header.audience else EMPTY
        case Aspect.NUMBER:
            return say("walk-words", words=header.number.value) if header.number else EMPTY
        case Aspect.SHORT:
            return say("walk-words", words=header.short_title)
        case _:
            return say("walk-words", words=_cut(header.title.value)) if header.title else EMPTY


def _of_deadline(way: Way, deadline: ProposedDeadline, asked: Aspect, say: Say) -> str:
    duty = way.duty(deadline.duty)
    match asked:
        case Aspect.DATE:
            return meaning(deadline.reading, say, inclusive=blocks.is_inclusive(way, deadline))
        case Aspect.LABEL:
            return say("walk-words", words=deadline.label) if deadline.label else EMPTY
        case Aspect.WINDOW if deadline.window:
            return say("walk-window", first=deadline.window.first, last=deadline.window.last)
        case Aspect.INCLUSIVE:
            return say("walk-yes" if blocks.is_inclusive(way, deadline) else "walk-no")
    if duty is None or asked is Aspect.WINDOW:
        return EMPTY
    match asked:
        case Aspect.AUDIENCE:
            return blocks.audience(duty.who, say)
        case Aspect.FORM:
            return say("walk-words", words=items.form_title(way, duty) or say("walk-no-form"))
        case Aspect.MEANS:
            return say("walk-words", words=_cut("; ".join(one.words for one in duty.means))) if duty.means else EMPTY
        case _:
            return say("walk-words", words=_cut(duty.title))


def _of_task(task: ProposedTask, asked: Aspect, say: Say) -> str:
    match asked:
        case Aspect.DATE:
            return meaning(task.reading, say)
        case Aspect.LEAD:
            return say("walk-words", words=", ".join(task.leads)) if task.leads else EMPTY
        case _:
            return say("walk-words", words=_cut(task.content))


def _cut(words: str) -> str:
    return blocks.cut(words, blocks.LONGEST_SENTENCE)
