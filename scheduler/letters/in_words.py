"""Letters where only words travel: said one text after the other, their buttons called by numbers."""

from domain.sending.outcomes import InDoubt, Outcome, Sent, Unreachable
from scheduler.sending.sender import Letter
from scheduler.sending.voices import Voice
from storage.database import Database, Tx
from storage.incoming import conversations


class Teller:
    """Takes letters as Telegram's sender does. What a letter offers is noted before it is said: whoever answers at once
    is understood."""

    def __init__(self, db: Database, voice: Voice) -> None:
        self._db = db
        self._voice = voice

    async def send(self, letter: Letter) -> Outcome:
        for place, text in enumerate(await self._db.run(_words_of, letter)):
            outcome = await self._voice(letter.chat_id, text)
            if not isinstance(outcome, Sent):
                # Of several texts the first have arrived.
                return outcome if place == 0 or isinstance(outcome, Unreachable) else InDoubt(type(outcome).__name__)
        return Sent()


def _words_of(tx: Tx, letter: Letter) -> tuple[str, ...]:
    if letter.words is None:
        raise ValueError("A letter for Telegram has come to a channel of words")
    words = letter.words
    return conversations.offer_besides(tx, words.address, words.screen, words.say).messages
