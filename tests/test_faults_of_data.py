"""What may go wrong with what is kept: C1 to C12, for each the tests that show what holds then."""

import pytest

from tests.incoming_faults import fault
from tests.test_laws import ROOT, names_in

TABLE = "domain/test_numbers_table"

FAULTS = {
    "C1": fault("five taps on [Nộp]", "handlers/test_filling::test_five_taps_at_once_make_one_report"),
    "C2": fault(
        "two people at one draft",
        "handlers/test_colleagues::test_answers_to_different_questions_merge",
        "handlers/test_colleagues::test_the_same_question_asks_who_when_old_and_new_and_changes_nothing_yet",
        "handlers/test_form_books::test_what_a_colleague_has_answered_meanwhile_is_asked_and_not_overwritten",
    ),
    "C3": fault(
        "handed in while a colleague writes",
        "storage/test_reports::test_what_a_colleague_changed_meanwhile_is_not_handed_in_unseen",
        "storage/test_reports::test_a_colleague_s_answer_and_a_handing_in_at_once_never_lose_the_answer",
    ),
    "C4": fault("a lost update", "storage/test_database::test_eight_writers_lose_no_change"),
    "C5": fault(
        "two transactions that wait for one another", "storage/test_pool::test_two_that_deadlock_both_get_through"
    ),
    "C6": fault(
        "an old process beside a migrated database",
        "storage/test_migrations::test_a_database_newer_than_the_code_is_refused",
    ),
    "C7": fault(
        "a file on a bad disk, or copied while it was written to",
        "bot/test_check_whole::test_a_database_file_with_a_hole_in_it_is_told_by_check",
    ),
    "C8": fault(
        "a power cut",
        "bot/test_check_whole::test_what_was_acknowledged_is_on_the_disk",
        "test_torture::test_killed_over_and_over_it_loses_nothing_and_repeats_only_what_it_admits",
    ),
    "C9": fault(
        "numbers as people, foreigners and programs write them",
        f"{TABLE}::test_a_count_reads_as_agreed",
        f"{TABLE}::test_a_percentage_reads_as_agreed",
        "domain/test_numbers_kin::test_what_is_no_exact_number_is_refused_for_its_reason",
        "domain/test_numbers_exhaustive::test_every_count_reads_back_as_written",
    ),
    "C10": fault(
        "Vietnamese letters put together in two ways",
        "domain/test_folding::test_two_spellings_of_one_word_are_the_same_with_their_diacritics",
        "domain/test_folding::test_words_of_decomposed_text_are_whole",
    ),
    "C11": fault(
        "a unit renamed, merged or closed in the middle of a quarter",
        "storage/test_unit_changes::test_a_name_has_its_history",
        "storage/test_unit_changes::test_a_school_that_takes_in_another_owes_once_what_both_owed",
        "storage/test_unit_changes::test_a_closed_school_owes_nothing_that_opens_later_and_a_new_one_what_opens_after_it",
    ),
    "C12": fault(
        "figures after the period was locked",
        "handlers/test_locked::test_after_the_lock_nothing_is_taken_and_what_was_typed_before_it_stays",
        "handlers/test_mending::test_what_was_accepted_stays_in_force_until_its_change_is_accepted_too",
        "handlers/test_extending::test_more_time_outlasts_the_lock",
    ),
}


def test_every_fault_of_data_is_named() -> None:
    assert list(FAULTS) == [f"C{number}" for number in range(1, 13)]


@pytest.mark.parametrize("number", FAULTS)
def test_the_tests_of_a_fault_are_there(number: str) -> None:
    found = [test.partition("::") for test in FAULTS[number].tests]

    assert found
    assert [name for file, _, name in found if name not in names_in(ROOT / "tests" / f"{file}.py")] == []
