"""Pictures of who handed in, by level and by period, and what all pictures share: the text says all that is on them."""

from collections.abc import Iterable, Sequence

from domain.buttons.chart_actions import Chart
from domain.buttons.parts import EVERYTHING, Parts
from domain.counting import pictures
from domain.counting.pictures import Bar, Bars, Body, Picture
from domain.planning.deadlines import Deadline
from domain.queries.model import Query
from domain.reporting.obligations import Tally, percent
from domain.rights import May
from domain.screens import Made, Rows, Screen
from domain.sending.splitting import CAPTION_LIMIT, split_html, width
from domain.texts import Markup, Value
from domain.whom import EVERYBODY, Whom
from handlers import scope
from handlers.pictures import chart_buttons
from handlers.questions import chosen, narrowed, standing, wards
from handlers.rendering import plain
from handlers.turn import Turn
from storage.counting import over_periods

MOST_PERIODS = 6
MOST_WARDS = 12
CAPTION_ROOM = CAPTION_LIMIT - 40
"""A repeated message says before its text that it may have come before."""
_CUT = "\n…"


def progress(turn: Turn, deadline: Deadline, whom: Whom = EVERYBODY) -> Screen:
    """The text is that of the answer in words."""
    told = standing.progress(turn, deadline, whom)
    found = chosen.progress(turn, deadline, whom)
    bars = [_bar(level.value, tally) for level, tally in found.by_level.items()]
    if len(bars) > 1:
        bars.insert(0, _bar(words(turn, "chart-all"), found.total))
    others = chart_buttons.others(turn, deadline, (Chart.PERIODS, Chart.HEAT, Chart.TARGETS), whom=whom)
    title = words(turn, "chart-progress", label=deadline.label)
    return shown(turn, told.text, title, under(turn, deadline, whom), _bars(turn, bars), others)


def by_ward(turn: Turn, deadline: Deadline, whom: Whom, query: Query) -> Screen:
    """As many wards as a phone shows, those that lack most first; the text has all of them."""
    lines = wards.lines(turn, deadline, whom, query)
    told = standing.progress(turn, deadline, whom, lines=lines)
    found = wards.tallies(turn, deadline, whom, query)
    found.sort(key=lambda one: wards.share(one[1]))
    bars = [_bar(name or "–", tally) for name, tally in found[:MOST_WARDS]]
    title = words(turn, "chart-progress", label=deadline.label)
    others = chart_buttons.others(turn, deadline, (Chart.PROGRESS, Chart.PERIODS), whom=whom)
    return shown(turn, told.text, title, under(turn, deadline, whom), _bars(turn, bars), others)


def by_period(turn: Turn, deadline: Deadline, whom: Whom = EVERYBODY) -> Screen:
    every = several(turn, deadline)
    found = over_periods.tallies(turn.tx, [one.id for one in every], parts=sight(turn, deadline, whom), whom=whom)
    bars = [_bar(called(one), found[one.id]) for one in every]
    head = turn.say("chart-periods-head", schools=Markup(narrowed.said(turn, whom)), duty=deadline.duty_title)
    lines = [period_line(turn, one, found[one.id]) for one in every]
    others = chart_buttons.others(turn, deadline, (Chart.PROGRESS, Chart.HEAT, Chart.TARGETS), whom=whom)
    title = words(turn, "chart-periods")
    return shown(turn, "\n".join([head, *lines]), title, under(turn, deadline, whom), _bars(turn, bars), others)


def several(turn: Turn, deadline: Deadline) -> list[Deadline]:
    """What the same authority asks of the same kind and has opened, up to this one; by date."""
    alike = [
        one
        for one in scope.in_view(turn, May.SEE_PROGRESS)
        if (one.authority, one.asks) == (deadline.authority, deadline.asks) and one.last_ok <= deadline.last_ok
    ]
    return [one for one in alike if one.opens <= turn.now or one.id == deadline.id][-MOST_PERIODS:]


def sight(turn: Turn, deadline: Deadline, whom: Whom) -> Parts:
    """Of one's own units everything, whatever else one looks after."""
    everything = chart_buttons.own(turn, whom)
    return EVERYTHING if everything else scope.parts(turn, deadline, May.SEE_PROGRESS)


def called(deadline: Deadline) -> str:
    """`Quý I 2024`, once."""
    known = not deadline.year.isdecimal() or deadline.year in deadline.label
    return deadline.label if known else f"{deadline.label} {deadline.year}"


def period_line(turn: Turn, deadline: Deadline, tally: Tally) -> str:
    return turn.say(
        "chart-period-line",
        period=called(deadline),
        received=tally.received,
        expected=tally.expected,
        share=percent(tally.received, tally.expected) or 0,
        late=tally.received - tally.on_time,
        missing=tally.missing,
        open="no" if deadline.overdue(turn.now) else "yes",
    )


def under(turn: Turn, deadline: Deadline, whom: Whom) -> str:
    schools = "" if whom.everybody else f" · {narrowed.said(turn, whom)}"
    return words(turn, "chart-under", duty=deadline.duty_title, schools=Markup(schools), at=turn.now)


def words(turn: Turn, key: str, **details: Value) -> str:
    """As they stand on a picture, which reads no markup."""
    return plain(turn.say(key, **details))


def shown(turn: Turn, text: str, title: str, subtitle: str, body: Body, others: Rows, foot: str = "") -> Screen:
    content = pictures.pack(Picture(title, subtitle, body, foot))
    return Screen(text, others, picture=Made(words(turn, "chart-file"), content))


def fitting(text: str, after: str) -> str:
    """As far as a caption goes: a long one ends at a line, and is seen to be cut; what comes after it stays."""
    if width(text + after) <= CAPTION_ROOM:
        return text + after
    return split_html(text, CAPTION_ROOM - width(after) - len(_CUT))[0] + _CUT + after


def _bars(turn: Turn, bars: Iterable[Bar]) -> Bars:
    on_time, late, missing = (words(turn, f"chart-key-{one}") for one in ("done", "late", "missing"))
    return Bars(tuple(bars), (on_time, late, missing))


def _bar(name: str, tally: Tally) -> Bar:
    return Bar(name, tally.on_time, tally.received - tally.on_time, tally.expected)


def lines_of(parts: Sequence[str]) -> str:
    return "\n".join(part for part in parts if part)
