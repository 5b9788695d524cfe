"""Draws a picture: its head, its body, what stands below."""

from bot.pictures import bars, gauges, heat, trend
from bot.pictures.sheet import INNER, LINE, MARGIN, QUIET, WIDTH, Sheet
from domain.counting.pictures import Bars, Gauges, Heat, Picture, Trend

TITLE, SUBTITLE, FOOT = 17, 13, 12


def draw(picture: Picture) -> bytes:
    sheet = Sheet()
    end = _body(sheet, picture, _head(sheet, picture))
    return sheet.png(_foot(sheet, picture, end) + MARGIN)


def _head(sheet: Sheet, picture: Picture) -> float:
    y = float(MARGIN)
    for line in sheet.wrapped(picture.title, TITLE, INNER, bold=True):
        sheet.text(MARGIN, y + 11, line, TITLE, bold=True)
        y += 22
    for line in sheet.wrapped(picture.subtitle, SUBTITLE, INNER):
        sheet.text(MARGIN, y + 10, line, SUBTITLE, ink=QUIET)
        y += 18
    sheet.line([(MARGIN, y + 8), (WIDTH - MARGIN, y + 8)], LINE)
    return y + 20


def _body(sheet: Sheet, picture: Picture, top: float) -> float:
    match picture.body:
        case Bars():
            return bars.lay(sheet, picture.body, top)
        case Heat():
            return heat.lay(sheet, picture.body, top)
        case Gauges():
            return gauges.lay(sheet, picture.body, top)
        case Trend():
            return trend.lay(sheet, picture.body, top)


def _foot(sheet: Sheet, picture: Picture, top: float) -> float:
    y = top + 8 if picture.foot else top
    for line in sheet.wrapped(picture.foot, FOOT, INNER, most=4):
        sheet.text(MARGIN, y + 9, line, FOOT, ink=QUIET)
        y += 17
    return y
