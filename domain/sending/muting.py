"""Hearing less: what asks nothing of anybody is chatter, and can be turned off; what is official always comes."""

import re

from domain.folding import fold
from domain.sending.notices import Key

CHATTER = frozenset({Key.ENDORSED, Key.UNRECEIVED, Key.REACHED, Key.ROUND_UP})
"""To a person: how far a report has come on its way, that a plan was not yet said to be received, that somebody answers
again, that a round-up could be made. All of it can be looked up; nothing is missed by who does not hear it."""
CHATTER_IN_GROUPS = frozenset({Key.GROUP_REMINDER, Key.GROUP_DIGEST})
"""To a group: what it hears before the last day, and each morning where nothing can be edited."""

_TELLING = r"(?:(?:nhan|gui) )?(?:tin|thong bao)(?: nhan)?"
_MORE = r"(?: (?:phu|vat|di|thoi|lai|giup|voi|nhe|a|nua|trong nhom|cho nhom|(?:cho )?(?:em|toi)))*"
_LESS = re.compile(rf"(?:bot|tat|giam|ngung|dung|it|han che) {_TELLING}{_MORE}|(?:bot|giam) nhan{_MORE}|mute")
_ALL = re.compile(rf"(?:(?:bat|mo)(?: lai)? {_TELLING}|nhan lai tin|nhan du tin|nhan tin day du){_MORE}|unmute")
_ASKED = re.compile(
    r"(?:xem )?tin phu(?: (?:la )?(?:gi|sao|the nao))?(?: vay| a)?"
    r"|(?:dung|thoi|ngung|khong|bot)(?: co)? nhac(?: (?:nua|em|toi|a|nhe|di|lai))*"
    r"|nhac (?:gi ma )?nhieu (?:qua|the)(?: a)?"
)
"""Whoever has had enough reads what can be turned off, and what never is."""


def wished(text: str) -> bool | None:
    """Whether chatter is to be off ("bớt nhắn tin") or on ("bật tin phụ"); None where nothing else but that is said."""
    said = fold(text).strip(" .!?")
    if _LESS.fullmatch(said):
        return True
    return False if _ALL.fullmatch(said) else None


def asked_about(text: str) -> bool:
    return _ASKED.fullmatch(fold(text).strip(" .!?")) is not None


def names_group(text: str) -> bool:
    """ "Bớt nhắn tin trong nhóm", which is no wish for oneself."""
    return "nhom" in fold(text).split()
