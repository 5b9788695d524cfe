"""Who is meant: the units a document speaks to, the office that issued it, or somebody above that office."""

import re
from functools import cache

from domain.names.levels import LEVEL_WORDS
from domain.proposals.model import Party, Who
from domain.registry.units import Level

_PUBLIC = re.compile(r"công lập", re.IGNORECASE)
_NOT_PUBLIC = re.compile(r"ngoài công lập|tư thục|dân lập", re.IGNORECASE)
_ANY_OWNERSHIP = re.compile(r"công lập (?:và|,|hoặc) (?:ngoài công lập|tư thục)", re.IGNORECASE)

UNITS = (
    r"(?:(?:cơ sở|đơn vị(?: sự nghiệp)?) giáo dục|CSGD|cơ sở trực thuộc|đơn vị(?: trực thuộc| sự nghiệp)?"
    r"|nhà trường|trường(?: học)?|trung tâm GD\w*|Trung tâm GDNN|TT ?GD\w*|nhóm trẻ|lớp mẫu giáo độc lập"
    r"|hiệu trưởng|thủ trưởng (?:các )?(?:đơn vị|cơ sở|phòng)|người đứng đầu đơn vị)"
)
OFFICE = (
    r"(?:phòng (?:giáo dục|GD|văn hóa|VH|VHXH)[\w&\-]*|sở (?:giáo dục|GD)[\w&\-]*|SGD\w*|UBND|ủy ban nhân dân"
    r"|uỷ ban nhân dân|bộ phận|văn phòng|tổ (?:giúp việc|công tác)|ban chỉ đạo"
    r"|cán bộ(?:, công chức)? (?:đầu mối|phụ trách|phòng)|công chức (?:phụ trách|phòng)"
    r"|chuyên viên|lãnh đạo|các phòng,? (?:ban|chuyên môn)|thanh tra|kế toán|văn thư)"
)
_UNITS = re.compile(rf"(?<!\w){UNITS}(?!\w)", re.IGNORECASE)
_OFFICE = re.compile(rf"(?<!\w){OFFICE}", re.IGNORECASE)
_OFFICES_WITHIN = re.compile(
    r"(?:các |trưởng (?:các )?)?phòng (?:thuộc|của|trực thuộc) Sở|các phòng,? (?:và )?(?:các )?đơn vị"
    r"|các phòng và đơn vị|(?:Đối với|thủ trưởng) (?:các )?phòng(?! (?:GD|giáo dục))",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(r"phòng (?:giáo dục|GD|văn hóa)", re.IGNORECASE)

ABOVE = re.compile(
    r"(?<!\w)(?:UBND|ủy ban nhân dân|uỷ ban nhân dân|Sở Nội vụ|Phòng Nội vụ|Bộ GD\w*|Bộ Giáo dục|Thành ủy|cấp trên)",
    re.IGNORECASE,
)
"""Where an office of education itself reports to."""


def levels_in(text: str) -> tuple[Level, ...]:
    """The levels a text names, in the order in which schools are listed. Abbreviations count in capitals only: `th` in
    a sentence is anything."""
    return tuple(level for level in Level if (words := _level_words().get(level)) and words.search(text))


def ownership_in(text: str) -> str | None:
    if _NOT_PUBLIC.search(text):
        return None if _ANY_OWNERSHIP.search(text) else "private"
    return "public" if _PUBLIC.search(text) else None


def who(words: str) -> Who:
    levels = levels_in(words)
    if _OFFICES_WITHIN.search(words):
        levels = (*levels, Level.PB)
    return Who(words, levels, ownership_in(words))


def party_of(words: str, office: str = "") -> Party | None:
    """Whose something is, by the words before the verb or in the heading above. `office` is who issued the document."""
    if office and office.casefold() in words.casefold():
        return Party.OFFICE
    units, offices = _UNITS.search(words), _OFFICE.search(words)
    if _OFFICES_WITHIN.search(words) and not _DEPARTMENT.match(words):
        return Party.UNITS
    if units and offices:
        return Party.UNITS if units.start() < offices.start() else Party.OFFICE
    if units:
        return Party.UNITS
    return Party.OFFICE if offices else None


def names_units(words: str) -> bool:
    return bool(_UNITS.search(words))


def names_office(words: str) -> bool:
    return bool(_OFFICE.search(words))


@cache
def _level_words() -> dict[Level, re.Pattern[str]]:
    return {level: re.compile("|".join(map(_pattern, words))) for level, words in LEVEL_WORDS.items()}


def _pattern(word: str) -> str:
    if word.isascii() and len(word) <= len("THCS"):
        return rf"(?<!\w){re.escape(word.upper())}(?!\w)"
    return rf"(?<!\w)(?i:{re.escape(word)})(?!\w)"
