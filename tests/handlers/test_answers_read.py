"""What is read for an answer: little, however many schools there are, and aside from whoever waits to write."""

import pytest

from domain.queries.model import Intent
from handlers.questions.answers import ANSWERS
from tests.domain.test_queries import ask
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.reported import four_of_six
from tests.handlers.statements import WRITERS, selecting
from tests.office import Office

COUNTED = {
    Intent.LIST_BY_STATUS: "trường nào chưa nộp quý 1",
    Intent.COUNT_BY_STATUS: "còn bao nhiêu trường chưa nộp quý 1",
    Intent.PROGRESS: "tiến độ quý 1",
    Intent.UNIT_STATUS: "TH Nhật Tân nộp quý 1 chưa",
    Intent.UNIT_RETURNS: "trường nào bị trả lại nhiều nhất",
    Intent.DEADLINE_INFO: "hạn nộp quý 1 là ngày nào",
    Intent.PLAN_LIST: "có kế hoạch nào mới không",
    Intent.LIST_UNITS: "danh sách các trường tiểu học",
    Intent.MY_TASKS: "trường mình còn nợ gì",
    Intent.START_FORM: "nộp báo cáo quý 1",
    Intent.EDIT_FORM: "sửa báo cáo quý 1",
    Intent.REMIND: "nhắc các trường mầm non chưa nộp quý 1",
    Intent.EXPORT: "xuất excel quý 1",
    Intent.CONTACT: "ai phụ trách khối THCS",
    Intent.VOICES: "trường nào kêu khó khăn quý 1",
    Intent.INDICATOR_VALUE: "tỷ lệ hài lòng của TH Nhật Tân quý 1",
    Intent.INDICATOR_FILTER: "trường nào có tỷ lệ đúng hạn dưới 98% quý 1",
    Intent.INDICATOR_RANK: "top 3 trường hài lòng cao nhất quý 1",
    Intent.AGGREGATE: "tổng số hồ sơ tiếp nhận quý 1",
    Intent.COMPARE: "so sánh tỷ lệ hài lòng quý 1 với 6 tháng",
    Intent.RANK_SUBMISSION: "bảng xếp hạng thi đua quý 1",
}


@pytest.fixture
def officer(office: Office, line: Line) -> Phone:
    return phone_of(four_of_six(office), line, office.officer)


def test_a_question_is_at_most_two_statements_however_many_schools_there_are(officer: Phone) -> None:
    counted = {}
    for intent, text in (*COUNTED.items(), (Intent.INDICATOR_FILTER, "trường nào chưa đạt chỉ tiêu quý 1")):
        assert ask(text).intent is intent
        with selecting("obligations") as heard:
            officer.says(text)
        counted[text] = len(heard)

    assert set(COUNTED) == set(ANSWERS)
    assert {text: count for text, count in counted.items() if count > 2} == {}


OF_ONE = {
    *(Intent.UNIT_STATUS, Intent.DEADLINE_INFO, Intent.PLAN_LIST, Intent.MY_TASKS, Intent.CONTACT),
    *(Intent.START_FORM, Intent.EDIT_FORM),
}


def test_no_question_about_many_is_read_where_others_wait_to_write(officer: Phone) -> None:
    held = {}
    for text in (*(text for intent, text in COUNTED.items() if intent not in OF_ONE), "biểu đồ tiến độ quý 1"):
        with selecting("obligations", by=WRITERS) as heard:
            officer.says(text)
        held[text] = heard

    # What a file holds is read by whoever draws it; what it is of is told from the index.
    assert len(held.pop("xuất excel quý 1")) == 1
    assert {text: heard for text, heard in held.items() if heard} == {}
