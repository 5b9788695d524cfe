"""Tells one answer from answers to many questions at once, and these apart: by number, by name, or in their order."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from domain.folding import fold
from domain.forms import reading
from domain.forms.answers import Filled
from domain.forms.draft import REVIEW, Given
from domain.forms.model import Field, Form, Kind
from domain.forms.notes import Note

Fill = Callable[[Mapping[str, Given]], Filled]

LONGEST_REPEATED = 60
SHORT = 2
"""So many bare numbers may be one answer gone wrong."""
WORDY = frozenset({Kind.TEXT, Kind.DOCUMENT})

_CALLED = r"(?:câu|cau|question|q)\s*(\d{1,3})\s*(?:[:=.)–-]|(?:là|la|ghi)\b)?"
_MARKED = r"(\d{1,3})\s*[:=)]"
_LISTED = r"(?P<listed>\d{1,3})\s*(?:\.(?=\s)|[–-](?=\s))"
_AT_START = re.compile(rf"\s*(?:[•*-]\s*)?(?:{_CALLED}|{_MARKED}|{_LISTED})\s*", re.IGNORECASE)
_WITHIN = re.compile(rf"(?<=[\s,;|])(?:{_CALLED}|{_MARKED})\s*", re.IGNORECASE)
_AFTER_WORDS = re.compile(rf"(?<=[,;|])\s*(?:{_CALLED}|{_MARKED})\s*", re.IGNORECASE)
_NAMED = re.compile(r"\s*(?:[•*-]\s*)?(?P<name>[^\d\s:=][^:=\d]*?)\s*(?:[:=]\s*(?P<told>.*)|\s(?P<figure>\d.*))")
_PART = re.compile(r"[,;|]\s+|[;|\t]|\s+")
_BARE = re.compile(r"\+?\d[\d.]*(?:,\d+)?%?|không|khong|ko|kps", re.IGNORECASE)
_FIGURE = re.compile(r"\s*(?:[+-]?\s*\d|không|khong|ko\b|kps|nothing|giữ|giu|bỏ qua|bo qua)", re.IGNORECASE)
_ENDS = " \t,;|"


@dataclass(frozen=True, slots=True)
class Cell:
    """What is said to one question."""

    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class Cells:
    """`wrong` is what belongs to no question; not `sure`: which question each belongs to is only likely."""

    cells: tuple[Cell, ...]
    wrong: tuple[Note, ...] = ()
    sure: bool = True


def read(form: Form, at: str, text: str, fill: Fill, answers: Mapping[str, Given]) -> Cells | None:
    """None where the text is one answer to the question it stands at."""
    if text.isalnum() or len(text) < len("1:2"):
        return None
    field = None if at == REVIEW else form.field(at)
    if field is not None and _is_one_answer(field, text):
        return None
    told = named(form, text)
    if told is not None and _may_be_meant(told, field, text):
        return told
    return None if field is None or field.kind in WORDY else _in_order(form, field, text, fill, answers)


def _is_one_answer(field: Field, text: str) -> bool:
    if "\n" in text.strip():
        return False
    return field.kind not in WORDY and not isinstance(reading.read(field, text, None), Note)


def _may_be_meant(read: Cells, field: Field | None, text: str) -> bool:
    """Texts have lists and colons of their own: there every figure must be one, and more than one question named."""
    if field is None or field.kind not in WORDY:
        return True
    figures = [cell for cell in read.cells if cell.field.kind not in WORDY]
    called = fold(text).startswith("cau ")
    return bool(figures) and (called or len(read.cells) > 1) and all(_FIGURE.match(cell.text) for cell in figures)


def named(form: Form, text: str) -> Cells | None:
    """Answers that each say which question they belong to."""
    found: list[_Piece] = []
    wrong: list[Note] = []
    for line in text.splitlines():
        pieces = list(_pieces(form, line)) or _by_name(form, line)
        found += pieces
        if not pieces and line.strip():
            _add_line(found, line, wrong)
    if not found or (len(found) == 1 and not found[0].sure) or len(wrong) > len(found):
        return None
    if any(piece.field is None for piece in found):
        wrong.append(Note("form-no-such-question", {"most": str(len(form.fields))}))
    return _once_each(form, found, wrong)


def numbered(form: Form, many: Cells) -> str:
    """The same written so that it says which question each belongs to."""
    return "\n".join(f"{form.number(cell.field.id)}: {cell.text}" for cell in many.cells)


def _add_line(found: list["_Piece"], line: str, wrong: list[Note]) -> None:
    """A line of its own goes on with the text above; a greeting says nothing."""
    last = found[-1] if found else None
    if last is not None and last.field is not None and last.field.kind is Kind.TEXT:
        found[-1] = replace(last, text=f"{last.text}\n{line.strip()}".strip())
    elif any(letter.isdigit() for letter in line):
        wrong.append(Note("form-batch-stray", {"typed": line.strip()[:LONGEST_REPEATED]}))


def _once_each(form: Form, found: list["_Piece"], wrong: list[Note]) -> Cells:
    """In the order of the form; a question that is answered twice, in two ways, is answered not at all."""
    said: dict[str, str] = {}
    twice: dict[str, None] = {}
    for piece in found:
        if piece.field is not None and said.setdefault(piece.field.id, piece.text) != piece.text:
            twice[piece.field.id] = None
    wrong += [Note("form-batch-twice", {"number": str(form.number(one))}) for one in twice]
    once = (field for field in form.fields if field.id in said and field.id not in twice)
    return Cells(tuple(Cell(field, said[field.id]) for field in once), tuple(wrong))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A question, None where there is none of this number, and what is said to it; `sure`: it can hardly be anything
    else."""

    field: Field | None
    text: str
    sure: bool = True


def _pieces(form: Form, line: str) -> Iterator[_Piece]:
    found = _AT_START.match(line)
    while found is not None:
        number = int(next(one for one in found.groups() if one is not None))
        field = form.fields[number - 1] if 0 < number <= len(form.fields) else None
        wordy = field is not None and field.kind in WORDY
        following = (_AFTER_WORDS if wordy else _WITHIN).search(line, found.end())
        said = line[found.end() : following.start() if following else len(line)]
        yield _Piece(field, said.strip(_ENDS), found.lastgroup != "listed")
        found = following


def _by_name(form: Form, line: str) -> list[_Piece]:
    called = _NAMED.match(line)
    field = None if called is None else form.called.get(fold(called["name"].strip()))
    if called is None or field is None:
        return []
    return [_Piece(field, (called["told"] or called["figure"] or "").strip(_ENDS))]


def _in_order(form: Form, first: Field, text: str, fill: Fill, answers: Mapping[str, Given]) -> Cells | None:
    """Bare figures, from this question on; in lines of their own also texts."""
    lines = [line.strip(_ENDS) for line in text.splitlines() if line.strip(_ENDS)]
    if len(lines) > 1:
        figures = [line for line in lines if _FIGURE.match(line)]
        if len(figures) * 2 < len(lines) and len(figures) < SHORT:
            return None
        return _dealt(form, first, lines, fill, answers, every=len(figures) < len(lines))
    parts = [part for part in _PART.split(text.strip(_ENDS)) if part]
    if not first.numeric or len(parts) < SHORT or not all(_BARE.fullmatch(part) for part in parts):
        return None
    return _dealt(form, first, parts, fill, answers, every=False)


def _dealt(
    form: Form, first: Field, parts: list[str], fill: Fill, answers: Mapping[str, Given], *, every: bool
) -> Cells:
    later = form.fields[form.places[first.id] :]
    wanted = [field for field in later if _is_dealt(field, every=every)]
    asked = _asked(wanted, parts, fill, answers)
    if len(parts) > len(wanted):
        return Cells((), (Note("form-batch-too-many", {"count": len(parts), "most": len(wanted)}),))
    fields = wanted if len(parts) == len(wanted) else asked
    if len(parts) > len(fields):
        return Cells((), (Note("form-batch-too-many", {"count": len(parts), "most": len(fields)}),))
    among = fields[: len(parts)]
    whole = len(parts) in {len(wanted), len(asked)}
    skips = any(field.asked_if is not None for field in wanted[: len(parts)])
    sure = len(parts) > SHORT and (whole or not skips)
    return Cells(tuple(Cell(field, part) for field, part in zip(among, parts, strict=True)), sure=sure)


def _is_dealt(field: Field, *, every: bool) -> bool:
    """Nobody types what is computed, and nobody types files in between figures."""
    return not field.computed and (field.numeric or (every and not field.takes_files))


def _asked(wanted: list[Field], parts: list[str], fill: Fill, answers: Mapping[str, Given]) -> list[Field]:
    """Those that are asked, if these are the answers."""
    kept, asked, rest = dict(answers), list[Field](), iter(parts)
    for field in wanted:
        if field.asked_if is not None and not fill(kept).asks(field.id):
            continue
        asked.append(field)
        part = next(rest, None)
        read = None if part is None else reading.read(field, part, None)
        if isinstance(read, reading.Read):
            kept[field.id] = read.given
    return asked
