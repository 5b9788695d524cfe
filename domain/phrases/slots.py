"""The parts that phrases are made of, by the names that the table gives them.

`LEAVES` are read by the rules; `COMPOSED` are words that stand in many rows, in the language of `wording`.
"""

from collections.abc import Mapping

from domain.phrases.atoms import (
    BLANK,
    CLOCK,
    CLOCK_WORDS,
    COUNT,
    CYCLE,
    DATE,
    DAY,
    DAY_FIRST,
    DAY_PREFIX,
    DAY_WORDS,
    DAYS_OF_MONTH,
    DUE,
    ISSUER,
    ITEMS,
    LABEL,
    LABEL_FIRST,
    LABEL_WORDS,
    MONTH,
    MONTH_NUMBERS,
    MONTHS,
    NUMBER_WORDS,
    NUMBERED,
    OFFICE_CLOSES,
    ORDINAL,
    QUARTERS,
    WEEKDAY,
    YEAR,
    YEAR_AFTER,
    first,
)
from domain.phrases.wording import DIGIT, Leaf, Slots, phrase, word

LEAVES: Mapping[str, Leaf] = {
    "giờ": Leaf(f"(?:{CLOCK}|{OFFICE_CLOSES})", first("hết", "giờ", "cuối") | {DIGIT}, CLOCK_WORDS | {"buoi"}),
    "đồng hồ": Leaf(CLOCK, frozenset({DIGIT}), CLOCK_WORDS),
    "ngày": Leaf(DAY + r"(?: ?\([^()]{1,60}\))?", DAY_FIRST),
    "các ngày": Leaf(ITEMS, DAY_FIRST | LABEL_FIRST),
    "ngày trống": Leaf(f"(?:{word('ngày')} ?)?{BLANK}", DAY_FIRST | first("tháng")),
    "đầu khoảng": Leaf(rf"(?:{DAY_PREFIX}(?:{DATE}|(?<![hg:\d])\d{{1,2}}(?![\d%hg:])))", DAY_FIRST),
    "ngày số": Leaf(DAYS_OF_MONTH, DAY_FIRST, DAY_WORDS),
    "tháng": Leaf(MONTHS, first("tháng", "t", "th")),
    "của mỗi tháng": Leaf(
        rf"(?:(?:{phrase('của|trong|các')} )?{phrase('hằng|mỗi|từng')} |{phrase('của|trong|các')} )"
        rf"{word('tháng')}(?! ?\d)",
        first("của", "trong", "các", "hằng", "hàng", "mỗi", "từng"),
        first("tháng"),
    ),
    "một tháng": Leaf(
        rf"(?:{phrase('đầu|giữa|cuối|hết')} )?(?:{word('tháng')} ?|t\.?(?=\d))?{MONTH}{YEAR_AFTER}?",
        first("tháng", "t", "đầu", "giữa", "cuối", "hết") | {DIGIT},
    ),
    "các tháng": Leaf(MONTH_NUMBERS, frozenset({DIGIT})),
    "quý": Leaf(QUARTERS, first("quý", "q") | {"qui"}),
    "năm": Leaf(
        rf"(?:{word('năm')} ?)?{YEAR}|{phrase('năm nay|năm sau|năm tới|năm ngoái|năm trước')}", first("năm") | {DIGIT}
    ),
    "năm ấy": Leaf(rf"(?:[/-]|{word('của')} |{word('năm')} ?){{0,2}}{YEAR}", first("năm", "của") | {DIGIT}),
    "hai năm": Leaf(rf"{YEAR} ?(?:-|{phrase('đến')}) ?(?:{word('năm')} ?)?(?:20)?\d\d(?!\d)", frozenset({DIGIT})),
    "nhiều năm": Leaf(
        rf"{YEAR}(?:(?: ?,| {word('và')}) ?(?:{word('năm')} ?)?{YEAR}){{1,5}}(?:(?: ?,| {word('và')}) ?{YEAR}){{0,5}}",
        frozenset({DIGIT}),
    ),
    "nhãn (ngày)": Leaf(
        rf"{LABEL} ?\( ?{DAY} ?\)(?: ?[,;] ?{LABEL} ?\( ?{DAY} ?\)){{0,11}}",
        LABEL_FIRST,
        LABEL_WORDS,
    ),
    "tuần và tháng": Leaf(r"[1-5]/\d{1,2}(?:/20\d\d)?(?![\d/])", frozenset({DIGIT})),
    "tên là ngày": Leaf(r"(?<=[^,:] )\d{1,2}[/-]\d{1,2}(?![/\d-])", frozenset({DIGIT})),
    "thứ": Leaf(WEEKDAY, first("thứ", "chủ", "cn")),
    "số": Leaf(COUNT, first(*NUMBER_WORDS) | {DIGIT}),
    "nhãn": Leaf(LABEL, LABEL_FIRST, LABEL_WORDS),
    "số hiệu": Leaf(NUMBERED, frozenset({DIGIT})),
    "cơ quan ban hành": Leaf(ISSUER, frozenset()),
    "ngày số thôi": Leaf(DAYS_OF_MONTH + rf"(?! ?{word('tháng')} ?\d)", DAY_FIRST, DAY_WORDS),
    "thứ tự": Leaf(
        ORDINAL, first("thứ", "nhất", "một", "hai", "ba", "tư", "bốn", "năm", "i", "ii", "iii", "iv") | {DIGIT}
    ),
    "chu kỳ": Leaf(
        rf"{CYCLE}(?:(?: ?[,;] ?(?:{word('và')} )?| {word('và')} )(?:{word('hằng')} ?|{word('một')} )?{CYCLE}){{0,5}}",
        first("sáu", "chín", "nửa", "bán", "học", "năm", "tháng", "quý", "tuần", "ngày") | {DIGIT, "qui"},
    ),
    "khúc": Leaf(rf"(?:(?!{DUE})[^;.,()\d]){{1,90}}", frozenset()),
    "nhãn và ngày": Leaf(f"(?={LABEL}){ITEMS}", LABEL_FIRST, LABEL_WORDS),
    "ngày có nhãn": Leaf(rf"(?={DAY} ?\( ?(?:{phrase('báo cáo|kỳ')} )?{LABEL}){ITEMS}", DAY_FIRST, LABEL_WORDS),
    "hết câu": Leaf(r"[^;]{0,90}", frozenset()),
}
COMPOSED: Mapping[str, str] = {
    "chậm nhất": (
        "(chậm nhất|muộn nhất|trễ nhất|không [được] (chậm|muộn|trễ) quá|"
        "không được quá|không muộn hơn|không trễ hơn|không chậm hơn|không quá|không sau|"
        "trước và trong|trước hoặc trong|trong và trước|cho đến hết|cho đến|đến hết|đến|tới hết|tới|hết|kết thúc vào|"
        "hoàn thành vào|trễ lắm|muộn lắm|chậm lắm|deadline|dl|due [on]|by|until|"
        "no later than|not later than|on or before|"
        "(hạn|thời hạn) [cuối|chót|mới] [cùng] [nộp|gửi|hoàn thành|báo cáo|đăng ký|thực hiện] [báo cáo|kế hoạch|hồ sơ]|"
        "thời gian (hoàn thành|nộp|gửi|báo cáo|đăng ký) [báo cáo|kế hoạch|hồ sơ]) "
        "[là] [vào] [trong] [lúc] [đến] [hết] [là]"
    ),
    "mốc": "(trước|before|<chậm nhất>|vào|trong)",
    "mỗi": "(hằng|mỗi|từng)",
    "ngày làm việc nào": "ngày làm việc (cuối cùng|cuối|đầu tiên|thứ (nhất|hai|ba|tư|năm|1|2|3|4|5))",
    "kế tiếp": "(sau|tiếp theo|kế tiếp|liền kề|kế|sau liền kề|tiếp sau)",
    "đến": "(đến|tới|cho đến|cho tới|to|until|-) [hết|trước]",
    "dời": "(lùi|dời|kéo dài|rút ngắn|hoãn)",
    "dời hạn": "(gia hạn|(lùi|dời|kéo dài|rút ngắn|điều chỉnh|thay đổi|chuyển) (thời hạn|thời gian|hạn))",
    "trong vòng": (
        "[trong|chậm nhất|muộn nhất|không quá|tối đa|hạn] [là] [sau] [trong] [thời hạn|thời gian] "
        "[vòng] [thời gian] [không quá|tối đa|là]"
    ),
    "ít nhất": "[chậm nhất|muộn nhất|ít nhất|tối thiểu] [là] [trước]",
    "đơn vị": "(ngày làm việc|ngày|tuần|tháng|giờ làm việc|giờ) [làm việc]",
    "ngày hay tuần": "(ngày làm việc|ngày|tuần) [làm việc]",
    "kể từ lúc": "[tính] (kể từ|tính từ|từ|sau|kể) [ngày|khi|lúc|thời điểm]",
    "học kỳ": "(học kỳ (i|ii|1|2)|học kỳ|hki|hkii|hk1|hk2|năm học)",
    "quanh lúc": "([ngay] (trước|sau) [khi]|khi|trong|dịp|nhân dịp|cùng với|cùng)",
}
SLOTS = Slots(LEAVES, COMPOSED)
