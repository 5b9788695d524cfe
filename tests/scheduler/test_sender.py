import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

import pytest
from aiohttp import ClientSession, TCPConnector

from domain.outcomes import Broken, Gone, InDoubt, Moved, NotSent, Outcome, Reason, Sent, Unreachable, Wait
from scheduler.pace import PAID_RATE, Pacer
from scheduler.request import AiohttpRequest, NoConnectionError
from scheduler.sender import Letter, Sender, make_bot
from tests.sandboxed import TOKEN, Json, Telegram, nobody_there, somebody_else, telegram

IMPATIENT = 0.3


@dataclass(frozen=True, slots=True)
class Desk:
    telegram: Telegram
    sender: Sender
    pacer: Pacer


def sender_to(url: str, session: ClientSession, pacer: Pacer | None = None, token: str = TOKEN) -> Sender:
    request = AiohttpRequest(session, connect=IMPATIENT, read=IMPATIENT)
    return Sender(make_bot(token, url, request, pacer or Pacer(PAID_RATE)))


@asynccontextmanager
async def desk() -> AsyncIterator[Desk]:
    async with telegram() as world:
        pacer = Pacer(PAID_RATE)
        yield Desk(world, sender_to(world.url, world.session, pacer), pacer)


def to(chat_id: int, text: str = "Còn <b>3 ngày</b>: báo cáo Quý I") -> Letter:
    return Letter(chat_id, text)


def in_the_world(story: Callable[[Desk], Awaitable[Outcome]]) -> Outcome:
    async def told() -> Outcome:
        async with desk() as at:
            return await story(at)

    return asyncio.run(told())


def sent_while(kind: str, **how: Json) -> Outcome:
    """What becomes of a letter to a person when this goes wrong."""

    async def story(at: Desk) -> Outcome:
        person = await at.telegram.person()
        await at.telegram.goes_wrong(kind, method="sendMessage", times=1, **how)
        return await at.sender.send(to(person))

    return in_the_world(story)


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


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("bot was blocked by the user", Reason.BLOCKED),
        ("user is deactivated", Reason.DEACTIVATED),
        ("bot was kicked from the supergroup chat", Reason.KICKED),
        ("bot can't initiate conversation with a user", Reason.NEVER_STARTED),
    ],
)
def test_the_end_of_a_chat_is_told_with_its_reason(text: str, why: Reason) -> None:
    assert sent_while("blocked", text=text) == Unreachable(why)


def test_a_person_never_heard_of_is_not_found() -> None:
    async def story(at: Desk) -> Outcome:
        return await at.sender.send(to(99))

    assert in_the_world(story) == Unreachable(Reason.NOT_FOUND)


@pytest.mark.parametrize("text", ["<b>hở", "a" * 5000, ""])
def test_what_telegram_can_never_take_is_broken(text: str) -> None:
    async def story(at: Desk) -> Outcome:
        return await at.sender.send(to(await at.telegram.person(), text))

    assert isinstance(in_the_world(story), Broken)


def test_too_long_a_button_is_broken() -> None:
    async def story(at: Desk) -> Outcome:
        letter = replace(to(await at.telegram.person()), keyboard=((("Nộp", "x" * 65),),))
        return await at.sender.send(letter)

    assert isinstance(in_the_world(story), Broken)


def test_a_group_that_became_a_supergroup_has_moved() -> None:
    async def story() -> None:
        async with desk() as at:
            group = await at.telegram.group()
            new = await at.telegram.migrates(group)

            outcome = await at.sender.send(to(group))

            assert outcome == Moved(new)

    asyncio.run(story())


def test_too_many_requests_are_waited_for_by_everybody() -> None:
    async def story() -> None:
        async with desk() as at:
            first, second = await at.telegram.person("A"), await at.telegram.person("B")
            await at.telegram.goes_wrong("429", seconds=1, times=1)
            clock = asyncio.get_running_loop()
            began = clock.time()

            refused = await at.sender.send(to(first))
            accepted = await at.sender.send(to(second))

            assert refused == Wait(1, whole_bot=True)
            assert isinstance(accepted, Sent)
            assert clock.time() - began >= 1

    asyncio.run(story())


def test_a_refused_letter_is_not_repeated_by_itself() -> None:
    async def story() -> None:
        async with desk() as at:
            person = await at.telegram.person()
            before = len(await at.telegram.accepted())
            await at.telegram.goes_wrong("429", seconds=1, times=1)

            await at.sender.send(to(person))

            assert len(await at.telegram.accepted()) == before

    asyncio.run(story())


def test_too_many_requests_in_a_group_hold_up_nobody_else() -> None:
    async def story() -> None:
        async with desk() as at:
            group, person = await at.telegram.group(), await at.telegram.person()
            await at.telegram.goes_wrong("429", seconds=3600, times=1)

            refused = await at.sender.send(to(group))
            accepted = await asyncio.wait_for(at.sender.send(to(person)), 2)

            assert refused == Wait(3600, whole_bot=False)
            assert isinstance(accepted, Sent)

    asyncio.run(story())


@pytest.mark.parametrize("kind", ["cut_before", "cut_after", "hang_after", "500", "502_html"])
def test_what_may_have_arrived_is_in_doubt(kind: str) -> None:
    assert isinstance(sent_while(kind), InDoubt)


def test_an_unreadable_acceptance_is_sent() -> None:
    assert sent_while("broken_body") == Sent(None)


def test_a_refused_connection_is_surely_not_sent() -> None:
    async def story() -> Outcome:
        async with ClientSession() as session:
            return await sender_to(nobody_there(), session).send(to(1))

    assert isinstance(asyncio.run(story()), NotSent)


def test_an_unknown_host_is_surely_not_sent() -> None:
    async def story() -> Outcome:
        async with ClientSession() as session:
            return await sender_to("http://telegram.invalid", session).send(to(1))

    assert isinstance(asyncio.run(story()), NotSent)


def test_a_portal_that_sends_us_elsewhere_is_surely_not_telegram() -> None:
    async def story() -> Outcome:
        async with somebody_else(302, "") as url, ClientSession() as session:
            return await sender_to(url, session).send(to(1))

    assert isinstance(asyncio.run(story()), NotSent)


def test_a_revoked_token_is_not_the_fault_of_the_letter() -> None:
    async def story() -> Outcome:
        async with telegram() as world:
            return await sender_to(world.url, world.session, token="1234567890:revoked").send(to(1))

    assert isinstance(asyncio.run(story()), NotSent)


def test_a_file_too_large_for_the_gateway_is_broken() -> None:
    async def story() -> Outcome:
        async with somebody_else(413, "<html>too large</html>") as url, ClientSession() as session:
            return await sender_to(url, session).send(to(1))

    assert isinstance(asyncio.run(story()), Broken)


@pytest.mark.parametrize("kind", ["cut_after", "hang_after", "502_html", "broken_body", "429", "blocked"])
def test_neither_token_nor_words_are_in_any_log(kind: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)

    sent_while(kind)

    assert TOKEN not in caplog.text
    assert "Quý I" not in caplog.text


def test_waiting_in_vain_for_a_connection_is_surely_not_sent_and_shows_no_token() -> None:
    async def story() -> BaseException | None:
        async with telegram() as world, ClientSession(connector=TCPConnector(limit=1)) as session:
            await world.goes_wrong("hang_after", seconds=1)
            person = await world.person()
            bot = make_bot(TOKEN, world.url, AiohttpRequest(session, connect=0.1, read=0.5), Pacer(PAID_RATE))
            busy = asyncio.create_task(bot.get_me())
            await asyncio.sleep(0.05)
            second = asyncio.create_task(bot.send_message(person, "x"))
            await asyncio.wait([busy, second])
            busy.exception()
            return second.exception()

    error = asyncio.run(story())

    assert isinstance(error, NoConnectionError)
    assert TOKEN not in "".join(traceback.format_exception(error))
