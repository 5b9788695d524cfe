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
    FIND_UNIT = "find_unit"
    """Look a unit up: its name, its place, whether somebody of it can be reached."""
    CHANGE_UNITS = "change_units"
    """Lists of units; rename, move, merge, split, close."""
    APPOINT = "appoint"
    """Invite, approve and end posts, within one's own unit or the units one looks after."""
    SEE_TRACE = "see_trace"
    OWN_DATA = "own_data"
    """What is held of oneself: see it, mend it, leave."""


_EVERYBODY = frozenset(Role)
_OFFICERS = frozenset({Role.OFFICER, Role.ADMINISTRATOR})
_ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})

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
    May.FIND_UNIT: _EVERYBODY,
    May.CHANGE_UNITS: _ADMINISTRATORS,
    May.APPOINT: _OFFICERS | {Role.HEAD},
    May.SEE_TRACE: _ADMINISTRATORS,
    May.OWN_DATA: _EVERYBODY,
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
