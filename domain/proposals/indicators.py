"""What a target is about: which ratio of the report measures it, and which other target says the same thing."""

import re
from dataclasses import dataclass
from functools import lru_cache

from domain.folding import fold

_REMEMBERED = 2_000
"""Texts: each is held against all the others of its document."""


@dataclass(frozen=True, slots=True)
class Subject:
    """`indicator` is the id of the ratio, empty where no figure of the report measures it."""

    name: str
    indicator: str
    has: re.Pattern[str]
    lacks: re.Pattern[str] | None = None


def _subject(name: str, indicator: str, has: str, lacks: str = "") -> Subject:
    return Subject(name, indicator, re.compile(fold(has)), re.compile(fold(lacks)) if lacks else None)


_PAPERS = r"(?:ho so|tthc|thu tuc hanh chinh)"
_STAFF = r"(?:can bo|cong chuc|vien chuc|ccvc|cbccvc|giao vien|nhan vien|nguoi lao dong)"

INITIATIVES = _subject("initiatives", "sang_kien", r"dang ky.*(?:mo hinh|giai phap|sang kien)")

# The first that fits.
_SUBJECTS = (
    _subject("complaints settled", "", r"khieu nai|to cao|xu ly don|don thu"),
    _subject("apologies", "ty_le_xin_loi", r"xin loi"),
    _subject("suggestions", "ty_le_pakn", r"(?:phan anh,? kien nghi|pakn).*(?:tiep nhan|xu ly|tra loi|giai quyet)"),
    _subject("satisfied with procedures", "", rf"hai long.*(?:giao dich|giai quyet (?:{_PAPERS}|cong viec))"),
    _subject("satisfied with schools", "ty_le_hai_long", r"hai long"),
    _subject(
        "settled in time",
        "ty_le_dung_han",
        rf"{_PAPERS}.*(?:dung han|truoc (?:thoi )?han|dung va truoc han)",
        r"cong bo|cong khai",
    ),
    _subject("procedures online", "", r"(?:dich vu cong|dvc).*truc tuyen.*(?:muc do|toan trinh)", r"\bho so\b"),
    _subject("paid without cash", "ty_le_kdtm", r"khong dung tien mat", r"^(?:cac )?(?:don vi|truong|co so)"),
    _subject("signed", "ty_le_chu_ky_so", rf"{_STAFF}.*(?:chu ky so|ky so)"),
    _subject("official mail", "ty_le_thu_cong_vu", rf"{_STAFF}.*(?:thu dien tu|email|hop thu).*cong vu"),
    _subject(
        "sent electronically",
        "ty_le_vb_dien_tu",
        r"van ban.*(?:moi truong (?:dien tu|mang|so)|mang dien tu|dien tu hoa|(?:gui|nhan|trao doi).*dien tu)",
    ),
    INITIATIVES,
    _subject("inspected by surprise", "", r"kiem tra dot xuat"),
    _subject("inspected in turn", "", r"(?:kiem tra|khao sat).*dinh ky"),
)


@lru_cache(maxsize=_REMEMBERED)
def subject_of(title: str) -> Subject | None:
    """None for what is not among the usual ones."""
    said = fold(title)
    return next((one for one in _SUBJECTS if one.has.search(said) and not (one.lacks and one.lacks.search(said))), None)


_ABBREVIATED = (
    (re.compile(r"\bthu tuc hanh chinh\b"), "tthc"),
    (re.compile(r"\bdich vu cong\b"), "dvc"),
    (re.compile(r"\bcong nghe thong tin\b"), "cntt"),
    (re.compile(r"\bcai cach hanh chinh\b"), "cchc"),
    (re.compile(r"\b(?:don vi|nha truong|truong hoc|truong|co so giao duc|csgd)\b"), "units"),
)
_SAYS_NOTHING = frozenset(
    fold(
        "các có của và trong theo được cho tại về với là thực hiện phấn đấu đảm bảo thuộc trên qua để từ đến"
        " trực sự nghiệp công lập"
    ).split()
)


@lru_cache(maxsize=_REMEMBERED)
def key_words(text: str) -> frozenset[str]:
    """What a text says, whatever little words and abbreviations it says it with."""
    said = fold(text)
    for words, short in _ABBREVIATED:
        said = words.sub(short, said)
    return frozenset(re.findall(r"\w+", said)) - _SAYS_NOTHING


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the shorter is in the longer."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0
