"""The faults of what comes in, A1 to A24, and how a fault is written down."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    what: str
    tests: tuple[str, ...] = ()
    reason: str = ""


def fault(what: str, *tests: str, reason: str = "") -> Fault:
    return Fault(what, tests, reason)


KILLS = "bot/test_incoming_kills::test_a_kill_loses_no_update_and_no_answer"
TORTURE = "test_torture::test_killed_over_and_over_it_loses_nothing_and_repeats_only_what_it_admits"
SENDER_KILLED = "scheduler/test_deliver_killed::test_a_kill_loses_no_letter_and_repeats_none_twice"
STOPPED = "scheduler/test_deliver::test_what_a_stopped_process_no_longer_holds_it_does_not_send"

INCOMING = {
    "A1": fault("killed after getUpdates, before the store", KILLS, TORTURE),
    "A2": fault("killed after the store, before the handler", KILLS, TORTURE),
    "A3": fault("killed in the handler, before the commit", KILLS, TORTURE),
    "A4": fault("killed after the commit, before the answer", KILLS, TORTURE),
    "A5": fault(
        "asked to stop with work in hand",
        "bot/test_incoming_stop::test_what_is_in_hand_at_the_end_is_finished_and_the_rest_is_answered_by_the_next",
        "scheduler/test_rounds::test_stopping_sees_through_what_is_on_the_wire_and_puts_back_the_rest",
    ),
    "A6": fault(
        "stopped by SIGSTOP and continued",
        STOPPED,
        TORTURE,
        "storage/test_notices::test_a_claim_is_settled_only_by_who_holds_it",
        "storage/test_inbox::test_what_is_handled_is_not_handled_again",
    ),
    "A7": fault(
        "an update brought again", "bot/test_incoming::test_an_update_delivered_twice_is_answered_once", TORTURE
    ),
    "A8": fault(
        "an update brought twice at once",
        "bot/test_webhook::test_an_update_brought_twice_at_once_is_handled_once",
        TORTURE,
    ),
    "A9": fault(
        "a later update stored before an earlier one",
        "bot/test_incoming::test_an_update_that_overtakes_another_does_not_swallow_it",
        "storage/test_inbox::test_a_lower_number_that_comes_after_a_higher_one_is_stored",
    ),
    "A10": fault(
        "a press and a text of one person together",
        "bot/test_incoming::test_a_press_and_a_text_of_one_person_are_handled_one_after_the_other",
        "handlers/test_filling::test_pressing_twice_on_the_same_screen_counts_once",
    ),
    "A11": fault(
        "an update nobody can parse",
        "bot/test_incoming_trouble::test_an_update_nobody_can_read_holds_up_nobody_and_its_person_is_told",
        "bot/test_telegram_session::test_updates_come_raw_also_those_nobody_can_parse",
    ),
    "A12": fault(
        "a handler that always raises",
        "bot/test_incoming_trouble::test_a_handler_that_always_fails_is_given_up_with_an_apology_and_the_next_goes_on",
    ),
    "A13": fault(
        "a handler that hangs",
        "bot/test_incoming_trouble::test_a_handler_that_takes_too_long_is_given_up_and_what_it_did_undone",
    ),
    "A14": fault(
        "the database down when an update comes",
        "bot/test_webhook::test_while_the_database_is_down_telegram_is_asked_to_keep_the_update",
        "bot/test_incoming_trouble::test_updates_that_arrive_while_the_database_cannot_write_are_answered_when_it_can",
    ),
    "A15": fault(
        "down for longer than a press lives",
        "bot/test_press_again::test_after_a_silence_whoever_had_buttons_before_them_gets_them_again",
        "bot/test_press_again::test_neither_a_short_silence_nor_a_clock_that_jumps_troubles_anybody",
    ),
    "A16": fault(
        "the disk is full",
        "bot/test_hearing_faults::test_a_full_disk_acknowledges_nothing_and_takes_the_update_when_there_is_room_again",
        "storage/test_committer::test_a_database_at_its_greatest_size_says_it_is_down_and_recovers",
        "bot/health/test_health::test_while_the_database_is_down_health_says_so_and_figures_still_come",
    ),
    "A17": fault(
        "two that poll with one token; alive but deaf",
        "bot/test_hearing_faults::test_of_two_that_poll_the_second_stands_by_until_the_first_has_gone",
        "bot/test_commands::test_run_refuses_a_file_that_is_in_use_in_one_line",
        "bot/health/test_health::test_alive_but_deaf_is_red",
    ),
    "A18": fault(
        "getUpdates fails, hangs up, is refused",
        "bot/test_hearing_faults::test_polls_that_fail_are_repeated_in_peace_and_nothing_is_lost",
    ),
    "A19": fault(
        "what waits is dropped at the start", "bot/test_hearing_faults::test_what_waits_at_telegram_is_never_dropped"
    ),
    "A20": fault(
        "the kinds of update are an older version's",
        "bot/test_hearing_faults::test_several_that_start_at_once_set_one_webhook_with_the_kinds_that_are_wanted",
    ),
    "A21": fault(
        "the webhook is brought garbage",
        "bot/test_webhook::test_what_is_no_update_is_refused_and_leaves_nothing",
        "bot/test_webhook::test_a_body_beyond_a_mebibyte_is_refused",
    ),
    "A22": fault(
        "a message is edited after its answer was stored",
        "handlers/test_corrected::test_an_edited_answer_is_asked_about_and_then_corrected",
        "handlers/test_corrected::test_after_handing_in_it_is_refused_with_a_hint",
    ),
    "A23": fault(
        "ten photos or twenty texts at once",
        "handlers/test_filling::test_a_file_answers_only_a_question_that_asks_for_one",
        "bot/test_incoming::test_what_one_person_types_is_handled_and_answered_in_order",
    ),
    "A24": fault(
        "update numbers begin anew after a quiet week",
        "storage/test_inbox::test_a_number_met_long_ago_with_other_content_is_another_update",
        "storage/test_inbox::test_the_number_to_ask_from_is_that_of_the_last_day",
    ),
}
