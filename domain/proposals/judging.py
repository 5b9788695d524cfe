"""Holds targets against each other: what is said twice is one, what contradicts itself is shown side by side."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from domain.proposals.indicators import key_words, overlap, subject_of
from domain.proposals.model import Doubt, DoubtKind, ProposedTarget
from domain.proposals.targets import Aim

_ALIKE = 0.8
_FEWEST_WORDS = 3
_CORE = 16
"""So many words say what a target is about; what follows says how."""


@dataclass(slots=True)
class Judged:
    targets: list[ProposedTarget] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def judged(aims: Iterable[Aim]) -> Judged:
    found = Judged()
    kept: defaultdict[tuple[str, ...], list[tuple[Aim, str]]] = defaultdict(list)
    for aim in aims:
        # Nobody repeats himself within a section: there two figures are two targets.
        elsewhere = (pair for section, pairs in kept.items() if section != _section(aim, 2) for pair in pairs)
        rivals = [(other, code) for other, code in elsewhere if _same_thing(aim, other)]
        if any(_says_the_same(aim, other) for other, _ in rivals):
            continue
        contradicted = [
            (other, code)
            for other, code in rivals
            if aim.threshold != other.threshold and _section(aim, 1) != _section(other, 1)
        ]
        if contradicted:
            found.doubts.append(_differ(contradicted[0], aim))
            continue
        code = f"T{len(found.targets) + 1}"
        kept[_section(aim, 2)].append((aim, code))
        found.targets.append(_target(aim, code))
        found.doubts += [_differ(rival, aim, code) for rival in rivals]
        found.doubts += _own(aim, code)
    return found


def _same_thing(one: Aim, other: Aim) -> bool:
    if one.threshold is None or other.threshold is None or one.measure != other.measure:
        return False
    subjects = subject_of(one.title), subject_of(other.title)
    if any(subjects):
        return subjects[0] is subjects[1]
    core, whole = sorted((_core(one.title), key_words(other.title)), key=len)
    return len(core) >= _FEWEST_WORDS and overlap(core, whole) >= _ALIKE


def _says_the_same(one: Aim, other: Aim) -> bool:
    return one.sign is other.sign and one.threshold == other.threshold


def _section(aim: Aim, depth: int) -> tuple[str, ...]:
    return tuple(aim.source.place.split(".")[:depth])


def _core(title: str) -> frozenset[str]:
    return key_words(" ".join(title.split()[:_CORE]))


def _differ(rival: tuple[Aim, str], aim: Aim, code: str | None = None) -> Doubt:
    other, own = rival
    about = (own, code) if code else (own,)
    return Doubt("", DoubtKind.TARGETS_DIFFER, about, (other.source, aim.source), (other.bar, aim.bar))


def _own(aim: Aim, code: str) -> Iterator[Doubt]:
    """What is odd about a target by itself."""
    figure = aim.figure
    if figure is not None and figure.over_whole:
        yield Doubt("", DoubtKind.OVER_WHOLE, (code,), (aim.source,), ("= 100%",))
    elif figure is not None and figure.sign is None and figure.meant is not figure.meant.EQ:
        yield Doubt("", DoubtKind.NO_OPERATOR, (code,), (aim.source,), (f"≥ {aim.bar}", f"= {aim.bar}"))


def _target(aim: Aim, code: str) -> ProposedTarget:
    return ProposedTarget(
        *(code, aim.indicator, aim.title, aim.sign, aim.threshold, aim.bar, aim.measure),
        *(aim.whose, aim.wording, aim.source),
    )
