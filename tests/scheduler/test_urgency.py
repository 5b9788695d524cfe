"""What is urgent leaves first, and people who write wait for no broadcast."""

import asyncio

from domain.sending.urgency import Urgency
from scheduler.sending.pace import Pacer
from tests.scheduler.turns import ALICE, GROUP, Turns, most_within
from tests.skipping import run


def test_two_thousand_reminders_at_eight_are_out_in_two_minutes_and_hold_up_no_reply() -> None:
    async def story() -> tuple[float, float]:
        turns = Turns(Pacer(30))
        reminders = [task for chat in range(100, 2100) for task in turns.ask(chat, Urgency.REMINDER)]
        await asyncio.sleep(30)
        began = asyncio.get_running_loop().time()
        await asyncio.gather(*turns.ask(ALICE, Urgency.REPLY))
        waited = asyncio.get_running_loop().time() - began
        await asyncio.gather(*reminders)
        return waited, turns.came[-1][0]

    waited, took = run(story())

    assert waited < 0.1
    assert took < 120


def test_while_people_write_a_broadcast_leaves_them_room_and_the_pace_is_kept() -> None:
    async def story() -> tuple[list[float], list[float]]:
        turns = Turns(Pacer(30))
        broadcast = [task for chat in range(100, 400) for task in turns.ask(chat, Urgency.REMINDER)]
        waits = []
        for chat in range(1, 21):
            began = asyncio.get_running_loop().time()
            await asyncio.gather(*turns.ask(chat, Urgency.REPLY))
            waits.append(asyncio.get_running_loop().time() - began)
            await asyncio.sleep(0.25)
        await asyncio.gather(*broadcast)
        return waits, [moment for moment, *_ in turns.came]

    waits, moments = run(story())

    # The first one finds a second that is full.
    assert sorted(waits)[len(waits) // 2] < 0.001
    assert max(waits) < 1.0
    assert most_within(1.0, moments) <= 30


def test_the_more_urgent_goes_first_whoever_asked_first() -> None:
    async def story() -> list[Urgency]:
        turns = Turns(Pacer(1))
        begun = turns.ask(GROUP, Urgency.DIGEST)  # takes the turn that is free now
        asked = [task for chat, urgency in enumerate(reversed(Urgency), 1) for task in turns.ask(chat, urgency)]
        await asyncio.gather(*begun, *asked)
        return [urgency for _, _, urgency in turns.came[1:]]

    assert run(story()) == list(Urgency)


def test_an_answer_goes_before_the_notices_of_the_same_person() -> None:
    async def story() -> list[Urgency]:
        turns = Turns(Pacer())
        notices = turns.ask(ALICE, Urgency.REMINDER, times=3)
        await asyncio.sleep(0.1)
        await asyncio.gather(*notices, *turns.ask(ALICE, Urgency.REPLY))
        return [urgency for *_, urgency in turns.came]

    assert run(story()) == [Urgency.REMINDER, Urgency.REPLY, Urgency.REMINDER, Urgency.REMINDER]
