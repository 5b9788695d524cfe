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

PATIENCE = 10.0
LOOK = 0.05
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


# What is looked for is found by the page itself, in one request: to ask the driver element by element, several times a
# second, would take longer than everything that is looked at. White space is what the driver makes of it.
_SHOWN = "found.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}) && found.getClientRects().length > 0"
_READ = "found.innerText.replaceAll('\\u00a0', ' ').trim()"
_NEWEST = f"""
const [phone, selector] = arguments;
return [...phone.querySelectorAll(selector)].reverse().find((found) => {_SHOWN}) ?? null;
"""
_SAYING = f"""
const [phone, text] = arguments;
const saying = (found) => {_SHOWN} && {_READ}.includes(text);
return [...phone.querySelectorAll("[data-message]")].reverse().find(saying) ?? null;
"""
_TEXTS = f"""
return [...arguments[0].querySelectorAll("[data-message] [data-text]")].map((found) => {_SHOWN} ? {_READ} : "");
"""


class Handset:
    """One phone on the page: what its holder sees and does."""

    def __init__(self, window: webdriver.Chrome, person: int, chat: int | None = None) -> None:
        self._window = window
        self._selector = f'section.phone[data-person="{person}"][data-chat="{person if chat is None else chat}"]'
        eventually(lambda: self.node.get_attribute("aria-busy") is None)

    @property
    def node(self) -> WebElement:
        return self._window.find_element(By.CSS_SELECTOR, self._selector)

    def all(self, selector: str) -> list[WebElement]:
        return self.node.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> WebElement:
        return self.node.find_element(By.CSS_SELECTOR, selector)

    def texts(self) -> list[str]:
        """The texts of the messages, oldest first, without names and hours."""
        texts: list[str] = self._window.execute_script(_TEXTS, self.node)
        return texts

    def sees(self, text: str, *, within: float = PATIENCE) -> WebElement:
        """The newest message that says `text`, when it has come."""
        return eventually(lambda: self._saying(text), within=within)

    def say(self, text: str) -> None:
        self.write(text)
        self.one("[data-input]").send_keys(Keys.ENTER)

    def write(self, text: str) -> None:
        """Into the box, not sent; line breaks as Shift+Enter makes them."""
        box = self.one("[data-input]")
        for number, line in enumerate(text.split("\n")):
            if number:
                box.send_keys(Keys.SHIFT, Keys.ENTER, Keys.NULL)
            self._insert(box, line)

    def tap(self, label: str) -> None:
        """The newest button with this label, as soon as there is one."""
        self._press(eventually(lambda: self._newest(f'[data-label="{label}"]')))

    def choose(self, menu: str, act: str) -> None:
        """An entry of one of the phone's menus, by its selector."""
        self.one(f'[data-menu="{menu}"] summary').click()
        self._press(eventually(lambda: self._newest(f'[data-menu="{menu}"] {act}')))

    def attach(self, path: Path, *, kind: str = "document") -> None:
        self.one(f'[data-file="{kind}"]').send_keys(str(path))
        eventually(lambda: self._newest('.strip[data-mode="file"]'))

    def toast(self) -> str:
        return eventually(lambda: self.one("[data-toast]").text)

    def _saying(self, text: str) -> WebElement | None:
        found: WebElement | None = self._window.execute_script(_SAYING, self.node, text)
        return found

    def _newest(self, selector: str) -> WebElement | None:
        found: WebElement | None = self._window.execute_script(_NEWEST, self.node, selector)
        return found

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
    shown = window.find_elements(By.CSS_SELECTOR, "section.phone")
    return {person for one in shown if (person := one.get_attribute("data-person"))}
