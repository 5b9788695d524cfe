"""What an officer types about a plan, read: what is to be changed, a new threshold, a number with its day."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from domain.buttons.plan_actions import Item
from domain.folding import fold
from domain.planning.targets import Operator

_ITEMS = {
    Item.DUE: ("doi han", "gia han", "lui han", "han", "date", "extend"),
    Item.CLOSING: ("khoa so", "khoa", "nop muon", "cho nop muon", "nop muon, khoa so", "lock", "late reports"),
    Item.COUNT: ("tinh ca ngay", "khong tinh ca ngay", "count the day"),
    Item.ASK: ("giao them", "giao them don vi", "them don vi", "ask a unit"),
    Item.LEAVE: ("mien", "mien don vi", "bo don vi", "leave out"),
    Item.WHOM: ("doi tuong", "doi doi tuong", "giao cho ai", "doi noi nhan", "audience"),
    Item.TITLE: ("ten viec", "doi ten", "doi ten viec", "title"),
    Item.TARGET: ("chi tieu", "target"),
    Item.NUMBER: ("so ngay", "so, ngay", "so va ngay", "number"),
    Item.ADD: ("them han", "further deadline"),
    Item.WINDOW: ("ky so lieu", "so lieu", "doi ky so lieu", "data window"),
    Item.OFF: ("huy han", "huy mot han", "huy ky", "bo han", "call off", "cancel"),
    Item.BACK: ("dung lai han", "dung lai", "khoi phuc han", "thoi huy han", "put back", "reinstate"),
    Item.MEANS: ("cach nop", "duong link", "link", "doi link", "means"),
    Item.FORM: ("mau", "mau bao cao", "doi mau", "doi mau bao cao", "bieu mau", "form"),
}
_ITEM_CALLED = {fold(said): item for item, every in _ITEMS.items() for said in every}
DO = frozenset({"ap dung", "dong y", "ok", "co", "cong bo", "cong bo ngay", "thu hoi ngay", "yes", "apply", "publish"})
MORE = frozenset({"sua them", "them", "more"})
DROP = frozenset({"thoi", "khong", "bo", "huy", "no", "drop"})
BY_THE_BOT = frozenset({"qua bot", "nop qua bot", "tren bot", "nop tren bot", "by the bot", "in the bot"})
"""How it is handed in where there is no other way."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")
_ASIDE = frozenset({"so", "ngay"})
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ABOVE, _UP = ("tren", "hon", ">"), ("tro len", "toi thieu", "it nhat", ">=", "≥", "at least")
_BELOW, _DOWN = ("duoi", "<"), ("toi da", "khong qua", "<=", "≤", "at most")


def plain(text: str) -> str:
    return fold(text).strip(" .!")


def item_called(text: str) -> Item | None:
    return _ITEM_CALLED.get(plain(text))


def threshold(text: str) -> tuple[Operator, Decimal] | None:
    """The operator is the wording's: `trên 90%` is >, `từ 95% trở lên` is ≥, a bare `100%` is =."""
    said, figures = fold(text), _FIGURE.findall(text)
    if len(figures) != 1:
        return None
    try:
        figure = Decimal(figures[0].replace(",", "."))
    except InvalidOperation:
        return None
    for words, operator in ((_UP, Operator.GE), (_DOWN, Operator.LE), (_ABOVE, Operator.GT), (_BELOW, Operator.LT)):
        if any(word in said for word in words):
            return operator, figure
    return Operator.EQ, figure


def number_and_day(text: str) -> tuple[str | None, date | None] | None:
    """`201/KH-GDĐT ngày 02/02/2026`, or either alone; None where it is neither."""
    found = _DAY.search(text)
    rest = text if found is None else text[: found.start()]
    number = " ".join(word for word in rest.split() if fold(word).strip(":.,") not in _ASIDE).strip(" ,.:")
    try:
        day = None if found is None else date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None
    if len(number) > 60 or (not number and day is None):
        return None
    return number or None, day
