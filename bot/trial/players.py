"""The other schools play along: each reads what its phone rings with, and does next what its manner tells it."""

import asyncio
import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from bot.trial import profiles
from bot.trial.cast import Manner, School
from bot.trial.phones import Exchange, Message, NotPossible, Phone, Unanswered
from bot.trial.sitting import GivenUp, Reader, Sitting, speaks_of
from domain.calendars.calendar import Calendar
from domain.clock_face import at, local_date
from domain.planning.plans import DueDate, PreparedPlan

logger = logging.getLogger(__name__)

AGAIN = timedelta(minutes=20)
SETTLES = timedelta(hours=2)
"""Between hearing of a plan and sitting down to it."""
MOST_TRIES = 3
PLAYING = frozenset({Manner.IN_TIME, Manner.LATE, Manner.CLUMSY})
LETTERS_TOO_MANY = 4100
NO_NUMBER = "12o"


class Kind(StrEnum):
    RECEIVE = "receive"
    REPORT = "report"
    MEND = "mend"


@dataclass(frozen=True, slots=True)
class Act:
    """Something a school is going to do. `message` is what it answers, where it answers one."""

    at: datetime
    kind: Kind
    due: DueDate | None = None
    message: int = 0
    tries: int = 0


@dataclass(slots=True)
class Player:
    """The head of one school with a phone in hand; `read_to` is the last message seen."""

    school: School
    phone: Phone
    dice: Random
    read_to: int = 0
    acts: list[Act] = field(default_factory=list)
    knows_plan: bool = False
    has_blundered: bool = False

    def is_mending(self, due: DueDate) -> bool:
        return any(act.kind is Kind.MEND and act.due == due for act in self.acts)


class Players:
    def __init__(
        self,
        exchange: Exchange,
        cast: Mapping[School, Phone],
        plan: PreparedPlan,
        calendar: Calendar,
        reader: Reader,
    ) -> None:
        self._exchange = exchange
        self._calendar = calendar
        self._reader = reader
        self._forms = {due: duty.form for duty in plan.duties for due in duty.due}
        self._players = {
            phone.chat: Player(school, phone, Random(school.name))  # noqa: S311 - a play, not a secret
            for school, phone in cast.items()
            if school.manner in PLAYING
        }
        self._heard = 0

    async def hear(self, now: datetime) -> None:
        """Everybody whose phone has rung looks at it."""
        rings = await self._exchange.rings(self._heard)
        self._heard = rings[-1].seq if rings else self._heard
        rung = {ring.chat_id for ring in rings if ring.method.lower().startswith("send")}
        await asyncio.gather(*(self._read(self._players[chat], now) for chat in rung & self._players.keys()))

    def next_at(self) -> datetime | None:
        return min((act.at for player in self._players.values() for act in player.acts), default=None)

    async def act(self, now: datetime) -> bool:
        """Everybody does what is due for them, all at once. False where somebody got no answer."""
        answered = await asyncio.gather(*(self._perform(player, now) for player in self._due(now)))
        return all(answered)

    def put_off(self, now: datetime) -> None:
        """What could not be done now is tried again later."""
        for player in self._players.values():
            player.acts = [replace(act, at=now + AGAIN) if act.at <= now else act for act in player.acts]

    def _due(self, now: datetime) -> Iterator[Player]:
        return (player for player in self._players.values() if any(act.at <= now for act in player.acts))

    async def _read(self, player: Player, now: datetime) -> None:
        chat = await player.phone.look()
        for message in reversed(list(chat.of_bot(after=player.read_to))):
            self._understand(player, message, now)
            player.read_to = max(player.read_to, message.message_id)

    def _understand(self, player: Player, message: Message, now: datetime) -> None:
        """News of the plan and reports that came back: known by the words on their buttons."""
        if self._reader.say("notice-button-received") in message.labels and not player.knows_plan:
            player.knows_plan = True
            player.acts += self._resolve(player, message.message_id, now)
        for due in self._forms:
            if self._asks_to_mend(message, due) and not player.is_mending(due):
                morning = at(self._calendar.next_working_after(local_date(now)), 9, player.dice.randrange(60))
                player.acts.append(Act(morning, Kind.MEND, due))

    def _asks_to_mend(self, message: Message, due: DueDate) -> bool:
        button = self._reader.say("notice-button-mend-alone", label=due.label)
        return button in message.labels and speaks_of(message.text, due.label)

    def _resolve(self, player: Player, news: int, now: datetime) -> Iterator[Act]:
        """What the news of a plan makes a school do in the months to come."""
        soon = timedelta(seconds=player.dice.choice((8, 20, 45, 150, 900, 4000, 20_000)))
        yield Act(now + soon, Kind.RECEIVE, None, news)
        for due in self._forms:
            if due.last_ok is not None:
                yield Act(max(self._moment(player, due.last_ok), now + soon + SETTLES), Kind.REPORT, due)

    def _moment(self, player: Player, last_ok: datetime) -> datetime:
        """When this school sits down: some working days before the last one, or after it."""
        last = local_date(last_ok)
        if player.school.manner is Manner.LATE:
            day = self._calendar.add_working_days(last, player.dice.randint(1, 4))
        else:
            day = self._calendar.add_working_days(last, -player.dice.randint(1, 9))
        return at(day, player.dice.choice((8, 9, 10, 13, 14, 15, 16, 20)), player.dice.randrange(60))

    async def _perform(self, player: Player, now: datetime) -> bool:
        """One after the other, as one person does."""
        due = sorted((act for act in player.acts if act.at <= now), key=lambda act: act.at)
        for act in due:
            player.acts.remove(act)
            try:
                await self._do(player, act, now)
            except Unanswered:
                logger.info("A player got no answer", extra={"school": player.school.name, "act": act.kind})
                player.acts.append(replace(act, at=now + AGAIN))
                return False
            except (GivenUp, NotPossible) as reason:
                self._put_off(player, act, now, reason)
        return True

    def _put_off(self, player: Player, act: Act, now: datetime, reason: Exception) -> None:
        told = {"school": player.school.name, "act": act.kind, "reason": str(reason)}
        logger.info("A player could not do something", extra=told)
        if act.tries < MOST_TRIES:
            player.acts.append(replace(act, at=now + AGAIN, tries=act.tries + 1))

    async def _do(self, player: Player, act: Act, now: datetime) -> None:
        if act.kind is Kind.RECEIVE:
            await player.phone.taps(act.message, self._reader.say("notice-button-received"))
        elif act.due is not None:
            await self._sit_down(player, act.due, now, mending=act.kind is Kind.MEND)

    async def _sit_down(self, player: Player, due: DueDate, now: datetime, *, mending: bool) -> None:
        answers = profiles.answers(player.school, due, local_date(now), self._reader.say)
        form = self._reader.forms[self._forms[due]]
        sitting = Sitting(player.phone, self._reader, due.label, answers)
        if player.school.manner is Manner.CLUMSY and form.code == profiles.REPORT and not player.has_blundered:
            player.has_blundered = True
            await sitting.try_nonsense((NO_NUMBER, "a" * LETTERS_TOO_MANY))
        if mending:
            field, answer = profiles.amended(form.code, answers, self._reader.say)
            await sitting.mend(form.number(field), answer)
        else:
            await sitting.hand_in()
        logger.info("A player has handed in", extra={"school": player.school.name, "due": due.code})
