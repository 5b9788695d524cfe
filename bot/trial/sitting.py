"""Somebody sits down with a form: reads what the phone shows, answers it, sends it off."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.trial.phones import Chat, Message, Phone, in_messages
from bot.trial.profiles import Answers
from domain.forms.model import Field, Form
from domain.texts import Say

MOST_TURNS = 80
"""After so many screens a person gives up on a form that does not end."""
NOTHING = "0"


class GivenUp(Exception):
    """The form was not to be had, or did not end."""


@dataclass(frozen=True, slots=True)
class Page:
    """One screen of a form; without a field it is the review."""

    message: int
    text: str
    labels: tuple[str, ...]
    field: Field | None


class Reader:
    """Knows a screen of a form when it sees one: by the words of the question, by the words on the buttons."""

    def __init__(self, forms: Mapping[str, Form], say: Say) -> None:
        self.forms = forms
        self.say = say
        self._questions = {field.label.of(say.language): field for form in forms.values() for field in form.fields}
        self.send, self.again = say("form-button-send"), say("form-button-again")
        self.home = say("button-home")
        self.nothing = frozenset({say("form-button-nothing"), say("form-button-none")})

    def page(self, chat: Chat, *, since: int = 0) -> Page | None:
        """The newest page of a form that can still be answered."""
        return next((page for one in chat.of_bot(after=since - 1) if (page := self._page(one)) is not None), None)

    def _page(self, message: Message) -> Page | None:
        labels = message.labels
        if not labels:
            return None
        field = self._field(message.text.splitlines())
        if field is None and self.send not in labels:
            return None
        return Page(message.message_id, message.text, labels, field)

    def _field(self, lines: Iterable[str]) -> Field | None:
        asked = (self._questions.get(line) or self._questions.get(line.rpartition(" (")[0]) for line in lines)
        return next((field for field in asked if field is not None), None)


class Sitting:
    """One person, one phone, one form from its opening to the receipt. Raises GivenUp and phones.Unanswered."""

    def __init__(self, phone: Phone, reader: Reader, label: str, answers: Answers) -> None:
        self._phone = phone
        self._reader = reader
        self._label = label
        self._answers = answers
        self._since = 0

    async def hand_in(self) -> None:
        """Answers what is left and sends it."""
        await self._through(await self._open())

    async def try_nonsense(self, lines: Iterable[str]) -> None:
        """A sticker and lines that are no answer, each of which the bot has to say something to."""
        await self._open()
        before = await self._phone.look()
        await self._phone.sends_sticker()
        await self._answered(before)
        for line in (part for text in lines for part in in_messages(text)):
            before = await self._phone.look()
            await self._phone.says(line)
            await self._answered(before)

    async def mend(self, number: int, answer: str) -> None:
        """Opens what came back at its review, gives one question another answer, sends it again."""
        page = await self._open()
        if page.field is None:
            page = await self._tap(page, self._reader.say("form-button-question", number=str(number))) or page
            page = await self._type(page, answer) or page
        await self._through(page)

    async def _through(self, page: Page | None) -> None:
        for _ in range(MOST_TURNS):
            if page is None:
                return
            page = await self._turn(page)
        raise GivenUp(self._label)

    async def _turn(self, page: Page) -> Page | None:
        if page.field is None:
            return await self._tap(page, self._reader.send)
        if self._reader.again in page.labels:
            return await self._tap(page, page.labels[0])
        answer = self._answers[page.field.id]
        nothing = next((label for label in page.labels if label in self._reader.nothing), None)
        if answer == NOTHING and nothing is not None:
            return await self._tap(page, nothing)
        return await self._type(page, answer)

    async def _open(self) -> Page:
        """The form's page that comes in answer to the command: at once where nothing else is owed, else from a list."""
        old = self._reader.page(await self._phone.look())
        own = await self._phone.says("/baocao")
        chat = await self._phone.until(lambda shown: self._is_offered(shown, own, old))
        if (offer := self._offer(chat, own)) is not None:
            await self._phone.taps(*offer)
            chat = await self._phone.until(lambda shown: self._reader.page(shown) not in (None, old))
        page = self._reader.page(chat)
        if page is None or not speaks_of(page.text, self._label):
            raise GivenUp(f"{self._label} does not open")
        self._since = page.message
        return page

    def _is_offered(self, chat: Chat, own: int, old: Page | None) -> bool:
        """A reminder may ring in between: that is not the answer."""
        return self._reader.page(chat) not in (None, old) or self._offer(chat, own) is not None

    def _offer(self, chat: Chat, own: int) -> tuple[int, str] | None:
        """The list of what is owed, and its button for this form."""
        for message in chat.of_bot(after=own):
            for label in message.labels:
                if self._reader.home in message.labels and speaks_of(label, self._label):
                    return message.message_id, label
        return None

    async def _tap(self, page: Page, label: str) -> Page | None:
        if label not in page.labels:
            raise GivenUp(f"{self._label} has no button {label}: {page.text}")
        await self._phone.taps(page.message, label)
        return await self._next(page)

    async def _type(self, page: Page, text: str) -> Page | None:
        await self._phone.says(text)
        return await self._next(page)

    async def _next(self, page: Page) -> Page | None:
        chat = await self._phone.until(lambda shown: self._reader.page(shown, since=self._since) != page)
        return self._reader.page(chat, since=self._since)

    async def _answered(self, before: Chat) -> None:
        said = [(one.message_id, one.text) for one in before.of_bot()]
        await self._phone.until(lambda shown: [(one.message_id, one.text) for one in shown.of_bot()] != said)


def speaks_of(text: str, label: str) -> bool:
    """Whether a text names this period, and not one that only begins with the same letters: Quý I is not Quý III."""
    return re.search(rf"(?<!\w){re.escape(label)}(?!\w)", text) is not None
