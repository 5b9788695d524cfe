"""What comes in that nobody can read is kept all the same, for whoever handles it to say so."""

from pydantic_core import from_json

from bot.incoming import parsing

HALF = rb'{"update_id":1,"message":{"chat":{"id":5},"text":"\ud800"}}'


def test_half_a_letter_holds_up_nobody() -> None:
    arrival = parsing.read(HALF)

    assert (arrival.update_id, arrival.lane) == (1, "5")
    assert arrival.body == HALF.decode()


def test_a_whole_letter_is_kept_as_it_is() -> None:
    arrival = parsing.read('{"update_id": 1, "message": {"chat": {"id": 5}, "text": "Nộp rồi ạ 🙏"}}'.encode())

    assert from_json(arrival.body)["message"]["text"] == "Nộp rồi ạ 🙏"
    assert "Nộp rồi ạ 🙏" in arrival.body
