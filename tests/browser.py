"""A headless Chromium, and the page of phones as a test sees it."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest
from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

T = TypeVar("T")

PATIENCE = 60.0
LONGEST = 120.0
LOOK, LOOK_AGAIN = 0.05, 0.3
"""Seconds between two looks; so seldom where the page says by itself that something has changed."""
# As root Chromium refuses to start with its sandbox; the rest keeps it from asking anything of the network.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--renderer-process-limit=1",
    "--disable-features=SpareRendererForSitePerProcess,BackForwardCache,OptimizationHints,MediaRouter,Translate",
)

# A busy machine may look for it later than it stays, which is some seconds.
TOASTS_STAY = """
  const go = Element.prototype.remove;
  Element.prototype.remove = function () { if (!this.matches("[data-toast]")) go.call(this); };
"""


@contextmanager
def browser(width: int, height: int) -> Iterator[webdriver.Chrome]:
    """A window whose page is exactly `width` × `height`, with a profile of its own."""
    chromium, driver = _found("chromium", "chromium-browser", "google-chrome"), _found("chromedriver")
    # Chromium may still be writing to its profile while it goes.
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = webdriver.ChromeOptions()
        options.binary_location = chromium
        for flag in (*FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        window = webdriver.Chrome(options=options, service=Service(executable_path=driver))
        window.set_script_timeout(LONGEST)
        window.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": TOASTS_STAY})
        try:
            resize(window, width, height)
            yield window
        finally:
            window.quit()


def resize(window: webdriver.Chrome, width: int, height: int) -> None:
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    window.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


def _found(*names: str) -> str:
    path = next(filter(None, map(shutil.which, names)), None)
    if path is not None:
        return path
    missing = f"{names[0]} is not installed: the page of phones cannot be tried in a browser"
    if os.environ.get("CI"):
        pytest.fail(missing)
    pytest.skip(missing)


def eventually(look: Callable[[], T | None], *, within: float = PATIENCE) -> T:
    """What `look` finds, once it finds something; elements that come and go meanwhile are looked for again."""
    until = time.monotonic() + within
    while True:
        try:
            if found := look():
                return found
        except (NoSuchElementException, StaleElementReferenceException):
            if time.monotonic() > until:
                raise
        assert time.monotonic() < until, f"not seen within {within:g} s"
        time.sleep(LOOK)


# What is looked for is found by the page itself, which answers once it is there: to ask the driver for it several times
# a second would take longer than everything that is looked at. White space is what the driver makes of it.
_SHOWN = "found.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}) && found.getClientRects().length > 0"
_READ = "found.innerText.replaceAll('\\u00a0', ' ').trim()"
_IS_THERE = "() => true"
_IS_SHOWN = f"(found) => {_SHOWN}"
_SAYS = f"(found, text) => {_SHOWN} && {_READ}.includes(text)"
_AWAITED = """
const [fits, selector, text, until, tell] = [%s, ...arguments];
const look = () => {
  const found = [...document.querySelectorAll(selector)].reverse().find((found) => fits(found, text));
  if (!found && Date.now() < until) return;
  changes.disconnect();
  clearInterval(steadily);
  tell(found ?? null);
};
const changes = new MutationObserver(look);
changes.observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
const steadily = setInterval(look, %d);
look();
"""
_TEXTS = f"return [...document.querySelectorAll(arguments[0])].map((found) => {_SHOWN} ? {_READ} : '')"
_PEOPLE = "return [...document.querySelectorAll('section.phone')].map((phone) => phone.dataset.person)"


def awaited(
    window: webdriver.Chrome, selector: str, fits: str = _IS_SHOWN, text: str = "", *, within: float = PATIENCE
) -> WebElement:
    """The last element that is found so and fits, once there is one."""
    until = (time.time() + within) * 1000
    script = _AWAITED % (fits, LOOK_AGAIN * 1000)
    found: WebElement | None = window.execute_async_script(script, selector, text, until)
    assert found is not None, f"not seen within {within:g} s"
    return found


class Handset:
    """One phone on the page: what its holder sees and does."""

    def __init__(self, window: webdriver.Chrome, person: int, chat: int | None = None) -> None:
        self._window = window
        self._selector = f'section.phone[data-person="{person}"][data-chat="{person if chat is None else chat}"]'
        awaited(window, f"{self._selector}:not([aria-busy])", _IS_THERE)

    @property
    def node(self) -> WebElement:
        return self._window.find_element(By.CSS_SELECTOR, self._selector)

    def all(self, selector: str) -> list[WebElement]:
        return self._window.find_elements(By.CSS_SELECTOR, self._within(selector))

    def one(self, selector: str) -> WebElement:
        return self._window.find_element(By.CSS_SELECTOR, self._within(selector))

    def texts(self) -> list[str]:
        """The texts of the messages, oldest first, without names and hours."""
        texts: list[str] = self._window.execute_script(_TEXTS, self._within("[data-message] [data-text]"))
        return texts

    def sees(self, text: str, *, within: float = PATIENCE) -> WebElement:
        """The newest message that says `text`, when it has come."""
        return awaited(self._window, self._within("[data-message]"), _SAYS, text, within=within)

    def say(self, text: str) -> None:
        self.write(text).send_keys(Keys.ENTER)

    def write(self, text: str) -> WebElement:
        """Into the box, not sent; line breaks as Shift+Enter makes them."""
        box = self.one("[data-input]")
        for number, line in enumerate(text.split("\n")):
            if number:
                box.send_keys(Keys.SHIFT, Keys.ENTER, Keys.NULL)
            self._insert(box, line)
        return box

    def tap(self, label: str) -> None:
        """The newest button with this label, as soon as there is one."""
        self._press(self._newest(f'[data-label="{label}"]'))

    def choose(self, menu: str, act: str) -> None:
        """An entry of one of the phone's menus, by its selector."""
        self.one(f'[data-menu="{menu}"] summary').click()
        self._press(self._newest(f'[data-menu="{menu}"] {act}'))

    def attach(self, path: Path, *, kind: str = "document") -> None:
        self.one(f'[data-file="{kind}"]').send_keys(str(path))
        self._newest('.strip[data-mode="file"]')

    def toast(self) -> str:
        return self._newest("[data-toast]:not(:empty)").text

    def _within(self, selector: str) -> str:
        return f"{self._selector} :is({selector})"

    def _newest(self, selector: str) -> WebElement:
        return awaited(self._window, self._within(selector))

    def _press(self, button: WebElement) -> None:
        # Brought into view first: the thread may be moving while messages come in.
        self._window.execute_script("arguments[0].scrollIntoView({block: 'nearest'})", button)
        button.click()

    def _insert(self, box: WebElement, text: str) -> None:
        # chromedriver types no characters beyond the basic plane; the input method's way takes them all.
        self._window.execute_script("arguments[0].focus()", box)
        self._window.execute_cdp_cmd("Input.insertText", {"text": text})


def picks_up(window: webdriver.Chrome, holder: str) -> Handset:
    """The phone of somebody else, found by their name."""
    known = _people(window)
    window.find_element(By.ID, "pick").click()
    search = window.find_element(By.ID, "picker-search")
    eventually(search.is_displayed)
    search.send_keys(holder, Keys.ENTER)
    person = eventually(lambda: next(iter(_people(window) - known), None))
    return Handset(window, int(person))


def _people(window: webdriver.Chrome) -> set[str]:
    return set(window.execute_script(_PEOPLE))
