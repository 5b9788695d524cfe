"""Files drawn by a child of the program, from what waits in their place."""

import asyncio
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook

from bot.studio.child import Child
from bot.studio.studio import NotDrawn, NotYet, Studio
from domain.counting import pictures, round_up_files
from domain.counting.pictures import Bar, Bars, Picture
from domain.counting.round_up_files import Asked, Kind
from domain.ids import DeadlineId, FileId
from domain.texts import Language
from storage.outgoing import files
from tests.handlers.phones import Phone
from tests.handlers.sent_templates import of_lines, used
from tests.office import SCHOOLS, Office, moment
from tests.storage.filled import hands_in

PICTURE = pictures.pack(Picture("Tiến độ", "Quý I", Bars((Bar("MN", 2, 0, 3),), ("Đúng hạn", "Trễ", "Chưa nộp"))))
BOOK = round_up_files.pack(Asked(Kind.WORKBOOK, DeadlineId(1), (), Language.VI, moment("2024-03-01")))


def waiting(office: Office, phone: Phone) -> bytes:
    kept = office.db.run_now(files.fetch, FileId(phone.chat.last().file or 0))
    assert kept is not None
    return kept[1]


def test_what_a_country_fills_a_child_reads_by_itself(officer: Phone, office: Office) -> None:
    for name, _ in SCHOOLS:
        hands_in(office, name)
    officer.says("xuất excel quý 1")
    book = waiting(office, officer)
    officer.says("báo cáo word quý 1")
    paper = waiting(office, officer)
    officer.says("lấy mẫu word")
    template = waiting(office, officer)
    office.db.run_now(used, office, of_lines("Báo cáo của {{pham_vi}}"))
    officer.says("báo cáo word quý 1")
    after_it = waiting(office, officer)

    async def story() -> list[bytes]:
        studio = Studio(office.db.address)
        drawn = [await studio.drawn(f"{at}.docx", one) for at, one in enumerate((book, paper, template, after_it))]
        await studio.close()
        return drawn

    workbook, *papers = asyncio.run(story())
    document, starting, own = ([line.text for line in Document(BytesIO(one)).paragraphs] for one in papers)

    assert round_up_files.waits(book)
    assert round_up_files.waits(paper)
    assert load_workbook(BytesIO(workbook))["Số liệu"]["B5"].value == "MN 19/5"
    assert "của toàn ngành" in " ".join(document)
    assert "{{can_cu}}" in starting
    assert own == ["Báo cáo của toàn ngành"]


def test_a_child_ends_over_what_it_cannot_draw_and_when_it_hears_no_more() -> None:
    async def story() -> list[bytes]:
        studio = Studio("sqlite:///nowhere.db")
        drawn = [await studio.drawn("a.png", PICTURE), await studio.drawn("b.txt", b"a file already")]
        with pytest.raises(NotDrawn, match="png not drawn"):
            await studio.drawn("a.png", PICTURE[:-1])
        with pytest.raises(NotDrawn, match="TimeoutError"):
            await Studio("sqlite:///nowhere.db", patience=0.0).drawn("a.png", PICTURE)
        away = Studio("sqlite:////nowhere/at/all.db")
        with pytest.raises(NotYet):
            await away.drawn("a.xlsx", BOOK)
        await away.close()
        child = await Child.started("sqlite:///nowhere.db")
        child.let_go()
        await child.ended()
        assert not child.alive
        return drawn

    picture, file = asyncio.run(story())

    assert picture.startswith(b"\x89PNG")
    assert file == b"a file already"
