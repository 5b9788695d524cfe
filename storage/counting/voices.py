"""What units wrote in words, of the versions that count today, each with its unit and receipt."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import literal, select

from domain.buttons.parts import Parts
from domain.forms.draft import Given
from domain.ids import DeadlineId
from domain.registry.units import Level
from domain.reporting.obligations import USABLE
from domain.whom import EVERYBODY, Whom
from storage.counting import narrowing
from storage.database import Tx
from storage.engine.dialects import answer_to
from storage.reporting.obligations import LEVELS
from storage.tables.plans import obligations
from storage.tables.reports import reports


@dataclass(frozen=True, slots=True)
class Written:
    """What one unit answered to the questions asked for, in their order; one that it was not asked is left out."""

    unit_name: str
    level: Level
    receipt: str
    given: tuple[Given, ...]


def written(
    tx: Tx, deadline: DeadlineId, fields: Sequence[str], *, parts: Parts, whom: Whom = EVERYBODY
) -> list[Written]:
    """Of every unit whose report counts, by name: what was sent back is being mended. One statement."""
    query = (
        select(
            obligations.c.unit_name,
            obligations.c.level,
            reports.c.receipt,
            *(answer_to(reports.c.answers, literal(field)) for field in fields),
        )
        .join(reports, reports.c.id == obligations.c.report_id)
        .where(obligations.c.deadline_id == deadline, narrowing.among(parts, whom))
        .where(obligations.c.standing.in_([one.value for one in sorted(USABLE)]))
        .order_by(obligations.c.unit_name, obligations.c.id)
    )
    return [
        Written(name, LEVELS[level], receipt, tuple(Given.from_text(one) for one in given if one is not None))
        for name, level, receipt, *given in tx.execute(query)
    ]
