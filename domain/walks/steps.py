"""The way through a proposal: the groups of what is sure, then one question after the other, then what will happen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from domain.calendars.calendar import Calendar
from domain.phrases.model import Reading, SchoolEvent
from domain.proposals.model import (
    Doubt,
    DoubtKind,
    Party,
    Proposal,
    ProposedDeadline,
    ProposedDuty,
    ProposedTarget,
    ProposedTask,
)
from domain.walks import answers
from domain.walks.decisions import HEADER, Aspect, Decisions, Here, Part, Spot

Item = ProposedDeadline | ProposedTarget | ProposedTask

_REMARKS = frozenset(
    {
        *(DoubtKind.NO_NUMBER, DoubtKind.NO_ISSUER, DoubtKind.PHASES_OVERLAP, DoubtKind.DUE_BEFORE_PHASE_ENDS),
        *(DoubtKind.PHASE_SHORTER_THAN_PLAN, DoubtKind.COUNT_DIFFERS, DoubtKind.SAME_BODY, DoubtKind.CITED_TWICE),
        *(DoubtKind.TABLE_UNREAD, DoubtKind.DUE_AT_ISSUE, DoubtKind.OVER_WHOLE),
    }
)
"""Worth knowing, and beside what they are about; nothing waits for an answer."""
ONLY_WHERE_IT_MATTERS = frozenset({DoubtKind.NO_ISSUE_DATE})
"""A question where something waits for it, a remark otherwise."""
ABOUT_DATES = frozenset({DoubtKind.UNDATED, DoubtKind.UNSURE_DATE, DoubtKind.IMPOSSIBLE_DATE})


@dataclass(frozen=True, slots=True)
class Around:
    """What a document is read beside: the day it is, the days off, the forms there are by code, with their titles, and
    the events of its school year that have a day."""

    today: date
    calendar: Calendar
    forms: Mapping[str, str] = field(default_factory=dict)
    events: Mapping[SchoolEvent, date] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Way:
    """A proposal as it stands after what was decided, and how far somebody has come with it."""

    proposal: Proposal
    decisions: Decisions
    around: Around

    def after(self, decisions: Decisions) -> "Way":
        return replace(self, decisions=decisions)

    @property
    def here(self) -> Here:
        return self.decisions.here

    @property
    def omitted(self) -> frozenset[str]:
        """What was left out, and what the answers to doubts do without."""
        answered = ((doubt, answers.given(doubt, self.decisions)) for doubt in self.proposal.doubts)
        left = (self._left_out(doubt, answer) for doubt, answer in answered if answer is not None)
        return self.decisions.omitted.union(*left)

    def _left_out(self, doubt: Doubt, answer: answers.Answer) -> tuple[str, ...]:
        """What the text and the annex both ask of the office stands as its row of the annex, once it has one time: the
        row says besides who does it, and what comes of it."""
        if not answers.settles_time(doubt, answer):
            return answers.left_out(doubt, answer)
        said = {one.code for one in self.proposal.deadlines if one.whose is Party.OFFICE}
        return tuple(code for code in doubt.about if code in said)

    def items(self, part: Part) -> tuple[Item, ...]:
        """In the order they are numbered on the screen: what units owe before what the office does itself."""
        match part:
            case Part.DEADLINES:
                return tuple(sorted(self.proposal.deadlines, key=self._weight))
            case Part.TARGETS:
                return self.proposal.targets
            case Part.TASKS:
                return self.proposal.tasks

    def _weight(self, deadline: ProposedDeadline) -> tuple[bool, bool, int]:
        """What units owe first, what has a day before what has none, the deadlines of one duty together."""
        fellows = [one for one in self.proposal.deadlines if one.duty == deadline.duty]
        codes = [duty.code for duty in self.proposal.duties]
        place = codes.index(deadline.duty) if deadline.duty in codes else len(codes)
        return deadline.whose is Party.OFFICE, not any(one.reading.dated for one in fellows), place

    def item(self, code: str) -> Item | None:
        return next((one for part in Part for one in self.items(part) if one.code == code), None)

    def part_of(self, code: str) -> Part | None:
        return next((part for part in Part if any(one.code == code for one in self.items(part))), None)

    def taken(self, part: Part) -> tuple[Item, ...]:
        return tuple(one for one in self.items(part) if one.code not in self.omitted)

    @property
    def deadlines(self) -> tuple[ProposedDeadline, ...]:
        """Those that are taken over."""
        return tuple(one for one in self.proposal.deadlines if one.code not in self.omitted)

    def is_over(self, reading: Reading) -> bool:
        """Whether the last of its days is behind us."""
        days = [one.last_day for one in reading.occurrences if one.last_day is not None]
        return bool(days) and max(days) < self.around.today

    @property
    def passed(self) -> tuple[str, ...]:
        """What units owe whose day is behind us, and that is still taken over."""
        owed = (one for one in self.deadlines if one.whose is Party.UNITS and one.duty)
        return tuple(one.code for one in owed if self.is_over(one.reading))

    def duty(self, code: str) -> ProposedDuty | None:
        return next((one for one in self.proposal.duties if one.code == code), None)

    def narrowed(self, duty: ProposedDuty) -> bool:
        """Whether it is laid on others than the plan as a whole."""
        whole = self.proposal.header.audience
        return bool(duty.who.levels) and (whole is None or duty.who != whole.value)

    @property
    def audience_typed(self) -> str | None:
        """Whom the plan as a whole is laid on, as somebody typed it."""
        changed = self.decisions.changed_to(HEADER, Aspect.AUDIENCE)
        if changed is not None:
            return changed
        asked = (one for one in self.proposal.doubts if one.kind is DoubtKind.NO_AUDIENCE)
        said = (answers.given(one, self.decisions) for one in asked)
        return next((one.words for one in said if one is not None and one.how is answers.How.WORDS), None)

    def doubt(self, code: str) -> Doubt | None:
        return next((one for one in self.proposal.doubts if one.code == code), None)

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(part for part in Part if self.items(part))

    @property
    def questions(self) -> tuple[Doubt, ...]:
        return tuple(one for one in self.proposal.doubts if self.is_question(one))

    def is_question(self, doubt: Doubt) -> bool:
        if doubt.kind in _REMARKS:
            return False
        return bool(doubt.about) or doubt.kind not in ONLY_WHERE_IT_MATTERS

    @property
    def open_questions(self) -> tuple[Doubt, ...]:
        """Neither answered, nor about what is left out altogether."""
        return tuple(one for one in self.questions if one.code not in self.decisions.settled and not self._moot(one))

    def _moot(self, doubt: Doubt) -> bool:
        return bool(doubt.about) and self.decisions.omitted.issuperset(doubt.about)

    def remarks(self, part: Part | None = None) -> tuple[Doubt, ...]:
        """Of one group, or of the document as a whole."""
        return tuple(
            one
            for one in self.proposal.doubts
            if not self.is_question(one) and part is (self.part_of(one.about[0]) if one.about else None)
        )

    def steps(self) -> Iterator[Here]:
        yield Here(Spot.START)
        for part in self.parts:
            yield Here(Spot.PART, part)
        for doubt in self.questions:
            if not self._moot(doubt):
                yield Here(Spot.DOUBT, code=doubt.code)
        yield Here(Spot.REVIEW)

    def next_open(self) -> Here:
        """The first thing that is still to be said."""
        if not self.decisions.begun:
            return Here(Spot.START)
        for part in self.parts:
            if part not in self.decisions.agreed:
                return Here(Spot.PART, part)
        if self.open_questions:
            return Here(Spot.DOUBT, code=self.open_questions[0].code)
        return Here(Spot.REVIEW)

    def before(self) -> Here:
        """The step before this one; from within a finding, the group it is of."""
        here = self.here
        if here.spot is Spot.ASPECT:
            return Here(Spot.ITEM, here.part, here.code)
        if here.spot is Spot.ITEM:
            return Here(Spot.PART, here.part, page=here.page) if here.part else Here(Spot.START)
        if here.spot is Spot.PICK:
            return Here(Spot.PART, here.part, page=here.page) if here.part else Here(Spot.START)
        steps = list(self.steps())
        at = [place for place, one in enumerate(steps) if one == replace(here, page=0)]
        return steps[max(0, at[0] - 1)] if at else self.next_open()

    @property
    def gone_by(self) -> bool:
        """Whether the years it is of are over."""
        period = self.proposal.header.period
        return period is not None and period.value.last < self.around.today.year

    @property
    def left(self) -> int:
        """How many things are still to be looked at: groups that were not agreed to, and questions."""
        return len([one for one in self.parts if one not in self.decisions.agreed]) + len(self.open_questions)

    @property
    def complete(self) -> bool:
        return self.next_open().spot is Spot.REVIEW
