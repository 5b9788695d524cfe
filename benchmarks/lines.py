"""What one person types into the form `cchc_quy`."""

from collections.abc import Iterator
from itertools import count

OPENING = "/baocao"
FIGURES = (120, 118, 115, 1, 60, 58, 200, 190, 500, 410, 300, 280, 70, 66, 64, 5)
TEXTS = ("Đã làm đủ 12 việc của kế hoạch", "Phân công lại hai người", "Không có", "Tập huấn thêm một buổi")


def answers() -> Iterator[str]:
    """One to each question, none of which breaks a rule."""
    yield from (str(figure) for figure in FIGURES)
    yield from TEXTS


def typed() -> Iterator[str]:
    """Opens the form and fills it; whoever is through begins to mend figures, all of which grow."""
    yield OPENING
    yield from answers()
    for turn in count(1):
        for number, figure in enumerate(FIGURES, 1):
            yield f"câu {number}"
            yield str(figure + turn)
