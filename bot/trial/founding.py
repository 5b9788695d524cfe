"""The office before anybody has opened Telegram: units, people invited, a plan prepared and not yet published."""

from datetime import datetime

from bot.furnishing import furnished
from bot.trial.cast import Cast, Member, prepared_plan
from domain.ids import UnitId
from storage.database import Tx
from storage.people import invites
from storage.people.invites import Invitation
from storage.planning import calendars, preparing
from storage.units import tree
from storage.units.tree import NewUnit

Codes = dict[Member, str]
"""The one-time code of everybody who is invited."""


def found(url: str, secret: bytes, cast: Cast) -> Codes:
    """In a new database, by the verbs of `load units`, `load plan` and `invite`."""
    db = furnished(url, None, cast.opens)
    try:
        return db.run_now(_found, secret, cast, cast.opens)
    finally:
        db.close_now()


def _found(tx: Tx, secret: bytes, cast: Cast, now: datetime) -> Codes:
    units = _add_units(tx, cast)
    preparing.prepare(tx, prepared_plan(), authority=units[cast.authority], calendar=calendars.load(tx), now=now)
    return {member: _invite(tx, member, units[member.unit], secret, now) for member in cast.members}


def _add_units(tx: Tx, cast: Cast) -> dict[str, UnitId]:
    units: dict[str, UnitId] = {}
    for one in cast.units:
        new = NewUnit(one.name, one.levels, one.kind, one.code, one.ownership or "public")
        units[one.name] = tree.add_unit(tx, new, parent=units.get(one.parent))
    return units


def _invite(tx: Tx, member: Member, unit: UnitId, secret: bytes, now: datetime) -> str:
    invitation = Invitation(unit, member.role, member.name, member.levels)
    return invites.issue(tx, invitation, secret=secret, by=None, now=now)
