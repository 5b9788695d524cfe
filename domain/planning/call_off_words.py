"""How an officer says that one deadline of a plan is called off, or put back: which one, and why."""

from dataclasses import dataclass

from domain.reasoned import parted

_BACK = ("thoi huy han", "thoi huy", "dung lai han", "khoi phuc han", "khoi phuc", "put back", "reinstate")
_OFF = (
    *("huy han nop bao cao", "huy han nop", "huy han", "huy ky nop bao cao", "huy ky bao cao", "huy ky", "huy bao cao"),
    *("bo han nop", "bo han", "bo ky bao cao", "khong thu bao cao", "call off the", "call off", "cancel the", "cancel"),
)
"""Folded, the longer ones first."""
_ALONE = frozenset({"huy han", "huy han nop", "dung lai han", "khoi phuc han", "thoi huy han"})
"""Said without which: that is asked."""
_ASIDE = frozenset({"nua", "deadline", "report"})
_ASKING = frozenset({"nao", "ai", "gi", "chua", "may", "which", "who"})


@dataclass(frozen=True, slots=True)
class Said:
    """`what` are the words about which deadline, as they were typed; `back`: it is put back."""

    what: str
    reason: str = ""
    back: bool = False


def said_in(text: str) -> Said | None:
    """None for what calls nothing off. A question is none: "hủy hạn nào?"."""
    said = parted(text)
    if text.rstrip().endswith("?") or not _ASKING.isdisjoint(said.keys):
        return None
    for heads, back in ((_BACK, True), (_OFF, False)):
        if head := said.begins(*heads):
            rest = [said.words[at] for at in range(head, len(said.keys)) if said.keys[at] not in _ASIDE]
            what = " ".join(rest).strip(" .,;")
            return Said(what, said.reason, back) if what or " ".join(said.keys[:head]) in _ALONE else None
    return None
