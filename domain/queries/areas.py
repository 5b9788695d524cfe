"""Fields of work as an office writes them down for a post, known by the words a question asks for them with."""

from domain.folding import words
from domain.queries.lexicon import term_at
from domain.queries.tokens import tokens
from domain.queries.vocabulary import Concept


def areas_in(written: str) -> frozenset[str]:
    """`areas_in("CNTT; tổng hợp báo cáo")` is `{"cntt", "tong_hop_bao_cao"}`."""
    read = tokens(written, words(written), ())
    found: set[str] = set()
    at = 0
    while at < len(read):
        term, at = term_at(read, at) or (None, at + 1)
        if term is not None and term.concept is Concept.AREA:
            found.add(term.value)
    return frozenset(found)
