"""Whether words that were chosen for a unit may stand for it from now on, and after whose choices."""

from domain.folding import fold, words
from domain.ids import PersonId, UnitId
from domain.names.finding import find_unit
from domain.names.index import UnitNames
from domain.names.levels import headings
from domain.names.readings import Ask
from domain.names.writing import key_of, name_key, name_words, numbers
from domain.persons.people import Role

LONGEST = 60
ENOUGH_PEOPLE = 2
_TRUSTED = frozenset({Role.OFFICER, Role.ADMINISTRATOR})


def as_learned(typed: str) -> str:
    """The words in the form in which they are remembered."""
    return fold(typed)


def may_stand_for(typed: str, unit: UnitId, known: UnitNames) -> bool:
    """Not where another unit is called so, where several bear the word, or where a number would be left out."""
    reading = find_unit(typed, known)
    if not isinstance(reading, Ask) or unit not in {one.id for one in reading.every} or len(fold(typed)) > LONGEST:
        return False
    said = words(typed)
    keys = {name_key(name_words(said[heading.end :])) for heading in headings(said)} | {key_of(typed)}
    if any(entry.unit.id != unit for key in keys for entry in (*known.bearing(key), *known.aliases.get(key, ()))):
        return False
    bare = name_key(name_words(said[headings(said)[0].end :]))
    if len(bare) == 1 and len(known.sharing.get(bare[0], ())) > 1:
        return False
    return any(numbers(entry.key) == numbers(bare) for entry in known.entries[unit])


def is_confirmed(chosen_by: frozenset[PersonId], roles: frozenset[Role]) -> bool:
    """By one who looks after units, or by two people; `roles` are those of whoever chose last."""
    return not roles.isdisjoint(_TRUSTED) or len(chosen_by) >= ENOUGH_PEOPLE
