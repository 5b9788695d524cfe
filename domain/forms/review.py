"""The last screen before a report goes out: what is wrong first, then every figure, the ratios, the texts."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from html import escape
from itertools import islice

from domain.actions import Move
from domain.forms import echoes, ratios
from domain.forms.answers import Filled, awaited, fill, to_mend
from domain.forms.buttons import Buttons, in_rows
from domain.forms.draft import Draft, Given
from domain.forms.expressions import Answer
from domain.forms.heads import Head
from domain.forms.model import Field, Form, Kind
from domain.forms.notes import Note
from domain.planning.targets import Operator, Target
from domain.screens import Rows, Screen
from domain.texts import Markup, Say, grouped

MOST_LETTERS = 4096
ENOUGH_OF_A_TEXT = (3000, 500, 240, 120, 60, 20)
"""How much of each text is shown: the first of these with which everything fits into one message."""
WANTED = {
    Operator.GT: "form-wanted-above",
    Operator.GE: "form-wanted-at-least",
    Operator.EQ: "form-wanted-exactly",
    Operator.LE: "form-wanted-at-most",
    Operator.LT: "form-wanted-below",
}
MOST_TO_MEND, MOST_TO_REACH = 8, 80
"""A keyboard holds a hundred buttons; any further question is reached by typing its number."""


def review_screen(
    filled: Filled, draft: Draft, note: Note | None, *, head: Head, targets: Sequence[Target], say: Say
) -> Screen:
    review = _Review(filled, draft, targets, say)
    above = [*head.above_review(say), *([] if note is None else [note.said(say)])]
    return Screen(_fitting(lambda most: [*above, *review.lines(most)], say), review.rows())


def report_text(head: str, form: Form, answers: Mapping[str, Given], *, targets: Sequence[Target], say: Say) -> str:
    """A report that was handed in, as it is read by whoever decides about it."""
    report = _Report(fill(form, answers, previous={}, targets=targets), targets, say)
    return _fitting(lambda most: [head, *report.lines(most)], say)


class _Report:
    """Every figure, the ratios against the targets, the texts."""

    def __init__(self, filled: Filled, targets: Sequence[Target], say: Say) -> None:
        self._filled = filled
        self._say = say
        self._rows = ratios.rows(filled.form, filled.facts, targets)

    def lines(self, most: int) -> list[str]:
        """With at most so many letters of each text."""
        return [line for section in self.sections(most) for line in _apart(section)]

    def sections(self, most: int) -> Iterator[Iterator[str]]:
        yield self._figures()
        yield self._against_targets()
        yield self._texts(most)

    def _heading(self, field: Field) -> Iterator[str]:
        """Above the first figure of each section."""
        section = self._filled.form.section_of(field)
        if section is not None and section.id not in self._headed:
            self._headed.add(section.id)
            yield f"<u>{_plain(section.title.of(self._say.language))}</u>"

    def _figures(self) -> Iterator[str]:
        self._headed: set[str] = set()
        answered = [(field, given) for field, given in self._answered() if field.kind is not Kind.TEXT]
        carried = self._say("form-review-carried") if any(given.carried for _, given in answered) else ""
        for field, given in answered:
            if not given.nothing_arose:
                yield from self._heading(field)
                yield self._figure(field, given) + (f" ({carried})" if given.carried else "")
        nothing = [self._name(field) for field, given in answered if given.nothing_arose]
        if nothing:
            yield self._say("form-review-nothing", names=Markup(" · ".join(nothing)))

    def _figure(self, field: Field, given: Given) -> str:
        if given.files:
            return f"{self._name(field)}: {self._say('form-files', count=len(given.files))}"
        if given.value is None:
            return f"{self._name(field)}: {self._say('form-file' if given.handle else 'form-empty')}"
        value = _plain(echoes.shown(field, given, self._say.language))
        unit = "" if field.kind is Kind.PERCENT else _plain(echoes.unit_after(field).of(self._say.language))
        return f"{self._name(field)}: <b>{value}</b>{unit}"

    def _against_targets(self) -> Iterator[str]:
        told = [row for row in self._rows if _says_something(row)]
        if told:
            yield self._say("form-review-ratios")
        for row in told:
            if row.share is not None and row.share.arose:
                yield self._ratio(row)
        nothing = [_plain(row.ratio.label.of(self._say.language)) for row in told if _nothing_arose(row)]
        if nothing:
            yield self._say("form-review-nothing", names=Markup(" · ".join(nothing)))

    def _ratio(self, row: ratios.Row) -> str:
        label = Markup(_plain(row.ratio.label.of(self._say.language)))
        share = _figure_of(row, row.shown)
        if row.target is None:
            return self._say("form-ratio-plain", label=label, share=share)
        wanted = self._say(WANTED[row.target.operator], threshold=_figure_of(row, row.target.threshold))
        return self._say("form-ratio-met" if row.met else "form-ratio-missed", label=label, share=share, wanted=wanted)

    def _texts(self, most: int) -> Iterator[str]:
        for field, given in self._answered():
            if field.kind is Kind.TEXT:
                yield f"{self._name(field)}: {self._text(field, given, most)}"

    def _text(self, field: Field, given: Given, most: int) -> str:
        if given.nothing_arose:
            return self._say("form-none")
        return self._say("form-empty") if given.empty else _plain(_short(echoes.shown(field, given), most))

    def _answered(self) -> Iterator[tuple[Field, Given]]:
        given = self._filled.answers
        return ((field, given[field.id]) for field in self._filled.form.fields if field.id in given)

    def _name(self, field: Field) -> str:
        return f"{self._filled.form.number(field.id)}. {_plain(field.short.of(self._say.language))}"


class _Review(_Report):
    """A draft, with what is to be mended and the buttons for it."""

    def __init__(self, filled: Filled, draft: Draft, targets: Sequence[Target], say: Say) -> None:
        super().__init__(filled, targets, say)
        self._waiting = awaited(draft, filled)
        self._came_back = to_mend(draft, filled)
        self._buttons = Buttons(filled.form, draft, say)

    def sections(self, most: int) -> Iterator[Iterator[str]]:
        yield self._wrong()
        yield from super().sections(most)

    def rows(self) -> Rows:
        wrong = self._to_mend()
        send = [] if wrong else [self._buttons.move("form-button-send", Move.SUBMIT)]
        mend = [self._buttons.jump("form-button-edit", field) for field in wrong[:MOST_TO_MEND]]
        others = (field.id for field in self._filled.asked if field.id not in wrong[:MOST_TO_MEND])
        rest = (self._buttons.jump("form-button-question", field) for field in islice(others, MOST_TO_REACH))
        bottom = (
            self._buttons.move("form-button-back", Move.BACK),
            self._buttons.move("form-button-later", Move.LATER),
        )
        return (*in_rows(send, 1), *in_rows(mend, 2), *in_rows(rest, 5), bottom)

    def _to_mend(self) -> list[str]:
        """In the order of the form; of a broken rule both sides, for either may be the wrong one."""
        broken = {field for rule in self._filled.broken for field in rule.fields}
        wrong = {*self._filled.open, *self._filled.faults, *broken, *self._came_back, self._waiting}
        return [field.id for field in self._filled.asked if field.id in wrong]

    def _wrong(self) -> Iterator[str]:
        wrong = list(self._complaints())
        if wrong:
            yield self._say("form-review-wrong")
            yield from wrong

    def _complaints(self) -> Iterator[str]:
        form = self._filled.form
        for rule in self._filled.broken:
            yield "• " + _plain(echoes.told(rule, self._filled.facts).of(self._say.language))
        for field, fault in self._filled.faults.items():
            yield f"• {form.number(field)}. {fault.said(self._say)}"
        if self._waiting is not None:
            yield self._say("form-review-waiting", number=str(form.number(self._waiting)))
        open_ = [field for field in self._filled.open if field not in self._came_back]
        for key, fields in (("form-review-came-back", self._came_back), ("form-review-open", open_)):
            if fields:
                numbers = ", ".join(str(form.number(field)) for field in fields)
                yield self._say(key, count=len(fields), numbers=numbers)


def _says_something(row: ratios.Row) -> bool:
    """Not where the figure is unknown, nor where it is only an answer once more."""
    if row.share is None:
        return False
    return row.target is not None or row.ratio.denominator is not None or not isinstance(row.ratio.numerator, Answer)


def _nothing_arose(row: ratios.Row) -> bool:
    return row.share is not None and not row.share.arose


def _figure_of(row: ratios.Row, value: Decimal | None) -> str:
    figure = "" if value is None else grouped(value)
    return figure if row.ratio.denominator is None else f"{figure}%"


def _apart(section: Iterable[str]) -> Iterator[str]:
    """An empty line before each section that has anything."""
    for place, line in enumerate(section):
        if place == 0:
            yield ""
        yield line


def _fitting(lines: Callable[[int], list[str]], say: Say) -> str:
    """The whole of it where one message holds it; else the texts shortened, at last the end left out, and that said."""
    whole = "\n".join(lines(ENOUGH_OF_A_TEXT[0]))
    if _letters(whole) <= MOST_LETTERS:
        return whole
    told = say("form-review-shortened")
    for most in ENOUGH_OF_A_TEXT[1:]:
        shortened = [*lines(most), "", told]
        if _letters("\n".join(shortened)) <= MOST_LETTERS:
            return "\n".join(shortened)
    return _without_end(lines(ENOUGH_OF_A_TEXT[-1]), told)


def _without_end(lines: list[str], told: str) -> str:
    kept, room = [], MOST_LETTERS - _letters(told) - 2
    for line in lines:
        room -= _letters(line) + 1
        if room < 0:
            break
        kept.append(line)
    return "\n".join([*kept, "", told])


def _letters(text: str) -> int:
    """As Telegram counts: UTF-16. Tags are counted too, so this errs on the safe side."""
    return len(text.encode("utf-16-le")) // 2


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rstrip() + "…"


def _plain(text: str) -> str:
    return escape(text, quote=False)
