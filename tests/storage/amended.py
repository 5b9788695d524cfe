"""Changes of a plan made as an officer would make them, and what is said of them."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from domain.clock_face import end_of_day
from domain.ids import WishId
from domain.phrases.model import Kind
from domain.planning.amendments import Wish
from domain.planning.changes import Change, Date, MoveDue
from domain.planning.deadlines import Deadline
from domain.reporting.obligations import Standing
from domain.sending.notices import Key
from storage.database import Tx
from storage.outgoing import outbox
from storage.planning import amending, deadlines, plan_wishes
from storage.planning.amending import Done
from storage.reporting import obligations
from storage.reporting.obliged import Only
from tests.office import Office

EXTENDED = Date("gia hạn đến hết ngày 15/3/2024", Kind.BY, date(2024, 3, 15), end_of_day(date(2024, 3, 15)))
EARLIER = Date("trước ngày 20/02/2024", Kind.BEFORE, date(2024, 2, 20), end_of_day(date(2024, 2, 19)))


def changes(office: Office, *every: Change, reason: str = "") -> Done:
    return office.db.run_now(apply, office, every, reason)


def apply(tx: Tx, office: Office, every: Sequence[Change], reason: str = "") -> Done:
    return amending.apply(tx, office.plan, every, reason, calendar=office.calendar, by=office.officer, now=office.now)


def deadline(office: Office, code: str = "Q1") -> Deadline:
    return office.db.run_now(deadlines.one, office.deadline(code))


def moved(office: Office, to: Date = EXTENDED, code: str = "Q1") -> MoveDue:
    lying = deadline(office, code)
    return MoveDue(lying.id, to, lying.revision)


def told(office: Office) -> dict[Key, int]:
    """What would be said now of the first quarter, or of the plan, by kind."""
    about = (None, office.deadline("Q1"))
    every = office.db.run_now(outbox.claim, office.now, limit=100)
    return dict(Counter(one.key for one in every if one.moot is None and one.deadline in about))


def late(office: Office, unit: str, code: str = "Q1") -> bool:
    return unit in {
        one.unit_name
        for one in office.db.run_now(
            lambda tx: obligations.listed(tx, office.deadline_of(tx, code), standings=list(Standing), only=Only.LATE)
        )
    }


def wished(tx: Tx, office: Office) -> WishId:
    """A change of the plan that its officer has begun to say."""
    details = Wish(office.plan).to_text()
    kind = plan_wishes.Kind.AMEND
    return plan_wishes.begin(tx, kind, office.authority, office.plan, details, by=office.officer, now=office.now)
