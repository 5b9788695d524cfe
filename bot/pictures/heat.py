"""Units × periods: a cell for each, with a sign in it that says what its colour says."""

from bot.pictures.sheet import BAD, EMPTY, GOOD, INK, INNER, LINE, MARGIN, PAPER, WARN, Sheet
from domain.counting.pictures import Heat, Mark, Row

NAMES = 0.44
"""What the names take of the width."""
ROW, SIZE = 28, 12.5
WIDEST = 62
LOOKS = {
    Mark.DONE: (GOOD, "✓", "white", "none"),
    Mark.LATE: (WARN, "◷", INK, "none"),
    Mark.RETURNED: ("#7b5aa6", "↩", "white", "none"),
    Mark.MISSING: (BAD, "✗", "white", "none"),
    Mark.OPEN: (PAPER, "…", INK, INK),
    Mark.EXCUSED: (EMPTY, "–", INK, "none"),
    Mark.NOT_ASKED: (PAPER, "", INK, LINE),
}
"""Fill, sign, the ink of the sign, edge."""


def lay(sheet: Sheet, body: Heat, top: float) -> float:
    """Draws below `top`; where it ends."""
    names = INNER * NAMES
    width = min(WIDEST, (INNER - names) / max(1, len(body.periods)))
    left = MARGIN + INNER - width * len(body.periods)
    for place, period in enumerate(body.periods):
        for line, words in enumerate(sheet.wrapped(period, 11, width, bold=True, most=2)):
            sheet.text(left + (place + 0.5) * width, top + 7 + 14 * line, words, 11, bold=True, align="center")
    y = top + 36
    for row in body.rows:
        _row(sheet, row, left, y, width)
        y += ROW
    return _legend(sheet, body, y + 8)


def _row(sheet: Sheet, row: Row, left: float, y: float, width: float) -> None:
    sheet.text(MARGIN, y + ROW / 2, sheet.clipped(row.name, SIZE, left - MARGIN - 6), SIZE)
    for place, mark in enumerate(row.marks):
        _cell(sheet, mark, left + place * width + 2, y + 2, width - 4, ROW - 4)


def _cell(sheet: Sheet, mark: Mark, x: float, y: float, width: float, height: float) -> None:
    fill, sign, ink, edge = LOOKS[mark]
    sheet.cell(x, y, width, height, fill, edge=edge)
    sheet.text(x + width / 2, y + height / 2, sign, 15, bold=True, ink=ink, align="center")


def _legend(sheet: Sheet, body: Heat, top: float) -> float:
    x, y = float(MARGIN), top
    for mark, name in body.keys:
        room = 30 + sheet.width_of(name, 12) + 14
        if x > MARGIN and x + room - 14 > MARGIN + INNER:
            x, y = float(MARGIN), y + 26
        _cell(sheet, mark, x, y, 24, 22)
        sheet.text(x + 30, y + 11, name, 12)
        x += room
    return y + 26
