"""What a turn has to say, before it is said in anybody's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from typing import TypeAlias

from domain.forms.model import Words
from domain.texts import Language, Say, Value

Detail: TypeAlias = Value | Words


@dataclass(frozen=True, slots=True)
class Note:
    """The key of a text and what it needs; words of the form are chosen when the language is known."""

    key: str
    details: Mapping[str, Detail] = attribute(default_factory=dict)

    def said(self, say: Say) -> str:
        return say(self.key, **{name: _in(say.language, detail) for name, detail in self.details.items()})


def _in(language: Language, detail: Detail) -> Value:
    return detail.of(language) if isinstance(detail, Words) else detail
