"""Each rule of the quarterly form, broken and kept."""

from decimal import Decimal

import pytest

from domain.forms.draft import Given
from domain.forms.model import Rule
from tests.domain.forms.phone import NUMBERS, Phone, filled_phone, form, numbers


@pytest.mark.parametrize(
    ("rule", "question", "broken", "kept"),
    [
        ("R1", 2, "121", "120"),
        ("R2", 3, "119", "118"),
        ("R4", 6, "7", "4"),
        ("R5", 8, "51", "50"),
        ("R6", 10, "301", "300"),
        ("R7", 12, "81", "80"),
        ("R8", 14, "41", "40"),
        ("R9", 15, "41", "40"),
    ],
)
def test_a_part_is_not_larger_than_its_whole(rule: str, question: int, broken: str, kept: str) -> None:
    phone = filled_phone().types(f"sửa {question}", broken)
    told = [one.id for one in phone.filled.broken]

    phone.types(kept)

    assert told == [rule]
    assert phone.filled.broken == ()


@pytest.mark.parametrize("rule", [rule for rule in form().rules if not rule.soft], ids=lambda rule: rule.id)
def test_a_broken_rule_names_all_its_values(rule: Rule) -> None:
    named = [f"{{{field}}}" for field in rule.fields]

    assert all(slot in rule.says.vi and slot in rule.says.en for slot in named)


def test_no_more_letters_of_apology_than_late_applications() -> None:
    phone = Phone().types("120", "118", "116", "3")

    assert "Số thư xin lỗi (3) không thể lớn hơn số hồ sơ trễ hẹn (2, tức 118 trừ 116)." in phone.text
    assert phone.labels[:2] == [["Câu 2: 118", "Câu 3: 116"], ["Câu 4: 3"]]
    assert phone.presses("Câu 3: 116").types("115").filled.broken == ()


def test_a_school_has_at_least_one_member_of_staff() -> None:
    phone = Phone().types(*NUMBERS[:11], "0")

    assert phone.noted == "number-range"
    assert "ccvc_tong" not in phone.draft.answers


def test_a_large_change_of_staff_is_asked_back_once_and_the_reason_is_kept() -> None:
    phone = Phone(previous=numbers(ccvc_tong=40)).types(*NUMBERS[:11], "60")

    assert "Kỳ trước trường có 40 người, kỳ này 60: thay đổi hơn 20%. Đúng không thầy/cô?" in phone.text
    assert phone.labels[0] == ["Đúng", "Sửa"]
    phone.types("đúng, vì mới tách trường")
    assert phone.draft.answers["ccvc_tong"] == Given(Decimal(60), reason="vì mới tách trường")
    assert phone.draft.at == "ccvc_chu_ky_so"


@pytest.mark.parametrize("typed", ["đúng vì sáp nhập", "Đúng: vì sáp nhập", "dung, vì sáp nhập"])
def test_the_reason_follows_the_yes_in_several_ways(typed: str) -> None:
    phone = Phone(previous=numbers(ccvc_tong=40)).types(*NUMBERS[:11], "60", typed)

    assert phone.draft.answers["ccvc_tong"].reason == "vì sáp nhập"


@pytest.mark.parametrize(("staff", "asked"), [("48", False), ("49", True), ("32", False), ("31", True)])
def test_twenty_percent_is_not_yet_a_large_change(staff: str, asked: bool) -> None:
    phone = Phone(previous=numbers(ccvc_tong=40)).types(*NUMBERS[:11], staff)

    assert (phone.draft.pending is not None) is asked


def test_a_year_to_date_figure_that_falls_is_asked_back() -> None:
    phone = Phone(previous=numbers(sang_kien=2)).types(*NUMBERS)

    assert "Số lũy kế 1 ít hơn kỳ trước trong năm (2)." in phone.text
    assert phone.types("đúng").draft.answers["sang_kien"] == Given(Decimal(1))


def test_a_doubtful_number_that_is_also_unlikely_is_asked_back_twice() -> None:
    phone = Phone(previous=numbers(ccvc_tong=40)).types(*NUMBERS[:11], "60,0", "đúng")

    assert phone.number("ccvc_tong") == Decimal(60)
