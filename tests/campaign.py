"""A Sở's campaign of three years: initiatives registered by one day, carried out and reported on by another."""

from domain.ids import PlanId
from domain.planning.plan_files import load_plan
from storage.database import Tx
from storage.planning import preparing
from tests.office import Office

CAMPAIGN = """
code = "thi-dua-2023"
title = "Phát động phong trào thi đua Cải cách hành chính giai đoạn 2023 - 2025"
short_title = "Thi đua CCHC 2023-2025"
year = 2023
audience = { levels = ["MN", "TH", "THCS"] }

[[duty]]
code = "dang-ky"
kind = "registration"
title = "Đăng ký mô hình, giải pháp, sáng kiến"

[[duty.due]]
code = "DK"
label = "Đợt 1"
period = "DK-2023"
phrase = "trước ngày 25 tháng 8 năm 2023"
stated = 2023-08-25
rule = "before"

[[duty]]
code = "ket-qua"
kind = "result"
title = "Kết quả sáng kiến đã đăng ký"

[[duty.due]]
code = "KQ23"
label = "Đợt 2"
period = "KQ-2023"
phrase = "trước ngày 31 tháng 10 năm 2023"
stated = 2023-10-31
rule = "before"

[[duty.due]]
code = "KQ24"
label = "Năm 2024"
period = "KQ-2024"
phrase = "trước ngày 31 tháng 10 năm 2024"
stated = 2024-10-31
rule = "before"

[[duty.due]]
code = "KQ25"
label = "Năm 2025"
period = "KQ-2025"
phrase = "trước ngày 31 tháng 10 năm 2025"
stated = 2025-10-31
rule = "before"

[[target]]
code = "T10"
indicator = "sang_kien"
title = "Đơn vị đăng ký ít nhất 01 mô hình, giải pháp sáng kiến"
operator = "="
threshold = "100"
measure = "% đơn vị"
whose = "share-of-units"
wording = "100% các đơn vị đăng ký ít nhất 01"
"""


def campaigns(office: Office) -> PlanId:
    """Publishes it; from here on the office's deadlines are those of the campaign."""
    office.plan = office.db.run_now(_prepare, office)
    office.publishes()
    return office.plan


def _prepare(tx: Tx, office: Office) -> PlanId:
    prepared = load_plan(CAMPAIGN, "campaign.toml")
    return preparing.prepare(tx, prepared, authority=office.authority, calendar=office.calendar, now=office.now)
