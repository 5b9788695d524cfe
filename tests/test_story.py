"""The story of the product as a visitor of `make try` plays it: in a real browser, on the page of phones."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
from selenium.webdriver import Chrome

from tests.browser import PATIENCE, Handset, awaited, browser, eventually, picks_up
from tests.effort import Counted, keeps_section
from tests.handlers.forms import EVERY

ROOT = Path(__file__).parent.parent
OPENED = re.compile(r"http://127\.0\.0\.1:\d+/")
HALF_A_YEAR = "06 tháng · TH Nhật Tân"
"""Begins the questions of the second report, where those of the first still stand above."""
AT_REST = "body:not([data-walking]) #now"
MOVED = "(clock, before) => clock.innerText.trim() !== before"
Q1 = ("120", "118")
REST = ("2", "10", "10", "1.000", "970", "350", "300", "200", "200", "45", "45", "44", "1")
TEXTS = ("Trả kết quả qua bưu chính cho 40 hồ sơ", "Cấp thư công vụ cho người còn lại", "Không có", "Không có")


@contextmanager
def trial() -> Iterator[str]:
    """`python -m bot try`, as its own process; its address once it can be visited."""
    command = [sys.executable, "-m", "bot", "try", "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            said = next(line for line in process.stdout if OPENED.search(line))
            found = OPENED.search(said)
            assert found is not None
            yield found[0]
        finally:
            os.kill(process.pid, signal.SIGINT)
            process.wait(timeout=PATIENCE)


class Desk:
    """The page with the four phones of the stage."""

    def __init__(self, window: Chrome, url: str) -> None:
        self.window = self._window = window
        with urlopen(f"{url}sandbox/stage") as answer:  # noqa: S310 - our own server on this machine
            stage = json.load(answer)
        window.get(url)
        self.principal, self.officer, self.leader, self.group = (
            Handset(window, phone["person"], phone["chat"]) for phone in stage["phones"]
        )

    def push(self, jump: str) -> None:
        """Presses a button of the clock, and waits until the clock has come to rest."""
        before = self.clock()
        self._window.find_element("css selector", f'[data-jump="{jump}"]').click()
        awaited(self._window, AT_REST, MOVED, before)

    def clock(self) -> str:
        return self._window.find_element("id", "now").text

    def press(self, control: str) -> None:
        self._window.find_element("css selector", f'[data-control="{control}"]').click()


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with browser(1600, 900) as window, trial() as url:
        yield Desk(window, url)


def answers(phone: Handset, typed: str, then: str) -> None:
    """Types an answer and waits for what the next screen says."""
    phone.say(typed)
    phone.sees(then)


@pytest.mark.timeout(400)
def test_the_story(desk: Desk) -> None:
    """One test, because it is one story: each step stands on the one before."""
    publishes_the_plan(desk)
    fills_a_form_in_spite_of_a_kill(desk)
    asks_and_reminds(desk)
    returns_and_accepts(desk)
    pushes_the_clock(desk)
    counts_what_a_report_costs(desk)


def publishes_the_plan(desk: Desk) -> None:
    desk.officer.tap("Kế hoạch")
    desk.officer.tap("Công bố kế hoạch")
    preview = desk.officer.sees("Giao cho 24 trường").text
    desk.officer.tap("Công bố ngay")
    desk.officer.sees("Đã công bố")

    assert "trước ngày 28/02/2024" in preview
    assert "hết 27/02/2024" in preview
    assert "Lần nhắc đầu tiên: 07:30 07/02/2024" in preview
    assert "200/KH-GDĐT" in desk.principal.sees("Việc các trường cần nộp").text
    assert "0/24" in desk.group.sees("📋").text
    desk.principal.tap("Đã nhận")
    desk.group.sees("Đã nhận 1/24")


def fills_a_form_in_spite_of_a_kill(desk: Desk) -> None:
    phone = desk.principal
    phone.say("/baocao")
    phone.tap("Nộp Quý I")
    phone.sees("câu 1/20")
    for place, typed in enumerate(Q1, 2):
        answers(phone, typed, f"câu {place}/20" if place == 2 else "câu 3/20")
    answers(phone, "120", "Số hồ sơ đúng hạn (120) không thể lớn hơn số đã giải quyết (118)")
    answers(phone, "12o", "12o")
    desk.press("kill")
    # Without it the clock goes on, and phones are written on.
    desk.push("3600")
    phone.say("116")
    assert not any("câu 4/20" in text for text in phone.texts())
    desk.press("start")
    phone.sees("câu 4/20")
    for place, typed in enumerate(REST, 5):
        answers(phone, typed, f"câu {place}/20")
    for place, typed in enumerate(TEXTS, 18):
        answers(phone, typed, f"câu {place}/20" if place <= 20 else "Xem lại trước khi nộp")
    review = phone.sees("Xem lại trước khi nộp").text
    phone.tap("Nộp báo cáo")
    receipt = phone.sees("Mã biên nhận").text

    assert "98,31%" in review
    assert "97,78%" in review
    assert "chưa đạt" in review
    assert re.search(r"Q1-2024-[0-9A-Z]{6}", receipt)


def asks_and_reminds(desk: Desk) -> None:
    desk.officer.say("truong nao chua bao cao q1")
    answer = desk.officer.sees("chưa nộp Quý I").text
    desk.officer.tap("Nhắc các trường này")
    desk.officer.tap("Nhắc 22 trường")
    desk.officer.sees("Bot đang nhắc 22 trường")
    desk.officer.say("/status")
    status = desk.officer.sees("trường đã nộp").text
    desk.officer.tap("Excel")
    desk.officer.sees(".xlsx")

    assert answer.startswith("23/24")
    assert "Không liên lạc được (1)" in answer
    assert "MN:" in status


def returns_and_accepts(desk: Desk) -> None:
    desk.officer.say("/choduyet")
    desk.officer.tap("TH Nhật Tân · Quý I")
    desk.officer.tap("Chuyển trả")
    desk.officer.sees("gõ lý do")
    desk.officer.say("Kiểm tra lại câu 15")
    desk.principal.sees("Kiểm tra lại câu 15")
    desk.principal.tap("Sửa và nộp lại")
    answers(desk.principal, "sửa 15", "câu 15/20")
    answers(desk.principal, "45", "Xem lại trước khi nộp")
    desk.principal.say("nộp")
    eventually(lambda: sum("Mã biên nhận" in text for text in desk.principal.texts()) == 2)
    desk.officer.say("/choduyet")
    desk.officer.tap("TH Nhật Tân · Quý I")
    assert "đã chuyển trả 1 lần" in desk.officer.sees("Lần nộp thứ 2").text
    desk.officer.tap("Tiếp nhận")

    desk.principal.sees("tiếp nhận")


def pushes_the_clock(desk: Desk) -> None:
    """To the first reminder: the plan's form is still owed, the report is not."""
    while "07/02/2024" not in desk.clock():
        desk.push("86400")
    reminder = desk.principal.sees("Hạn ghi trong kế hoạch: trước ngày 28/02/2024").text

    assert "Còn 20 ngày" in reminder
    assert "Quý I" not in reminder


def counts_what_a_report_costs(desk: Desk) -> None:
    """From a screen that offers the report to its receipt, on three phones: the README tells these figures."""
    counting = Counted(desk.window)
    one_by_one = picks_up(desk.window, "Hà Thị Tường Vi")
    one_by_one.say("/hannop")
    counting.begin()
    one_by_one.tap("Nộp Quý I")
    one_by_one.sees("câu 1/20")
    for place, typed in enumerate(EVERY, 2):
        answers(one_by_one, typed, f"câu {place}/20" if place <= 20 else "Xem lại trước khi nộp")
    one_by_one.tap("Nộp báo cáo")
    one_by_one.sees("Mã biên nhận")
    asked_everything = counting.so_far()

    at_once = picks_up(desk.window, "Giang Minh Nhựt")
    counting.begin()
    at_once.say(", ".join(f"{number}: {said}" for number, said in enumerate(EVERY, 1)))
    at_once.tap("Nộp báo cáo")
    at_once.sees("Mã biên nhận")
    in_one_message = counting.so_far()

    lets_half_a_year_begin(desk)
    desk.principal.say("/hannop")
    counting.begin()
    desk.principal.tap("Nộp 06 tháng")
    for place, two in ((2, ("125", "120")), (6, ("12", "12")), (10, ("360", "310")), (14, ("46", "46"))):
        answers(desk.principal, two[0], f"{HALF_A_YEAR} · câu {place}/20")
        answers(desk.principal, two[1], f"{HALF_A_YEAR} · câu {place + 1}/20")
        keeps_section(desk.principal)
    desk.principal.sees(f"{HALF_A_YEAR} · câu 17/20")
    for place, typed in enumerate(TEXTS, 18):
        answers(desk.principal, typed, f"{HALF_A_YEAR} · câu {place}/20" if place <= 20 else "Xem lại trước khi nộp")
    before = receipts(desk.principal)
    desk.principal.tap("Nộp báo cáo")
    eventually(lambda: receipts(desk.principal) > before)
    half_kept = counting.so_far()

    assert (asked_everything.typed, asked_everything.tapped) == (20, 2)
    assert (in_one_message.typed, in_one_message.tapped) == (1, 1)
    assert half_kept.all == 18


def receipts(phone: Handset) -> int:
    return sum("Mã biên nhận" in text for text in phone.texts())


def lets_half_a_year_begin(desk: Desk) -> None:
    """The officer sets its day earlier, and so it opens today."""
    desk.officer.say("/kehoach")
    desk.officer.sees("Kế hoạch CCHC năm 2024")
    for typed, then in (
        ("1", "đã xác nhận đã nhận"),
        ("đổi hạn", "Thầy/cô cần sửa gì"),
        ("đổi hạn", "Mục nào?"),
        ("3", "Hạn mới là khi nào?"),
        ("trước ngày 05/3/2024", "04/03/2024"),
        ("áp dụng", "Đã sửa kế hoạch"),
    ):
        desk.officer.say(typed)
        desk.officer.sees(then)
