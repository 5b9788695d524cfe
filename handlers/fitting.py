"""What a message cannot hold is kept as a file beside it: a picture; or what is too long, which begins in the message
and is whole in the file. One message all the same."""

from dataclasses import replace
from datetime import datetime

from domain.screens import Answer, Made
from domain.sending.splitting import CAPTION_LIMIT, TELEGRAM_LIMIT, opening, plain, width
from domain.texts import Say
from storage.database import Tx
from storage.outgoing import files

ROOM = 80
"""Letters for the line that says where the rest is."""


def fitted(tx: Tx, say: Say, answer: Answer, now: datetime) -> Answer:
    screen = answer.screen
    if screen is None:
        return answer
    if isinstance(screen.picture, Made):
        kept = files.keep(tx, screen.picture.name, screen.picture.content, now)
        return fitted(tx, say, replace(answer, screen=replace(screen, picture=kept)), now)
    beside = screen.file is not None or screen.picture is not None
    limit = CAPTION_LIMIT if beside else TELEGRAM_LIMIT
    # Nearly all are far shorter, and to count what Telegram counts takes longer than to say them.
    if 2 * len(screen.text) <= limit or width(screen.text) <= limit:
        return answer
    if beside:
        return replace(answer, screen=replace(screen, text=opening(screen.text, limit)))
    whole = files.keep(tx, say("text-file-name"), plain(screen.text).encode("utf-8-sig"), now)
    text = f"{opening(screen.text, CAPTION_LIMIT - ROOM)}\n\n{say('text-in-file')}"
    return replace(answer, screen=replace(screen, text=text, file=whole))
