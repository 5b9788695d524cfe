"""Words of the vocabulary behind letters that went wrong: keys left by Telex and VNI, slips, and spaces left out.

What is a syllable of its own is never taken for another word: "thiết" is not "thiếu", nor "nghìn" "nghen".
"""

import re
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from domain.folding import fold
from domain.names.writing import without_telex
from domain.queries.lexicon import KNOWN, PHRASES
from domain.queries.vocabulary import Concept

MENDABLE, MENDABLE_BESIDE = 5, 3
"""So long is a word that is mended by itself, and one beside a word of its phrase: "hài lòg"."""
_ONSET = re.compile("[^aeiouy]*")
_TONE_KEY = re.compile("[sfrxj]")
_REPEATED = re.compile(r"(.)\1+")
_VNI = re.compile(r"[^\W\d_]+(?:\d{1,2}[^\W\d_]+)+\d{0,2}")
_VNI_AT_THE_END = re.compile(r"\b[^\W\d_]{2,}[1-9](?=\s|$)")
_QUARTER = re.compile(r"quy[2-4]", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_RIMES = """
    a ac ach ai am an ang anh ao ap at au ay e ec em en eng enh eo ep et ech eu i ia ich iec iem ien ieng iep iet ieu
    im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oat oay oc oe oen oeo oet oi om on ong oong op ot u ua
    uan uang uat uau uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen
    uyet uynh uyt uyu y yem yen yet yeu
"""
_SYLLABLE = re.compile(
    rf"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x)?(?:{'|'.join(_RIMES.split())})"
)
_LONG = tuple(sorted(word for word in KNOWN if len(word) >= MENDABLE))
_NEIGHBOURS = frozenset(pair for phrase in PHRASES for pair in pairwise(phrase))
_BY_ITSELF = frozenset(
    phrase[0]
    for phrase, readings in PHRASES.items()
    if len(phrase) == 1 and all(term.concept is not Concept.SILENT for _, term in readings)
)


def typed_through(text: str) -> str:
    """The text as it would stand had the keyboard turned its Telex or VNI keys into letters, where it did not."""
    typed = _VNI.findall(text)
    if any(fold(_DIGIT.sub("", word)) in KNOWN for word in typed):
        text = _VNI_AT_THE_END.sub(_without_digits, _VNI.sub(_without_digits, text))
    parts = text.split(" ")
    mended = [_telex(part) for part in parts]
    by_keys = sum(fold(part) != fold(one) and fold(one) in KNOWN for part, one in zip(parts, mended, strict=True))
    return " ".join(mended) if by_keys > 1 else text


def is_syllable(key: str) -> bool:
    """Whether a word could be Vietnamese."""
    return _SYLLABLE.fullmatch(key) is not None


def _without_digits(found: re.Match[str]) -> str:
    return found[0] if _QUARTER.fullmatch(found[0]) else _DIGIT.sub("", found[0])


def _telex(part: str) -> str:
    return part if not part.isascii() or not part.isalpha() or fold(part) in KNOWN else without_telex(part) or part


@lru_cache(maxsize=10_000)
def mended(key: str) -> tuple[str, ...]:
    """The words of the vocabulary meant by one with a slip; none where it is known, or nothing is clearly meant."""
    if key in KNOWN:
        return ()
    for other in (_without_telex_keys(key), _REPEATED.sub(r"\1", key)):
        if other in KNOWN and other != key:
            return (other,)
    if len(key) < MENDABLE or _SYLLABLE.fullmatch(key):
        return ()
    return _near(key) or _parted(key)


@lru_cache(maxsize=10_000)
def mended_beside(before: str, key: str, after: str) -> str | None:
    """The one word a letter away that makes a phrase with the word before it or the word behind it."""
    if key in KNOWN or len(key) < MENDABLE_BESIDE or _SYLLABLE.fullmatch(key):
        return None
    beside = {other for one, other in _NEIGHBOURS if one == before} | {
        one for one, other in _NEIGHBOURS if other == after
    }
    near = [word for word in beside if len(word) >= MENDABLE_BESIDE and _one_off(key, word)]
    return near[0] if len(near) == 1 else None


def _near(key: str) -> tuple[str, ...]:
    near = [word for word in _LONG if _one_off(key, word)]
    return tuple(near) if len(near) == 1 else ()


def _one_off(key: str, word: str) -> bool:
    return OSA.distance(key, word, score_cutoff=1) <= 1


def _parted(key: str) -> tuple[str, ...]:
    """ "chuanop" and "baocao" are two words each."""
    parts = [(key[:at], key[at:]) for at in range(2, len(key) - 1)]
    whole = [pair for pair in parts if pair in _NEIGHBOURS or _BY_ITSELF.issuperset(pair)]
    return whole[0] if len(whole) == 1 else ()


def _without_telex_keys(key: str) -> str:
    """What is left of "truowngf" when the keyboard did not turn it into "trường"."""
    letters = key.replace("w", "")
    for twice in ("aa", "ee", "oo", "dd"):
        letters = letters.replace(twice, twice[0])
    onset = _ONSET.match(letters)
    at = onset.end() if onset else 0
    return fold(letters[:at] + _TONE_KEY.sub("", letters[at:]))
