"""The ladder of a duty, as an officer opens it and as it is set."""

from domain.planning.ladders import Ladder
from storage.planning import deadlines, ladders
from tests.handlers.phones import Phone
from tests.office import Office

REPORT = "Báo cáo CCHC định kỳ"


def ladder_of(office: Office, code: str = "Q1") -> Ladder:
    deadline = office.db.run_now(deadlines.one, office.deadline(code))
    return office.db.run_now(ladders.of, [deadline]).of(deadline).now


def opened(officer: Phone, duty: str = "2.") -> str:
    """The ladder of a duty, by way of the card of its plan."""
    officer.says("/kehoach")
    officer.says("1")
    officer.taps("Lịch nhắc")
    return officer.taps(duty)
