"""The commands a chat offers: whole tasks without arguments, and never so many that nobody reads them."""

from collections.abc import Iterable

from domain.people import OVERSEEING, REPORTING, Role
from domain.rights import ChatKind

MOST = 8

_ALWAYS = ("trogiup", "caidat", "huy")
_REPORTING = ("baocao", "hannop", "status", "donvi")
_OVERSEEING = ("status", "chuanop", "hannop", "donvi")
_OFFICERS = ("status", "chuanop", "choduyet", "kehoach", "hannop")
_GROUP = ("status", "hannop", "trogiup", "lienket")
_ENTERING = ("start", "baocao", "hannop", "status", "trogiup", "caidat", "huy")
"""Where nothing is known about who opens the menu: those who report are the many."""


def commands(roles: Iterable[Role], where: ChatKind) -> tuple[str, ...]:
    """Most used first. Rights are checked at every command all the same: a menu only shows."""
    held = frozenset(roles)
    if where is ChatKind.GROUP:
        return _GROUP
    if not held:
        return _ENTERING
    tasks: tuple[str, ...] = ()
    if not held.isdisjoint(REPORTING):
        tasks += _REPORTING
    if not held.isdisjoint(OVERSEEING):
        tasks += _OFFICERS if not held.isdisjoint({Role.OFFICER, Role.ADMINISTRATOR}) else _OVERSEEING
    return (*tuple(dict.fromkeys(tasks))[: MOST - len(_ALWAYS)], *_ALWAYS)
