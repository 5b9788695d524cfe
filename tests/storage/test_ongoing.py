"""What a turn changes of a conversation, written down after others may have changed it."""

from domain.queries.model import Intent, Query
from storage.incoming.conversations import Conversation, Ongoing

WAS = Conversation(message=100, below=1, expects="draft:5")
MEANWHILE = Conversation(message=104, below=0, expects=None)


def test_what_a_turn_has_changed_is_changed_whatever_others_did_meanwhile() -> None:
    ongoing = Ongoing.after(WAS)
    ongoing.expects = "nudge:7"
    ongoing.asked = Query(Intent.REMIND)
    ongoing.start_screen()

    now = ongoing.redone(MEANWHILE)

    assert (now.message, now.below, now.expects, now.asked) == (None, 0, "nudge:7", Query(Intent.REMIND))
    assert now.was == MEANWHILE


def test_what_it_has_left_alone_stays_as_others_have_left_it() -> None:
    now = Ongoing.after(WAS).redone(MEANWHILE)

    assert now == Ongoing.after(MEANWHILE)
