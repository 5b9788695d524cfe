"""The page of phones in a real browser, on the real sandbox, with a small bot behind it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from sandbox.director import Phone
from tests.browser import Handset, browser, eventually, resize
from tests.sandbox.page_trial import PageTrial, page_trial

INJECTION = """<img src=x onerror="document.title='tricked'"><script>document.title='tricked'</script>"""


@pytest.fixture(scope="module")
def window() -> Iterator[Chrome]:
    with browser(1280, 800) as opened:
        yield opened


@pytest.fixture(scope="module")
def trial() -> Iterator[PageTrial]:
    with page_trial() as running:
        yield running


class Desk:
    """Opens the page with some phones on it."""

    def __init__(self, window: Chrome, trial: PageTrial) -> None:
        self.window = window
        self._trial = trial

    def open(self, *phones: tuple[int, int]) -> list[Handset]:
        shown = ",".join(f"{person}:{chat}" for person, chat in phones)
        self.window.get("about:blank")
        self.window.get(f"{self._trial.url}/#{shown}")
        return [Handset(self.window, person, chat) for person, chat in phones]

    def new_phone(self, name: str = "Nguyễn Thị Hoà") -> tuple[Handset, int]:
        person = self._trial.person(name)
        (phone,) = self.open((person, person))
        return phone, person

    def one(self, selector: str) -> WebElement:
        return self.window.find_element(By.CSS_SELECTOR, selector)

    def people(self) -> list[str | None]:
        return [phone.get_attribute("data-person") for phone in self._all("section.phone")]

    def noise(self) -> list[str]:
        """What the scripts of the page complained of; a refused request is for the phone to tell."""
        log = self.window.get_log("browser")  # type: ignore[no-untyped-call]  # selenium leaves it untyped
        return [entry["message"] for entry in log if entry["source"] != "network"]

    def _all(self, selector: str) -> list[WebElement]:
        return self.window.find_elements(By.CSS_SELECTOR, selector)


@pytest.fixture
def desk(window: Chrome, trial: PageTrial) -> Iterator[Desk]:
    opened = Desk(window, trial)
    opened.noise()
    yield opened
    assert opened.noise() == []


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


def test_what_is_typed_reaches_the_bot_and_its_answer_is_shown(desk: Desk) -> None:
    phone, _ = desk.new_phone()

    phone.say("Quý I của trường\nđã đủ số liệu 😀")

    phone.sees("Nghe: ")
    assert phone.texts() == ["Quý I của trường\nđã đủ số liệu 😀", "Nghe: Quý I của trường\nđã đủ số liệu 😀"]
    assert phone.one("[data-input]").get_attribute("value") == ""


def test_a_new_phone_begins_with_start(desk: Desk) -> None:
    phone, _ = desk.new_phone()

    phone.one("[data-start]").click()

    phone.sees("Nghe: /start")


def test_formatting_falls_on_the_right_letters_after_an_emoji(desk: Desk, trial: PageTrial) -> None:
    phone, person = desk.new_phone()
    phone.say("chào")
    phone.sees("Nghe: chào")

    trial.bot_says(
        person, "😀🥁 <b>đậm <i>nghiêng</i></b> <code>Q1-2024</code>\n<blockquote>trích</blockquote>", parse_mode="HTML"
    )

    shown = phone.sees("nghiêng")
    parts = {
        tag: shown.find_element(By.CSS_SELECTOR, f"[data-text] {tag}").text
        for tag in ("strong", "em", "code", "blockquote")
    }
    assert parts == {"strong": "đậm nghiêng", "em": "nghiêng", "code": "Q1-2024", "blockquote": "trích"}


def test_markup_in_a_message_is_shown_as_text(desk: Desk, trial: PageTrial) -> None:
    phone, person = desk.new_phone(f"Hoà {INJECTION[:40]}")

    phone.say(INJECTION)

    phone.sees(f"Nghe: {INJECTION}")
    trial.bot_says(person, "nút", reply_markup={"inline_keyboard": [[{"text": INJECTION[:60], "callback_data": "x"}]]})
    phone.sees(INJECTION[:60])
    assert phone.texts()[:2] == [INJECTION, f"Nghe: {INJECTION}"]
    assert phone.all("img, script") == []
    assert "tricked" not in desk.window.title


def test_a_tap_shows_what_the_bot_answers_and_lets_it_go(desk: Desk) -> None:
    phone, _ = desk.new_phone()
    phone.say("chào")

    phone.tap("Báo")

    assert phone.toast() == "Đã báo"
    eventually(lambda: not phone.all("[data-toast]"))


def test_a_tap_nobody_answers_stops_waiting_and_says_so(desk: Desk) -> None:
    phone, _ = desk.new_phone()
    phone.say("chào")

    phone.tap("Lặng")

    button = phone.one('[data-label="Lặng"]')
    assert button.get_attribute("aria-busy") == "true"
    assert "chưa trả lời" in phone.toast()
    assert button.get_attribute("aria-busy") == "false"


def test_an_alert_stays_until_it_is_closed(desk: Desk) -> None:
    phone, _ = desk.new_phone()
    phone.say("chào")

    phone.tap("Hỏi")

    assert "Có chắc không?" in eventually(lambda: phone.one("[data-alert]").text)
    phone.one("[data-alert-close]").click()
    assert phone.all("[data-alert]") == []


def test_an_edited_message_is_redrawn_and_no_other(desk: Desk) -> None:
    phone, _ = desk.new_phone()
    phone.say("chào")
    phone.sees("Nghe: chào")
    untouched = phone.one("[data-own]")

    phone.tap("Đổi")

    assert "đã sửa" in phone.sees("Đã đổi").text
    assert untouched.is_displayed()  # still the very same element
    assert phone.texts() == ["chào", "Đã đổi"]
    assert phone.all("[data-label]") == []


def test_ones_own_message_can_be_corrected(desk: Desk, trial: PageTrial) -> None:
    phone, _ = desk.new_phone()
    phone.say("412")
    phone.sees("Nghe: 412")

    desk.window.execute_script("arguments[0].click()", phone.one("[data-own] [data-edit]"))
    phone.one("[data-input]").clear()
    phone.say("421")

    assert "đã sửa" in phone.sees("421").text
    assert "412" not in phone.texts()
    eventually(lambda: "edited_message" in trial.parrot.updates[-1])


def test_the_bot_can_be_blocked_and_let_in_again(desk: Desk, trial: PageTrial) -> None:
    phone, person = desk.new_phone()
    phone.say("chào")
    phone.sees("Nghe: chào")

    phone.choose("phone", '[data-act="block"]')
    eventually(phone.one('[data-act="unblock"]').is_displayed)
    writable_while_blocked = phone.one("[data-input]").is_displayed()
    phone.one('[data-act="unblock"]').click()
    eventually(phone.one("[data-input]").is_displayed)

    assert not writable_while_blocked
    told = [update["my_chat_member"] for update in trial.parrot.updates if "my_chat_member" in update]
    assert [_standing(change) for change in told if _of(change) == person] == ["kicked", "member"]


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

    desk.one('[data-jump="next"]').click()

    assert "Thứ Năm, 15/02/2024 07:30 · Nhắc hạn Quý I" in agenda
    assert eventually(lambda: desk.one("body[data-walking] #walking").text)
    eventually(lambda: desk.one("#now").text.startswith("Thứ Năm, 15/02/2024 07:3"))
    eventually(lambda: desk.one("#walking").text == "")


def test_any_phone_is_found_without_diacritics_and_put_down_again(desk: Desk, trial: PageTrial) -> None:
    _, first = desk.new_phone()
    second = trial.person("Đoàn Thị Điểm")

    desk.one("#pick").click()
    eventually(lambda: desk.one("#picker-search").is_displayed())
    desk.one("#picker-search").send_keys("doan thi diem", Keys.ENTER)
    picked = Handset(desk.window, second)
    shown_together = desk.people()
    picked.one('[data-act="put-down"]').click()

    assert shown_together == [str(first), str(second)]
    assert desk.people() == [str(first)]


def test_a_newcomer_gets_a_phone(desk: Desk) -> None:
    desk.new_phone()

    desk.one("#pick").click()
    desk.one("#newcomer-name").send_keys("Người Lạ", Keys.ENTER)

    eventually(lambda: len(desk.people()) == 2)
    assert "Người Lạ" in desk.one("section.phone:last-of-type").text


def test_in_a_group_everybody_sees_who_says_what(desk: Desk, trial: PageTrial) -> None:
    head, officer = trial.person("Lê Minh"), trial.person("Trần Bảo")
    group = trial.group("Hiệu trưởng Quận 7", head, officer)
    of_head, of_officer = desk.open((head, group), (officer, officer))

    eventually(lambda: of_officer.one(f'[data-switch="{group}"]').is_displayed())

    of_head.say("Trường em đã nộp")
    eventually(lambda: of_officer.one(f'[data-switch="{group}"][data-unread]')).click()

    in_group = Handset(desk.window, officer, group)
    assert in_group.sees("Trường em đã nộp").text.startswith("Lê Minh")
    assert "đã vào nhóm" in in_group.one("[data-service]").text
    assert "Bot không thấy tin này" in of_head.toast()


def test_a_reply_names_what_it_answers(desk: Desk, trial: PageTrial) -> None:
    head, officer = trial.person("Lê Minh"), trial.person("Trần Bảo")
    group = trial.group("Hiệu trưởng Quận 7", head, officer)
    asked = trial.bot_says(group, "Trường nào vướng?")
    (phone,) = desk.open((head, group))

    desk.window.execute_script("arguments[0].click()", phone.one(f'[data-message="{asked}"] [data-reply]'))
    phone.say("Trường em ạ")

    phone.sees("Nghe: Trường em ạ")
    assert "Trường nào vướng?" in phone.one(f'[data-own] [data-reply-to="{asked}"]').text


def test_a_pinned_message_is_named_above_the_chat(desk: Desk, trial: PageTrial) -> None:
    phone, person = desk.new_phone()
    phone.say("chào")
    phone.sees("Nghe: chào")
    board = trial.bot_says(person, "Bảng theo dõi 10/24")

    trial.bot("pinChatMessage", chat_id=person, message_id=board)

    assert "Bảng theo dõi 10/24" in eventually(lambda: phone.one(f'[data-pinned="{board}"]').text)


def test_a_file_goes_with_its_caption_and_can_be_fetched_again(desk: Desk, trial: PageTrial, tmp_path: Path) -> None:
    phone, _ = desk.new_phone()
    sheet = tmp_path / "quy-1.csv"
    sheet.write_text("đơn vị;118", encoding="utf-8")

    phone.attach(sheet)
    phone.say("Số liệu Quý I")

    shown = phone.sees("Số liệu Quý I")
    link = shown.find_element(By.CSS_SELECTOR, '[data-document="quy-1.csv"]')
    fetched = "const done = arguments[1]; fetch(arguments[0]).then((file) => file.text()).then(done)"
    assert desk.window.execute_async_script(fetched, link.get_attribute("href")) == "đơn vị;118"


def test_a_deep_link_to_the_bot_is_played_and_not_opened(desk: Desk, trial: PageTrial) -> None:
    phone, person = desk.new_phone()
    phone.say("chào")
    phone.sees("Nghe: chào")
    link: dict[str, str] = {"text": "Vào trường", "url": "https://t.me/trong_truong_bot?start=i_7F3A"}
    trial.bot_says(person, "Lời mời", reply_markup={"inline_keyboard": [[{**link}]]})

    phone.tap("Vào trường")

    phone.sees("Nghe: /start i_7F3A")
    assert len(desk.window.window_handles) == 1


def test_a_reader_further_up_is_not_disturbed(desk: Desk, trial: PageTrial) -> None:
    phone, person = desk.new_phone()
    for number in range(12):
        trial.writes(person, person, f"tin {number}\n" * 5)
    phone.sees("Nghe: tin 11")
    desk.window.execute_script("arguments[0].scrollTop = 0", phone.one(".scroller"))
    eventually(phone.one(".jump").is_displayed)

    trial.bot_says(person, "tin mới")

    phone.sees("tin mới")
    assert desk.window.execute_script("return arguments[0].scrollTop", phone.one(".scroller")) == 0
    assert phone.one(".jump").text == "1"
    phone.one(".jump").click()
    eventually(lambda: not phone.one(".jump").is_displayed())


def test_ten_phones_answer_though_a_browser_keeps_six_connections(desk: Desk, trial: PageTrial) -> None:
    people = [trial.person(f"Người {number}") for number in range(10)]
    phones = desk.open(*((person, person) for person in people))

    for phone in (phones[0], phones[-1]):
        phone.say("còn nghe không")

    assert all(phone.sees("Nghe: còn nghe không", within=5) for phone in (phones[0], phones[-1]))


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


def _of(change: object) -> int | None:
    match change:
        case {"from": {"id": int(person)}}:
            return person
    return None


def _standing(change: object) -> str | None:
    match change:
        case {"new_chat_member": {"status": str(standing)}}:
            return standing
    return None
