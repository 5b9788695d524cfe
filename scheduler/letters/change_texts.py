"""What became of units, as it is told to those who answer for them, look after them, or sit in their groups."""

from domain.registry.unit_effects import from_text, told
from domain.screens import Screen
from domain.sending.notices import Held
from domain.texts import Say
from scheduler.letters.writing import Writing

MOST_LINES = 20
LONGEST_TEXT = 3300


def unit_change(writing: Writing, say: Say, held: Held) -> Screen | None:
    """As many lines as one message holds; whoever looks after many units is told how many more there are."""
    effects = from_text(held.details or "[]")
    if not effects:
        return None
    shown = [say("notice-unit-change")]
    for effect in effects:
        line = told(say, effect)
        if len(shown) > MOST_LINES or sum(map(len, shown)) + len(line) > LONGEST_TEXT:
            shown.append(say("notice-unit-change-more", left=len(effects) - len(shown) + 1))
            break
        shown.append(line)
    return Screen("\n".join(shown))
