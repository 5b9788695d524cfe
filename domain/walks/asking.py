"""One question: what is in doubt, every place it stands in side by side, and what can be answered."""

from collections.abc import Iterator

from domain.buttons.proposal_actions import Step
from domain.forms.buttons import in_rows, some
from domain.proposals.model import Doubt, DoubtKind
from domain.screens import Screen
from domain.texts import Markup, Say
from domain.walks import answers, blocks, choices
from domain.walks.answers import Answer, How
from domain.walks.buttons import Buttons
from domain.walks.steps import Way

MOST_SOURCES = 4
LONGEST_OF_SEVERAL = 200


def question(way: Way, buttons: Buttons, say: Say) -> Screen:
    doubt = way.doubt(way.here.code)
    if doubt is None:
        return Screen(say("walk-nothing-asked"), ((buttons.step("button-walk-back", Step.BACK),),))
    offered = choices.of(way, doubt)
    place = [one.code for one in way.questions].index(doubt.code) + 1
    lines = [
        say("walk-question", number=str(place), total=len(way.questions), what=Markup(say(f"doubt-{doubt.kind}"))),
        *_places(way, doubt, say),
        *_meant(way, doubt, say),
        "",
        say(f"doubt-ask-{doubt.kind}"),
        *_numbered(way, doubt, offered, say),
    ]
    presses = [buttons.called(_label(doubt, one, say), Step.CHOOSE, at) for at, one in enumerate(offered)]
    ways_out = (buttons.step("button-walk-back", Step.BACK), buttons.step("button-walk-later", Step.LATER))
    return Screen("\n".join(lines), some(*in_rows(presses, 2), ways_out))


def _places(way: Way, doubt: Doubt, say: Say) -> Iterator[str]:
    """Letters side by side, so that whoever reads can tell which says what."""
    several = len(doubt.sources) > 1
    for letter, source in zip("ABCDEF", doubt.sources[:MOST_SOURCES], strict=False):
        text = blocks.excerpt(source.text, _wanted(doubt, letter), LONGEST_OF_SEVERAL if several else 400)
        told = say("walk-source", text=text, place=source.place) if source.place else say("walk-source-only", text=text)
        yield say("walk-place", letter=letter, told=Markup(told)) if several else told


def _wanted(doubt: Doubt, letter: str) -> str:
    at = ord(letter) - ord("A")
    return doubt.choices[at] if at < len(doubt.choices) else ""


def _meant(way: Way, doubt: Doubt, say: Say) -> Iterator[str]:
    """The findings it is about, as they are understood."""
    if answers.one_each(doubt):
        return
    for code in doubt.about[:MOST_SOURCES]:
        found = way.item(code)
        if found is not None and doubt.kind is DoubtKind.UNDATED:
            yield say("walk-about-title", title=blocks.title_of(way, found))
        elif found is not None:
            yield say("walk-about", told=Markup(blocks.titled(way, found, say)))


def _numbered(way: Way, doubt: Doubt, offered: tuple[Answer, ...], say: Say) -> Iterator[str]:
    now = answers.given(doubt, way.decisions)
    for number, answer in enumerate(offered, 1):
        line = say("walk-choice", number=str(number), choice=_label(doubt, answer, say))
        yield say("walk-chosen", line=Markup(line)) if answer == now else line
    if now is not None and now not in offered:
        yield say("walk-answered", words=now.words)


def _label(doubt: Doubt, answer: Answer, say: Say) -> str:
    match answer.how:
        case How.CHOICE:
            return doubt.choices[answer.place]
        case How.WORDS:
            return answer.words
        case How.KEEP if doubt.kind in choices.CONTRADICTIONS:
            return say("walk-keep-all")
        case How.KEEP:
            return say("walk-keep-open")
        case How.YES:
            return say("walk-keep-meant")
        case How.OMIT:
            return say("walk-leave-out")
