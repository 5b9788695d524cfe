"""The desk of the page: phones laid out in a browser for one test."""

from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

from tests.browser import Handset
from tests.sandbox.page_trial import PageTrial


class Desk:
    """Opens the page with some phones on it."""

    def __init__(self, window: Chrome, trial: PageTrial) -> None:
        self.window = window
        self._trial = trial

    def open(self, *phones: tuple[int, int]) -> list[Handset]:
        shown = ",".join(f"{person}:{chat}" for person, chat in phones)
        self.window.get("about:blank")
        self.window.get(f"{self._trial.url}/#{shown}")
        return [Handset(self.window, person, chat) for person, chat in phones]

    def new_phone(self, name: str = "Nguyễn Thị Hoà") -> tuple[Handset, int]:
        person = self._trial.person(name)
        (phone,) = self.open((person, person))
        return phone, person

    def one(self, selector: str) -> WebElement:
        return self.window.find_element(By.CSS_SELECTOR, selector)

    def people(self) -> list[str | None]:
        return [phone.get_attribute("data-person") for phone in self._all("section.phone")]

    def noise(self) -> list[str]:
        """What the scripts of the page complained of; a refused request is for the phone to tell."""
        log = self.window.get_log("browser")  # type: ignore[no-untyped-call]  # selenium leaves it untyped
        return [entry["message"] for entry in log if entry["source"] != "network"]

    def _all(self, selector: str) -> list[WebElement]:
        return self.window.find_elements(By.CSS_SELECTOR, selector)
