"""What a row of the survey asks for, by its type."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from domain.forms.model import Kind


class Sort(Enum):
    QUESTION = auto()
    CALCULATION = auto()
    NOTE = auto()
    BEGIN = auto()
    END = auto()
    UNHEEDED = auto()
    """What the bot knows by itself: who answers, and when."""
    REFUSED = auto()


@dataclass(frozen=True, slots=True)
class Sorted:
    """`kind` of a question; `choices` is the list it takes its answers from."""

    sort: Sort
    kind: Kind | None = None
    choices: str | None = None


KINDS: Mapping[str, Kind] = {
    "integer": Kind.INTEGER,
    "int": Kind.INTEGER,
    "decimal": Kind.DECIMAL,
    "text": Kind.TEXT,
    "string": Kind.TEXT,
    "date": Kind.DATE,
    "image": Kind.PHOTO,
    "photo": Kind.PHOTO,
    "file": Kind.FILE,
}
CHOOSING: Mapping[str, Kind] = {"select_one": Kind.CHOICE, "select_multiple": Kind.CHOICES}
TYPES: Mapping[Kind, str] = {
    Kind.INTEGER: "integer",
    Kind.DECIMAL: "decimal",
    Kind.PERCENT: "decimal",
    Kind.MONEY: "integer",
    Kind.TEXT: "text",
    Kind.DATE: "date",
    Kind.DOCUMENT: "file",
    Kind.YES_NO: "select_one",
    Kind.CHOICE: "select_one",
    Kind.CHOICES: "select_multiple",
    Kind.PHOTO: "image",
    Kind.FILE: "file",
    Kind.COMPUTED: "calculate",
}
"""What XLSForm calls each kind of ours; where it has no name of its own `chat_kind` tells them apart."""
OWN_KINDS: Mapping[Kind, Kind] = {
    Kind.PERCENT: Kind.DECIMAL,
    Kind.MONEY: Kind.INTEGER,
    Kind.DOCUMENT: Kind.FILE,
    Kind.YES_NO: Kind.CHOICE,
}
_OTHERS: Mapping[str, Sort] = {
    "calculate": Sort.CALCULATION,
    "note": Sort.NOTE,
    "begin_group": Sort.BEGIN,
    "end_group": Sort.END,
    **dict.fromkeys(
        ("start", "end", "today", "deviceid", "username", "email", "phonenumber", "audit", "simserial", "subscriberid"),
        Sort.UNHEEDED,
    ),
}


def sorted_by(written: str) -> Sorted:
    said = " ".join(written.split()).lower().replace("select one", "select_one").replace("begin group", "begin_group")
    said = said.replace("select multiple", "select_multiple").replace("end group", "end_group")
    first, _, rest = said.partition(" ")
    if first in CHOOSING and rest and " " not in rest:
        # The names of lists keep their capitals.
        return Sorted(Sort.QUESTION, CHOOSING[first], written.rsplit(maxsplit=1)[-1])
    if said in KINDS:
        return Sorted(Sort.QUESTION, KINDS[said])
    return Sorted(_OTHERS.get(said, Sort.REFUSED))


def own_kind(named: str, kind: Kind) -> Kind | None:
    """The kind of ours that `chat_kind` names, where it is a sort of the other; None where it is not."""
    wanted = next((one for one in OWN_KINDS if one.value == named.strip().lower()), None)
    if not named:
        return kind
    return wanted if wanted is not None and OWN_KINDS[wanted] is kind else None
