"""The words that may stand around a number, or in its place."""

import re

from domain.numbers.spelling import Phrase, phrases

# Said out of courtesy: dropped, whatever is said besides.
GREETINGS = phrases(
    "dạ | vâng | dạ vâng | dạ thưa | thưa | kính thưa | em | e | là | em chào | xin chào | thầy | thầy cô"
    " | thầy ơi | cô ơi | thầy cô ơi | anh ơi | chị ơi | bot ơi | thưa thầy | thưa cô | thưa thầy cô | thưa anh"
    " | thưa chị | chào thầy | chào cô | chào thầy cô | em chào thầy | em chào cô | bên em | bên mình | trường em"
    " | trường mình | trường tôi | đơn vị em | đơn vị mình | nhà trường"
)
CLOSINGS = phrases(
    "ạ | nhé | nha | nhá | nhe | nghen | em | e | thầy | thầy cô | anh chị | thầy ơi | cô ơi | thầy cô ơi"
    " | anh ơi | chị ơi | bot ơi | em ơi | nhé thầy | nhé cô | nha cô | ạ cô"
)
REPORTING = phrases("báo | báo cáo | bc | xin báo | xin báo cáo | xin gửi | gửi | xin")

# Said around a figure only: "có không" and "không được" are no zeros.
LEADING_IN = phrases(
    "vẫn | vẫn là | đạt | tỷ lệ | tỷ lệ là | tỉ lệ | tỉ lệ là | có | chỉ | chỉ có | có tổng cộng | đúng | được"
    " | gồm | tổng | tổng cộng | tổng cộng là | tổng số | tổng số là | số lượng | số lượng là | có tất cả"
    " | tất cả | tất cả là"
)
ROUNDING_OFF = phrases(
    "thôi | chẵn | rồi | tất cả | tổng cộng | trong kỳ | kỳ này | quý này | cảm ơn | cám ơn | em cảm ơn"
    " | cảm ơn thầy | cảm ơn cô | cảm ơn bot | thanks | tks"
)
# Said before "không có" as well as before a figure; before a bare "không" it would be another sentence.
ASIDES = phrases(
    "kỳ này | quý này | tháng này | trong kỳ | trong quý | trong tháng | trong kỳ này | trong quý này | hiện"
    " | hiện tại | hiện nay"
)
OF_ONES_OWN = phrases("trường | đơn vị")
PAUSES = phrases(", | :")

# "co" is "có", but may be "cỡ" as well.
PERHAPS_ABOUT = "co"

MINUS = phrases("- | − | – | — | âm | trừ | minus")
PLUS = phrases("+")

ROUGHLY = phrases(
    "~ | ≈ | > = | < = | > | < | ≥ | ≤ | ± | khoảng | hơn | trên | gần | dưới | tầm | cỡ | chừng | độ | ngót"
    " | xấp xỉ | ước | ước tính | ước chừng | ước khoảng | áng chừng | quãng | đâu đó | đâu khoảng | vài | mấy"
    " | dăm | đôi | ít nhất | nhiều nhất | tối thiểu | tối đa | không quá | không dưới | ko quá | ko dưới"
    " | nhiều hơn | ít hơn | lớn hơn | nhỏ hơn | quá | chắc | có lẽ | hình như | gần như | hàng | about | around"
    " | approximately | approx | nearly | almost | over | under | more than | less than | at least | at most"
    " | up to | circa"
)
OR_SO = phrases(
    "+ | ~ | ? | trở lên | trở xuống | đổ lên | đổ lại | hơn | mấy | gì đó | hay sao ấy | có lẽ | chắc vậy"
    " | or so | or more"
)

FEW = phrases("vài | mấy | dăm | ít | nhiều | rất nhiều | rất ít")

NO = phrases("không | ko | k | kg | khg | hk | hok | hong | hông | hem")
NIL = phrases("zero | none | nil")
NOT_YET = phrases("chưa")
HAVING = phrases("có")
ARISING = phrases("phát sinh | ps | phát sinh mới | phát sinh thêm")
AT_ALL = phrases(
    "nào | nào cả | nào hết | gì | gì cả | gì hết | đâu | đâu cả | luôn | ai | ai cả | hết | cả | trong kỳ"
    " | trong kỳ này | kỳ này | trong quý | trong quý này | quý này | trong tháng | tháng này | trong kỳ báo cáo"
)
NOTHING_AROSE = phrases("kps | none arose | nothing arose | no cases")
NOT_APPLICABLE = phrases("không áp dụng | ko áp dụng | na | not applicable")

AS_BEFORE = re.compile(
    r"(?:(?:van |y )*(?:nhu|giong|bang|giu|giu nguyen)(?: nhu)?(?: so| muc| so lieu)?)?"
    r"(?: ?(?:ky|ki|quy|lan|thang|nam|dot|bao cao|bc|hoc ky|hoc ki))? ?(?:truoc|cu)"
    r"|(?:van )?giu nguyen(?: so)?|y nguyen|y chang|van vay|van the"
    r"|(?:khong|ko|k|hong) (?:co )?(?:thay )?doi(?: gi)?(?: so voi (?:ky|ki|quy|lan|thang|nam|dot) truoc)?"
    r"|same|same as (?:before|last time|last period|last quarter)|as before|unchanged|no change"
)

# Thousand or no, million or school: only money settles it.
SHORT_SCALES = phrases("k | tr")

PERCENT_SIGNS = phrases("% | phần trăm | pct | percent")
MONEY_SIGNS = phrases("đ | đồng | vnđ | vnd | việt nam đồng")
CURRENCIES = phrases("$ | €")
ANY_CASE = phrases("trường hợp | vụ việc")

# What a form counts, by the word it prints, and what people say instead.
COUNTED: dict[str, tuple[Phrase, ...]] = {
    "hồ sơ": phrases("hồ sơ | hs | bộ | bộ hồ sơ | hồ sơ tthc | thủ tục | dossiers | applications | files"),
    "học sinh": phrases("học sinh | hs | em | cháu | bạn | em học sinh | trẻ | bé | học viên | pupils | students"),
    "người": phrases("người | ng | people | persons | staff"),
    "giáo viên": phrases("giáo viên | gv | thầy cô | teachers"),
    "viên chức": phrases("viên chức | công chức | cán bộ | nhân viên | ccvc | cbccvc | cbql"),
    "văn bản": phrases("văn bản | vb | công văn | documents"),
    "phiếu": phrases("phiếu | phiếu khảo sát | tờ phiếu | lượt | forms"),
    "thư": phrases("thư | lá thư | bức thư | thư xin lỗi | letters"),
    "PAKN": phrases("pakn | phản ánh | kiến nghị | phản ánh kiến nghị | ý kiến | đơn | complaints"),
    "sáng kiến": phrases("sáng kiến | sk | mô hình | giải pháp | mô hình giải pháp | initiatives"),
    "trường": phrases("trường | đơn vị | cơ sở | schools | units"),
    "lớp": phrases("lớp | phòng | phòng học | classes"),
    "lượt": phrases("lượt | lần | cuộc | buổi"),
}
MEASURED = phrases(
    "năm | tháng | tuần | ngày | giờ | phút | giây | quý | kg | km | m | điểm | usd | $ | € | ‰ | triệu đồng | gb | mb"
)
