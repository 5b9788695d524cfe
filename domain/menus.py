"""The commands a chat offers: whole tasks without arguments, and never so many that nobody reads them."""

from collections.abc import Iterable, Mapping

from domain.persons.people import OVERSEEING, REPORTING, Role
from domain.rights import TABLE, ChatKind, May
from domain.texts import Language

MOST = 8

_ALWAYS = ("trogiup", "caidat", "huy")
_REPORTING = ("baocao", "hannop", "status", "lich", "dulieu")
_LOOKING = ("status", "chuanop", "hannop", "donvi", "dulieu")
_OFFICERS = ("status", "chuanop", "choduyet", "kehoach", "nguoi")
_ADMINISTRATORS = ("status", "chuanop", "donvi", "nguoi", "danhsach")
_SEVERAL = ("baocao", "status", "chuanop", "choduyet", "nguoi")
_GROUP = ("status", "hannop", "trogiup")
_GROUP_ADMINISTRATORS = ("status", "hannop", "lienket", "trogiup")

NEEDS: Mapping[str, May] = {
    "baocao": May.REPORT,
    "hannop": May.SEE_PROGRESS,
    "status": May.SEE_PROGRESS,
    "chuanop": May.SEE_MISSING,
    "choduyet": May.REVIEW,
    "kehoach": May.PUBLISH,
    "dotxuat": May.PUBLISH,
    "bieumau": May.PUBLISH,
    "lichnhac": May.PUBLISH,
    "guitin": May.BROADCAST,
    "donvi": May.FIND_UNIT,
    "nguoi": May.APPOINT,
    "denghi": May.APPOINT,
    "nhom": May.NUDGE,
    "sangkien": May.SEE_PROGRESS,
    "kiemtra": May.SEE_INSPECTIONS,
    "boctham": May.SEE_INSPECTIONS,
    "danhsach": May.CHANGE_UNITS,
    "thaydoi": May.CHANGE_UNITS,
    "nhatky": May.SEE_TRACE,
    "lich": May.ASK,
    "viec": May.SEE_TASKS,
    "dulieu": May.OWN_DATA,
    "suahoso": May.OWN_DATA,
    "roikhoi": May.OWN_DATA,
}
"""What right each task asks for. A menu only shows; the right is looked up at every command all the same."""


def commands(roles: Iterable[Role], where: ChatKind) -> tuple[str, ...]:
    """Most used first. Where nothing is known about who opens the menu, it is that of those who report: the many."""
    held = frozenset(roles)
    if where is ChatKind.GROUP:
        return _GROUP
    return (*_tasks(held), *_ALWAYS)


def of_group_administrators() -> tuple[str, ...]:
    return _GROUP_ADMINISTRATORS


def _tasks(held: frozenset[Role]) -> tuple[str, ...]:
    if held.isdisjoint(OVERSEEING):
        return _REPORTING
    if not held.isdisjoint(REPORTING):
        return tuple(name for name in _SEVERAL if may(held, name))
    if Role.OFFICER in held:
        return _OFFICERS
    return _ADMINISTRATORS if Role.ADMINISTRATOR in held else _LOOKING


def has_own(roles: Iterable[Role], language: Language) -> bool:
    """Whether the menu of everybody would be wrong: most people report, and speak Vietnamese."""
    held = frozenset(roles)
    return bool(held) and (language is not Language.VI or _tasks(held) != _REPORTING)


def others(roles: Iterable[Role]) -> tuple[str, ...]:
    """What else they may do by command: told by the help."""
    held = frozenset(roles)
    shown = commands(held, ChatKind.PRIVATE)
    return tuple(name for name in NEEDS if name not in shown and may(held, name))


def may(held: frozenset[Role], name: str) -> bool:
    return any(ChatKind.PRIVATE in grant.where and not held.isdisjoint(grant.roles) for grant in TABLE[NEEDS[name]])
