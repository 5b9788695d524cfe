"""A calendar of one's own, asked for on one's phone: as a file, by a link, and the link revoked."""

import re

import pytest
from icalendar import Calendar

from domain.ids import FileId
from handlers.turn import Office as Answering
from storage.operations import audit
from storage.outgoing import files
from storage.people import feeds
from tests.handlers.phones import SPEAKERS, USERNAME, Line, Phone, phone_of, stranger
from tests.office import SECRET, Office


class ServingLine(Line):
    """The same bot, where calendars can be followed."""

    def answering(self) -> Answering:
        return Answering(SPEAKERS, SECRET, USERNAME, "https://lich.example")


@pytest.fixture
def served(office: Office) -> Phone:
    return phone_of(office, ServingLine(office), office.heads["TH Nhật Tân"])


def test_the_file_has_what_one_s_units_owe_and_by_when(head: Phone, office: Office) -> None:
    head.says("/lich")
    shown = head.taps("Lịch của tôi")
    head.taps("Tải tệp lịch")

    number = head.chat.last().file
    assert number is not None
    found = office.db.run_now(files.fetch, FileId(number))
    assert found is not None
    events = Calendar.from_ical(found[1]).events
    assert "Lịch của tôi: 5 việc có hạn." in shown
    assert found[0] == "lich-trong-truong.ics"
    assert sorted(str(event.decoded("dtstart")) for event in events) == [
        *("2024-02-27", "2024-02-29", "2024-05-31", "2024-08-31", "2024-11-30")
    ]
    assert "Tạo liên kết" not in head.labels()
    assert head.says("/lich lien ket").startswith("Bot ở đây chưa mở liên kết lịch.")


def test_a_link_is_shown_once_replaced_and_revoked_by_buttons_or_words(served: Phone, office: Office) -> None:
    served.says("/lich của tôi")
    first = served.taps("Tạo liên kết")
    again = served.says("/lich liên kết")
    told = served.says("/lich của tôi")
    revoked = served.taps("Thu hồi")
    twice = served.says("/lich thu hồi")

    links = [re.search(r"https://lich\.example/lich/([\w-]{32})\.ics", text) for text in (first, again)]
    assert all(links)
    assert "Liên kết tạo lúc 08:00 01/02/2024, chưa máy nào mở." in told
    assert "✅ Đã thu hồi liên kết." in revoked
    assert twice == "Thầy/cô chưa có liên kết lịch nào."
    tokens = [found[1] for found in links if found]
    opened = [office.db.run_now(feeds.asked_for, token, secret=SECRET, now=office.now) for token in tokens]
    assert opened == [None, None]
    deeds = [one.deed for one in office.db.run_now(audit.of, f"person:{office.heads['TH Nhật Tân']}")]
    assert deeds == ["make-feed", "make-feed", "revoke-feed"]


def test_strangers_have_no_calendar(line: Line) -> None:
    assert stranger(line).says("/lich").startswith("Bot chưa biết thầy/cô là ai.")
