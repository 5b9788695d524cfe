"""The page in a real browser on the real sandbox: its clock, its stage, and the phones that lie on it."""

from selenium.webdriver.common.keys import Keys

from sandbox.director import Phone
from tests.browser import Handset, eventually, picks_up, resize
from tests.sandbox.desk import Desk
from tests.sandbox.page_trial import PageTrial, page_trial

NOTE_WALKING = """
  window.walking = [];
  new MutationObserver(() => window.walking.push(document.querySelector("#walking").textContent))
    .observe(document.body, {attributeFilter: ["data-walking"]});
"""
"""The clock may be there before anybody has looked whether it goes."""


def test_the_page_says_loudly_that_it_is_not_telegram(desk: Desk) -> None:
    desk.new_phone()

    band = desk.one(".band")

    assert band.is_displayed()
    assert "ĐÂY KHÔNG PHẢI TELEGRAM" in band.text
    assert "không gửi gì ra ngoài" in band.text


def test_the_stage_lays_its_phones_on_the_desk(desk: Desk, trial: PageTrial) -> None:
    head, officer = trial.person("Hiệu trưởng"), trial.person("Chuyên viên")
    group = trial.group("Các trường", head, officer)
    trial.stagehand.phones = [Phone(head, head, "Trường"), Phone(officer, group, "Nhóm")]

    desk.open()

    assert "Trường" in Handset(desk.window, head).one(".head").text
    assert "Nhóm" in Handset(desk.window, officer, group).one(".head").text
    assert desk.people() == [str(head), str(officer)]
    assert desk.one("#stage-title").text == "Quận 7"


def test_a_control_of_the_stage_reaches_the_director(desk: Desk, trial: PageTrial) -> None:
    desk.new_phone()

    eventually(lambda: desk.one('[data-control="lights"]')).click()

    assert "xong" in eventually(lambda: desk.one("#notices [data-toast]").text)
    assert trial.stagehand.pressed == ["lights"]


def test_the_clock_goes_on_by_an_hour_and_by_a_day(desk: Desk) -> None:
    desk.new_phone()
    before = _shown_hour(desk)

    desk.one('[data-jump="3600"]').click()
    hour_later = eventually(lambda: _hour_after(desk, before))
    desk.one('[data-jump="86400"]').click()
    day_later = eventually(lambda: _hour_after(desk, hour_later))

    assert before.startswith("Thứ Năm, 01/02/2024 08:")
    assert hour_later.startswith("Thứ Năm, 01/02/2024 09:")
    assert day_later.startswith("Thứ Sáu, 02/02/2024 09:")


def test_the_clock_goes_to_what_comes_next_and_says_what_it_is(desk: Desk) -> None:
    desk.new_phone()
    agenda = eventually(lambda: desk.one("#agenda summary").text)
    desk.window.execute_script(NOTE_WALKING)

    desk.one('[data-jump="next"]').click()

    assert "Thứ Năm, 15/02/2024 07:30 · Nhắc hạn Quý I" in agenda
    eventually(lambda: desk.one("#now").text.startswith("Thứ Năm, 15/02/2024 07:3"))
    eventually(lambda: desk.one("#walking").text == "")
    assert "Đồng hồ đang chạy" in desk.window.execute_script("return window.walking.join()")


def test_any_phone_is_found_without_diacritics_and_put_down_again(desk: Desk, trial: PageTrial) -> None:
    _, first = desk.new_phone()
    second = trial.person("Đoàn Thị Điểm")

    picked = picks_up(desk.window, "doan thi diem")
    shown_together = desk.people()
    picked.one('[data-act="put-down"]').click()

    assert shown_together == [str(first), str(second)]
    assert desk.people() == [str(first)]


def test_a_newcomer_gets_a_phone(desk: Desk) -> None:
    desk.new_phone()

    desk.one("#pick").click()
    desk.one("#newcomer-name").send_keys("Người Lạ", Keys.ENTER)

    eventually(lambda: len(desk.people()) == 2)
    eventually(lambda: "Người Lạ" in desk.one("section.phone:last-of-type").text)


def test_a_reload_brings_the_same_phones_back(desk: Desk, trial: PageTrial) -> None:
    people = [trial.person(name) for name in ("Lê Minh", "Trần Bảo")]
    desk.open(*((person, person) for person in people))

    desk.window.refresh()

    assert all(Handset(desk.window, person) for person in people)
    assert desk.people() == [str(person) for person in people]


def test_ten_phones_answer_though_a_browser_keeps_six_connections(desk: Desk, trial: PageTrial) -> None:
    people = [trial.person(f"Người {number}") for number in range(10)]
    phones = desk.open(*((person, person) for person in people))

    for phone in (phones[0], phones[-1]):
        phone.say("còn nghe không")

    assert all(phone.sees("Nghe: còn nghe không") for phone in (phones[0], phones[-1]))


def test_a_server_that_goes_is_missed_and_found_again(desk: Desk) -> None:
    with page_trial() as passing:
        own = Desk(desk.window, passing)
        phone, person = own.new_phone()
        port = int(passing.url.rpartition(":")[2])

        passing.do(passing.sandbox.stop())
        eventually(own.one("#lost").is_displayed)
        passing.do(passing.sandbox.start(port=port))
        passing.writes(person, person, "lại đây rồi")

        phone.sees("lại đây rồi")
        eventually(lambda: not own.one("#lost").is_displayed())
        desk.window.get("about:blank")
    assert all("Không nối được với máy chủ thử" in said for said in desk.noise())


def test_in_a_phone_wide_window_one_phone_is_seen_at_a_time(desk: Desk, trial: PageTrial) -> None:
    head, officer = trial.person("Lê Minh"), trial.person("Trần Bảo")
    resize(desk.window, 390, 844)
    try:
        first, second = desk.open((head, head), (officer, officer))
        widths = [phone.node.size["width"] for phone in (first, second)]
        eventually(lambda: _left(first) == 0)
        desk.one(f'[data-tab="{officer}:{officer}"]').click()
        eventually(lambda: _left(second) == 0)
        second.say("trên máy nhỏ")

        second.sees("Nghe: trên máy nhỏ")
        assert widths == [390, 390]
        assert desk.window.execute_script("return document.documentElement.scrollWidth") == 390
    finally:
        resize(desk.window, 1280, 800)


def _shown_hour(desk: Desk) -> str:
    return eventually(lambda: _hour_after(desk, "…"))


def _hour_after(desk: Desk, before: str) -> str | None:
    """The clock once it shows another hour than `before`; a minute that passes by itself is none."""
    shown = desk.one("#now").text
    return shown if shown[:-2] != before[:-2] else None


def _left(phone: Handset) -> int:
    return int(phone.node.rect["x"])
