"""Sums over sums, beside each target of the plan."""

from xlsxwriter.worksheet import Worksheet

from bot.round_up.facts import Facts
from bot.round_up.looks import HEADER, Looks, finish, head, number, share, text
from domain.forms import ratios
from domain.planning.amendments import threshold_shown
from domain.texts import Say

COLUMNS = ("ratio", "value", "numerator", "denominator", "target", "met", "units")
WIDTHS = [58, 16, 14, 14, 26, 20, 16]


def write(sheet: Worksheet, facts: Facts, looks: Looks, rows: tuple[ratios.Row, ...]) -> None:
    head(sheet, looks, facts.title, facts.notes, [facts.say(f"column-{name}") for name in COLUMNS], WIDTHS)
    for row, one in enumerate(rows, HEADER + 1):
        _row(sheet, row, one, facts, looks)
    finish(sheet, looks, HEADER + len(rows), WIDTHS, fixed=1)


def _row(sheet: Worksheet, row: int, one: ratios.Row, facts: Facts, looks: Looks) -> None:
    say = facts.say
    text(sheet, row, 0, one.ratio.label.of(say.language), looks.wrapped)
    if one.shown is None:
        text(sheet, row, 1, say("cell-unknown" if one.share is None else "nothing-arose"), looks.nothing)
    elif one.ratio.denominator is None:
        number(sheet, row, 1, one.shown, looks)
    else:
        share(sheet, row, 1, one.shown, looks)
    if one.share is not None and one.ratio.denominator is not None:
        number(sheet, row, 2, one.share.numerator, looks)
        number(sheet, row, 3, one.share.denominator, looks)
    if one.target is not None:
        wanted = threshold_shown(one.target.operator.value, f"{one.target.threshold:f}", one.target.measure)
        text(sheet, row, 4, wanted if one.units is None else say("target-of-each", wanted=wanted))
        text(sheet, row, 5, _judged(one, say))
    text(sheet, row, 6, say("cell-units", stated=facts.covered.counted, expected=facts.covered.expected))


def _judged(one: ratios.Row, say: Say) -> str:
    if one.units is not None:
        met, judged = one.units
        return say("target-units-met", met=met, judged=judged)
    return say("target-unknown" if one.met is None else "target-met" if one.met else "target-missed")
