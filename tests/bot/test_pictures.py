"""Pictures drawn, and looked at as a phone does: how large, how sharp, whether anything is lost."""

from io import BytesIO

import pytest
from PIL import Image

from bot.pictures.drawing import draw
from bot.pictures.sheet import INNER, PAPER, SHARPNESS, WIDTH, Sheet, readable
from domain.counting import pictures
from domain.counting.pictures import Bar, Bars, Body, Gauge, Gauges, Heat, Mark, Picture, Point, Row, Trend

LONG = "Trường Tiểu học và Trung học cơ sở dân lập Nguyễn Thị Minh Khai " * 4
EDGE = 12
KEYS = ("Đúng hạn", "Trễ", "Chưa nộp")
EVERY_MARK = tuple((mark, f"Tình trạng {mark}") for mark in Mark)
BODIES: dict[str, Body] = {
    "bars": Bars(tuple(Bar(name, 3, 1, 9) for name in ("MN", "TH", "THCS", LONG)), KEYS),
    "bars of nobody": Bars((Bar("MN", 0, 0, 0),), KEYS),
    "heat": Heat(("Quý I", "06 tháng", LONG), tuple(Row(LONG, tuple(Mark)[:3]) for _ in range(12)), EVERY_MARK),
    "gauges": Gauges(
        (
            Gauge("Đúng hạn", "98,62%", 98.62, 98, "(≥ 98 %)", True, "✓ Đạt"),
            Gauge(LONG, "91,5%", 91.5, 95, "(≥ 95 %)", False, "✗ Chưa đạt"),
            Gauge("PAKN", "Không phát sinh", None, 100, "(= 100 %)"),
            Gauge("Sáng kiến", "12", 12, 1, "(≥ 1 sáng kiến)", True, "✓ Đạt", 13.2),
        )
    ),
    "trend": Trend((Point("Quý I 2024", "91%", 91.0), Point("06 tháng", "–"), Point(LONG, "97%", 97.0)), 95, "≥ 95 %"),
    "trend of two": Trend(
        (Point("Quý I 2024", "96,17%", 96.17), Point("06 tháng 2024", "96,93%", 96.93)), 95, "≥ 95 %"
    ),
    "trend of one": Trend((Point("Quý I 2024", "91%", 91.0),)),
    "trend of nothing": Trend((Point("Quý I 2024", "–"),)),
}


@pytest.mark.parametrize("body", BODIES)
def test_a_picture_is_opaque_as_wide_as_a_phone_and_light_to_send(body: str) -> None:
    picture = Picture("Tiến độ nộp & <Quý I> $x$", f"Phòng GDĐT Quận 7 · {LONG}", BODIES[body], "Đến 08:00 01/03/2024")

    content = draw(picture)

    drawn = Image.open(BytesIO(content))
    paper = tuple(int(PAPER[at : at + 2], 16) for at in (1, 3, 5))
    assert drawn.width == WIDTH * SHARPNESS // 72
    # What Telegram takes for a photo, and what is not shrunk until its letters are lost.
    assert drawn.height <= 2.2 * drawn.width
    assert len(content) < 1_000_000
    # Nothing runs over either edge.
    for left in (0, drawn.width - EDGE):
        edge = drawn.convert("RGBA").crop((left, 0, left + EDGE, drawn.height))
        assert edge.getcolors() == [(EDGE * drawn.height, (*paper, 255))]


def test_a_recipe_comes_back_as_it_was_kept() -> None:
    for body in BODIES.values():
        picture = Picture("Tiến độ", "Quận 7", body)

        assert pictures.read(pictures.pack(picture)) == picture
    assert pictures.read(b"PK\x03\x04") is None


def test_words_are_measured_as_they_are_drawn_and_cut_where_there_is_no_room() -> None:
    sheet = Sheet()

    lines = sheet.wrapped(LONG, 13, INNER, most=2)

    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert max(sheet.width_of(line, 13) for line in lines) <= INNER
    assert sheet.wrapped("Quý I", 13, INNER) == ["Quý I"]
    assert sheet.wrapped("", 13, INNER) == []
    assert sheet.clipped("Nguyễn", 13, 1) == "…"


@pytest.mark.parametrize("bold", [False, True])
def test_every_letter_of_vietnamese_and_every_sign_is_in_the_font(*, bold: bool) -> None:
    vowels = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
    letters = vowels + vowels.upper() + "✓✗↩◷…–≥≤·%"

    assert readable(letters, bold=bold) == letters
    assert readable("TH Kim Đồng 🏫", bold=bold) == "TH Kim Đồng □"
