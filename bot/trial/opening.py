"""Before the curtain: everybody opens their invite on their own phone, the officer brings the bot into the group."""

import asyncio
from dataclasses import dataclass

from bot.trial.cast import Cast, Manner, Member
from bot.trial.founding import Codes
from bot.trial.phones import Exchange, Phone

BOT_STARTS = 120.0
"""Seconds the bot may take until its first answer: it is starting meanwhile."""


@dataclass(frozen=True, slots=True)
class Company:
    """Everybody with their phone; `group` is the number of the group's chat; the newcomer has not met the bot yet."""

    phones: dict[Member, Phone]
    group: int
    newcomer: Phone


async def gather_company(exchange: Exchange, cast: Cast, codes: Codes, *, username: str, agree: str) -> Company:
    """`agree` is what the button says by which one does."""
    phones = {member: await exchange.new_phone(member.name) for member in cast.members}
    newcomer = await exchange.new_phone(cast.newcomer, number=cast.newcomer_phone)
    await asyncio.gather(*(_enter(phone, codes[member], agree) for member, phone in phones.items()))
    group = await _make_group(exchange, cast, phones, username)
    for school in cast.schools:
        if school.manner is Manner.BLOCKS:
            await phones[school.head].blocks_bot()
    return Company(phones, group, newcomer)


async def _enter(phone: Phone, code: str, agree: str) -> None:
    """The one message that is left on their phone is the first screen of somebody who is in."""
    asked = await phone.asks(f"/start i_{code}", BOT_STARTS)
    await phone.taps(asked.message_id, agree)
    await phone.until(lambda shown: next(shown.of_bot()) != asked)


async def _make_group(exchange: Exchange, cast: Cast, phones: dict[Member, Phone], username: str) -> int:
    """The officer's own: whoever makes a group comes first in it."""
    officer = phones[cast.officer]
    others = [phone.person for member, phone in phones.items() if member is not cast.officer]
    group = await exchange.new_group(cast.group, [officer.person, *others])
    await exchange.add_bot(group, by=officer.person)
    # By its full name: a bot in privacy mode hears only what is said to it.
    await exchange.phone(officer.person, group).asks(f"/lienket@{username}")
    return group
