"""What the rounds would owe by now, owed at once: so that nothing of it is said a second time by a copy put back."""

from datetime import datetime

from scheduler.owing import digest, reach_care, receipt_care, remind
from storage.counting import round_up_offers
from storage.database import Tx
from storage.operations import audit_heads
from storage.outgoing import broadcasts
from storage.people import applications
from storage.reporting import opening
from storage.units import asked_changes


def owe_all(tx: Tx, now: datetime) -> None:
    for change in asked_changes.due(tx, now):
        asked_changes.carry_out_due(tx, change, now)
    while opening.step(tx, now):
        pass
    while broadcasts.step(tx, now):
        pass
    applications.tidy(tx, now)
    for owe in (remind.owe_reminders, digest.owe_digest, receipt_care.owe, reach_care.owe):
        owe(tx, now)
    round_up_offers.offer(tx, now)
    audit_heads.tell(tx, now)
