"""What a tapped button does before the bot has answered, and with its answer, in a real browser."""

from tests.browser import eventually
from tests.sandbox.desk import Desk

NOTE_BUSY = """
  window.busy = [];
  const note = () => window.busy.push(arguments[0].ariaBusy);
  new MutationObserver(note).observe(arguments[0], {attributeFilter: ["aria-busy"]});
"""


def test_a_tap_shows_what_the_bot_answers(desk: Desk) -> None:
    phone, _ = desk.new_phone()
    phone.say("chào")

    phone.tap("Báo")

    assert phone.toast() == "Đã báo"
    assert phone.all("[data-alert]") == []


def test_a_tap_nobody_answers_stops_waiting_and_says_so(desk: Desk) -> None:
    phone, _ = desk.new_phone()
    phone.say("chào")
    phone.sees("Nghe: chào")
    desk.window.execute_script(NOTE_BUSY, phone.one('[data-label="Lặng"]'))

    phone.tap("Lặng")

    assert "chưa trả lời" in phone.toast()
    assert desk.window.execute_script("return window.busy") == ["true", "false"]


def test_an_alert_stays_until_it_is_closed(desk: Desk) -> None:
    phone, _ = desk.new_phone()
    phone.say("chào")

    phone.tap("Hỏi")

    assert "Có chắc không?" in eventually(lambda: phone.one("[data-alert]").text)
    phone.one("[data-alert-close]").click()
    assert phone.all("[data-alert]") == []
