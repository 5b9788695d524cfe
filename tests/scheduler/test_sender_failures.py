import asyncio
import logging
import traceback
from dataclasses import replace

import pytest
from aiohttp import ClientSession, TCPConnector

from domain.sending.outcomes import Broken, InDoubt, Moved, NotSent, Outcome, Reason, Sent, Unreachable, Wait
from scheduler.sending.pace import PAID_RATE, Pacer
from scheduler.sending.paced_bot import make_bot
from scheduler.sending.request import AiohttpRequest, NoConnectionError
from tests.sandboxed import TOKEN, nobody_there, somebody_else, telegram
from tests.scheduler.desk import Desk, desk, in_the_world, sender_to, sent_while, to
from tests.waiting import SOON, eventually


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
            accepted = await asyncio.wait_for(at.sender.send(to(person)), SOON)

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
            await world.goes_wrong("hang_after", seconds=SOON)
            person = await world.person()
            bot = make_bot(TOKEN, world.url, AiohttpRequest(session, connect=0.5, read=SOON), Pacer(PAID_RATE))
            busy = asyncio.create_task(bot.send_message(person, "x"))
            assert await eventually(world.accepted, bool)
            second = asyncio.create_task(bot.send_message(person, "y"))
            await asyncio.wait([second])
            busy.cancel()
            await asyncio.gather(busy, return_exceptions=True)
            return second.exception()

    error = asyncio.run(story())

    assert isinstance(error, NoConnectionError)
    assert TOKEN not in "".join(traceback.format_exception(error))
