"""Who speaks, and how: of themselves, of everybody, asking, or of what is done."""

from dataclasses import dataclass

from domain.folding import spelling
from domain.persons.people import REPORTING, Role
from domain.queries.marked import Marked
from domain.queries.marks import Mark
from domain.queries.vocabulary import Concept

SPEAKER = frozenset(map(spelling, ("tôi", "toi", "tui", "em", "e", "mình", "minh", "i", "me", "my", "we")))
GREETING = frozenset({"da", "vang", "bot", "oi", "thua"})
DONE = frozenset({"da", "roi", "already", "have", "has"})
HOW = frozenset({"the nao", "nhu the nao", "ra sao", "sao roi", "tinh hinh", "tinh trang"})
WHY = frozenset({"tai sao", "vi sao", "vi li do gi", "li do", "sao", "why"})
EVERYBODY = frozenset({"everyone", "everybody"})


@dataclass(frozen=True)
class Spoken(Marked):
    """The marks of one question, and as whom it is asked."""

    role: Role | None

    @property
    def asks(self) -> bool:
        """Who, which, how many, or for a list."""
        return self.has(Concept.WHICH, Concept.WHO, Concept.COUNT, Concept.LIST)

    @property
    def asks_of_everybody(self) -> bool:
        """ "has everyone submitted", "did all preschools submit"."""
        keys = [mark.key for mark in self.marks if mark.key not in GREETING]
        return not EVERYBODY.isdisjoint(keys) or ("all" in keys and keys[0] in {"has", "have", "did", "are"})

    @property
    def by_a_unit(self) -> bool:
        return self.role in REPORTING

    @property
    def by_first_person(self) -> bool:
        return self.by_a_unit or any(self.by_speaker(mark) for mark in self.marks)

    @property
    def opening(self) -> Mark | None:
        """What it begins with, greetings aside."""
        return next((mark for mark in self.marks if mark.key not in GREETING), None)

    @property
    def opens_with_speaker(self) -> bool:
        return self.opening is not None and self.by_speaker(self.opening)

    def by_speaker(self, mark: Mark) -> bool:
        """Whether a mark is who asks; "tới" is not "tôi"."""
        return spelling(self.raw(mark, mark)) in SPEAKER

    @property
    def about_self(self) -> bool:
        return self.has(Concept.SELF) or "own" in self.values(Concept.REPORT)

    @property
    def asks_how(self) -> bool:
        """ "thế nào rồi", "tình hình"."""
        return any(mark.concept is Concept.SILENT and mark.key in HOW for mark in self.marks)

    @property
    def asks_why(self) -> bool:
        """ "lý do trả", "vì sao bị trả", "sao bị trả"; what ends in "sao" asks how."""
        reasons = [mark for mark in self.marks[:-1] if mark.concept is Concept.SILENT and mark.key in WHY]
        return bool(reasons) or (bool(self.marks) and self.marks[-1].key in WHY - {"sao"})

    @property
    def some(self) -> bool:
        """ "những trường …" asks for names; "các trường …" may be spoken to."""
        return any(mark.key == "nhung" for mark in self.marks)

    @property
    def done(self) -> bool:
        """ "các trường đã nộp" lists; "quý trường nộp báo cáo" does not ask."""
        return any(
            mark.concept is Concept.SILENT and mark.key in DONE and not (mark.key == "da" and self._is_polite(place))
            for place, mark in enumerate(self.marks)
        )

    def _is_polite(self, place: int) -> bool:
        """ "dạ", not "đã"; unmarked it is the one that opens, but for "da nop q3"."""
        typed = spelling(self.raw(self.marks[place], self.marks[place]))
        return typed == spelling("dạ") or (place == 0 and typed == "da" and not self._is_done_at_once())

    def _is_done_at_once(self) -> bool:
        """Nothing stands between it and "nộp"; nobody who says "dạ, nộp" leaves the comma out."""
        opening, following = self.marks[0], self.marks[1:2]
        handed = [mark for mark in following if mark.concept is Concept.HAND_IN]
        return any("," not in self.text[opening.end : mark.start] for mark in handed)
