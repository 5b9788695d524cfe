"""What is answered about one school, or several that are named, and about one's own."""

from dataclasses import replace

from domain.queries.filters import ACKNOWLEDGEMENT
from domain.queries.model import SUPPLIED, Filter, Query
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Screen
from handlers import scope
from handlers.office import task_screens
from handlers.questions import acknowledged, overviews, periods, schools, standing
from handlers.questions.narrowed import EVERY, SELF
from handlers.questions.permitted import need, need_sight_unless_own, own, private
from handlers.reporting.duties import my_duties
from handlers.turn import Turn


def standing_of(turn: Turn, query: Query) -> Answer:
    """One school, or several: whoever oversees it may ask, and its own people; of one's own everything that is owed,
    where nothing is named."""
    name = query.filters[Filter.UNIT]
    named = Filter.OBLIGATION in query.filters or (query.period is not None and SUPPLIED.isdisjoint(query.assumed))
    if name == EVERY or (name == SELF and not named and not _of_every_period(query)):
        return owed_by(turn, query)
    names = own(turn) if name == SELF else name.split(",")
    for one in names:
        need_sight_unless_own(turn, one)
    if query.get(Filter.OBLIGATION) == ACKNOWLEDGEMENT:
        return private(turn, acknowledged.asked(turn, query))
    if Filter.STATUS in query.filters or _of_every_period(query):
        return private(turn, schools.cards(scope.alone(turn), names, owed=Filter.STATUS in query.filters))
    deadline = periods.meant(turn, query, May.SEE_PROGRESS)
    screen = schools.standing(turn, names, deadline)
    return private(turn, replace(screen, text=standing.noted(turn, screen.text, deadline, query.assumed)))


def _of_every_period(query: Query) -> bool:
    """A plan year without a duty is how a school has kept to all of them."""
    return (query.period or "").startswith(periods.YEAR) and Filter.OBLIGATION not in query.filters


def returns_of(turn: Turn, query: Query) -> Answer:
    """How often reports came back: of one school, of one's own, or of all that had any."""
    name = query.filters[Filter.UNIT]
    if name == EVERY:
        need(turn, May.SEE_MISSING)
        return private(turn, schools.returned(scope.alone(turn), query))
    names = own(turn) if name == SELF else name.split(",")
    for one in names:
        need_sight_unless_own(turn, one)
    return private(turn, Screen("\n\n".join(schools.returns(scope.alone(turn), one, query).text for one in names)))


def owed_by(turn: Turn, query: Query) -> Answer:
    """What one's school owes; of whoever works at an office, what the office has to do itself."""
    person = scope.known(turn)
    if not person.reporting_posts() and allows(person, May.SEE_TASKS, ChatKind.PRIVATE):
        scope.need_private(turn)
        return Answer(task_screens.opening(turn))
    if not {Filter.DUE_WITHIN, Filter.SINCE, Filter.UNTIL}.isdisjoint(query.filters):
        return private(turn, overviews.deadlines(scope.alone(turn), query))
    return private(turn, my_duties(turn, person))
