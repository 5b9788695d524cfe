"""A whole report in one message: read, kept at once, what is doubtful asked, handed in with one tap."""

from dataclasses import dataclass

from domain.reporting.obligations import Standing
from storage.reporting import drafts, obligations, opening, reports
from tests.domain.forms.phone import form
from tests.handlers.forms import EVERY, QUARTER, REVIEW, TEXTS, opens
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.reported import reports_of
from tests.office import Office

SAID = [*QUARTER, *TEXTS]
ASKED = [1, 2, 3, *range(5, 21)]
"""No letters of apology: everything was on time."""
NUMBERED = "\n".join(f"{number}: {said}" for number, said in zip(ASKED, SAID, strict=True))


@dataclass
class Counting:
    """What somebody has to do: messages typed and buttons tapped."""

    phone: Phone
    typed: int = 0
    tapped: int = 0

    def types(self, text: str) -> None:
        self.typed += 1
        self.phone.says(text)

    def taps(self, label: str) -> str:
        self.tapped += 1
        return self.phone.taps(label)


def test_one_message_and_one_tap_hand_a_report_in(head: Phone, office: Office) -> None:
    opens(head)

    review = head.says(NUMBERED)
    receipt = head.taps("Nộp báo cáo")

    obligation = office.obligation("Q1", "TH Nhật Tân")
    found = office.db.run_now(obligations.one, obligation)
    report = office.db.run_now(reports.last_version, obligation)
    assert review.startswith(REVIEW)
    assert "✓ Đã ghi 19 câu trong một tin" in review
    assert "Mã biên nhận" in receipt
    assert found is not None
    assert found.standing is Standing.SUBMITTED
    assert report is not None
    assert len(report.answers) == len(SAID)


def test_what_is_doubtful_in_it_waits_also_for_another_process(head: Phone, office: Office) -> None:
    opens(head)
    head.says("1: 1,234, 2: 118, 9: 2,500")
    elsewhere = phone_of(office, Line(office), office.heads["TH Nhật Tân"])

    first = opens(elsewhere)
    second = elsewhere.says("đúng")

    assert "Ghi 1.234 hồ sơ, đúng không" in first
    assert "Ghi 2.500 học sinh, đúng không" in second


def test_question_by_question_costs_one_message_each_and_two_taps(head: Phone) -> None:
    head.says("/hannop")
    person = Counting(head)

    person.taps("Nộp Quý I")
    for answer in EVERY:
        person.types(answer)
    receipt = person.taps("Nộp báo cáo")

    assert "Mã biên nhận" in receipt
    assert (person.typed, person.tapped) == (20, 2)


def test_in_one_message_it_costs_one_message_and_one_tap_and_the_form_need_not_be_open(head: Phone) -> None:
    person = Counting(head)

    person.types(
        "\n".join(f"{number}. {said}" if number > 16 else f"{number}: {said}" for number, said in enumerate(EVERY, 1))
    )
    review = head.sees()
    receipt = person.taps("Nộp báo cáo")

    assert review.startswith(REVIEW)
    assert "Mã biên nhận" in receipt
    assert (person.typed, person.tapped) == (1, 1)


def test_a_few_numbers_while_no_form_is_open_are_kept_nowhere(head: Phone, office: Office) -> None:
    head.says("1: 120, 2: 118")

    assert office.db.run_now(drafts.of_obligation, office.obligation("Q1", "TH Nhật Tân")) is None


def test_what_has_not_changed_is_kept_section_by_section_and_told(head: Phone, office: Office) -> None:
    """Sixteen numbers in four taps, the texts anew: three messages and six taps."""
    figures = dict(zip([field.id for field in form().fields if field.numeric], map(int, EVERY[:16]), strict=True))
    reports_of(office, "TH Nhật Tân", "Q1", **figures)
    office.comes("2024-05-20")
    office.db.run_now(opening.open_due, office.now)
    head.says("/hannop")
    person = Counting(head)

    person.taps("Nộp 06 tháng")
    for _ in range(4):
        assert "câu như kỳ trước" in person.taps("Giữ cả phần (4)")
    for answer in TEXTS:
        if not head.sees().startswith(REVIEW):
            person.types(answer)
    review = head.sees()
    receipt = person.taps("Nộp báo cáo")

    assert "1. Hồ sơ tiếp nhận: 130 hồ sơ (như kỳ trước)" in review
    assert "Mã biên nhận" in receipt
    assert person.typed + person.tapped <= 10
