"""Which columns the chat heeds, which it only mentions, which it refuses; and in which language a text stands."""

import re
from collections.abc import Iterable, Iterator, Mapping

from domain.folding import fold
from domain.sheets import Sheet
from domain.xlsforms.book import SURVEY, Remark, Row, Table, tables

VIETNAMESE, ENGLISH = "Tiếng Việt (vi)", "English (en)"
"""What we call the languages where we draw a form."""
OWN = "chat_"
"""What columns and sheets of ours begin with."""

ALIASES = {
    "relevance": "relevant",
    "calculate": "calculation",
    "list name": "list_name",
    "constraint message": "constraint_message",
    "constraint_msg": "constraint_message",
    "required message": "required_message",
}
SPOKEN = {"label", "hint", "constraint_message", "chat_short", "chat_unit", "chat_note", "chat_says", "chat_title"}
"""Columns that come once a language."""
HEEDED: Mapping[str, frozenset[str]] = {
    "survey": frozenset(
        {"type", "name", "label", "hint", "required", "relevant", "constraint", "constraint_message", "calculation"}
        | {f"{OWN}{one}" for one in ("kind", "short", "unit", "units", "note", "nothing", "carry", "cumulative")}
        | {f"{OWN}{one}" for one in ("asked_if", "formula", "digits", "files", "rule", "says")}
    ),
    "choices": frozenset({"list_name", "name", "label"}),
    "settings": frozenset({"form_id", "form_title", "version", "default_language", f"{OWN}title", f"{OWN}note"}),
    f"{OWN}rules": frozenset({f"{OWN}{one}" for one in ("rule", "needs", "soft", "says")}),
    f"{OWN}ratios": frozenset({"name", "label", f"{OWN}numerator", f"{OWN}denominator"}),
}
REFUSED = frozenset(
    {"default", "read_only", "readonly", "choice_filter", "repeat_count", "trigger", "parameters", "save_to", "intent"}
    | {"query", "bind", "instance", "control", "body", "media", "image", "audio", "video", "big-image", "public_key"}
)
"""Of what changes how a form is answered, what the chat cannot do."""

_CODE = re.compile(r"\(([a-z]{2,3})(?:-\w+)?\)\s*$")
_LANGUAGES = {
    **dict.fromkeys(("vi", "vie", "tieng viet", "viet", "vietnamese"), "vi"),
    **dict.fromkeys(("en", "eng", "english", "tieng anh", "anh"), "en"),
}


def are_of_a_form(sheets: Iterable[Sheet]) -> bool:
    """Whether a workbook is meant to be a form: nothing else has a sheet of this name with types in it."""
    survey = tables(sheets).get(SURVEY)
    return survey is not None and heading(survey, "type") in survey.headings


def base(heading: str) -> str:
    """`Label::English (en)` is a label."""
    first = heading.partition("::")[0].strip().lower()
    return ALIASES.get(first, first)


def language(heading: str) -> str | None:
    """`vi` or `en`; empty where a heading names none, None where it names another one."""
    _, parted, named = heading.partition("::")
    if not parted:
        return ""
    code = _CODE.search(named)
    return _LANGUAGES.get(code[1] if code else fold(named))


def value(row: Row, wanted: str) -> str:
    """What a row says under a heading that comes once, whatever it is called."""
    return next((said for heading, said in row.said.items() if base(heading) == wanted), "")


def heading(table: Table, wanted: str) -> str:
    """How the sheet itself calls a column."""
    return next((one for one in table.headings if base(one) == wanted), wanted)


def spoken(row: Row, wanted: str) -> dict[str, str]:
    """A text by language, as far as it is there; `""` is none in particular."""
    every = ((language(one), said) for one, said in row.said.items() if base(one) == wanted)
    return {named: said for named, said in every if named is not None}


def words(row: Row, wanted: str) -> dict[str, str]:
    """A text in the languages of the bot; where one is missing the other stands for it."""
    found = spoken(row, wanted)
    plain = found.get("", "")
    vi, en = found.get("vi") or plain, found.get("en") or plain
    return {"vi": vi or en, "en": en or vi} if vi or en else {}


def remarks(table: Table) -> Iterator[Remark]:
    """Each column that is not heeded, once. Told, and no more: nothing in it changes what is asked."""
    known = HEEDED.get(table.name, frozenset())
    for one in table.headings:
        if not one or base(one) in REFUSED:
            continue
        if base(one) not in known:
            yield Remark(table.cell(1, one), "xlsform-column-unheeded", {"column": one})
        elif base(one) in SPOKEN and language(one) is None:
            yield Remark(table.cell(1, one), "xlsform-language-unheeded", {"column": one})


def refusals(table: Table) -> Iterator[Remark]:
    """Each cell of a column that the chat cannot do justice to; and columns that stand twice."""
    known = HEEDED.get(table.name, frozenset())
    seen: set[tuple[str, str | None]] = set()
    for one in table.headings:
        key = (base(one), language(one))
        if one and base(one) in known and key in seen and key[1] is not None:
            yield Remark(table.cell(1, one), "xlsform-column-twice", {"column": one})
        seen.add(key)
    for row in table.rows:
        for one in row.said:
            if base(one) in REFUSED:
                yield Remark(table.cell(row.number, one), "xlsform-column-refused", {"column": one})
