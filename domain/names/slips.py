"""Names near what was typed: shortened, a letter or two gone wrong, words left out or in another order."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from domain.names.index import UnitNames
from domain.names.writing import Key, numbers

TWO_SLIPS_LENGTH = 12
SHORTEST = len("anlac")
INITIALS = len("cva")
MOST = 200
"""So many names are looked at where a word is shared by thousands: what many share tells nobody apart."""


def nearest(key: Key, known: UnitNames) -> list[tuple[int, Key]]:
    """The names fewest slips away, nearest first; none where even those are too far. Numbers are never a slip."""
    typed = "".join(key)
    if len(typed) < SHORTEST:
        return []
    allowed = 2 if len(" ".join(key)) >= TWO_SLIPS_LENGTH else 1
    lengths = range(len(typed) - allowed, len(typed) + allowed + 1)
    near = [found for length in lengths for found in _near(typed, known.lengths.get(length, ()), allowed)]
    slips = [(slip, key_) for letters, slip in near for key_ in known.letters[letters] if numbers(key_) == numbers(key)]
    least = min((slip for slip, _ in slips), default=0)
    # A margin of one slip is no margin: everything that near is a candidate.
    return sorted((slip, other) for slip, other in slips if slip <= least + 1)


def _near(typed: str, names: Sequence[str], allowed: int) -> Iterable[tuple[str, int]]:
    found = extract(typed, names, scorer=OSA.distance, score_cutoff=allowed, limit=None)
    return [(letters, int(slip)) for letters, slip, _ in found]


def shortened(key: Key, known: UnitNames) -> list[Key]:
    """ "ng hue" is Nguyễn Huệ: as many words, each a beginning of the other, and one of them whole."""
    whole = {word for word in key if len(word) > 1}
    # Each a beginning of the other: they begin with the same letters.
    alike = known.initials.get("".join(part[0] for part in key), ())
    return sorted(other for other in alike if not whole.isdisjoint(other) and _abbreviates(key, other))


def of_initials(key: Key, known: UnitNames) -> list[Key]:
    """ "cva", "n t m khai": the first letter of each word, perhaps with the last in full."""
    letters = key[0] if len(key) == 1 else "".join(part[0] for part in key)
    if len(letters) < INITIALS or any(part.isdecimal() for part in key[:1]):
        return []
    return sorted(other for other in known.initials.get(letters, ()) if len(key) == 1 or _abbreviates(key, other))


def in_another_order(key: Key, known: UnitNames) -> list[Key]:
    """ "kim dong 1" and "so 1 kim dong"."""
    rarest = min((known.sharing.get(word, ()) for word in key), key=len, default=())
    return sorted(other for other in rarest if len(other) == len(key) and sorted(other) == sorted(key))


def holding(key: Key, known: UnitNames) -> list[Key]:
    """Longer names with these words in a row: "minh khai" of Nguyễn Thị Minh Khai. The shortest first."""
    rarest = min((known.sharing.get(word, ()) for word in key), key=len, default=())
    if len(key) == 1 and len(rarest) > MOST:
        return []
    found = [other for other in rarest if len(other) > len(key) and _has_in_a_row(other, key)]
    return sorted(found, key=lambda other: (len(other), other))[:MOST]


def held(key: Key, known: UnitNames) -> Key | None:
    """The longest name that what was typed begins with, where the rest names no number: "kim dong xa abc"."""
    for count in range(len(key) - 1, 1, -1):
        if key[:count] in known.exact and not numbers(key[count:]):
            return key[:count]
    return None


def _abbreviates(key: Key, other: Key) -> bool:
    return (
        len(key) == len(other)
        and all(full.startswith(short) for short, full in zip(key, other, strict=True))
        and numbers(key) == numbers(other)
    )


def _has_in_a_row(other: Key, key: Key) -> bool:
    return any(other[at : at + len(key)] == key for at in range(len(other) - len(key) + 1))
