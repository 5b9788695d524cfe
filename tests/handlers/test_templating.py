"""An office's own template of the report to sign: taken, changed in Word, sent back, tried, used, given up."""

import pytest
from docx.document import Document as Opened
from sqlalchemy import select

from bot.drawn_files import drawn
from bot.official_papers import word
from bot.paper_templates import filling
from domain.buttons.parts import EVERYTHING
from domain.ids import FileId
from domain.paper_templates.model import Filled
from domain.persons.people import Role
from domain.registry.units import Level
from domain.texts import Language
from handlers.papers import paper, paper_fields
from handlers.papers.paper_words import OnPaper
from handlers.papers.rounding_up import gathered
from storage.counting import paper_facts
from storage.database import Tx
from storage.operations import traces
from storage.outgoing import files
from storage.planning import deadlines
from storage.reporting import form_uses, forms
from storage.tables.reports import paper_templates as rows
from tests.handlers.forms import hands_in
from tests.handlers.in_words import talker
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.reported import four_of_six
from tests.handlers.rivals import staffed
from tests.handlers.sent_templates import SPEAKERS, STARTING, of_lines, opened, saved, sends_template
from tests.handlers.test_paper import cells, lines, paper_of
from tests.office import SCHOOLS, Office
from tests.storage.filled import hands_in as handed

LETTERHEAD = "UBND QUẬN 7 - PHÒNG GIÁO DỤC VÀ ĐÀO TẠO"


def of_office(**changed: str) -> bytes:
    """The bot's own under another head, with some of its lines written otherwise."""
    document = opened(STARTING)
    for paragraph in document.paragraphs:
        if (line := changed.get(paragraph.text.strip("{}"))) is not None:
            paragraph.text = line
    document.paragraphs[0].insert_paragraph_before(LETTERHEAD)
    return saved(document)


def kept(office: Office, phone: Phone) -> tuple[str, bytes]:
    file = phone.chat.last().file
    assert file is not None
    found = office.db.run_now(files.fetch, FileId(file))
    assert found is not None
    return found


def made(office: Office, officer: Phone) -> list[str]:
    officer.says("báo cáo word quý 1")
    officer.says("vẫn làm")
    return lines(paper_of(office, officer))


def deeds(tx: Tx, office: Office) -> list[str]:
    return [one.deed for one in traces.of_unit(tx, office.authority, limit=2)]


def everything(document: Opened) -> list[object]:
    return [lines(document), *(cells(document, at) for at in range(len(document.tables)))]


def facts_of(tx: Tx, office: Office) -> paper.Facts:
    deadline = deadlines.one(tx, office.deadline_of(tx, "Q1"))
    form = forms.one(tx, deadline.form, form_uses.read_with(tx, deadline))
    of = gathered(tx, deadline, form, EVERYTHING)
    return paper.Facts(of, *paper_facts.read(tx, deadline), office.now)


@pytest.mark.parametrize("complete", [False, True])
def test_what_an_office_begins_with_is_the_report_of_the_bot_itself(office: Office, *, complete: bool) -> None:
    if complete:
        for name, _ in SCHOOLS:
            handed(office, name)
    else:
        four_of_six(office)
    facts, say = office.db.run_now(facts_of, office), OnPaper(SPEAKERS[Language.VI])

    own = opened(word.draw(paper.written(facts, say)))
    after = opened(filling.fill(Filled(STARTING, paper_fields.filling(facts, say))))

    assert everything(after) == everything(own)
    assert len(after.inline_shapes) == 1


@pytest.mark.on_both
def test_an_office_takes_the_template_changes_it_tries_it_and_uses_it(
    office: Office, officer: Phone, head: Phone
) -> None:
    hands_in(head)

    card = officer.says("mẫu báo cáo word")
    officer.taps("Lấy mẫu để sửa")
    name, starting = kept(office, officer)
    shown = sends_template(officer, of_office(can_cu="Thực hiện {{tên kế hoạch}}, {{CO_QUAN}} xin báo cáo."))
    trial = lines(paper_of(office, officer))
    before = made(office, officer)
    sends_template(officer, of_office(), "mau-2.docx")
    used = officer.says("dùng mẫu này")
    after = made(office, officer)
    told = officer.sees()
    ended = officer.says("bỏ mẫu word")

    assert "Đang dùng mẫu chung của bot" in card
    assert name == "mau-bao-cao.docx"
    assert lines(opened(drawn(name, starting, SPEAKERS)))[:40] == lines(opened(STARTING))[:40]
    assert "báo cáo Quý I làm thử theo mẫu này" in shown
    assert "vẫn dùng mẫu chung" in shown
    assert trial[0] == LETTERHEAD
    assert any("PHÒNG GDĐT QUẬN 7 xin báo cáo." in line for line in trial)
    assert before[0] != LETTERHEAD
    assert "làm theo mẫu mau-2.docx" in used
    assert after[0] == LETTERHEAD
    assert "Làm theo mẫu “mau-2.docx”." in told
    assert "dùng lại mẫu chung" in ended
    assert kept(office, officer) == ("mau-2.docx", of_file(office))
    assert made(office, officer)[0] != LETTERHEAD
    assert office.db.run_now(deeds, office) == ["end-template", "use-template"]


def of_file(office: Office) -> bytes:
    used = select(rows.c.content).where(rows.c.used_from.is_not(None))
    return office.db.run_now(lambda tx: bytes(tx.execute(used).scalar_one()))


def test_what_has_to_be_mended_is_told_and_the_one_in_use_stays(office: Office, officer: Phone) -> None:
    sends_template(officer, of_office(), "cu.docx")
    officer.taps("Dùng mẫu này")

    wrong = sends_template(
        officer, of_lines("{{ky}}", "Kính gửi {{co_qan}}", "Toàn ngành có {{bang_tong}}"), "moi.docx"
    )
    empty = sends_template(officer, of_lines("Không có gì"), "trong.docx")
    card = officer.says("mẫu word")

    assert "moi.docx: 3 chỗ phải sửa. Báo cáo vẫn làm theo mẫu “cu.docx”." in wrong
    assert "Đoạn 2: bot không có trường {{co_qan}}, có lẽ là {{co_quan}}." in wrong
    assert "Đoạn 3, chỗ “Toàn ngành có {{bang_tong}}”: {{bang_tong}} là bảng" in wrong
    assert "mẫu viết sẵn “toàn ngành”" in wrong
    assert "không có trường {{…}} nào" in empty
    assert "Đang dùng mẫu riêng cu.docx" in card


def test_without_a_field_for_it_the_bot_says_itself_that_units_are_missing(
    office: Office, officer: Phone, head: Phone
) -> None:
    hands_in(head)

    shown = sends_template(officer, of_lines("BÁO CÁO", "Kết quả của {{pham_vi}}"))
    officer.taps("Dùng mẫu này")
    said = made(office, officer)

    assert "Mẫu không có trường {{chua_du}}" in shown
    assert "Mẫu không lấy: {{bieu_do}}" in shown
    assert said == ["(Chưa đủ số liệu: còn 5 đơn vị; tính đến 08:00 01/02/2024)", "BÁO CÁO", "Kết quả của 1/6 đơn vị"]
    assert "bot thêm dòng “Chưa đủ số liệu” ở đầu" in officer.sees()


def test_figures_stand_in_sentences_and_those_that_no_form_asks_are_told(
    office: Office, officer: Phone, head: Phone
) -> None:
    hands_in(head)
    sentence = "Tiếp nhận {{so_lieu.hs_tiep_nhan}} hồ sơ, đúng hạn {{Số liệu: tỷ lệ đúng hạn}}, {{chua_du}}"

    wrong = sends_template(officer, of_lines("{{so_lieu.hs_tiep_nhann}} {{so_lieu.qqq}} {{ki_la}}"))
    sends_template(officer, of_lines(sentence))
    officer.taps("Dùng mẫu này")
    said = made(office, officer)
    officer.says("lấy mẫu word")
    name, starting = kept(office, officer)
    guide = opened(drawn(name, starting, SPEAKERS))

    assert "3 chỗ phải sửa" in wrong
    assert "cơ quan có số liệu {{so_lieu.hs_tiep_nhann}}, có lẽ là {{so_lieu.hs_tiep_nhan}} (Số" in wrong
    assert "không biểu mẫu nào của cơ quan có số liệu {{so_lieu.qqq}}." in wrong
    assert "bot không có trường {{ki_la}}." in wrong
    assert said == ["Tiếp nhận 130 hồ sơ, đúng hạn 100%, (Chưa đủ số liệu: còn 5 đơn vị; tính đến 08:00 01/02/2024)"]
    listed = [row.cells[0].text for table in guide.tables for row in table.rows]
    assert {"{{so_lieu.hs_tiep_nhan}}", "{{so_lieu.ty_le_dung_han}}"} <= set(listed)


def test_a_newer_template_takes_the_place_of_the_one_before_and_of_two_presses_one_counts(
    office: Office, officer: Phone
) -> None:
    sends_template(officer, of_office(), "mot.docx")
    first = officer.chat.last()
    officer.taps("Dùng mẫu này")
    sends_template(officer, of_office(), "hai.docx")
    dropped = officer.says("thôi")
    sends_template(officer, of_office(), "ba.docx")
    last = officer.chat.last()
    officer.taps("Dùng mẫu này")

    officer.taps_on(last, "Dùng mẫu này")
    in_use = officer.toast()
    officer.taps_on(first, "Dùng mẫu này")
    gone = officer.toast()
    card = officer.says("mẫu báo cáo của cơ quan")
    officer.says("mẫu đang dùng")

    assert "không dùng làm mẫu" in dropped
    assert "đang dùng rồi" in in_use
    assert "không còn" in gone
    assert "mẫu riêng ba.docx" in card
    assert kept(office, officer)[0] == "ba.docx"
    in_force = select(rows.c.file_name).where(rows.c.used_from.is_not(None), rows.c.ended_at.is_(None))
    assert office.db.run_now(lambda tx: tx.execute(in_force).scalars().all()) == ["ba.docx"]


def test_whoever_looks_after_some_levels_decides_nothing_about_it(office: Office, line: Line) -> None:
    phone = phone_of(office, line, staffed(office, "Cán bộ tiểu học", office.authority, Role.OFFICER, Level.TH))

    assert "chức vụ phụ trách mọi cấp học" in phone.says("mẫu báo cáo word")
    assert "chức vụ phụ trách mọi cấp học" in sends_template(phone, of_office())


def test_where_only_words_travel_it_is_said_where_the_file_is_to_be_had(office: Office, line: Line) -> None:
    told = talker(office, line, office.officer)

    card = told.says("mẫu báo cáo word")
    sent = told.says("lấy mẫu")

    assert "Kênh này không gửi được tệp: muốn lấy mẫu hay gửi mẫu riêng" in card
    assert "để nhận tệp mau-bao-cao.docx" in sent


def test_it_is_found_below_a_report_and_among_the_forms(office: Office, officer: Phone, head: Phone) -> None:
    hands_in(head)
    made(office, officer)

    below = officer.taps("Mẫu Word")
    officer.says("/bieumau")
    among = officer.taps("Mẫu Word")
    forms_listed = officer.says("gửi mẫu báo cáo")

    assert "Mẫu báo cáo Word · Phòng GDĐT Quận 7" in below
    assert among == below
    assert "Mẫu Word" in officer.chat.last().labels
    assert "Mẫu báo cáo Word" not in forms_listed.splitlines()[0]
