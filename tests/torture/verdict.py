"""What a torture comes to: the figures that are printed, and which of them must not be."""

from collections.abc import Mapping, Sequence

from bot.incoming.answers import FEW
from domain.sending.notices import State
from scheduler.sending.deliver import AGAIN
from tests.torture.campaign import Outcome
from tests.torture.findings import Reckoning
from tests.torture.players import MOST_AT_ONCE

MOST_COPIES = 2
UNHEARD_A_KILL = FEW + AGAIN
"""What is on its second try when the second kill comes is given up, heard or not: these many at most."""
UNHEARD_SHARE = 0.02
"""Of all messages: Telegram fails some twice by itself."""
MOST_DECLINED = 0.25
"""Of all lines: people who type where nothing is asked test nothing. On a machine that takes seconds to start the
program, a sixth has been seen: they type again what was taken down while they waited in vain. Where few lines are
typed at all, one burst of one person is not yet a quarter."""

ENDS = (State.SENT, State.WITHDRAWN, State.UNKNOWN)
"""Of a reminder: said, or ended with a reason. Left in doubt twice it is one of these: given up, because a third copy
may not be, and shown to the operator."""

Facts = Mapping[str, object]


def _reminders(found: Reckoning, *states: State) -> int:
    return sum(found.reminders[state] for state in states)


def failures(outcome: Outcome) -> list[str]:
    """Empty where every promise was kept."""
    found = outcome.reckoning
    most_unheard = UNHEARD_A_KILL * outcome.kills.total() + UNHEARD_SHARE * found.messages
    most_declined = max(MOST_DECLINED * found.lines, MOST_AT_ONCE)
    broken = {
        "not quiet in time": not outcome.quiet,
        f"lost: {dict(found.lost)}": found.lost.total() > 0,
        f"applied twice: {found.twice}": found.twice > 0,
        f"out of order: {found.out_of_order}": found.out_of_order > 0,
        f"copies of one message: {found.max_copies}": found.max_copies > MOST_COPIES,
        f"repeats not accounted for: {found.repeats} of {found.in_doubt}": found.repeats > found.in_doubt,
        f"messages nobody asked for: {+found.unasked}": found.unasked.total() > 0,
        f"given up without being said: {found.unheard}": found.unheard > most_unheard,
        f"reminders without an end: {dict(found.reminders)}": _reminders(found, *ENDS) != found.reminders.total(),
        f"ended without a reason: {found.unexplained}": found.unexplained > 0,
        f"lines declined: {found.declined} of {found.lines}": found.declined > most_declined,
    }
    return [what for what, is_so in broken.items() if is_so]


def details(outcome: Outcome) -> Facts:
    found = outcome.reckoning
    return {
        "seed": outcome.seed,
        "kills_by_point": dict(sorted(outcome.kills.items())),
        "lines": found.lines,
        "declined": found.declined,
        "expired": found.expired,
        "messages": found.messages,
        "notices": found.notices,
        "unknown": found.unknown,
        "unheard": found.unheard,
        "unasked": found.unasked.total(),
        "faults": dict(found.faults),
        "waited_in_vain": outcome.waited_in_vain,
        "waiting": dict(outcome.waiting),
        "stopped_in": round(outcome.stopped_in, 1),
        "database_restarts": outcome.restarts,
        "lost_by_kind": {kind: count for kind, count in found.lost.items() if count},
        "failures": failures(outcome),
        **summary([outcome]),
    }


def summary(outcomes: Sequence[Outcome]) -> Facts:
    found = [outcome.reckoning for outcome in outcomes]
    return {
        "kills": sum(outcome.kills.total() for outcome in outcomes),
        "updates": sum(one.updates for one in found),
        "lost": sum(one.lost.total() for one in found),
        "twice": sum(one.twice for one in found),
        "out_of_order": sum(one.out_of_order for one in found),
        "max_copies": max(one.max_copies for one in found),
        "repeats": sum(one.repeats for one in found),
        "in_doubt": sum(one.in_doubt for one in found),
        "reminders_owed": sum(one.reminders.total() for one in found),
        "reminders_sent": sum(_reminders(one, State.SENT) for one in found),
        "reminders_withdrawn": sum(_reminders(one, State.WITHDRAWN) for one in found),
        "reminders_given_up": sum(_reminders(one, State.UNKNOWN) for one in found),
        "reminders_unheard": sum(one.reminders_unheard for one in found),
    }
