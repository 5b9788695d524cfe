"""How periods and days are typed: patterns over folded keys, the first that fits taken.

"quý" is a quarter only with its number: "quý trường" and "quý thầy cô" are not, nor is an unmarked "quy định".
"""

from enum import StrEnum


class Named(StrEnum):
    """How a period was named: by a kind the cadence may have, or by its place in time."""

    Q1 = "Q1"
    Q2 = "Q2"
    Q3 = "Q3"
    Q4 = "Q4"
    H1 = "H1"
    H2 = "H2"
    M9 = "M9"
    Y = "Y"
    YEAR = "year"
    MONTH = "month"
    TERM = "term"
    SCHOOL_YEAR = "school year"
    CURRENT = "current"
    PREVIOUS = "previous"
    NEXT = "next"
    SAME_LAST_YEAR = "same last year"


COUNTED = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
COUNTED |= {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "mot": 1, "dau": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "cuoi": 4}
QUARTERS |= {"one": 1, "two": 2, "three": 3, "four": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
YEARS_AWAY = {
    "nay": 0,
    "sang": 1,
    "this": 0,
    "ngoai": -1,
    "truoc": -1,
    "roi": -1,
    "qua": -1,
    "last": -1,
    "sau": 1,
    "toi": 1,
    "next": 1,
}

_THE_YEAR = (
    r"(?:(?:nam )?(?P<year>20\d\d)|nam (?P<away>nay|ngoai|truoc|roi|qua|sau|toi(?! dau| \?))|(?P<coming>sang) nam"
    r"|(?P<english>this|last|next) year)"
)
_YEAR = rf"(?: (?:of |cua |in )?{_THE_YEAR})?"
_QUARTER = r"0?[1-4]|i{1,3}|iv|mot|dau|hai|ba(?! me)|bon|tu(?! van| thuc)|one|two|three|four|cuoi"
_MONTHS = r"(?:thang|th|t|months?)"
_FIRST_HALF = (
    rf"(?:first )?(?:0?6|sau|six) {_MONTHS}(?! \d| toi| nua| sau)(?: dau nam| dau)?"
    r"|nua (?:dau )?nam|ban nien|giua nam|so ket"
    r"|(?:first )?half(?: of the)?(?: year(?:ly)?)?|semi annual|mid year|h 1"
)
_WHOLE_YEAR = (
    r"(?:ca|tron|cuoi|tong ket) nam(?! hoc)|tong ket|(?:thuong|hang) nien"
    r"|(?:(?<=bao cao )|(?<=tong hop ))(?:cchc )?nam(?! hoc| nay| ngoai| truoc| roi| qua| sau| toi(?! dau| \?))"
    r"|annual|yearly|year end|end of year|(?:full|whole) year"
)
_REPORT = r"(?:bao cao )?"
_AGO = r"(?:truoc|roi|vua roi|vua qua|gan nhat|gan day)"

PERIODS: tuple[tuple[Named | None, str], ...] = (
    # A school year is no report year, and its terms are no half-years.
    (Named.SCHOOL_YEAR, r"(?:nam hoc|school year)(?: (?P<year>20\d\d)(?: 20\d\d)?| nay| moi)?"),
    (Named.TERM, r"(?:hoc ki|hk)(?: (?:\d|i{1,2}|mot|hai))?"),
    (Named.SAME_LAST_YEAR, r"(?:cung ki|same period)(?: nam (?:ngoai|truoc|roi)| last year)?"),
    (Named.CURRENT, rf"(?:ki|qui|dot|lan) {_REPORT}(?:nay|hien tai|dang mo)|(?:this|current) (?:quarter|period)"),
    (
        Named.PREVIOUS,
        rf"(?:ki|qui|dot) {_REPORT}{_AGO}|lan {_REPORT}(?:truoc|gan nhat)|(?:last|previous) (?:quarter|period)",
    ),
    (Named.NEXT, rf"(?:ki|qui|dot|lan) {_REPORT}(?:toi|sau|ke tiep|tiep theo)|next (?:quarter|period)"),
    (None, rf"(?:qui|quy|q|quarter)(?: thu| so)? ?(?P<quarter>{_QUARTER}){_YEAR}"),
    (None, rf"(?P<quarter>first|second|third|fourth|[1-4](?= ))(?: st| nd| rd| th)? quarter{_YEAR}"),
    (Named.H2, rf"(?:0?6|sau|six) {_MONTHS} cuoi nam|nua (?:cuoi|sau) nam|h 2|second half"),
    (Named.H1, rf"(?:{_FIRST_HALF}){_YEAR}"),
    (Named.M9, rf"(?:0?9|chin|nine) {_MONTHS}{_YEAR}"),
    (Named.Y, rf"(?:{_WHOLE_YEAR}){_YEAR}"),
    (Named.YEAR, _THE_YEAR),
    (Named.MONTH, r"(?:thang|th) (?:0?[1-9]|1[0-2])"),
)
SPANS: tuple[tuple[str, str], ...] = (
    ("this_week", r"(?:tu nay )?den (?:cuoi|het) tuan(?: nay)?|(?:trong )?tuan nay|trong tuan|this week"),
    ("next_week", r"tuan (?:sau|toi|ke tiep)|next week"),
    ("last_week", r"tuan (?:truoc|roi|qua|vua roi)|last week"),
    ("this_month", r"(?:tu nay )?den (?:cuoi|het) thang(?: nay)?|(?:trong )?thang nay|trong thang|this month"),
    ("next_month", r"thang (?:sau|toi)|next month"),
    ("last_month", r"thang (?:truoc|roi|qua|vua roi)|last month"),
    ("today", r"(?:hom|bua|ngay|sang|chieu|trua) nay|today"),
    ("tomorrow", r"(?:ngay |sang |chieu |trua )?mai|tomorrow"),
    ("yesterday", r"hom qua|yesterday"),
)
# A month has no report of its own, but days on which something falls due.
MONTH = (
    r"(?:trong )?(?:thang|th) (?P<of_month>0?[1-9]|1[0-2])(?= (?:thi |nay |toi )?(?:truong (?:minh|em|toi) |em |minh )?"
    r"(?:co (?:nhung )?(?:gi|viec gi)|(?:phai|can) (?:nop|lam|bao cao|gui)|den han|toi han|nop (?:nhung )?gi))"
    r"|(?:(?<=nop gi )|(?<=lam gi )|(?<=den han )|(?<=gi )|(?<=viec ))(?:trong )?(?:thang|th) (?P<then>0?[1-9]|1[0-2])"
)
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(COUNTED)})"
_ENGLISH = _COUNT.replace("count", "english_count")
_AFTER = r"(?:toi|nua|sau|ke tiep|tiep theo)"
_WITHIN = r"(?:next|coming|within|in)(?: the next| next)?"
AHEAD: tuple[tuple[int, str], ...] = (
    (1, rf"(?:trong )?(?:vong )?{_COUNT} (?:ngay|hom|bua) {_AFTER}|{_WITHIN} {_ENGLISH} days?"),
    (1, rf"trong (?:vong )?{_COUNT} ngay|{_ENGLISH} days? (?:from now|ahead)"),
    (7, rf"(?:trong )?{_COUNT} tuan {_AFTER}|{_WITHIN} {_ENGLISH} weeks?"),
    (30, rf"(?:trong )?{_COUNT} thang {_AFTER}|{_WITHIN} {_ENGLISH} months?"),
)
_DAY = (
    r"(?:ngay )?(?:mung |mong )?(?P<day>\d{1,2})(?:[/.-]| thang )(?P<month>\d{1,2})"
    r"(?:(?:[/.-]| nam )(?P<in_year>\d{4}))?"
)
DAYS: tuple[tuple[str, str], ...] = (
    ("since", rf"(?:tu|since|from) {_DAY}"),
    ("after", rf"(?:sau|after) {_DAY}"),
    ("before", rf"(?:truoc|before) {_DAY}"),
    ("until", rf"(?:den het|den|toi|cho den|until|till|to|through|by) {_DAY}"),
    ("on", rf"(?:on )?{_DAY}"),
)
WEEKDAYS = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5}
WEEKDAYS |= {str(number): number - 2 for number in range(2, 8)}
WEEKDAYS |= {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
SUNDAY = 6
_OF_WEEK = r"(?: (?:cua )?tuan (?P<week>nay|sau|toi|truoc|roi)| (?P<next>nay|toi))?"
_UNTIL_NOW = r"(?P<until_now> (?:toi|den|cho toi|cho den) (?:gio|nay|hom nay|bay gio))"
_ENGLISH_DAYS = "|".join(day for day in WEEKDAYS if day.endswith("day"))
# Of "quý thứ ba" and "đứng thứ ba" neither is a Tuesday.
WEEKDAY = (
    rf"(?:(?<!qui )(?<!quy )(?<!dung )(?<!xep )(?<!lan )(?<!hang )(?<!nguoi )thu (?P<day>[2-7]|hai|ba|tu|nam|sau|bay)"
    rf"|(?P<sunday>chu nhat))(?:{_UNTIL_NOW}|{_OF_WEEK})"
    rf"|(?:on )?(?P<of>this |next |last )?(?P<english>{_ENGLISH_DAYS})"
)
# Diacritics of the words above: "quỹ 1" is no quarter, "tôi" no "tới".
SPELLED = """
    quý kỳ năm tháng tuần ngày nửa bán niên giữa học cả trọn cuối tổng kết sơ thường hằng hàng báo cáo đợt lần này hiện
    tại đang mở trước rồi vừa qua gần nhất đây tới sau kế tiếp theo nay ngoái cùng đầu thứ số một hai ba bốn tư từ sáu
    bảy tám chín mười mẹ thục vấn hôm bữa mai trong vòng nữa đến hết mới của sáng chiều trưa mùng mồng cho chủ nhật
"""
