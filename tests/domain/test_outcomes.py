import json

import pytest

from domain.sending.outcomes import (
    Broken,
    Gone,
    InDoubt,
    Moved,
    NotSent,
    Outcome,
    Reason,
    Sent,
    Unreachable,
    Wait,
    sort_answer,
    sort_error,
)


@pytest.mark.parametrize(
    ("code", "description", "outcome"),
    [
        (403, "Forbidden: bot was blocked by the user", Unreachable(Reason.BLOCKED)),
        (403, "Forbidden: user is deactivated", Unreachable(Reason.DEACTIVATED)),
        (403, "Forbidden: bot can't initiate conversation with a user", Unreachable(Reason.NEVER_STARTED)),
        (403, "Forbidden: bot was kicked from the supergroup chat", Unreachable(Reason.KICKED)),
        (403, "Forbidden: bot is not a member of the group chat", Unreachable(Reason.KICKED)),
        (403, "Forbidden: the group chat was deleted", Unreachable(Reason.NOT_FOUND)),
        (403, "Forbidden: something new", Unreachable(Reason.KICKED)),
        (400, "Bad Request: not enough rights to send text messages to the chat", Unreachable(Reason.MUTED)),
        (400, "Bad Request: chat not found", Unreachable(Reason.NOT_FOUND)),
        (400, "Bad Request: message thread not found", Unreachable(Reason.NO_TOPIC)),
        (400, "Bad Request: message is not modified: specified new message content …", Sent()),
        (400, "Bad Request: message to edit not found", Gone()),
        (400, "Bad Request: MESSAGE_ID_INVALID", Gone()),
        (400, "Bad Request: query is too old and response timeout expired or query ID is invalid", Gone()),
        (302, "HTTP 302", NotSent("HTTP 302")),
        (401, "Unauthorized", NotSent("Unauthorized")),
        (404, "Not Found", NotSent("Not Found")),
        (413, "Request Entity Too Large", Broken("Request Entity Too Large")),
        (500, "Internal Server Error: restart", InDoubt("Internal Server Error: restart")),
    ],
)
def test_each_refusal_is_sorted_by_what_it_means(code: int, description: str, outcome: Outcome) -> None:
    assert sort_error(code, description) == outcome


@pytest.mark.parametrize(
    "description",
    [
        "Bad Request: can't parse entities: Can't find end of Bold entity at byte offset 3",
        "Bad Request: message is too long",
        "Bad Request: BUTTON_DATA_INVALID",
        "Bad Request: message text is empty",
    ],
)
def test_what_only_we_can_mend_is_broken(description: str) -> None:
    assert sort_error(400, description) == Broken(description)


def test_too_many_requests_in_a_private_chat_stop_the_whole_bot() -> None:
    assert sort_error(429, "Too Many Requests: retry after 7", {"retry_after": 7}) == Wait(7, whole_bot=True)


def test_too_many_requests_in_a_group_stop_that_group_alone() -> None:
    outcome = sort_error(429, "Too Many Requests: retry after 3600", {"retry_after": 3600}, in_group=True)

    assert outcome == Wait(3600, whole_bot=False)


def test_too_many_requests_without_a_time_wait_all_the_same() -> None:
    assert sort_error(429, "Too Many Requests") == Wait(5, whole_bot=True)


def test_an_upgraded_group_has_moved() -> None:
    told = {"migrate_to_chat_id": -1001}

    assert sort_error(400, "Bad Request: group chat was upgraded to a supergroup chat", told) == Moved(-1001)


@pytest.mark.parametrize(
    ("body", "message_id"),
    [
        (b'{"ok":true,"result":{"message_id":41,"date":1}}', 41),
        (b'{"ok":true,"result":[{"message_id":42},{"message_id":43}]}', 42),
        (b'{"ok":true,"result":true}', None),
        (b'{"ok":true,"resu', None),
        (b"[]", None),
        (b"\xff\xfe", None),
    ],
)
def test_what_was_accepted_is_sent_even_when_the_answer_is_unreadable(body: bytes, message_id: int | None) -> None:
    assert sort_answer(200, body) == Sent(message_id)


def test_a_page_of_a_gateway_leaves_it_in_doubt() -> None:
    assert sort_answer(502, b"<html>Bad Gateway</html>") == InDoubt("HTTP 502")


def test_a_refusal_is_read_from_its_body() -> None:
    body = {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 3}}

    assert sort_answer(429, json.dumps(body).encode()) == Wait(3, whole_bot=True)
