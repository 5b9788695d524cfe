"""The words that stand in the code, read once a process: taking every module apart takes a second or two."""

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "handlers", "scheduler", "storage", "domain")
SAYING = {"say", "_say", "Refusal", "Refused", "_Refused", "Unreadable", "Note"}


@dataclass(frozen=True, slots=True)
class Module:
    """What a module holds in words: `sentences` are strings that are no docstrings, `said` are the keys that calls name
    outright, `joined` are patterns of keys that it puts together."""

    where: str
    sentences: frozenset[str]
    said: frozenset[str]
    joined: frozenset[str]


@cache
def modules() -> tuple[Module, ...]:
    return tuple(module(file) for package in PACKAGES for file in sorted((ROOT / package).rglob("*.py")))


def module(file: Path) -> Module:
    nodes = list(ast.walk(ast.parse(file.read_text("utf-8"))))
    return Module(
        file.relative_to(ROOT).as_posix(),
        frozenset(sentences(nodes)),
        frozenset(said(nodes)),
        frozenset(joined(nodes)),
    )


def constants(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value


def sentences(nodes: Sequence[ast.AST]) -> Iterator[str]:
    documented = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented:
            yield node.value


def called(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def said(nodes: Sequence[ast.AST]) -> Iterator[str]:
    """The keys that calls of `say`, `Refusal` and `Note` name outright, also one of two."""
    for node in nodes:
        if isinstance(node, ast.Call) and called(node) in SAYING and node.args:
            yield from literal(node.args[0])


def literal(key: ast.expr) -> Iterator[str]:
    match key:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from literal(one)
            yield from literal(other)


def joined(nodes: Sequence[ast.AST]) -> Iterator[str]:
    """`f"unit-{…}"` as a pattern of the keys it may make; a name alone makes none."""
    for node in nodes:
        if isinstance(node, ast.JoinedStr) and "-" in "".join(constants(node)):
            yield "".join(
                re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9-]+" for part in node.values
            )
