"""How many working days a school is to be told before a deadline: shown, and set in words, for a plan or for all of an
office."""

import re

from domain.actions import Home
from domain.ids import UnitId
from domain.planning.plans import Plan
from domain.refusals import Refusal
from domain.reporting.fairness import MOST_NOTICE_DAYS
from domain.rights import May
from domain.screens import Button, Screen
from handlers import scope
from handlers.plans import plan_cards
from handlers.questions.telling import rows
from handlers.turn import Turn
from storage.chats import groups
from storage.operations import audit
from storage.reporting import notice_rules

_DAYS = re.compile(r"(?:bao truoc|notice) (\d{1,3})(?: ngay| days?)?(?: lam viec)?")
_AS_OFFICE = frozenset({"bao truoc nhu co quan", "bao truoc theo co quan", "notice as the office"})
_ASKED = frozenset({"bao truoc", "bao truoc may ngay", "bao truoc bao nhieu ngay", "notice"})


def heard(turn: Turn, plan: Plan, said: str) -> Screen | None:
    """`báo trước 5 ngày` below the card of a plan, or `báo trước như cơ quan`; what was allowed for before stays."""
    found = _DAYS.fullmatch(said)
    if found is None and said not in _AS_OFFICE:
        return None
    before = notice_rules.of_plan(turn.tx, plan.id)
    notice_rules.set_for_plan(turn.tx, plan.id, _days(found[1]) if found else None)
    _note(turn, f"plan:{plan.id}", before.days, notice_rules.of_plan(turn.tx, plan.id).days)
    return plan_cards.card(turn, plan)


def heard_of_all(turn: Turn, said: str) -> Screen | None:
    """The same below the list of plans: of every plan of the office. Raises Refusal where somebody serves several."""
    found = _DAYS.fullmatch(said)
    if found is None and said not in _ASKED:
        return None
    authorities = scope.authorities(turn, May.PUBLISH)
    if len(authorities) != 1:
        raise Refusal("notice-of-which")
    office = authorities[0]
    if found is not None:
        before = notice_rules.of_office(turn.tx, office)
        notice_rules.set_for_office(turn.tx, office, _days(found[1]))
        _note(turn, f"unit:{office}", before, _days(found[1]))
    return Screen(_of_office(turn, office), rows(Button(turn.say("button-home"), Home())))


def _of_office(turn: Turn, office: UnitId) -> str:
    days = notice_rules.of_office(turn.tx, office)
    return turn.say("office-notice", days=days, authority=groups.authority_name(turn.tx, office))


def _days(said: str) -> int:
    """Raises Refusal."""
    if int(said) > MOST_NOTICE_DAYS:
        raise Refusal("notice-too-long", most=MOST_NOTICE_DAYS)
    return int(said)


def _note(turn: Turn, subject: str, before: int, after: int) -> None:
    told = ({"days": before}, {"days": after})
    audit.note(turn.tx, scope.known(turn).id, "give-notice", subject, now=turn.now, before=told[0], after=told[1])
