"""Words of an office's own in reminders: what may stand in braces, what it becomes, and what is refused."""

import re

from domain.folding import fold
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
from domain.reporting.classified import is_marked

LONGEST_WORDS = 300
"""Letters: several reminders may come in one message, with all their facts."""
_BRACES = re.compile(r"\{([^{}]*)\}")
_NAMES = {
    **dict.fromkeys(("truong", "don vi", "school", "unit"), "unit"),
    **dict.fromkeys(("viec", "title", "work"), "title"),
    **dict.fromkeys(("ki", "ky", "period"), "label"),
    **dict.fromkeys(("han", "date"), "last"),
}


def checked_words(text: str) -> str:
    """As it was typed, without what surrounds it. Raises Refusal for what may not stand in it."""
    words = text.strip()
    if is_marked(words):
        raise Refusal("classified-refused")
    if len(words) > LONGEST_WORDS:
        raise Refusal("ladder-words-too-long", length=len(words), most=LONGEST_WORDS)
    for name in _BRACES.findall(words):
        if _called(name) is None:
            raise Refusal("ladder-words-unknown", name=name[:40])
    if set("{}") & set(_BRACES.sub("", words)):
        raise Refusal("ladder-words-brace")
    return words


def filled(words: str, deadline: Deadline, unit: str) -> str:
    """With the facts of this unit; what it says is text, not markup."""
    facts = {
        "unit": unit,
        "title": deadline.duty_title,
        "label": deadline.label,
        "last": f"{deadline.last_day:%d/%m/%Y}",
    }
    return _BRACES.sub(lambda found: facts[_called(found[1]) or ""], words)


def _called(name: str) -> str | None:
    return _NAMES.get(fold(name).strip())
