"""Questions that lean on the last one of the same person."""

from tests.handlers.forms import hands_in
from tests.handlers.phones import Phone
from tests.office import Office


def test_a_question_may_lean_on_the_one_before(head: Phone, officer: Phone, office: Office) -> None:
    hands_in(head)
    officer.says("trường nào chưa nộp quý 1")

    assert officer.says("còn tiểu học?").startswith("2/3 trường TH chưa nộp Quý I")
    assert officer.says("thế trường nào nộp rồi?").startswith("1/3 trường TH đã nộp Quý I")
    assert "Nhắc 2 trường TH chưa nộp Quý I" in officer.says("nhắc luôn")
    assert officer.labels() == ["Nhắc 2 trường", "Chưa nộp"]

    office.pass_time(minutes=31)
    assert officer.says("còn mầm non?").startswith("Bot chưa hiểu câu này")


def test_in_a_group_everybody_leans_on_their_own_question(officer: Phone, head: Phone) -> None:
    officer.says("trường nào chưa nộp quý 1")

    assert head.says("còn mầm non?").startswith("Bot chưa hiểu câu này")
