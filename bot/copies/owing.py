"""What the rounds would owe by now, owed at once: so that nothing of it is said a second time by a copy put back."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TypeAlias

from scheduler.owing import broadcasting, digest, opening_parts, reach_care, receipt_care, remind, round_up
from scheduler.upkeep import group_care, tidy, unit_changes
from storage.chats import group_care as groups
from storage.counting import round_up_offers
from storage.database import Tx
from storage.operations import audit_heads
from storage.outgoing import broadcasts
from storage.people import applications
from storage.reporting import opening
from storage.units import asked_changes, open_work

Owe: TypeAlias = Callable[[Tx, datetime], object]


def owe_all(tx: Tx, now: datetime) -> None:
    for owe in OWING.values():
        owe(tx, now)


def _change_units(tx: Tx, now: datetime) -> None:
    open_work.pass_on_left(tx, now)
    for change in asked_changes.due(tx, now):
        asked_changes.carry_out_due(tx, change, now)


def _open(tx: Tx, now: datetime) -> None:
    while opening.step(tx, now):
        pass


def _broadcast(tx: Tx, now: datetime) -> None:
    while broadcasts.step(tx, now):
        pass


def _settle_groups(tx: Tx, now: datetime) -> None:
    for group in groups.troubled(tx, now):
        groups.settle(tx, group, now)


def _tidy(tx: Tx, now: datetime) -> None:
    applications.tidy(tx, now)
    audit_heads.tell(tx, now)


OWING: Mapping[str, Owe] = MappingProxyType(
    {
        unit_changes.NAME: _change_units,
        opening_parts.NAME: _open,
        broadcasting.NAME: _broadcast,
        group_care.NAME: _settle_groups,
        remind.NAME: remind.owe_reminders,
        digest.NAME: digest.owe_digest,
        receipt_care.NAME: receipt_care.owe,
        reach_care.NAME: reach_care.owe,
        round_up.NAME: round_up_offers.offer,
        tidy.NAME: _tidy,
    }
)
"""By the name of the round: a test looks that none is missing that owes anything. In this order, as what changes units
decides who is asked, and what opens decides of what they are reminded."""
