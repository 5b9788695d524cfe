"""Plans, the five and others: every deadline, target and task is found, none is missed, none is invented."""

import pytest

from domain.documents.flowing import document_of
from domain.phrases.model import Context
from domain.proposals.model import Found, Issued, Proposal
from domain.proposals.reading import propose
from tests.plans.expected import counted, deadlines_of, targets_of, tasks_of
from tests.plans.five import FIVE
from tests.plans.others import OTHERS
from tests.plans.papers import Paper, as_text

PLANS = FIVE | OTHERS


def read(paper: Paper) -> Proposal:
    proposal = propose(document_of(as_text(paper).decode()), Context())
    assert isinstance(proposal, Proposal)
    return proposal


@pytest.mark.parametrize("place", PLANS)
def test_all_is_found_and_nothing_invented(place: str) -> None:
    paper, expected = PLANS[place]

    proposal = read(paper)

    for wanted, found in (
        (expected.deadlines, deadlines_of(proposal)),
        (expected.targets, targets_of(proposal)),
        (expected.tasks, tasks_of(proposal)),
    ):
        count = counted(wanted, found)
        assert (count.missed, count.invented) == ([], [])


@pytest.mark.parametrize("place", PLANS)
def test_the_head_says_what_is_there_and_leaves_open_what_is_not(place: str) -> None:
    paper, expected = PLANS[place]

    header = read(paper).header

    assert (header.number.value if header.number else None) == expected.number
    assert _written(header.issued) == expected.issued
    assert header.period is not None
    assert (header.period.value.first, header.period.value.last) == expected.years
    assert header.audience is not None
    assert " ".join(header.audience.value.levels) == expected.levels


@pytest.mark.parametrize("place", PLANS)
def test_what_is_open_or_said_in_two_ways_is_asked(place: str) -> None:
    paper, expected = PLANS[place]

    doubts = read(paper).doubts

    assert {doubt.kind.value for doubt in doubts} == expected.doubts
    assert [doubt.code for doubt in doubts] == [f"Q{number}" for number in range(1, len(doubts) + 1)]


def test_every_finding_has_the_words_it_came_from() -> None:
    for paper, _ in PLANS.values():
        text = " ".join(as_text(paper).decode().split())
        proposal = read(paper)

        sources = [
            *(duty.source for duty in proposal.duties),
            *(deadline.source for deadline in proposal.deadlines),
            *(target.source for target in proposal.targets),
        ]
        for source in sources:
            assert " ".join(source.text.replace(" | ", " ").split()) in text
            assert source.place


def _written(issued: Found[Issued] | None) -> str | None:
    if issued is None:
        return None
    parts = (issued.value.year, issued.value.month, issued.value.day)
    return "-".join(f"{part:02}" for part in parts if part is not None)
