"""Who is missing at a deadline, as the digest has it: everybody by name, or what is new and how many are left."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from domain.buttons.parts import Parts
from domain.clock_face import local_date
from domain.persons import reach_texts
from domain.planning.deadlines import Deadline
from domain.reporting import more_time_texts, promise_texts
from domain.reporting.obligations import RECEIVED, Absent, in_order
from domain.sending import digest_names
from domain.texts import Say
from domain.whom import Whom
from scheduler.letters.naming import MOST_NAMES, names
from scheduler.letters.writing import Writing
from storage.outgoing import lost_reach, promises, reminded
from storage.reporting import obligations


def lines(writing: Writing, say: Say, deadline: Deadline, parts: Parts, *, reads: int, missing: int) -> list[str]:
    """`missing` counts them all, however many are read here."""
    absent = in_order(obligations.listed(writing.tx, deadline.id, parts=parts))
    more = [one for one in absent if one.has_more_time(deadline, writing.now)]
    overdue = [one for one in absent if one not in more]
    passed = deadline.passed(writing.now)
    if passed and overdue and not digest_names.in_full(deadline, writing.calendar, writing.now, reads=reads):
        left = say(
            "digest-left",
            count=missing - len(more),
            unreached=sum(not one.reached for one in overdue),
            later=len(more),
        )
        return [*_news(writing, say, deadline, parts, absent), left]
    named = (
        [*_missing(writing, say, deadline, overdue), *more_time_texts.remarks(say, deadline, more)] if passed else []
    )
    promised = promises.of_deadline(writing.tx, deadline.id)
    return [*named, *_unreachable(writing, say, absent), *promise_texts.remarks(say, absent, promised, writing.now)]


def _missing(writing: Writing, say: Say, deadline: Deadline, overdue: Sequence[Absent]) -> list[str]:
    """Those that were reminded as often as each other together, the most often first. Who never was in reach is named
    for that."""
    times = reminded.times(writing.tx, deadline.id)
    heard = [one for one in overdue if one.reached or one.obligation in times]
    ordered = sorted(heard, key=lambda one: -times.get(one.obligation, 0))
    shown, left = ordered[:MOST_NAMES], len(ordered) - MOST_NAMES
    told = [
        say("digest-missing-reminded", times=often, names=names(say, [one.unit_name for one in alike]))
        for often, alike in groupby(shown, key=lambda one: times.get(one.obligation, 0))
    ]
    return [*told, say("digest-missing-more", count=left)] if left > 0 else told


def _unreachable(writing: Writing, say: Say, absent: Sequence[Absent], since: datetime | None = None) -> list[str]:
    """Why, and since when: who never used the bot has to be called. Of those lost `since` then, if it is given."""
    unreached = [one for one in absent if not one.reached]
    closed = lost_reach.of(writing.tx, [one.obligation for one in unreached]) if unreached else {}
    if since is not None:
        unreached = [one for one in unreached if (lost := closed.get(one.obligation)) and lost.since >= since]
    if not unreached:
        return []
    shown = [reach_texts.named(say, one.unit_name, closed.get(one.obligation)) for one in unreached]
    key = "digest-unreachable" if since is None else "digest-unreachable-since"
    return [say(key, count=len(unreached), names=names(say, shown))]


def _news(writing: Writing, say: Say, deadline: Deadline, parts: Parts, absent: Sequence[Absent]) -> list[str]:
    """What has changed since the digest before."""
    since, now = digest_names.before(writing.calendar, writing.now), writing.now
    whom = Whom(since=local_date(since))
    handed = obligations.listed(writing.tx, deadline.id, parts=parts, whom=whom, standings=RECEIVED)
    new = {
        "digest-handed-since": [one for one in in_order(handed) if one.handed and one.handed >= since],
        "digest-time-ended": [one for one in absent if _ended(deadline, one, since, now)],
    }
    told = [
        say(key, count=len(some), names=names(say, [one.unit_name for one in some]))
        for key, some in new.items()
        if some
    ]
    told += _unreachable(writing, say, absent, since)
    promised = promises.of_deadline(writing.tx, deadline.id)
    fresh = {of: one for of, one in promised.items() if not one.broken(since)}
    told += promise_texts.remarks(say, absent, fresh, now)
    return told or [say("digest-no-news")]


def _ended(deadline: Deadline, one: Absent, since: datetime, now: datetime) -> bool:
    """Time of its own that has run out."""
    return one.has_more_time(deadline, since) and not one.has_more_time(deadline, now)
