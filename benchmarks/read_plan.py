"""A plan of forty pages with an annex of two hundred rows, as Word and as PDF: what reading it costs the child.

Processor seconds and memory of the whole child, from its start to its last word: its imports, the grammar of date
phrases, the file, what it proposes.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE
from tempfile import TemporaryFile

from benchmarks.figures import Figure
from benchmarks.sizes import Size
from bot.sheets.limits import MEGABYTE
from domain.calendars.calendar import Calendar
from domain.phrases.model import Context
from domain.proposals import contexts, stored
from tests.plans.papers import Paper, Rows, as_docx, as_pdf

ROOT = Path(__file__).parent.parent
MOST_SECONDS = 2.0
MOST_MEGABYTES = 150.0
PARAGRAPHS_A_ROW = 1.95
"""As many as make forty pages of two hundred rows."""
HEADINGS = ("STT", "Nội dung công việc", "Sản phẩm", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn hoàn thành")
SENTENCES = """\
Nâng cao chất lượng phục vụ theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ, định hướng đến năm 2035.
Tăng cường ứng dụng công nghệ thông tin; thường xuyên rà soát, kịp thời khắc phục hạn chế của năm 2030 tại các trường.
Các trường gửi báo cáo kết quả thực hiện nội dung số {number} về Phòng GDĐT trước ngày {day:02}/{month:02}/2031.
Phấn đấu tỷ lệ hồ sơ của nội dung số {number} giải quyết đúng hạn đạt từ {percent}% trở lên trong từng lĩnh vực.
Nâng cao trách nhiệm người đứng đầu; gắn kết quả thực hiện với đánh giá, xếp loại viên chức theo hướng dẫn.\
""".splitlines()
AGAIN = "Tổ chức tuyên truyền sâu rộng bằng nhiều hình thức để mọi người cùng hiểu, cùng làm và cùng giám sát kết quả."


def run(size: Size) -> list[Figure]:
    paper: Paper = list(_paper(size.plan_rows))
    return [
        figure
        for name, content in (("docx", as_docx(paper)), ("pdf", as_pdf(paper)))
        for figure in _figures(name, content, size.plan_rows, size.turns)
    ]


def _figures(name: str, content: bytes, rows: int, turns: int) -> list[Figure]:
    costs = [_cost(content, rows) for _ in range(turns)]
    seconds, megabytes = (min(side) for side in zip(*costs, strict=True))
    return [
        Figure(f"read_plan {name}: processor time", "s", seconds, most=MOST_SECONDS),
        Figure(f"read_plan {name}: memory", "MB", megabytes, most=MOST_MEGABYTES),
    ]


def _cost(content: bytes, rows: int) -> tuple[float, float]:
    """By what the system has counted for this one child."""
    context = contexts.written(Context(calendar=Calendar()))
    with TemporaryFile() as sent:
        sent.write(content)
        sent.seek(0)
        command = [sys.executable, "-m", "bot.documents", context]
        with subprocess.Popen(command, stdin=sent, stdout=PIPE, cwd=ROOT) as child:
            assert child.stdout is not None
            told = child.stdout.read()
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
    assert len(stored.read(json.loads(told)["proposal"]).tasks) == rows
    # One of the systems counts in bytes.
    return used.ru_utime + used.ru_stime, used.ru_maxrss / (MEGABYTE if sys.platform == "darwin" else MEGABYTE / 1024)


def _paper(rows: int) -> Iterator[str | Rows]:
    yield from ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "Số: 31/KH-PGDĐT", "KẾ HOẠCH", "Chuyển đổi số năm 2031", "I. NỘI DUNG")
    for number in range(1, int(rows * PARAGRAPHS_A_ROW) + 1):
        sentence = SENTENCES[number % len(SENTENCES)]
        figures = {"number": number, "day": number % 28 + 1, "month": number % 12 + 1, "percent": number % 40 + 60}
        yield f"{number % 90 + 1}. {sentence.format(**figures)} {AGAIN}"
    yield from ("Nơi nhận:", "- Các trường MN, TH, THCS;", "- Lưu: VT.", "PHỤ LỤC")
    tasks = [
        (
            *(str(number), f"Kiểm tra việc thực hiện nội dung số {number} tại các trường trên địa bàn", "Báo cáo"),
            *("Phòng GDĐT", "- Các trường", f"Trước ngày {number % 28 + 1:02}/11/2031"),
        )
        for number in range(1, rows + 1)
    ]
    yield Rows((HEADINGS, *tasks))
