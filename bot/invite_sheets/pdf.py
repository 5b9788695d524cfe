"""The sheets as PDF, in a font that has every Vietnamese letter and travels with the file."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import matplotlib as mpl
from fpdf import FPDF

from bot.invite_sheets import codes
from bot.invite_sheets.wording import Page

FONT = "DejaVu"
MARGIN = 20.0
PAGE = 210.0
WIDTH = PAGE - 2 * MARGIN
LEADING = 0.53
"""Millimetres of height for each point of a font's size."""
CODE_SIDE = 62.0
"""Millimetres: scanned at arm's length."""


def draw(pages: Iterable[Page]) -> bytes:
    paper = _Paper()
    for page in pages:
        paper.add(page)
    return paper.content()


class _Paper:
    """Most lines of a page are those of every page: where they break is worked out once."""

    def __init__(self) -> None:
        self._pdf = FPDF(format="A4")
        self._pdf.set_margins(MARGIN, MARGIN)
        self._pdf.set_auto_page_break(False)
        fonts = Path(mpl.get_data_path()) / "fonts" / "ttf"
        self._pdf.add_font(FONT, "", fonts / "DejaVuSans.ttf")
        self._pdf.add_font(FONT, "B", fonts / "DejaVuSans-Bold.ttf")
        self._broken: dict[tuple[str, int, bool], list[str]] = {}

    def content(self) -> bytes:
        return bytes(self._pdf.output())

    def add(self, page: Page) -> None:
        self._pdf.add_page()
        self._line(page.office, 12, bold=True, after=8)
        self._line(page.title, 20, bold=True, centred=True)
        self._line(page.school, 14, bold=True, centred=True, after=4)
        self._line(page.greeting, 12)
        self._code(page.link)
        self._line(page.code, 28, bold=True, centred=True)
        self._line(page.link, 10, centred=True)
        self._line(page.until, 12, bold=True, centred=True, after=5)
        for step in page.steps:
            self._line(step, 12, after=1)
        self._pdf.ln(4)
        self._line(page.privacy, 9)

    def _line(self, text: str, size: int, *, bold: bool = False, centred: bool = False, after: float = 0) -> None:
        self._pdf.set_font(FONT, "B" if bold else "", size)
        for line in self._lines(text, size, bold):
            self._pdf.cell(WIDTH, size * LEADING, line, align="C" if centred else "L", new_x="LMARGIN", new_y="NEXT")
        self._pdf.ln(after)

    def _lines(self, text: str, size: int, bold: bool) -> list[str]:
        key = (text, size, bold)
        if key not in self._broken:
            self._broken[key] = list(self._break(text))
        return self._broken[key]

    def _break(self, text: str) -> Iterator[str]:
        line = ""
        for word in text.split():
            longer = f"{line} {word}" if line else word
            if line and self._pdf.get_string_width(longer) > WIDTH - 2 * self._pdf.c_margin:
                yield line
                longer = word
            line = longer
        yield line

    def _code(self, link: str) -> None:
        side, bars = codes.bars(link)
        module = CODE_SIDE / side
        left, top = (PAGE - CODE_SIDE) / 2, self._pdf.get_y()
        for column, row, length in bars:
            self._pdf.rect(left + column * module, top + row * module, length * module, module, style="F")
        self._pdf.set_y(top + CODE_SIDE)
