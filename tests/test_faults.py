"""What may go wrong between Telegram, the program and its database; for each fault the tests that show what holds then.

A1 to A24 are faults of what comes in, B1 to B30 of what goes out and of reminders. `reason` stands where a fault has no
test of its own, and says why.
"""

import pytest

from tests.incoming_faults import INCOMING, SENDER_KILLED, STOPPED, TORTURE, fault
from tests.test_laws import ROOT, names_in

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
        "scheduler/test_boards_ending::test_a_board_that_somebody_deleted_is_posted_anew",
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
        "domain/test_rungs::test_a_swapped_saturday_is_a_day_like_others",
        "scheduler/test_remind::test_each_school_is_told_on_the_days_of_the_ladder_and_never_on_a_day_off",
    ),
    "B26": fault(
        "the database restarts under load",
        "storage/test_pool::test_restarts_under_load_lose_nothing_and_do_nothing_twice",
        "storage/test_pool::test_a_connection_lost_while_committing_is_for_the_caller_to_look_into",
        "bot/test_database_away::test_a_second_try_that_was_counted_unseen_is_made",
        "scheduler/test_database_away::test_what_was_claimed_unseen_is_said_once_and_in_no_doubt",
    ),
    "B27": fault("a lease ends while its holder is only slow", STOPPED),
    "B28": fault("nobody sends", "bot/health/test_verdict::test_what_is_amiss_is_named"),
    "B29": fault(
        "of three letters to a chat the first is refused",
        "scheduler/test_chat_order::test_three_letters_of_which_the_first_is_refused_arrive_in_their_order",
    ),
    "B30": fault(
        "an old backup is put back",
        "bot/test_copies::test_what_was_said_since_the_copy_was_made_is_not_said_again_unless_a_person_wants_it",
        "bot/test_copies::test_what_was_there_is_there_again_and_goes_on",
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
