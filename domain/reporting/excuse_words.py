"""How somebody of an office says that a unit is excused from one period, or is no longer: whom, from what, and why."""

from dataclasses import dataclass

from domain.folding import fold

_FOR, _BECAUSE = frozenset({"cho", "for", "from"}), frozenset({":", "vi", "because"})
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
    words = text.replace(":", " : ").split()
    keys = [fold(word).strip(".,;!") for word in words]
    because = next((at for at, key in enumerate(keys) if key in _BECAUSE), len(keys))
    told = [word.lower().strip(".,;!") for word in words[:because]]
    if text.rstrip().endswith("?") or not _ASKING.isdisjoint(told[1:]):
        return None
    reason = " ".join(words[because + 1 :]).replace(" : ", ": ").strip(" .:")
    for heads, back in ((_BACK, True), (_EXCUSE, False)):
        head = next((len(one.split()) for one in heads if keys[: len(one.split())] == one.split()), 0)
        if head:
            rest = [at for at in range(head, because) if keys[at] not in _ASIDE]
            return _said(words, keys, rest, reason, back=back)
    return _said_within(words, keys, because, reason)


def _said_within(words: list[str], keys: list[str], because: int, reason: str) -> Said | None:
    if not keys or keys[0] not in _FOR:
        return None
    for at in range(1, because):
        for within in _WITHIN:
            if tuple(keys[at : at + len(within)]) == within:
                rest = [*range(1, at), *range(at + len(within), because)]
                return _said(words, keys, rest, reason, back=False)
    return None


def _said(words: list[str], keys: list[str], rest: list[int], reason: str, *, back: bool) -> Said | None:
    if not rest or keys[rest[0]] in _OTHER:
        return None
    whom = [words[at] for at in rest if not (keys[at] in _FOR and at in {rest[0], rest[-1]})]
    return Said(" ".join(whom).strip(" .,;"), reason, back) if whom else None
