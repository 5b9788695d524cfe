"""A chart of how many of how many, black on white: it is printed, copied and faxed."""

from io import BytesIO

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from domain.counting.official_papers import Bars

WIDTH = 6.3
"""Inches, the width of the text of a page."""
ROW = 0.42
DPI = 200
FILLED, EMPTY = "#4d4d4d", "#e6e6e6"


def picture(chart: Bars) -> bytes:
    # Times New Roman is not on every machine; these letters come with the library, the Vietnamese ones among them.
    with rc_context({"font.family": "DejaVu Sans", "font.size": 10}):
        figure = Figure(figsize=(WIDTH, ROW * len(chart.bars) + 0.3), dpi=DPI)
        FigureCanvasAgg(figure)
        axes = figure.add_axes((0.16, 0.05, 0.68, 0.9))
        for row, bar in enumerate(chart.bars):
            share = bar.part / bar.whole if bar.whole else 0
            axes.barh(row, 1, color=EMPTY, edgecolor=FILLED, linewidth=0.8, height=0.6)
            axes.barh(row, share, color=FILLED, height=0.6)
            axes.text(1.02, row, f"{bar.part}/{bar.whole}", va="center")
        axes.set_yticks(range(len(chart.bars)), [bar.name for bar in chart.bars])
        axes.set_xlim(0, 1)
        axes.invert_yaxis()
        axes.xaxis.set_visible(False)
        axes.tick_params(length=0)
        axes.spines[:].set_visible(False)
        content = BytesIO()
        figure.savefig(content, format="png")
    return content.getvalue()
