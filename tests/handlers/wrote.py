"""A message that an office of the tests has written to one school."""

from domain.planning.audiences import Audience
from domain.sending.broadcasts import Message
from storage.database import Tx
from storage.outgoing import broadcast_audiences, broadcasts
from storage.people import registry
from tests.office import Office


def wrote(tx: Tx, office: Office, school: str, text: str) -> int:
    only = Audience(named=frozenset({office.units[school]}))
    to = Message(school, only, text, answer=True)
    number = broadcasts.begin(tx, office.authority, to, by=office.officer, now=office.now)
    person = registry.of_chats(tx, office.officer, office.now)
    assert person is not None
    broadcasts.send(tx, number, broadcast_audiences.meant(person.posts, only), office.now)
    while broadcasts.step(tx, office.now):
        pass
    return number
