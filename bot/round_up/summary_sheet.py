"""Sums over sums, beside each target of the plan."""

from xlsxwriter.worksheet import Worksheet

from bot.round_up.facts import Facts
from bot.round_up.looks import HEADER, Looks, finish, head, number, share, text
from domain.forms import ratios
from domain.planning.amendments import threshold_shown

COLUMNS = ("ratio", "value", "numerator", "denominator", "target", "met", "units")
WIDTHS = [58, 16, 14, 14, 16, 16, 14]


def write(sheet: Worksheet, facts: Facts, looks: Looks, rows: tuple[ratios.Row, ...]) -> None:
    head(sheet, looks, facts.title, facts.notes, [facts.say(f"column-{name}") for name in COLUMNS])
    for row, one in enumerate(rows, HEADER + 1):
        _row(sheet, row, one, facts, looks)
    finish(sheet, HEADER + len(rows), WIDTHS, fixed=1)


def _row(sheet: Worksheet, row: int, one: ratios.Row, facts: Facts, looks: Looks) -> None:
    say = facts.say
    text(sheet, row, 0, one.ratio.label.of(say.language), looks.wrapped)
    if one.shown is None:
        text(sheet, row, 1, say("cell-unknown" if one.share is None else "nothing-arose"))
    elif one.ratio.denominator is None:
        number(sheet, row, 1, one.shown, looks)
    else:
        share(sheet, row, 1, one.shown, looks)
    if one.share is not None and one.ratio.denominator is not None:
        number(sheet, row, 2, one.share.numerator, looks)
        number(sheet, row, 3, one.share.denominator, looks)
    if one.target is not None:
        wanted = threshold_shown(one.target.operator.value, f"{one.target.threshold:f}", one.target.measure)
        text(sheet, row, 4, wanted)
        judged = "unknown" if one.met is None else "met" if one.met else "missed"
        text(sheet, row, 5, say(f"target-{judged}"))
    text(sheet, row, 6, say("cell-units", stated=facts.covered.counted, expected=facts.covered.expected))
