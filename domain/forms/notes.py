"""What a turn has to say, before it is said in anybody's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import TypeAlias

from domain.forms.model import Words
from domain.texts import Markup, Say, Value


@dataclass(frozen=True, slots=True)
class Note:
    """The key of a text and what it needs; words of the form are chosen when the language is known. `lines` stand
    below it, one each."""

    key: str
    details: "Mapping[str, Detail]" = attribute(default_factory=dict)
    lines: "tuple[Note, ...]" = ()

    def said(self, say: Say) -> str:
        text = say(self.key, **{name: _in(say, detail) for name, detail in self.details.items()})
        return "\n".join((text, *(line.said(say) for line in self.lines))) if self.lines else text


Detail: TypeAlias = Value | Words | Note


def _in(say: Say, detail: Detail) -> Value:
    if isinstance(detail, Words):
        return detail.of(say.language)
    return Markup(detail.said(say)) if isinstance(detail, Note) else detail
