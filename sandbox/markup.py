"""Telegram's HTML into text and entities: its own tokenizer and its own complaints, byte offsets included."""

import re
from dataclasses import dataclass

from sandbox.entities import utf16
from sandbox.errors import ApiError, bad_request, not_imitated
from sandbox.wire import Json, JsonObject

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#(?:x(?P<hex>[0-9a-fA-F]+)|(?P<decimal>[0-9]+))|(?P<name>[a-z]+));?")
_OPENING = re.compile(r"<([^\s>]*)")
_CLOSING = re.compile(r"</([^\s>]*)\s*")
_ATTRIBUTE = re.compile(
    r"\s*(?P<name>[^\s=>]+)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"?|'(?P<single>[^']*)'?|(?P<token>[A-Za-z0-9.-]*)))?"
)
_PRIORITY = (
    "blockquote",
    "expandable_blockquote",
    "text_link",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
)


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    start: int


def read_html(source: str) -> tuple[str, list[Json]]:
    """Raises ApiError as Telegram does for what it cannot parse."""
    reader = _Reader(source)
    reader.read()
    return reader.text, reader.ordered()


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._length = 0
        self._open: list[_Open] = []
        self._entities: list[JsonObject] = []
        self.text = ""

    def read(self) -> None:
        while self._at < len(self._source):
            self._plain()
            if self._source.startswith("</", self._at):
                self._close_tag()
            elif self._source.startswith("<", self._at):
                self._open_tag()
        if self._open:
            raise _unparsable(f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"')

    def ordered(self) -> list[Json]:
        for entity in self._entities:
            if entity["type"] == "code":  # a language only means something inside <pre>
                entity.pop("language", None)
        return [*sorted(self._entities, key=_order)]

    def _plain(self) -> None:
        end = self._source.find("<", self._at)
        end = len(self._source) if end < 0 else end
        said = _decoded(self._source[self._at : end])
        self.text += said
        self._length += utf16(said)
        self._at = end

    def _open_tag(self) -> None:
        begin = self._at
        name = _OPENING.match(self._source, begin)
        if name is None or name.end() == len(self._source):
            raise self._complaint("Unclosed start tag", begin)
        tag = name.group(1).lower()
        if tag not in _KINDS:
            raise self._complaint(f'Unsupported start tag "{tag}"', begin)
        argument = self._argument(tag, begin, name.end())
        if tag == "span" and argument != "tg-spoiler":
            raise self._complaint('Tag "span" must have class "tg-spoiler"', begin)
        self._open.append(_Open(tag, argument, self._length, len(self.text)))

    def _argument(self, tag: str, begin: int, at: int) -> str:
        """Read the attributes up to `>` and keep the one this tag needs."""
        argument = ""
        while True:
            while at < len(self._source) and self._source[at].isspace():
                at += 1
            if self._source.startswith(">", at):
                self._at = at + 1
                return argument
            attribute = _ATTRIBUTE.match(self._source, at)
            if attribute is None:
                raise self._complaint("Unclosed start tag", begin)
            at = attribute.end()
            if at >= len(self._source):
                raise self._complaint("Unclosed start tag", begin)
            argument = _wanted(tag, attribute) or argument

    def _close_tag(self) -> None:
        begin = self._at
        if not self._open:
            raise self._complaint("Unexpected end tag", begin)
        name = _CLOSING.match(self._source, begin)
        if name is None or not self._source.startswith(">", name.end()):
            raise self._complaint("Unclosed end tag", begin)
        opened = self._open[-1]
        found = name.group(1).lower()
        if found not in {"", opened.tag}:
            expected = f'expected "</{opened.tag}>", found "</{found}>"'
            raise _unparsable(f"Unmatched end tag at byte offset {self._bytes(begin)}, {expected}")
        self._at = name.end() + 1
        self._open.pop()
        if self._length > opened.offset:
            self._add(opened)

    def _add(self, opened: _Open) -> None:
        entity = _entity(opened, self._length - opened.offset, self.text[opened.start :])
        if entity is None:
            return
        last = self._entities[-1] if self._entities else None
        if last is not None and _same_code(entity, last):
            last["type"] = "pre"
            last["language"] = str(entity.get("language") or last.get("language"))
            return
        self._entities.append(entity)

    def _complaint(self, what: str, at: int) -> ApiError:
        return _unparsable(f"{what} at byte offset {self._bytes(at)}")

    def _bytes(self, at: int) -> int:
        return len(self._source[:at].encode())


def _unparsable(reason: str) -> ApiError:
    return bad_request(f"Can't parse entities: {reason}")


def _decoded(text: str) -> str:
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(reference: re.Match[str]) -> str:
    if name := reference["name"]:
        return _NAMED.get(name, reference.group())
    code = int(reference["hex"], 16) if reference["hex"] else int(reference["decimal"])
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else reference.group()


def _wanted(tag: str, attribute: re.Match[str]) -> str:
    name = attribute["name"].lower()
    value = _decoded(attribute["double"] or attribute["single"] or (attribute["token"] or "").lower())
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id") | ("span", "class"):
            return value
        case ("code", "class"):
            return value.removeprefix("language-") if value.startswith("language-") else ""
        case ("blockquote", "expandable"):
            return "expandable"
        case _:
            return ""


def _entity(opened: _Open, length: int, said: str) -> JsonObject | None:
    wire: JsonObject = {"type": _KINDS[opened.tag], "offset": opened.offset, "length": length}
    match opened.tag:
        case "a":
            return _link(wire, opened.argument or said)
        case "tg-emoji":
            wire["custom_emoji_id"] = opened.argument
        case "code" if opened.argument:
            wire["language"] = opened.argument
        case "blockquote" if opened.argument:
            wire["type"] = "expandable_blockquote"
        case _:
            pass
    return wire


def _link(wire: JsonObject, url: str) -> JsonObject | None:
    """A link, or None for an address Telegram drops without a word."""
    url = url.strip()
    if url.startswith("tg://user"):
        raise not_imitated("mentions by tg://user links")
    if "." not in url and "://" not in url:
        return None
    wire["url"] = url if "://" in url else f"http://{url}/"
    return wire


def _same_code(entity: JsonObject, last: JsonObject) -> bool:
    """`<pre><code class="language-x">` is one entity with a language."""
    kinds = {entity["type"], last["type"]}
    same_place = (entity["offset"], entity["length"]) == (last["offset"], last["length"])
    return kinds == {"pre", "code"} and same_place and bool(entity.get("language") or last.get("language"))


def _order(entity: JsonObject) -> tuple[int, int, int]:
    offset, length, kind = entity["offset"], entity["length"], entity["type"]
    rank = _PRIORITY.index(kind) if isinstance(kind, str) and kind in _PRIORITY else len(_PRIORITY)
    if not isinstance(offset, int) or not isinstance(length, int):
        return 0, 0, rank
    return offset, -length, rank
