"""Whose turn it is to decide about a report."""

import pytest

from domain.buttons.parts import Part, Parts
from domain.ids import UnitId
from domain.reporting.two_steps import Step, Way, step_of

COMMUNE, SCHOOL = UnitId(2), UnitId(3)
ABOVE: Parts = (Part(),)
BETWEEN: Parts = (Part(COMMUNE),)
BOTH: Parts = (*ABOVE, *BETWEEN)
AT_THE_SCHOOL: Parts = (Part(SCHOOL),)
WAITS = Way(two_step=True, first=("UBND xã Nhật Tân",))
ALONE = Way(two_step=True)
AGREED = Way(two_step=True, endorsed=True)
BY_ME = Way(two_step=True, endorsed=True, mine=True)


@pytest.mark.parametrize(
    ("way", "parts", "step"),
    [
        (Way(two_step=False), ABOVE, Step.ACCEPT),
        (Way(two_step=False), BETWEEN, Step.ACCEPT),
        (WAITS, BETWEEN, Step.ENDORSE),
        (WAITS, ABOVE, Step.LATER),
        (WAITS, BOTH, Step.ENDORSE),
        (WAITS, AT_THE_SCHOOL, Step.LATER),
        (ALONE, ABOVE, Step.ACCEPT),
        (ALONE, AT_THE_SCHOOL, Step.LATER),
        (AGREED, ABOVE, Step.ACCEPT),
        (AGREED, BETWEEN, Step.PASSED),
        (AGREED, BOTH, Step.ACCEPT),
        (BY_ME, BOTH, Step.OTHERS),
        (BY_ME, BETWEEN, Step.PASSED),
    ],
)
def test_each_step_is_for_one_office_and_the_second_for_another_person(way: Way, parts: Parts, step: Step) -> None:
    assert step_of(way, parts, SCHOOL) is step
