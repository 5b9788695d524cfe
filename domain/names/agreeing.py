"""Whether the diacritics that were typed, if any, are those of a name."""

from collections.abc import Sequence
from enum import IntEnum

from domain.folding import Word
from domain.names.index import Entry


class Agreement(IntEnum):
    """Best first."""

    SAME = 0
    FEWER = 1
    """Marks were left out, perhaps all."""
    TONE = 2
    """Hỏi for ngã, as many people speak."""
    OTHER = 3


_HOOK, _TILDE = "\u0309", "\u0303"
_STROKE = "d\u0335"


def agreement(typed: Sequence[Word], proper: Sequence[Word]) -> Agreement:
    """As good as that of the worst word; of words that only one side has nothing is known."""
    return max((_of_word(one, own) for one, own in zip(typed, proper, strict=False)), default=Agreement.SAME)


def agrees(typed: Sequence[Word], entry: Entry) -> bool:
    return agreement(typed, entry.proper) <= Agreement.FEWER


def best(entries: Sequence[Entry], typed: Sequence[Word]) -> tuple[list[Entry], Agreement]:
    """Those whose diacritics agree best. Where none were typed, none can be held against anybody."""
    if not any(word.marked for word in typed):
        return list(entries), Agreement.FEWER
    judged = [(agreement(typed, entry.proper), entry) for entry in entries]
    least = min((one for one, _ in judged), default=Agreement.SAME)
    return [entry for one, entry in judged if one is least], least


def _of_word(typed: Word, own: Word) -> Agreement:
    if typed.spelling == own.spelling:
        return Agreement.SAME
    if not typed.marked or _with_fewer_marks(typed.spelling, own.spelling):
        return Agreement.FEWER
    if _with_fewer_marks(typed.spelling.replace(_TILDE, _HOOK), own.spelling.replace(_TILDE, _HOOK)):
        return Agreement.TONE
    return Agreement.OTHER


def _with_fewer_marks(typed: str, own: str) -> bool:
    letters = iter(own.replace("đ", _STROKE))
    return all(letter in letters for letter in typed.replace("đ", _STROKE))
