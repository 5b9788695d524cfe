"""Who is let in where portals read, how often, page by page; and that what is described is what is answered."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta
from time import monotonic

import pytest
from sqlalchemy import select, update

from bot.portal.answers import Problem, UnitStandings
from bot.portal.contract import described
from bot.portal.endpoints import BASE, ENDPOINTS
from bot.portal.languages import preferred
from bot.portal.limits import ADMITTED, AT_ONCE, REST, Door
from bot.portal.problems import Trouble
from domain.ids import KeyId
from domain.texts import Language
from storage.database import Database
from storage.operations import audit, audit_check
from storage.portal import keys
from storage.tables.portal import portal_keys
from storage.tables.registry import units
from tests.bot.dashboards import Asked, Dashboard, dashboard_of
from tests.office import SECRET, Office

UNITS = Asked("/units")
TYPES: dict[type, set[str]] = {
    type(None): {"null"},
    bool: {"boolean"},
    int: {"integer", "number"},
    float: {"number"},
    str: {"string", "$ref"},
}


@pytest.fixture
def office(db: Database) -> Office:
    return Office.at_work(db)


@pytest.fixture
def dashboard(office: Office) -> Dashboard:
    return dashboard_of(office)


def only(db: Database) -> keys.Key:
    (key,) = db.read_now(keys.every)
    return key


def test_every_key_that_opens_nothing_is_answered_alike(office: Office, dashboard: Dashboard) -> None:
    revoked, expired = dashboard_of(office, name="Cũ"), _for_a_day(office)
    office.db.run_now(keys.revoke, KeyId(2), office.now)
    office.pass_time(days=1)
    without = [
        {"Authorization": one} for one in ("", "Bearer", "Basic eDp5", f"Bearer {keys.MARK}", "Bearer é\udcff" * 9)
    ]

    answers = [
        *dashboard.asks(*(Asked("/units", one) for one in without), Asked("/none", {"Authorization": "x"})),
        *(one.asks(UNITS)[0] for one in (revoked, expired)),
    ]

    assert {(one.status, one.headers["WWW-Authenticate"], one.text) for one in answers} == {
        (401, "Bearer", answers[0].text)
    }
    assert dashboard.asks(UNITS)[0].status == 200
    office.db.run_now(lambda tx: tx.execute(update(units).values(closed=office.now.date())).close())
    assert dashboard.asks(UNITS)[0].text == answers[0].text


def _for_a_day(office: Office) -> Dashboard:
    day = timedelta(days=1)
    return Dashboard(
        office, office.db.run_now(keys.add, office.authority, "Thử", secret=SECRET, now=office.now, valid=day)
    )


def test_a_key_is_kept_as_a_digest_traced_and_noted_as_used(office: Office, dashboard: Dashboard) -> None:
    unused = only(office.db)
    dashboard.asks(UNITS)
    first = only(office.db).used_at
    office.pass_time(minutes=30)
    dashboard.asks(UNITS)
    office.pass_time(minutes=31)
    dashboard.asks(UNITS)
    revoked = [office.db.run_now(keys.revoke, unused.id, office.now) for _ in range(2)]

    assert (unused.used_at, revoked) == (None, [True, False])
    assert only(office.db).used_at == office.now != first
    digest = office.db.read_now(lambda tx: tx.execute(select(portal_keys.c.digest)).scalar_one())
    assert dashboard.token.encode() not in digest
    traced = office.db.read_now(audit.of, f"unit:{office.authority}")
    assert [one.deed for one in traced] == ["make-key", "revoke-key"]
    assert dashboard.token not in str(traced)
    assert office.db.read_now(audit_check.verify, []).flaw is None


def test_a_list_read_page_by_page_is_the_whole_list(office: Office, dashboard: Dashboard) -> None:
    path = f"/deadlines/{office.deadline('Q1')}/units"
    whole = dashboard.reads(path, UnitStandings).items

    assert [one for page in _pages(dashboard, path) for one in page] == whole
    for most in (3, 4, 6, 7):
        sliced = replace(dashboard, slice=2).reads(f"{path}?limit={most}", UnitStandings)
        assert (sliced.items, sliced.next is None) == (whole[:most], most >= 6)
    assert len(whole) == 6
    for wrong in (
        "limit=0",
        "limit=501",
        "limit=x",
        "cursor=x",
        "cursor=YWZ0ZXI6LTE",
        "cursor=YWZ0ZXI6MjE0NzQ4MzY0OA",
        "cursor=é",
    ):
        assert dashboard.asks(Asked(f"{path}?{wrong}"))[0].status == 400, wrong


def _pages(dashboard: Dashboard, path: str) -> Iterator[list[object]]:
    page = dashboard.reads(f"{path}?limit=2", UnitStandings)
    yield [*page.items]
    while page.next:
        page = dashboard.reads(f"{path}?limit=2&cursor={page.next}", UnitStandings)
        yield [*page.items]


def test_what_has_not_changed_is_not_sent_again(office: Office, dashboard: Dashboard) -> None:
    (first,) = dashboard.asks(UNITS)
    known = {"If-None-Match": first.headers["ETag"]}
    again, looked = dashboard.asks(Asked("/units", known), Asked("/units", method="HEAD"))

    office.db.run_now(
        lambda tx: tx.execute(update(units).values(code="7" + units.c.kind).where(units.c.id == 2)).close()
    )
    (changed,) = dashboard.asks(Asked("/units", known))

    assert (again.status, again.text) == (304, "")
    assert (looked.status, looked.text, looked.headers["ETag"]) == (200, "", first.headers["ETag"])
    assert changed.status == 200


def test_whoever_asks_too_often_waits_and_nobody_else_does(office: Office, dashboard: Dashboard) -> None:
    other = {"Authorization": f"Bearer {dashboard_of(office, name='Khác').token}"}

    *most, last, another = dashboard.asks(*[UNITS] * (AT_ONCE + 1), Asked("/units", other))

    assert {one.status for one in most} == {200}
    assert (last.status, last.headers["Retry-After"], another.status) == (429, "1", 200)


def test_a_slice_is_followed_by_a_longer_rest_and_few_requests_are_under_way() -> None:
    asyncio.run(_rests())


async def _rests() -> None:
    door = Door(monotonic)
    async with AsyncExitStack() as inside:
        for _ in range(ADMITTED):
            await inside.enter_async_context(door.admitted())
        with pytest.raises(Trouble, match="busy"):
            await inside.enter_async_context(door.admitted())
    async with door.admitted(), door.passed():
        await asyncio.sleep(0.01)
    left = monotonic()
    async with door.passed():
        assert monotonic() - left >= 0.01 * (REST - 1)


def test_trouble_is_told_as_a_problem_in_the_language_that_is_liked(office: Office, dashboard: Dashboard) -> None:
    english = {"Accept-Language": "fr, en-GB;q=0.8, vi;q=0.2"}
    away = Dashboard(office, dashboard.token, Database.open("sqlite:////nowhere/at/all.db"))

    told = [
        *dashboard.asks(Asked("/none"), Asked("/none", english), Asked("/units", english, "POST")),
        *away.asks(Asked("/units", english)),
    ]

    problems = [Problem.model_validate_json(one.text) for one in told]
    assert {one.headers["Content-Type"] for one in told} == {"application/problem+json"}
    assert [(one.status, one.type) for one in problems] == [
        (404, "urn:school-drum:not-here"),
        (404, "urn:school-drum:not-here"),
        (405, "urn:school-drum:only-read"),
        (503, "urn:school-drum:busy"),
    ]
    assert problems[0].detail == "Không có mục này trong phần khóa được xem."
    assert problems[1].detail == "There is no such thing among what this key may see."
    assert (told[2].headers["Allow"], told[3].headers["Retry-After"]) == ("GET, HEAD", "60")


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("", "vi"), ("*", "vi"), ("en", "en"), ("en;q=0, vi;q=0.1", "vi"), ("EN-us , vi;q=0.9", "en"), ("en;q=x", "vi")],
)
def test_the_language_that_is_liked_best(accepted: str, language: str) -> None:
    assert preferred(accepted) == Language(language)


def test_what_is_described_is_what_is_answered(office: Office, dashboard: Dashboard) -> None:
    (told,) = dashboard.asks(Asked("/openapi.json"))
    text = told.text

    contract = json.loads(text)
    schemas = contract["components"]["schemas"]
    assert contract == described()
    assert (contract["openapi"], contract["servers"]) == ("3.1.0", [{"url": BASE}])
    assert set(contract["paths"]) == {one.path for one in ENDPOINTS}
    for one in ENDPOINTS:
        get = contract["paths"][one.path]["get"]
        schema = get["responses"]["200"]["content"]["application/json"]["schema"]
        id_ = office.plan if one.path.startswith("/plans/") else office.deadline("Q1")
        (answer,) = dashboard.asks(Asked(one.path.format(id=id_)))
        _fits(json.loads(answer.text), schema, schemas)
        answer.of(one.model)


def _fits(value: object, schema: dict[str, object], schemas: dict[str, dict[str, object]]) -> None:
    """No more than the contract uses: references, choices, objects that name all of their fields, lists."""
    if isinstance(ref := schema.get("$ref"), str):
        return _fits(value, schemas[ref.rpartition("/")[2]], schemas)
    if isinstance(choices := schema.get("anyOf"), list):
        named = {"$ref"} if isinstance(value, dict) else TYPES[type(value)]
        return _fits(value, next(one for one in choices if named & {"$ref" if "$ref" in one else one["type"]}), schemas)
    if isinstance(value, dict):
        fields = schema["properties"]
        assert isinstance(fields, dict)
        assert set(fields) == set(value)
        for name, part in value.items():
            _fits(part, fields[name], schemas)
    elif isinstance(value, list):
        items = schema["items"]
        assert isinstance(items, dict)
        for part in value:
            _fits(part, items, schemas)
    else:
        assert "enum" in schema or schema["type"] in TYPES[type(value)]
    return None
