"""A message edited after it was sent: it corrects the answer it gave, when that is agreed to."""

import pytest

from storage.reporting import drafts
from tests.handlers.forms import opens
from tests.handlers.phones import Phone
from tests.handlers.test_one_message import NUMBERED
from tests.office import Office

TYPED = 5_000
"""As far as the messages of no other test go."""


def types(phone: Phone, text: str, message: int = TYPED) -> str:
    phone.does({"message": {**_said(phone, text), "message_id": message}})
    return phone.sees()


def edits(phone: Phone, text: str, message: int = TYPED, date: int = 1) -> str:
    phone.does({"edited_message": {**_said(phone, text), "message_id": message, "date": date, "edit_date": date + 1}})
    return phone.sees()


def _said(phone: Phone, text: str) -> dict[str, object]:
    sender = {"id": phone.person, "is_bot": False, "first_name": phone.name}
    return {"date": 1, "chat": phone.chat.described, "from": sender, "text": text}


def answered(office: Office) -> dict[str, int]:
    draft = office.db.run_now(drafts.of_obligation, office.obligation("Q1", "TH Nhật Tân"))
    assert draft is not None
    return {field: int(given.number or 0) for field, given in draft.answers.items()}


def test_an_edited_answer_is_asked_about_and_then_corrected(head: Phone, office: Office) -> None:
    opens(head)
    types(head, "412")
    head.says("118")

    seen = edits(head, "421")

    assert "Câu 1 đang ghi 412 hồ sơ. Giữ nguyên, hay ghi 421 hồ sơ?" in seen
    assert head.labels()[:2] == ["Giữ 412", "Ghi 421"]
    assert answered(office) == {"hs_tiep_nhan": 412, "hs_da_giai_quyet": 118}
    assert "câu 3/20" in head.taps("Ghi 421")
    assert answered(office) == {"hs_tiep_nhan": 421, "hs_da_giai_quyet": 118}


def test_it_may_be_edited_twice_and_refused(head: Phone, office: Office) -> None:
    opens(head)
    types(head, "412")
    edits(head, "421")
    head.says("đúng")

    edits(head, "422")
    seen = head.says("không")

    assert "câu 2/20" in seen
    assert answered(office) == {"hs_tiep_nhan": 421}


def test_an_edited_whole_form_asks_only_about_what_is_another_answer_now(head: Phone, office: Office) -> None:
    opens(head)
    types(head, "1: 130, 2: 118, 5: 4")

    seen = edits(head, "1: 130, 2: 119, 5: 6")

    assert "Câu 2 (Đã giải quyết): 119\nCâu 5 (PAKN tiếp nhận): 6" in seen
    assert "Câu 1 (" not in seen
    head.taps("Đúng")
    assert answered(office) == {"hs_tiep_nhan": 130, "hs_da_giai_quyet": 119, "pakn_tiep_nhan": 6}


@pytest.mark.parametrize(("text", "told"), [("412", "Câu 1 vẫn ghi 412 hồ sơ."), ("41o", "“41o” không phải số")])
def test_what_is_the_same_or_nothing_changes_nothing(head: Phone, office: Office, text: str, told: str) -> None:
    opens(head)
    types(head, "412")

    assert told in edits(head, text)
    assert answered(office) == {"hs_tiep_nhan": 412}


def test_a_message_that_answers_nothing_says_how_to_mend(head: Phone, office: Office) -> None:
    opens(head)
    types(head, "412")
    head.says("sửa 1")
    head.says("413")

    assert "ví dụ “sửa 3”" in edits(head, "999", message=TYPED + 1)
    assert answered(office) == {"hs_tiep_nhan": 413}


def test_after_handing_in_it_is_refused_with_a_hint(head: Phone, office: Office) -> None:
    opens(head)
    types(head, NUMBERED)
    head.taps("Nộp báo cáo")

    seen = edits(head, "131", date=int(office.now.timestamp()) - 60)

    assert "Báo cáo đã nộp nên sửa tin cũ không đổi được số." in seen


def test_a_colleagues_message_of_the_same_number_is_not_meant(head: Phone, deputy: Phone, office: Office) -> None:
    opens(head)
    types(head, "412")
    opens(deputy)

    assert "ví dụ “sửa 3”" in edits(deputy, "421")
    assert answered(office) == {"hs_tiep_nhan": 412}
