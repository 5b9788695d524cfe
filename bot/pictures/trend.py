"""One figure over periods: a line, its figures at the points, and dashed the target it is held against."""

from collections.abc import Iterator, Sequence

from bot.pictures.sheet import BAD, GOOD, INNER, LINE, MARGIN, QUIET, Sheet
from domain.counting.pictures import Point, Trend

HEIGHT = 200
SIZE = 12.5
SIDE = 26
"""Room for the words at the first and the last point."""


def lay(sheet: Sheet, body: Trend, top: float) -> float:
    """Draws below `top`; where it ends."""
    low, high = _span(body)
    if body.wanted:
        sheet.line([(MARGIN, top + 8), (MARGIN + 28, top + 8)], BAD, width=1.6, dashed=True)
        sheet.text(MARGIN + 34, top + 8, body.wanted, SIZE, bold=True, ink=BAD)
        top += 18
    top += 26

    def down(value: float) -> float:
        return top + HEIGHT * (high - value) / (high - low)

    step = (INNER - 2 * SIDE) / max(1, len(body.points) - 1)
    across = [MARGIN + SIDE + step * place for place in range(len(body.points))]
    if len(body.points) == 1:
        across = [MARGIN + INNER / 2]
    sheet.line([(MARGIN, top + HEIGHT + 12), (MARGIN + INNER, top + HEIGHT + 12)], LINE)
    if body.bound is not None:
        y = down(body.bound)
        sheet.line([(MARGIN, y), (MARGIN + INNER, y)], BAD, width=1.6, dashed=True)
    for run in _runs(body.points):
        sheet.line([(across[at], down(value)) for at, value in run], GOOD, width=2.5, dots="o")
    # The first and the last stand beside the edge of the sheet.
    room = min(step, 2 * SIDE + MARGIN) if len(body.points) > 1 else INNER
    for x, point in zip(across, body.points, strict=True):
        _words(sheet, point, x, top + HEIGHT if point.value is None else down(point.value), top + HEIGHT + 16, room)
    return top + HEIGHT + 50


def _words(sheet: Sheet, point: Point, x: float, y: float, below: float, room: float) -> None:
    sheet.label(x, y - 15, point.shown, SIZE, bold=point.value is not None)
    for line, words in enumerate(sheet.wrapped(point.name, 11, room - 4, most=2)):
        sheet.text(x, below + 9 + 14 * line, words, 11, ink=QUIET, align="center")


def _span(body: Trend) -> tuple[float, float]:
    values = [point.value for point in body.points if point.value is not None]
    known = values if body.bound is None else [*values, body.bound]
    if not known:
        return 0, 1
    low, high = min(known), max(known)
    if low == high:
        return low - 1, high + 1
    return low - (high - low) * 0.15, high


def _runs(points: Sequence[Point]) -> Iterator[list[tuple[int, float]]]:
    """A period of which nothing is known parts the line."""
    run: list[tuple[int, float]] = []
    for at, point in enumerate(points):
        if point.value is not None:
            run.append((at, point.value))
        elif run:
            yield run
            run = []
    if run:
        yield run
