"""The tables of a report to sign: figures against targets, units with the versions used, totals."""

from collections.abc import Iterator

from domain.clock_face import local
from domain.counting.official_papers import Grid
from domain.counting.round_ups import RoundUp
from domain.forms import ratios
from domain.planning.amendments import threshold_shown
from domain.reporting.obligations import Obligation, listed_under
from domain.texts import grouped
from handlers.papers.paper_words import OnPaper, clean


def of_targets(rolled: tuple[ratios.Row, ...], say: OnPaper) -> Grid:
    head = (say("column-number"), say("paper-column-ratio"), say("column-target"), say("column-value"))
    rows = tuple((str(number), *_against(row, say)) for number, row in enumerate(rolled, 1))
    return Grid((*head, say("paper-column-sums"), say("column-met")), (11, 50, 24, 20, 34, 26), rows, "clcccc")


def _against(row: ratios.Row, say: OnPaper) -> tuple[str, ...]:
    target, share = row.target, row.share
    sums = ""
    if share is not None and row.ratio.denominator is not None:
        sums = f"{grouped(share.numerator)}/{grouped(share.denominator)}"
    wanted = "" if target is None else threshold_shown(target.operator.value, f"{target.threshold:f}", target.measure)
    wanted = wanted if row.units is None else say("target-of-each", wanted=wanted)
    return (row.ratio.label.of(say.say.language), wanted, shown(row, say), sums, judged(row, say))


def shown(row: ratios.Row, say: OnPaper) -> str:
    figure = "" if row.shown is None else grouped(row.shown) + ("%" if row.ratio.denominator is not None else "")
    return figure or say("nothing-arose")


def judged(row: ratios.Row, say: OnPaper) -> str:
    if row.target is None:
        return ""
    if row.units is not None:
        met, held = row.units
        return say("target-units-met", met=met, judged=held)
    return say("target-unknown" if row.met is None else "target-met" if row.met else "target-missed")


def of_units(facts: RoundUp, say: OnPaper) -> Grid:
    head = tuple(say(f"column-{name}") for name in ("number", "unit", "standing", "handed"))
    more = tuple(say(f"paper-column-{name}") for name in ("version", "receipt", "returns"))
    rows = tuple((str(number), *cells) for number, cells in enumerate(_units(facts, say), 1))
    return Grid((*head, *more), (10, 33, 25, 33, 10, 37, 17), rows, "clclclc", 11)


def _units(facts: RoundUp, say: OnPaper) -> Iterator[tuple[str, ...]]:
    counted = {obligation.id for obligation, _ in facts.counted}
    for one in facts.owed:
        report = facts.current.get(one.id) if one.id in counted else None
        used = ("", "") if report is None else (str(report.version), report.receipt)
        standing = say(f"standing-{one.standing}")
        yield (clean(one.unit_name), standing, _handed(facts, one, say), *used, str(one.returns))


def _handed(facts: RoundUp, one: Obligation, say: OnPaper) -> str:
    """When it first came: that is what lateness is judged on."""
    if one.first_handed is None:
        return ""
    at = f"{local(one.first_handed):%d/%m/%Y %H:%M}"
    return say("paper-late", at=at) if late(facts, one) else at


def late(facts: RoundUp, one: Obligation) -> bool:
    return one.first_handed is not None and one.own(facts.deadline).passed(one.first_handed)


def of_totals(facts: RoundUp, say: OnPaper) -> Grid:
    head = (say("column-number"), say("paper-column-question"), say("paper-column-total"), say("column-units"))
    rows = tuple(
        (
            str(facts.form.number(one.field.id)),
            one.field.label.of(say.say.language),
            grouped(one.total),
            str(one.units),
            str(one.nothing_arose),
        )
        for one in facts.totals
    )
    return Grid((*head, say("paper-column-nothing")), (11, 84, 26, 20, 24), rows, "clrcc")


def levels(facts: RoundUp) -> Iterator[tuple[str, int, int]]:
    """Of each level: its name, how many units gave figures, how many were to."""
    counted = {obligation.id for obligation, _ in facts.counted}
    listed: dict[str, list[Obligation]] = {}
    for one in facts.expected:
        listed.setdefault(listed_under(one.levels).value, []).append(one)
    for level, units in listed.items():
        yield level, sum(one.id in counted for one in units), len(units)
