"""Coming in, played on the phones of the trial: by an invite, and by asking, with one's number shared by a key."""

import pytest

from tests.bot.played import SCHOOL, ComingIn, Played

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def story(played: Played) -> ComingIn:
    return played.coming_in


def test_who_was_invited_has_agreed_and_sees_the_first_screen(story: ComingIn) -> None:
    assert len(story.invited) == 1
    assert story.invited[0].startswith("✅ Đã nhận lời mời")


def test_a_newcomer_reads_what_is_kept_before_anything_is(story: ComingIn) -> None:
    assert "Luật Bảo vệ dữ liệu cá nhân" in story.consent.text
    assert story.consent.labels == ("Đồng ý", "Không đồng ý")
    assert story.welcome.startswith("Bot chưa biết thầy/cô ở trường nào.")


def test_the_school_is_found_the_post_chosen_and_all_of_it_read_back(story: ComingIn) -> None:
    assert story.role.startswith(f"Phó Hiệu trưởng {SCHOOL}")
    assert f"• Đơn vị: {SCHOOL}" in story.look
    assert story.sent.startswith(f"✅ Đã gửi đề nghị: Phó Hiệu trưởng {SCHOOL}.")


def test_the_head_gets_a_card_with_the_number_that_was_shared_and_lets_them_in(story: ComingIn) -> None:
    assert "• Điện thoại (Telegram xác nhận): 0900 000 123" in story.card
    assert "đã duyệt" in story.approved
    assert story.outcome.startswith("✅ Đề nghị đã được duyệt: thầy/cô Bùi Thị Thanh")
    assert f"Phó Hiệu trưởng {SCHOOL}" in story.home
