"""The round that says a word, in private, to those who have not said that they received a plan."""

from collections.abc import Callable
from datetime import datetime, timedelta

from domain.clock_face import local_date
from domain.planning.rungs import may_remind
from domain.screens import Screen
from domain.sending.notices import Held
from domain.texts import Say
from scheduler.letters.news_texts import plan_buttons
from scheduler.letters.writing import Writing
from storage.database import Database, Tx
from storage.outgoing import unacknowledged
from storage.people import registry
from storage.planning import calendars, plans

NAME = "receipts"
WORKING_DAYS = 2
"""So long after it was published."""
HEARD = timedelta(days=1)
"""So long the news of it lies there at least."""
NO_LONGER = timedelta(days=14)


async def remind(db: Database, now: Callable[[], datetime]) -> None:
    await db.run(owe, now())


def owe(tx: Tx, now: datetime) -> int:
    calendar = calendars.load(tx)
    if not may_remind(calendar, now):
        return 0
    due = [
        plan
        for plan, published in unacknowledged.lately_published(tx, now - NO_LONGER)
        if calendar.add_working_days(local_date(published), WORKING_DAYS) <= local_date(now)
    ]
    return sum(unacknowledged.owe(tx, plan, heard_before=now - HEARD, now=now) for plan in due)


def unreceived(writing: Writing, say: Say, held: Held) -> Screen | None:
    """None once all their units have said so."""
    person = registry.who(writing.tx, held.channel, held.chat_id, writing.now).person
    plan = None if held.plan is None else plans.one(writing.tx, held.plan)
    if person is None or plan is None:
        return None
    posts = {post.unit: post.unit_name for post in person.reporting_posts()}
    left = unacknowledged.by(writing.tx, posts).get(plan.id, set())
    if not left:
        return None
    units = ", ".join(posts[unit] for unit in sorted(left))
    return Screen(say("notice-unreceived", title=plan.short_title, units=units), (plan_buttons(say, plan.id),))
