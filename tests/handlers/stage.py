"""One play, two stages: the same acts on Telegram with buttons, and where only words travel. What is seen is written
down as it is read."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from domain.channels import CONSOLE, TELEGRAM
from domain.folding import fold
from domain.ids import PersonId
from domain.sending.notices import HOLD
from domain.sending.outcomes import Outcome, Sent
from domain.sending.splitting import plain
from handlers import in_words
from scheduler.letters.in_words import Teller
from scheduler.letters.letters import Letters
from scheduler.sending.deliver import Delivery
from scheduler.sending.sender import Letter, Post
from tests.handlers.in_words import Talker, talker
from tests.handlers.phones import SPEAKERS, Line, Message, Phone, phone_of, stranger
from tests.office import Office

NEWCOMER = 77


class Actor(Protocol):
    """Somebody in the play; every act answers what they see then."""

    def types(self, text: str) -> str: ...

    def chooses(self, label: str) -> str:
        """A button that begins so."""


@dataclass
class Script:
    """The play as it was seen."""

    lines: list[str] = field(default_factory=list)
    hidden: dict[str, str] = field(default_factory=dict)
    """What is another each time, and what stands for it."""

    def act(self, who: str, what: str) -> None:
        self._write(f"▶ {who}: {what}")

    def seen(self, who: str, text: str, buttons: Sequence[Sequence[str]] = ()) -> None:
        rows = [" ".join(f"[{label}]" for label in row) for row in buttons]
        shown = "\n".join([text, *rows]).strip("\n").replace("\n", "\n    ")
        self._write(f"◀ {who}:\n    {shown}")

    def _write(self, entry: str) -> None:
        for found, stands in self.hidden.items():
            entry = entry.replace(found, stands)
        self.lines.append("\n".join(line.rstrip() for line in entry.split("\n")))

    def text(self) -> str:
        return "\n\n".join(self.lines) + "\n"


@dataclass
class Presser:
    """Holds a phone, and presses."""

    script: Script
    phone: Phone
    name: str

    def types(self, text: str) -> str:
        self.script.act(self.name, text)
        return self._sees(lambda: self.phone.says(text))

    def chooses(self, label: str) -> str:
        self.script.act(self.name, f"bấm [{label}]")
        return self._sees(lambda: self.phone.taps(label))

    def _sees(self, acts: Callable[[], str]) -> str:
        told, shown = len(self.phone.chat.toasts), self._shown()
        acts()
        toasts = [toast for toast in self.phone.chat.toasts[told:] if toast]
        if self._shown() != shown:
            last = self.phone.chat.last()
            self.script.seen(self.name, last.text, [[label for label, _ in row] for row in last.buttons])
        for toast in toasts:
            self.script.seen(self.name, toast)
        return "\n".join([self.phone.sees(), *toasts])

    def _shown(self) -> tuple[int, str]:
        return len(self.phone.chat.messages), self.phone.sees()


@dataclass
class Speller:
    """Has words alone: calls buttons by number and, the next time, by what they say without diacritics."""

    script: Script
    talker: Talker
    name: str
    office: Office
    chosen: int = 0

    def types(self, text: str) -> str:
        self.script.act(self.name, text)
        heard = len(self.talker.heard)
        said = self.talker.says(text)
        for one in self.talker.heard[heard:]:
            self.script.seen(self.name, one)
        return said

    def chooses(self, label: str) -> str:
        found = self.office.db.run_now(in_words.offered, CONSOLE, self.talker.chat)
        newest = tuple(reversed(found.choices))
        exact = [one for one in newest if one.label == label]
        choice = next(one for one in (*exact, *newest) if one.label.startswith(label))
        number = f"#{choice.number}" if found.spared or choice.number > len(found.choices) else str(choice.number)
        self.chosen += 1
        return self.types(number if self.chosen % 2 or found.kept else fold(choice.label))


class Stage(Protocol):
    """Where the play is given."""

    script: Script

    def known(self, person: PersonId, name: str) -> Actor: ...

    def newcomer(self, name: str) -> Actor: ...

    def delivers(self) -> None:
        """What is owed is said."""


class OnTelegram:
    def __init__(self, office: Office, line: Line) -> None:
        self.script = Script()
        self._office, self._line = office, line
        self._actors: dict[int, Presser] = {}

    def known(self, person: PersonId, name: str) -> Actor:
        return self._enters(phone_of(self._office, self._line, person, name), name)

    def newcomer(self, name: str) -> Actor:
        return self._enters(stranger(self._line, NEWCOMER), name)

    def delivers(self) -> None:
        asyncio.run(_deliver(self._office, _Screens(self._actors), TELEGRAM))

    def _enters(self, phone: Phone, name: str) -> Presser:
        self._actors[phone.person] = Presser(self.script, phone, name)
        return self._actors[phone.person]


class InWords:
    def __init__(self, office: Office, line: Line) -> None:
        self.script = Script()
        self._office, self._line = office, line
        self._actors: dict[int, Speller] = {}

    def known(self, person: PersonId, name: str) -> Actor:
        return self._enters(talker(self._office, self._line, person, name), name)

    def newcomer(self, name: str) -> Actor:
        return self._enters(Talker(self._line, NEWCOMER), name)

    def delivers(self) -> None:
        asyncio.run(_deliver(self._office, Teller(self._office.db, self._hears), CONSOLE))

    async def _hears(self, chat: int, text: str) -> Outcome:
        self.script.seen(self._actors[chat].name, text)
        return Sent()

    def _enters(self, person: Talker, name: str) -> Speller:
        self._actors[person.chat] = Speller(self.script, person, name, self._office)
        return self._actors[person.chat]


@dataclass
class _Screens:
    """Puts letters on the screens of those who play; other phones are not looked at."""

    actors: dict[int, Presser]
    sent: int = 900_000

    async def send(self, letter: Letter) -> Outcome:
        self.sent += 1
        actor = self.actors.get(letter.chat_id)
        if actor is not None:
            buttons = [[(label, does) for label, does in row] for row in letter.keyboard]
            message = Message(self.sent, plain(letter.text), buttons)
            actor.phone.chat.messages.append(message)
            actor.script.seen(actor.name, message.text, [[label for label, _ in row] for row in buttons])
        return Sent(self.sent)


async def _deliver(office: Office, post: Post, channel: str) -> None:
    letters = Letters(SPEAKERS)
    delivery = Delivery(office.db, post, letters, lambda: office.now, holder="play", hold=HOLD, channel=channel)
    await delivery.round()
    await delivery.drained()
    await delivery.stop()
