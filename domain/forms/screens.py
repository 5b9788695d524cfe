"""What the phone shows while a form is filled: one question a screen, edited in place; then the review."""

from collections.abc import Iterator, Mapping, Sequence

from domain.actions import Move
from domain.forms import books, carrying, echoes, evidence, picking, review, waiting
from domain.forms.answers import Filled, fill
from domain.forms.buttons import LONGEST_LABEL, Buttons, in_rows, some
from domain.forms.draft import REVIEW, Draft, Given, Pending
from domain.forms.heads import Head
from domain.forms.model import Field, Kind, Words
from domain.forms.notes import Note
from domain.planning.targets import Target
from domain.screens import Button, Rows, Screen
from domain.texts import Say, escaped

LONGEST_REPEATED = 600
"""So much of a text is repeated under its question."""


def form_screen(
    filled: Filled,
    draft: Draft,
    note: Note | None,
    *,
    head: Head,
    previous: Mapping[str, Given],
    targets: Sequence[Target],
    say: Say,
) -> Screen:
    """The screen a draft stands at; `filled` is what follows from it."""
    at = filled.standing(draft.at)
    if at == REVIEW:
        return review.review_screen(filled, draft, note, head=head, targets=targets, say=say)
    question = _Question(filled, draft, filled.form.field(at), previous, targets, say)
    return Screen("\n".join(question.lines(note, head)), question.rows())


class _Question:
    """One question of one draft, as it is shown."""

    def __init__(
        self,
        filled: Filled,
        draft: Draft,
        field: Field,
        previous: Mapping[str, Given],
        targets: Sequence[Target],
        say: Say,
    ) -> None:
        self._filled = filled
        self._draft = draft
        self._field = field
        self._say = say
        self._given = filled.answers.get(field.id)
        self._previous = previous
        self._targets = targets
        self._last = previous.get(field.id)
        self._old = draft.mending.get(field.id)
        self._pending = waiting.at(draft.pending, field.id)
        self._broken = None if self._pending else filled.broken_at(field.id)
        self._buttons = Buttons(filled.form, draft, say)

    def lines(self, note: Note | None, head: Head) -> Iterator[str]:
        form, field = self._filled.form, self._field
        yield from head.above_question(self._filled, field, self._say)
        if form.note is not None and note is None and not self._filled.answers:
            yield escaped(form.note.of(self._say.language))
        yield from (one.said(self._say) for one in self._notes(note))
        yield ""
        yield from self._above()
        yield self._label()
        if context := " · ".join(self._context()):
            yield context
        if field.help is not None and self._pending is None and self._broken is None:
            yield f"<i>{escaped(field.help.of(self._say.language))}</i>"
        if field.takes_files:
            yield from (one.said(self._say) for one in self._files())
        if self._field.chooses and not (self._picks and self._fit):
            yield from (escaped(one) for one in picking.numbered(self._field, self._say.language))

    def _above(self) -> Iterator[str]:
        """The heading of the section, and what is said before its first question or before this one."""
        section = self._filled.form.section_of(self._field)
        if section is not None:
            yield f"<u>{self._words(section.title)}</u>"
            if section.note is not None and self._filled.form.begins_section(self._field):
                yield self._words(section.note)
        if self._field.note is not None:
            yield self._words(self._field.note)

    def _files(self) -> Iterator[Note]:
        yield Note("form-files-most", {"most": self._field.most_files})
        if self._given is not None:
            yield from evidence.listed(self._given.files)

    def _words(self, words: Words) -> str:
        return escaped(words.of(self._say.language))

    @property
    def _picks(self) -> bool:
        return self._field.chooses and len(self._field.options) <= picking.MOST_BUTTONS

    @property
    def _fit(self) -> bool:
        """Whether the buttons say all of it, also when they are ticked."""
        return all(len(one.label.of(self._say.language)) <= LONGEST_LABEL - 2 for one in self._field.options)

    def rows(self) -> Rows:
        return (*self._choices(), *some(list(self._elsewhere()), list(self._bottom())))

    def _notes(self, note: Note | None) -> list[Note]:
        """What the turn said, and what still stands: a turn says the latter too, once is enough."""
        standing = self._standing()
        return [one for one in (None if note == standing else note, standing) if one is not None]

    def _standing(self) -> Note | None:
        if self._pending is not None:
            return echoes.asked_back(self._if_believed(self._pending), self._pending)
        return None if self._broken is None else echoes.broken(self._filled, self._broken, self._field)

    def _if_believed(self, pending: Pending) -> Filled:
        number = None if pending.rule in waiting.OURS else pending.choices[0].number
        return self._filled if number is None else self._filled.supposing(pending.field, number)

    def _label(self) -> str:
        language = self._say.language
        label = f"<b>{escaped(self._field.label.of(language))}</b>"
        unit = self._field.unit
        return label if unit is None else f"{label} ({escaped(unit.of(language))})"

    def _context(self) -> Iterator[str]:
        """What the answer has to agree with, what it is at present, and what it was last time."""
        if self._broken is None and self._pending is None:
            yield from self._related()
            yield from self._computed()
        if self._given is not None:
            yield self._say("form-present", value=self._value(self._field, self._given))
        elif self._old is not None:
            yield self._say("form-handed", value=self._value(self._field, self._old))
        if self._last is not None and self._field.numeric and not self._last.empty:
            yield self._say("form-last", value=self._value(self._field, self._last))

    def _related(self) -> Iterator[str]:
        for field in self._filled.related(self._field.id):
            value = self._filled.answers[field.id]
            yield f"{escaped(field.short.of(self._say.language))}: {self._value(field, value)}"

    def _computed(self) -> Iterator[str]:
        """What follows from the answers just above it."""
        fields = self._filled.form.fields
        place = self._filled.form.places[self._field.id]
        while place and fields[place - 1].computed:
            place -= 1
        for field in fields[place : self._filled.form.places[self._field.id]]:
            if field.id in self._filled.answers:
                name = escaped(field.short.of(self._say.language))
                yield f"{name} = {self._value(field, self._filled.answers[field.id])}"

    def _value(self, field: Field, given: Given) -> str:
        if given.nothing_arose:
            return echoes.nothing_told(field).said(self._say)
        if given.files:
            return self._say("form-files", count=len(given.files))
        if given.value is None:
            return self._say("form-file" if given.handle else "form-empty")
        text = echoes.shown(field, given, self._say.language)
        return text if len(text) <= LONGEST_REPEATED else text[:LONGEST_REPEATED] + "…"

    def _choices(self) -> Iterator[tuple[Button, ...]]:
        if self._pending is not None:
            yield from self._readings(self._pending)
            return
        if self._picks:
            yield from in_rows(self._buttons.options(self._field, self._given), across=2)
        if self._broken is not None:
            # What is ticked is mended where it is ticked.
            but = self._field if self._picks else None
            yield from in_rows(self._buttons.sides(self._broken, self._filled.answers, but=but), across=2)
        else:
            if self._field.kind is Kind.DATE:
                yield from in_rows(self._buttons.days(self._field, self._filled.facts.today), across=2)
            if self._given is not None:
                yield from in_rows(self._buttons.files(self._given), across=3)
            yield from some(list(self._answers()), list(self._many()))

    def _readings(self, pending: Pending) -> Rows:
        if pending.rule == waiting.INSTEAD:
            return (tuple(self._either(pending)),)
        again = self._buttons.move("form-button-again", Move.NO)
        if len(pending.choices) == 1:
            return ((self._buttons.move("form-button-right", Move.YES), again),)
        moves = zip(pending.choices, (Move.YES, Move.OTHER), strict=True)
        return (tuple(self._buttons.choice(self._field, given, move) for given, move in moves), (again,))

    def _either(self, pending: Pending) -> Iterator[Button]:
        if self._given is not None:
            yield self._buttons.keep(self._field, self._given)
        yield self._buttons.write(self._field, pending.choices[0])

    def _answers(self) -> Iterator[Button]:
        """What may be answered with one press."""
        if self._given is not None and not self._given.empty:
            yield self._buttons.keep(self._field, self._given)
        elif self._given is None and self._old is not None and not self._old.empty:
            yield self._buttons.keep(self._field, self._old)
        elif self._last is not None and carrying.carried(self._field, self._previous) is not None:
            yield self._buttons.keep(self._field, self._last)
        if self._field.nothing_allowed:
            none = "form-button-nothing" if self._field.numeric else "form-button-none"
            yield self._buttons.move(none, Move.NOTHING)

    def _many(self) -> Iterator[Button]:
        """Several answered at once: all of the section as they were."""
        count = carrying.offered(self._filled.form, self._draft, self._field, self._previous, self._fill)
        if count:
            yield self._buttons.keep_part(count)

    def _elsewhere(self) -> Iterator[Button]:
        """Before the first answer: a form of some length may be filled in a workbook."""
        if not self._filled.answers and books.is_worth_one(self._filled.form):
            yield self._buttons.move("form-button-book", Move.BOOK)

    def _fill(self, answers: Mapping[str, Given]) -> Filled:
        form, today = self._filled.form, self._filled.facts.today
        return fill(form, answers, previous=self._previous, targets=self._targets, today=today)

    def _bottom(self) -> Iterator[Button]:
        """Always in this order, so that thumbs learn it."""
        if self._filled.before(self._field.id) is not None:
            yield self._buttons.move("form-button-back", Move.BACK)
        if not self._field.required:
            yield self._buttons.move("form-button-skip", Move.SKIP)
        if self._filled.left_but(self._field.id) == 0:
            yield self._buttons.move("form-button-review", Move.REVIEW)
        yield self._buttons.move("form-button-later", Move.LATER)
