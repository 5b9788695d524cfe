"""Names and telephone numbers as people type them."""

import pytest

from domain.persons.own_data import LONGEST_NAME, read_name, read_phone


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0912345678", "+84912345678"),
        ("0912 345 678", "+84912345678"),
        ("0912.345.678", "+84912345678"),
        ("+84 912 345 678", "+84912345678"),
        ("84912345678", "+84912345678"),
        ("0084912345678", "+84912345678"),
        ("+84 (0)28 3822 5678", "+842838225678"),
        ("028-3822-5678", "+842838225678"),
    ],
)
def test_a_number_is_read_however_it_is_written(typed: str, kept: str) -> None:
    assert read_phone(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "113",
        "091234567",
        "09123456789",
        "0112345678",
        "+1 202 555 0100",
        "０９１２３４５６７８",
        "0912x45678",
        "84",
    ],
)
def test_what_is_no_number_of_this_country_is_not_taken_for_one(typed: str) -> None:
    assert read_phone(typed) is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Nguyễn   Thị Lan ", "Nguyễn Thị Lan"),
        ("Nguye\u0302\u0303n Thi\u0323 Lan", "Nguyễn Thị Lan"),
        ("H'Hen Niê", "H'Hen Niê"),
        ("Ng. T. Lan-Anh", "Ng. T. Lan-Anh"),
    ],
)
def test_a_name_is_kept_as_it_is_borne(typed: str, kept: str) -> None:
    assert read_name(typed) == kept


@pytest.mark.parametrize(
    "typed", ["", "A", "--", "0912", "<b>Lan</b>", "Lan & Mai", "/start", "x" * (LONGEST_NAME + 1)]
)
def test_what_is_no_name_is_refused(typed: str) -> None:
    assert read_name(typed) is None
