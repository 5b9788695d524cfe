import asyncio
from dataclasses import replace

import pytest

from domain.sending.outcomes import Gone, Outcome, Sent
from scheduler.sending.sender import Letter
from tests.scheduler.desk import Desk, desk, in_the_world, to


def test_a_letter_arrives_with_its_buttons_and_its_id() -> None:
    async def story() -> None:
        async with desk() as at:
            person = await at.telegram.person()
            letter = replace(to(person), keyboard=((("Nộp ngay", "r:1"), ("Văn bản", "https://a.vn")),))

            outcome = await at.sender.send(letter)

            shown = (await at.telegram.shown(person))[-1]
            assert outcome == Sent(int(str(shown["message_id"])))
            assert shown["text"] == "Còn 3 ngày: báo cáo Quý I"
            assert shown["buttons"] == [
                [{"text": "Nộp ngay", "callback_data": "r:1"}, {"text": "Văn bản", "url": "https://a.vn"}]
            ]

    asyncio.run(story())


def test_a_document_arrives_under_its_vietnamese_name() -> None:
    async def story() -> None:
        async with desk() as at:
            person = await at.telegram.person()
            letter = replace(to(person), document=("Tổng hợp Quý I.xlsx", b"PK" * 50_000))

            outcome = await at.sender.send(letter)

            shown = (await at.telegram.shown(person))[-1]
            document = shown["document"]
            assert isinstance(outcome, Sent)
            assert isinstance(document, dict)
            assert (document["file_name"], document["size"]) == ("Tổng hợp Quý I.xlsx", 100_000)
            assert shown["caption"] == "Còn 3 ngày: báo cáo Quý I"

    asyncio.run(story())


def test_an_edit_changes_the_message_and_keeps_its_id() -> None:
    async def story() -> None:
        async with desk() as at:
            person = await at.telegram.person()
            first = await at.sender.send(to(person))
            assert isinstance(first, Sent)

            second = await at.sender.send(replace(to(person, "Đã nộp"), edits=first.message_id))

            assert second == first
            assert (await at.telegram.shown(person))[-1]["text"] == "Đã nộp"

    asyncio.run(story())


def test_an_edit_that_changes_nothing_is_sent() -> None:
    async def story(at: Desk) -> Outcome:
        person = await at.telegram.person()
        first = await at.sender.send(to(person))
        assert isinstance(first, Sent)
        again = await at.sender.send(replace(to(person), edits=first.message_id))
        assert again == first
        return again

    assert isinstance(in_the_world(story), Sent)


def test_an_edit_of_a_message_that_is_gone_says_so() -> None:
    async def story(at: Desk) -> Outcome:
        return await at.sender.send(replace(to(await at.telegram.person()), edits=4711))

    assert in_the_world(story) == Gone()


def test_a_board_is_pinned_in_its_group() -> None:
    async def story() -> None:
        async with desk() as at:
            group = await at.telegram.group()

            outcome = await at.sender.send(replace(to(group), pin=True))

            assert isinstance(outcome, Sent)
            assert [entry["method"] for entry in await at.telegram.accepted()][-1] == "pinChatMessage"

    asyncio.run(story())


def test_a_group_that_forbids_pinning_still_gets_its_board() -> None:
    async def story(at: Desk) -> Outcome:
        group = await at.telegram.group()
        await at.telegram.goes_wrong("bad_request", method="pinChatMessage", text="not enough rights to manage pinned")
        return await at.sender.send(replace(to(group), pin=True))

    assert isinstance(in_the_world(story), Sent)


def test_an_edit_carries_no_document() -> None:
    with pytest.raises(ValueError, match="no document"):
        Letter(1, "x", edits=2, document=("a.xlsx", b""))
