"""The patterns of days, hours, months, quarters, years, labels and counts, without a group among them."""

from collections.abc import Mapping

from domain.phrases.line import bare
from domain.phrases.wording import COLON, DIGIT, phrase, word

MONTH_WORDS = {
    "giêng": 1,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "chạp": 12,
}
NUMBER_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
WEEKDAY_WORDS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5}


def _any(spelled: Mapping[str, int]) -> str:
    """Any of these words; but "sáu" only with its tone, for "sau" is after."""
    words = "|".join(sorted(spelled, key=lambda one: -len(one)))
    return f"(?:{phrase(words.replace('|sáu', ''))}|(?<!\\w)sáu(?!\\w))" if "|sáu" in words else phrase(words)


def first(*spelled: str) -> frozenset[str]:
    return frozenset(bare(one.split()[0]) for one in spelled)


YEAR = r"(?:(?:19|20)\d\d)(?!\d)"
# "…, năm trước 15/12" is the report of the year, before a day.
_YEAR_AWAY = rf" {phrase('năm nay|năm sau|năm tới|năm ngoái|năm trước')}(?! ?(?:{word('ngày')} ?)?\d)"
YEAR_AFTER = rf"(?: ?(?:,? ?{word('năm')}|[/-]|\.) ?{YEAR}| {YEAR}|{_YEAR_AWAY})"
MONTH_NUMBER = rf"(?:(?:0?[1-9]|1[0-2])(?!\d)|\d\d(?= ?(?:[/-]|{word('năm')}) ?20\d\d))"
MONTH = rf"(?:{MONTH_NUMBER}|{_any(MONTH_WORDS)})"
# A score, a share or a number of schools is no day: 3/4 chỉ tiêu.
_COUNTED = phrase(
    "số|tổng|đơn vị|trường|chỉ tiêu|tiêu chí|học sinh|giáo viên|lớp|điểm|phiếu|hồ sơ|xã|phường|ý kiến|thành viên"
    "|đại biểu"
)
_SLASHED = (
    rf"\d{{1,2}} ?/ ?\d{{1,2}}(?: ?/ ?(?:20\d\d|\d\d))?(?![\d%])(?! ?/ ?\w)(?! ?%)(?! {_COUNTED})"
    rf"(?:,? ?{word('năm')} ?{YEAR}|{_YEAR_AWAY})?"
)
_IN_WORDS = rf"\d{{1,2}} ?{word('tháng')} ?{MONTH}{YEAR_AFTER}?"
_SHORT = r"(?:(?<=ngày )|(?<=ngay )|(?<=ngày)|(?<=ngay))\d{1,2}[.-]\d{1,2}(?![\d./-])"
BLANK = (
    rf"(?:[.…_]{{1,12}}|(?={word('tháng')})) ?(?:/|{word('tháng')}) ?{MONTH_NUMBER}(?: ?(?:/|{word('năm')}) ?{YEAR})?"
)
DATE = (
    r"(?<![\d/])(?<!\d[.,])(?:"
    r"20\d\d[-/]\d{1,2}[-/]\d{1,2}(?!\d)"
    rf"|\d{{1,2}}-\d{{1,2}}-(?:20\d\d|\d\d)(?!\d)|\d{{1,2}}\.\d{{1,2}}\.(?:20\d\d|\d\d)(?!\d)"
    rf"|{_SLASHED}|{_IN_WORDS}|{_SHORT})"
)
_LIST_OF_DAYS = (
    rf"(?:(?<=ngày )|(?<=ngay )|^)\d{{1,2}}"
    rf"(?:(?: ?[,;] ?(?:{word('và')} )?| {word('và')} )(?:{word('ngày')} )?\d{{1,2}}){{1,12}}"
    rf" ?(?:/|{word('tháng')}) ?{MONTH}{YEAR_AFTER}?(?!/)"
)
WEEKDAY = rf"(?:{word('thứ')} ?(?:[2-7](?!\d)|{phrase('|'.join(WEEKDAY_WORDS))})|{phrase('chủ nhật')}|{word('cn')})"
RELATIVE_DAY = phrase("hôm nay|ngày hôm nay|ngày mai|ngày kia|ngày mốt")
DAY_PREFIX = rf"(?:{WEEKDAY} ?[,(]? ?(?:{word('tuần')} ?[,(]? ?)?)?(?:(?:{phrase('ngày|mùng|mồng|hôm')}) ?){{0,2}}"
QUARTER_NUMBER = (
    rf"(?:(?:iv|i{{1,3}})(?![^\W\d_])|0?[1-4](?!\d|[.,]\d|/\d{{1,2}}(?!\d))"
    rf"|{phrase('một|hai|ba|bốn|tư')}(?! {word('học')}))"
)
QUARTER_WORD = rf"(?:{word('quý')}|(?<![^\W_])q(?=[. ]?(?:i|\d)))\.?"
_PART_OF_YEAR = (
    rf"{QUARTER_WORD} ?{QUARTER_NUMBER}"
    rf"|(?<![\d/])(?:0?[69]|12|{phrase('sáu|chín')}) ?(?:{word('tháng')}|t(?![^\W\d_]))"
    rf"(?: {phrase('đầu năm|cuối năm')})?(?! ?\d)"
    rf"|{phrase('nửa đầu năm|nửa cuối năm|bán niên|giữa kỳ')}"
    rf"|(?:{phrase('học kỳ')}|hk) ?(?:i{{1,2}}|[12])(?!\w)"
)
_NO_OTHER_YEAR = rf"(?! {word('học')})(?! ?\d)"
LABEL = (
    rf"(?:{_PART_OF_YEAR}|{phrase('cả năm|tổng kết năm|một năm|năm')}{_NO_OTHER_YEAR}|{phrase('cuối năm')}"
    rf"|{phrase('cả năm học|năm học')}(?! ?\d))"
)
STRONG_LABEL = rf"(?:{_PART_OF_YEAR}|{phrase('cả năm|tổng kết năm|báo cáo năm')}{_NO_OTHER_YEAR})"
"""A label even at a distance: a mere "năm" is none there."""
_FOR_REPORT = rf"(?:{phrase('đối với|cho')}) ?(?:{phrase('kỳ|báo cáo kỳ|báo cáo|các báo cáo')} ?)?{LABEL}"
_AFTER_DAY = rf"(?: ?\([^()]{{1,80}}\)| ?,? ?{_FOR_REPORT})?"
_LABEL_BEFORE = rf"(?:(?:{word('báo')} {word('cáo')} )?{LABEL} ?(?:[:-] ?|(?={word('ngày')})|{phrase('là')} ?))?"
DAY = rf"(?:{DAY_PREFIX}(?:{_LIST_OF_DAYS}|{DATE})|{RELATIVE_DAY})"
ITEM = rf"{_LABEL_BEFORE}{DAY}{_AFTER_DAY}"
_AND = rf"(?: ?[;,] ?(?:{word('và')} )?| {phrase('và|hoặc')} | ?& ?)"
ITEMS = f"(?:{_AND}?{ITEM}){{1,24}}"
DAY_FIRST = first("ngày", "mùng", "mồng", "hôm", "thứ", "chủ", "cn") | {DIGIT}
LABEL_FIRST = first("quý", "q", "sáu", "chín", "nửa", "bán", "giữa", "học", "hk", "cả", "tổng", "một", "năm", "cuối")
LABEL_FIRST |= first("qui", "báo") | {DIGIT, "hki", "hkii"}
LABEL_WORDS = first("quý", "q", "tháng", "t", "nửa", "bán", "giữa", "học", "hk", "năm") | {"qui", "hki", "hkii"}
CLOCK_WORDS = first("giờ", "g", "h", "am", "pm") | {COLON}
DAY_WORDS = first("ngày", "mùng", "mồng")
CLOCK = (
    rf"(?<![\d/.,])(?:\d{{1,2}} ?(?:{word('giờ')}|[hg](?![^\W\d_])|(?<=\d):(?=\d\d))"
    rf" ?(?:\d{{2}}(?!\d)(?: ?(?:{word('phút')}|['p](?!\w)))?)?(?: ?(?:{phrase('sáng|trưa|chiều|tối')}))?"
    r"|\d{1,2}(?:[:.]\d\d)? ?[ap]m(?!\w))"
)
OFFICE_CLOSES = phrase(
    "hết giờ hành chính|giờ hành chính|cuối giờ chiều|cuối giờ hành chính|cuối giờ làm việc|hết giờ làm việc|"
    "cuối buổi chiều|cuối buổi sáng|cuối giờ sáng|cuối giờ"
)
MONTHS = (
    rf"(?:{word('tháng')}|(?<![^\W_])(?:t|th)\.?(?= ?\d)) ?{MONTH}"
    rf"(?:(?:(?: ?/ ?|{word('năm')} ?){YEAR})?(?: ?(?:[,;+&-]|{phrase('và|đến')}) ?(?:{word('và')} ?)?){{1,2}}"
    rf"(?:(?:{word('tháng')}|t(?=\d)) ?)?{MONTH_NUMBER}(?![\d%])){{0,11}}"
    rf"(?! ?/ ?\d{{1,2}}(?!\d)){YEAR_AFTER}?"
)
QUARTERS = (
    rf"{QUARTER_WORD} ?{QUARTER_NUMBER}"
    rf"(?:(?: ?(?:[,;+&-]|{phrase('và|đến')}) ?(?:{word('và')} ?)?){{1,2}}(?:{QUARTER_WORD} ?)?{QUARTER_NUMBER}){{0,3}}"
    rf"{YEAR_AFTER}?"
)
COUNT = rf"(?<![\d/.,])(?:\d{{1,3}}(?![\d/.,]\d|\d|%)(?: ?\([^()\d]{{2,14}}\))?|{_any(NUMBER_WORDS)})"
NUMBERED = (
    r"(?:\d{1,5}(?:/(?:19|20)\d\d)?/ ?(?=[a-zđ])[\wđ&.-]+(?:/[\wđ&.-]+)?"
    r"|\d{1,5} ?- ?[a-zđ]+/[\wđ&.-]+|/[a-zđ]{2,4}-[\wđ&.]+)"
)
DUE = phrase("trước|chậm|muộn|trễ|đến|hạn|gửi|nộp|báo cáo|hoàn thành|xong|kể từ")
# Between the number of a document and its date; a word of handing in begins something else.
ISSUER = rf"(?:(?!{DUE})[^;()]){{0,90}}?"
DAYS_OF_MONTH = (
    rf"{phrase('ngày|mùng|mồng')} ?(?:{phrase('mùng|mồng')} ?)?\d{{1,2}}(?!\d|/|%)"
    rf"(?:(?: ?, ?| {word('và')} )(?:{word('ngày')} ?)?\d{{1,2}}(?!\d|/)){{0,5}}"
)
MONTH_NUMBERS = rf"{MONTH_NUMBER}(?:(?: ?[,;] ?| {word('và')} ){{1,2}}(?:{word('tháng')} ?)?{MONTH_NUMBER}){{1,11}}"
ORDINAL = rf"(?:{word('thứ')} ?)?(?:[1-5](?!\d)|{phrase('nhất|một|hai|ba|tư|bốn|năm')}|(?:iv|i{{1,3}}|v)(?!\w))"
CYCLE = (
    rf"(?:0?[69] ?{word('tháng')}|{phrase('sáu tháng|chín tháng|nửa năm|bán niên|học kỳ|năm học')}"
    rf"|{phrase('tháng|quý|năm|tuần|ngày')})(?! ?\d(?!\d? ?{word('lần')})|{phrase(' này| sau| tới')})"
)
