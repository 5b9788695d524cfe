"""Reads what is said back to a reminder and is neither promise nor question: "vâng", "em gửi rồi mà", "em bận"."""

import re
from enum import StrEnum

from domain.folding import fold
from domain.reporting.oneself import ONESELF

LONGEST = 100


class Reply(StrEnum):
    POLITE = "polite"
    SENT = "sent"
    """That the work has been handed in."""
    BUSY = "busy"
    """That it cannot be, or not yet, and not by when."""


_SELF = rf"(?:{ONESELF})"
_BEFORE = rf"(?:(?:da|a|vang|u|hom qua|hom nay|hom truoc|sang nay|chieu nay|mai|hien|chac|that ra|co|thay|{_SELF}) )*"
_AFTER = r"(?: (?:a|ah|nhe|nha|roi|em|thay|co|chi|anh|bot|nhieu|ma|day|do|vay))*"
_GOT = r"(?:(?:biet|ro|hieu|nho|nam)(?: duoc)?|nhan duoc(?: tin| nhac)?)"
_WORD = r"(?: [\w/]+)*"
_POLITE = re.compile(
    rf"(?:{_BEFORE}(?:{_GOT}|vang|ok|oke|okie|okay|cam on|cam on bot|thanks|thank you"
    rf"|alo|xin chao|chao|hello|hi)|vang|da|u){_AFTER}"
)
_NO_QUESTION = r"(?: (?!chua\b)[\w/]+)*"
_SENT = re.compile(rf"{_BEFORE}(?:nop|gui|lam|hoan thanh|xong){_NO_QUESTION} roi{_NO_QUESTION}")
_NOT = r"(?:khong|ko|k|kg|hong|chua)(?: the)?"
_CANNOT = (
    rf"ban{_WORD}",
    rf"(?:lam|dien|soan|hop|chuan bi)(?: do| so lieu)?{_AFTER}",
    rf"{_NOT}(?: (?:lam|nop|gui))? (?:kip|xong){_WORD}",
    rf"{_NOT} (?:nop|gui|lam){_WORD} (?:duoc|kip|xong)",
    rf"(?:khi nao|bao gio|lam) xong(?: thi)?(?: {_SELF})?(?: se)? (?:nop|gui|bao){_AFTER}",
    rf"de {_SELF} (?:xem|lam|tinh|hoi){_WORD}",
)
_BUSY = re.compile(rf"{_BEFORE}(?:(?:con|dang|van|lai|qua) )*(?:{'|'.join(_CANNOT)})")
_ASKING = re.compile(r"\?|\b(?:ai|may|sao|gi|the nao|truong nao|bao nhieu)\b|\bchua$|\bcho (?:ai|truong)\b")


def read(text: str) -> Reply | None:
    said = " ".join(re.sub(r"[.,;!…]+", " ", fold(text)).split())
    if len(said) > LONGEST or _ASKING.search(said):
        return None
    for reply, words in ((Reply.POLITE, _POLITE), (Reply.SENT, _SENT), (Reply.BUSY, _BUSY)):
        if words.fullmatch(said):
            return reply
    return None
