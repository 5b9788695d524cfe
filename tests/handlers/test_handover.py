"""A new principal follows the old one and goes on where they were; the old one is told, and writes nothing."""

from functools import partial

import pytest

from domain.ids import PersonId
from domain.persons.people import Role
from storage.database import Tx
from storage.people import posts
from storage.reporting import drafts
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office, employ

SCHOOL = "TH Nhật Tân"
OVER = "Thầy/cô không còn giữ chức vụ tại TH Nhật Tân từ 08:00 01/02/2024, nên bot không ghi gì."


def follows(office: Office, name: str = "Phạm Thị Mai") -> PersonId:
    """Somebody becomes head of the school in the place of whoever is."""

    def comes(tx: Tx) -> PersonId:
        new = employ(tx, name, office.units["MN 19/5"], Role.FOCAL, office.now)
        posts.take_over(tx, new, office.units[SCHOOL], Role.HEAD, granted_by=office.officer, now=office.now)
        return new

    return office.db.run_now(comes)


def answers(office: Office) -> int:
    obligation = office.obligation("Q1", SCHOOL)
    draft = office.db.run_now(drafts.of_obligation, obligation)
    return 0 if draft is None else len(draft.answers)


@pytest.fixture
def half_filled(head: Phone) -> Phone:
    """With the first question answered."""
    head.says("/baocao")
    head.taps("Nộp Quý I")
    head.says("120")
    return head


def test_what_the_old_head_types_into_the_open_form_is_written_nowhere(half_filled: Phone, office: Office) -> None:
    follows(office)

    said = half_filled.says("118")

    assert said == OVER
    assert answers(office) == 1


def test_what_the_old_head_presses_there_is_refused_with_the_reason(half_filled: Phone, office: Office) -> None:
    follows(office)

    half_filled.taps("Để sau")

    assert half_filled.toast() == OVER
    assert answers(office) == 1


def test_whoever_keeps_a_post_elsewhere_is_told_the_same_and_goes_on_there(half_filled: Phone, office: Office) -> None:
    old = office.heads[SCHOOL]
    keep = partial(posts.take_over, unit=office.units["MN 19/5"], role=Role.DEPUTY, granted_by=None, now=office.now)
    office.db.run_now(keep, old)
    follows(office)

    pressed = half_filled.taps("Để sau") and half_filled.toast()
    typed = half_filled.says("118")
    asked = half_filled.says("/baocao")

    assert pressed == OVER
    assert typed == OVER
    assert "MN 19/5" in asked
    assert SCHOOL not in asked


@pytest.mark.parametrize("words", ["/baocao", "/nguoi", "/hannop"])
def test_whatever_the_old_head_orders_is_answered_with_the_reason(head: Phone, office: Office, words: str) -> None:
    follows(office)

    assert head.says(words) == OVER


@pytest.mark.parametrize("words", ["quý 1 còn nợ gì", "TH Nhật Tân còn nợ gì", "16h em nộp"])
def test_what_the_old_head_asks_is_no_name_of_a_school(head: Phone, office: Office, words: str) -> None:
    follows(office)

    told = head.says(words)

    assert told.startswith(
        "Thầy/cô thôi giữ chức Hiệu trưởng tại TH Nhật Tân từ 08:00 01/02/2024, nên bot không trả lời"
    )
    assert "gõ tên trường (hoặc cơ quan) để đề nghị tham gia" in told
    assert "Hiệu trưởng" in head.says("MN 19/5") + str(head.labels())


def test_a_photo_for_the_open_form_goes_nowhere(half_filled: Phone, office: Office) -> None:
    follows(office)

    said = half_filled.sends(photo=[{"file_id": "p", "file_unique_id": "u", "width": 1, "height": 1}])

    assert said == OVER
    assert answers(office) == 1


def test_the_new_head_goes_on_at_the_question_the_old_one_had_reached(
    half_filled: Phone, office: Office, line: Line
) -> None:
    reached = half_filled.sees()
    new = phone_of(office, line, follows(office))

    new.says("/baocao")
    said = new.taps("Tiếp Quý I · TH Nhật Tân")

    assert "câu 2/" in reached
    assert "câu 2/" in said


def test_whoever_answers_for_two_schools_reads_on_each_button_which_one_it_is_about(office: Office, line: Line) -> None:
    both = phone_of(office, line, follows(office))

    both.says("/baocao")
    offered = both.labels()
    both.says("16h chiều mai em gửi")
    both.says("tất cả")

    wanted = [f"Nộp Quý I · {unit}" for unit in ("MN 19/5", SCHOOL)]
    assert set(wanted) <= set(offered)
    assert {*wanted, *(one.replace("Nộp", "Bỏ hẹn") for one in wanted)} <= set(both.labels())


def test_a_stranger_learns_of_no_post(office: Office, line: Line, head: Phone) -> None:
    follows(office)
    somebody = phone_of(office, line, PersonId(990_000))

    assert head.person != somebody.person
    assert "không còn giữ chức" not in somebody.says("/baocao")
