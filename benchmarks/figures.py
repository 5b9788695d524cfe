"""What a benchmark finds out, and the table people read."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from statistics import median

HEADINGS = ("name", "ours", "baseline", "ratio", "wanted", "ok?")


@dataclass(frozen=True, slots=True)
class Figure:
    """Something measured. `least` and `most` are what its ratio should be, or the figure itself where there is none."""

    name: str
    unit: str
    ours: float
    baseline: float | None = None
    ratio: float | None = None
    least: float | None = None
    most: float | None = None

    @property
    def fine(self) -> bool | None:
        """None where nothing is wanted."""
        if self.least is None and self.most is None:
            return None
        judged = self.ours if self.ratio is None else self.ratio
        return (self.least is None or judged >= self.least) and (self.most is None or judged <= self.most)

    def wire(self) -> dict[str, str | float | bool | None]:
        return {**asdict(self), "ok": self.fine}


def compared(
    name: str,
    unit: str,
    turns: Iterable[tuple[float, float]],
    *,
    least: float | None = None,
    most: float | None = None,
) -> Figure:
    """The middle of several turns, each of ours and the baseline's: the ratio is that of one turn, taken together."""
    pairs = list(turns)
    ratio = median(ours / baseline for ours, baseline in pairs)
    middle = [median(side) for side in zip(*pairs, strict=True)]
    return Figure(name, unit, middle[0], middle[1], ratio, least, most)


def table(figures: Sequence[Figure]) -> str:
    rows = [HEADINGS, *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    return "\n".join("  ".join(_padded(row, widths)).rstrip() for row in rows)


def _padded(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    """The name to the left, figures to the right."""
    return [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]


def _row(figure: Figure) -> tuple[str, ...]:
    baseline = "" if figure.baseline is None else f"{_short(figure.baseline)} {figure.unit}"
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f} ×"
    verdict = {None: "", True: "ok", False: "NO"}[figure.fine]
    return (figure.name, f"{_short(figure.ours)} {figure.unit}", baseline, ratio, _wanted(figure), verdict)


def _wanted(figure: Figure) -> str:
    sign = "" if figure.ratio is None else " ×"
    if figure.least is not None:
        return f"≥ {figure.least:g}{sign}"
    return "" if figure.most is None else f"≤ {figure.most:g}{sign}"


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
