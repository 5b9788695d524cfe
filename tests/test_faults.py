"""What may go wrong between Telegram, the program and its database; for each fault the tests that show what holds then.

A1 to A24 are faults of what comes in, B1 to B30 of what goes out and of reminders. `reason` stands where a fault has no
test of its own, and says why.
"""

from dataclasses import dataclass

import pytest

from tests.test_laws import ROOT, names_in


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
        "bot/test_incoming_trouble::test_what_is_in_hand_at_the_end_is_finished_and_the_rest_is_answered_by_the_next",
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

OUTGOING = {
    "B1": fault("killed before a notice is sent", SENDER_KILLED, TORTURE),
    "B2": fault("killed after Telegram took it, before that is noted", SENDER_KILLED, TORTURE),
    "B3": fault(
        "Telegram took it, and its answer is lost",
        SENDER_KILLED,
        "scheduler/test_deliver_faults::test_what_may_have_arrived_is_said_once_more_and_marked",
        "scheduler/test_deliver_faults::test_what_is_in_doubt_twice_is_left_to_people",
        "bot/test_incoming_trouble::test_an_answer_that_is_not_taken_is_said_again_marked_where_it_may_have_arrived",
    ),
    "B4": fault(
        "the connection is refused, the name unknown",
        "scheduler/test_sender_failures::test_a_refused_connection_is_surely_not_sent",
        "scheduler/test_sender_failures::test_an_unknown_host_is_surely_not_sent",
        "scheduler/test_deliver_faults::test_a_letter_that_surely_was_not_sent_is_tried_later",
    ),
    "B5": fault(
        "too many requests",
        "bot/test_sharing::test_when_one_is_told_to_wait_the_others_wait_as_well",
        "scheduler/test_pace::test_a_pause_is_shared_by_all",
        "scheduler/test_deliver_faults::test_too_many_requests_puts_a_letter_off_and_loses_none",
    ),
    "B6": fault(
        "two thousand reminders at eight",
        "scheduler/test_urgency::test_two_thousand_reminders_at_eight_are_out_in_two_minutes_and_hold_up_no_reply",
        "scheduler/test_pace::test_no_minute_of_a_group_holds_more_than_twenty",
    ),
    "B7": fault(
        "blocked, deactivated",
        "scheduler/test_deliver_faults::test_a_principal_who_blocked_the_bot_is_written_to_once_and_then_the_deputy",
        "handlers/test_receiving::test_blocking_and_coming_back_is_noted",
    ),
    "B8": fault(
        "thrown out of a group",
        "scheduler/test_group_care::test_a_group_that_threw_the_bot_out_is_linked_no_more_and_its_officer_is_told_once",
    ),
    "B9": fault(
        "a group becomes a supergroup",
        "scheduler/test_deliver_faults::test_a_group_that_moved_gets_its_board_once_at_its_new_number",
        "storage/test_groups::test_what_is_told_thrice_at_once_moves_it_once",
    ),
    "B10": fault(
        "taken, with an answer nobody can read",
        "scheduler/test_sender_failures::test_an_unreadable_acceptance_is_sent",
        "bot/test_incoming_trouble::test_a_message_that_arrived_is_not_repeated_because_its_receipt_is_unreadable",
    ),
    "B11": fault("a gateway's page", "domain/test_outcomes::test_a_page_of_a_gateway_leaves_it_in_doubt"),
    "B12": fault("an edit that changes nothing", "scheduler/test_sender::test_an_edit_that_changes_nothing_is_sent"),
    "B13": fault(
        "the press is too old to be answered",
        "domain/test_outcomes::test_each_refusal_is_sorted_by_what_it_means",
        reason="A spinner is stopped beside the turn, by best effort: what comes of it is looked at by nobody.",
    ),
    "B14": fault(
        "the message to edit is gone",
        "scheduler/test_sender::test_an_edit_of_a_message_that_is_gone_says_so",
        "scheduler/test_boards::test_a_board_that_somebody_deleted_is_posted_anew",
    ),
    "B15": fault(
        "too long a text",
        "handlers/test_fitting::test_a_long_text_begins_in_the_message_and_is_whole_in_a_file",
        "handlers/test_fitting::test_a_long_caption_is_cut_at_the_end_of_a_line_and_its_file_stays",
        "scheduler/test_letters::test_a_long_reason_begins_in_the_message_and_is_whole_in_a_file",
        "domain/test_splitting::test_no_part_is_wider_than_the_limit_and_nothing_is_lost",
    ),
    "B16": fault(
        "names with < and &",
        "scheduler/test_letters::test_a_long_reason_begins_in_the_message_and_is_whole_in_a_file",
        "handlers/test_rendering::test_a_screen_is_html_with_buttons_in_plain_words",
    ),
    "B17": fault(
        "down when reminders were due",
        "scheduler/test_remind::test_after_days_of_silence_only_the_newest_rung_is_told",
        "scheduler/test_letters::test_a_reminder_that_comes_after_the_deadline_says_so",
        "scheduler/test_rounds::test_what_was_missed_goes_out_as_soon_as_the_rounds_start",
    ),
    "B18": fault(
        "several processes remind at once",
        "storage/test_notices::test_each_school_that_owes_is_reminded_once_a_step",
        "scheduler/test_deliver::test_rounds_that_overlap_send_each_letter_once",
        "scheduler/test_deliver::test_of_two_that_deliver_one_steps_aside",
    ),
    "B19": fault(
        "the clock is read twice in one round",
        "test_house::test_nothing_asks_for_the_time_but_the_clock",
        reason="A round reads the clock once and hands it on: its statements take `now` as a parameter.",
    ),
    "B20": fault(
        "the clock jumps by a day",
        "scheduler/test_clock_wrong::test_while_the_clock_is_wrong_nobody_is_reminded_and_administrators_are_told_once",
        "bot/health/test_health::test_a_clock_that_jumps_is_seen_before_telegram_is_asked_again",
        "scheduler/test_deliver::test_a_clock_that_jumps_sends_nothing_twice",
    ),
    "B21": fault(
        "summer time begins or ends",
        reason="All of it happens in Vietnam, which has one zone and no summer time; every instant is kept in UTC.",
    ),
    "B22": fault(
        "a deadline moves after reminders were owed",
        "storage/test_amending::test_the_ladder_of_the_new_date_is_owed_anew_and_nothing_of_the_old_one_goes_out",
        "storage/test_amending::test_a_reminder_that_a_sender_has_in_hand_is_withdrawn_when_it_comes_to_be_sent_again",
    ),
    "B23": fault(
        "the work comes in between claim and send",
        "scheduler/test_deliver::test_a_reminder_is_withdrawn_when_the_work_came_in_before_it_left",
    ),
    "B24": fault(
        "whoever is to hear has left",
        "storage/test_posts::test_what_the_old_head_was_about_to_hear_is_withdrawn_and_the_end_is_told_once",
    ),
    "B25": fault(
        "days off and swapped Saturdays",
        "domain/test_deadlines::test_a_swapped_saturday_is_a_day_like_others",
        "scheduler/test_remind::test_each_school_is_told_on_the_days_of_the_ladder_and_never_on_a_day_off",
    ),
    "B26": fault(
        "the database restarts under load",
        "storage/test_pool::test_restarts_under_load_lose_nothing_and_do_nothing_twice",
        "storage/test_pool::test_a_connection_lost_while_committing_is_for_the_caller_to_look_into",
    ),
    "B27": fault("a lease ends while its holder is only slow", STOPPED),
    "B28": fault("nobody sends", "bot/health/test_verdict::test_what_is_amiss_is_named"),
    "B29": fault(
        "of three letters to a chat the first is refused",
        "scheduler/test_chat_order::test_three_letters_of_which_the_first_is_refused_arrive_in_their_order",
    ),
    "B30": fault(
        "an old backup is put back",
        reason="No command of the program puts one back; what follows where a file is copied back, the README says.",
    ),
}

FAULTS = INCOMING | OUTGOING


def test_every_fault_has_a_named_test_or_a_reason() -> None:
    assert list(INCOMING) == [f"A{number}" for number in range(1, 25)]
    assert list(OUTGOING) == [f"B{number}" for number in range(1, 31)]
    assert [number for number, one in FAULTS.items() if not (one.tests or one.reason)] == []


@pytest.mark.parametrize("number", FAULTS)
def test_the_tests_of_a_fault_are_there(number: str) -> None:
    missing = [
        test
        for test in FAULTS[number].tests
        if test.partition("::")[2] not in names_in(ROOT / "tests" / f"{test.partition('::')[0]}.py")
    ]

    assert missing == []
