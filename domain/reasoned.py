"""A line in which an office says what is to be done, and behind it why: `miễn TH Nhật Tân quý 1 vì trường sửa chữa`."""

from dataclasses import dataclass

from domain.folding import fold

_BECAUSE = frozenset({":", "vi", "because"})


@dataclass(frozen=True, slots=True)
class Reasoned:
    """`words` as they were typed up to why, `keys` the same folded; `reason` is empty where none was said."""

    words: tuple[str, ...]
    keys: tuple[str, ...]
    reason: str

    def begins(self, *heads: str) -> int:
        """How many words the first of these heads that stands at the beginning takes; 0 where none does."""
        return next((len(one.split()) for one in heads if self.keys[: len(one.split())] == tuple(one.split())), 0)


def parted(text: str) -> Reasoned:
    words = text.replace(":", " : ").split()
    keys = [fold(word).strip(".,;!") for word in words]
    because = next((at for at, key in enumerate(keys) if key in _BECAUSE), len(keys))
    return Reasoned(tuple(words[:because]), tuple(keys[:because]), joined(words[because + 1 :]))


def joined(words: list[str]) -> str:
    return " ".join(words).replace(" : ", ": ").strip(" .:")
