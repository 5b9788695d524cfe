"""`read deadline` says when a phrase falls due: no database, no token, no network."""

import json

import pytest

from bot.__main__ import main

FIELDS = {
    "kind",
    "phrase",
    "start",
    "stated",
    "last_ok",
    "advised",
    "label",
    "occurrences",
    "confidence",
    "doubt",
    "needs",
    "every",
    "amends",
    "error",
}


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (
            ["trước ngày 28/02/2024"],
            0,
            {"kind": "before", "stated": "2024-02-28", "last_ok": "2024-02-27", "confidence": "sure"},
        ),
        (
            ["truoc 17 gio 00 ngay 18/9", "--year", "2026"],
            0,
            {"stated": "2026-09-18", "last_ok": "2026-09-18T17:00:00+07:00", "advised": "2026-09-18"},
        ),
        (["trước ngày 20/9"], 0, {"confidence": "ask", "needs": ["year"], "stated": None, "occurrences": []}),
        (
            ["trong vòng 05 ngày kể từ ngày ký", "--issued", "2026-09-14"],
            0,
            {"kind": "relative", "stated": "2026-09-19", "last_ok": "2026-09-21"},
        ),
        (
            ["ngay sau khi nhận được Kế hoạch này", "--received", "2026-09-14"],
            0,
            {"kind": "relative", "last_ok": "2026-09-14"},
        ),
        (
            ["02 ngày làm việc kể từ ngày chốt số liệu", "--event", "2026-06-14"],
            0,
            {"kind": "relative", "last_ok": "2026-06-16"},
        ),
        (["31/9/2026"], 1, {"kind": "error", "error": "Tháng 9 chỉ có 30 ngày"}),
        (["từ ngày 20/10 đến ngày 10/10/2026"], 1, {"kind": "error"}),
        (["Thường xuyên"], 0, {"kind": "ongoing", "last_ok": None, "confidence": "sure"}),
    ],
)
def test_a_phrase_is_told_as_json(
    words: list[str], status: int, told: dict[str, object], capsys: pytest.CaptureFixture[str]
) -> None:
    ended = main(["read", "deadline", *words, "--json"])

    printed = json.loads(capsys.readouterr().out)
    assert ended == status
    assert printed.keys() == FIELDS
    assert {name: printed[name] for name in told} == told


def test_of_several_occurrences_each_has_its_own_days(capsys: pytest.CaptureFixture[str]) -> None:
    main(["read", "deadline", "trước ngày 01/3 (Quý I); 01/6 (06 tháng)", "--year", "2024", "--json"])

    printed = json.loads(capsys.readouterr().out)
    assert printed["last_ok"] is None
    assert printed["occurrences"] == [
        {
            "start": None,
            "stated": "2024-03-01",
            "last_ok": "2024-02-29",
            "advised": "2024-02-29",
            "label": "Q1",
            "label_words": "Quý I",
        },
        {
            "start": None,
            "stated": "2024-06-01",
            "last_ok": "2024-05-31",
            "advised": "2024-05-31",
            "label": "H1",
            "label_words": "06 tháng",
        },
    ]


def test_a_day_that_is_none_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["read", "deadline", "trước 20/9", "--issued", "14/9/2026"])

    assert refused.value.code == 2
    assert "--issued" in capsys.readouterr().err
