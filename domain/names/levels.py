"""The words for school levels, in every form they are typed."""

from collections.abc import Sequence

from domain.folding import Word, words
from domain.units import Level

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

# What may stand before a name and tells units apart no further.
TYPE_WORDS = (
    *("trường", "trg", "tr", "trường phổ thông", "trung tâm", "tt", "đơn vị", "đv", "school"),
    *("ptdtbt", "ptdtnt", "dân tộc bán trú", "dân tộc nội trú", "công lập", "tư thục", "dân lập"),
)
_JOINERS = frozenset({"va", "and"})

# "MN" is said of kindergartens and nurseries too.
_SAID_LOOSELY = {
    Level.MG: frozenset({Level.MN}),
    Level.NT: frozenset({Level.MN}),
    Level.MN: frozenset({Level.MG}),
}


def _keys(text: str) -> tuple[str, ...]:
    return tuple(word.key for word in words(text))


_LEVELS = {_keys(phrase): level for level, phrases in LEVEL_WORDS.items() for phrase in phrases}
_TYPES = {_keys(phrase): tuple(word.spelling for word in words(phrase)) for phrase in TYPE_WORDS}
_LONGEST = max(len(keys) for keys in (*_LEVELS, *_TYPES))


def level_at(text: Sequence[Word], start: int) -> tuple[Level, int] | None:
    """The level named at this word, and the first word after it."""
    for end in range(min(start + _LONGEST, len(text)), start, -1):
        level = _LEVELS.get(tuple(word.key for word in text[start:end]))
        if level is not None:
            return level, end
    return None


def heading_at(text: Sequence[Word], start: int) -> tuple[frozenset[Level], int]:
    """The levels and type words before a name ("Trường TH & THCS"), and where the name itself begins."""
    levels: set[Level] = set()
    at = start
    while True:
        ahead = at + 1 if levels and at < len(text) and text[at].key in _JOINERS else at
        if (level := level_at(text, ahead)) is not None:
            levels.add(level[0])
            at = level[1]
        elif (after := _type_at(text, at)) is not None:
            at = after
        else:
            return frozenset(levels), at


def levels_in(name: str) -> frozenset[Level]:
    """The levels a unit's own name states: {TH, THCS} for "TH-THCS Lê Lợi"."""
    return heading_at(words(name), 0)[0]


def teaches(levels: frozenset[Level], asked: frozenset[Level]) -> bool:
    """Whether a unit of these levels may be called by the levels asked for: TH-THCS is also called TH."""
    said = levels.union(*(_SAID_LOOSELY.get(level, frozenset()) for level in levels))
    return asked <= said


def _type_at(text: Sequence[Word], start: int) -> int | None:
    for end in range(min(start + _LONGEST, len(text)), start, -1):
        spelled = _TYPES.get(tuple(word.key for word in text[start:end]))
        # "trưởng" is no "trường"
        if spelled and all(
            not word.marked or word.spelling == own for word, own in zip(text[start:end], spelled, strict=True)
        ):
            return end
    return None
