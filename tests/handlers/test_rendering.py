"""How an answer becomes requests: edits where a screen is in sight, one new message at most, plain words on buttons."""

import pytest

from domain import actions
from domain.ids import AddressId, FileId, ObligationId
from domain.screens import MOST_BUTTONS, Answer, Button, Place, Screen, pressable
from handlers import calls
from handlers.calls import SENDING, Method
from handlers.rendering import LiveScreen, Scene, render

HOA = 41
GROUP = -1001
SCREEN = Screen(
    "<b>Câu 3</b>", ((Button("Bỏ &amp; <b>qua</b>", actions.Home()), Button("Mở", url="https://example.org")),)
)


def in_private(*, pressed: int | None = None, query: str | None = None, live: LiveScreen | None = None) -> Scene:
    return Scene(HOA, HOA, query=query, pressed=pressed, live=live)


def live(message: int | None, below: int = 0) -> LiveScreen:
    return LiveScreen(AddressId(1), message, below)


def methods(answer: Answer, scene: Scene) -> list[Method]:
    return [call.method for call in render(answer, scene)]


def test_a_screen_is_html_with_buttons_in_plain_words() -> None:
    [call] = render(Answer(SCREEN), in_private())

    assert call.params == {
        "chat_id": HOA,
        "text": "<b>Câu 3</b>",
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": {
            "inline_keyboard": [
                [{"text": "Bỏ & qua", "callback_data": "home"}, {"text": "Mở", "url": "https://example.org"}]
            ]
        },
    }


def test_of_more_buttons_than_a_message_takes_the_way_on_is_not_what_is_left_out() -> None:
    rows = tuple((Button(f"Nộp đợt {number}", actions.OpenForm(ObligationId(number))),) for number in range(120))
    home = (Button("Về đầu", actions.Home()), Button("Mở", url="https://example.org"))
    [call] = render(Answer(Screen("Việc cần làm", (*rows, home))), in_private())

    shown = Screen("", pressable((*rows, home))).rows
    assert "reply_markup" in call.params
    assert sum(map(len, shown)) == MOST_BUTTONS
    assert (shown[0], shown[-1]) == (rows[0], home)
    assert str(call.params["reply_markup"]).count("'text'") == MOST_BUTTONS


def test_an_edit_without_rows_takes_the_buttons_away() -> None:
    [_, edit] = render(Answer(SCREEN.without_buttons(), Place.PRESSED), in_private(pressed=9, query="q"))

    assert (edit.method, edit.params["message_id"]) == (Method.EDIT, 9)
    assert "reply_markup" not in edit.params


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (live(None), [Method.SEND]),
        (live(9, below=1), [Method.EDIT]),
        (live(9, below=2), [Method.SEND, Method.STRIP]),
    ],
)
def test_a_live_screen_is_edited_while_it_is_in_sight(shown: LiveScreen, expected: list[Method]) -> None:
    assert methods(Answer(SCREEN, Place.LIVE), in_private(live=shown)) == expected


def test_a_live_screen_that_is_pressed_is_in_sight() -> None:
    scene = in_private(pressed=9, query="q", live=live(9, below=7))

    assert methods(Answer(SCREEN, Place.LIVE), scene) == [Method.STOP_SPINNER, Method.EDIT]


def test_a_topic_is_kept_and_a_private_answer_leaves_the_group() -> None:
    scene = Scene(GROUP, HOA, topic=5)

    [public] = render(Answer(SCREEN), scene)
    [private] = render(Answer(SCREEN, Place.PRIVATE), scene)

    assert (public.params["chat_id"], public.params["message_thread_id"]) == (GROUP, 5)
    assert (private.params["chat_id"], "message_thread_id" in private.params) == (HOA, False)


def test_a_toast_without_a_press_is_a_message() -> None:
    assert methods(Answer(toast="Đã nhận"), in_private()) == [Method.SEND]


def test_a_long_toast_stays_until_it_is_closed() -> None:
    [short] = render(Answer(toast="Đã nhận"), in_private(query="q"))
    [long] = render(Answer(toast="Đã nhận. " * 30), in_private(query="q"))

    assert short.params["show_alert"] is False
    assert long.params["show_alert"] is True
    assert len(str(long.params["text"])) == 200


@pytest.mark.parametrize("place", list(Place))
def test_a_file_is_sent_as_a_document_wherever_it_was_asked_for(place: Place) -> None:
    scene = in_private(pressed=9, query="q", live=live(9))

    [_, sent] = render(Answer(Screen("Tổng hợp", file=FileId(3)), place), scene)

    assert (sent.method, sent.file, sent.params["caption"]) == (Method.SEND_FILE, FileId(3), "Tổng hợp")


@pytest.mark.parametrize("place", list(Place))
@pytest.mark.parametrize("shown", [None, live(None), live(9), live(9, below=5)])
def test_no_answer_sends_two_messages(place: Place, shown: LiveScreen | None) -> None:
    said = render(Answer(SCREEN, place, toast="Đã ghi"), in_private(pressed=9, query="q", live=shown))

    assert sum(call.method in SENDING for call in said) <= 1


def test_calls_come_back_from_the_database_as_they_went_in() -> None:
    said = render(Answer(SCREEN, Place.LIVE, toast="Đã ghi"), in_private(query="q", live=live(9, below=5)))
    packed = calls.pack(said)

    assert packed is not None
    assert calls.read(packed) == said
    assert calls.pack([]) is None


def test_a_button_that_does_nothing_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="does nothing"):
        render(Answer(Screen("?", ((Button("Ơ"),),))), in_private())
