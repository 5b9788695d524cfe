"""Forms there are: listed, got back as workbooks, used for a duty, a document or a report of the moment; in words."""

from domain.walks.decisions import Aspect
from storage.planning import proposals
from tests.drawn import BOOK
from tests.handlers.documents import NEW, sends_document
from tests.handlers.forms import opens
from tests.handlers.in_words import talker
from tests.handlers.phones import Line, Phone
from tests.handlers.sent_forms import sends_form
from tests.office import Office


def test_forms_are_listed_got_back_and_used_in_words(office: Office, officer: Phone, head: Phone) -> None:
    sends_form(officer, BOOK)
    officer.says("lưu")
    officer.says("để sau")
    listed = officer.says("gửi mẫu báo cáo")
    by_name = officer.says("gửi mẫu khảo sát")
    file = officer.chat.last().file
    officer.says("/bieumau")
    card = officer.says("1")
    now = officer.says("dùng") and officer.says("đột xuất")
    for answer in ("Khảo sát nhanh", "1", "1", "công bố"):
        officer.says(answer)
    asked = opens(head, "Đột xuất")

    assert "1. Khảo sát học sinh · khao_sat, bản 1, 7 câu" in listed
    assert "Báo cáo bằng văn bản" not in listed
    assert "Sửa trong Excel rồi gửi lại tệp này vào đây" in by_name
    assert file is not None
    assert "Chưa dùng cho việc nào." in card
    assert "Thầy/cô cần các trường báo cáo việc gì?" in now
    assert "Tổng số học sinh" in asked
    assert "trường MG chưa nộp" in officer.says("xem mẫu giáo nào chưa nộp")


def test_the_form_of_a_duty_is_changed_from_the_card_of_its_plan(office: Office, officer: Phone) -> None:
    sends_form(officer, BOOK)
    officer.says("lưu")
    officer.says("/kehoach")
    officer.says("1")
    officer.taps("Sửa kế hoạch")
    officer.taps("Mẫu báo cáo")
    officer.says("1")

    unknown = officer.says("mẫu lạ")
    typed = officer.says("khảo sát học sinh")
    officer.taps("Sửa thêm")
    officer.taps("Mẫu báo cáo")
    officer.taps("1.")
    pressed = officer.taps("2. Báo cáo bằng văn bản")

    assert "Cơ quan không có mẫu “mẫu lạ”" in unknown
    assert "→ Khảo sát học sinh" in typed
    assert "→ Báo cáo bằng văn bản" in pressed


def test_a_form_is_chosen_for_a_document_that_is_still_gone_through(office: Office, officer: Phone) -> None:
    sends_document(officer, NEW)
    sends_form(officer, BOOK)
    officer.says("lưu")

    walked = officer.says("1")

    assert "Việc “Kế hoạch CCHC năm của đơn vị” sẽ hỏi bằng mẫu Khảo sát học sinh." in walked
    [kept] = office.db.run_now(proposals.open_of, [office.authority], office.officer)
    assert kept.decisions.changed_to("D1", Aspect.FORM) == "khao_sat"


def test_whoever_only_reports_sends_no_forms_and_where_only_words_travel_it_is_said_where(
    office: Office, head: Phone, line: Line
) -> None:
    refused = sends_form(head, BOOK)
    in_words = talker(office, line, office.officer)
    in_words.says("đồng ý")

    assert "Khảo sát học sinh" not in refused
    assert "Kênh này không gửi được tệp" in in_words.says("/bieumau")
    assert "20 câu hỏi" in in_words.says("1")
    assert "báo cáo đột xuất" in in_words.says("dùng cho việc nào").lower()
