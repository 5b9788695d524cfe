"""A screen in words: what it says, what its buttons are called by, and which of them a line means."""

import pytest

from bot import catalogues
from domain import meant, packing
from domain.actions import Help, Home, MyDuties, OpenForm, Return, ShowPlans, ShowQueue
from domain.ids import ObligationId, ReportId
from domain.screens import Button, Key, Screen
from domain.texts import Language
from domain.worded import LONGEST, Choice, next_base, pack, plain, with_notice, with_screen, worded

SAY = catalogues.speakers()[Language.VI]
TWO = Screen("Hạn <b>hết 29/02</b>", ((Button("Nộp ngay", OpenForm(ObligationId(7))), Button("Để sau", Home())),))


def choices(*named: str) -> tuple[Choice, ...]:
    return tuple(Choice(place, label, f"a:{place}") for place, label in enumerate(named, 1))


def test_buttons_are_numbered_below_the_text_row_by_row() -> None:
    told = worded(TWO)

    assert told.messages == ("Hạn hết 29/02\n\n1. Nộp ngay  2. Để sau",)
    assert [one.does for one in told.choices] == [packing.pack(OpenForm(ObligationId(7))), packing.pack(Home())]


def test_where_a_number_is_an_answer_buttons_are_called_otherwise_and_it_is_said() -> None:
    [text] = worded(TWO, asking=SAY).messages

    assert text.endswith("\n\n#1 Nộp ngay  #2 Để sau\nBấm nút: gõ #1. Số gõ không có # là câu trả lời.")


def test_the_buttons_of_questions_are_called_by_the_numbers_of_the_questions() -> None:
    named = ("Sửa câu 5", "Câu 12", "◀ Lùi", "☑ 3", "7")
    row = tuple(Button(label, ShowQueue(place)) for place, label in enumerate(named))

    told = worded(Screen("Sửa câu nào?", (row,)))

    assert [one.number for one in told.choices] == [5, 12, 13, 3, 7]
    assert told.messages[0].endswith("5. Sửa câu 5  12. Câu 12  13. ◀ Lùi  ☑ 3  7")


def test_keys_are_offered_as_their_words_but_none_that_shares_a_number() -> None:
    told = worded(Screen("Gửi?", keys=((Key("Gửi số", shares_number=True),), (Key("Gửi"), Key("Hủy")))))

    assert told.messages == ("Gửi?\n\n1. Gửi  2. Hủy",)
    assert [one.does for one in told.choices] == ["", ""]


def test_an_address_is_written_out() -> None:
    [text] = worded(Screen("Lịch", ((Button("Mở", url="https://a.vn/x"),),))).messages

    assert text == "Lịch\n\nMở: https://a.vn/x"


def test_a_long_text_is_cut_at_line_ends_and_loses_nothing() -> None:
    lines = [f"• <b>Trường {place}</b> &amp; bạn: chưa nộp" for place in range(200)]

    told = worded(Screen("\n".join(lines), TWO.rows))

    assert len(told.messages) > 1
    assert all(len(one) <= LONGEST for one in told.messages)
    assert "\n".join(told.messages).split("\n")[:200] == [plain(line) for line in lines]
    assert told.messages[-1].endswith("1. Nộp ngay  2. Để sau")


def test_what_is_struck_out_can_be_told_from_what_is_not() -> None:
    assert plain("<s>bỏ</s> &lt;giữ&gt;") == "~bỏ~ <giữ>"


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("1", "Nộp Quý I"), ("2.", "◀ Quay lại"), ("số 2", "◀ Quay lại"), ("so 2", "◀ Quay lại"), ("#3", "Để sau"),
        ("chọn 3", "Để sau"), ("Nộp Quý I", "Nộp Quý I"), ("nop quy i", "Nộp Quý I"), ("NỘP QUÝ I.", "Nộp Quý I"),
        ("quay lại", "◀ Quay lại"), ("lùi", "◀ Quay lại"), ("back", "◀ Quay lại"), ("để sau", "Để sau"),
        ("9", None), ("nộp", None), ("120", None), ("/start", None), ("", None), ("1: 120", None),
    ],
)  # fmt: skip
def test_a_line_means_what_is_offered(typed: str, label: str | None) -> None:
    found = meant.meant(typed, choices("Nộp Quý I", "◀ Quay lại", "Để sau"), spared=False)

    assert (found and found.label) == label


@pytest.mark.parametrize("typed", ["1", "2", "số 1", "2.", "118", "1.234", "15"])
def test_where_a_number_is_the_answer_no_number_is_a_button(typed: str) -> None:
    offered = choices("1.234", "☑ 15", "Giữ 118")

    assert meant.meant(typed, offered, spared=True) is None
    assert meant.meant("#3", offered, spared=True) == offered[2]
    assert meant.meant("giu 118", offered, spared=True) == offered[2]


def test_a_number_that_nothing_has_any_more_is_told_so_where_it_can_only_be_a_button() -> None:
    assert meant.meant("#9", choices("Lùi"), spared=True) is meant.GONE
    assert packing.read(meant.GONE.does) is None


@pytest.mark.parametrize(
    ("typed", "label"), [("không có", None), ("quay lại", "◀ Lùi"), ("#1", "Không có"), ("1", None)]
)
def test_where_words_are_kept_as_they_are_they_press_nothing(typed: str, label: str | None) -> None:
    found = meant.meant(typed, choices("Không có", "◀ Lùi"), spared=True, kept=True)

    assert (found and found.label) == label


def test_a_label_that_two_buttons_have_means_neither() -> None:
    assert meant.meant("mở", choices("Mở", "Mở"), spared=False) is None


def test_what_two_labels_differ_in_is_heeded_where_it_was_typed() -> None:
    offered = choices("Má", "Ma")

    assert meant.meant("má", offered, spared=False) == offered[0]
    assert meant.meant("MA", offered, spared=False) == offered[1]


def test_notices_have_numbers_of_their_own_and_outlive_the_screen() -> None:
    screen = worded(TWO).choices
    news = Screen("Tin", ((Button("Đã nhận", MyDuties()),),))

    first = worded(news, asking=SAY, base=next_base(screen))
    offered = with_notice(screen, first.choices)
    second = worded(news, asking=SAY, base=next_base(offered))
    offered = with_screen(with_notice(offered, second.choices), choices("Khác"))

    assert first.messages == ("Tin\n\n#101 Đã nhận\nTrả lời: gõ #101, hoặc gõ chữ của nút.",)
    assert [one.number for one in offered] == [101, 201, 1]
    assert meant.read(pack(offered)) == offered
    assert meant.meant("đã nhận", offered, spared=False) == offered[1]
    assert meant.meant("đã nhận", offered, spared=True) is None
    assert meant.meant("#101", offered, spared=True) == offered[0]


def test_after_nine_notices_the_oldest_makes_room() -> None:
    offered: tuple[Choice, ...] = ()
    actions = [Home(), Help(), MyDuties(), ShowPlans(), *(Return(ReportId(1), place) for place in range(6))]

    for action in actions:
        told = worded(Screen("Tin", ((Button("Xem", action),),)), asking=SAY, base=next_base(offered))
        offered = with_notice(offered, told.choices)

    assert [one.number for one in offered] == [201, 301, 401, 501, 601, 701, 801, 901, 101]
    assert offered[-1].does == packing.pack(actions[-1])
