"""A form filled in a workbook: sent out with what is known, read when it comes back, kept in one breath."""

from dataclasses import replace
from datetime import datetime

from domain.folding import fold
from domain.forms import batches, books, correcting
from domain.forms.books import Mark, Written
from domain.forms.notes import Note
from domain.forms.turned import Turned
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Screen
from domain.sheets import Brought, Sheet, Unreadable
from handlers import expecting, scope
from handlers.reporting import desk as desks
from handlers.reporting import form_book_file, merging
from handlers.reporting.desk import Desk
from handlers.turn import Turn
from storage.database import Tx
from storage.outgoing import files
from storage.people import registry

LONGEST_NAME = 60


def welcome(tx: Tx, chat_id: int, name: str, now: datetime) -> bool:
    """Whether a file of whoever speaks here may be a form that was filled: asked before it is fetched."""
    if not name.casefold().endswith(books.ENDING):
        return False
    visitor, _ = registry.meet(tx, registry.TELEGRAM, chat_id, now)
    return allows(visitor.person, May.REPORT, ChatKind.PRIVATE)


def send(turn: Turn, desk: Desk) -> Answer:
    content = form_book_file.workbook(desk, desk.filled(turn.now), turn.say)
    name = fold(f"{desk.deadline.label} {desk.obligation.unit_name}")[:LONGEST_NAME].strip().replace(" ", "-")
    file = files.keep(turn.tx, f"{name}{books.ENDING}", content, turn.now)
    return Answer(Screen(turn.say("book-ready", unit=desk.obligation.unit_name, label=desk.deadline.label), file=file))


def is_one(sheet: Brought | None) -> bool:
    return sheet is not None and not isinstance(sheet, Unreadable) and books.mark_of(sheet) is not None


def take(turn: Turn, sheet: Brought | None) -> tuple[Desk, Turned]:
    """Raises Refusal for a form of another school, of another version, or that cannot be handed in."""
    if sheet is None or isinstance(sheet, Unreadable) or (mark := books.mark_of(sheet)) is None:
        raise Refusal("book-not-ours")
    scope.need_private(turn)
    desk = _desk(turn, mark)
    expecting.start_screen(turn)
    return desk, _read(turn, desk, sheet)


def _desk(turn: Turn, mark: Mark) -> Desk:
    desk = desks.sit_down(turn, mark.obligation)
    if (desk.draft.form_code, desk.draft.form_version) != (mark.form_code, mark.form_version):
        raise Refusal("book-old", label=desk.deadline.label)
    return desk


def _read(turn: Turn, desk: Desk, sheets: tuple[Sheet, ...]) -> Turned:
    so_filled, beside = merging.filling(desk, turn.now), desk.beside(turn.now)
    found = books.written(desk.form, sheets)
    turned = batches.take(desk.form, desk.draft, found.cells, so_filled, beside)
    turned = correcting.merged(desk.draft, turned, _met(desk, found), so_filled)
    if not found.cells.cells and not found.cells.wrong:
        return replace(turned, note=Note("form-book-same"))
    note = turned.note
    kept = len(turned.changed)
    return replace(turned, note=Note("form-book-kept", {"count": kept}, () if note is None else note.lines))


def _met(desk: Desk, found: Written) -> list[str]:
    """Questions that somebody has answered otherwise since the workbook was made."""
    form, answers = desk.form, desk.draft.answers
    return [one for one, sent in found.sent.items() if books.shown(form.field(one), answers.get(one)) != sent]
