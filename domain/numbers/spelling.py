"""Takes a typed line apart into numerals, words and signs, and knows a word by its letters and marks."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

# Longer than any number a person would type, said in words and politely.
LONGEST = 200
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"))
# Words with a digit or a sign inside, which would fall apart.
SAID_OTHERWISE = {"kh0ng": "không", "n/a": "na"}
TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
STROKE = "\u0335"
NOWHERE = -1

# A single space joins numerals, because it may group thousands; a tab or a new line parts them.
PARTS = re.compile(r"(?P<numeral>[0-9](?:[0-9.,]|[ ](?=[0-9]))*)|(?P<word>[^\W0-9_]+)|(?P<sign>\S)|(?P<gap>\s+)")


@dataclass(frozen=True, slots=True)
class Spelling:
    """Letters, and marks by place. A tone belongs to the whole word: hoà and hòa are one."""

    letters: str
    marks: frozenset[tuple[int, str]]

    def may_stand_for(self, full: "Spelling") -> bool:
        """Typed with fewer marks it may; with other marks it is another word."""
        return self.letters == full.letters and self.marks <= full.marks


@dataclass(frozen=True, slots=True)
class Part:
    """`glued` parts follow the one before without a gap."""

    text: str
    spelling: Spelling
    numeral: bool = False
    glued: bool = False


Line: TypeAlias = tuple[Part, ...]
Phrase: TypeAlias = tuple[Spelling, ...]


def spelled(word: str) -> Spelling:
    letters: list[str] = []
    marks: set[tuple[int, str]] = set()
    for letter in unicodedata.normalize("NFD", word.replace("đ", "d" + STROKE)):
        if letter in TONES:
            marks.add((NOWHERE, letter))
        elif unicodedata.combining(letter):
            marks.add((len(letters), letter))
        else:
            letters.append(letter)
    return Spelling("".join(letters), frozenset(marks))


def phrase(words: str) -> Phrase:
    return tuple(spelled(word) for word in words.lower().split())


def phrases(listed: str) -> tuple[Phrase, ...]:
    return longest_first(phrase(words) for words in listed.split("|"))


def longest_first(said: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """So that "hồ sơ" does not leave the "bộ" of "bộ hồ sơ" behind."""
    return tuple(sorted(said, key=len, reverse=True))


def tidy(text: str) -> str | None:
    """The line in one way of writing; nothing when it holds what a person cannot have meant as a number."""
    text = text.translate(INVISIBLE).strip()
    if len(text) > LONGEST or any(map(_misleads, text)):
        return None
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).lower())
    for otherwise, usual in SAID_OTHERWISE.items():
        text = text.replace(otherwise, usual)
    text = text.rstrip("! ")
    return text[:-1].rstrip() if text.endswith(".") and not text.endswith("..") else text


def taken_apart(line: str) -> Line:
    parts: list[Part] = []
    glued = False
    for found in PARTS.finditer(line):
        if found.lastgroup != "gap":
            parts.append(Part(found.group(), spelled(found.group()), found.lastgroup == "numeral", glued))
        glued = found.lastgroup != "gap"
    return tuple(parts)


def digits(text: str) -> Line | None:
    """The line as it would be taken apart, where it is digits and nothing else: what nearly everybody types."""
    plain = text.isdigit() and text.isascii() and len(text) <= LONGEST
    return (Part(text, Spelling(text, frozenset()), numeral=True),) if plain else None


def after(line: Line, choices: Sequence[Phrase]) -> Line | None:
    """What follows one of the phrases, when the line opens with one."""
    if not line:
        return None
    first = line[0].spelling.letters
    for words in choices:
        if words[0].letters == first and len(words) <= len(line) and _is_said(line, words):
            return line[len(words) :]
    return None


def before(line: Line, choices: Sequence[Phrase]) -> Line | None:
    """What precedes one of the phrases, when the line closes with one."""
    if not line:
        return None
    last = line[-1].spelling.letters
    for words in choices:
        if words[-1].letters == last and len(words) <= len(line) and _is_said(line[-len(words) :], words):
            return line[: -len(words)]
    return None


def letters_of(line: Line) -> str:
    return " ".join(part.spelling.letters for part in line)


def _misleads(letter: str) -> bool:
    """A digit in disguise (², ①, ½), that folding would turn into another number, or a control code."""
    if letter.isascii():
        return not (letter.isprintable() or letter.isspace())
    if unicodedata.category(letter) in {"Cf", "Cc", "Co", "Cs"}:
        return True
    folded = unicodedata.normalize("NFKC", letter)
    disguised = any("0" <= digit <= "9" for digit in folded)
    return disguised and not unicodedata.decomposition(letter).startswith("<wide>")


def _is_said(line: Line, words: Phrase) -> bool:
    return all(part.spelling.may_stand_for(word) for part, word in zip(line, words, strict=False))
