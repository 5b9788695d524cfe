"""Invites on paper: read back from the files, page by page; the codes on them open the door, and older ones do not."""

import re
from dataclasses import replace
from datetime import timedelta
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
import segno
from docx import Document
from docx.document import Document as Opened
from PIL import Image

from bot import catalogues, drawn_files
from bot.invite_sheets import codes, drawing
from domain.buttons.staff_actions import SheetFile
from domain.ids import FileId
from domain.persons import invite_sheets as sheets
from domain.persons.invite_sheets import Recipe, Sheet
from domain.persons.people import Role
from domain.texts import Language
from storage.database import Database
from storage.outgoing import files
from storage.people import invite_sheets, invites
from storage.units import tree
from storage.units.tree import NewUnit
from tests.bot.shell import Shell
from tests.handlers.phones import Line, phone_of
from tests.office import SECRET, Office, moment

SPEAKERS = catalogues.speakers()
UNITS = "Ten truong,Cap hoc,Truc thuoc\nPhòng A,Cơ quan,\nTH Một,,Phòng A\nTH Hai,,Phòng A\n"
NEW = ("TH Kim Đồng", "TH & THCS <Ngô Quyền>", "MN Vành Khuyên")
RECIPE = Recipe(
    "Phòng GDĐT Quận 7",
    Role.HEAD,
    "trong_truong_bot",
    moment("2024-02-04"),
    Language.VI,
    tuple(Sheet(name, code) for name, code in zip(NEW, ("AAAAA11111", "BBBBB22222", "CCCCC33333"), strict=True)),
)


@pytest.fixture
def office(db: Database) -> Office:
    """With three schools that nobody has joined."""
    office = Office.set_up(db)
    for name in NEW:
        office.units[name] = db.run_now(tree.add_unit, NewUnit(name), parent=office.authority)
    return office


def word(recipe: Recipe = RECIPE) -> Opened:
    return Document(BytesIO(drawing.draw(recipe, SheetFile.WORD, SPEAKERS)))


def pages(document: Opened) -> list[list[str]]:
    """The lines of each page: it begins where a break is asked for."""
    found: list[list[str]] = []
    for line in document.paragraphs:
        if line.paragraph_format.page_break_before:
            found.append([])
        found[-1].append(line.text)
    return found


def shown(document: Opened) -> list[bytes]:
    """The pictures in their order in the text."""
    return [
        document.part.related_parts[relation].blob
        for line in document.paragraphs
        for relation in line._p.xpath(".//a:blip/@r:embed")  # noqa: SLF001 - what a reader of the file would follow
    ]


def modules(picture: bytes) -> list[list[int]]:
    """The black of a picture of a square code, as the code itself has it."""
    image = Image.open(BytesIO(picture)).convert("L")
    side = image.width // codes.SCALE - 2 * codes.QUIET
    points = [(codes.QUIET + at) * codes.SCALE + codes.SCALE // 2 for at in range(side)]
    return [[int(image.getpixel((x, y)) == 0) for x in points] for y in points]


def test_each_school_has_a_page_of_its_own_with_its_name_link_and_code() -> None:
    found = pages(word())

    assert [page[2] for page in found] == [f"Kính gửi: {name}" for name in NEW]
    assert [page[5] for page in found] == ["AAAAA-11111", "BBBBB-22222", "CCCCC-33333"]
    assert found[1][6] == "https://t.me/trong_truong_bot?start=i_BBBBB22222"
    assert {page[0] for page in found} == {"Phòng GDĐT Quận 7"}
    assert {page[7] for page in found} == {"Mã dùng một lần, tới 08:00 04/02/2024"}
    assert [line[:2] for line in found[2][8:11]] == ["1.", "2.", "3."]


def test_the_square_on_a_page_is_the_link_of_that_page() -> None:
    pictures = shown(word())

    wanted = [
        [list(row) for row in segno.make_qr(RECIPE.link(sheet), error="m", mask=codes.MASK).matrix]
        for sheet in RECIPE.sheets
    ]
    assert [modules(picture) for picture in pictures] == wanted


def test_the_bars_on_a_page_of_pdf_are_the_same_square() -> None:
    link = RECIPE.link(RECIPE.sheets[0])

    side, bars = codes.bars(link)

    black = {(column + at, row) for column, row, length in bars for at in range(length)}
    square = modules(codes.picture(link))
    quiet = codes.QUIET
    assert side == len(square) + 2 * quiet
    assert black == {
        (x + quiet, y + quiet) for y, row in enumerate(square) for x, is_black in enumerate(row) if is_black
    }


def test_a_pdf_has_as_many_pages_on_a4_and_carries_its_font() -> None:
    content = drawing.draw(RECIPE, SheetFile.PDF, SPEAKERS)

    assert content.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b(?!s)", content)) == len(NEW)
    assert re.search(rb"/MediaBox \[0 0 595\.\d+ 841\.\d+\]", content)
    assert len(re.findall(rb"/FontFile2 ", content)) == 2
    assert b"DejaVuSans" in content


@pytest.mark.parametrize("language", list(Language))
def test_the_font_of_the_pdf_has_every_letter_on_the_page(language: Language, caplog: pytest.LogCaptureFixture) -> None:
    drawing.draw(replace(RECIPE, language=language), SheetFile.PDF, SPEAKERS)
    complete = caplog.messages[:]

    drawing.draw(replace(RECIPE, office="Phòng 教育"), SheetFile.PDF, SPEAKERS)

    assert complete == []
    assert "missing" in "".join(caplog.messages)


def test_forty_pages_show_forty_squares() -> None:
    many = tuple(Sheet(f"Trường số {number}", f"{number:010}") for number in range(40))

    document = word(replace(RECIPE, sheets=many))

    assert len(pages(document)) == len(set(shown(document))) == 40


def test_what_waits_comes_back_as_it_was_and_a_file_is_no_recipe() -> None:
    assert sheets.read(sheets.pack(RECIPE)) == RECIPE
    assert sheets.read(b"PK\x03\x04") is None
    assert drawn_files.drawn("a.xlsx", b"PK\x03\x04", SPEAKERS) == b"PK\x03\x04"


def test_sheets_are_for_schools_where_nobody_has_joined(office: Office) -> None:
    missing = office.db.run_now(invite_sheets.schools, office.authority)
    every = office.db.run_now(invite_sheets.schools, office.authority, only_missing=False)

    assert {one.name for one in missing} == set(NEW)
    assert len(every) == len(NEW) + len(office.heads)


def test_new_sheets_put_older_ones_for_the_same_post_out_of_use(office: Office) -> None:
    unit = office.units[NEW[0]]
    issue = partial(invites.issue, secret=SECRET, by=office.officer, now=office.now)
    old = office.db.run_now(issue, invites.Invitation(unit, Role.HEAD, ""))
    other = office.db.run_now(issue, invites.Invitation(unit, Role.DEPUTY, ""))
    wanted = office.db.run_now(invite_sheets.schools, office.authority)

    announced = office.db.run_now(invite_sheets.count_replaced, office.authority, Role.HEAD, office.now)
    issue_all = partial(invite_sheets.issue_all, secret=SECRET, by=office.officer, now=office.now)
    coded = office.db.run_now(issue_all, wanted, Role.HEAD)

    new = next(one.code for one in coded if one.school.unit == unit)
    brought = [
        office.db.run_now(invites.redeem, code, secret=SECRET, chat_id=chat, now=office.now)
        for chat, code in enumerate((old, other, new), 5000)
    ]
    assert announced == 1
    assert [one is None for one in brought] == [True, False, False]


def test_an_officer_gets_the_file_after_seeing_how_many_it_is_for(office: Office) -> None:
    officer = phone_of(office, Line(office), office.officer)
    officer.says("/nguoi")
    preview = officer.taps("Phiếu mời (Word)")

    officer.taps("Làm phiếu")

    file = officer.chat.last().file
    assert preview.startswith("3 trường của Phòng GDĐT Quận 7 chưa có ai nhận việc.")
    assert officer.sees().startswith("3 phiếu mời, dùng tới 08:00 04/02/2024.")
    assert file is not None
    name, kept = office.db.run_now(files.fetch, FileId(file)) or ("", b"")
    code = pages(Document(BytesIO(drawn_files.drawn(name, kept, SPEAKERS))))[0][5]
    assert name == "phieu-moi.docx"
    assert office.db.run_now(invites.redeem, code.replace("-", ""), secret=SECRET, chat_id=1, now=office.now)


def test_the_same_is_done_by_typing_and_says_what_it_replaces(office: Office) -> None:
    officer = phone_of(office, Line(office), office.officer)
    for _ in range(2):
        officer.says("/nguoi")
        preview = officer.says("phiếu pdf")
        officer.says("làm")

    assert "⚠ 3 lời mời làm hiệu trưởng đã gửi trước" in preview
    assert officer.chat.last().file is not None


def test_a_head_prints_none(office: Office) -> None:
    head = phone_of(office, Line(office), office.heads["TH Nhật Tân"])
    head.says("/nguoi")

    assert not any(label.startswith("Phiếu") for label in head.labels())
    assert "không thuộc quyền" in head.says("phiếu")


def test_the_shell_writes_one_file_and_never_over_another(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    listed = shell.file(
        "truong.csv", "Ten truong,Cap hoc,Truc thuoc\nPhòng A,Cơ quan,\nTH Một,,Phòng A\nTH Hai,,Phòng A\n"
    )
    shell.bot("load", "units", listed)
    order = ("invite", "sheets", "--unit", "Phòng A", "--bot", "@trong_bot", "--to", "phieu.docx")

    made, again = shell.bot(*order), shell.bot(*order)

    assert (made.status, made.out.splitlines()[0][:22]) == (0, "2 sheets in phieu.docx"), made.err
    assert [page[2] for page in pages(Document(str(tmp_path / "phieu.docx")))] == [
        "Kính gửi: TH Hai",
        "Kính gửi: TH Một",
    ]
    assert (again.status, again.err) == (1, "phieu.docx: File exists\n")


def test_the_shell_gives_an_officer_levels_and_fields(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    shell.bot("load", "units", shell.file("truong.csv", "Ten truong,Cap hoc\nPhòng A,Cơ quan\n"))
    order = ("invite", "--unit", "Phòng A", "--role", "officer", "--areas", "cải cách TTHC, CNTT")

    made = shell.bot(*order, "--levels", "TH, THCS", "--bot", "trong_bot")
    wrong = shell.bot(*order, "--levels", "lâu đài")

    found = re.fullmatch(r"https://t\.me/trong_bot\?start=i_(\w{10})\n", made.out)
    assert found is not None, made.err
    assert wrong.status == 1
    assert "lâu đài" in wrong.err
    assert timedelta(hours=72) == invites.VALID
