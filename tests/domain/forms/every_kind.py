"""A form with a question of each kind that the forms of the office do without."""

from domain.forms.files import load_form
from domain.forms.model import Form

SOURCE = """\
code = "du_loai"
version = 1
title = { vi = "Đủ loại", en = "Every kind" }

[[fields]]
id = "kinh_phi"
kind = "money"
label = { vi = "Kinh phí đã chi", en = "Money spent" }
short = { vi = "Kinh phí", en = "Money" }
nothing_allowed = true
carry = true

[[fields]]
id = "mot_cua"
kind = "yes_no"
label = { vi = "Trường có bộ phận một cửa", en = "The school has a one-stop desk" }
short = { vi = "Một cửa", en = "Desk" }

[[fields]]
id = "muc_do"
kind = "choice"
label = { vi = "Mức độ hoàn thành", en = "How far it is" }
short = { vi = "Mức độ", en = "How far" }
options = [
  { id = "tot", label = { vi = "Tốt", en = "Good" } },
  { id = "kha", label = { vi = "Khá", en = "Fair" } },
  { id = "chua", label = { vi = "Chưa đạt", en = "Not yet" } },
]

[[fields]]
id = "kenh"
kind = "choices"
label = { vi = "Kênh tiếp nhận", en = "Ways in" }
short = { vi = "Kênh", en = "Ways" }
options = [
  { id = "truc_tiep", label = { vi = "Trực tiếp", en = "In person" } },
  { id = "truc_tuyen", label = { vi = "Trực tuyến", en = "Online" } },
  { id = "buu_chinh", label = { vi = "Bưu chính", en = "By post" } },
]
"""


def load(source: str = SOURCE) -> Form:
    return load_form(source, "du_loai.toml")
