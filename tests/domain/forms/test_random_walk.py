"""Five thousand moves nobody planned: whatever people do, the draft stays sound."""

from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from domain.actions import Fill, Move
from domain.forms.draft import REVIEW, Given, Pending
from domain.forms.turned import Done
from domain.texts import Language
from tests.domain.forms.phone import Phone, form, numbers

SHORT = "0 1 2 5 12 40 118 120 121 1.234 1,234 12o -3 3,5 200000 không có đúng sai nộp giữ 15/02/2024 🙂"
LINES = [
    *SHORT.split(),
    *(
        "không phát sinh",
        "như kỳ trước",
        "đúng, vì sáp nhập",
        "quay lại",
        "bỏ qua",
        "để sau",
        "xem lại",
        "Không có",
        "",
    ),
    *(f"sửa {number}" for number in (1, 2, 3, 4, 13, 18, 99)),
    *("https://truong.edu.vn/kh", "x" * 4100),
]
STEPS = 2500


@pytest.mark.parametrize("code", ["cchc_quy", "ke_hoach_nam"])
def test_whatever_people_do_the_draft_stays_sound(code: str) -> None:
    chance = Random(f"{code} 20240205")  # noqa: S311 - nothing secret about it
    phone = Phone(form(code), previous=numbers(hs_tiep_nhan=109, ccvc_tong=40, sang_kien=2))
    sent = 0

    for step in range(STEPS):
        before = phone.draft
        _one_move(phone, chance)
        _holds_true(phone, before.revision, changed=replace(phone.draft, revision=before.revision) != before)
        phone.screen(list(Language)[step % 2])
        sent += phone.done is Done.SUBMITTED

    assert sent > 0


def _one_move(phone: Phone, chance: Random) -> None:
    match chance.randrange(4):
        case 0:
            phone.types(chance.choice(LINES))
        case 1:
            phone.does(chance.choice(list(Move)), chance.randrange(-2, len(phone.form.fields) + 2))
        case 2:
            phone.sends("a.pdf", "file:1")
        case _:
            buttons = [button for row in phone.screen().rows for button in row]
            does = chance.choice(buttons).does
            assert isinstance(does, Fill)
            phone.does(does.move, does.field)


def _holds_true(phone: Phone, revision: int, *, changed: bool) -> None:
    draft = phone.draft
    assert draft.revision == revision + changed
    assert draft.at == REVIEW or draft.at in phone.form.places
    assert phone.turned.changed <= set(draft.answers)
    assert all(Given.from_text(given.to_text()) == given for given in draft.answers.values())
    assert draft.pending is None or Pending.from_text(draft.pending.to_text()) == draft.pending
    if phone.done is Done.SUBMITTED:
        _is_valid(phone)


def _is_valid(phone: Phone) -> None:
    """Checked here by hand, not by the code that is tested."""
    answers = phone.filled.answers
    for field in phone.filled.asked:
        given = answers[field.id]
        assert given.value is not None or given.nothing_arose
        if isinstance(given.value, Decimal):
            assert field.high is not None
            assert (field.low or 0) <= given.value <= field.high
    if phone.form.code == "cchc_quy":
        parts = [
            ("hs_dung_han", "hs_da_giai_quyet"),
            ("hs_da_giai_quyet", "hs_tiep_nhan"),
            ("ks_hai_long", "ks_so_phieu"),
        ]
        assert all((answers[part].number or 0) <= (answers[whole].number or 0) for part, whole in parts)
