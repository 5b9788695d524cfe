"""The benchmarks work: each is run with as little as shows it. How fast anything was is nobody's business here."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import NAMES, benchmark
from benchmarks.figures import Figure, compared, table
from benchmarks.paces import most_in_a_second
from benchmarks.questions import ASKED
from benchmarks.sizes import TINY

ROOT = Path(__file__).parent.parent
EXPECTED = {
    "turn_cpu": {
        "turn_cpu: hear an answer, show what comes next",
        "turn_cpu: hear the whole form in one message",
    },
    "find_unit": {
        "find_unit p95, mistyped",
        "find_unit p95, mistyped: by itself",
        "find_unit: longest stretch of reading names",
        "find_unit: all names read",
    },
    "questions": {
        f"questions {database}, {of}: {asked}"
        for database in ("sqlite", "postgresql")
        for of in ("a country", "an authority")
        for asked in ASKED
    },
    "exports": {
        *(f"exports: picture, {what}" for what in ("progress", "heat map", "targets", "trend")),
        *(
            f"exports {database}: {what}"
            for database in ("sqlite", "postgresql")
            for what in ("workbook of a district", "workbook of a country", "memory")
        ),
    },
    "beside": {
        f"beside {database}: {figure} beside {what}"
        for database in ("sqlite", "postgresql")
        for figure in ("p50", "p99")
        for what in ("a country's workbook", "a district's report", "pictures", "questions")
    },
    "delivery": {
        "delivery sqlite",
        "delivery postgresql",
        "delivery at 30/s: most leave in any second",
        "delivery at 30/s: most arrive in any second",
        "delivery at 30/s: sustained",
    },
    "form_step": {
        f"form_step {database}{figure}"
        for database in ("sqlite", "postgresql")
        for figure in ("", " on any core", " p50 at 20/s", " p99 at 20/s")
    },
    "owing": {
        f"owing {database}: {figure}"
        for database in ("sqlite", "postgresql")
        for figure in ("60 reminders", "each of many, of few")
    },
    "judging": {
        f"judging {database}: 60 units {figure}"
        for database in ("sqlite", "postgresql")
        for figure in (
            "that heard in time",
            *(f"{what}{held}" for what in ("that heard late", "after an outage") for held in ("", ", writers held up")),
        )
    },
    "broadcast": {
        "broadcast at 1,000/s: most leave in any second",
        "broadcast at 1,000/s: sustained",
        "broadcast at 30/s: share of a core",
        "broadcast at 30/s: processor for each",
        "broadcast of 12: memory grown",
        "form step during a broadcast: p50",
        "form step during a broadcast: p99",
    },
    "import_units": {"import_units sqlite", "import_units postgresql"},
    "read_question": {
        "read_question p95",
        "read_question p95, unit mistyped",
        "read_question p95, leaning on the last",
    },
    "rights": {"rights sqlite", "rights postgresql"},
    "publishing": {"publishing sqlite", "publishing postgresql"},
    "held_up": {
        f"held_up {database}: {figure}"
        for database in ("sqlite", "postgresql")
        for figure in ("longest more than usual", "p50")
    },
    "read_plan": {f"read_plan {kind}: {what}" for kind in ("docx", "pdf") for what in ("processor time", "memory")},
}


@pytest.mark.parametrize("name", NAMES)
def test_each_benchmark_does_what_it_measures(name: str) -> None:
    figures = benchmark(name)(TINY)

    assert {figure.name for figure in figures} == EXPECTED[name]
    assert all(figure.ours > 0 for figure in figures)


def test_the_busiest_second_may_begin_anywhere() -> None:
    at = [0.0, 0.9, 1.0, 1.5, 1.89, 3.0]

    assert most_in_a_second(at) == 4


def test_a_ratio_is_that_of_the_middle_turn() -> None:
    figure = compared("steps", "/s", [(90, 100), (10, 100), (160, 200)], least=0.7)

    assert figure.ratio == pytest.approx(0.8)
    assert figure.fine is True


def test_what_is_not_as_wanted_is_said_in_the_table() -> None:
    figures = [Figure("quick", "ms", 1.25, 1.0, 1.25, most=1.5), Figure("slow", "/s", 12.0, least=29.0)]

    heading, quick, slow = table(figures).splitlines()

    assert heading.split() == ["name", "ours", "baseline", "ratio", "wanted", "ok?"]
    assert quick.split() == ["quick", "1.25", "ms", "1", "ms", "1.25", "×", "≤", "1.5", "×", "ok"]
    assert slow.split() == ["slow", "12", "/s", "≥", "29", "NO"]


def test_the_figures_come_as_json_too() -> None:
    command = [sys.executable, "-m", "benchmarks", "turn_cpu", "--quick", "--json"]

    told = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout

    figures = json.loads(told)
    assert len(figures) == len(EXPECTED["turn_cpu"])
    assert all(figure["unit"] == "ms" and figure["ours"] > 0 for figure in figures)


def test_a_benchmark_nobody_knows_is_refused() -> None:
    told = subprocess.run([sys.executable, "-m", "benchmarks", "fastest"], cwd=ROOT, capture_output=True, check=False)

    assert told.returncode == 2
