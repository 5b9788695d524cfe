"""What buttons do about the template of an office's report to sign."""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import Action
from domain.ids import PaperTemplateId, UnitId


@dataclass(frozen=True, slots=True)
class ShowTemplate(Action):
    """Which one the office has, and what can be done about it."""

    code: ClassVar[str] = "mw"
    authority: UnitId


@dataclass(frozen=True, slots=True)
class SendTemplate(Action):
    """The bot's own report with its fields, to be changed in Word and sent back."""

    code: ClassVar[str] = "mwl"
    authority: UnitId


@dataclass(frozen=True, slots=True)
class SendOwnTemplate(Action):
    """As the office has sent it."""

    code: ClassVar[str] = "mwg"
    authority: UnitId


@dataclass(frozen=True, slots=True)
class UseTemplate(Action):
    code: ClassVar[str] = "mwu"
    template: PaperTemplateId


@dataclass(frozen=True, slots=True)
class DropTemplate(Action):
    """One that was sent and is not used."""

    code: ClassVar[str] = "mwx"
    template: PaperTemplateId


@dataclass(frozen=True, slots=True)
class EndTemplate(Action):
    """From then on the report is as the bot makes it."""

    code: ClassVar[str] = "mwe"
    authority: UnitId


OF_TEMPLATES: tuple[type[Action], ...] = (
    ShowTemplate, SendTemplate, SendOwnTemplate, UseTemplate, DropTemplate, EndTemplate,
)  # fmt: skip
