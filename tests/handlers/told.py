"""What is said unasked to people who have words and nothing else: delivered as it is, to their ears."""

import asyncio

from domain.channels import CONSOLE
from domain.sending.notices import HOLD
from domain.sending.outcomes import Outcome, Sent
from scheduler.letters.in_words import Teller
from scheduler.letters.letters import Letters
from scheduler.sending.deliver import Delivery
from tests.handlers.in_words import Talker
from tests.handlers.phones import SPEAKERS
from tests.office import Office


def told(office: Office, *people: Talker) -> list[str]:
    """Delivers what is owed on the channel of words; what was said, in order."""
    return asyncio.run(_deliver(office, {one.chat: one for one in people}))


async def _deliver(office: Office, people: dict[int, Talker]) -> list[str]:
    said: list[str] = []

    async def voice(chat: int, text: str) -> Outcome:
        said.append(text)
        if chat in people:
            people[chat].heard.append(text)
        return Sent()

    letters, teller = Letters(SPEAKERS), Teller(office.db, voice)
    delivery = Delivery(office.db, teller, letters, lambda: office.now, holder="teller", hold=HOLD, channel=CONSOLE)
    await delivery.round()
    await delivery.drained()
    await delivery.stop()
    return said
