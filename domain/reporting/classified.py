"""State secrets never travel here: what is marked as one, in words or in the name of a file, is refused unread.

Whoever says that something is none, or names the law about them, has marked nothing."""

import re
import unicodedata

from domain.folding import fold

_MARKED = re.compile(
    r"bí mật nhà nước|tuyệt mật|tối mật|(?:độ|dấu|hồ sơ|tài liệu|văn bản|công văn) mật\b(?! (?:mã|thư))"
)
_NONE = re.compile(r"không|chưa|trừ|ngoài|bảo vệ|phòng, chống|tuyên truyền|quy định")
"""Shortly before it, these say that it is none, or speak about secrets in general."""
_BEFORE = 60
_ALONE = re.compile(r"(?:^|\n)\W*mật\W*(?:$|\n)")
_NAMED = re.compile(r"(?:^|(?<!bảo )(?<!bí ))mật(?! (?:khẩu|độ|ong|mã|thư))")
_PARTED = re.compile(r"[\s_.()\[\]{}+,–-]+")
_PLAIN = re.compile(r"(?:^| )(?:bi mat nha nuoc|tuyet mat|toi mat)(?: |$)")
_STAMPED = re.compile(r"(?:^|[\s_.()\[\]–-])MAT(?:$|[\s_.()\[\]–-])")


def is_marked(text: str) -> bool:
    """Of words that are typed, or stand under a file."""
    said = unicodedata.normalize("NFC", text).lower()
    if _ALONE.search(said):
        return True
    return any(not _NONE.search(said[max(0, one.start() - _BEFORE) : one.start()]) for one in _MARKED.finditer(said))


def is_named_so(name: str) -> bool:
    """Of the name of a file, in which people leave the marks out."""
    words = _PARTED.sub(" ", unicodedata.normalize("NFC", name).lower()).strip()
    padded = f" {words} "
    if any(padded[max(0, one.start() - 1)] == " " and padded[one.end()] == " " for one in _NAMED.finditer(padded)):
        return not _NONE.search(words)
    return bool(_STAMPED.search(name) or _PLAIN.search(fold(words)))
