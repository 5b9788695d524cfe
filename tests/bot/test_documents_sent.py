"""A document on its way: sent on a phone, fetched from Telegram, read by a child, gone through, published."""

import asyncio
from datetime import UTC, datetime

from domain.ids import UnitId
from domain.persons.people import Role
from storage.database import Database
from storage.planning import plans
from tests.bot.receptions import Phone
from tests.bot.test_attachments import gives, hears, play
from tests.office import register_forms
from tests.plan_papers import ANNEX, ANNEXED, YEARLY, word

TAPS = {
    "Bắt đầu": "Hạn nộp",
    "Đúng cả 1": "Nhiệm vụ · 1",
    "Đúng cả 2": "Xem trước khi công bố",
    "Công bố ngay": "Đã công bố",
}
"""What is pressed, and what is seen then."""
COMING = str(datetime.now(UTC).year + 1)
"""A year whose deadlines all lie ahead, whenever the tests are run."""
ANNEX_COMING = tuple(tuple(cell.replace("2024", COMING) for cell in row) for row in ANNEX)


def test_a_word_document_becomes_a_plan_in_a_few_taps(db: Database) -> None:
    async def story(mai: Phone) -> None:
        await asyncio.to_thread(db.run_now, register_forms, datetime.now(UTC))
        await gives(mai, word(ANNEXED.replace("2024", COMING), ANNEX_COMING), "papi.docx")
        first = await hears(mai, "papi.docx")
        for label, then in TAPS.items():
            await mai.taps(label)
            # The press is answered before the screen is changed.
            await hears(mai, then)

        assert "1</b> hạn có ngày" in first or "1 hạn có ngày" in first
        assert "Đã công bố" in await hears(mai, "Đã công bố")
        [plan] = await asyncio.to_thread(db.read_now, plans.of_authority, UnitId(1))
        assert plan.number == "46/KH-PGDĐT"
        assert plan.published_at is not None

    play(db, Role.OFFICER, story)


def test_a_word_document_with_fields_is_a_template_and_not_a_plan(db: Database) -> None:
    async def story(mai: Phone) -> None:
        await asyncio.to_thread(db.run_now, register_forms, datetime.now(UTC))
        await gives(mai, word(f"{ANNEXED}\nBÁO CÁO {{{{ky}}}}", ANNEX), "mau.docx")
        await hears(mai, "mau.docx dùng được: 1 trường")
        await mai.taps("Dùng mẫu này")
        await hears(mai, "làm theo mẫu mau.docx")
        await gives(mai, word("Ghi chú\nKhông có gì"), "ghi-chu.docx")
        await hears(mai, "không có trường")
        await gives(mai, word(ANNEXED, ANNEX), "papi.docx")

        # In the midst of templates a plan is a plan.
        assert "hạn có ngày" in await hears(mai, "papi.docx")

    play(db, Role.OFFICER, story)


def test_a_text_pasted_in_two_messages_is_one_document(db: Database) -> None:
    async def story(mai: Phone) -> None:
        await mai.says(YEARLY[:600])
        await mai.says(YEARLY[600:])

        shown = await hears(mai, "Ghép từ 2 tin")

        assert "hạn có ngày" in shown

    play(db, Role.OFFICER, story)
