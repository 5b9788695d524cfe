"""What an office sets of its ladder: of which rungs a change is, what it may be, and what its own words may say."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from domain.ids import DutyId, UnitId
from domain.planning.ladder_wishes import Compared, Whose, Wish, compared
from domain.planning.ladders import NEVER, USUAL, Course, Ladder, Ladders, Setting, When, checked, facts, from_text
from domain.planning.own_words import LONGEST_WORDS, checked_words, filled
from domain.planning.rungs import coming, ladder, leader_hears, step_in_force, when
from domain.refusals import Refusal
from tests.domain.dues import CALENDAR, due
from tests.office import moment

Q1 = due("2024-02-29")
OFFICE, DUTY = UnitId(1), DutyId(1)
SPARSE = Ladder((10, 5, 2), last=False, after=())
OTHER = Ladder((4,), after=(2,))


def course(*office: Setting, duty: tuple[Setting, ...] = ()) -> Course:
    return Ladders({OFFICE: office}, {DUTY: duty}).of(Q1)


def days(went: Course) -> list[int]:
    return [step.days for step in ladder(Q1, went, CALENDAR)]


def test_nothing_set_is_the_usual_ladder_and_what_is_set_before_anything_came_is_all_of_it() -> None:
    early = moment("2024-01-01")

    assert days(course()) == [14, 7, 3, 1, 0, -1, -3, -7]
    assert days(course(Setting(early, SPARSE))) == [10, 5, 2]


@pytest.mark.parametrize(
    ("at", "hour", "rungs"),
    [
        ("2024-02-22", "07:29", [14, 5, 2]),
        ("2024-02-22", "07:30", [14, 7, 5, 2]),
        ("2024-02-22", "09:00", [14, 7, 5, 2]),
        ("2024-02-28", "09:00", [14, 7, 3, 1]),
        ("2024-03-01", "09:00", [14, 7, 3, 1, 0, -1]),
    ],
)
def test_a_change_is_of_the_rungs_still_to_come(at: str, hour: str, rungs: list[int]) -> None:
    """22/02/2024 is a week before; the old rung of that morning has come at half past seven."""
    assert days(course(Setting(moment(at, hour), SPARSE))) == rungs


def test_a_rung_that_had_come_stays_in_force_until_the_next_of_the_new_ladder() -> None:
    went = course(Setting(moment("2024-02-26", "09:00"), Ladder((13, 6, 2))))

    day_by_day = [
        None if (step := step_in_force(Q1, went, CALENDAR, moment(day, "10:00"))) is None else step.days
        for day in ("2024-02-14", "2024-02-22", "2024-02-26", "2024-02-27", "2024-02-29")
    ]

    assert day_by_day == [None, 7, 3, 2, 0]


def test_a_duty_of_its_own_goes_its_own_way_from_then_on_and_back() -> None:
    office = (Setting(moment("2024-01-01"), SPARSE),)
    own = (Setting(moment("2024-02-20"), OTHER), Setting(moment("2024-02-26"), None))

    assert days(course(*office, duty=own)) == [10, 4, 2]
    assert days(course(*office, duty=own[:1])) == [10, 4, 0, -2]
    assert days(course(*office, Setting(moment("2024-02-21"), None), duty=own)) == [10, 4, 1, 0, -1, -3, -7]
    assert Ladders({}, {DUTY: own[:1]}).has_own(DUTY)
    assert not Ladders({}, {DUTY: own}).has_own(DUTY)


def test_however_often_it_is_changed_no_morning_and_no_rung_comes_twice() -> None:
    changes = [Ladder((n + 5, n + 2, n), last=n % 2 == 0, after=(n, n + 3)) for n in range(1, 9)]
    office = [Setting(moment(f"2024-02-{20 + n}", "09:00"), one) for n, one in enumerate(changes)]

    steps = ladder(Q1, course(*office), CALENDAR)

    assert all(one.at < other.at for one, other in pairwise(steps))
    assert len({one.name for one in steps}) == len(steps)


def test_deputies_are_asked_by_the_ladder_of_the_rung_itself() -> None:
    """Who changes the count asks nobody about what has come."""
    eager, never = replace(USUAL, deputies=1), replace(USUAL, deputies=NEVER)
    changed = moment("2024-02-26", "09:00")

    def asked(went: Course) -> list[int]:
        return [step.days for step in ladder(Q1, went, CALENDAR) if step.deputies]

    assert asked(course()) == [1, 0, -1, -3, -7]
    assert asked(course(Setting(moment("2024-01-01"), eager))) == [7, 3, 1, 0, -1, -3, -7]
    assert asked(course(Setting(changed, eager))) == [1, 0, -1, -3, -7]
    assert asked(course(Setting(changed, never))) == []


def test_groups_hear_one_before_the_last_day_and_the_first_after() -> None:
    def heard(one: Ladder) -> list[int]:
        return [step.days for step in ladder(Q1, Course().then(one, moment("2024-01-01")), CALENDAR) if step.groups]

    assert heard(USUAL) == [3, 0, -1]
    assert heard(Ladder((10, 5, 2), after=(4, 8))) == [2, 0, -4]
    assert heard(Ladder((), last=False, after=())) == []


def test_what_comes_before_the_deadline_opens_reminds_nobody() -> None:
    late = due("2024-02-29", opens="2024-02-24")

    assert [step.days for step in coming(late, Course(), CALENDAR, moment("2024-02-01"))][:2] == [3, 1]


def test_a_reminder_stands_before_the_last_working_day_on_it_or_after() -> None:
    saturday = due("2024-08-31")

    read = [when(saturday, CALENDAR, moment(day)) for day in ("2024-08-29", "2024-08-30", "2024-09-04")]

    assert read == [When.BEFORE, When.LAST, When.AFTER]


def test_days_are_put_in_order_and_what_nobody_could_stand_is_refused() -> None:
    assert checked(Ladder((1, 7, 3, 7), after=(7, 1))) == Ladder((7, 3, 1), after=(1, 7))
    for bad, key in (
        (Ladder((61,)), "ladder-too-far"),
        (Ladder(after=(0,)), "ladder-too-far"),
        (Ladder(tuple(range(1, 12))), "ladder-too-many"),
        (Ladder(deputies=11), "ladder-deputies-most"),
        (Ladder(leader=31), "ladder-leader-most"),
    ):
        with pytest.raises(Refusal, match=key):
            checked(bad)


def test_it_is_kept_as_text_and_the_trace_has_what_changed() -> None:
    worded = replace(SPARSE, words={When.LAST: "Hôm nay là hạn cuối.", 5: "Còn 5 ngày."})

    assert from_text(worded.to_text()) == worded
    assert facts(USUAL, USUAL) == ({}, {})
    assert facts(USUAL, worded) == (
        {"rungs": "-14, -7, -3, -1, 0, +1, +3, +7", "words-last": None, "words-rungs": None},
        {"rungs": "-10, -5, -2", "words-last": "Hôm nay là hạn cuối.", "words-rungs": "-5: Còn 5 ngày."},
    )


def test_words_of_one_reminder_stand_in_place_of_the_general_ones_and_go_with_it() -> None:
    one = replace(USUAL, words={When.BEFORE: "trước", When.AFTER: "sau", 7: "bảy", -1: "một"})

    said = [one.words_at(rung, when) for rung, when in ((14, When.BEFORE), (7, When.BEFORE), (7, When.LAST))]
    after = [one.words_at(rung, When.AFTER) for rung in (7, 0, -1, -3)]

    assert said == ["trước", "bảy", ""]
    assert after == ["sau", "sau", "một", "sau"]
    assert one.whole == one
    assert replace(one, before=(14,)).whole.words == {When.BEFORE: "trước", When.AFTER: "sau", -1: "một"}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("  {trường} còn thiếu {việc} · {kỳ}, hết {hạn}. ", "TH A & B còn thiếu Báo cáo · Quý I, hết 29/02/2024."),
        ("{TRUONG}: {school}, {work}, {period}, {date}", "TH A & B: TH A & B, Báo cáo, Quý I, 29/02/2024"),
        ("Kính gửi <b>thầy cô</b>", "Kính gửi <b>thầy cô</b>"),
    ],
)
def test_own_words_are_filled_letter_by_letter(typed: str, read: str) -> None:
    assert filled(checked_words(typed), Q1, "TH A & B") == read


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Gửi {hiệu trưởng}", "ladder-words-unknown"),
        ("Gửi {}", "ladder-words-unknown"),
        ("Gửi {trường", "ladder-words-brace"),
        ("Gửi trường}", "ladder-words-brace"),
        ("a" * (LONGEST_WORDS + 1), "ladder-words-too-long"),
        ("Văn bản này thuộc độ mật", "classified-refused"),
    ],
)
def test_words_that_would_not_do_are_refused(typed: str, key: str) -> None:
    with pytest.raises(Refusal, match=key):
        checked_words(typed)


def test_what_is_wanted_is_held_against_what_is_and_to_set_none_undoes_what_is_set() -> None:
    set_, wanted = (Setting(moment("2024-02-01"), one) for one in (OTHER, SPARSE))
    nothing, of_office = Ladders(), Ladders({OFFICE: (set_,)})
    same_twice = Ladders({OFFICE: (set_,)}, {DUTY: (set_,)})
    office, duty = Whose(OFFICE), Whose(OFFICE, duty=DUTY)

    assert compared(nothing, Wish(office, SPARSE, 0)) == Compared(USUAL, SPARSE, changed=True)
    assert compared(nothing, Wish(office, None, 0)) == Compared(USUAL, USUAL, changed=False)
    assert compared(of_office, Wish(office, None, 0)) == Compared(OTHER, USUAL, changed=True)
    assert compared(of_office, Wish(duty, None, 0)) == Compared(OTHER, OTHER, changed=False)
    assert compared(same_twice, Wish(duty, None, 0)) == Compared(OTHER, OTHER, changed=True)
    assert compared(Ladders({}, {DUTY: (wanted,)}), Wish(duty, SPARSE, 0)) == Compared(SPARSE, SPARSE, changed=False)


def test_a_leader_hears_so_many_days_after_late_work_is_put_up_with_no_longer() -> None:
    borne = replace(Q1, grace=moment("2024-03-05", "23:59:59"))
    within = replace(Q1, grace=moment("2024-02-20", "23:59:59"))

    assert leader_hears(Q1, USUAL) == leader_hears(within, USUAL) == date(2024, 3, 3)
    assert leader_hears(borne, Ladder(leader=10)) == date(2024, 3, 15)
    assert leader_hears(borne, Ladder(leader=NEVER)) is None
