"""People who never wait politely: heads who type several answers in a row, officers who decide as reports come in.

Whatever changes something carries a number that nobody types twice. Each person keeps the list of theirs.
"""

import asyncio
import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from domain.actions import Accept, Acknowledge, Action, AskReason, Fill, Move, OpenForm, ShowReport
from tests.torture.phones import Phone, Said, Unanswered

QUESTIONS = 8
MOST_AT_ONCE = 4
MOST_MENDED = 3
RETURNED_SHARE = 0.6
BACK_SHARE = 0.1
RECEIVED_SHARE = 0.5
NUMBERS_EACH = 100_000
REST = 0.5

_LINE = re.compile(r"Con số ở dòng (\d)")


@dataclass(frozen=True, slots=True)
class Typed:
    """A line with a number in it, and the update it travelled in."""

    number: int
    update: int


@dataclass
class Player(ABC):
    """`first` is the first number this person types; the next ones follow."""

    phone: Phone
    first: int
    dice: Random
    typed: list[Typed] = field(default_factory=list)
    waited_in_vain: int = 0

    async def play(self) -> None:
        """Until cancelled."""
        while True:
            try:
                await self.act()
            except Unanswered:
                self.waited_in_vain += 1

    @abstractmethod
    async def act(self) -> None:
        """One visit to the phone. Raises Unanswered."""

    async def types(self, words: str = "{}") -> int:
        number = self.first + len(self.typed)
        typing = asyncio.create_task(self.phone.says(words.format(number)))
        try:
            await asyncio.shield(typing)
        finally:
            # Whoever is called away while a line is on its way has typed it all the same.
            self.typed.append(Typed(number, await typing))
        return number


class Head(Player):
    """Opens a form, fills it in bursts, sometimes goes back, mends what came back, hands in."""

    async def act(self) -> None:
        page = await self._open()
        if page is None:
            await asyncio.sleep(REST)
            return
        if _line(page) is None:
            await self._mend()
        else:
            # One by itself first: the page may be an old one, said again after a kill.
            page = await self._answer(1)
        while (line := _line(page)) is not None:
            page = await self._answer(self.dice.randint(1, min(MOST_AT_ONCE, QUESTIONS - line + 1)))
            if _line(page) and self.dice.random() < BACK_SHARE:
                page = await self._go_back(page)
        await self._hand_in(page)

    async def _open(self) -> Said | None:
        """The page the form was left at; None where nothing is owed."""
        self.phone.look_away()
        await self.phone.says("/baocao")
        while True:
            shown = await self.phone.hears()
            does = await self.phone.buttons(shown)
            if any(isinstance(one, Fill) for one in does):
                return shown
            if (form := _first(does, OpenForm)) is not None:
                await self.phone.taps(shown.message, form)
            elif (news := _first(does, Acknowledge)) is not None:
                await self._receive(shown, news)
            elif shown.new:
                return None

    async def _receive(self, news: Said, does: Action) -> None:
        if self.dice.random() < RECEIVED_SHARE:
            await self.phone.taps(news.message, does)

    async def _answer(self, count: int) -> Said:
        """Without waiting for one answer before the next is typed."""
        for _ in range(count):
            number = await self.types()
        return await self.phone.hears(lambda said: repeats(said.text, number))

    async def _mend(self) -> None:
        for _ in range(self.dice.randint(1, MOST_MENDED)):
            await self.phone.says(f"sửa {self.dice.randint(1, QUESTIONS)}")
            await self._answer(1)

    async def _go_back(self, page: Said) -> Said:
        back = next((one for one in await self.phone.buttons(page) if _is(one, Move.BACK)), None)
        if back is None:
            return page
        await self.phone.taps(page.message, back)
        return await self.phone.hears(lambda said: _line(said) is not None)

    async def _hand_in(self, page: Said) -> None:
        send = next((one for one in await self.phone.buttons(page) if _is(one, Move.SUBMIT)), None)
        if send is not None and self.dice.random() < 1 / 2:
            await self.phone.taps(page.message, send)
        else:
            await self.phone.says("nộp")


class Officer(Player):
    """Takes the first report that waits, and accepts it or gives it back with a reason."""

    async def act(self) -> None:
        self.phone.look_away()
        await self.phone.says("/choduyet")
        queue = await self.phone.hears(lambda said: said.new)
        report = _first(await self.phone.buttons(queue), ShowReport)
        if report is None:
            await asyncio.sleep(REST)
            return
        await self._press(queue, report)
        wanted = AskReason if self.dice.random() < RETURNED_SHARE else Accept
        decision = _first(await self.phone.buttons(queue), wanted)
        if decision is None:
            return
        await self._press(queue, decision)
        if isinstance(decision, AskReason):
            await self.types("Xem lại số liệu, phiếu {}")
            await self.phone.hears()

    async def _press(self, said: Said, does: Action) -> None:
        await self.phone.taps(said.message, does)
        await self.phone.hears(lambda shown: shown.message == said.message)


def repeats(text: str, number: int) -> bool:
    """As the bot writes numbers: 1.234.567."""
    return f"{number:,}".replace(",", ".") in text


def _line(page: Said) -> int | None:
    """The question a page asks; the review asks none."""
    found = _LINE.search(page.text)
    return int(found[1]) if found else None


def _first(does: Sequence[Action], kind: type[Action]) -> Action | None:
    return next((one for one in does if isinstance(one, kind)), None)


def _is(does: Action, move: Move) -> bool:
    return isinstance(does, Fill) and does.move is move
