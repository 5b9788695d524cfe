"""The buttons under a walk: they carry the revision they were shown at, and their words fit a small phone."""

from domain.buttons.proposal_actions import Step, Walk
from domain.ids import ProposalId
from domain.screens import Button
from domain.texts import Say

LONGEST_LABEL = 20


class Buttons:
    """Makes the buttons of one screen of one document."""

    __slots__ = ("_proposal", "_revision", "_say")

    def __init__(self, proposal: ProposalId, revision: int, say: Say) -> None:
        self._proposal = proposal
        self._revision = revision
        self._say = say

    def step(self, key: str, step: Step, at: int = 0) -> Button:
        return self.called(self._say(key), step, at)

    def called(self, label: str, step: Step, at: int = 0) -> Button:
        shown = label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"
        return Button(shown, Walk(self._proposal, self._revision, step, at))
