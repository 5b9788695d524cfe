"""Phrases are found in whole sentences of plans: every deadline, and nothing that is none."""

import time
from datetime import date
from textwrap import dedent

import pytest

from domain.calendars.calendar_defaults import default_calendar
from domain.phrases.finding import find_phrases
from domain.phrases.model import IGNORED, Context, Kind, Need, Reading

CALENDAR = default_calendar(range(2021, 2027))


def of_year(year: int) -> Context:
    return Context(year=year, calendar=CALENDAR)


def readings(text: str, year: int) -> list[Reading]:
    return [found.reading for line in text.splitlines() for found in find_phrases(line, of_year(year))]


def due(text: str, year: int) -> list[tuple[str, str | None]]:
    """The last day of every dated occurrence, with its label."""
    return [
        (str(one.last_day), one.label)
        for reading in readings(text, year)
        if reading.dated and not reading.ignored
        for one in reading.occurrences
    ]


def test_a_district_plan_with_four_labelled_reports() -> None:
    text = dedent(
        """\
        Căn cứ Quyết định số 198/QĐ-UBND ngày 25 tháng 01 năm 2024 của Ủy ban nhân dân quận về kế hoạch năm 2024;
        Thủ trưởng các cơ sở giáo dục thực hiện gửi qua đường link như sau:
        - Kế hoạch CCHC năm: trước ngày 28/02/2024;
        - Báo cáo CCHC định kỳ: trước ngày 01/3 (Quý I); 01/6 (06 tháng); 01/9 (Quý III); 01/12 (cả năm).
        - Báo cáo đột xuất theo yêu cầu của Phòng Nội vụ (nếu có)."""
    )

    assert due(text, 2024) == [
        ("2024-02-27", None),
        ("2024-02-29", "Q1"),
        ("2024-05-31", "H1"),
        ("2024-08-31", "Q3"),
        ("2024-11-30", "Y"),
    ]
    assert [reading.kind for reading in readings(text, 2024)] == [
        Kind.CITATION,
        Kind.BEFORE,
        Kind.BEFORE,
        Kind.ON_REQUEST,
    ]


def test_a_plan_without_any_date() -> None:
    text = dedent(
        """\
        TP. Bắc Giang, ngày tháng 01 năm 2022
        Thực hiện Kế hoạch số 03/KH-SGDĐT ngày 11/01/2022 của Sở về cải cách hành chính giai đoạn 2021-2025;
        Phòng định kỳ báo cáo 6 tháng, một năm theo đúng quy định (lồng ghép trong báo cáo sơ kết học kỳ I).
        Các trường định kỳ báo cáo kết quả triển khai thực hiện theo quy định."""
    )

    assert due(text, 2022) == []
    assert [(reading.kind, reading.every) for reading in readings(text, 2022) if not reading.ignored] == [
        (Kind.RECURRING, ("half", "year")),
        (Kind.EVENT, ()),
        (Kind.RECURRING, ()),
    ]


@pytest.mark.parametrize(
    ("cell", "kind", "last_days"),
    [
        ("Tháng 2/2024", Kind.MONTH, ["2024-02-29"]),
        ("Tháng 3,6,9,12/2024", Kind.RECURRING, ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]),
        ("Tháng 4, 5/2024", Kind.RANGE, ["2024-05-31"]),
        ("Trong năm 2024", Kind.YEAR, ["2024-12-31"]),
        ("Trong năm", Kind.YEAR, ["2024-12-31"]),
        ("Thường xuyên", Kind.ONGOING, []),
        ("Theo lịch của Sở GDĐT, UBND quận", Kind.ON_SCHEDULE, []),
        ("Theo chỉ đạo của Thành phố, UBND quận", Kind.ON_REQUEST, []),
        ("Theo đề nghị của cơ quan kiểm tra", Kind.ON_REQUEST, []),
        ("Khi thực hiện tuyển dụng", Kind.EVENT, []),
    ],
)
def test_a_cell_of_an_annex_says_one_thing(cell: str, kind: Kind, last_days: list[str]) -> None:
    (reading,) = readings(cell, 2024)

    assert reading.kind is kind
    assert [str(one.last_day) for one in reading.occurrences] == last_days


def test_a_campaign_of_three_years_whose_day_of_issue_is_missing() -> None:
    text = dedent(
        """\
        - Đợt 1: Từ nay đến ngày 25 tháng 8 năm 2023
        đăng ký các mô hình, giải pháp tiêu biểu trước ngày 25 tháng 8 năm 2023 để tổng hợp;
        - Đợt 2: Từ ngày 25 tháng 8 năm 2023 đến ngày 31 tháng 10 năm 2023
        gửi báo cáo kết quả về Sở trước ngày 31 tháng 10 năm 2023 (theo mẫu báo cáo đính kèm);
        tham mưu báo cáo Ủy ban nhân dân Thành phố trước ngày 15 tháng 11 năm 2023.
        chuyển đổi số quốc gia giai đoạn 2022 - 2025, tầm nhìn đến năm 2030"""
    )

    first = readings(text, 2023)[0]

    assert (first.kind, first.needs, first.sure) == (Kind.RANGE, (Need.ISSUED,), False)
    assert [day for day, _ in due(text, 2023)] == [
        "2023-08-25",
        "2023-08-24",
        "2023-10-31",
        "2023-10-30",
        "2023-11-14",
    ]
    assert readings(text, 2023)[-1].kind is Kind.HORIZON


def test_the_only_date_of_a_plan_stands_in_its_prose_in_bold() -> None:
    text = "Đồng thời, gửi Báo cáo về Phòng GD&ĐT chậm nhất vào ngày **25/11/2024** (qua Văn phòng)."

    (found,) = find_phrases(text, of_year(2024))

    assert found.reading.kind is Kind.BY
    assert text[found.start : found.end] == found.reading.phrase
    assert due(text, 2024) == [("2024-11-25", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Trường MN 19/5, MG 1/6 và TH Kim Đồng 2 đã nộp đủ.",
        "Tỷ lệ hồ sơ đúng hạn từ 98% trở lên, đạt 3/4 chỉ tiêu, 12/15 trường.",
        "Liên hệ số điện thoại 0912 345 678 hoặc 024.3825.1234, hỗ trợ 24/7.",
        "Kính gửi quý trường, quý thầy cô và quý phụ huynh.",
        "Kinh phí 1.234.000 đồng; học phí 2.500.000 đồng/tháng.",
        "Năm học 2023-2024, giai đoạn 2023 - 2025, định hướng đến năm 2030.",
        "Theo Nghị định số 59/2019/NĐ-CP ngày 01/7/2019 và Thông tư 16/2020/TT-BGDĐT ngày 05/6/2020 của Bộ.",
        "Luật Giáo dục ngày 14 tháng 6 năm 2019 của Quốc hội có hiệu lực từ ngày 01/7/2020.",
        "Chương trình hành động số 33- CTrHĐ/TU ngày 16 tháng 4 năm 2019 của Ban Thường vụ.",
        "Kế hoạch số 288/KH-UBND của UBND Thành phố ngày 14/12/2021 về cải cách hành chính.",
        "(Kèm theo Kế hoạch số          /KH-PGDĐT ngày 28/02/2024 của Phòng GDĐT)",
        "Quận 7, ngày 01 tháng 02 năm 2024",
        "Chào mừng ngày Nhà giáo Việt Nam 20/11 năm nay.",
        "Việt Nam 2024 và 300 phòng học/10 nghìn dân, bảo mật ISO 9001:2015.",
    ],
)
def test_what_only_looks_like_a_deadline_is_none(text: str) -> None:
    kinds = {reading.kind for reading in readings(text, 2024)}

    assert kinds <= IGNORED


def test_a_document_may_be_cited_beside_a_deadline() -> None:
    text = "Thực hiện Kế hoạch số 53/KH-UBND ngày 22/02/2024, các trường báo cáo trước ngày 20/9; có vướng mắc thì gọi."

    assert due(text, 2024) == [("2024-09-19", None)]


def test_the_nearest_heading_gives_the_year() -> None:
    line = "báo cáo đánh giá kết quả phong trào trước ngày 31 tháng 10"

    assert [due(line, year) for year in (2024, 2025)] == [[("2024-10-30", None)], [("2025-10-30", None)]]


def test_a_plan_of_forty_pages_is_read_in_a_breath() -> None:
    """Two hundred rows of an annex and forty pages of prose; the patterns are compiled before the clock starts."""
    page = "Thủ trưởng các đơn vị chủ động rà soát, báo cáo kịp thời về Phòng theo quy định của pháp luật. " * 25
    lines = [page] * 40 + ["Xây dựng kế hoạch | Kế hoạch | Các trường | Tháng 3,6,9,12/2024"] * 200
    context = of_year(2024)
    find_phrases("trước ngày 20/9; tháng 3,6/2024", context)

    began = time.process_time()
    found = [one for line in lines for one in find_phrases(line, context)]

    assert time.process_time() - began < 2
    assert len(found) == 200


def test_days_are_counted_from_the_day_the_document_came() -> None:
    context = Context(received=date(2024, 2, 5), calendar=CALENDAR)

    (found,) = find_phrases("Báo cáo trong vòng 03 ngày làm việc kể từ ngày nhận được văn bản này.", context)

    # From 08 to 14 February 2024 offices were closed for the new year.
    assert str(found.reading.occurrences[0].last_day) == "2024-02-15"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Báo cáo định kỳ: Báo cáo quý (trước ngày 15 của tháng cuối quý), báo cáo năm (trước ngày 15/12).",
            [
                ("2024-03-14", "Q1"),
                ("2024-06-14", "Q2"),
                ("2024-09-14", "Q3"),
                ("2024-12-14", "Q4"),
                ("2024-12-14", "Y"),
            ],
        ),
        (
            "Gửi về Phòng trước 16 giờ 00 ngày 05/10/2024 để tổng hợp, báo cáo UBND phường trước ngày 10/10/2024.",
            [("2024-10-05", None), ("2024-10-09", None)],
        ),
        (
            "Hoàn thành việc rà soát trong quý II/2024, báo cáo kết quả trước ngày 20/6/2024.",
            [("2024-06-30", "Q2"), ("2024-06-19", None)],
        ),
        ("Gửi tệp tại https://bit.ly/bc_20-9-2024 hoặc bc.20-8-2024@truong.edu.vn trước 25/9.", [("2024-09-24", None)]),
        ("- Tháng 9: Xây dựng kế hoạch.", [("2024-09-30", None)]),
        ("Trước ngày 30 tháng 11 hằng năm, các trường báo cáo kết quả.", [("2024-11-29", None)]),
        ("Tuần lễ hưởng ứng học tập suốt đời từ ngày 01 đến 07/10/2024.", [("2024-10-07", None)]),
        ("Theo đề nghị của Trưởng phòng tại Tờ trình số 45/TTr-VHXH ngày 10/9/2024.", []),
        ("Kế hoạch này có hiệu lực kể từ ngày ký.", []),
        ("Đơn vị nào nộp sau ngày 20/9/2024 sẽ bị trừ điểm thi đua.", []),
    ],
)
def test_sentences_as_offices_write_them(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert due(text, 2024) == expected


def test_a_word_beside_a_day_that_may_change_it_is_asked_about() -> None:
    for text in ("quá ngày 20/9/2024 coi như không nộp", "dự kiến ngày 20/9/2024", "ngày 20/9/2024 âm lịch"):
        (reading,) = readings(text, 2024)

        assert not reading.sure, text


def test_no_text_keeps_the_reader_busy() -> None:
    """Words that begin phrases, over and over, as no plan has them but a hostile file may."""
    hostile = ["ngày " * 2000, "ngày 10 và " * 1000, "trước ngày 20/9 (" * 300, "gia hạn " * 500, "1/" * 2000]

    began = time.process_time()
    for text in hostile:
        find_phrases(text, of_year(2024))

    assert time.process_time() - began < 8
