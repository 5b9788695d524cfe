"""What an officer looks after is changed in the post they hold: by buttons, in words, told, and in force at once."""

import pytest

from domain.persons.people import Role
from domain.registry.units import Level
from domain.sending.notices import Key
from scheduler.letters.letters import Letters
from storage.operations import audit
from storage.outgoing import outbox
from storage.people import posts
from storage.people.posts import Holder
from tests.handlers.phones import SPEAKERS, Line, Phone, phone_of
from tests.handlers.rivals import staffed
from tests.office import Office, chat_of, employ


@pytest.fixture
def administrator(office: Office, line: Line) -> Phone:
    person = office.db.run_now(employ, "Lý Văn Quản", office.authority, Role.ADMINISTRATOR, office.now)
    return phone_of(office, line, person)


def officer_of(office: Office) -> Holder:
    held = office.db.run_now(posts.of_unit, office.authority)
    return next(one for one in held if one.person == office.officer)


def letters(office: Office) -> dict[int, str]:
    held = office.db.run_now(outbox.claim, office.now, limit=100)
    news = [one for one in held if one.key is Key.REMIT and one.moot is None]
    parcels = office.db.read_now(Letters(SPEAKERS).write, news, office.now)
    return {parcel.held[0].chat_id: parcel.letter.text for parcel in parcels if parcel.letter is not None}


@pytest.mark.on_both
def test_it_is_changed_in_words_seen_at_once_told_and_traced(
    administrator: Phone, officer: Phone, office: Office
) -> None:
    before = officer.says("/status")
    administrator.says("/nguoi")
    asked = administrator.says("phần việc")
    done = administrator.says("mầm non; CCHC")
    after = officer.says("/status")
    told = letters(office)
    trace = office.db.run_now(audit.of, f"unit:{office.authority}")

    held = officer_of(office)
    assert "Trần Thị Hạnh (Phòng GDĐT Quận 7) đang phụ trách: tất cả." in asked
    assert "tất cả → khối MN, CCHC" in done
    assert (held.levels, held.areas) == (frozenset({Level.MN}), "CCHC")
    assert "0/6" in before
    assert "0/6" not in after
    assert list(told) == [chat_of(office.officer)]
    assert "Từ nay phụ trách: <b>khối MN, CCHC</b>." in told[chat_of(office.officer)]
    assert [one.deed for one in trace][-1] == "change-remit"


@pytest.mark.on_both
def test_of_several_officers_one_is_chosen_and_given_everything_back_by_buttons(
    administrator: Phone, office: Office
) -> None:
    staffed(office, "Cán bộ MN", office.authority, Role.OFFICER, Level.MN)
    administrator.says("/nguoi")
    administrator.taps("Đổi phần việc")
    administrator.taps("Cán bộ MN")
    done = administrator.taps("Phụ trách tất cả")
    administrator.taps("Đổi phần việc")
    administrator.taps("Cán bộ MN")
    same = administrator.says("tất cả")

    assert "Cán bộ MN: khối MN → tất cả" in done
    assert "đang phụ trách đúng như vậy" in same + " ".join(administrator.chat.toasts)


@pytest.mark.on_both
def test_who_gives_no_such_posts_is_offered_nothing_and_refused(officer: Phone, head: Phone, office: Office) -> None:
    listed = officer.says("/nguoi Phòng GDĐT Quận 7")
    forged = officer.press(officer.chat.last().id, f"sb:{officer_of(office).post}")
    officer.does(forged)

    assert "Đổi phần việc" not in " ".join(officer.chat.messages[0].labels)
    assert "đang phụ trách" not in officer.sees()
    assert officer_of(office).levels == frozenset()
    assert "Phòng GDĐT Quận 7" in listed
