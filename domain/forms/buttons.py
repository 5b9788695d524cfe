"""The buttons under a form: their words fit a small phone, their actions carry the revision they were shown at."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from domain.actions import Fill, Move
from domain.forms import days, echoes, picking
from domain.forms.draft import Draft, Given
from domain.forms.model import Field, Form, Kind, Rule
from domain.screens import Button, Rows
from domain.texts import Say

LONGEST_LABEL = 20
_DAYS = {0: "form-button-today", -1: "form-button-yesterday"}


class Buttons:
    """Makes the buttons of one screen of one draft."""

    __slots__ = ("_draft", "_form", "_say")

    def __init__(self, form: Form, draft: Draft, say: Say) -> None:
        self._form = form
        self._draft = draft
        self._say = say

    def move(self, key: str, move: Move, field: int = -1) -> Button:
        return self._does(self._say(key), move, field)

    def options(self, field: Field, given: Given | None) -> Iterator[Button]:
        ticked = picking.chosen(given)
        for place, option in enumerate(field.options):
            label = option.label.of(self._say.language)
            yield self._does(_cut(f"✓ {label}" if option.id in ticked else label), Move.PICK, place)

    def days(self, field: Field, today: date | None) -> Iterator[Button]:
        for day in days.offered(field, today):
            away = 0 if today is None else (day - today).days
            label = self._say(
                _DAYS.get(away, "form-button-day"),
                day=f"{day:%d/%m}",
                weekday=self._say(f"form-weekday-{day.isoweekday()}"),
            )
            yield self._does(_cut(label), Move.DAY, day.toordinal())

    def files(self, given: Given) -> Iterator[Button]:
        """One to take away each."""
        for place, _ in enumerate(given.files):
            yield self._does(self._say("form-button-take-away", number=str(place + 1)), Move.PICK, place)

    def keep(self, field: Field, given: Given) -> Button:
        if given.files or (field.kind is Kind.CHOICES and given.value is not None):
            return self.move("form-button-done", Move.KEEP)
        label = self._say("form-button-keep", value=echoes.shown(field, given))
        if given.number is None or len(label) > LONGEST_LABEL:
            label = self._say("form-button-keep-it")
        return self._does(label, Move.KEEP)

    def keep_part(self, count: int) -> Button:
        return self._does(self._say("form-button-keep-part", count=count), Move.KEEP_PART)

    def write(self, field: Field, given: Given) -> Button:
        label = self._say("form-button-write", value=echoes.shown(field, given))
        fits = given.number is not None and not given.nothing_arose and len(label) <= LONGEST_LABEL
        return self._does(label if fits else self._say("form-button-write-it"), Move.YES)

    def choice(self, field: Field, given: Given, move: Move) -> Button:
        if given.nothing_arose:
            return self.move("form-button-nothing", move)
        return self._does(_cut(echoes.shown(field, given)), move)

    def sides(self, broken: Rule, answers: Mapping[str, Given], *, but: Field | None) -> Iterator[Button]:
        """Either side of a broken rule, as far as it is answered: any may be the wrong one."""
        fields = (self._form.field(one) for one in broken.fields if one in answers)
        return (self.mend(field, answers[field.id]) for field in fields if field != but)

    def mend(self, field: Field, given: Given) -> Button:
        """`Câu 3: 120`."""
        number = self._form.number(field.id)
        label = self._say("form-button-mend", number=str(number), value=echoes.shown(field, given))
        return self._does(_cut(label), Move.JUMP, number - 1)

    def jump(self, key: str, field_id: str) -> Button:
        number = self._form.number(field_id)
        return self._does(self._say(key, number=str(number)), Move.JUMP, number - 1)

    def _does(self, label: str, move: Move, field: int = -1) -> Button:
        return Button(label, Fill(self._draft.id, self._draft.revision, move, field))


def in_rows(buttons: Iterable[Button], across: int) -> Rows:
    return tuple(_batches(buttons, across))


def some(*rows: Sequence[Button]) -> Rows:
    """Without the rows that came out empty."""
    return tuple(tuple(row) for row in rows if row)


def _batches(buttons: Iterable[Button], across: int) -> Iterator[tuple[Button, ...]]:
    rest = iter(buttons)
    while row := tuple(islice(rest, across)):
        yield row


def _cut(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"
