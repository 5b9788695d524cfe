"""What people type differently and mean alike is one key; what they mean apart stays apart."""

import unicodedata

import pytest

from domain.folding import fold, same, spelling, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hòa Bình", "Hoà Bình"),
        ("Thúy", "Thuý"),
        ("Mỹ Đình", "Mĩ Đình"),
        ("Lý Thường Kiệt", "Lí Thường Kiệt"),
        ("quý", "qúy"),
        ("quý", "quí"),
        ("tỷ lệ", "tỉ lệ"),
        ("ĐOÀN THỊ ĐIỂM", "đoàn thị điểm"),
        ("Nguyễn Huệ", unicodedata.normalize("NFD", "Nguyễn Huệ")),
    ],
)
def test_two_spellings_of_one_word_are_the_same_with_their_diacritics(one: str, other: str) -> None:
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(
    ("one", "other"), [("trễ", "trẻ"), ("trả", "tra"), ("quý", "quỷ"), ("thúy", "thúi"), ("đ", "d")]
)
def test_two_words_stay_two_words_as_long_as_they_are_marked(one: str, other: str) -> None:
    assert spelling(one) != spelling(other)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Trường  TH\tLý Thường Kiệt", "truong th li thuong kiet"),
        ("Đoàn Thị Điểm", "doan thi diem"),
        (unicodedata.normalize("NFD", "Đoàn Thị Điểm"), "doan thi diem"),
        ("  MN 19/5 ", "mn 19/5"),
        ("Ｑ３", "q3"),
        ("Thúy", "thuy"),
        ("Nguyễn", "nguyen"),
        ("", ""),
    ],
)
def test_folding_leaves_plain_lower_case_letters(typed: str, key: str) -> None:
    assert fold(typed) == key


def test_folding_twice_changes_nothing() -> None:
    once = fold("Quý III: Trường Mĩ Thuỷ, hoà giải")

    assert fold(once) == once


def test_same_forgives_what_a_phone_keyboard_leaves_out() -> None:
    assert same("truong TH Ly Thuong Kiet", "Trường TH Lý Thường Kiệt")
    assert not same("TH Lê Lợi", "TH Lê Lai")


def test_words_remember_where_they_stood() -> None:
    text = "Trg nào ko nộp q.III, MN 19/5?"

    assert [(word.key, text[word.start : word.end]) for word in words(text)] == [
        ("trg", "Trg"),
        ("nao", "nào"),
        ("ko", "ko"),
        ("nop", "nộp"),
        ("q", "q"),
        ("iii", "III"),
        ("mn", "MN"),
        ("19", "19"),
        ("5", "5"),
    ]


def test_words_of_decomposed_text_are_whole() -> None:
    assert [word.key for word in words(unicodedata.normalize("NFD", "nộp trễ"))] == ["nop", "tre"]


def test_a_word_knows_whether_its_diacritics_were_typed() -> None:
    marked, plain = words("trễ tre")

    assert marked.marked
    assert not plain.marked
    assert marked.key == plain.key
