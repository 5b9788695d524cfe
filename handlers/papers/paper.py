"""The report an authority sends upwards: sections in the order in which such reports are asked for, every total
traceable to the versions it adds up. In Vietnamese, whoever asks for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.clock_face import local, local_date
from domain.counting.official_papers import Bar, Bars, Block, Line, OfficialPaper, Style
from domain.counting.round_ups import RoundUp, Subject, Voice
from domain.folding import fold
from domain.forms import ratios
from domain.office.tasks import Term
from domain.planning.plans import Plan
from domain.planning.targets import WordedTarget
from domain.texts import Value
from handlers.papers import paper_tables
from handlers.papers.paper_words import OnPaper, clean

SIGNERS = (
    ("ubnd", ("committee", "chair")),
    ("uy ban", ("committee", "chair")),
    ("so ", ("department",)),
    ("phong ", ("office",)),
)
ANNEXES = {"units": "I", "totals": "II"}


@dataclass(frozen=True, slots=True)
class Facts:
    """What goes on the paper, all read in one transaction; `terms` are the office's own tasks of the plan."""

    round_up: RoundUp
    plan: Plan
    issuer: str
    above: str
    worded: Sequence[WordedTarget]
    terms: Sequence[Term]
    now: datetime

    @property
    def counts(self) -> dict[str, Value]:
        return {"received": len(self.round_up.counted), "expected": len(self.round_up.expected)}

    @property
    def late(self) -> int:
        return sum(paper_tables.late(self.round_up, one) for one in self.round_up.expected)

    @property
    def returned(self) -> int:
        return sum(one.returns > 0 for one in self.round_up.expected)

    @property
    def rolled(self) -> tuple[ratios.Row, ...]:
        of = self.round_up
        return ratios.rolled_up(of.form, [report.answers for _, report in of.counted], of.targets)

    @property
    def about(self) -> dict[str, Value]:
        return {"plan": self.plan.short_title, "label": self.round_up.deadline.label}


def written(facts: Facts, say: OnPaper) -> OfficialPaper:
    return OfficialPaper(
        above=clean(facts.above),
        issuer=clean(facts.issuer),
        realm=say("paper-realm"),
        motto=say("paper-motto"),
        number=say("paper-number", of=number(facts, say)),
        day=say("paper-day", of=day(facts, say)),
        title=say("paper-title"),
        subject=subject(facts, say),
        remark=remark(facts, say),
        blocks=tuple(_blocks(facts, say)),
        recipients=(say("paper-recipients"), *recipients(facts, say)),
        signer=signer(facts, say),
    )


def remark(facts: Facts, say: OnPaper) -> str:
    """Under the title, while units are missing."""
    missing = len(facts.round_up.missing)
    return say("paper-remark", missing=missing, at=facts.now) if missing else ""


def subject(facts: Facts, say: OnPaper) -> str:
    return say(f"paper-subject-{how_much(facts.round_up)}", **facts.about, **facts.counts)


def number(facts: Facts, say: OnPaper) -> str:
    """Left to whoever signs, with room to write it."""
    return say("paper-number-open", suffix=(facts.plan.number or "").rpartition("-")[2])


def day(facts: Facts, say: OnPaper) -> str:
    return say("paper-day-open", year=str(local(facts.now).year))


def how_much(of: RoundUp) -> str:
    """Nobody speaks for all while one is missing, or while there are others than those they look after."""
    if not of.whole:
        return "own"
    return "whole" if of.complete else "part"


def signer(facts: Facts, say: OnPaper) -> tuple[str, ...]:
    name = f"{fold(facts.issuer)} "
    who = next((lines for start, lines in SIGNERS if name.startswith(start)), ("other",))
    return tuple(say(f"paper-signer-{line}") for line in who)


def recipients(facts: Facts, say: OnPaper) -> Iterator[str]:
    if facts.above:
        yield say("paper-recipient-above", above=clean(facts.above))
    yield say("paper-recipient-file")


def _blocks(facts: Facts, say: OnPaper) -> Iterator[Block]:
    of, rolled = facts.round_up, facts.rolled
    yield Line(basis(facts, say))
    yield from _received(facts, say)
    yield from _figures(facts, rolled, say)
    yield Line(say("paper-section-highlights"), Style.SECTION)
    yield from areas(facts, say)
    yield Line(say("paper-highlights"), Style.PART)
    yield from voices(facts, Subject.HIGHLIGHTS, say)
    yield Line(say("paper-section-solutions"), Style.SECTION)
    yield Line(missed(rolled, say))
    yield Line(say("paper-solutions"), Style.PART)
    yield from voices(facts, Subject.SOLUTIONS, say)
    for about in (Subject.DIFFICULTIES, Subject.PROPOSALS):
        yield Line(say(f"paper-section-{about}"), Style.SECTION)
        yield from voices(facts, about, say)
    yield Line(closing(facts, say))
    yield from _annex(facts, "units", say)
    yield paper_tables.of_units(of, say)
    yield from _annex(facts, "totals", say)
    yield paper_tables.of_totals(of, say)


def closing(facts: Facts, say: OnPaper) -> str:
    """What such papers end with, and to whom it is said."""
    above = clean(facts.above) or "none"
    return say("paper-closing", issuer=clean(facts.issuer), above=above, **facts.about)


def _annex(facts: Facts, name: str, say: OnPaper) -> Iterator[Block]:
    """By the decree each says of itself which paper it goes with."""
    of = {"number": number(facts, say), "day": day(facts, say), "issuer": clean(facts.issuer)}
    yield Line(say("paper-annex", number=ANNEXES[name]), Style.ANNEX)
    yield Line(say(f"paper-annex-{name}"), Style.ANNEX_TITLE)
    yield Line(say("paper-annex-of", **of), Style.ANNEX_OF)
    yield Line(say(f"paper-annex-{name}-note", **facts.counts), Style.NOTE)


def basis(facts: Facts, say: OnPaper) -> str:
    details = {**facts.about, "issuer": clean(facts.issuer)}
    if facts.plan.number is None:
        return say("paper-basis-unnumbered", **details)
    return say("paper-basis", number=facts.plan.number, issued=facts.plan.issued or "none", **details)


def _received(facts: Facts, say: OnPaper) -> Iterator[Block]:
    yield Line(say("paper-section-received"), Style.SECTION)
    yield Line(received(facts, say))
    yield chart(facts, say)
    yield from missing_units(facts, say)


def received(facts: Facts, say: OnPaper) -> str:
    deadline = facts.round_up.deadline
    due: dict[str, Value] = {"phrase": clean(deadline.phrase), "last": deadline.last_day}
    return say("paper-received", at=facts.now, late=facts.late, returned=facts.returned, **due, **facts.counts)


def chart(facts: Facts, say: OnPaper) -> Bars:
    bars = tuple(Bar(level, part, whole) for level, part, whole in paper_tables.levels(facts.round_up))
    lines = "; ".join(say("paper-chart-line", level=one.name, part=one.part, whole=one.whole) for one in bars)
    return Bars(say("paper-chart", lines=lines), bars)


def missing_units(facts: Facts, say: OnPaper) -> Iterator[Block]:
    of = facts.round_up
    if of.missing:
        yield Line(say("paper-missing", count=len(of.missing)))
    for one in of.missing:
        standing = say(f"standing-{one.standing}")
        yield Line(say("paper-missing-unit", unit=clean(one.unit_name), standing=standing), Style.ITEM)


def _figures(facts: Facts, rolled: tuple[ratios.Row, ...], say: OnPaper) -> Iterator[Block]:
    yield Line(say("paper-section-figures"), Style.SECTION)
    yield Line(say("paper-figures", **facts.counts))
    if rolled:
        yield paper_tables.of_targets(rolled, say)
    yield from worded(facts, say)


def worded(facts: Facts, say: OnPaper) -> Iterator[Block]:
    if facts.worded:
        yield Line(say("paper-worded"), Style.PART)
    for one in facts.worded:
        yield Line(say("paper-worded-target", title=clean(one.title), wording=clean(one.wording)), Style.ITEM)


def areas(facts: Facts, say: OnPaper) -> Iterator[Block]:
    """The areas of the plan in its own order, each with what the office has done of it."""
    listed: dict[str, list[Term]] = {}
    for term in facts.terms:
        listed.setdefault(term.area, []).append(term)
    for place, (area, terms) in enumerate(listed.items(), 1):
        done = [term for term in terms if term.done]
        yield Line(say("paper-area", number=place, area=clean(area)), Style.PART)
        yield Line(say("paper-area-done", done=len(done), count=len(terms)))
        for term in done:
            yield Line(_task(term, say), Style.ITEM)


def _task(term: Term, say: OnPaper) -> str:
    day = "" if term.done_at is None else f"{local_date(term.done_at):%d/%m/%Y}"
    details = {"code": term.code, "content": clean(term.content), "day": day}
    return say("paper-task-noted", note=clean(term.note), **details) if term.note else say("paper-task", **details)


def missed(rolled: tuple[ratios.Row, ...], say: OnPaper) -> str:
    names = [row.ratio.label.of(say.say.language) for row in rolled if row.met is False]
    return say("paper-missed", names="; ".join(names)) if names else say("paper-none-missed")


def voices(facts: Facts, about: Subject, say: OnPaper) -> Iterator[Block]:
    """What several wrote in the same words stands once, with all of them."""
    heard: dict[str, list[Voice]] = {}
    for voice in facts.round_up.voices(about):
        heard.setdefault(fold(clean(voice.text)).strip(" ."), []).append(voice)
    for alike in heard.values():
        units = ", ".join(dict.fromkeys(clean(voice.unit) for voice in alike))
        yield Line(say("paper-voice", text=clean(alike[0].text), unit=units), Style.ITEM)
    if not heard:
        yield Line(say("paper-no-voice"))
