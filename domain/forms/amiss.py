"""What is wrong in a form file, in the words of whoever reads it: the checks themselves speak English, to operators."""

import re
from collections.abc import Mapping

from domain.forms.notes import Note

_SAID: Mapping[str, str] = {
    r"expected an id of its own, '(?P<name>.*)' stands above already": "form-amiss-twice",
    r"expected low to be at most high, (?P<low>\S+) > (?P<high>\S+)": "form-amiss-bounds",
    r"expected earliest to be no later than latest, (?P<low>\S+) > (?P<high>\S+)": "form-amiss-days",
    r"expected no (?P<name>\w+) on a question of kind '(?P<kind>\w+)'": "form-amiss-not-here",
    r"expected the first question to be one that somebody answers": "form-amiss-first-computed",
    r"expected the questions of section '(?P<name>.*)' to stand together.*": "form-amiss-section-parted",
    r"expected at least one question in this section": "form-amiss-section-empty",
    r"expected (?P<least>\d+) to (?P<most>\d+) options, there are (?P<count>\d+)": "form-amiss-options",
    r"expected questions that stand above this one, '(?P<name>.*)' does not": "form-amiss-below",
    r"expected the id of a question of this form, '(?P<name>.*)' is none": "form-amiss-unknown",
    r"expected a question that takes a number, '(?P<name>.*)' is of kind '(?P<kind>\w+)'": "form-amiss-no-number",
    r"expected another id than '(?P<name>.*)', which has a meaning.*": "form-amiss-reserved",
    r"String should match pattern.*": "form-amiss-name",
    r"String should have at most (?P<most>\d+) characters": "form-amiss-long",
    r"String should have at least 1 character": "form-amiss-empty",
    r"expected a valid integer.*": "form-amiss-integer",
    r"expected greater than or equal to (?P<least>\d+)": "form-amiss-least",
    r"expected (at most|less than or equal to) (?P<most>\d+)": "form-amiss-most",
    r"Field required|expected, and not there": "form-amiss-missing",
    r"not a key of a form file, expected one of (?P<names>.*)": "form-amiss-key",
    r"expected TOML: (?P<told>.*)": "form-amiss-toml",
}
_READ = [(re.compile(pattern), key) for pattern, key in _SAID.items()]


def told(expected: str) -> Note:
    """What is said rarely is told as it is."""
    for pattern, key in _READ:
        if (found := pattern.fullmatch(expected)) is not None:
            return Note(key, found.groupdict())
    return Note("form-amiss-other", {"expected": expected})
