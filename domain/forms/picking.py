"""Questions with answers to choose from: read by number or name, one or several; what a press on one of them says."""

import re
from collections.abc import Iterator

from domain.folding import fold
from domain.forms.draft import Given
from domain.forms.model import Field, Kind, Option, Words
from domain.forms.notes import Note
from domain.texts import Language

YES, NO = "yes", "no"
YES_OR_NO = (Option(YES, Words("Có", "Yes")), Option(NO, Words("Không", "No")))
DONG = Words("đồng", "VND")
MOST_BUTTONS = 8
SEVERAL_PARTED = re.compile(r"\s*[,;+&\n]\s*|\s+(?:và|va|and)\s+", re.IGNORECASE)
_SAID = {
    **dict.fromkeys(("co", "yes", "y", "ok", "dung", "roi", "da co", "co roi", "x"), YES),
    **dict.fromkeys(("khong", "ko", "k", "no", "n", "chua", "khong co", "chua co"), NO),
}


def read(field: Field, line: str) -> Given | Note:
    parts = [part for part in SEVERAL_PARTED.split(line) if part] if field.kind is Kind.CHOICES else [line]
    # A name may hold what parts names.
    whole = _option(field, line)
    found = [whole] if whole is not None else [_option(field, part) for part in parts]
    chosen = [one for one in found if one is not None]
    if not chosen or len(chosen) < len(found):
        return unknown(field)
    return given(field, chosen)


def given(field: Field, chosen: list[str]) -> Given:
    """In the order of the form, each once."""
    ids = [option.id for option in field.options if option.id in chosen]
    return Given(",".join(ids) if ids else None)


def chosen(given: Given | None) -> tuple[str, ...]:
    return tuple(given.value.split(",")) if given is not None and isinstance(given.value, str) else ()


def unknown(field: Field) -> Note:
    return Note("form-wrong-choice", {"names": Words(_names(field, Language.VI), _names(field, Language.EN))})


def toggled(field: Field, present: Given | None, place: int) -> Given | None:
    """What one press makes of the answer; None where there is no such choice."""
    if field.kind not in {Kind.CHOICE, Kind.CHOICES, Kind.YES_NO} or not 0 <= place < len(field.options):
        return None
    pressed, before = field.options[place].id, chosen(present)
    if field.kind is not Kind.CHOICES:
        return Given(pressed)
    return given(field, [*(one for one in before if one != pressed), *(() if pressed in before else (pressed,))])


def told(field: Field, given: Given, language: Language) -> str:
    names = {option.id: option.label.of(language) for option in field.options}
    return ", ".join(names.get(one, one) for one in chosen(given))


def numbered(field: Field, language: Language) -> Iterator[str]:
    return (f"{number}. {option.label.of(language)}" for number, option in enumerate(field.options, 1))


def _names(field: Field, language: Language) -> str:
    return " · ".join(numbered(field, language))


def _option(field: Field, part: str) -> str | None:
    said = fold(part.strip(" .!"))
    if said.isascii() and said.isdigit():
        return field.options[int(said) - 1].id if len(said) < 4 and 0 < int(said) <= len(field.options) else None
    if field.kind is Kind.YES_NO and said in _SAID:
        return _SAID[said]
    names = [(fold(name), option.id) for option in field.options for name in (option.label.vi, option.label.en)]
    exact = {option for name, option in names if name == said}
    begun = {option for name, option in names if name.startswith(said)} if said else set[str]()
    return next(iter(found)) if len(found := exact or begun) == 1 else None
