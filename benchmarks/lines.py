"""What one person types into the form `cchc_quy`: an answer to every question, and round again with other figures."""

from collections.abc import Iterator
from itertools import count

FIGURES = (120, 118, 115, 1, 60, 58, 200, 190, 500, 410, 300, 280, 70, 66, 64, 5)
TEXTS = 4
AGAIN = "câu 1"


def lines_of() -> Iterator[str]:
    """The first opens the form. Figures grow from round to round: each answer is news, and none breaks a rule."""
    yield "/baocao"
    for turn in count():
        yield from (str(figure + turn) for figure in FIGURES)
        yield from (f"Trường đã làm xong việc thứ {turn * TEXTS + number}" for number in range(TEXTS))
        yield AGAIN
