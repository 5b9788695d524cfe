"""What people type when they say by when they will hand in, and what only looks like it."""

from datetime import datetime

import pytest

from domain.clock_face import local
from domain.folding import fold
from domain.planning.plans import DutyKind
from domain.reporting import promise_words, promised_work
from domain.reporting.promised_work import Work
from tests.office import moment

NOW = moment("2024-02-20", "09:00")
"""A Tuesday morning."""
REPORTS = {DutyKind.PERIODIC_REPORT, DutyKind.AD_HOC, DutyKind.RESULT}

PROMISES = """
16h chiều nay em gửi = 20/02 16:00
16h em gửi ạ = 20/02 16:00
4h chiều em nộp = 20/02 16:00
4h em nộp = 20/02 16:00
15:30 em gửi = 20/02 15:30
3 giờ rưỡi chiều em gửi = 20/02 15:30
ba giờ chiều mai em nộp = 21/02 15:00
8h tối nay em nộp = 20/02 20:00
Tối nay = 20/02 20:30
toi nay em gui = 20/02 20:30
chiều nay trường em nộp nhé = 20/02 16:30
Hôm nay em gửi ạ = 20/02 16:30
cuối ngày em gửi = 20/02 16:30
mai em nộp = 21/02 16:30
Mai tôi nộp = 21/02 16:30
Dạ sáng mai em gửi ạ = 21/02 11:00
tôi nộp trước 10h30 mai = 21/02 10:30
hẹn mai = 21/02 16:30
mốt em nộp = 22/02 16:30
thứ 2 em gửi = 26/02 16:30
thu 2 em gui a = 26/02 16:30
thứ tư em nộp = 21/02 16:30
thứ ba em nộp = 27/02 16:30
thứ sáu tuần sau em gửi = 01/03 16:30
chủ nhật em gửi = 25/02 16:30
đầu tuần em nộp = 26/02 16:30
ngày 25/2 em nộp = 25/02 16:30
30 phút nữa em gửi = 20/02 09:30
2 tiếng nữa ạ = 20/02 11:00
lát nữa em nộp = 20/02 11:00
nhắc lại 15h = 20/02 15:00
nhắc lại mai = 21/02 07:30
nhắc em thứ 5 = 22/02 07:30
I will send it tomorrow = 21/02 16:30
at 4pm = 20/02 16:00
tonight = 20/02 20:30
remind me tomorrow = 21/02 07:30
mai em nộp báo cáo quý 1 = 21/02 16:30
mai em nộp kế hoạch năm = 21/02 16:30
16h em gửi báo cáo 06 tháng = 20/02 16:00
cuối tuần em gửi báo cáo cả năm ạ = 23/02 16:30
sáng sớm mai em gửi = 21/02 11:00
nhắc lại sau 2 tiếng = 20/02 11:00
mai em nộp cả hai = 21/02 16:30
tháng sau em nộp = 01/03 16:30
"""
OTHERS = """
mai nộp gì
mai nộp à
tối nay trường nào nộp
Cô Mai gửi
mai em không nộp
hôm nay em gửi rồi
em gửi mai được chưa
mai nộp được không?
hạn nộp hôm nay à
hôm nay ai chưa nộp
trường tôi nộp chưa
nhắc các trường chưa nộp hôm nay
nộp báo cáo
báo cáo quý 2
16
987
25/2
nay
sáng
tuần này
31/2 em nộp
25h em nộp
mai hoặc thứ 2 em nộp ngày kia
"""


def test_what_is_promised() -> None:
    table = [line.rpartition(" = ") for line in PROMISES.strip().splitlines()]

    read = {said: promise_words.read(said, NOW) for said, _, _ in table}

    assert {said: one and f"{local(one.until):%d/%m %H:%M}" for said, one in read.items()} == {
        said: when for said, _, when in table
    }


def test_what_is_no_promise() -> None:
    assert [said for said in OTHERS.strip().splitlines() if promise_words.read(said, NOW)] == []


@pytest.mark.parametrize(
    ("hour", "until"), [("16:29", "16:30"), ("16:30", "20:30"), ("20:40", "20:30")], ids=["before", "at", "too late"]
)
def test_today_without_an_hour_ends_in_the_afternoon_and_then_in_the_evening(hour: str, until: str) -> None:
    said = promise_words.read("hôm nay em nộp", moment("2024-02-20", hour))

    assert said is not None
    assert f"{local(said.until):%H:%M}" == until


def test_only_a_sentence_with_a_verb_speaks_over_a_question_of_a_form() -> None:
    spoken: list[tuple[str, datetime]] = []
    for text in ("16h", "16h em gửi"):
        said = promise_words.read(text, NOW)
        if said is not None and said.spoken:
            spoken.append((text, said.until))

    assert [text for text, _ in spoken] == ["16h em gửi"]


@pytest.mark.parametrize(
    ("text", "kinds", "periods"),
    [
        ("16h em gửi báo cáo quý I", REPORTS, {"Q1"}),
        ("mai em nop bc quy ii a", REPORTS, {"Q2", "H1"}),
        ("mai em nộp 6 tháng đầu năm", set(), {"H1"}),
        ("chiều mai em gửi kế hoạch", {DutyKind.PLAN}, set()),
        ("mai em nộp báo cáo kế hoạch năm", set(), set()),
        ("thứ 2 em gửi quý tư", set(), {"Q4", "Y"}),
        ("em nộp 9 tháng sau", set(), {"M9"}),
        ("thứ 5 em gửi báo cáo sáu tháng", REPORTS, {"H1"}),
        ("sau tháng này em nộp", set(), set()),
        ("năm nay em nộp", set(), set()),
        ("mai em nộp", set(), set()),
    ],
)
def test_the_work_is_what_the_sentence_names(text: str, kinds: set[DutyKind], periods: set[str]) -> None:
    work, _ = promised_work.read(fold(text))

    assert work == Work(frozenset(kinds), frozenset(periods))


@pytest.mark.parametrize("typed", ["25h em nộp", "30/2 em nộp quý 1", "ngày 31/4 em gửi"])
def test_a_time_that_there_is_not_is_told_from_words_about_something_else(typed: str) -> None:
    assert promise_words.names_no_time(typed, NOW)
    assert not promise_words.names_no_time("em nộp quý 1 rồi", NOW)
