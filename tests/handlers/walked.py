"""What came of going through a document, and going through it to the end."""

from dataclasses import replace

from domain.proposals.model import Doubt, DoubtKind, Source
from storage.database import Tx
from storage.planning import deadlines, plans
from tests.handlers.documents import REFORM, a_deadline, a_header, with_doubts
from tests.handlers.phones import Phone
from tests.office import Office

UNDATED = Doubt("Q1", DoubtKind.UNDATED, ("H6",), (Source("hằng quý, các trường báo cáo", "III.2"),), ("hằng quý",))

ASKING = replace(
    with_doubts(UNDATED, header=a_header(number=None)),
    deadlines=(*REFORM.deadlines, a_deadline("H6", "D2", "hằng quý")),
)


def published(office: Office) -> list[str]:
    return office.db.run_now(_titles, office)


def _titles(tx: Tx, office: Office) -> list[str]:
    return [
        plan.title
        for plan in plans.of_authority(tx, office.authority)
        if plan.published_at is not None and plan.id != office.plan
    ]


def due(office: Office) -> dict[str, str]:
    """The last day of each deadline of the plan that came last, by its label."""
    return office.db.run_now(_due, office)


def _due(tx: Tx, office: Office) -> dict[str, str]:
    newest = plans.of_authority(tx, office.authority)[0]
    return {one.label: one.last_day.isoformat() for one in deadlines.of_plan(tx, newest.id)}


def walks(phone: Phone) -> int:
    """Taps the first button of every screen until the plan is published; how many taps that took."""
    for taps in range(1, 20):
        wanted = next(label for label in phone.labels() if label in _GOING_ON or label.startswith("Đúng cả"))
        phone.taps(wanted)
        if wanted == "Công bố ngay":
            return taps
    raise AssertionError("it is never published")


_GOING_ON = frozenset({"Bắt đầu", "Công bố ngay"})
