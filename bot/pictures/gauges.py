"""Figures against their targets: a bar, a line across it where the target is, and in words whether it is met."""

from bot.pictures.sheet import BAD, EMPTY, GOOD, INK, INNER, LINE, MARGIN, QUIET, Sheet
from domain.counting.pictures import Gauge, Gauges

SIZE, HEIGHT = 13, 16
HATCH = "////"


def lay(sheet: Sheet, body: Gauges, top: float) -> float:
    """Draws below `top`; where it ends."""
    y = top
    for gauge in body.gauges:
        y = _gauge(sheet, gauge, y) + 14
    return y - 6


def _gauge(sheet: Sheet, gauge: Gauge, top: float) -> float:
    y = top
    for line in sheet.wrapped(gauge.name, SIZE, INNER, most=2):
        sheet.text(MARGIN, y + 9, line, SIZE)
        y += 17
    told = sheet.clipped(f"{gauge.shown} {gauge.wanted}".strip(), SIZE, INNER - 96, bold=True)
    sheet.text(MARGIN, y + 10, told, SIZE, bold=True)
    ink = QUIET if gauge.met is None else GOOD if gauge.met else BAD
    sheet.text(MARGIN + INNER, y + 10, gauge.verdict, SIZE, bold=True, ink=ink, align="right")
    y += 22
    sheet.box(MARGIN, y + 3, INNER, HEIGHT, EMPTY)
    if gauge.value is not None:
        length = INNER * min(1.0, gauge.value / gauge.top) if gauge.top else 0
        missed = gauge.met is False
        sheet.box(MARGIN, y + 3, length, HEIGHT, BAD if missed else GOOD, hatch=HATCH if missed else "", edge=LINE)
    if gauge.bound is not None:
        x = MARGIN + INNER * min(1.0, gauge.bound / gauge.top)
        sheet.line([(x, y), (x, y + HEIGHT + 6)], PLAIN_EDGE, width=4)
        sheet.line([(x, y), (x, y + HEIGHT + 6)], INK, width=2)
    return y + HEIGHT + 8


PLAIN_EDGE = "#ffffff"
"""Around the line of the target, so that it is seen on a dark bar as well."""
