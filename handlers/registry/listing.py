"""Lists of units: taken from an administrator, shown as they were understood, written when they say so."""

from collections.abc import Sequence
from datetime import datetime

from aiogram import Router
from aiogram.types import Document

from domain.buttons.list_actions import BadRows, BlankList, DropList, PresentList, WriteList
from domain.folding import fold
from domain.ids import UnitId, UnitListId
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Button, Place, Screen
from domain.sheets import Brought, Sheet, Unreadable
from domain.unit_lists import stored
from domain.unit_lists.columns import Column
from domain.unit_lists.comparing import Authority, compare
from domain.unit_lists.known import KnownUnits
from domain.unit_lists.outcome import Comparison
from domain.unit_lists.reading import Read, read_rows
from domain.unit_lists.rows import Table, table_of
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Command, Pressed
from handlers.questions import asking
from handlers.questions.telling import rows
from handlers.registry import list_books, list_texts
from handlers.turn import Turn
from storage.database import Tx
from storage.outgoing import files
from storage.people import registry
from storage.units import list_writing, unit_lists
from storage.units.unit_lists import SentList

router = Router(name="listing")
MAY = {"may": May.CHANGE_UNITS}
LONGEST_FILE_NAME = 100
_WRITE = frozenset({"ghi", "ghi lai", "write"})
_DROP = frozenset({"bo", "bo di", "drop"})
_OF_UNITS = frozenset({Column.CODE, Column.LEVELS, Column.OWNERSHIP, Column.HEAD, Column.OPENED, Column.ALIASES})
_ENDINGS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".csv", ".ods")


@router.message(Command("danhsach"), flags=MAY)
def lists_asked(turn: Turn) -> Answer:
    present = Button(turn.say("button-list-present"), PresentList())
    return Answer(Screen(turn.say("list-help"), rows(Button(turn.say("button-list-blank"), BlankList()), present)))


@router.callback_query(Pressed(BlankList), flags=MAY)
def blank_pressed(turn: Turn) -> Answer:
    return _file(turn, "list-blank", list_books.blank(turn.say))


@router.callback_query(Pressed(PresentList), flags=MAY)
def present_pressed(turn: Turn) -> Answer:
    known = unit_lists.known(turn.tx)
    reach = _authority(turn, known).reach
    return _file(turn, "list-present", list_books.present(known, reach, turn.say), count=len(reach))


def _file(turn: Turn, key: str, content: bytes, **details: int) -> Answer:
    file = files.keep(turn.tx, turn.say(f"{key}-file"), content, turn.now)
    return Answer(Screen(turn.say(key, **details), file=file))


def welcome(tx: Tx, chat_id: int, now: datetime) -> bool:
    """Whether a file of whoever speaks here is read as a list: asked before it is fetched. One that answers a question
    of a form is for the form."""
    visitor, conversation = registry.meet(tx, registry.TELEGRAM, chat_id, now)
    filling = (conversation.expects or "").startswith(f"{Kind.DRAFT}:")
    return not filling and allows(visitor.person, May.CHANGE_UNITS, ChatKind.PRIVATE)


def looks_like_one(document: Document) -> bool:
    """By its name, for those whose files are not read: they are told why."""
    return (document.file_name or "").casefold().endswith(_ENDINGS)


def take(turn: Turn, document: Document, sheet: Brought | None) -> Answer:
    """Shows what the list would change. Nothing is written but the list itself, to be decided on."""
    if not allows(turn.visitor.person, May.CHANGE_UNITS, turn.chat.kind):
        raise Refusal("list-not-yours")
    if sheet is None:
        raise Refusal("list-again")
    if isinstance(sheet, Unreadable):
        raise Refusal(sheet.key, **sheet.details)
    table = table_of(sheet)
    comparison, authority = _compared(turn, read_rows(table.rows))
    name = (document.file_name or "")[:LONGEST_FILE_NAME]
    text = list_texts.preview(name, table, comparison, turn.say)
    if not (comparison.new or comparison.changed or comparison.refused):
        return Answer(Screen(text))
    return Answer(Screen(text, _choices(turn, _keep(turn, name, table, comparison, authority), comparison)))


def reads(sheets: Sequence[Sheet]) -> bool:
    """Whether there is a heading that names units, and something below it."""
    try:
        table_of(sheets)
    except Refusal:
        return False
    return True


def surely(sheets: Brought) -> bool:
    """Whether a sheet can only be a list of units: nothing else has their codes or levels beside their names."""
    if isinstance(sheets, Unreadable) or not reads(sheets):
        return False
    return not _OF_UNITS.isdisjoint(table_of(sheets).heading.columns.values())


def keep(turn: Turn, document: Document, sheets: Sequence[Sheet]) -> UnitListId:
    """Until it is known whether it is one."""
    table = table_of(sheets)
    comparison, authority = _compared(turn, read_rows(table.rows))
    return _keep(turn, (document.file_name or "")[:LONGEST_FILE_NAME], table, comparison, authority)


def show(turn: Turn, number: UnitListId) -> Answer:
    """What a list that was kept would change. Raises Refusal for the list of somebody else."""
    sent = _sent(turn, number)
    comparison, _ = _compared(turn, _read(sent))
    text = "\n\n".join([turn.say("list-counts", **comparison.counts), *list_texts.decides(comparison, turn.say)])
    return Answer(Screen(text, _choices(turn, number, comparison)), Place.LIVE)


def _keep(turn: Turn, name: str, table: Table, comparison: Comparison, authority: Authority) -> UnitListId:
    return unit_lists.keep(
        turn.tx,
        stored.pack(table.rows),
        seen=comparison.counts,
        file_name=name,
        by=scope.known(turn).id,
        authority=authority.home,
        now=turn.now,
    )


def _choices(turn: Turn, number: UnitListId, comparison: Comparison) -> tuple[tuple[Button, ...], ...]:
    bad = (Button(turn.say("button-list-bad"), BadRows(number)),) if comparison.refused else ()
    if not (comparison.new or comparison.changed):
        return (bad,)
    expecting.about(turn, expecting.Kind.LIST, number)
    decide = (
        Button(turn.say("button-list-write"), WriteList(number)),
        Button(turn.say("button-list-drop"), DropList(number)),
    )
    return (decide, bad) if bad else (decide,)


@router.callback_query(Pressed(WriteList), flags=MAY)
def write_pressed(turn: Turn, action: WriteList) -> Answer:
    return Answer(_write(turn, action.list), Place.PRESSED)


@router.callback_query(Pressed(DropList), flags=MAY)
def drop_pressed(turn: Turn, action: DropList) -> Answer:
    return Answer(_drop(turn, action.list), Place.PRESSED)


def hear(turn: Turn, expected: Expected, text: str) -> Answer:
    """A typed line while a list waits: the decision, or something else, and the list goes on waiting."""
    said = fold(text.strip(" .!"))
    if said not in _WRITE | _DROP:
        return asking.ask(turn, text)
    if not allows(turn.visitor.person, May.CHANGE_UNITS, turn.chat.kind):
        raise Refusal("list-not-yours")
    decide = _write if said in _WRITE else _drop
    return Answer(decide(turn, UnitListId(expected.number)))


def _write(turn: Turn, number: UnitListId) -> Screen:
    """Held against the units once more: they may have changed since it was shown. A second press changes nothing."""
    sent = _sent(turn, number)
    if sent.written_at is not None or not unit_lists.claim(turn.tx, number, turn.now):
        raise Refusal("list-written-before")
    _stop_asking(turn, number)
    comparison, authority = _compared(turn, _read(sent))
    subject = f"unit-list:{number}" if authority.home is None else f"unit:{authority.home}"
    list_writing.write(turn.tx, comparison, subject=subject, by=scope.known(turn).id, now=turn.now)
    return Screen(list_texts.written(comparison, seen=sent.seen, say=turn.say))


def _drop(turn: Turn, number: UnitListId) -> Screen:
    if not unit_lists.drop(turn.tx, number, scope.known(turn).id):
        raise Refusal("list-gone")
    _stop_asking(turn, number)
    return Screen(turn.say("list-dropped"))


@router.callback_query(Pressed(BadRows), flags=MAY)
def bad_pressed(turn: Turn, action: BadRows) -> Answer:
    sent = _sent(turn, action.list)
    comparison, _ = _compared(turn, _read(sent))
    content = list_books.to_mend(stored.unpack(sent.rows), comparison.refused, turn.say)
    return _file(turn, "list-bad", content, count=len(comparison.refused))


def _sent(turn: Turn, number: UnitListId) -> SentList:
    """Raises Refusal for the list of somebody else, as for one that is gone."""
    sent = unit_lists.sent(turn.tx, number, scope.known(turn).id)
    if sent is None:
        raise Refusal("list-gone")
    return sent


def _read(sent: SentList) -> Read:
    return read_rows(stored.unpack(sent.rows))


def _compared(turn: Turn, read: Read) -> tuple[Comparison, Authority]:
    known = unit_lists.known(turn.tx)
    authority = _authority(turn, known)
    return compare(read, known, authority), authority


def _authority(turn: Turn, known: KnownUnits) -> Authority:
    homes = scope.authorities(turn, May.CHANGE_UNITS)
    if not homes:
        raise Refusal("list-not-yours")
    reach = frozenset[UnitId]().union(*map(known.below, homes))
    return Authority(reach, homes[0] if len(homes) == 1 else None)


def _stop_asking(turn: Turn, number: UnitListId) -> None:
    expected = expecting.expected(turn)
    if expected is not None and expected.kind is Kind.LIST and expected.number == number:
        expecting.nothing(turn)
