"""What a principal has to do, counted by the page itself: messages sent from its boxes, buttons of the bot pressed."""

from dataclasses import dataclass

from selenium.webdriver import Chrome

from tests.browser import Handset, eventually

COUNT = """
  window.effort = {typed: 0, tapped: 0};
  document.addEventListener("click", ({target}) => {
    if (target.closest("[data-label]")) window.effort.tapped += 1;
  }, true);
  document.addEventListener("keydown", ({key, shiftKey, target}) => {
    if (key === "Enter" && !shiftKey && target.matches("[data-input]")) window.effort.typed += 1;
  }, true);
"""


@dataclass(frozen=True, slots=True)
class Effort:
    typed: int
    tapped: int

    @property
    def all(self) -> int:
        return self.typed + self.tapped


class Counted:
    """Counts from now on, whoever's phone it is."""

    def __init__(self, window: Chrome) -> None:
        self._window = window
        window.execute_script(COUNT)

    def begin(self) -> None:
        self._window.execute_script("window.effort = {typed: 0, tapped: 0}")

    def so_far(self) -> Effort:
        return Effort(**self._window.execute_script("return window.effort"))


def keeps_section(phone: Handset) -> None:
    """Whatever is left of it."""
    label = eventually(lambda: phone.all('[data-label^="Giữ cả phần"]'))[-1].get_attribute("data-label")
    phone.tap(label or "")
