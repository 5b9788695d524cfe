"""In which language something is told: the one that Accept-Language likes best of those the house speaks."""

from domain.texts import Language


def preferred(accepted: str) -> Language:
    """Vietnamese where neither is named, or both are liked alike."""
    likings = [_liking(one) for one in accepted.split(",")]
    by_language = {one: max((liked for tag, liked in likings if tag == one.value), default=0.0) for one in Language}
    return max(Language, key=lambda one: (by_language[one], one is Language.VI))


def _liking(part: str) -> tuple[str, float]:
    """`en-GB;q=0.8` as English, 0.8; what is no number is not liked."""
    tag, _, weight = part.strip().lower().partition(";")
    number = weight.strip().removeprefix("q=") if weight else "1"
    try:
        return tag.strip().partition("-")[0], float(number)
    except ValueError:
        return "", 0.0
