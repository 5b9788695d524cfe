"""What a child does: draws a file from what waits in its place. The libraries that draw are loaded only then."""

from functools import cached_property
from importlib import import_module
from pathlib import Path

from bot import catalogues
from bot.drawn_files import drawn
from domain.counting import round_up_files
from domain.counting.official_papers import OfficialPaper
from domain.counting.round_up_files import Asked, Kind
from domain.paper_templates.model import Filled
from domain.texts import Speakers
from storage.database import Database


class Drawing:
    """Connects to the database at the first file that needs it."""

    def __init__(self, database: str) -> None:
        self._database = database

    def draw(self, name: str, content: bytes, to: Path) -> None:
        asked = round_up_files.read(content)
        if asked is None:
            to.write_bytes(drawn(name, content, self._speakers))
        else:
            self._round_up(asked, to)

    def _round_up(self, asked: Asked, to: Path) -> None:
        """A workbook goes straight to its file, as it may be of a whole country."""
        match asked.kind:
            case Kind.WORKBOOK:
                say = self._speakers[asked.language]
                self._db.read_now(import_module("bot.round_up.book").write, asked, say, to)
            case Kind.PAPER:
                written = import_module("bot.official_papers.rounding_up").written
                paper: OfficialPaper | Filled = self._db.read_now(written, asked, self._speakers)
                # Laid out when the rows are read: a server ends a transaction in which nothing is asked for long.
                content: bytes = import_module("bot.official_papers.drawing").draw(paper)
                to.write_bytes(content)

    @cached_property
    def _speakers(self) -> Speakers:
        return catalogues.speakers()

    @cached_property
    def _db(self) -> Database:
        return Database.open(self._database)
