"""A question as understood: what is wanted, of which period, of whom."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypedDict


class Intent(StrEnum):
    LIST_BY_STATUS = "list_by_status"
    COUNT_BY_STATUS = "count_by_status"
    UNIT_STATUS = "unit_status"
    UNIT_RETURNS = "unit_returns"
    PROGRESS = "progress"
    DEADLINE_INFO = "deadline_info"
    INDICATOR_VALUE = "indicator_value"
    INDICATOR_FILTER = "indicator_filter"
    INDICATOR_RANK = "indicator_rank"
    RANK_SUBMISSION = "rank_submission"
    AGGREGATE = "aggregate"
    COMPARE = "compare"
    CONTACT = "contact"
    VOICES = "voices"
    REMIND = "remind"
    EXPORT = "export"
    MY_TASKS = "my_tasks"
    PLAN_LIST = "plan_list"
    LIST_UNITS = "list_units"
    START_FORM = "start_form"
    EDIT_FORM = "edit_form"
    CLARIFY = "clarify"
    HELP = "help"


class Status(StrEnum):
    """`missing`: nothing handed in; `overdue`: missing, and too late by now; `returned`: not yet resubmitted;
    `waiting`: nobody has decided yet; `promised`: still owing, with a word given until when; `more_time`: given,
    whatever was handed in since."""

    MISSING = "missing"
    OVERDUE = "overdue"
    LATE = "late"
    ON_TIME = "on_time"
    SUBMITTED = "submitted"
    RESUBMITTED = "resubmitted"
    WAITING = "waiting"
    APPROVED = "approved"
    RETURNED = "returned"
    DRAFT = "draft"
    EXCUSED = "excused"
    UNLINKED = "unlinked"
    PROMISED = "promised"
    MORE_TIME_ASKED = "more_time_asked"
    MORE_TIME = "more_time"


class Filter(StrEnum):
    STATUS = "status"
    UNIT = "unit"
    LEVEL = "level"
    NOT_LEVEL = "not_level"
    NOT_UNIT = "not_unit"
    WARD = "ward"
    NOT_WARD = "not_ward"
    OBLIGATION = "obligation"
    INDICATOR = "indicator"
    OP = "op"
    VALUE = "value"
    MOST = "most"
    AGG = "agg"
    GROUP = "group"
    ORDER = "order"
    TOP = "top"
    AREA = "area"
    FIELD = "field"
    OFFICER = "officer"
    FORMAT = "format"
    DUE_WITHIN = "due_within"
    SINCE = "since"
    UNTIL = "until"


class Assumption(StrEnum):
    """What the bot supplied or changed; the answer says so."""

    OPEN_PERIOD = "open-period"
    CLOSED_PERIOD = "closed-period"
    PLAN_YEAR = "plan-year"
    Q2_AS_H1 = "q2-as-h1"
    H1_AS_Q2 = "h1-as-q2"
    Q4_AS_Y = "q4-as-y"
    Y_AS_Q4 = "y-as-q4"
    UNIT_NAME = "unit-name"


SUPPLIED = frozenset({Assumption.OPEN_PERIOD, Assumption.CLOSED_PERIOD, Assumption.PLAN_YEAR})
"""The period is the bot's own guess: where there is no such deadline, the present one is taken."""


@dataclass(frozen=True, slots=True)
class Query:
    """`period` is a label of the cadence, two of them parted by a comma in a comparison, or the plan year as a whole.

    A unit in doubt makes the intent `clarify` and stands in the unit filter as it is properly written, without a level.
    """

    intent: Intent
    period: str | None = None
    filters: Mapping[Filter, str] = field(default_factory=dict)
    assumed: tuple[Assumption, ...] = ()

    @property
    def acts(self) -> bool:
        """Asks for something to be done: shown first, and done once it is confirmed."""
        return self.intent in {Intent.REMIND, Intent.EXPORT}

    def get(self, key: Filter) -> str | None:
        return self.filters.get(key)


class QueryJson(TypedDict):
    intent: str
    period: str | None
    filters: dict[str, str]


def as_json(query: Query) -> QueryJson:
    return {
        "intent": query.intent.value,
        "period": query.period,
        "filters": {key.value: value for key, value in query.filters.items()},
    }
