"""A moment as it is typed on the command line."""

from datetime import datetime

from domain.clock_face import LOCAL


def moment(text: str) -> datetime:
    """ISO; without an offset it is Vietnamese time. Raises ValueError, which argparse tells as a wrong argument."""
    read = datetime.fromisoformat(text)
    return read if read.tzinfo else read.replace(tzinfo=LOCAL)
