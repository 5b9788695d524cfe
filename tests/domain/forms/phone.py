"""A phone on which a form is filled: types, presses what is on the screen, and remembers the draft in between."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import domain
from domain.actions import Fill, Move
from domain.forms.answers import Filled, fill, opening
from domain.forms.conversation import attach, hear, press
from domain.forms.draft import Attached, Draft, Given
from domain.forms.files import load_form
from domain.forms.heads import Head
from domain.forms.model import Form
from domain.forms.screens import form_screen
from domain.forms.turned import Done, Turned
from domain.forms.turning import Beside
from domain.ids import DraftId, ObligationId
from domain.planning.targets import Operator, Target
from domain.screens import Screen
from domain.texts import Language, Say

HERE = Path(domain.__file__).parent
TODAY = date(2024, 3, 14)
TITLE, UNIT = "Báo cáo CCHC Quý I", "TH Nhật Tân"

TARGETS = (
    Target("T4", "ty_le_dung_han", Operator.GE, Decimal(98), "%", "từ 98% trở lên"),
    Target("T6", "ty_le_hai_long", Operator.GE, Decimal(95), "%", "đạt 95% trở lên"),
    Target("T11", "ty_le_vb_dien_tu", Operator.EQ, Decimal(100), "%", "100% các văn bản"),
    Target("T12", "ty_le_chu_ky_so", Operator.EQ, Decimal(100), "%", "100% sử dụng chữ ký số"),
    Target("T14", "sang_kien", Operator.GE, Decimal(1), "sáng kiến", "ít nhất 01"),
)

NUMBERS = ["120", "118", "118", "6", "6", "50", "49", "300", "290", "80", "80", "40", "40", "38", "1"]
"""What a school answers that meets every target: question 4 is not asked then, nor question 18."""
TEXTS = ["Trả hồ sơ tại nhà cho phụ huynh ở xa", "Không có", "Không có"]


@cache
def form(code: str = "cchc_quy") -> Form:
    return load_form((HERE / "forms" / f"{code}.toml").read_text("utf-8"), f"{code}.toml")


@cache
def say(language: Language) -> Say:
    subjects = ("forms", "numbers")
    return Say(language, [(HERE / "locales" / language / f"{one}.ftl").read_text("utf-8") for one in subjects])


def numbers(**values: int) -> dict[str, Given]:
    return {field: Given(Decimal(value)) for field, value in values.items()}


class Phone:
    def __init__(
        self,
        asked: Form | None = None,
        *,
        answers: Mapping[str, Given] | None = None,
        previous: Mapping[str, Given] | None = None,
        targets: Sequence[Target] = TARGETS,
    ) -> None:
        self.form = asked or form()
        self.previous = previous or {}
        self.targets = targets
        given = answers or {}
        at = opening(self.form, given, previous=self.previous, targets=targets)
        self.draft = Draft(DraftId(7), ObligationId(1), self.form.code, self.form.version, at, None, 0, given)
        self.turned = Turned(self.draft, self.filled)

    @property
    def beside(self) -> Beside:
        return Beside(self.previous, self.targets, TODAY)

    @property
    def filled(self) -> Filled:
        return fill(self.form, self.draft.answers, previous=self.previous, targets=self.targets, today=TODAY)

    @property
    def done(self) -> Done | None:
        return self.turned.done

    @property
    def noted(self) -> str | None:
        return None if self.turned.note is None else self.turned.note.key

    @property
    def text(self) -> str:
        return self.screen().text

    @property
    def labels(self) -> list[list[str]]:
        return [[button.label for button in row] for row in self.screen().rows]

    def screen(self, language: Language = Language.VI) -> Screen:
        return form_screen(
            self.turned.filled,
            self.draft,
            self.turned.note,
            head=Head(TITLE, UNIT),
            previous=self.previous,
            targets=self.targets,
            say=say(language),
        )

    def types(self, *lines: str) -> "Phone":
        for line in lines:
            self._take(hear(self.form, self.draft, line, self.beside))
        return self

    def presses(self, label: str) -> "Phone":
        """Only what is on the screen can be pressed."""
        does = next(button.does for row in self.screen().rows for button in row if button.label == label)
        assert isinstance(does, Fill)
        assert (does.draft, does.revision) == (self.draft.id, self.draft.revision)
        return self.does(does.move, does.field)

    def does(self, move: Move, place: int = -1) -> "Phone":
        """What a forged or an old button could send."""
        self._take(press(self.form, self.draft, move, place, self.beside))
        return self

    def sends(self, name: str, handle: str, *, more: bool = False) -> "Phone":
        """A file by its name; without one it is a picture."""
        file = Attached(handle, name, picture=not name)
        self._take(attach(self.form, self.draft, file, self.beside, more=more))
        return self

    def number(self, field: str) -> Decimal | None:
        return self.draft.answers[field].number

    def _take(self, turned: Turned) -> None:
        self.turned = turned
        self.draft = turned.draft


def filled_phone() -> Phone:
    """At the review, everything answered, every target met."""
    return Phone().types(*NUMBERS, *TEXTS)
