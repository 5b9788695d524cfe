import asyncio
from collections.abc import Mapping
from itertools import pairwise

import pytest

from domain.sending.urgency import Urgency
from scheduler.sending.pace import CROWD, PAID_RATE, Pacer
from tests.scheduler.turns import ALICE, GROUP, Turns, most_within
from tests.skipping import SkippingLoop, run


async def broadcast(rate: int, chats: int) -> list[float]:
    turns = Turns(Pacer(rate))
    await asyncio.gather(*(task for chat in range(1, chats + 1) for task in turns.ask(chat, Urgency.REMINDER)))
    return [moment for moment, *_ in turns.came]


@pytest.mark.parametrize(("rate", "least"), [(30, 29.6), (PAID_RATE, 997)])
def test_no_second_holds_more_than_the_rate_and_little_less_is_reached(rate: int, least: float) -> None:
    moments = run(broadcast(rate, rate * 10))

    assert most_within(1.0, moments) <= rate
    assert (len(moments) - 1) / moments[-1] >= least


def test_the_pace_is_kept_on_a_real_clock() -> None:
    moments = asyncio.run(broadcast(100, 150))

    assert most_within(1.0, moments) <= 100
    assert moments[-1] > 1.4


@pytest.mark.parametrize(("rate", "least", "chats", "times"), [(30, 28.5, 300, 1200), (PAID_RATE, 980, 6000, 400)])
def test_a_loop_that_is_late_catches_up_without_breaking_the_promise(
    rate: int, least: float, chats: int, times: int
) -> None:
    moments = list[float]()

    async def story(loop: SkippingLoop) -> None:
        turns = Turns(Pacer(rate))
        asked = [task for chat in range(1, chats + 1) for task in turns.ask(chat, Urgency.REMINDER)]
        for number in range(times):
            await asyncio.sleep(0.005)
            loop.is_busy_for(0.08 if number % 100 == 0 else 0.012)
        await asyncio.gather(*asked)
        moments.extend(moment for moment, *_ in turns.came)

    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        loop = runner.get_loop()
        assert isinstance(loop, SkippingLoop)
        runner.run(story(loop))

    assert most_within(1.0, moments) <= rate
    assert (len(moments) - 1) / moments[-1] >= least


def test_of_turns_that_were_missed_each_is_taken_before_the_next_is_given() -> None:
    given = list[int]()

    async def story(loop: SkippingLoop) -> None:
        pacer = Pacer(100)

        async def leaves(chat: int) -> None:
            await pacer.turn(chat, Urgency.REMINDER)
            given.append(pacer.turns)

        leaving = [asyncio.create_task(leaves(chat)) for chat in range(1, 11)]
        await asyncio.sleep(0.005)
        loop.is_busy_for(0.09)
        await asyncio.gather(*leaving)

    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        loop = runner.get_loop()
        assert isinstance(loop, SkippingLoop)
        runner.run(story(loop))

    assert given == list(range(1, 11))


def test_a_second_is_counted_from_when_a_message_leaves() -> None:
    left = list[float]()

    async def story(loop: SkippingLoop) -> None:
        pacer = Pacer(10)

        async def leaves(chat: int) -> None:
            await pacer.turn(chat, Urgency.REMINDER)
            left.append(loop.time())

        leaving = [asyncio.create_task(leaves(chat)) for chat in range(1, 40)]
        # Whatever else is done between a turn given and a message that leaves.
        for _ in range(4000):
            await asyncio.sleep(0)
            loop.is_busy_for(0.02 if len(left) % 10 == 1 else 0.0005)
        await asyncio.gather(*leaving)

    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        loop = runner.get_loop()
        assert isinstance(loop, SkippingLoop)
        runner.run(story(loop))

    assert most_within(1.0, left) <= 10


def test_notices_to_one_person_come_a_second_apart() -> None:
    async def story() -> list[float]:
        turns = Turns(Pacer())
        await asyncio.gather(*turns.ask(ALICE, Urgency.REMINDER, times=4))
        return turns.at(ALICE)

    moments = run(story())

    assert all(1.0 < later - earlier < 1.1 for earlier, later in pairwise(moments))


def test_a_dialogue_may_run_five_answers_ahead() -> None:
    async def story() -> list[float]:
        turns = Turns(Pacer())
        await asyncio.gather(*turns.ask(ALICE, Urgency.REPLY, times=7))
        return turns.at(ALICE)

    moments = run(story())

    assert moments[4] < 0.2
    assert moments[5] > 0.9
    assert moments[6] - moments[5] > 1.0


@pytest.mark.parametrize("urgency", Urgency)
def test_no_minute_of_a_group_holds_more_than_twenty(urgency: Urgency) -> None:
    async def story() -> list[float]:
        turns = Turns(Pacer())
        await asyncio.gather(*turns.ask(GROUP, urgency, times=60))
        return turns.at(GROUP)

    moments = run(story())

    assert 17 <= most_within(60.0, moments) <= 20


def test_an_answer_does_not_wait_behind_a_broadcast() -> None:
    async def story() -> float:
        turns = Turns(Pacer())
        notices = [task for chat in range(100, 400) for task in turns.ask(chat, Urgency.REMINDER)]
        await asyncio.sleep(2)
        asked = asyncio.get_running_loop().time()
        await asyncio.gather(*turns.ask(ALICE, Urgency.REPLY))
        waited = asyncio.get_running_loop().time() - asked
        await asyncio.gather(*notices)
        return waited

    assert run(story()) < 0.04


def test_a_busy_chat_does_not_hold_up_the_others() -> None:
    async def story() -> Mapping[int, list[float]]:
        turns = Turns(Pacer())
        await asyncio.gather(*turns.ask(GROUP, Urgency.REMINDER, times=3), *turns.ask(ALICE, Urgency.REMINDER))
        return {chat: turns.at(chat) for chat in (GROUP, ALICE)}

    moments = run(story())

    assert moments[ALICE][0] < 0.1 < moments[GROUP][1]


def test_turns_of_one_chat_come_in_the_order_they_were_asked_for() -> None:
    async def story() -> list[int]:
        pacer, came = Pacer(), list[int]()

        async def turn(number: int) -> None:
            await asyncio.sleep(number / 3)
            await pacer.turn(ALICE, Urgency.REMINDER)
            came.append(number)

        await asyncio.gather(*map(turn, range(8)))
        return came

    assert run(story()) == list(range(8))


@pytest.mark.parametrize("urgency", Urgency)
def test_a_pause_is_shared_by_all(urgency: Urgency) -> None:
    async def story() -> list[float]:
        turns = Turns(Pacer())
        turns.pacer.pause(7)
        turns.pacer.pause(3)
        await asyncio.gather(*(task for chat in (1, 2, GROUP) for task in turns.ask(chat, urgency)))
        return [moment for moment, *_ in turns.came]

    moments = run(story())

    assert 7 <= moments[0] <= moments[-1] < 7.2


def test_those_who_already_wait_heed_a_pause() -> None:
    async def story() -> list[float]:
        turns = Turns(Pacer())
        asked = turns.ask(ALICE, Urgency.REMINDER, times=2)
        await asyncio.sleep(0.5)
        turns.pacer.pause(5)
        await asyncio.gather(*asked)
        return turns.at(ALICE)

    assert 5.5 <= run(story())[1] < 5.6


def test_a_paused_group_leaves_the_others_alone() -> None:
    async def story() -> Mapping[int, list[float]]:
        turns = Turns(Pacer())
        turns.pacer.pause_chat(GROUP, 30)
        await asyncio.gather(*turns.ask(GROUP, Urgency.REPLY), *turns.ask(ALICE, Urgency.REMINDER))
        return {chat: turns.at(chat) for chat in (GROUP, ALICE)}

    moments = run(story())

    assert moments[ALICE][0] < 0.1
    assert 30 <= moments[GROUP][0] < 30.1


def test_those_who_give_up_cost_nobody_a_turn() -> None:
    async def story() -> list[float]:
        turns = Turns(Pacer())
        given_up = [task for chat in range(100, 130) for task in turns.ask(chat, Urgency.REMINDER)]
        kept = turns.ask(ALICE, Urgency.REMINDER)
        await asyncio.sleep(0)
        for task in given_up:
            task.cancel()
        await asyncio.gather(*kept, *given_up, return_exceptions=True)
        return turns.at(ALICE)

    assert run(story())[0] < 0.1


def test_idle_chats_are_forgotten() -> None:
    async def story() -> int:
        pacer = Pacer(PAID_RATE)
        for chat in range(1, 10 * CROWD):
            await pacer.turn(chat, Urgency.REMINDER)
        return pacer.remembered

    assert run(story()) <= 2 * CROWD
