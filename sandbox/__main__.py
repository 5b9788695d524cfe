"""`python -m sandbox`: a sandbox of its own, until interrupted."""

import argparse
import asyncio
import contextlib
import sys

from sandbox.server import Sandbox


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m sandbox", description="A Bot API server of one's own. Not Telegram."
    )
    parser.add_argument("--port", type=int, default=8081, help="0 for any free one")
    parser.add_argument("--token", default="", help="the token bots must use; drawn at random when left out")
    given = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(given.port, given.token))


async def _serve(port: int, token: str) -> None:
    sandbox = Sandbox(token=token)
    await sandbox.start(port=port)
    sys.stdout.write(f"{sandbox.url} is a sandbox on this machine, not Telegram; its bot's token is {sandbox.token}\n")
    sys.stdout.flush()
    try:
        await asyncio.Event().wait()
    finally:
        await sandbox.stop()


if __name__ == "__main__":
    main()
