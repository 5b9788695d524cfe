"""Puts what is due together: one duty for what is said of one piece of work, with all its days."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from domain.phrases.model import Kind, Occurrence, Reading
from domain.planning.plans import DutyKind
from domain.proposals import acts
from domain.proposals.bodies import names_units
from domain.proposals.dues import Due
from domain.proposals.indicators import key_words, overlap
from domain.proposals.means import means_in
from domain.proposals.model import Means, Party, ProposedDeadline, ProposedDuty, Source, Who
from domain.proposals.naming import comes_round_of, title_of, title_of_event
from domain.proposals.outline import Outline, Part, Passage
from domain.proposals.subjects import Office, Subject, subject_of
from domain.registry.units import Level

_ALIKE = 0.75
_SEPARATE = frozenset({Kind.BEFORE, Kind.BY, Kind.ON})
"""Kinds of a list of days of which each is a deadline of its own."""


@dataclass(slots=True)
class Laid:
    duties: list[ProposedDuty] = field(default_factory=list)
    deadlines: list[ProposedDeadline] = field(default_factory=list)
    _codes: int = 0
    _rounds: list[tuple[str, Reading, Party]] = field(default_factory=list)

    def comes_round_already(self, what: str, reading: Reading, whose: Party) -> bool:
        """`đánh giá hằng tháng` after `đánh giá, xếp loại hằng tháng`."""
        said = key_words(what)
        known = any(
            reading.every == other.every and whose is party and overlap(said, key_words(words)) >= _ALIKE
            for words, other, party in self._rounds
        )
        self._rounds.append((what, reading, whose))
        return known

    def add(self, duty: ProposedDuty, due: Due, source: Source) -> None:
        for one in _apart(due.reading):
            code = self.next_code()
            self.deadlines.append(
                ProposedDeadline(
                    code, duty.code, _label(one, due.clause), one.phrase, one, due.window, duty.whose, source
                )
            )

    def next_code(self) -> str:
        self._codes += 1
        return f"D{self._codes}"

    def duty_like(self, kind: DutyKind, whose: Party, words: str) -> ProposedDuty | None:
        said = key_words(words)
        return next(
            (
                duty
                for duty in self.duties
                if not acts.REGIME.search(duty.source.text)
                and duty.kind is kind
                and duty.whose is whose
                and overlap(said, key_words(duty.title)) >= _ALIKE
            ),
            None,
        )

    def forget_undated(self, duty: ProposedDuty, title: str) -> None:
        """A day has turned up for what was said before without one."""
        self.deadlines = [
            one for one in self.deadlines if one.duty != duty.code or one.reading.kind is not Kind.UNSPECIFIED
        ]
        if not any(one.duty == duty.code for one in self.deadlines):
            self.duties[self.duties.index(duty)] = replace(duty, title=title)

    def new_duty(
        self, kind: DutyKind, title: str, subject: Subject, means: Sequence[Means], source: Source, task: str
    ) -> ProposedDuty:
        code = f"N{len(self.duties) + 1}"
        duty = ProposedDuty(code, kind, title, subject.who, subject.party, subject.to, tuple(means), source, task)
        self.duties.append(duty)
        return duty


def laid_down(dues: Iterable[Due], outline: Outline, office: Office, audience: Who | None, about: str) -> Laid:
    laid = Laid()
    for due in dues:
        source = Source(due.sentence, due.passage.place)
        if due.phase:
            laid.deadlines.append(_phase(due, laid.next_code(), source))
            continue
        subject = due.subject or _subject(due, office)
        kind = acts.kind_of(due.clause)
        if _says_nothing_new(due, kind, subject, laid):
            continue
        subject = _for_whole_audience(subject, audience)
        title = _title(due, kind, about)
        same = None if acts.REGIME.search(due.clause) else laid.duty_like(kind, subject.party, title)
        if same is not None and _is_said_again(due, same, laid):
            continue
        if same is not None and due.reading.occurrences:
            laid.forget_undated(same, title)
        duty = same or laid.new_duty(kind, title, subject, _means(due, outline), source, due.task)
        laid.add(duty, due, source)
    return laid


def _subject(due: Due, office: Office) -> Subject:
    return subject_of(due.clause, due.passage, office, hands_in=bool(acts.HANDS_IN.search(due.clause)))


def _title(due: Due, kind: DutyKind, about: str) -> str:
    if due.reading.kind is Kind.EVENT and due.at == 0:
        return title_of_event(due.clause, due.reading.phrase)
    often = bool(due.reading.every) and not due.reading.occurrences
    return title_of(due.clause, due.at, kind, about, often=often)


def _says_nothing_new(due: Due, kind: DutyKind, subject: Subject, laid: Laid) -> bool:
    """A plan no unit is told to draw up (an office's own is this one), or work that was said to come round before."""
    if due.reading.every and (what := comes_round_of(due.before)):
        return laid.comes_round_already(what, due.reading, subject.party)
    if due.reading.kind is not Kind.UNSPECIFIED or kind is not DutyKind.PLAN:
        return False
    return subject.party is Party.OFFICE or not subject.named


def _is_said_again(due: Due, same: ProposedDuty, laid: Laid) -> bool:
    """The same thing without a day, or with the same one."""
    known = [one.reading for one in laid.deadlines if one.duty == same.code]
    if not due.reading.occurrences:
        return any(one.kind is due.reading.kind and one.every == due.reading.every for one in known) or any(
            one.occurrences for one in known if due.reading.kind is Kind.UNSPECIFIED
        )
    return any(one.occurrences == due.reading.occurrences for one in known)


def _for_whole_audience(subject: Subject, audience: Who | None) -> Subject:
    """`đơn vị` means all of those the plan is for; what names levels of its own means these."""
    own = subject.who
    if audience is None or subject.party is Party.OFFICE or set(own.levels) - {Level.PB}:
        return subject
    if own.words and not names_units(own.words):
        return subject
    words = own.words or audience.words
    return replace(subject, who=Who(words, audience.levels, own.ownership or audience.ownership))


def _means(due: Due, outline: Outline) -> list[Means]:
    """Of the sentence, of the lines that follow `Cách thức đăng ký như sau:`, or else of the heading above."""
    said = list(means_in(due.clause))
    if not any(one.link for one in said):
        said += [one for one in means_in(due.sentence) if one.link]
    for passage in _below(due.passage, outline):
        said += means_in(passage.text)
    for above in reversed(due.passage.above):
        if not said and above.text.endswith(":"):
            said += means_in(above.text)
    return list(dict.fromkeys(said))


def _below(passage: Passage, outline: Outline) -> Iterable[Passage]:
    return (one for one in outline.of(Part.BODY) if one.above and one.above[-1].text == passage.text)


def _phase(due: Due, code: str, source: Source) -> ProposedDeadline:
    label = re.split(r"[:.(]", due.clause, maxsplit=1)[0].strip()
    return ProposedDeadline(code, "", label, due.reading.phrase, due.reading, None, Party.UNITS, source)


def _apart(reading: Reading) -> list[Reading]:
    """`trước ngày 01/3 (Quý I); 01/6 (06 tháng)` are two deadlines, and the keyword is said with each of them."""
    if reading.kind not in _SEPARATE or len(reading.occurrences) < 2:
        return [reading]
    phrases = _phrases(reading.phrase, len(reading.occurrences))
    return [
        replace(reading, phrase=phrase, occurrences=(one,))
        for phrase, one in zip(phrases, reading.occurrences, strict=True)
    ]


def _phrases(phrase: str, count: int) -> list[str]:
    parts = [part.strip(" .") for part in re.split(r";|,(?!\d)", phrase) if part.strip(" .")]
    if len(parts) != count:
        return [phrase] * count
    keyword = re.match(r"\D*", parts[0])
    said = keyword[0] if keyword else ""
    return [parts[0], *(part if re.match(r"[^\d(]{3}", part) else f"{said}{part}" for part in parts[1:])]


def _label(reading: Reading, clause: str) -> str:
    """Where the clause itself has it: the other half of a sentence may be about another period."""
    only: Occurrence | None = reading.only
    label = (only.label_words or "") if only else ""
    return label if label.casefold() in clause.casefold() else ""
