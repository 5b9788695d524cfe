"""The questions of `questions`, as somebody would put them who writes SQL by hand: the same facts, no more."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from domain.ids import DeadlineId, UnitId

MOST, TOP = 5000, 30
"""As many names, and as many places, as an answer asks for."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Of these deadlines, and of the units below an authority; None asks about all."""

    deadlines: Sequence[DeadlineId]
    below: UnitId | None

    @property
    def where(self) -> str:
        every = ", ".join(map(str, self.deadlines))
        of = f"o.deadline_id = {every}" if len(self.deadlines) == 1 else f"o.deadline_id IN ({every})"
        if self.below is None:
            return of
        return f"""{of} AND o.unit_id IN (
            WITH RECURSIVE tree(id) AS (
                SELECT {self.below}
                UNION
                SELECT p.unit_id FROM unit_parents p JOIN tree ON p.parent_id = tree.id WHERE p.until IS NULL
            )
            SELECT id FROM tree
        )"""  # noqa: S608 - nothing comes from outside


Plainly: TypeAlias = Callable[[Asking], Sequence[str]]

LISTED = """
SELECT o.id, o.unit_name, o.level, o.last_ok, o.returns,
    EXISTS (
        SELECT 1 FROM posts JOIN addresses ON addresses.person_id = posts.person_id
        WHERE posts.unit_id = o.unit_id AND posts.until IS NULL AND posts.role IN ('head', 'deputy', 'focal')
            AND addresses.reach = 'open'
    ),
    CASE WHEN o.taken_over_from IS NOT NULL THEN (
        SELECT n.name FROM unit_names n WHERE n.unit_id = o.unit_id AND n.until IS NULL AND NOT n.alias LIMIT 1
    ) END
FROM obligations o
"""
IN_ORDER = f"""
ORDER BY CASE o.level WHEN 'MN' THEN 2 WHEN 'TH' THEN 3 WHEN 'THCS' THEN 4 ELSE 9 END, o.unit_name LIMIT {MOST}
"""
COUNTED = "SELECT o.level, o.standing, o.late, o.empty, count(*) FROM obligations o"
STATED = """
FROM obligations o
LEFT JOIN figures f
    ON f.report_id = o.report_id AND f.indicator = 'ty_le_hai_long' AND o.standing <> 'returned'
"""
SUMS = """count(*), count(o.report_id), count(f.report_id), sum(CASE WHEN f.nothing_arose THEN 1 ELSE 0 END),
    sum(f.numerator), sum(CASE WHEN f.nothing_arose THEN 0 ELSE f.denominator END)"""
BELOW = "f.denominator > 0 AND NOT f.nothing_arose AND f.numerator * 100 < f.denominator * 95"


def _tally(asked: Asking) -> str:
    return f"{COUNTED} WHERE {asked.where} AND o.standing <> 'excused' GROUP BY o.level, o.standing, o.late, o.empty"


def missing(asked: Asking) -> Sequence[str]:
    owed = f"{LISTED} WHERE {asked.where} AND o.standing = 'owed' {IN_ORDER}"
    return _tally(asked), owed


def late(asked: Asking) -> Sequence[str]:
    received = "o.standing IN ('submitted', 'endorsed', 'returned', 'accepted') AND o.late"
    return _tally(asked), f"{LISTED} WHERE {asked.where} AND {received} {IN_ORDER}"


def counted(asked: Asking) -> Sequence[str]:
    return (_tally(asked),)


def below_a_bound(asked: Asking) -> Sequence[str]:
    of = f"{STATED} WHERE {asked.where} AND o.standing <> 'excused'"
    count = f"""SELECT count(*), count(o.report_id), count(f.report_id),
        sum(CASE WHEN f.nothing_arose THEN 1 ELSE 0 END), sum(CASE WHEN {BELOW} THEN 1 ELSE 0 END) {of}"""
    which = f"""SELECT o.unit_name, o.level, f.numerator, f.denominator, f.nothing_arose {of} AND {BELOW}
        ORDER BY f.numerator * 1.0 / f.denominator DESC, o.unit_name LIMIT {MOST}"""
    return count, which


def share_by_level(asked: Asking) -> Sequence[str]:
    return (f"SELECT o.level, {SUMS} {STATED} WHERE {asked.where} AND o.standing <> 'excused' GROUP BY o.level",)


def share_over_time(asked: Asking) -> Sequence[str]:
    of = f"{STATED} WHERE {asked.where} AND o.standing <> 'excused'"
    return (f"SELECT o.deadline_id, {SUMS} {of} GROUP BY o.deadline_id",)


def progress_over_time(asked: Asking) -> Sequence[str]:
    """Counted in the order of the index first: added up row by row it takes twice as long."""
    usable = "o.standing IN ('submitted', 'endorsed', 'accepted') AND NOT o.empty"
    by = "o.deadline_id, o.standing, o.late, o.empty" + (", o.level" if asked.below is None else "")
    return (
        f"""
        SELECT o.deadline_id, sum(o.units), sum(CASE WHEN o.standing <> 'owed' THEN o.units ELSE 0 END),
            sum(CASE WHEN o.standing <> 'owed' AND NOT o.late THEN o.units ELSE 0 END),
            sum(CASE WHEN o.standing = 'accepted' THEN o.units ELSE 0 END),
            sum(CASE WHEN o.standing = 'returned' THEN o.units ELSE 0 END),
            sum(CASE WHEN o.standing = 'endorsed' THEN o.units ELSE 0 END),
            sum(CASE WHEN {usable} THEN o.units ELSE 0 END)
        FROM (
            SELECT {by}, count(*) AS units FROM obligations o
            WHERE {asked.where} AND o.standing <> 'excused' GROUP BY {by}
        ) AS o GROUP BY o.deadline_id
        """,  # noqa: S608
    )


def places(asked: Asking) -> Sequence[str]:
    return (
        f"""
        WITH owed AS (
            SELECT o.unit_id, max(o.unit_name) AS unit_name, min(o.level) AS level,
                sum(CASE WHEN o.standing <> 'excused' AND NOT (
                    o.standing = 'owed' AND o.last_ok IS NOT NULL AND o.last_ok >= '2024-02-22 01:00:00'
                ) THEN 1 ELSE 0 END) AS expected,
                sum(CASE WHEN o.standing IN ('submitted', 'endorsed', 'returned', 'accepted') AND NOT o.late
                    THEN 1 ELSE 0 END) AS on_time,
                sum(CASE WHEN o.standing IN ('submitted', 'endorsed', 'accepted') AND NOT o.empty
                    THEN 1 ELSE 0 END) AS usable,
                sum(o.returns) AS returns
            FROM obligations o WHERE {asked.where} GROUP BY o.unit_id
        ), targets AS (
            SELECT o.unit_id, sum(CASE WHEN {BELOW} THEN 1 ELSE 0 END) AS met,
                sum(CASE WHEN f.denominator > 0 AND NOT f.nothing_arose THEN 1 ELSE 0 END) AS judged
            FROM obligations o JOIN figures f
                ON f.report_id = o.report_id AND f.indicator = 'ty_le_hai_long' AND o.standing <> 'returned'
            WHERE {asked.where} GROUP BY o.unit_id
        ), ranked AS (
            SELECT owed.*, coalesce(met, 0) AS met, coalesce(judged, 0) AS judged, count(*) OVER () AS of,
                rank() OVER (ORDER BY on_time * 1.0 / expected DESC, usable * 1.0 / expected DESC,
                    CASE WHEN judged > 0 THEN met * 1.0 / judged ELSE 1.0 END DESC, returns) AS place
            FROM owed LEFT JOIN targets ON targets.unit_id = owed.unit_id WHERE expected > 0
        )
        SELECT * FROM ranked WHERE place <= {TOP} ORDER BY place, level, unit_name LIMIT {TOP}
        """,  # noqa: S608
    )


PLAINLY: Mapping[str, Plainly] = {
    "missing": missing,
    "late": late,
    "counts": counted,
    "below a bound": below_a_bound,
    "share by level": share_by_level,
    "share over three years": share_over_time,
    "progress over three years": progress_over_time,
    "places": places,
}
