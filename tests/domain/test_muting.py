"""Hearing less is asked for in words, and never taken for anything else that is said of messages."""

import pytest

from domain.sending.muting import CHATTER, asked_about, wished
from domain.sending.notices import IN_GROUPS, MERGED, Key


@pytest.mark.parametrize(
    ("text", "less"),
    [
        ("bớt nhắn tin", True),
        ("bot nhan tin di", True),
        ("tắt tin phụ", True),
        ("giảm thông báo giúp em", True),
        ("đừng nhắn tin nữa", True),
        ("ít tin thôi", True),
        ("Bớt nhắn thôi.", True),
        ("mute", True),
        ("bật tin phụ", False),
        ("bật lại thông báo", False),
        ("nhận đủ tin", False),
        ("unmute", False),
        ("bot nhắn tin cho trường nào", None),
        ("tin phụ", None),
        ("nhắn tin cho các trường chưa nộp", None),
        ("gửi tin cho các trường", None),
        ("giảm 3 học sinh", None),
        ("bớt 2 em", None),
        ("bản tin thứ hai", None),
        ("nhận lại", None),
    ],
)
def test_what_is_wished_is_read(text: str, less: bool | None) -> None:
    assert wished(text) is less


def test_what_chatter_is_may_be_asked() -> None:
    assert [asked_about(text) for text in ("tin phụ", "Tin phụ là gì?", "bớt nhắn tin", "tin")] == [
        True,
        True,
        False,
        False,
    ]


def test_nothing_that_is_due_decided_or_written_by_an_office_is_chatter() -> None:
    decided = {Key.RETURNED, Key.ACCEPTED, Key.UNDONE, Key.EXTENSION, Key.EXTENSION_ASKED}
    plans = {Key.PLAN, Key.AMENDED, Key.PLAN_WITHDRAWN, Key.BROADCAST, Key.DIGEST}

    assert CHATTER.isdisjoint(MERGED | IN_GROUPS | decided | plans)
