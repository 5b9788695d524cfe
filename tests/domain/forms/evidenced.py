"""A form that asks for evidence and for a day within bounds, computes figures, and is parted into sections."""

from domain.forms.files import load_form
from domain.forms.model import Form

SOURCE = """\
code = "minh_chung"
version = 1
title = { vi = "Kiểm tra một cửa", en = "The one-stop desk" }

[[sections]]
id = "so_lieu"
title = { vi = "Số liệu <một cửa>", en = "Figures" }
note = { vi = "Tính đến hết hôm nay.", en = "Up to today." }

[[sections]]
id = "kem_theo"
title = { vi = "Minh chứng", en = "Evidence" }

[[fields]]
id = "dung_han"
kind = "integer"
section = "so_lieu"
label = { vi = "Hồ sơ đúng hạn", en = "On time" }
short = { vi = "Đúng hạn", en = "On time" }
low = 0
high = 1000

[[fields]]
id = "tre_han"
kind = "integer"
section = "so_lieu"
label = { vi = "Hồ sơ trễ hạn", en = "Late" }
short = { vi = "Trễ hạn", en = "Late" }
low = 0
high = 1000

[[fields]]
id = "tong"
kind = "computed"
section = "so_lieu"
formula = "dung_han + tre_han"
digits = 0
label = { vi = "Tổng số hồ sơ", en = "In all" }
short = { vi = "Tổng", en = "In all" }

[[fields]]
id = "ngay"
kind = "date"
section = "kem_theo"
note = { vi = "Ghi ngày làm việc với đoàn.", en = "The day of the visit." }
label = { vi = "Ngày kiểm tra", en = "Day" }
short = { vi = "Ngày", en = "Day" }
earliest = "today-3"
latest = "today"

[[fields]]
id = "anh"
kind = "photo"
section = "kem_theo"
most_files = 3
label = { vi = "Ảnh bảng niêm yết", en = "Pictures of the board" }
short = { vi = "Ảnh", en = "Pictures" }
nothing_allowed = true

[[fields]]
id = "bien_ban"
kind = "file"
section = "kem_theo"
label = { vi = "Biên bản", en = "Minutes" }
short = { vi = "Biên bản", en = "Minutes" }
required = false

[[rules]]
id = "R1"
needs = "tong <= 1000"
says = { vi = "Tổng {tong} quá lớn.", en = "{tong} in all is too much." }
"""


def load(source: str = SOURCE) -> Form:
    return load_form(source, "minh_chung.toml")
