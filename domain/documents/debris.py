"""What conversion leaves in a text and nobody wrote: marks of bookmarks and footnotes, stars of bold type, spaces."""

import re

_MARKS = re.compile(
    r"\[bookmark:[^\]]*\]|\[footnoteRef:\d+\]|\[(?:endnoteRef|comment|image|tab)[^\]]*\]", re.IGNORECASE
)
_NOTE = re.compile(r"\[\d+:\s[^\[\]]*\]")
"""A footnote set where it is referred to: `[1:  Nghị quyết số …]`."""
_BOLD = re.compile(r"\*{2,3}|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060\ufeff\ue000-\uf8ff]")
_SPACES = re.compile("[^\\S\n\t\f]+")
_SLASH = re.compile(r"\\+\s*$", re.MULTILINE)
_DASHES = re.compile(r"^([ \t]*)[–—−‒](?=\s)", re.MULTILINE)
_DOTS = re.compile(r"^([ \t]*)[·●◦○▪■□➢➤*](?=\s)", re.MULTILINE)


def swept(text: str) -> str:
    """The text as it was written. Footnotes go too: they say what a cited document is called, never what is due."""
    text = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _without_notes(_MARKS.sub("", text))
    text = _SLASH.sub("", _BOLD.sub("", text))
    return _DOTS.sub(r"\1•", _DASHES.sub(r"\1-", _SPACES.sub(" ", text)))


def _without_notes(text: str) -> str:
    """Some run over the end of their line, so the whole text is looked at."""
    while (shorter := _NOTE.sub("", text)) != text:
        text = shorter
    return text


def squeezed(text: str) -> str:
    """On one line, with single spaces."""
    return " ".join(text.split())
