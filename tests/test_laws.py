"""The ten laws of the house, and for each the tests that fail when it is broken: where a reader finds them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

LAWS = {
    "1. A reply is returned by a handler, an initiative is a notice, and nothing else sends": [
        "test_laws::test_only_the_doors_reach_the_network",
        "test_house::test_the_layers_hold",
        "test_house::test_handlers_are_plain_and_send_nothing",
        "handlers/test_rendering::test_no_answer_sends_two_messages",
    ],
    "2. One update, one transaction; nothing is said before it commits": [
        "bot/test_incoming_kills::test_a_kill_loses_no_update_and_no_answer",
        "bot/test_incoming_trouble::test_a_handler_that_takes_too_long_is_given_up_and_what_it_did_undone",
        "bot/test_incoming::test_an_update_delivered_twice_is_answered_once",
        "test_torture::test_killed_over_and_over_it_loses_nothing_and_repeats_only_what_it_admits",
    ],
    "3. A conversation is a row": [
        "handlers/test_filling::test_a_form_goes_on_where_it_was_left_also_in_another_process",
        "storage/test_drafts::test_of_two_people_who_answer_one_question_at_once_one_is_heard",
        "storage/test_reports::test_what_a_colleague_changed_meanwhile_is_not_handed_in_unseen",
    ],
    "4. Rounds ask what is owed now; an occasion is owed once": [
        "storage/test_notices::test_each_school_that_owes_is_reminded_once_a_step",
        "scheduler/test_remind::test_after_days_of_silence_only_the_newest_rung_is_told",
        "scheduler/test_deliver::test_rounds_that_overlap_send_each_letter_once",
        "scheduler/test_deliver::test_a_reminder_is_withdrawn_when_the_work_came_in_before_it_left",
        "scheduler/test_deliver_killed::test_a_kill_loses_no_letter_and_repeats_none_twice",
    ],
    "5. Facts before figures: frozen, immutable, traced": [
        "storage/test_obligations::test_what_was_frozen_stays_whatever_becomes_of_the_unit",
        "storage/test_reports::test_versions_stay_as_they_were_and_returns_are_counted",
        "storage/test_audit::test_what_was_noted_can_be_neither_changed_nor_removed",
        "handlers/test_reviewing::test_who_answered_what_and_who_decided_stays_in_the_audit",
        "handlers/test_workbook::test_the_workbook_keeps_a_row_for_every_unit_and_its_totals_say_over_how_many",
    ],
    "6. Every step can be answered by plain text": [
        "handlers/test_words_only::test_a_report_is_handed_in_without_pressing_anything",
        "handlers/test_words_only::test_what_waits_is_told_to_the_office_without_pressing_anything",
        "handlers/test_joining::test_the_whole_way_by_typing_alone",
        "domain/forms/test_moves::test_back_is_typed_as_it_is_said",
    ],
    "7. No branch in the code says sandbox": ["test_house::test_no_branch_says_sandbox"],
    "8. Time is an argument": ["test_house::test_nothing_asks_for_the_time_but_the_clock"],
    "9. Ask, do not guess": [
        "domain/test_names::test_a_name_that_may_mean_several_units_is_asked_back",
        "domain/test_numbers_exhaustive::test_every_count_grouped_the_english_way_is_asked_back",
        "handlers/test_asking::test_a_name_of_three_schools_is_asked_back_and_a_press_answers",
        "handlers/test_asking::test_a_period_without_a_deadline_is_not_replaced_by_another",
    ],
    "10. Least in the group": [
        "domain/test_rights::test_each_role_may_exactly_what_its_work_needs",
        "handlers/test_linking::test_a_group_of_counts_hears_no_names",
        "handlers/test_linking::test_what_one_school_has_to_do_is_told_it_in_private",
        "scheduler/test_boards::test_names_stand_on_the_board_only_where_the_group_may_hear_them",
        "scheduler/test_letters::test_the_group_hears_names_only_where_it_may",
    ],
}

NETWORK = frozenset({"aiohttp", "httpx", "http", "urllib", "socket", "requests"})
NAMED = re.compile(rf"\b(?:{'|'.join(sorted(NETWORK))})\b")
DOORS = frozenset(
    {
        "bot/telegram_session.py",  # replies
        "scheduler/sending/request.py",  # notices
        "scheduler/sending/wire.py",
        "bot/incoming/webhook.py",  # lets updates in
        "bot/console.py",  # a terminal, on the far side of the network
        "bot/listening.py",
        "bot/health/watching.py",  # asks Telegram what time it is
        "bot/health/serving.py",  # tells the operator how the program fares
        "bot/heartbeat.py",  # tells systemd, on the same machine
        "bot/calendar_feed.py",  # lets calendars follow
        "bot/portal/serving.py",  # lets portals read
        "bot/portal/problems.py",
        "bot/hooks/sending.py",  # tells portals
        "bot/hooks/addresses.py",
        "bot/commands/run_command.py",
        "bot/commands/check_command.py",  # asks who the bot is
        "bot/commands/try_command.py",
        "bot/assembly.py",
        "bot/clock.py",
        "bot/trial/bot_process.py",
        "bot/trial/phones.py",  # other people's phones
        "bot/trial/production.py",
    }
)


@pytest.mark.parametrize("test", [test for tests in LAWS.values() for test in tests])
def test_a_law_is_kept_by_tests_that_are_there(test: str) -> None:
    file, _, name = test.partition("::")

    assert name in names_in(ROOT / "tests" / f"{file}.py")


def test_there_are_ten_laws_each_with_its_tests() -> None:
    assert [law.partition(".")[0] for law in LAWS] == [str(number) for number in range(1, 11)]
    assert all(LAWS.values())


def test_only_the_doors_reach_the_network() -> None:
    reaching = {
        str(file.relative_to(ROOT))
        for package in ("bot", "handlers", "scheduler", "storage", "domain")
        for file in (ROOT / package).rglob("*.py")
        if not NETWORK.isdisjoint(imported(file))
    }

    assert reaching == DOORS


def names_in(file: Path) -> set[str]:
    return {node.name for node in ast.parse(file.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)}


def imported(file: Path) -> Iterator[str]:
    """The packages it takes anything from; taking an address apart is no network."""
    source = file.read_text("utf-8")
    # Most say no such word, and taking them apart would take a second or two.
    for node in ast.walk(ast.parse(source)) if NAMED.search(source) else ():
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.module != "urllib.parse":
            yield node.module.partition(".")[0]
