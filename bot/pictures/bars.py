"""How many handed in, of how many: a bar for each level or period."""

from bot.pictures.sheet import EMPTY, GOOD, INK, INNER, LINE, MARGIN, WARN, Sheet
from domain.counting.pictures import Bar, Bars
from domain.reporting.obligations import percent

ROW, HEIGHT, SIZE = 46, 18, 14
HATCH = "////"


def lay(sheet: Sheet, body: Bars, top: float) -> float:
    """Draws below `top`; where it ends."""
    for row, bar in enumerate(body.bars):
        _bar(sheet, bar, top + row * ROW)
    return _legend(sheet, body, top + len(body.bars) * ROW + 4)


def _bar(sheet: Sheet, bar: Bar, top: float) -> None:
    share = percent(bar.on_time + bar.late, bar.whole) or 0
    told = f"{bar.on_time + bar.late}/{bar.whole} · {share}%"
    room = INNER - sheet.width_of(told, SIZE, bold=True) - 8
    sheet.text(MARGIN, top + 9, sheet.clipped(bar.name, SIZE, room), SIZE)
    sheet.text(MARGIN + INNER, top + 9, told, SIZE, bold=True, align="right")
    unit = INNER / bar.whole if bar.whole else 0
    sheet.box(MARGIN, top + 20, INNER, HEIGHT, EMPTY)
    sheet.box(MARGIN, top + 20, bar.on_time * unit, HEIGHT, GOOD)
    if bar.late:
        sheet.box(MARGIN + bar.on_time * unit, top + 20, bar.late * unit, HEIGHT, WARN, hatch=HATCH, edge=INK)


def _legend(sheet: Sheet, body: Bars, top: float) -> float:
    x = float(MARGIN)
    looks = ((GOOD, "", LINE), (WARN, HATCH, INK), (EMPTY, "", LINE))
    for name, (fill, hatch, edge) in zip(body.keys, looks, strict=True):
        sheet.box(x, top + 2, 14, 14, fill, hatch=hatch, edge=edge)
        sheet.text(x + 20, top + 9, name, 12)
        x += 20 + sheet.width_of(name, 12) + 16
    return top + 20
