"""What the holder of a phone reads, writes and taps, in a real browser, with a small bot behind the sandbox."""

from pathlib import Path

from selenium.webdriver.common.by import By

from tests.browser import Handset, eventually
from tests.sandbox.desk import Desk
from tests.sandbox.page_trial import PageTrial

INJECTION = """<img src=x onerror="document.title='tricked'"><script>document.title='tricked'</script>"""


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
    standings = eventually(lambda: _standings(trial, person)[1:] and _standings(trial, person))
    assert standings == ["kicked", "member"]


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


def test_the_keys_below_the_box_write_their_label(desk: Desk, trial: PageTrial) -> None:
    phone, person = desk.new_phone()
    phone.say("chào")
    phone.sees("Nghe: chào")
    trial.bot_says(person, "Chọn", reply_markup={"keyboard": [[{"text": "Có"}, {"text": "Không"}]]})

    phone.tap("Không")

    phone.sees("Nghe: Không")


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
    eventually(lambda: phone.one(".jump").text == "1")
    phone.one(".jump").click()
    eventually(lambda: not phone.one(".jump").is_displayed())


def _standings(trial: PageTrial, person: int) -> list[str | None]:
    told = [update["my_chat_member"] for update in trial.parrot.updates if "my_chat_member" in update]
    return [_standing(change) for change in told if _of(change) == person]


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
