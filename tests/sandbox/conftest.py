"""One browser for all tests of the page; a sandbox of its own for each file."""

from collections.abc import Iterator

import pytest
from selenium.webdriver import Chrome

from tests.browser import browser
from tests.sandbox.desk import Desk
from tests.sandbox.page_trial import PageTrial, answering, page_trial


@pytest.fixture(scope="session")
def window() -> Iterator[Chrome]:
    with browser(1280, 800) as opened:
        yield opened


@pytest.fixture(scope="module")
def trial() -> Iterator[PageTrial]:
    with page_trial() as running, answering(running):
        yield running


@pytest.fixture
def desk(window: Chrome, trial: PageTrial) -> Iterator[Desk]:
    opened = Desk(window, trial)
    opened.noise()
    yield opened
    window.get("about:blank")  # the page must not outlive its sandbox: it would complain to the next test
    assert opened.noise() == []
