"""From the words of a name to the unit it means, to the units it may mean, or to none."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from domain.folding import Word, fold, words
from domain.names import slips
from domain.names.agreeing import Agreement, best
from domain.names.index import Called, Entry, UnitNames
from domain.names.levels import JOINERS, Heading, Kind, headings, teaches
from domain.names.readings import Ask, Found, Reading, Unknown, ask, one_or_ask, together
from domain.names.writing import Key, key_of, name_key, name_words, place_key, without_telex
from domain.registry.units import Level

__all__ = ["Ask", "Found", "Reading", "Unknown", "find_unit", "read_office", "read_plainly", "read_slips"]

LONGEST = 200
"""As long as a name may be; what is longer is none."""
SURE_LENGTH = 8
"""Below eight letters one wrong letter is as likely another school (Lê Lợi, Lê Lai): asked, not forgiven."""
_SELF = frozenset({"minh", "em", "toi", "ta", "con", "chung", "chau", "nha", "ben", "nay", "kia", "do", "nao", "gi"})
"""Of "trường mình", "trường bên em": whoever speaks, and no name."""
_ENGLISH = frozenset({"school", "schools"})
"""Behind the level, and then last."""


def find_unit(text: str, known: UnitNames) -> Reading:
    """What a person means who was asked for a unit and typed this."""
    if len(text) > LONGEST:
        return Unknown()
    if (coded := known.coded(text)) is not None:
        return one_or_ask(known.entries[coded.id][:1], known)
    reading = _confirmed(text, known)
    if isinstance(reading, Unknown):
        reading = _as_typed(words(text), known)
    if isinstance(reading, Unknown) and (mended := without_telex(text)) != text:
        reading = _plainly(words(mended), known)
        return Found(reading.unit, slip=True) if isinstance(reading, Found) else reading
    return reading


def read_plainly(
    levels: frozenset[Level], name: Sequence[Word], known: UnitNames, kinds: frozenset[Kind] = frozenset()
) -> Reading:
    """The name letter by letter (diacritics apart): the whole of it, perhaps with its place, then its beginning, then
    under another level."""
    counted = name_words(name)
    key = name_key(counted)
    whole = _whole(levels, counted, known, kinds)
    same = [entry for entry in known.bearing(key) if entry.called is not Called.ALIAS]
    if not isinstance(whole, Unknown):
        # A bare name may be half of another's: "minh khai".
        longer = [] if levels or isinstance(whole, Ask) else _longer(levels, counted, known)
        return ask([*known.bearing(key), *longer], known) if longer else whole
    if not same and (placed := _in_their_place(levels, kinds, counted, known)):
        return _of_kind(placed, kinds, known)
    longer = _longer(levels, counted, known)
    return ask([*longer, *same], known, len(key)) if longer or same else Unknown()


def read_slips(levels: frozenset[Level], name: Sequence[Word], known: UnitNames) -> Reading:
    """The name shortened ("ng hue", "cva"), or with a letter or two gone wrong."""
    key = name_key(name_words(name))
    if not key:
        return Unknown()
    mistyped = _bearing([other for _, other in slips.nearest(key, known)], known)
    short = _bearing([*slips.shortened(key, known), *slips.of_initials(key, known)], known)
    near = _called(levels, mistyped)
    if levels and (shortened := _called(levels, short)):
        return one_or_ask([*shortened, *near], known, slip=True)
    alone = len({entry.key for entry in near}) == 1 and not short
    if alone and len(" ".join(key)) >= SURE_LENGTH:
        return one_or_ask(near, known, slip=True)
    found = near or [*mistyped, *short]
    return ask(found if near else _in_order(levels, found), known) if found else Unknown()


def _whole(
    levels: frozenset[Level], counted: Sequence[Word], known: UnitNames, kinds: frozenset[Kind] = frozenset()
) -> Reading:
    """Nothing left out and nothing added, of a unit that may be called by these levels."""
    key = name_key(counted)
    bearing = _meant(levels, kinds, known.bearing(key))
    if not bearing:
        together_ = _meant(levels, kinds, known.written_together(key))
        return _of_kind(together_, kinds, known) if together_ else Unknown()
    same, agreement = best(bearing, counted)
    if agreement is Agreement.OTHER or (agreement is not Agreement.SAME and len(same) < len(bearing)):
        return ask(bearing, known)
    return _of_kind(same, kinds, known, slip=agreement is Agreement.TONE)


def _longer(levels: frozenset[Level], counted: Sequence[Word], known: UnitNames) -> list[Entry]:
    """Names of which these are the first words, then names that have them further back."""
    key = name_key(counted)
    if len(key) == 1:
        return []
    begun = _called(levels, known.beginning(key))
    held = _called(levels, _bearing(slips.holding(key, known), known))
    return [*_in_order(levels, best(begun, counted)[0]), *_in_order(levels, held)]


def _of_kind(entries: Sequence[Entry], kinds: frozenset[Kind], known: UnitNames, *, slip: bool = False) -> Reading:
    """A unit of another kind than was said is asked about."""
    said = [entry for entry in entries if kinds <= entry.kinds]
    return one_or_ask(said, known, slip=slip) if said else ask(entries, known)


def _confirmed(text: str, known: UnitNames) -> Reading:
    """What people have confirmed comes first; a unit that bears the very name today is asked about all the same."""
    confirmed = known.aliases.get(key_of(text), ())
    if not confirmed:
        return Unknown()
    typed = words(text)
    heading = headings(typed)[0]
    bearing = _called(heading.levels, known.bearing(name_key(name_words(typed[heading.end :]))))
    return one_or_ask([*confirmed, *(entry for entry in bearing if entry.called is Called.TODAY)], known)


def _as_typed(typed: Sequence[Word], known: UnitNames) -> Reading:
    if _names_nobody(typed):
        return Unknown()
    stages: Sequence[Callable[[Sequence[Word], UnitNames], Reading]] = (_plainly, _closely, _loosely)
    return next((one for stage in stages if not isinstance(one := stage(typed, known), Unknown)), Unknown())


def _names_nobody(typed: Sequence[Word]) -> bool:
    longest = headings(typed)[0]
    return not longest.levels and all(word.key in _SELF for word in typed[longest.end :])


def _plainly(typed: Sequence[Word], known: UnitNames) -> Reading:
    """What may be a level may begin the name as well ("MN Mầm Non"), where the name is whole then."""
    (first, name), *others = _parses(typed)
    reading = together(
        [
            read_office(typed, known),
            read_plainly(first.levels, name, known, first.kinds),
            *(_whole(heading.levels, name_words(name), known, heading.kinds) for heading, name in others),
        ]
    )
    if not isinstance(reading, Unknown):
        return reading
    unjoined = tuple(word for word in name if word.key not in JOINERS)
    return together(
        [
            *(read_plainly(heading.levels, name, known, heading.kinds) for heading, name in others),
            # "Ong & Bé" is said "ong và bé".
            _whole(first.levels, name_words(unjoined), known, first.kinds),
        ]
    )


def read_office(typed: Sequence[Word], known: UnitNames) -> Reading:
    """An office by the place it is for: "phường Tân Hưng", "quận 7"."""
    offices = known.offices.get(name_key(name_words(typed)), ())
    return one_or_ask(best(offices, typed)[0], known) if offices else Unknown()


def _closely(typed: Sequence[Word], known: UnitNames) -> Reading:
    heading = headings(typed)[0]
    return read_slips(heading.levels, typed[heading.end :], known)


def _loosely(typed: Sequence[Word], known: UnitNames) -> Reading:
    """Words left out, added, or in another order: asked, for nobody bears such a name."""
    heading = headings(typed)[0]
    key = name_key(name_words(typed[heading.end :]))
    if not key:
        return Unknown()
    turned = _called(heading.levels, _bearing(slips.in_another_order(key, known), known))
    if turned and heading.levels and all(_without_numbers(entry.key) == _without_numbers(key) for entry in turned):
        return one_or_ask(turned, known, slip=True)
    held = slips.held(key, known)
    begun = _in_order(heading.levels, known.beginning(key)) if len(key) == 1 else ()
    found = [*turned, *begun, *_bearing(slips.holding(key, known), known), *(known.bearing(held) if held else ())]
    called = _called(heading.levels, found)
    return ask(called or found, known) if found else Unknown()


def _parses(typed: Sequence[Word]) -> Iterator[tuple[Heading, Sequence[Word]]]:
    """Level and kind before the name, or behind it: "hoa sen tư thục"."""
    for heading in headings(typed):
        yield heading, typed[heading.end :]
    first = headings(typed)[0]
    for start in range(first.end + 1, len(typed)):
        behind = headings(typed, start)[0]
        ended = all(word.key in _ENGLISH for word in typed[behind.end :])
        if ended and (behind.levels or behind.kinds):
            yield Heading(first.levels | behind.levels, first.kinds | behind.kinds), typed[first.end : start]


def _meant(levels: frozenset[Level], kinds: frozenset[Kind], same: Sequence[Entry]) -> list[Entry]:
    """Of those that bear the name: who is exactly of that level today; else whoever may be called so, or was."""
    today = [entry for entry in same if entry.called in {Called.TODAY, Called.ALIAS}]
    past = [entry for entry in same if entry.called not in {Called.TODAY, Called.ALIAS}]
    if exactly := [entry for entry in today if levels and entry.unit.levels == levels]:
        # Who says nothing of boarding may still mean the boarding school of that name.
        return [*exactly, *(entry for entry in _called(levels, past) if kinds and kinds <= entry.kinds)]
    called = _called(levels, today)
    return [*called, *_called(levels, past)] if levels or not called else called


def _in_their_place(
    levels: frozenset[Level], kinds: frozenset[Kind], counted: Sequence[Word], known: UnitNames
) -> list[Entry]:
    """A name with its commune behind it: "kim đồng xã Tân Lập"."""
    key = name_key(counted)
    for count in range(len(key) - 1, 0 if levels else 1, -1):
        bearing = _called(levels, best(known.bearing(key[:count]), counted[:count])[0])
        if not bearing:
            continue
        place = place_key(counted[count:])
        if there := [entry for entry in bearing if place_key(words(known.place(entry.unit))) == place]:
            return _meant(levels, kinds, there)
    return []


def _bearing(keys: Iterable[Key], known: UnitNames) -> list[Entry]:
    return list(chain.from_iterable(known.bearing(key) for key in dict.fromkeys(keys)))


def _called(levels: frozenset[Level], entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if teaches(entry.unit.levels, levels)]


def _in_order(levels: frozenset[Level], entries: Iterable[Entry]) -> list[Entry]:
    """Those of exactly that level first, the shorter before the longer."""
    return sorted(entries, key=lambda entry: (entry.unit.levels != levels, len(entry.key), fold(entry.text)))


def _without_numbers(key: Key) -> Key:
    return tuple(part for part in key if not part.isdecimal())
