"""What stands before a proper name, in every form it is typed: levels, and words for the kind of unit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.folding import Word, words
from domain.registry.units import Level

LEVEL_WORDS: dict[Level, tuple[str, ...]] = {
    Level.NT: ("nhà trẻ", "nhóm trẻ", "nt", "nursery", "nurseries"),
    Level.MG: ("mẫu giáo", "mg"),
    Level.MN: (
        "mầm non",
        "mn",
        "mnon",
        "preschool",
        "preschools",
        "pre-school",
        "pre-schools",
        "kindergarten",
        "kindergartens",
    ),
    Level.TH: ("tiểu học", "th", "cấp 1", "cấp một", "cấp I", "c1", "primary", "elementary"),
    Level.THCS: (
        *("trung học cơ sở", "thcs", "th cơ sở", "cấp 2", "cấp hai", "cấp II", "c2"),
        *("lower secondary", "junior high", "middle school", "middle schools"),
    ),
    Level.THPT: (
        *("trung học phổ thông", "thpt", "cấp 3", "cấp ba", "cấp III", "c3", "ptth"),
        *("upper secondary", "senior high", "high school", "high schools"),
    ),
    Level.GDTX: ("giáo dục thường xuyên", "gdtx", "continuing education"),
    Level.GDNN: ("giáo dục nghề nghiệp", "gdnn", "vocational"),
}

_ONLY_IN_NAMES: dict[str, frozenset[Level]] = {
    **dict.fromkeys(("tieuhoc", "tiểu hok", "tiu hoc"), frozenset({Level.TH})),
    **dict.fromkeys(("mamnon", "m non"), frozenset({Level.MN})),
    **dict.fromkeys(("maugiao", "m giáo"), frozenset({Level.MG})),
    **dict.fromkeys(("trung học cs",), frozenset({Level.THCS})),
    **dict.fromkeys(("trung học pt",), frozenset({Level.THPT})),
    **dict.fromkeys(("c12", "c1-2", "cấp 1-2", "cấp I-II", "ththcs", "ptcs"), frozenset({Level.TH, Level.THCS})),
    **dict.fromkeys(("c23", "c2-3", "cấp 2-3", "cấp II-III"), frozenset({Level.THCS, Level.THPT})),
    **dict.fromkeys(("c123", "c1-2-3", "cấp 1-2-3"), frozenset({Level.TH, Level.THCS, Level.THPT})),
    "ttgdtx": frozenset({Level.GDTX}),
    "ttgdnn": frozenset({Level.GDNN}),
}
"""Too rare for a question, but clear before a proper name."""


class Kind(StrEnum):
    """What tells units of one name and level apart."""

    BOARDING_DAY = "ptdtbt"
    BOARDING = "ptdtnt"
    PUBLIC = "public"
    PRIVATE = "private"
    FOUNDED = "people-founded"


_SCHOOL = (
    *("trường", "trg", "tr", "trường phổ thông", "phổ thông", "pt", "liên cấp", "lớp", "school"),
    *("trung tâm", "tt", "đơn vị", "đv"),
)
"""Before a level they say nothing; behind one they begin the name: "THCS Trường Sơn"."""
_KINDS: dict[Kind, tuple[str, ...]] = {
    Kind.BOARDING_DAY: ("ptdtbt", "dân tộc bán trú", "pt dtbt", "dtbt", "bán trú"),
    Kind.BOARDING: ("ptdtnt", "dân tộc nội trú", "pt dtnt", "dtnt", "nội trú"),
    Kind.PUBLIC: ("công lập",),
    Kind.PRIVATE: ("tư thục", "tư nhân", "ngoài công lập"),
    Kind.FOUNDED: ("dân lập",),
}
JOINERS = frozenset({"va", "and"})

# "MN" is said of kindergartens and nurseries too.
_SAID_LOOSELY = {
    Level.MG: frozenset({Level.MN}),
    Level.NT: frozenset({Level.MN}),
    Level.MN: frozenset({Level.MG}),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """What was said before a name; the name begins at word `end`."""

    levels: frozenset[Level] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    end: int = 0


def _keys(text: str) -> tuple[str, ...]:
    return tuple(word.key for word in words(text))


def _spellings(phrases: Iterable[str]) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {_keys(phrase): tuple(word.spelling for word in words(phrase)) for phrase in phrases}


_LEVELS = {
    **{_keys(phrase): levels for phrase, levels in _ONLY_IN_NAMES.items()},
    **{_keys(phrase): frozenset({level}) for level, phrases in LEVEL_WORDS.items() for phrase in phrases},
}
_SCHOOLS = _spellings(_SCHOOL)
_MARKED = _spellings(phrase for phrases in _KINDS.values() for phrase in phrases)
_KIND_OF = {_keys(phrase): kind for kind, phrases in _KINDS.items() for phrase in phrases}
_LONGEST = max(len(keys) for keys in (*_LEVELS, *_SCHOOLS, *_MARKED))


def headings(text: Sequence[Word], start: int = 0) -> tuple[Heading, ...]:
    """What may stand before the name, the longest first: a word of a heading may begin the name as well."""
    found = [Heading(end=start)]
    while (following := _one_more(text, found[-1])) is not None:
        found.append(following)
    return tuple(reversed(found))


def heading_at(text: Sequence[Word], start: int) -> tuple[frozenset[Level], int]:
    """The levels before a name ("Trường TH & THCS"), and where the name itself begins."""
    longest = headings(text, start)[0]
    return longest.levels, longest.end


def levels_in(name: str) -> frozenset[Level]:
    """The levels a unit's own name states: {TH, THCS} for "TH-THCS Lê Lợi"."""
    return heading_at(words(name), 0)[0]


def teaches(levels: frozenset[Level], asked: frozenset[Level]) -> bool:
    """Whether a unit of these levels may be called by the levels asked for: TH-THCS is also called TH."""
    said = levels.union(*(_SAID_LOOSELY.get(level, frozenset()) for level in levels))
    return asked <= said


def called(level: Level) -> frozenset[Level]:
    """The levels that go by its name: a mẫu giáo is called mầm non as well."""
    return frozenset(one for one in Level if teaches(frozenset({one}), frozenset({level})))


def _one_more(text: Sequence[Word], so_far: Heading) -> Heading | None:
    at = so_far.end
    ahead = at + 1 if so_far.levels and at < len(text) and text[at].key in JOINERS else at
    for end in range(min(ahead + _LONGEST, len(text)), ahead, -1):
        levels = _LEVELS.get(tuple(word.key for word in text[ahead:end]))
        # A level said twice begins the name: "MN Mầm Non".
        if levels is not None and not levels <= so_far.levels:
            return replace(so_far, levels=so_far.levels | levels, end=end)
    for end in range(min(at + _LONGEST, len(text)), at, -1):
        stretch = text[at:end]
        if _is_one_of(_MARKED, stretch):
            kind = _KIND_OF[tuple(word.key for word in stretch)]
            return replace(so_far, kinds=so_far.kinds | {kind}, end=end)
        if not so_far.levels and _is_one_of(_SCHOOLS, stretch):
            return replace(so_far, end=end)
    return None


def _is_one_of(phrases: dict[tuple[str, ...], tuple[str, ...]], stretch: Sequence[Word]) -> bool:
    """ "trưởng" is no "trường"."""
    spelled = phrases.get(tuple(word.key for word in stretch))
    return spelled is not None and all(
        not word.marked or word.spelling == own for word, own in zip(stretch, spelled, strict=True)
    )
