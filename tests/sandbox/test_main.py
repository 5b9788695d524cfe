"""`python -m sandbox` from outside."""

import signal
import subprocess
import sys
import urllib.request


def test_its_first_line_gives_the_address_and_says_it_is_not_telegram() -> None:
    command = [sys.executable, "-m", "sandbox", "--port", "0", "--token", "42:abc"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        line = running.stdout.readline()
        url = line.split()[0]
        with urllib.request.urlopen(f"{url}/bot42:abc/getMe", timeout=30) as answer:  # noqa: S310  loopback
            envelope = answer.read()
        running.send_signal(signal.SIGINT)

    assert "not Telegram" in line
    assert b'"ok":true' in envelope
    assert running.returncode == 0
