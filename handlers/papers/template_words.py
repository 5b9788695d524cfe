"""What is typed about the template of the report to sign, and what a file is called that is one."""

from enum import StrEnum

from domain.planning.plan_words import plain


class Said(StrEnum):
    SHOW = "show"
    SEND = "send"
    OWN = "own"
    END = "end"


_NAMES = (
    *("mau bao cao word", "mau word bao cao", "mau word", "mau bao cao cua co quan", "mau bao cao rieng"),
    *("mau bao cao de ki", "word template"),
)
_SEND = ("gui cho toi", "gui", "tai ve", "tai", "lay", "xuat", "cho toi", "cho xin", "xin", "send", "get", "download")
_SHOW = ("xem", "doi", "dat", "sua", "thay", "show", "change")
_END = ("bo", "huy", "xoa", "thoi dung", "drop", "remove")
_BELOW = {
    Said.SEND: frozenset({"lay mau", "lay mau de sua", "lay mau ve", "tai mau", "gui mau", "mau", "get the template"}),
    Said.OWN: frozenset(
        {"mau dang dung", "lay mau dang dung", "gui mau dang dung", "tai mau dang dung", "mau rieng", "the one in use"}
    ),
    Said.END: frozenset(
        {
            "bo mau",
            "bo mau rieng",
            "bo mau, dung mau chung",
            "bo mau, dung chung",
            "dung mau chung",
            "mau chung",
            "use the bot's own",
        }
    ),
}
USE = frozenset(
    {"dung", "dung mau nay", "dung mau", "dung luon", "dong y", "ok", "co", "yes", "use", "use it", "use this one"}
)


def said(text: str) -> Said | None:
    """By its name, wherever it is said: `mẫu báo cáo word`, `lấy mẫu word`, `bỏ mẫu word`."""
    words = plain(text)
    for heads, meant in ((("",), Said.SHOW), (_SHOW, Said.SHOW), (_SEND, Said.SEND), (_END, Said.END)):
        if any(words == f"{head} {name}".strip() for head in heads for name in _NAMES):
            return meant
    return Said.END if words in {"dung mau chung", "dung mau bao cao chung"} else None


def said_below(text: str) -> Said | None:
    """Where it is what is spoken of."""
    words = plain(text)
    return next((meant for meant, every in _BELOW.items() if words in every), None) or said(text)


def names_one(caption: str) -> bool:
    """Whether whoever sends a file says that it is a template, and nothing else."""
    return said_below(caption) in {Said.SHOW, Said.SEND}
