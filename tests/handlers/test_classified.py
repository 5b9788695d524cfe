"""State secrets are refused in words, under a file and by its name, and nothing of them is kept."""

from storage.reporting import drafts
from tests.handlers.phones import Phone
from tests.office import Office

SCHOOL = "TH Nhật Tân"


def answers(office: Office) -> int:
    found = office.db.run_now(drafts.of_obligation, office.obligation("KH", SCHOOL))
    assert found is not None
    return len(found.answers)


def opens_plan(head: Phone) -> None:
    head.says("/hannop")
    head.taps("Nộp Kế hoạch năm")


def test_neither_words_nor_a_file_that_is_marked_are_taken(head: Phone, office: Office) -> None:
    opens_plan(head)
    file = {"file_id": "F1", "file_unique_id": "U1"}

    typed = head.says("Số 12/KH, tài liệu thuộc bí mật nhà nước")
    by_name = head.sends(document={**file, "file_name": "KH CCHC (Mật).docx"})
    by_caption = head.sends(document={**file, "file_name": "kh.docx"}, caption="TỐI MẬT")

    for said in (typed, by_name, by_caption):
        assert "không được gửi qua đây" in said
    assert answers(office) == 0


def test_what_only_speaks_of_secrets_is_an_answer(head: Phone, office: Office) -> None:
    opens_plan(head)

    head.says("Số 12/KH-THNT, không chứa bí mật nhà nước")

    assert answers(office) == 1
