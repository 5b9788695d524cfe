"""What a phrase said in its slots, as its rule reads it."""

import re
from dataclasses import dataclass

from domain.phrases.line import bare

_STRICT = ("truoc",)
_NOT_STRICT = ("truoc va trong", "truoc hoac trong", "trong va truoc")


@dataclass(frozen=True, slots=True)
class Said:
    """`text` is the whole phrase, made ready for matching; a slot that was left out is None."""

    text: str
    slots: tuple[tuple[str, str | None], ...]

    def every(self, name: str) -> tuple[str, ...]:
        return tuple(text for slot, text in self.slots if slot == name and text is not None)

    def maybe(self, name: str) -> str | None:
        return next(iter(self.every(name)), None)

    def one(self, name: str) -> str:
        return self.every(name)[0]

    def says(self, *words: str) -> bool:
        """Whether a word of the phrase, or words of it, begin with one of these; written without diacritics."""
        plain = f" {bare(self.text)}"
        return any(re.search(rf"[^a-z]{one}", plain) is not None for one in words)

    @property
    def strict(self) -> bool:
        """Whether the day that is named is itself too late."""
        return self.says(*_STRICT) and not self.says(*_NOT_STRICT)
