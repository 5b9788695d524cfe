"""Answers that are no numbers: days, links and files."""

import pytest

from domain.forms.draft import Given
from domain.forms.turned import Done
from tests.domain.forms.phone import Phone, form


def test_the_yearly_plan_takes_a_day_and_a_file_or_a_link() -> None:
    phone = Phone(form("ke_hoach_nam"))

    phone.types("12/KH-THNT", "ngày 15 tháng 02 năm 2024").sends("ke-hoach.pdf", "file:31").types("1")

    assert phone.draft.answers["ngay_ban_hanh"] == Given("2024-02-15")
    assert phone.draft.answers["van_ban"] == Given("ke-hoach.pdf", handle="file:31")
    assert "2. Ngày ban hành: <b>15/02/2024</b>" in phone.text
    assert phone.presses("Nộp báo cáo").done is Done.SUBMITTED


@pytest.mark.parametrize("typed", ["15/2/24", "15-02-2024", "15.2.2024", "2024-02-15", "15 2 2024"])
def test_a_day_is_read_the_ways_people_write_it(typed: str) -> None:
    phone = Phone(form("ke_hoach_nam")).types("12/KH", typed)

    assert phone.draft.answers["ngay_ban_hanh"] == Given("2024-02-15")


@pytest.mark.parametrize("typed", ["31/02/2024", "2/2024", "tuần trước", "13/13/2024", "31/2"])
def test_what_is_no_day_is_asked_again(typed: str) -> None:
    assert Phone(form("ke_hoach_nam")).types("12/KH", typed).noted == "form-wrong-date"


@pytest.mark.parametrize(
    "typed", ["kế hoạch", "http://truong.edu.vn/kh.pdf", "https://", "https://a b.vn", "https://["]
)
def test_what_is_no_https_link_is_not_taken_for_a_document(typed: str) -> None:
    phone = Phone(form("ke_hoach_nam")).types("12/KH", "15/02/2024", typed)

    assert phone.noted == "form-wrong-link"


def test_a_link_is_taken_for_a_document() -> None:
    phone = Phone(form("ke_hoach_nam")).types("12/KH", "15/02/2024", "https://truong.edu.vn/kh.pdf")

    assert phone.draft.answers["van_ban"] == Given("https://truong.edu.vn/kh.pdf")


def test_a_photo_without_a_name_is_taken_for_a_document() -> None:
    phone = Phone(form("ke_hoach_nam")).types("12/KH", "15/02/2024").sends("", "photo:9")

    assert phone.draft.answers["van_ban"] == Given(handle="photo:9")
    assert phone.noted == "form-noted-text"
    assert "Đang ghi: tệp đã gửi" in phone.types("sửa 3").text
    assert "3. Văn bản kế hoạch: tệp đã gửi" in phone.types("1", "0", "xem lại").text


def test_a_file_where_a_number_is_asked_for_changes_nothing() -> None:
    phone = Phone()
    before = phone.draft

    assert phone.sends("anh.jpg", "file:1").noted == "form-no-file-here"
    assert phone.draft == before
