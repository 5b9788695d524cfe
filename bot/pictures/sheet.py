"""The sheet a picture is drawn on: as wide as a phone, as high as it takes; one point of it is one of the phone's."""

from collections.abc import Iterable
from functools import cache
from io import BytesIO

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.ft2font import LoadFlags
from matplotlib.lines import Line2D
from matplotlib.patches import FancyBboxPatch, Rectangle
from matplotlib.text import Text

WIDTH = 360
SHARPNESS = 216
"""Three dots a point: as many as the chat keeps of a photo."""
POINTS = 72
FRACTION = 65536
"""Of a dot, in which a font says how wide its letters are."""
MARGIN = 16
INNER = WIDTH - 2 * MARGIN

PAPER, INK, QUIET, LINE = "#f6f4ee", "#1c2733", "#55606b", "#c9c5b8"
GOOD, WARN, BAD, EMPTY = "#1f6f8b", "#e0a23b", "#b3423a", "#e4e0d4"

# These letters come with the library, the Vietnamese ones among them; what a machine has nobody knows.
FAMILY = "DejaVu Sans"
INSTEAD = "□"
LEAST = 11
"""Smaller letters are not read on a phone."""


class Sheet:
    """`y` counts downwards from the top edge, as a page is read."""

    def __init__(self) -> None:
        self._figure = Figure(figsize=(WIDTH / POINTS, WIDTH / POINTS), dpi=SHARPNESS, facecolor=PAPER)
        FigureCanvasAgg(self._figure)
        self._axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, WIDTH)

    def text(
        self, x: float, y: float, words: str, size: float, *, bold: bool = False, ink: str = INK, align: str = "left"
    ) -> Text:
        """`y` is the middle of the line."""
        font = _font(size, bold=bold)
        words = readable(words, bold=bold)
        written = Text(x, y, words, color=ink, fontproperties=font, ha=align, va="center_baseline", parse_math=False)
        self._axes.add_artist(written)
        return written

    def label(self, x: float, y: float, words: str, size: float, *, bold: bool = False) -> None:
        """In the middle, and read on whatever lies below it."""
        written = self.text(x, y, words, size, bold=bold, align="center")
        written.set_bbox({"facecolor": PAPER, "edgecolor": "none", "pad": 1})

    def box(
        self, x: float, y: float, width: float, height: float, fill: str, *, hatch: str = "", edge: str = "none"
    ) -> None:
        self._axes.add_artist(
            Rectangle((x, y), width, height, facecolor=fill, hatch=hatch, edgecolor=edge, linewidth=1)
        )

    def cell(self, x: float, y: float, width: float, height: float, fill: str, *, edge: str = "none") -> None:
        """A box with round corners."""
        shape = FancyBboxPatch(
            (x + 3, y + 3), width - 6, height - 6, boxstyle="round,pad=3", facecolor=fill, edgecolor=edge, linewidth=1.2
        )
        self._axes.add_artist(shape)

    def line(
        self, points: Iterable[tuple[float, float]], ink: str, *, width: float = 1, dashed: bool = False, dots: str = ""
    ) -> None:
        across, down = zip(*points, strict=True)
        self._axes.add_artist(
            Line2D(
                across,
                down,
                color=ink,
                linewidth=width,
                linestyle="dashed" if dashed else "solid",
                marker=dots or None,
                markersize=7,
            )
        )

    def width_of(self, words: str, size: float, *, bold: bool = False) -> float:
        return sum(_advance(letter, bold=bold) for letter in readable(words, bold=bold)) * max(size, LEAST)

    def wrapped(self, words: str, size: float, room: float, *, bold: bool = False, most: int = 3) -> list[str]:
        """Lines that fit; what is left over after the last is cut off, and seen to be."""
        lines: list[str] = []
        for word in words.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width_of(longer, size, bold=bold) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        if len(lines) > most:
            lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
        return [self.clipped(line, size, room, bold=bold) for line in lines]

    def clipped(self, words: str, size: float, room: float, *, bold: bool = False) -> str:
        if self.width_of(words, size, bold=bold) <= room:
            return words
        while words and self.width_of(f"{words}…", size, bold=bold) > room:
            words = words[:-1].rstrip()
        return f"{words}…"

    def png(self, height: float) -> bytes:
        self._figure.set_size_inches(WIDTH / POINTS, height / POINTS)
        self._axes.set_ylim(height, 0)
        content = BytesIO()
        self._figure.savefig(content, format="png", facecolor=PAPER, pil_kwargs={"compress_level": 3})
        return content.getvalue()


def readable(words: str, *, bold: bool = False) -> str:
    """A letter that the font lacks is seen to be missing."""
    there = _letters(bold=bold)
    return "".join(letter if ord(letter) in there else INSTEAD for letter in words)


@cache
def _letters(*, bold: bool) -> frozenset[int]:
    return frozenset(get_font(findfont(_font(LEAST, bold=bold))).get_charmap())


@cache
def _advance(letter: str, *, bold: bool) -> float:
    """How wide it is in letters one point high."""
    font = get_font(findfont(_font(LEAST, bold=bold)))
    font.set_size(POINTS, POINTS)
    return font.load_char(ord(letter), LoadFlags.NO_HINTING).linearHoriAdvance / FRACTION / POINTS


@cache
def _font(size: float, *, bold: bool) -> FontProperties:
    return FontProperties(family=FAMILY, size=max(size, LEAST), weight="bold" if bold else "normal")
