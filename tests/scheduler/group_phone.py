"""What a group sees of the bot: its boards, those that live and those that are over."""

from tests.office import chat_of
from tests.scheduler.town import Town

FIRST = "MN 19/5"
BOARD = "📋 Báo cáo CCHC định kỳ · Quý I\n"


async def posted(town: Town) -> int:
    """The group, once its boards have been posted."""
    group = await town.group()
    await town.publishes()
    await town.rounds.poke("deliver")
    return group


async def quarter(town: Town, group: int) -> list[str]:
    """What the group sees of the first quarter's boards, of those that still have buttons."""
    return [text for text in await town.boards_in(group) if text.startswith(BOARD)]


async def looks_on(town: Town, times: int = 3) -> None:
    """Of each group one board is edited at a time."""
    for _ in range(times):
        town.office.pass_time(seconds=6)
        await town.shows_boards()


async def seen(town: Town, group: int) -> list[str]:
    shown = await town.telegram.shown(chat_of(town.office.officer), group)
    return [str(one.get("text", "")) for one in shown]


async def pinned(town: Town, group: int) -> bool:
    url = f"{town.telegram.url}/sandbox/people/{chat_of(town.office.officer)}/chats/{group}"
    async with town.telegram.session.get(url) as answer:
        return "pinned_message_id" in await answer.json()
