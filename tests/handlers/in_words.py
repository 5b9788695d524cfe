"""Somebody who has words and nothing else: what they type goes through the real door, what comes back is text."""

from dataclasses import dataclass, field

from domain.channels import CONSOLE
from domain.ids import PersonId
from domain.worded import LONGEST
from storage.database import Tx
from storage.people import registry
from tests import privacy
from tests.handlers.phones import Line
from tests.office import Office

FIRST = 5000


@dataclass
class Talker:
    """One person on a channel of words; `heard` is everything that was said to them."""

    line: Line
    chat: int
    name: str = "Thầy cô"
    heard: list[str] = field(default_factory=list)

    def says(self, text: str) -> str:
        """What is said to it, as one text."""
        privacy.said(text)
        message = {"message_id": next(self.line.messages), "date": 1, "text": text}
        person = {"id": self.chat, "is_bot": False, "first_name": self.name}
        message |= {"chat": {"id": self.chat, "type": "private"}, "from": person}
        [calls] = self.line.takes({"channel": CONSOLE, "message": message})
        texts = [str(call.params["text"]) for call in calls]
        assert all(call.channel == CONSOLE and call.params["chat_id"] == self.chat for call in calls)
        assert all(0 < len(text) <= LONGEST for text in texts)
        self.heard += texts
        return "\n".join(texts)

    def sees(self) -> str:
        return self.heard[-1]


def talker(office: Office, line: Line, person: PersonId, name: str = "Thầy cô") -> Talker:
    """Somebody known, who is now reached there as well."""
    office.db.run_now(_reached, person)
    return Talker(line, FIRST + person, name)


def _reached(tx: Tx, person: PersonId) -> None:
    registry.touch_address(tx, CONSOLE, FIRST + person, person=person)
