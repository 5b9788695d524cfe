"""Questions about money, and those with answers to choose from: tapped or typed, shown, checked, changed."""

from decimal import Decimal

import pytest

from domain.actions import Move
from domain.forms.draft import REVIEW, Given
from domain.forms.files import FormFileError
from domain.texts import Language
from tests.domain.forms.every_kind import SOURCE, load
from tests.domain.forms.phone import Phone

GOOD = '{ id = "tot", label = { vi = "Tốt", en = "Good" } },'
FAIR = '{ id = "kha", label = { vi = "Khá", en = "Fair" } },'


def at(kind: str) -> Phone:
    """At the question of this kind, those before it answered."""
    before = {"money": [], "yes_no": ["0"], "choice": ["0", "có"], "choices": ["0", "có", "tốt"]}
    return Phone(load(), targets=()).types(*before[kind])


@pytest.mark.parametrize(
    ("typed", "dong"),
    [
        ("1200000", 1_200_000),
        ("1.200.000đ", 1_200_000),
        ("1,2 triệu", 1_200_000),
        ("1 tỷ 2", 1_200_000_000),
        ("5 triệu đồng", 5_000_000),
        ("không", 0),
    ],
)
def test_money_is_read_in_whole_dong(typed: str, dong: int) -> None:
    phone = at("money").types(typed)

    assert phone.number("kinh_phi") == Decimal(dong)


def test_money_is_shown_with_its_unit_and_nothing_is_told_apart_from_zero() -> None:
    assert "đã ghi <b>1.200.000</b> đồng" in at("money").types("1,2 triệu").text
    assert at("money").types("không phát sinh").draft.answers["kinh_phi"] == Given(Decimal(0), nothing_arose=True)
    assert at("money").types("-5").draft.answers == {}


@pytest.mark.parametrize(
    ("kind", "field", "typed", "kept"),
    [
        *(("yes_no", "mot_cua", typed, "yes") for typed in ("có", "Co", "1", "rồi", "yes")),
        *(("yes_no", "mot_cua", typed, "no") for typed in ("không", "ko", "2", "chưa", "chưa có")),
        *(("choice", "muc_do", typed, "kha") for typed in ("2", "khá", "Kha", "fair")),
        *(("choice", "muc_do", typed, "chua") for typed in ("3", "chưa đạt", "chưa", "not yet")),
        *(
            ("choices", "kenh", typed, "truc_tiep,buu_chinh")
            for typed in ("1, 3", "3,1", "1 và 3", "bưu chính, trực tiếp")
        ),
        ("choices", "kenh", "2", "truc_tuyen"),
        ("choices", "kenh", "1; 2; 3; 3", "truc_tiep,truc_tuyen,buu_chinh"),
    ],
)
def test_a_choice_is_typed_by_number_or_name(kind: str, field: str, typed: str, kept: str) -> None:
    assert at(kind).types(typed).draft.answers[field] == Given(kept)


@pytest.mark.parametrize(
    ("kind", "typed"),
    [("yes_no", "có lẽ"), ("yes_no", "3"), ("choice", "4"), ("choice", "0"), ("choice", "giỏi"), ("choice", "1, 2"),
     ("choices", "1, 4"), ("choices", "trực"), ("choices", "tr, 1")],
)  # fmt: skip
def test_what_is_no_choice_is_told_with_all_there_are(kind: str, typed: str) -> None:
    phone = at(kind)
    before = phone.draft.answers

    assert phone.types(typed).noted == "form-wrong-choice"
    assert phone.draft.answers == before
    assert "1. " in phone.text


def test_one_of_several_answers_is_one_tap() -> None:
    phone = at("yes_no")

    assert phone.labels[0] == ["Có", "Không"]
    phone.presses("Không")
    assert phone.labels[:2] == [["Tốt", "Khá"], ["Chưa đạt"]]
    phone.presses("Khá")
    assert (phone.draft.answers["mot_cua"], phone.draft.answers["muc_do"]) == (Given("no"), Given("kha"))
    assert "✓ Câu 3: đã ghi <b>Khá</b>" in phone.text


def test_several_answers_are_ticked_and_unticked_until_done() -> None:
    phone = at("choices").presses("Trực tiếp").presses("Bưu chính").presses("Trực tuyến").presses("✓ Trực tuyến")

    assert phone.draft.at == "kenh"
    assert phone.labels[:3] == [["✓ Trực tiếp", "Trực tuyến"], ["✓ Bưu chính"], ["Xong"]]
    phone.presses("Xong")
    assert phone.draft.at == REVIEW
    assert "4. Kênh: <b>Trực tiếp, Bưu chính</b>" in phone.text
    assert "4. Ways: <b>In person, By post</b>" in phone.screen(Language.EN).text


def test_nothing_ticked_is_no_answer() -> None:
    phone = at("choices").presses("Trực tiếp").presses("✓ Trực tiếp").types("xem lại")

    assert phone.filled.open == ("kenh",)


def test_a_forged_choice_changes_nothing() -> None:
    phone = at("choices")
    before = phone.draft

    assert phone.does(Move.PICK, 3).does(Move.PICK, -1).draft == before
    assert at("money").does(Move.PICK, 0).draft.answers == {}


def test_choices_come_in_one_message_too() -> None:
    phone = at("money").types("1: 1,2 triệu, 2: có, 3: khá\n4: 1, 3")

    assert phone.draft.at == REVIEW
    assert phone.draft.answers["kenh"] == Given("truc_tiep,buu_chinh")


def test_a_choice_that_a_form_no_longer_has_is_a_fault() -> None:
    fewer = load(SOURCE.replace(FAIR, ""))
    phone = Phone(fewer, answers={"muc_do": Given("kha")}, targets=())

    assert [note.key for note in phone.filled.faults.values()] == ["form-wrong-choice"]


def test_many_choices_stand_in_the_text_and_are_typed() -> None:
    more = "".join(f'{{ id = "o{n}", label = {{ vi = "Lựa chọn {n}", en = "Option {n}" }} }},' for n in range(1, 10))
    phone = Phone(load(SOURCE.replace('{ id = "kha",', more + '{ id = "kha",')), targets=()).types("0", "có")

    assert "\n10. Lựa chọn 9\n11. Khá\n12. Chưa đạt" in phone.text
    assert phone.labels == [["◀ Lùi", "Để sau"]]
    assert phone.types("11").draft.answers["muc_do"] == Given("kha")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('kind = "money"', f'kind = "money"\noptions = [{GOOD}]', "no options on a"),
        (f"{GOOD}\n  {FAIR}\n", "", "expected 2 to 40 options, there are 1"),
        ('id = "kha"', 'id = "tot"', "expected an id of its own, 'tot' stands above already"),
        ('kind = "money"', 'kind = "money"\nmax_length = 5', "no max_length"),
        ('kind = "yes_no"', 'kind = "yes_no"\nlow = 1', "expected no low"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_options_is_told_with_its_line(old: str, new: str, told: str) -> None:
    with pytest.raises(FormFileError) as raised:
        load(SOURCE.replace(old, new, 1))

    assert any(told in line and line.startswith("du_loai.toml:") for line in raised.value.lines), raised.value.lines
