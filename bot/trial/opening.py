"""Before the curtain: everybody opens their invite on their own phone, the officer brings the bot into the group."""

import asyncio
from dataclasses import dataclass

from bot.trial.cast import Cast, Manner, Member
from bot.trial.founding import Codes
from bot.trial.phones import Exchange, Phone

BOT_STARTS = 40.0
"""Seconds the bot may take until its first answer: it is starting meanwhile."""


@dataclass(frozen=True, slots=True)
class Company:
    """Everybody with their phone; `group` is the number of the group's chat."""

    phones: dict[Member, Phone]
    group: int


async def gather_company(exchange: Exchange, cast: Cast, codes: Codes, *, username: str) -> Company:
    phones = {member: await exchange.new_phone(member.name) for member in cast.members}
    await asyncio.gather(*(_enter(phone, codes[member]) for member, phone in phones.items()))
    group = await _make_group(exchange, cast, phones, username)
    for school in cast.schools:
        if school.manner is Manner.BLOCKS:
            await phones[school.head].blocks_bot()
    return Company(phones, group)


async def _enter(phone: Phone, code: str) -> None:
    await phone.asks(f"/start i_{code}", BOT_STARTS)


async def _make_group(exchange: Exchange, cast: Cast, phones: dict[Member, Phone], username: str) -> int:
    """The officer's own: whoever makes a group comes first in it."""
    officer = phones[cast.officer]
    others = [phone.person for member, phone in phones.items() if member is not cast.officer]
    group = await exchange.new_group(cast.group, [officer.person, *others])
    await exchange.add_bot(group, by=officer.person)
    # By its full name: a bot in privacy mode hears only what is said to it.
    await exchange.phone(officer.person, group).asks(f"/lienket@{username}")
    return group
