"""What the letters say, in whose language, and what their buttons do."""

from datetime import date

import pytest
from sqlalchemy import update

from domain import packing
from domain.actions import OpenForm
from domain.buttons.extension_actions import WhichExtension
from domain.buttons.promise_actions import PutOffAll
from domain.forms.draft import Given
from domain.ids import ObligationId, ReportId
from domain.persons.people import Disclosure
from domain.reporting.promises import minutes
from domain.sending.reminder_texts import day_name
from domain.sending.splitting import CAPTION_LIMIT, width
from domain.texts import Language
from scheduler.letters.letters import Letters, Parcel
from scheduler.letters.naming import names
from scheduler.owing.remind import owe_reminders
from storage.chats import groups
from storage.database import Database, Tx
from storage.outgoing import outbox
from storage.people import registry
from storage.planning import deadlines
from storage.reporting import drafts, forms, reports, reviews, standings
from storage.tables.registry import groups as group_rows
from tests.office import SECRET, Office, chat_of, moment
from tests.scheduler.town import SPEAKERS, forget_what_is_owed

LETTERS = Letters(SPEAKERS)
VI, EN = SPEAKERS[Language.VI], SPEAKERS[Language.EN]


def written(office: Office) -> dict[int, Parcel]:
    """The parcel of each chat that is due now."""
    held = office.db.run_now(outbox.claim, office.now, limit=1000)
    due = [one for one in held if one.moot is None]
    parcels = office.db.read_now(LETTERS.write, due, office.now)
    return {parcel.held[0].chat_id: parcel for parcel in parcels}


def reminded(db: Database, day: str) -> Office:
    office = Office.at_work(db)
    db.run_now(forget_what_is_owed)
    office.comes(day, "07:30")
    db.run_now(owe_reminders, office.now)
    return office


def letter_to(office: Office, unit: str) -> tuple[str, list[str]]:
    parcel = written(office)[chat_of(office.heads[unit])]
    assert parcel.letter is not None
    return parcel.letter.text, [label for row in parcel.letter.keyboard for label, _ in row]


def begins(office: Office, unit: str, answered: int) -> None:
    """Somebody of the unit answers the first questions of Quý I."""
    owed = office.obligation("Q1", unit)
    office.db.run_now(_begin, owed, answered, office)


def _begin(tx: Tx, owed: ObligationId, answered: int, office: Office) -> None:
    form = forms.one(tx, "cchc_quy", forms.newest_version(tx, "cchc_quy"))
    answers = {field.id: Given(nothing_arose=True) for field in form.fields[:answered]}
    drafts.begin(tx, owed, form, answers, {}, by=office.officer, now=office.now)


def hands_in(office: Office, unit: str) -> ReportId:
    """A report of the unit, with a decision still to come."""
    begins(office, unit, 20)
    return office.db.run_now(_hand_in, office.obligation("Q1", unit), office)


def _hand_in(tx: Tx, owed: ObligationId, office: Office) -> ReportId:
    draft = drafts.of_obligation(tx, owed)
    deadline = next(one for one in deadlines.of_plan(tx, office.plan) if one.code == "Q1")
    assert draft is not None
    handed = reports.hand_in(
        tx, draft, draft.answers, deadline, figures=(), secret=SECRET, by=office.officer, now=office.now
    )
    return handed.id


def test_a_reminder_says_both_dates_and_what_is_left(db: Database) -> None:
    office = reminded(db, "2024-02-15")
    office.pass_time(minutes=1)
    done = office.obligation("KH", "TH Nhật Tân")
    db.run_now(standings.hand_in, done, ReportId(1), late=False, now=office.now)

    text, labels = letter_to(office, "TH Nhật Tân")

    assert text == (
        "⏰ <b>Báo cáo CCHC định kỳ · Quý I</b> · TH Nhật Tân\n"
        "Hạn ghi trong kế hoạch: <i>trước ngày 01/3 (Quý I)</i>.\n"
        "Chậm nhất hết thứ Năm 29/02/2024. Còn 14 ngày, trong đó 10 ngày làm việc."
    )
    assert labels == ["Nộp ngay", "Nhắc lại 15h", "Nhắc lại mai", "Xin gia hạn", "Không thuộc tôi"]


def test_what_is_left_of_a_form_is_what_will_be_asked(db: Database) -> None:
    """Nothing arose, so that nobody is asked for letters of apology (question 4) or for what is done about targets."""
    office = reminded(db, "2024-02-15")
    begins(office, "TH Nhật Tân", 3)
    begins(office, "MN 19/5", 20)

    letters = written(office)
    begun, whole = (letters[chat_of(office.heads[unit])].letter for unit in ("TH Nhật Tân", "MN 19/5"))

    assert begun is not None
    assert whole is not None
    assert "Trường đã điền 3 câu, còn 15 câu nữa là nộp được." in begun.text
    assert [label for row in begun.keyboard for label, _ in row][:2] == [
        "Nộp Kế hoạch năm",
        "Nộp Quý I · còn 15/20 câu",
    ]
    assert "Trường đã điền đủ các câu, chỉ còn xem lại rồi bấm nộp." in whole.text
    assert [label for row in whole.keyboard for label, _ in row][:2] == ["Nộp Kế hoạch năm", "Xem lại Quý I"]


def test_each_button_opens_the_form_it_names(db: Database) -> None:
    office = reminded(db, "2024-02-15")

    letter = written(office)[chat_of(office.heads["MN 19/5"])].letter

    assert letter is not None
    opened = [packing.read(data) for row in letter.keyboard for _, data in row]
    assert opened[:2] == [OpenForm(office.obligation(code, "MN 19/5")) for code in ("KH", "Q1")]
    afternoon, morning = moment("2024-02-15", "15:00"), moment("2024-02-16", "07:30")
    assert opened[2:] == [*(PutOffAll(minutes(one)) for one in (afternoon, morning)), WhichExtension()]


def test_of_several_missed_rungs_one_line_is_left(db: Database) -> None:
    office = reminded(db, "2024-02-15")
    office.comes("2024-02-28")
    db.run_now(owe_reminders, office.now)

    text, labels = letter_to(office, "MN 19/5")

    assert text.count("· Quý I</b>") == 1
    assert labels == ["Nộp Kế hoạch năm", "Nộp Quý I", "Nhắc lại 15h", "Nhắc lại mai", "Xin gia hạn"]


def test_a_reminder_that_comes_after_the_deadline_says_so(db: Database) -> None:
    office = reminded(db, "2024-02-26")
    office.comes("2024-03-01", "06:45")

    text, _ = letter_to(office, "MN 19/5")

    assert text.count("⚠ <b>Quá hạn: ") == 2
    assert "Đã quá hạn 1 ngày, ngày cuối là thứ Năm 29/02/2024" in text


def test_everybody_is_written_to_in_their_language(db: Database) -> None:
    office = reminded(db, "2024-02-15")
    db.run_now(registry.speak, office.heads["MN 19/5"], Language.EN)

    text, labels = letter_to(office, "MN 19/5")

    assert "Last valid day: Thursday 29/02/2024. 14 days left, 10 of them working days." in text
    assert labels == ["Hand in Kế hoạch năm", "Hand in Quý I", "Again at 15:00", "Again tomorrow", "More time"]


def test_news_of_a_plan_names_it_and_what_is_due(db: Database) -> None:
    office = Office.at_work(db)

    text, labels = letter_to(office, "MN 19/5")

    assert text.startswith("📌 <b>Kế hoạch số 200/KH-GDĐT ngày 01/02/2024</b>\nThực hiện công tác")
    assert "• Báo cáo CCHC định kỳ · Quý I: hết thứ Năm 29/02/2024" in text
    assert labels == ["Đã nhận", "Việc của trường tôi"]


@pytest.mark.parametrize(("number", "day"), [(26, "thứ Hai"), (29, "thứ Năm"), (25, "Chủ nhật")])
def test_days_bear_their_names(number: int, day: str) -> None:
    assert day_name(VI, date(2024, 2, number)) == f"{day} {number}/02/2024"


def test_of_many_names_the_rest_is_counted() -> None:
    every = [f"TH {number}" for number in range(1, 35)]

    assert names(VI, every).html.endswith("TH 29, TH 30 và 4 trường nữa")
    assert names(EN, every[:31]).html.endswith("TH 30 and one more school")


def test_a_long_reason_begins_in_the_message_and_is_whole_in_a_file(db: Database) -> None:
    office = reminded(db, "2024-02-15")
    db.run_now(forget_what_is_owed)
    report = hands_in(office, "MN 19/5")
    db.run_now(give_back, report, "Số < 5 & > 3. " * 600, office)

    letter = written(office)[chat_of(office.heads["MN 19/5"])].letter

    assert letter is not None
    assert width(letter.text) <= CAPTION_LIMIT
    assert "Lý do: <i>Số &lt; 5 &amp; &gt; 3." in letter.text
    assert letter.text.endswith("<i>(Nội dung dài, toàn văn ở tệp đính kèm.)</i>")
    assert [label for row in letter.keyboard for label, _ in row] == ["Sửa và nộp lại"]
    assert letter.document is not None
    assert letter.document[0] == "Toàn văn.txt"
    assert letter.document[1].decode("utf-8-sig").count("Số < 5 & > 3.") == 600


def test_an_accepted_report_is_told_quietly_with_its_receipt(db: Database) -> None:
    office = reminded(db, "2024-02-15")
    db.run_now(forget_what_is_owed)
    report = hands_in(office, "MN 19/5")
    db.run_now(accept, report, office)

    letter = written(office)[chat_of(office.heads["MN 19/5"])].letter

    assert letter is not None
    assert letter.silent
    assert "Đã được tiếp nhận. Mã biên nhận: <code>Q1-2024-" in letter.text


def test_the_group_hears_names_only_where_it_may(db: Database) -> None:
    office = Office.at_work(db)
    for chat, policy in ((-1, Disclosure.NAMES), (-2, Disclosure.COUNTS)):
        db.run_now(link, office, chat, policy)
    db.run_now(forget_what_is_owed)
    office.comes("2024-02-26", "07:30")
    db.run_now(owe_reminders, office.now)

    told = [(chat, parcel.letter) for chat, parcel in written(office).items() if chat < 0]

    names_of = {chat: letter is not None and "MN 19/5" in letter.text for chat, letter in told}
    assert names_of == {-1: True, -2: False}
    assert all(letter is not None and "<b>0/6</b> trường đã nộp, còn 6 trường." in letter.text for _, letter in told)


def give_back(tx: Tx, report: ReportId, reason: str, office: Office) -> None:
    handed = reports.one(tx, report)
    assert handed is not None
    reviews.give_back(tx, handed, reason, by=office.officer, now=office.now)


def accept(tx: Tx, report: ReportId, office: Office) -> None:
    handed = reports.one(tx, report)
    assert handed is not None
    reviews.accept(tx, handed, by=office.officer, now=office.now)


def link(tx: Tx, office: Office, chat: int, policy: Disclosure) -> None:
    address = registry.touch_address(tx, registry.TELEGRAM, chat)
    group = groups.link(tx, office.authority, address.id, title="Nhóm", by=office.officer, now=office.now)
    tx.execute(update(group_rows).where(group_rows.c.id == group).values(policy=policy.value))
