"""What is too long for Telegram still arrives whole, as one message."""

from dataclasses import replace

from domain.ids import FileId
from domain.screens import Answer, Screen
from domain.sending.splitting import CAPTION_LIMIT, width
from domain.texts import Language
from handlers.fitting import fitted
from storage.database import Database
from storage.outgoing import files
from tests.handlers.phones import SPEAKERS
from tests.office import moment

NOW = moment("2024-02-01")
SAY = SPEAKERS[Language.VI]
LONG = "\n".join(f"<b>TH Số {number} &amp; bạn</b>" for number in range(400))


def shown(db: Database, screen: Screen) -> Screen:
    answer = db.run_now(fitted, SAY, Answer(screen), NOW)
    assert answer.screen is not None
    return answer.screen


def test_a_long_text_begins_in_the_message_and_is_whole_in_a_file(db: Database) -> None:
    screen = shown(db, Screen(LONG))

    assert screen.file is not None
    kept = db.read_now(files.fetch, screen.file)
    assert width(screen.text) <= CAPTION_LIMIT
    assert screen.text.startswith("<b>TH Số 0 &amp; bạn</b>\n")
    assert screen.text.endswith("&amp; bạn</b>\n\n<i>(Nội dung dài, toàn văn ở tệp đính kèm.)</i>")
    assert kept is not None
    assert kept[0] == "Toàn văn.txt"
    assert kept[1].decode("utf-8-sig").splitlines()[-1] == "TH Số 399 & bạn"


def test_a_long_caption_is_cut_at_the_end_of_a_line_and_its_file_stays(db: Database) -> None:
    screen = shown(db, Screen(LONG, file=FileId(7)))

    assert screen.file == 7
    assert width(screen.text) <= CAPTION_LIMIT
    assert screen.text.endswith("&amp; bạn</b>")


def test_what_fits_is_left_alone(db: Database) -> None:
    short = Screen("<b>Hạn</b>: 29/02")

    assert shown(db, short) is short
    assert shown(db, replace(short, file=FileId(7))).file == 7
