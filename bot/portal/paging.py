"""Which page of a list is asked for, and the cursor of the one after it."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from collections.abc import Callable, Mapping
from typing import TypeVar

from bot.portal.problems import BAD_PAGE, Trouble
from storage.portal.pages import Page

T = TypeVar("T")
USUAL, MOST = 100, 500
LARGEST_ID = 2**31 - 1
"""No id is larger, and PostgreSQL compares none with what is."""
LONGEST_CURSOR = 40
_AFTER = re.compile(rb"after:(\d{1,10})")


def asked_for(query: Mapping[str, str]) -> Page:
    """Raises Trouble for a limit or a cursor that is none."""
    limit = query.get("limit", str(USUAL))
    if not (limit.isascii() and limit.isdecimal() and len(limit) < 9 and 1 <= int(limit) <= MOST):
        raise Trouble(BAD_PAGE)
    return Page(after(query.get("cursor", "")), int(limit))


def events_asked_for(query: Mapping[str, str]) -> Page:
    """Of what goes on for ever: from a number on."""
    number = query.get("after", "0")
    if not (number.isascii() and number.isdecimal() and len(number) < 19):
        raise Trouble(BAD_PAGE)
    return Page(int(number), asked_for({**query, "cursor": ""}).limit)


def after(cursor: str) -> int:
    """Raises Trouble for one that is not of our making."""
    if not cursor:
        return 0
    try:
        found = _AFTER.fullmatch(urlsafe_b64decode(cursor[:LONGEST_CURSOR] + "=="))
    except (Error, ValueError) as error:
        raise Trouble(BAD_PAGE) from error
    if found is None or int(found[1]) > LARGEST_ID:
        raise Trouble(BAD_PAGE)
    return int(found[1])


def cut(found: list[T], page: Page, key: Callable[[T], int]) -> tuple[list[T], str | None]:
    """`found` is one more than fits where there is more."""
    if len(found) <= page.limit:
        return found, None
    shown = found[: page.limit]
    return shown, urlsafe_b64encode(b"after:%d" % key(shown[-1])).decode().rstrip("=")
