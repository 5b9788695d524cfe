"""Words for paper: the sentences of the bot without markup, names in them letter by letter."""

from dataclasses import dataclass

from domain.texts import Say, Value
from handlers.rendering import plain


@dataclass(frozen=True, slots=True)
class OnPaper:
    say: Say

    def __call__(self, key: str, **details: Value) -> str:
        return plain(self.say(key, **details))


def clean(text: str) -> str:
    """On one line, without the letters that no file can hold."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())
