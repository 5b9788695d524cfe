"""Reads a form from the text of its TOML file; whatever is wrong is told with file, line and what was expected."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from pydantic import BaseModel, ValidationError

from domain.forms.checks import Problem, problems_of
from domain.forms.lines import Path, line_of
from domain.forms.model import Form
from domain.forms.specs import FieldSpec, FormSpec, RatioSpec, RuleSpec, SectionSpec, WordsSpec

Parsed: TypeAlias = Mapping[str, object]

_WHERE = re.compile(r" \(at line (\d+), column \d+\)$")
_SPECS: Mapping[str, type[BaseModel]] = {
    "fields": FieldSpec,
    "rules": RuleSpec,
    "ratios": RatioSpec,
    "sections": SectionSpec,
}


class FormFileError(ValueError):
    """One line a problem, each `file:line: what was expected`, in the order of the file."""

    def __init__(self, source: str, problems: Iterable[tuple[int, str]]) -> None:
        self.problems = sorted(problems)
        self.lines = [f"{source}:{line}: {expected}" for line, expected in self.problems]
        super().__init__("\n".join(self.lines))


@lru_cache(maxsize=64)
def load_form(text: str, source: str) -> Form:
    """`source` names the file in errors. Raises FormFileError with everything that is wrong at once.

    Kept, as the same text is read again by whoever registers it, asks it and looks at what was answered."""
    spec = _spec(parsed(text, source), text, source)
    if problems := problems_of(spec):
        raise failure(text, source, problems)
    return spec.built()


def parsed(text: str, source: str) -> Parsed:
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        where = _WHERE.search(str(error))
        line = int(where[1]) if where else len(text.splitlines())
        raise FormFileError(source, [(line, f"expected TOML: {_WHERE.sub('', str(error))}")]) from error


def _spec(read: Parsed, text: str, source: str) -> FormSpec:
    try:
        return FormSpec.model_validate(read)
    except ValidationError as error:
        problems = [Problem(one["loc"], _expectation(one["type"], one["loc"], one["msg"])) for one in error.errors()]
        raise failure(text, source, problems) from error


def failure(text: str, source: str, problems: Iterable[Problem]) -> FormFileError:
    told = ((line_of(text, problem.path), f"{_dotted(problem.path)}: {problem.expected}") for problem in problems)
    return FormFileError(source, told)


def _dotted(path: Path) -> str:
    """`fields[3].low`, counted from 1 as people count."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path)
    return "".join(parts).removeprefix(".")


def _expectation(kind: str, loc: Path, message: str) -> str:
    match kind:
        case "missing":
            return "expected, and not there"
        case "extra_forbidden":
            return "not a key of a form file, expected one of " + ", ".join(_keys_around(loc))
        case _:
            return message.removeprefix("Value error, ").replace("Input should be", "expected")


def _keys_around(loc: Path) -> list[str]:
    match loc:
        case (_,):
            return sorted(FormSpec.model_fields)
        case (str(table), int(), _):
            return sorted(_SPECS[table].model_fields)
        case _:
            return sorted(WordsSpec.model_fields)
