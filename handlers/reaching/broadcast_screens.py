"""What a message to many units looks like while it is made, and what has become of it."""

from io import BytesIO

from xlsxwriter import Workbook

from domain.buttons.broadcast_actions import (
    Ask,
    DropBroadcast,
    ListBroadcast,
    PickBroadcast,
    SendAgain,
    SendBroadcast,
    ShowBroadcast,
    Touch,
    TouchBroadcast,
)
from domain.clock_face import local
from domain.forms.buttons import in_rows, some
from domain.ids import UnitId
from domain.persons import reach_texts
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Button, Rows, Screen
from domain.sending.broadcasts import Fate, Recipient, letter
from domain.sending.splitting import TELEGRAM_LIMIT, split_html, width
from domain.texts import Markup
from handlers import expecting, scope
from handlers.papers.books import TEXT_ONLY
from handlers.questions.telling import at_night, short
from handlers.reaching import broadcast_audience
from handlers.turn import Turn
from storage.outgoing import broadcast_audiences, broadcast_fates, broadcasts, files
from storage.outgoing.broadcasts import Broadcast
from storage.people import colleagues

NAMED = 30
LAST = 3
LONGEST_SHOWN = 2_400
"""Of the text in the preview, so that what is said about it has room beside."""
_NOT_THERE = (Fate.FAILED, Fate.NOBODY, Fate.UNCLEAR)


def asked(turn: Turn, broadcast: Broadcast) -> Screen:
    drop = Button(turn.say("button-drop"), DropBroadcast(broadcast.id))
    match broadcast.message.asks():
        case Ask.WHO:
            return _ask_who(turn, broadcast, drop)
        case Ask.TEXT:
            who = Button(turn.say("button-broadcast-who"), TouchBroadcast(broadcast.id, Touch.WHO))
            text = turn.say("broadcast-ask-text", who=broadcast.message.who)
            return Screen(f"{text}\n{_file_line(turn, broadcast)}".strip(), ((who, drop),))
        case Ask.READY:
            return _preview(turn, broadcast, drop)


def _ask_who(turn: Turn, broadcast: Broadcast, drop: Button) -> Screen:
    offered = broadcast_audience.offered(turn, broadcast.authority)
    lines = [turn.say("adhoc-choice", number=number, name=name) for number, (name, _) in enumerate(offered, 1)]
    picks = [Button(short(name), PickBroadcast(broadcast.id, place)) for place, (name, _) in enumerate(offered)]
    sent = last_sent(turn, broadcast.authority)
    looks = [Button(turn.say("button-broadcast-sent", at=f"{local(one.sent):%H:%M %d/%m}"), ShowBroadcast(one.id))
             for one in sent if one.sent is not None]  # fmt: skip
    text = "\n".join([turn.say("broadcast-ask-who"), *lines])
    return Screen(text, some(*in_rows(picks, 2), *((one,) for one in looks), (drop,)))


def _preview(turn: Turn, broadcast: Broadcast, drop: Button) -> Screen:
    message = broadcast.message
    found = broadcast_audiences.outlook(turn.tx, broadcast_audience.units(turn, message))
    if not found.units:
        raise Refusal("broadcast-nobody")
    text = turn.say(
        "broadcast-preview",
        who=message.who,
        units=found.units,
        people=found.people,
        unheard=found.unheard,
        names=", ".join(found.named),
        more=max(0, found.unheard - len(found.named)),
        answer="yes" if message.answer else "no",
    )
    shown = letter(turn.say, message, authority=broadcast.authority_name, by=scope.known(turn).name)
    cut = width(shown) > LONGEST_SHOWN
    parts = [text, _file_line(turn, broadcast), *at_night(turn), split_html(shown, LONGEST_SHOWN)[0] if cut else shown]
    parts += [turn.say("broadcast-goes-on")] if cut else []
    return Screen("\n\n".join(filter(None, parts)), _preview_rows(turn, broadcast, found.units, drop))


def _preview_rows(turn: Turn, broadcast: Broadcast, units: int, drop: Button) -> Rows:
    number, message = broadcast.id, broadcast.message
    answer = "button-broadcast-no-answer" if message.answer else "button-broadcast-answer"
    touches = {answer: Touch.ANSWER, "button-broadcast-text": Touch.TEXT, "button-broadcast-who": Touch.WHO}
    if message.file is not None:
        touches["button-broadcast-no-file"] = Touch.NO_FILE
    buttons = [Button(turn.say(key), TouchBroadcast(number, touch)) for key, touch in touches.items()]
    send = Button(turn.say("button-broadcast-send", count=units), SendBroadcast(number))
    return some((send,), *in_rows(buttons, 2), (drop,))


def _file_line(turn: Turn, broadcast: Broadcast) -> str:
    file = broadcast.message.file
    return "" if file is None else turn.say("broadcast-file", name=short(file.name, 100))


def last_sent(turn: Turn, authority: UnitId) -> list[Broadcast]:
    """One's own; those of the whole office for whoever writes for all of it."""
    person = scope.known(turn)
    everybody = authority in scope.authorities(turn, May.BROADCAST)
    return broadcasts.last_sent(turn.tx, authority, by=None if everybody else person.id, limit=LAST)


def fates(turn: Turn, broadcast: Broadcast) -> Screen:
    """At how many units it has arrived, at which it has not and why, and who has not said a word."""
    expecting.about(turn, expecting.Kind.BROADCAST_SENT, broadcast.id)
    counts, received = broadcast_fates.counted(turn.tx, broadcast.id, broadcast.times)
    every, missed = sum(counts.values()), sum(counts.get(fate, 0) for fate in _NOT_THERE)
    # What is still to be owed has no fate yet: nothing of it is lost.
    settled = not broadcast.under_way
    parts = [
        turn.say(
            "broadcast-fates",
            at=broadcast.sent or turn.now,
            by=colleagues.name_of(turn.tx, broadcast.by),
            who=broadcast.message.who,
            units=every,
            sent=counts.get(Fate.SENT, 0),
            waiting=counts.get(Fate.WAITING, 0) + (0 if settled else counts.get(Fate.NOBODY, 0)),
        )
    ]
    if settled and missed:
        parts.append(_missed(turn, broadcast, missed))
    if broadcast.message.answer:
        parts.append(_silent(turn, broadcast, received, every))
    rows = [(Button(turn.say("button-broadcast-look"), ShowBroadcast(broadcast.id)),)]
    if settled and missed:
        again = SendAgain(broadcast.id, broadcast.times)
        rows.insert(0, (Button(turn.say("button-broadcast-again", count=missed), again),))
    rows.append((Button(turn.say("button-broadcast-list"), ListBroadcast(broadcast.id)),))
    text = "\n".join(parts)
    return Screen(text if width(text) <= TELEGRAM_LIMIT else split_html(text)[0], tuple(rows))


def _missed(turn: Turn, broadcast: Broadcast, count: int) -> str:
    some_of = broadcast_fates.listed(turn.tx, broadcast.id, broadcast.times, fates=_NOT_THERE, limit=NAMED)
    lines = [turn.say("broadcast-missed-one", name=short(one.name, 100), why=Markup(why(turn, one))) for one in some_of]
    if count > len(lines):
        lines.append(turn.say("broadcast-more", count=count - len(lines)))
    return "\n".join([turn.say("broadcast-missed", count=count), *lines])


def _silent(turn: Turn, broadcast: Broadcast, received: int, every: int) -> str:
    silent = broadcast_fates.silent(turn.tx, broadcast.id, broadcast.times, limit=NAMED)
    names = ", ".join(short(one.name, 100) for one in silent)
    return turn.say("broadcast-received", received=received, units=every, silent=len(silent), names=names)


def why(turn: Turn, one: Recipient) -> str:
    if one.back:
        return turn.say("broadcast-fate-back")
    if one.closed is not None:
        return reach_texts.since(turn.say, one.closed)
    said = reach_texts.why(turn.say, one.why or "") if one.fate is Fate.FAILED else ""
    return said or turn.say(f"broadcast-fate-{one.fate}")


def file(turn: Turn, broadcast: Broadcast) -> Screen:
    """Every unit a row."""
    content = BytesIO()
    headings = [turn.say(f"broadcast-column-{name}") for name in ("unit", "fate", "received")]
    found = broadcast_fates.listed(turn.tx, broadcast.id, broadcast.times)
    with Workbook(content, TEXT_ONLY) as book:
        sheet = book.add_worksheet()
        sheet.set_column(0, len(headings), 30)
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, headings, book.add_format({"bold": True}))
        for row, one in enumerate(found, 1):
            received = f"{local(one.received):%H:%M %d/%m/%Y}" if one.received else ""
            sheet.write_row(row, 0, [one.name, _fate(turn, one), received])
    name = f"tin-{broadcast.id}-{local(turn.now):%Y%m%d-%H%M}.xlsx"
    kept = files.keep(turn.tx, name, content.getvalue(), turn.now)
    return Screen(turn.say("broadcast-list", count=len(found)), (), kept)


def _fate(turn: Turn, one: Recipient) -> str:
    return turn.say("broadcast-fate-sent") if one.fate is Fate.SENT else why(turn, one)
