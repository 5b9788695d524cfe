"""Names one after the other, as many as fit on a phone."""

from collections.abc import Collection

from domain.texts import Markup, Say, written

MOST_NAMES = 30
"""More names than this nobody reads on a phone."""
LONGEST_LIST = 2000
"""Letters: Fluent refuses to put much more into a sentence."""


def names(say: Say, every: Collection[str | Markup], *, most: int = MOST_NAMES) -> Markup:
    """The first of them, and how many more there are."""
    shown: list[str] = []
    for name in list(every)[:most]:
        shown.append(str(written(name)))
        if sum(map(len, shown)) > LONGEST_LIST:
            shown.pop()
            break
    listed = Markup(", ".join(shown))
    left = len(every) - len(shown)
    return listed if left == 0 else Markup(say("notice-names-more", names=listed, left=left))
