"""What is typed in place of something that was read: what each thing is called, and why a value will not do."""

from collections.abc import Mapping, Sequence

from domain.calendars.school_year import events_in
from domain.forms.notes import Note
from domain.phrases.model import Kind, Reading
from domain.walks import audiences, bars, dates
from domain.walks.decisions import Aspect
from domain.walks.steps import Way

LONGEST: Mapping[Aspect, int] = {
    Aspect.LABEL: 60,
    Aspect.TITLE: 400,
    Aspect.SHORT: 80,
    Aspect.NUMBER: 60,
    Aspect.LEAD: 200,
    Aspect.MEANS: 500,
}
"""As long as the tables have room for, or a message reads well."""
_LONGEST_CITED = 60

# Folded, as they are compared.
_CALLED: Mapping[Aspect, frozenset[str]] = {
    Aspect.DATE: frozenset({"ngay", "han", "thoi gian", "thoi han", "date"}),
    Aspect.INCLUSIVE: frozenset({"tinh ca ngay", "tinh ca", "tinh ca ngay do", "inclusive"}),
    Aspect.LABEL: frozenset({"nhan", "ten ki", "ki", "label"}),
    Aspect.TITLE: frozenset({"ten", "ten viec", "noi dung", "tieu de", "ten ke hoach", "title"}),
    Aspect.AUDIENCE: frozenset({"ai nop", "doi tuong", "truong", "audience", "who"}),
    Aspect.FORM: frozenset({"bieu mau", "mau", "form"}),
    Aspect.WINDOW: frozenset({"ki so lieu", "so lieu", "window"}),
    Aspect.MEANS: frozenset({"cach nop", "hinh thuc", "means"}),
    Aspect.BAR: frozenset({"muc", "chi tieu", "nguong", "bar"}),
    Aspect.LEAD: frozenset({"chu tri", "phu trach", "lead"}),
    Aspect.NUMBER: frozenset({"so", "so hieu", "number"}),
    Aspect.ISSUED: frozenset({"ngay ban hanh", "ngay ki", "issued"}),
    Aspect.SHORT: frozenset({"ten ngan", "short"}),
    Aspect.YEAR: frozenset({"nam", "year"}),
}


def aspect_called(said: str, aspects: Sequence[Aspect]) -> int | None:
    """By its number or its name, with or without `sửa` before it."""
    said = said.removeprefix("sua ").strip()
    if said.isdecimal():
        return int(said) - 1 if 1 <= int(said) <= len(aspects) else None
    return next((place for place, one in enumerate(aspects) if said in _CALLED[one]), None)


def fault(way: Way, typed: str) -> Note | None:
    """Why what was typed cannot be put in place of what is asked about; None where it can."""
    aspect = way.here.aspect
    match aspect:
        case Aspect.DATE:
            return time_fault(typed, dates.reading_of(way, way.here.code), way)
        case Aspect.ISSUED:
            return day_fault(typed)
        case Aspect.WINDOW:
            return None if dates.window(typed, dates.context(way)) else Note("walk-not-a-window", _typed(typed))
        case Aspect.AUDIENCE:
            return None if audiences.read(typed) else Note("walk-not-an-audience", _typed(typed))
        case Aspect.BAR:
            return None if bars.read(typed) else Note("walk-not-a-bar", _typed(typed))
        case Aspect.YEAR:
            return None if bars.years(typed) else Note("walk-not-a-year", _typed(typed))
        case Aspect.FORM:
            return Note("walk-not-a-form", _typed(typed))
        case None:
            return Note("walk-not-understood", _typed(typed))
        case _:
            return _length_fault(typed, LONGEST[aspect])


def day_fault(typed: str) -> Note | None:
    return None if dates.day(typed) else Note("walk-not-a-day", _typed(typed))


def time_fault(typed: str, before: Reading | None, way: Way) -> Note | None:
    found = dates.understood(typed, before, dates.context(way))
    if found is None or found.kind is Kind.UNSPECIFIED:
        return Note("walk-not-a-time", _typed(typed))
    if found.kind is Kind.ERROR or found.error is not None:
        return Note("walk-impossible-day", _typed(typed))
    if not found.dated and found.needs and not events_in(typed):
        return Note("walk-time-needs-more", _typed(typed))
    return None


def cut(typed: str) -> str:
    return typed if len(typed) <= _LONGEST_CITED else typed[: _LONGEST_CITED - 1].rstrip() + "…"


def _length_fault(typed: str, longest: int) -> Note | None:
    if len(typed) > longest:
        return Note("walk-too-long", {"length": len(typed), "longest": longest})
    return None if any(letter.isalnum() for letter in typed) else Note("walk-not-understood", _typed(typed))


def _typed(typed: str) -> Mapping[str, str]:
    return {"typed": cut(typed)}
