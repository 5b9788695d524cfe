"""What a school has to tell: figures that could be true and agree with one another, a principal's sentences."""

from collections.abc import Mapping
from datetime import date
from random import Random

from bot.trial.cast import School
from domain.planning.plans import DueDate
from domain.registry.units import Level
from domain.texts import Say

Answers = Mapping[str, str]
"""By the id of the question; `0` stands for nothing."""

REPORT = "cchc_quy"
QUARTER_DAYS = 90
SIZES = {Level.MN: ((24, 46), (190, 420)), Level.TH: ((42, 78), (620, 1400)), Level.THCS: ((46, 88), (700, 1500))}
VARIANTS = 3
"""Of each sentence there are so many."""


def answers(school: School, due: DueDate, today: date, say: Say) -> Answers:
    """The same school tells the same story each time it is asked."""
    dice = Random(f"{school.name}/{due.code}")  # noqa: S311 - a play, not a secret
    return {**_figures(school, due, dice), **_own_plan(school, dice, today), **_sentences(dice, say)}


def amended(form: str, answers: Answers, say: Say) -> tuple[str, str]:
    """What a school changes in a report that came back: the question and its new answer."""
    if form == REPORT:
        return "ket_qua_noi_bat", say("trial-amended")
    return "van_ban", answers["van_ban"].replace(".pdf", "-sua.pdf")


def _figures(school: School, due: DueDate, dice: Random) -> dict[str, str]:
    staff, pupils = _size(school)
    quarters = _quarters(due)
    received = dice.randint(14, 70) * quarters
    settled = received - dice.randint(0, 4)
    late = dice.choice((0, 0, 0, 0, 1, 2))
    complaints = dice.choice((0, 0, 1, 2, 4))
    asked = dice.randint(40, 90) * quarters
    papers = dice.randint(30, 80) * quarters
    paid = pupils - dice.randint(0, pupils // 12)
    figures = {
        "hs_tiep_nhan": received,
        "hs_da_giai_quyet": settled,
        "hs_dung_han": settled - late,
        "thu_xin_loi": late,
        "pakn_tiep_nhan": complaints,
        "pakn_da_tra_loi": complaints,
        "ks_so_phieu": asked,
        "ks_hai_long": asked - dice.randint(0, asked // 15),
        "hp_phai_thu": paid,
        "hp_kdtm": paid - dice.randint(0, paid // 5),
        "vb_di_tong": papers,
        "vb_di_dien_tu": papers - dice.choice((0, 0, 0, 3)),
        "ccvc_tong": staff,
        "ccvc_chu_ky_so": staff - dice.choice((0, 0, 2, 7)),
        "ccvc_thu_cong_vu": staff - dice.choice((0, 0, 0, 1)),
        "sang_kien": dice.choice((0, 1, 1)) + quarters - 1,
    }
    return {field: str(figure) for field, figure in figures.items()}


def _size(school: School) -> tuple[int, int]:
    """Staff and pupils: the same in every report of a year."""
    dice = Random(school.name)  # noqa: S311 - a play, not a secret
    level = max(school.unit.levels, key=list(SIZES).index)
    staff, pupils = SIZES[level]
    return dice.randint(*staff), dice.randint(*pupils)


def _quarters(due: DueDate) -> int:
    if due.window is None:
        return 1
    return max(1, round((due.window.last - due.window.first).days / QUARTER_DAYS))


def _own_plan(school: School, dice: Random, today: date) -> dict[str, str]:
    """The school's plan for the year, issued the day it is handed in."""
    letters = "".join(word if word.isupper() else word[0] for word in school.name.replace("/", "").split())
    return {
        "so_ky_hieu": f"{dice.randint(3, 40):02}/KH-{letters}",
        "ngay_ban_hanh": f"{today:%d/%m/%Y}",
        "van_ban": f"https://vanban.example.edu.vn/{today.year}/{dice.randint(10_000, 99_999)}.pdf",
        "sang_kien_dang_ky": str(dice.randint(1, 3)),
    }


def _sentences(dice: Random, say: Say) -> dict[str, str]:
    return {
        "ket_qua_noi_bat": say(f"trial-highlight-{dice.randint(1, VARIANTS)}"),
        "giai_phap": say(f"trial-remedy-{dice.randint(1, VARIANTS)}"),
        "kho_khan": dice.choice(("0", say(f"trial-trouble-{dice.randint(1, VARIANTS)}"))),
        "kien_nghi": dice.choice(("0", "0", say(f"trial-proposal-{dice.randint(1, VARIANTS)}"))),
    }
