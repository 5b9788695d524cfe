"""What the words of a question can say."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Concept(StrEnum):
    SILENT = "silent"
    UNIT = "unit"
    SELF = "self"
    LEVEL = "level"
    OFFICER = "officer"
    WARD = "ward"
    SCHOOLS = "schools"
    WHO = "who"
    WHICH = "which"
    WHAT = "what"
    WHEN = "when"
    LIST = "list"
    COUNT = "count"
    TIMES = "times"
    SHARE = "share"
    SUM = "sum"
    AVERAGE = "average"
    WHOLE = "whole"
    GROUP = "group"
    HAND_IN = "hand in"
    ON_TIME = "on time"
    NOT = "not"
    OWING = "owing"
    STATUS = "status"
    REPORT = "report"
    PLAN = "plan"
    REGISTER = "register"
    ACKNOWLEDGE = "acknowledge"
    NEW = "new"
    DEADLINE = "deadline"
    DUE = "due"
    MUST = "must"
    TASK = "task"
    PROGRESS = "progress"
    INDICATOR = "indicator"
    TARGET = "target"
    MEETS = "meets"
    SUPERLATIVE = "superlative"
    EXTENT = "extent"
    MOST = "most"
    RANKING = "ranking"
    COMPARE = "compare"
    TREND = "trend"
    VOICE = "voice"
    EXCEPT = "except"
    CONTACT = "contact"
    AREA = "area"
    FIELD = "field"
    REMIND = "remind"
    EXPORT = "export"
    FORMAT = "format"
    START = "start"
    EDIT = "edit"
    THANKS = "thanks"
    FOREIGN = "foreign"
    FIGURE = "figure"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Term:
    concept: Concept
    value: str = ""


def terms(table: str) -> Iterator[tuple[str, Term]]:
    """Every phrase of a table of words with what it says."""
    term = Term(Concept.UNREAD)
    for line in filter(None, table.splitlines()):
        if line.startswith(" "):
            yield from ((phrase.strip(), term) for phrase in line.split(",") if phrase.strip())
        else:
            concept, _, value = line.partition(": ")
            term = Term(Concept(concept), value)
