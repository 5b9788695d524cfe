"""One visit to the trial for all tests that look at it, as opening it takes longer than what is played: a school is
looked up, a newcomer asks to come in, a principal hands over, and the new one leaves."""

import asyncio
import re
from dataclasses import dataclass
from pathlib import Path

from bot.trial.phones import Chat, Message, Phone
from storage.database import Database
from storage.operations import audit_check
from storage.operations.audit_check import Verdict
from tests import privacy
from tests.bot.theatre import SAY, Visit, answers, ask, changed, tap, visiting
from tests.waiting import SOON

SCHOOL = "TH Nhật Tân"
NEW, MENDED = "Phạm Thị Mai", "Nguyễn Thị Ánh Tuyết"
"""What the new principal is called, and what she says she is called."""
CODE = re.compile(r"\?start=i_(\w{10})")
OVER = re.compile(r"không còn giữ chức vụ tại TH Nhật Tân từ \d\d:\d\d 01/02/2024, nên bot không ghi gì\.")
NEWS = f"thầy/cô không còn giữ chức Hiệu trưởng tại {SCHOOL} trên Trống Trường"


@dataclass(frozen=True, slots=True)
class LookingUp:
    """What the officer's phone has shown."""

    asked: Message
    card: Message
    owed: str
    slip: str
    below: str


@dataclass(frozen=True, slots=True)
class ComingIn:
    """What the newcomer's phone has shown, and the principal's; `invited` is what stands on that of an invited one."""

    invited: list[str]
    consent: Message
    welcome: str
    role: str
    look: str
    sent: str
    card: str
    approved: str
    outcome: str
    home: str


@dataclass(frozen=True, slots=True)
class Handover:
    """What the phones of both principals have shown, and the officer's."""

    invited: Message
    welcomed: Message
    told: Chat
    carried_on: Message
    sheets: str


@dataclass(frozen=True, slots=True)
class Leaving:
    mended: str
    page: Message
    explained: str
    left: str
    after: str
    verdict: Verdict
    logged: list[str]


@dataclass(frozen=True, slots=True)
class Played:
    looking_up: LookingUp
    coming_in: ComingIn
    handover: Handover
    leaving: Leaving


async def play(folder: Path) -> Played:
    async with visiting(folder) as visit:
        await visit.publish()
        looking_up = await _looks_up(visit)
        coming_in = await _comes_in(visit)
        new = await visit.exchange.new_phone(NEW)
        return Played(looking_up, coming_in, await _hands_over(visit, new), await _leaves(visit, new, folder))


async def _looks_up(visit: Visit) -> LookingUp:
    officer = visit.phone(visit.trial.cast.officer)
    asked = await _answered(officer, "doan thi diem", "TH Đoàn Thị Điểm")
    card = await changed(officer, asked, "TH Đoàn Thị Điểm")
    owed = await changed(officer, card, SAY("button-unit-owed"))
    slip = await _answered(officer, "/donvi c2 nguyen duu", SAY("button-unit-owed"))
    office = await _answered(officer, "phong giao duc quan 7", SAY("button-unit-children"))
    below = await changed(officer, office, SAY("button-unit-children"))
    return LookingUp(asked, card, owed.text, slip.text, below.text)


async def _answered(phone: Phone, words: str, label: str) -> Message:
    """By what has this button: what the bot says unasked may come in between."""
    own = await phone.says(words)
    chat = await phone.until(lambda shown: any(label in one.labels for one in shown.of_bot(after=own)), SOON)
    return next(one for one in chat.of_bot(after=own) if label in one.labels)


async def _comes_in(visit: Visit) -> ComingIn:
    newcomer, head = visit.trial.company.newcomer, visit.phone(visit.trial.cast.visited.head)
    invited = [one.text for one in (await visit.phone(visit.trial.cast.leader).look()).of_bot()]
    consent = await newcomer.asks("/start", SOON)
    welcome = await changed(newcomer, consent, SAY("consent-button-yes"))
    role = await newcomer.asks("th nhat tan", SOON)
    name = await changed(newcomer, role, SAY("role-deputy"))
    look = await newcomer.asks(visit.trial.cast.newcomer, SOON)
    keys = f"/people/{newcomer.person}/chats/{newcomer.chat}/taps"
    await visit.exchange.post(keys, {"label": SAY("join-key-phone")})
    sent = await _said(newcomer, look)
    card = await _said(head, containing=visit.trial.cast.newcomer)
    approved = await changed(head, card, SAY("application-button-approve"))
    outcome = await _said(newcomer, sent)
    home = await newcomer.asks("/start", SOON)
    return ComingIn(
        invited=invited,
        consent=consent,
        welcome=welcome.text,
        role=name.text,
        look=look.text,
        sent=sent.text,
        card=card.text,
        approved=approved.text,
        outcome=outcome.text,
        home=home.text,
    )


async def _said(phone: Phone, before: Message | None = None, *, containing: str = "") -> Message:
    """The next message of the bot that comes after one, or that contains something."""
    after = before.message_id if before else 0

    def found(shown: Chat) -> bool:
        return any(containing in one.text for one in shown.of_bot(after=after))

    chat = await phone.until(found, SOON)
    return next(one for one in chat.of_bot(after=after) if containing in one.text)


async def _hands_over(visit: Visit, new: Phone) -> Handover:
    """While the old one has a form open."""
    old, desk = visit.phone(visit.trial.cast.visited.head), visit.phone(visit.trial.cast.officer)
    await visit.open_form(old, "Quý I")
    await ask(old, "/trogiup")
    invited = await _invites(desk)
    welcomed = await _joins(new, invited)
    await old.says("120")
    await old.until(lambda shown: any(OVER.search(one.text) for one in shown.of_bot()), SOON)
    told = await old.until(lambda shown: any(NEWS in one.text for one in shown.of_bot()), SOON)
    listed = await ask(new, "/baocao")
    carried_on = await tap(new, listed, "Tiếp Quý I")
    return Handover(invited, welcomed, told, carried_on, await _prints(visit, desk))


async def _invites(desk: Phone) -> Message:
    shown = await ask(desk, f"/nguoi {SCHOOL}")
    for label in (SAY("button-invite"), SAY("role-head")):
        shown = await tap(desk, shown, label)
    return await ask(desk, NEW)


async def _joins(new: Phone, invited: Message) -> Message:
    found = CODE.search(invited.text)
    assert found is not None, invited.text
    consent = await ask(new, f"/start i_{found[1]}")
    return await tap(new, consent, "Đồng ý")


async def _prints(visit: Visit, desk: Phone) -> str:
    """For the one school whose head has been let go without a successor; the chat with its files."""
    shown = await ask(desk, "/nguoi MN Sao Mai")
    shown = await tap(desk, shown, SAY("button-dismiss"))
    shown = await tap(desk, shown, shown.labels[0])
    await tap(desk, shown, SAY("button-dismiss-now"))
    shown = await ask(desk, "/nguoi")
    shown = await tap(desk, shown, SAY("button-sheets-pdf"))
    await desk.taps(shown.message_id, SAY("button-make-sheets"))
    # A file has a caption, which the players have no eye for.
    await desk.until(lambda seen: not next(answers(seen)).text, SOON)
    return (await visit.exchange.get(f"/people/{desk.person}/chats/{desk.chat}?after=-1&wait=0")).decode()


async def _leaves(visit: Visit, head: Phone, folder: Path) -> Leaving:
    mended = await ask(head, f"/suahoso {MENDED}")
    page = await ask(head, "/dulieu")
    asked = await ask(head, "/roikhoi")
    left = await changed(head, asked, SAY("button-leave-now"))
    after = await ask(head, "/dulieu")
    verdict = await asyncio.to_thread(_checked, folder)
    names = frozenset({MENDED, NEW, visit.trial.cast.visited.head.name})
    logged = await asyncio.to_thread(_logged, folder, names)
    return Leaving(mended.text, page, asked.text, left.text, after.text, verdict, logged)


def _checked(folder: Path) -> Verdict:
    db = Database.open(f"sqlite:///{next(folder.rglob('school.db'))}")
    try:
        return db.read_now(audit_check.verify)
    finally:
        db.close_now()


def _logged(folder: Path, names: frozenset[str]) -> list[str]:
    assert [file.name for file in folder.rglob("*.log")] == ["bot.log"]
    return privacy.in_files(folder, names)
