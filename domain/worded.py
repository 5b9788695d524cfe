"""A screen where only words travel: without tags, its buttons numbered, cut to what one message holds.

Numbers up to 99 are those of the last screen. Each notice has a hundred of its own, so that what it offers is never
taken for what the screen above it does. Where a number may be an answer, buttons are called by `#1`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from domain import packing
from domain.compact import compact
from domain.screens import Button, Screen
from domain.sending import splitting
from domain.sending.splitting import split_html
from domain.texts import Say

LONGEST = 2000
"""What the narrowest channel known takes in one message."""
ROOM = 100
"""Letters left for the mark of what is said a second time."""
A_NOTICE = 100
FEWEST_OF_A_KIND = 2
MOST_NOTICES = 9
"""So many can be answered; the one after that takes the place of the oldest."""

_STRUCK = re.compile(r"</?s>")
_OWN_NUMBER = re.compile(r"\D*([1-9]\d?)")
_NOTHING_ELSE = re.compile(r"\W*\d+")


@dataclass(frozen=True, slots=True)
class Choice:
    """Something offered: what it is called by, and the packed action it does; a key does what its label says."""

    number: int
    label: str
    does: str = ""


@dataclass(frozen=True, slots=True)
class Worded:
    """What is said, one message after the other, and what it offers."""

    messages: tuple[str, ...]
    choices: tuple[Choice, ...]


def plain(html: str) -> str:
    """The text without its markup, for where nobody reads any."""
    return splitting.plain(_STRUCK.sub("~", html))


def worded(screen: Screen, *, asking: Say | None = None, base: int = 0) -> Worded:
    """`asking`: a number that is typed may answer something else, and it is said so in these words. `base` is the
    hundred of a notice, which may come in the midst of anything."""
    rows = [[_offer(button) for button in row if button.does is not None] for row in screen.rows]
    rows += [[(plain(key.label), "") for key in row if not key.shares_number] for row in screen.keys or ()]
    numbers = iter(_numbers([label for row in rows for label, _ in row], base))
    numbered = [[Choice(next(numbers), label, does) for label, does in row] for row in rows]
    mark = "#" if asking else ""
    lines = ["  ".join(_shown(choice, mark) for choice in row) for row in numbered if row]
    lines += [f"{plain(button.label)}: {button.url}" for row in screen.rows for button in row if button.url]
    choices = tuple(choice for row in numbered for choice in row)
    if asking and choices:
        lines.append(plain(asking("words-of-notice" if base else "words-spared", number=choices[0].number)))
    said = "\n\n".join(part for part in (screen.text, escape("\n".join(lines), quote=False)) if part)
    return Worded(tuple(plain(part) for part in split_html(said, LONGEST - ROOM)), choices)


def _offer(button: Button) -> tuple[str, str]:
    return plain(button.label), "" if button.does is None else packing.pack(button.does)


def _numbers(labels: Sequence[str], base: int) -> Iterator[int]:
    """In order; labels that end with a number are called by it, where there are several: `Câu 3`, `Câu 5`."""
    own = [_OWN_NUMBER.fullmatch(label) for label in labels]
    if base or sum(found is not None for found in own) < FEWEST_OF_A_KIND:
        own = [None] * len(labels)
    kept = {int(found[1]) for found in own if found}
    given = set[int]()
    # After those, so that the number of a question that is not asked does nothing else.
    free = max(kept, default=base)
    for found in own:
        if found and int(found[1]) not in given:
            given.add(int(found[1]))
            yield int(found[1])
            continue
        free += 1
        yield free


def _shown(choice: Choice, mark: str) -> str:
    if _NOTHING_ELSE.fullmatch(choice.label) and choice.label.endswith(str(choice.number)):
        return choice.label.replace(str(choice.number), f"{mark}{choice.number}")
    return f"{mark}{choice.number} {choice.label}" if mark else f"{choice.number}. {choice.label}"


def with_screen(offered: Sequence[Choice], screen: Sequence[Choice]) -> tuple[Choice, ...]:
    """What is offered once a new screen is shown: that, and what notices offered."""
    return (*(one for one in offered if one.number > A_NOTICE), *screen)


def next_base(offered: Iterable[Choice]) -> int:
    """The hundred of the next notice: after the last one's, and round."""
    last = [one.number // A_NOTICE for one in offered if one.number > A_NOTICE]
    return (last[-1] % MOST_NOTICES + 1 if last else 1) * A_NOTICE


def with_notice(offered: Sequence[Choice], notice: Sequence[Choice]) -> tuple[Choice, ...]:
    bases = {one.number // A_NOTICE for one in notice}
    screen = [one for one in offered if one.number < A_NOTICE]
    others = [one for one in offered if one.number > A_NOTICE and one.number // A_NOTICE not in bases]
    return (*screen, *others, *notice)


def pack(offered: Iterable[Choice]) -> str:
    return compact([[one.number, one.label, one.does] for one in offered])
