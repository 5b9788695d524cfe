"""Questions answered with pictures or files: one or several of them, added one by one, taken away again."""

import re
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urlsplit

from domain.actions import Move
from domain.folding import fold
from domain.forms.draft import Attached, Given
from domain.forms.model import Field, Kind
from domain.forms.notes import Note
from domain.forms.words import Wish

_PICTURES = (".jpg", ".jpeg", ".png", ".heic", ".webp", ".gif", ".bmp", ".tif", ".tiff")
"""What phones and scanners make; sent as a file, a picture keeps its name and its sharpness."""
_DONE = frozenset({"xong", "xong roi", "het", "het roi", "du roi", "done"})
_TAKE_AWAY = re.compile(r"(?:xoa|bo)(?: (?:tep|anh|file|hinh))?(?: so| thu)? ?(\d{1,2})|remove (\d{1,2})")


def added(field: Field, present: Given | None, file: Attached) -> Given | Note:
    """With one more file, or why it is not kept. Of a question that takes one a new file takes the place of the old."""
    if field.kind is Kind.PHOTO and not (file.picture or file.is_link or _is_picture(file.name)):
        return Note("form-wrong-photo")
    if file.is_link and not is_link(file.handle):
        return Note("form-wrong-link")
    kept = () if present is None or field.most_files == 1 else present.files
    if any(file.handle == one.handle for one in kept):
        return Note("form-files-same")
    if len(kept) >= field.most_files:
        return full(field)
    return Given(files=(*kept, file))


def without(given: Given | None, place: int) -> Given | None:
    """None where there is no such file; an answer without a value where it was the last."""
    if given is None or not 0 <= place < len(given.files):
        return None
    return replace(given, files=tuple(one for number, one in enumerate(given.files) if number != place))


def full(field: Field) -> Note:
    return Note("form-files-full", {"most": field.most_files})


def wish(line: str) -> Wish | None:
    """`xong`, `xóa ảnh 2`: what its buttons do, in words."""
    said = fold(line).strip(" .!")
    if said in _DONE:
        return Wish(Move.KEEP)
    taken = _TAKE_AWAY.fullmatch(said)
    return Wish(Move.PICK, int(taken[1] or taken[2]) - 1) if taken else None


def fault_of(field: Field, given: Given) -> Note | None:
    if given.value is not None or given.handle is not None:
        return Note("form-wrong-kind")
    return full(field) if len(given.files) > field.most_files else None


def wanted(field: Field) -> Note:
    """What a typed line should have been."""
    return Note("form-wrong-photo" if field.kind is Kind.PHOTO else "form-wrong-file")


def listed(files: Iterable[Attached]) -> list[Note]:
    """Each by its number, which takes it away again."""
    return [_named(number, file) for number, file in enumerate(files, 1)]


def is_link(text: str) -> bool:
    """An address anybody can open safely; what is behind it is the reader's to judge."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    host = parts.hostname or ""
    return parts.scheme == "https" and "." in host.strip(".") and not any(letter.isspace() for letter in text)


def _named(number: int, file: Attached) -> Note:
    if file.is_link:
        return Note("form-files-named", {"number": str(number), "name": file.handle})
    if file.name:
        return Note("form-files-named", {"number": str(number), "name": file.name})
    return Note("form-files-picture" if file.picture else "form-files-nameless", {"number": str(number)})


def _is_picture(name: str) -> bool:
    return name.lower().endswith(_PICTURES)
