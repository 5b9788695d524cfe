"""What is done by when: handing something in, or doing something else; and what kind of duty that makes."""

import re

from domain.planning.plans import DutyKind

HANDS_IN = re.compile(
    r"(?<!\w)(?:báo cáo|gửi|nộp|đăng ký|phản ánh|cung cấp|có văn bản|lập danh sách|(?:xây dựng|lập"
    r"|ban hành)[^;.]{0,40}?kế hoạch"
    r"|hoàn thành việc (?:gửi|nộp))(?!\w)",
    re.IGNORECASE,
)
DOES = re.compile(
    r"(?<!\w)(?:tổ chức|triển khai|thực hiện|hoàn thành|hoàn thiện|kiểm tra|khảo sát|đánh giá|xếp loại|lấy ý kiến"
    r"|sơ kết"
    r"|tổng kết|tổng hợp|tập huấn|tham gia|tham dự|rà soát|ban hành|phê duyệt|thẩm định|xét|công khai|niêm yết"
    r"|tuyên truyền"
    r"|phát động|bồi dưỡng|họp|lồng ghép|kiện toàn|thành lập|xây dựng|cập nhật|tự kiểm tra|đôn đốc|trình|tham mưu"
    r"|nhập)(?!\w)",
    re.IGNORECASE,
)
ENDS = re.compile(r"(?<!\w)(?:hoàn thành|hoàn thiện|xong|kết thúc)(?!\w)", re.IGNORECASE)
COMES_ROUND = re.compile(
    r"(?<!\w)(?:báo cáo|đánh giá|xếp loại|sơ kết|tổng kết|kiểm tra|tự kiểm tra|khảo sát|rà soát|giao ban"
    r"|họp)(?:\s+kết quả)?\s*$",
    re.IGNORECASE,
)
"""What may be said to come round right before the words that say how often."""
REGIME = re.compile(r"chế độ (?:thông tin,?\s*)?báo cáo", re.IGNORECASE)
ASKED_FOR = re.compile(r"báo cáo (?:\w+ ){0,3}?(?:đột xuất|theo yêu cầu|nhanh|chuyên đề)", re.IGNORECASE)
SETTLED = re.compile(r"(?:sơ kết|tổng kết)", re.IGNORECASE)
REGISTERS = re.compile(r"(?<!\w)(?<!đã )đăng ký(?! (?:kinh doanh|thường trú|tạm trú|xe))(?!\w)", re.IGNORECASE)
RESULT = re.compile(r"báo cáo[^;.]*?(?:đã đăng ký|mức độ hoàn thành)", re.IGNORECASE)
REPORT = re.compile(r"(?<!\w)báo cáo(?!\w)", re.IGNORECASE)
SUDDEN = re.compile(r"đột xuất|theo yêu cầu|khi có yêu cầu", re.IGNORECASE)
PLAN = re.compile(
    r"(?<!\w)(?:xây dựng|lập|gửi|nộp|ban hành|hoàn thành)\s+(?:và (?:gửi|nộp|triển khai|ban hành)\s+)?(?:dự thảo\s+)?"
    r"kế hoạch(?P<of>[^;.:]*)",
    re.IGNORECASE,
)
_IS_PLAN = re.compile(r"(?:dự thảo\s+)?kế hoạch(?!\w)", re.IGNORECASE)
_COORDINATED = re.compile(r"\s*(?:,|và|để|nhằm|$|;|\.)", re.IGNORECASE)
_FOREIGN = re.compile(r"tham mưu|chỉ đạo|quyết định|ban hành|theo |về việc|hướng dẫn|phối hợp", re.IGNORECASE)
_ISSUED = re.compile(r"ban hành", re.IGNORECASE)
_CHANGES = re.compile(r"(?:có văn bản|phản ánh|đề xuất|kiến nghị)", re.IGNORECASE)


def kind_of(clause: str) -> DutyKind:
    if RESULT.search(clause):
        return DutyKind.RESULT
    if REGISTERS.search(clause):
        return DutyKind.REGISTRATION
    if REPORT.search(clause):
        return (
            DutyKind.AD_HOC
            if SUDDEN.search(clause) and "định kỳ" not in clause.casefold()
            else DutyKind.PERIODIC_REPORT
        )
    if names_plan(clause) or _IS_PLAN.match(clause):
        return DutyKind.PLAN
    return DutyKind.AD_HOC


def names_plan(clause: str) -> bool:
    """`xây dựng kế hoạch CCHC năm 2024` names one; `xây dựng kế hoạch, tổ chức thực hiện` is only talk of work."""
    found = PLAN.search(clause)
    return found is not None and not _COORDINATED.match(found["of"])


def draws_up_plan(clause: str) -> bool:
    """Of its own accord: not one that is cited, advised on, or that others are told to draw up."""
    found = PLAN.search(clause)
    return (
        names_plan(clause)
        and found is not None
        and not _FOREIGN.search(clause[: found.start()])
        and not _ISSUED.match(found[0])
    )


def is_about_changes(clause: str) -> bool:
    return bool(_CHANGES.search(clause))
