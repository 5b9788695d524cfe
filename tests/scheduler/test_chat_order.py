"""What is put off in a chat is not overtaken by what comes later."""

from domain.sending.notices import Key
from storage.database import Database, Tx
from storage.outgoing import telling
from tests.office import Office
from tests.scheduler.town import Town, in_town


def owe_three(tx: Tx, office: Office) -> None:
    head = office.address_in(tx, "MN 19/5")
    for minutes in ("3", "4", "5"):
        telling.tell(tx, [head], Key.CLOCK, f"clock:{minutes}", office.now, details=minutes)


def test_three_letters_of_which_the_first_is_refused_arrive_in_their_order(db: Database) -> None:
    async def story(town: Town) -> None:
        office, head = town.office, town.office.heads["MN 19/5"]
        await town.published_long_ago()
        await db.run(owe_three, office)
        await town.telegram.goes_wrong("429", method="sendMessage", times=1, seconds=1)
        await town.rounds.poke("deliver")
        too_soon = await town.told(head)
        office.pass_time(seconds=2)
        await town.rounds.poke("deliver")

        minutes_told = [text.split(" phút", maxsplit=1)[0].rsplit(" ", maxsplit=1)[1] for text in await town.told(head)]
        assert too_soon == []
        assert minutes_told == ["3", "4", "5"]

    in_town(db, story)
