"""What the program is told, and how Telegram misbehaves meanwhile."""

from collections.abc import Mapping
from pathlib import Path

from tests.sandboxed import TOKEN, Json
from tests.torture.county import FORMS

FAULTS: tuple[Mapping[str, Json], ...] = (
    {"kind": "429", "method": "sendMessage", "share": 0.004, "seconds": 1},
    {"kind": "500", "method": "sendMessage", "share": 0.01},
    {"kind": "cut_before", "method": "sendMessage", "share": 0.01},
    {"kind": "cut_after", "method": "sendMessage", "share": 0.02},
    {"kind": "broken_body", "method": "sendMessage", "share": 0.01},
    {"kind": "500", "method": "editMessageText", "share": 0.01},
    {"kind": "cut_after", "method": "editMessageText", "share": 0.02},
    {"kind": "cut_after", "method": "getUpdates", "share": 0.05},
    {"kind": "broken_body", "method": "getUpdates", "share": 0.03},
    {"kind": "500", "method": "getUpdates", "share": 0.02},
    {"kind": "duplicate_update", "share": 0.05},
)
SWAPPED: Mapping[str, Json] = {"kind": "swap_updates", "share": 0.03}
"""Only where updates are brought: who polls gets them in order, and forgets all below the one that came last."""


def settings(url: str, address: str, folder: Path) -> Mapping[str, str]:
    return {
        "DRUM_TOKEN": TOKEN,
        "DRUM_API": address,
        "DRUM_CLOCK": f"{address}/sandbox/clock",
        "DRUM_DATABASE": url,
        "DRUM_SECRET_FILE": str(folder / "secret"),
        "DRUM_FORMS": str(FORMS),
        # As fast as it goes: the more is on its way, the more a kill can spoil.
        "DRUM_RATE": "1000",
        "DRUM_CHAT_RATE": "20",
        "DRUM_REMIND_EVERY": "1",
        "DRUM_DELIVER_EVERY": "0.05",
        "DRUM_BOARDS_EVERY": "0.5",
        "DRUM_RETRY_SECONDS": "0.2 0.5",
        "DRUM_LOG_LEVEL": "WARNING",
        "DRUM_LOG_FORMAT": "json",
    }
