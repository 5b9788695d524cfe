"""Somebody sits down with a form: reads what the phone shows, answers it, sends it off."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.trial.phones import Chat, Message, Phone
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

    async def fill(self) -> None:
        await self._through(await self._open())

    async def try_nonsense(self, lines: Iterable[str]) -> None:
        """A sticker and lines that are no answer, each read and answered by the bot; the form stays as it was."""
        page = await self._open()
        before = await self._phone.look()
        await self._phone.sends_sticker()
        await self._answered(before)
        for line in lines:
            before = await self._phone.look()
            await self._phone.says(line)
            await self._answered(before)
        await self._through(self._reader.page(await self._phone.look(), since=self._since) or page)

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
        old = self._reader.page(await self._phone.look())
        shown = await self._phone.asks("/baocao")
        page = self._reader.page(await self._phone.look())
        if page is None or page == old:
            label = next((one for one in shown.labels if speaks_of(one, self._label)), None)
            if label is None:
                raise GivenUp(self._label)
            await self._phone.taps(shown.message_id, label)
            page = self._reader.page(await self._phone.until(lambda chat: self._reader.page(chat) not in (None, old)))
        if page is None or not speaks_of(page.text, self._label):
            raise GivenUp(self._label)
        self._since = page.message
        return page

    async def _tap(self, page: Page, label: str) -> Page | None:
        if label not in page.labels:
            raise GivenUp(self._label)
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
