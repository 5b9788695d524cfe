"""All five, by the place they are from."""

from tests.plans import bac_giang, quan_7, so_gddt, tan_an, tay_ho
from tests.plans.expected import Expected
from tests.plans.papers import Paper, paper

FIVE: dict[str, tuple[Paper, Expected]] = {
    "Quận 7": (paper("quan-7"), quan_7.EXPECTED),
    "Bắc Giang": (paper("bac-giang"), bac_giang.EXPECTED),
    "Tây Hồ": (paper("tay-ho"), tay_ho.EXPECTED),
    "Sở": (paper("so-gddt"), so_gddt.EXPECTED),
    "Tân An": (paper("tan-an"), tan_an.EXPECTED),
}
