"""The register of initiatives as the office has it: how many units have registered, what waits, what goes back, why."""

from collections.abc import Sequence
from itertools import groupby

from aiogram import Router

from domain.actions import Home
from domain.buttons.initiative_actions import (
    AcceptInitiative,
    AskInitiativeReason,
    ListInitiatives,
    MakeRegisterBook,
    ShowInitiative,
    ShowRegisters,
    Which,
)
from domain.clock_face import local, local_date
from domain.ids import InitiativeId
from domain.office.initiatives import Initiative, Review, State
from domain.persons.people import Post
from domain.refusals import Refusal
from domain.reporting.obligations import ORDER
from domain.rights import May, Scope, allows, granting
from domain.screens import Answer, Button, Place, Screen
from domain.sending.notices import Key
from handlers import expecting, reasons, scope
from handlers.deciding import review_scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.office import initiative_book, initiative_screens
from handlers.office.initiative_screens import LONGEST_NAME
from handlers.questions import standing
from handlers.questions.telling import fitting, rows, short
from handlers.turn import Turn
from storage.office import initiative_lists, initiatives
from storage.office.initiative_lists import View
from storage.outgoing import files, notices, telling
from storage.reporting import reports, review_cards, reviews
from storage.reporting.review_cards import Facts
from storage.units.reaching import Reached

router = Router(name="registers")
PAGE = 8
MOST_NAMED = 60
MOST_YEARS = 4
LONGEST_REASON = 300
MOST_IN_BOOK = 20_000


def posts(turn: Turn, may: May) -> list[Post]:
    return [post for post, how_far in granting(turn.visitor.person, may, turn.chat.kind) if how_far is Scope.SUBTREE]


def _view(turn: Turn, year: int, may: May) -> View:
    scope.need_private(turn)
    return initiative_lists.view(turn.tx, posts(turn, may), year or local_date(turn.now).year)


@router.callback_query(Pressed(ShowRegisters), flags={"may": May.SEE_MISSING})
def overview_pressed(turn: Turn, action: ShowRegisters) -> Answer:
    expecting.nothing(turn)
    return Answer(overview(turn, action.year), Place.PRESSED)


def overview(turn: Turn, year: int) -> Screen:
    """How many units have registered enough, who has not, and how far what was registered has come."""
    of = _view(turn, year, May.SEE_MISSING)
    counts = initiative_lists.counts(turn.tx, of)
    absent = initiative_lists.missing(turn.tx, of, limit=MOST_NAMED)
    parts = [
        turn.say(
            "registers",
            year=str(of.year),
            enough=counts.enough,
            units=counts.units,
            bar=standing.bar(counts.enough, counts.units),
            share=percent(turn, counts.enough, counts.units),
            fewest=of.fewest,
            met="yes" if counts.units and counts.enough == counts.units else "no",
        )
    ]
    if counts.initiatives:
        parts.append(
            turn.say(
                "registers-states",
                count=counts.initiatives,
                waiting=counts.waiting,
                returned=counts.returned,
                **{state.value: counts.by_state[state] for state in State},
            )
        )
    if absent:
        parts += [turn.say("registers-missing", count=counts.units - counts.enough), *_names(turn, absent)]
    return Screen(fitting(parts), _rows(turn, of, counts.waiting, counts.initiatives))


def percent(turn: Turn, part: int, whole: int) -> str:
    """Rounded down, so that 23 of 24 never reads as all."""
    return "0" if whole == 0 else str(part * 100 // whole)


def _names(turn: Turn, absent: Sequence[Reached]) -> list[str]:
    in_order = sorted(absent, key=lambda one: (ORDER.index(one.level), one.name))
    lines = []
    for level, units in groupby(in_order, key=lambda one: one.level):
        names = [one.name for one in units]
        lines.append(turn.say("units-of-level", level=level.value, count=len(names), names=", ".join(names)))
    return lines


def _rows(turn: Turn, of: View, waiting: int, every: int) -> tuple[tuple[Button, ...], ...]:
    person = turn.visitor.person
    acts: list[tuple[Button, ...]] = []
    if waiting and allows(person, May.REVIEW, turn.chat.kind):
        label = turn.say("button-registers-waiting", count=waiting)
        acts.append((Button(label, ListInitiatives(of.year, Which.WAITING)),))
    if every:
        looks = [Button(turn.say("button-registers-list"), ListInitiatives(of.year, Which.ALL))]
        if allows(person, May.EXPORT, turn.chat.kind):
            looks.append(Button(turn.say("button-excel"), MakeRegisterBook(of.year)))
        acts.append(tuple(looks))
    others = [year for year in initiative_lists.years(turn.tx, of.reach) if year != of.year][:MOST_YEARS]
    years = tuple(Button(str(year), ShowRegisters(year)) for year in others)
    return tuple(row for row in (*acts, years, (Button(turn.say("button-home"), Home()),)) if row)


@router.callback_query(Pressed(ListInitiatives), flags={"may": May.SEE_MISSING})
def list_pressed(turn: Turn, action: ListInitiatives) -> Answer:
    expecting.nothing(turn)
    return Answer(_listed(turn, action.year, action.which, max(0, action.page)), Place.PRESSED)


def _listed(turn: Turn, year: int, which: Which, page: int) -> Screen:
    of = _view(turn, year, May.SEE_MISSING)
    count = initiative_lists.count(turn.tx, of, which)
    shown = initiative_lists.listed(turn.tx, of, which, limit=PAGE, offset=page * PAGE)
    lines = [f"{initiative_screens.line(turn, one)} · {turn.say('registers-of', unit=one.unit_name)}" for one in shown]
    head = turn.say(
        "registers-list" if which is Which.ALL else "registers-list-waiting", count=count, year=str(of.year)
    )
    openers = [
        Button(short(f"#{one.id} {one.unit_name} · {one.title}", LONGEST_NAME), ShowInitiative(one.id)) for one in shown
    ]
    pages = []
    if page > 0:
        pages.append(Button(turn.say("button-page-before"), ListInitiatives(of.year, which, page - 1)))
    if (page + 1) * PAGE < count:
        pages.append(Button(turn.say("button-page-after"), ListInitiatives(of.year, which, page + 1)))
    back = (Button(turn.say("button-initiatives-all"), ShowRegisters(of.year)),)
    return Screen(fitting([head, *lines]), tuple(row for row in (*rows(*openers), tuple(pages), back) if row))


@router.callback_query(Pressed(AcceptInitiative), flags={"may": May.REVIEW})
def accept_pressed(turn: Turn, action: AcceptInitiative) -> Answer:
    return accept(turn, decided(turn, action.initiative))


def accept(turn: Turn, one: Initiative) -> Answer:
    """The last of a registration that was waited for settles the registration itself."""
    initiatives.accept(turn.tx, one, by=scope.known(turn).id, now=turn.now)
    waiting = initiatives.handed_in_with(turn.tx, one)
    facts = None if waiting is None else review_cards.facts(turn.tx, waiting)
    if facts is not None and _all_accepted(turn, facts):
        step = review_scope.step_on(turn, facts, review_scope.way(turn, facts))
        if step.decides:
            review_scope.take(turn, facts, step)
    return _after(turn, one, turn.say("initiative-accepted", number=str(one.id), unit=one.unit_name))


def _all_accepted(turn: Turn, facts: Facts) -> bool:
    return all(each.review is Review.ACCEPTED for each in initiatives.of_report(turn.tx, facts.report.id))


@router.callback_query(Pressed(AskInitiativeReason), flags={"may": May.REVIEW})
def ask_reason_pressed(turn: Turn, action: AskInitiativeReason) -> Answer:
    return ask_reason(turn, decided(turn, action.initiative))


def ask_reason(turn: Turn, one: Initiative) -> Answer:
    expecting.start_screen(turn)
    expecting.about(turn, Kind.ITEM_REASON, one.id)
    back = Button(turn.say("button-back"), ShowInitiative(one.id))
    text = turn.say("initiative-why", number=str(one.id), unit=one.unit_name, title=one.title)
    return Answer(Screen(text, rows(back)), Place.LIVE)


def hear_reason(turn: Turn, expected: Expected, text: str) -> Answer:
    """A typed line after a reason was asked for; something said in between may have made it a line about something
    else, and a return is counted."""
    one = decided(turn, InitiativeId(expected.number))
    if not expecting.speaks_to_it(turn):
        return ask_reason(turn, one)
    reason = reasons.checked(" ".join(text.split()), longest=LONGEST_REASON)
    expecting.nothing(turn)
    return give_back(turn, one, reason)


def give_back(turn: Turn, one: Initiative, reason: str) -> Answer:
    """With the registration that waits with it, if any: the unit is told of one of the two."""
    by = scope.known(turn).id
    waiting = initiatives.handed_in_with(turn.tx, one)
    initiatives.give_back(turn.tx, one, reason, by=by, now=turn.now)
    report = None if waiting is None else reports.one(turn.tx, waiting)
    if report is not None:
        reviews.give_back(turn.tx, report, f"#{one.id} {one.title}: {reason}", by=by, now=turn.now)
    else:
        heard = notices.hearers(turn.tx, one.unit)
        occasion = f"initiative:{one.id}/returned:{one.returns + 1}"
        telling.tell(turn.tx, heard, Key.INITIATIVE_RETURNED, occasion, turn.now, details=str(one.id))
    return _after(turn, one, turn.say("initiative-given-back", number=str(one.id), unit=one.unit_name, reason=reason))


def _after(turn: Turn, one: Initiative, said: str) -> Answer:
    of = _view(turn, one.year, May.REVIEW)
    left = initiative_lists.count(turn.tx, of, Which.WAITING)
    next_one = Button(turn.say("button-registers-waiting", count=left), ListInitiatives(one.year, Which.WAITING))
    back = Button(turn.say("button-initiatives-all"), ShowRegisters(one.year))
    return Answer(Screen(said, rows(*([next_one] if left else []), back)), Place.LIVE)


def decided(turn: Turn, initiative: InitiativeId) -> Initiative:
    """Raises Refusal for one that is not this officer's to decide, whether it exists or not."""
    one = initiatives.one(turn.tx, initiative)
    if one is None or not scope.reaches(turn, one.unit, May.REVIEW):
        raise Refusal("initiative-not-yours")
    return one


@router.callback_query(Pressed(MakeRegisterBook), flags={"may": May.EXPORT})
def book_pressed(turn: Turn, action: MakeRegisterBook) -> Answer:
    of = _view(turn, action.year, May.EXPORT)
    every = initiative_lists.listed(turn.tx, of, Which.ALL, limit=MOST_IN_BOOK)
    absent = initiative_lists.missing(turn.tx, of, limit=MOST_IN_BOOK)
    form = turn.office.forms.newest(turn.tx, "sang_kien")
    content = initiative_book.workbook(initiative_book.Facts(of.year, form, every, absent, turn.now), turn.say)
    name = f"sang-kien-{of.year}-{local(turn.now):%Y%m%d-%H%M}.xlsx"
    file = files.keep(turn.tx, name, content, turn.now)
    return Answer(Screen(turn.say("register-book-ready", year=str(of.year), count=len(every)), (), file))
