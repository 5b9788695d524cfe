"""The half of the program that answers. Importing it costs what aiogram costs: only who answers does so."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiogram import Bot, Router
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.assembly import Base, api_address
from bot.drawing_session import DrawingSession
from bot.incoming.house import House
from bot.incoming.reception import Reception, receiving
from bot.menu_keeping import keep_menus
from bot.name_keeping import keep_names
from bot.pulse_keeping import first_pulse, keep_pulse
from bot.settings import TokenRefused
from bot.studio.studio import Studio
from handlers import helping
from handlers import receiving as hearing
from handlers.calendars import own_calendar, school_events, workdays
from handlers.deciding import accepting_many, evidence, excusing, giving_time, granting, returning, reviewing
from handlers.errors import Limits
from handlers.forms import catalogue, form_sheets, trying, using
from handlers.groups import group_list, linking, membership
from handlers.newcomers import approving, joining, start
from handlers.office import drawing_lots, entering, initiatives, inspecting, registers, tasks
from handlers.papers import papering, templating
from handlers.people import chats, dismissing, inviting, own_data, remits, sheet_asking, staff
from handlers.pictures import charting
from handlers.plans import (
    acknowledging,
    adhoc,
    amending,
    attached,
    calling_off,
    closing,
    plan_cards,
    publishing,
    reforming,
    two_steps,
    walk_home,
    walking,
    withdrawing,
)
from handlers.questions import asking, voices
from handlers.reaching import broadcast_sent, broadcasting, digest_days, muting, nudging
from handlers.registry import changing, listing, tracing, unit_facts, units
from handlers.reminding import changing as ladders_changed
from handlers.reminding import showing as ladders_shown
from handlers.reporting import amending_reports, duties, extending, filling, handed_in, promising, whole_forms
from handlers.turn import Office

logger = logging.getLogger(__name__)

AGAIN = 2.0


@dataclass(frozen=True, slots=True)
class Answering:
    house: House
    reception: Reception


OF_PLANS = (
    *(publishing.router, plan_cards.router, two_steps.router),
    *(amending.router, closing.router, calling_off.router, withdrawing.router, adhoc.router),
    *(ladders_shown.router, ladders_changed.router),
)

OF_FORMS = (form_sheets.router, trying.router, using.router, catalogue.router, reforming.router)

OF_PAPERS = (papering.router, templating.router, charting.router, voices.router)

OF_NOTICES = (
    *(acknowledging.router, promising.router, nudging.router, digest_days.router, muting.router),
    *(broadcasting.router, broadcast_sent.router),
)

OF_STAFF = (staff.router, inviting.router, dismissing.router, remits.router, sheet_asking.router)

OF_ONESELF = (own_data.router, chats.router)

OF_REPORTS = (
    extending.router,
    granting.router,
    giving_time.router,
    excusing.router,
    reviewing.router,
    returning.router,
    evidence.router,
    accepting_many.router,
    handed_in.router,
    amending_reports.router,
    whole_forms.router,
)


def routers() -> tuple[Router, ...]:
    """The first that fits an update answers it, so whatever takes all that is left comes last."""
    return (
        linking.router,
        membership.router,
        start.router,
        helping.router,
        joining.router,
        approving.router,
        *OF_STAFF,
        group_list.router,
        duties.router,
        filling.router,
        *OF_NOTICES,
        listing.router,
        attached.router,
        *OF_FORMS,
        walk_home.router,
        walking.router,
        *OF_PLANS,
        *OF_REPORTS,
        initiatives.router,
        registers.router,
        entering.router,
        inspecting.router,
        drawing_lots.router,
        tracing.router,
        *OF_ONESELF,
        *OF_PAPERS,
        workdays.router,
        own_calendar.router,
        school_events.router,
        tasks.router,
        changing.router,
        unit_facts.router,
        units.router,
        asking.router,
        hearing.router,
    )


@asynccontextmanager
async def answering(base: Base, *, calendars: str = "") -> AsyncIterator[Answering]:
    """`calendars` is the public address under which people can follow theirs, where this program serves them."""
    session = DrawingSession(TelegramAPIServer.from_base(api_address(base.settings)), Studio(base.db.address))
    telegram = Bot(base.settings.bot_token(), session=session)
    try:
        username = await _own_name(telegram)
        office = Office(base.speakers, base.settings.secret(), username, calendars)
        house = House(telegram, session, base.db, office, base.pacer, base.clock.now)
        limits = Limits(delays=base.settings.delays())
        await first_pulse(base.db, base.clock.now)
        keepers = (
            asyncio.create_task(keep_pulse(base.db, base.clock.now)),
            asyncio.create_task(keep_menus(telegram, base.db, base.speakers, base.clock.now)),
            asyncio.create_task(keep_names(base.db, office.names)),
        )
        try:
            async with receiving(house, routers(), username=username, limits=limits, alone=base.alone) as reception:
                yield Answering(house, reception)
        finally:
            for keeper in keepers:
                keeper.cancel()
            await asyncio.gather(*keepers, return_exceptions=True)
    finally:
        await session.close()


async def _own_name(telegram: Bot) -> str:
    """Waits for Telegram rather than giving up: an office's line may come back later than its power. Raises
    TokenRefused."""
    while True:
        try:
            return (await telegram.get_me()).username or ""
        except (TelegramUnauthorizedError, TelegramNotFound) as error:
            raise TokenRefused from error
        except TelegramRetryAfter as error:
            await asyncio.sleep(error.retry_after)
        except (TelegramNetworkError, TelegramServerError):
            logger.warning("Telegram cannot be reached yet")
            await asyncio.sleep(AGAIN)
