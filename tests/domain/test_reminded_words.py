"""Who asks whom the bot has reminded, or will."""

import pytest

from domain.sending.reminded_words import day_asked


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (0, "ai được nhắc hôm nay|hôm nay nhắc những ai|hom nay da nhac nhung truong nao?|trường nào bị nhắc sáng nay"),
        (0, "đã nhắc ai rồi|ai đã được nhắc|hôm nay bot nhắc bao nhiêu trường|who was reminded today"),
        (1, "ai sẽ được nhắc mai|mai nhắc ai|ngày mai sẽ nhắc những trường nào|ai sẽ được nhắc|sáng mai nhắc ai"),
        (-1, "hôm qua nhắc ai|ai được nhắc hôm qua"),
        (None, "nhắc ai chưa nộp|mai nhắc em|nhắc các trường chưa nộp hôm nay|trường nào chưa được nhắc hôm nay"),
    ],
)
def test_the_day_is_read_and_what_asks_to_remind_is_left_alone(day: int | None, said: str) -> None:
    assert [one for one in said.split("|") if day_asked(one) != day] == []
