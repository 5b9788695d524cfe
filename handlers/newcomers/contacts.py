"""A number shared by the key that shares it: believed only where Telegram says that it is the sender's own."""

from aiogram.types import Message

from domain.persons import phones
from domain.refusals import Refusal
from handlers.turn import Turn


def own_number(turn: Turn, message: Message) -> str:
    """Raises Refusal for the number of somebody else, or of nobody on Telegram."""
    contact = message.contact
    if contact is None or contact.user_id != turn.speaker.id:
        raise Refusal("contact-not-yours")
    return phones.normal(contact.phone_number)
