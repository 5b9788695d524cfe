"""Who may do what, and where: one table; what it does not name is refused."""

from enum import StrEnum

from domain.people import OVERSEEING, REPORTING, Person, Role


class ChatKind(StrEnum):
    PRIVATE = "private"
    GROUP = "group"


class May(StrEnum):
    """What handlers ask leave for."""

    ENTER = "enter"
    """Be greeted, read the help, use an invite: everybody, anywhere."""
    REPORT = "report"
    ACKNOWLEDGE = "acknowledge"
    SEE_PROGRESS = "see_progress"
    SEE_MISSING = "see_missing"
    ASK = "ask"
    """Ask in words; the answer asks for the right it needs."""
    NUDGE = "nudge"
    EXPORT = "export"
    PUBLISH = "publish"
    REVIEW = "review"
    LINK_GROUP = "link_group"


_EVERYBODY = frozenset(Role)
_OFFICERS = frozenset({Role.OFFICER, Role.ADMINISTRATOR})

_PRIVATE: dict[May, frozenset[Role]] = {
    May.REPORT: REPORTING,
    May.ACKNOWLEDGE: REPORTING,
    May.SEE_PROGRESS: _EVERYBODY,
    May.SEE_MISSING: OVERSEEING,
    May.ASK: _EVERYBODY,
    May.NUDGE: _OFFICERS,
    May.EXPORT: OVERSEEING,
    May.PUBLISH: _OFFICERS,
    May.REVIEW: _OFFICERS,
}
_GROUP: dict[May, frozenset[Role]] = {
    May.ACKNOWLEDGE: REPORTING,
    May.REPORT: REPORTING,
    May.SEE_PROGRESS: _EVERYBODY,
    May.SEE_MISSING: OVERSEEING,
    May.ASK: _EVERYBODY,
    May.LINK_GROUP: _OFFICERS,
}


def allows(person: Person | None, may: May, where: ChatKind) -> bool:
    if may is May.ENTER:
        return True
    if person is None:
        return False
    table = _PRIVATE if where is ChatKind.PRIVATE else _GROUP
    return not person.roles().isdisjoint(table.get(may, frozenset()))
