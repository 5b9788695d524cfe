"""How somebody of an office says that a unit is excused from one period, or is no longer: whom, from what, and why."""

from dataclasses import dataclass

from domain.reasoned import Reasoned, parted

_FOR = frozenset({"cho", "for", "from"})
_BACK = (
    *("thoi mien nop", "thoi mien", "bo mien nop", "bo mien", "huy mien nop", "huy mien", "khong mien nop"),
    *("khong mien", "stop excusing", "no longer excuse", "do not excuse"),
)
_EXCUSE = (
    *("dong y cho mien nop", "dong y mien nop", "dong y mien", "cho phep mien nop", "cho mien nop", "cho mien"),
    *("mien nop", "mien", "excuse", "exempt"),
)
"""Folded, the longer ones first."""
_WITHIN = (("mien", "nop"), ("mien",), ("khoi", "phai", "nop"), ("khoi", "nop"), ("khong", "phai", "nop"))
"""`cho TH Nhật Tân miễn nộp quý 1`: behind whom it is about."""
_ASKING = frozenset({"nào", "nao", "ai", "chưa", "chua", "không", "khong", "bao", "mấy", "gì", "who", "which", "how"})
"""As they are typed: `TH Ái Mộ` and `TH Chùa Hang` ask nothing."""
_OTHER = frozenset({"phi", "la", "sao", "giam", "man"})
"""`miễn phí`, `miễn là`: none of a school's work."""
_ASIDE = frozenset({"nua", "not"})


@dataclass(frozen=True, slots=True)
class Said:
    """`whom` are the words about whom and which period, as they were typed; `back`: they are excused no longer."""

    whom: str
    reason: str = ""
    back: bool = False


def said_in(text: str) -> Said | None:
    """None for what excuses nobody. A question is none: "miễn cho TH Nhật Tân được không?"."""
    line = parted(text)
    told = [word.lower().strip(".,;!") for word in line.words]
    if text.rstrip().endswith("?") or not _ASKING.isdisjoint(told[1:]):
        return None
    for heads, back in ((_BACK, True), (_EXCUSE, False)):
        if head := line.begins(*heads):
            rest = [at for at in range(head, len(line.keys)) if line.keys[at] not in _ASIDE]
            return _said(line, rest, back=back)
    return _said_within(line)


def _said_within(line: Reasoned) -> Said | None:
    if not line.keys or line.keys[0] not in _FOR:
        return None
    for at in range(1, len(line.keys)):
        for within in _WITHIN:
            if line.keys[at : at + len(within)] == within:
                return _said(line, [*range(1, at), *range(at + len(within), len(line.keys))], back=False)
    return None


def _said(line: Reasoned, rest: list[int], *, back: bool) -> Said | None:
    if not rest or line.keys[rest[0]] in _OTHER:
        return None
    whom = [line.words[at] for at in rest if not (line.keys[at] in _FOR and at in {rest[0], rest[-1]})]
    return Said(" ".join(whom).strip(" .,;"), line.reason, back) if whom else None
