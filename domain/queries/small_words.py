"""Abbreviations and teencode written out, and the words that carry no question."""

from domain.folding import spelling

WRITTEN_OUT = {
    "bc": "báo cáo",
    "bcq": "báo cáo quý",
    "bcao": "báo cáo",
    "kh": "kế hoạch",
    "khoach": "kế hoạch",
    "trg": "trường",
    "tr": "trường",
    "truog": "trường",
    "trog": "trường",
    "ds": "danh sách",
    "dsach": "danh sách",
    "dv": "đơn vị",
    "dvi": "đơn vị",
    "ko": "không",
    "k": "không",
    "kg": "không",
    "hok": "không",
    "hem": "không",
    "khum": "không",
    "hog": "không",
    "hong": "không",
    "khg": "không",
    "dc": "được",
    "dk": "đăng ký",
    "r": "rồi",
    "ch": "chưa",
    "chx": "chưa",
    "nhiu": "nhiêu",
    "bnh": "bao nhiêu",
    "bn": "bao nhiêu",
    "bnhieu": "bao nhiêu",
    "sl": "số liệu",
    "ng": "người",
    "j": "gì",
    "ji": "gì",
    "vs": "với",
    "z": "vậy",
    "v": "vậy",
    "sdt": "số điện thoại",
    "dt": "điện thoại",
    "hs": "hồ sơ",
    "tl": "tỷ lệ",
    "hl": "hài lòng",
    "gv": "giáo viên",
    "sk": "sáng kiến",
    "nv": "nhiệm vụ",
    "ht": "hiệu trưởng",
    "cv": "chuyên viên",
    "p": "phường",
    "ptr": "phụ trách",
    "ptrach": "phụ trách",
    "qli": "quản lý",
    "nhg": "những",
    "lk": "liên kết",
    "cn": "cả năm",
    "exel": "excel",
    "exell": "excel",
    "excell": "excel",
    "xls": "excel",
    "havent": "haven t",
    "hasnt": "hasn t",
}
"""One word typed, keyed without diacritics, and what is read instead."""

MARKED = frozenset(map(spelling, ("hông", "hổng", "hỏng", "bcáo", "trườg", "sđt", "đt", "đv", "đc")))
"""Abbreviations that are typed with diacritics."""

PAIRS = {
    "kh nop": "không nộp",
    "kh gui": "không gửi",
    "kh co": "không có",
    "co kh": "có không",
    "kh 0": "không",
    "kh nay": "kế hoạch này",
    "cn nay": "chủ nhật này",
    "cn toi": "chủ nhật tới",
    "cn sau": "chủ nhật tới",
    "cn tuan": "chủ nhật tuần",
    "co cv": "có công văn",
    "cv moi": "công văn mới",
    "cv den": "công văn đến",
    "nhiu truong": "bao nhiêu trường",
}
"""Where two words tell what one leaves open: `kh` is also kế hoạch."""

# Politeness, greetings and the person spoken to ("quý" before a person is "dear", never a quarter); asking to be shown;
# glue; now, and all of it; the office's own words that tell nothing apart here; English glue.
SILENT = """
silent
    ạ, à, ơi, ta, rứa, hè, dzậy, dạ, vâng, nhé, nhá, nha, nhe, nhen, nghen, hen, với, vậy, thế, nhỉ, hả, hở, đấy, đó,
    ấy, này, luôn, bot, bạn, anh, chị, ad, admin, em, e, mình, tôi, thầy, cô, thầy cô, quý thầy cô, quý thầy, quý cô,
    quý vị, quý anh chị, quý cơ quan, kính, thưa, xin chào, chào, hello, hi, hey, alo, giúp, giùm, dùm, hộ, vui lòng,
    làm ơn, xin, hỏi, hãy, nhờ, phiền, muốn, em muốn, tôi muốn, mình muốn, muốn biết, muốn xem, muốn hỏi, cho biết,
    biết, cho, please, pls, thanks
silent
    ở phòng, trên phòng, trong phòng, bên, gửi ủy ban, gửi ubnd, gửi sở, gửi phường, gửi xã, gửi cấp trên,
    gửi lãnh đạo, để ký, trình ký, trình lãnh đạo, trình sếp, sếp, cho sếp, phòng giáo dục, phòng gdđt, phòng gd,
    phòng giáo dục và đào tạo, của phòng, lên phòng, thôi, thôi hả, dù đã nhắc, nhắc rồi, nhắc mãi, tại sao, vì sao,
    vì lý do gì, lý do, xin số liệu, lịch sử nộp, lịch sử báo cáo, tóm tắt, trục trặc, sự cố, gặp trục trặc,
    gặp sự cố, hỗ trợ, stand, xem, coi, kiểm tra, tra cứu, tra, tìm, rà soát, check, nói, tell, give, let, know,
    see, want, need, get, find, view
silent
    là, thì, khi, mà, của, các, những, cái, có, đã, đang, sẽ, được, bị, vẫn, còn, rồi, ra, lên, về, lại, vào, trong, ở,
    tại, từ, theo, theo quy định, và, hay, hoặc, cũng, chỉ, để, do, bởi, như, cùng, nhưng, nên, vì, trên, nữa,
    gần nhất, thêm, lắm, quá, rất, thấy, chịu, phải, cần, đều, nhận, người, người ta, mọi, mọi người, làm được gì,
    làm gì được, đi, lần, thế nào, như thế nào, ra sao, tình hình, tình trạng, trạng thái, tháng
silent
    tính đến, tính, đến, tới, cho đến, hiện, hiện tại, hiện nay, bây giờ, giờ, thời điểm, thời gian, lúc này, đến nay,
    tới nay, nay, vừa, đầy đủ, cụ thể, chi tiết, nhanh, gấp, ngay, hết, đủ, toàn bộ, tất cả, cả, gồm, kết quả,
    thông tin, nội dung, tên, danh mục, số liệu, dữ liệu, ngày, cuối
silent
    công tác, cải cách hành chính, cchc, cải cách, hành chính, tthc, thủ tục hành chính, định kỳ, kỳ, đợt, khối, cấp,
    bậc, nhóm, diện, công lập, trực thuộc, thuộc, địa bàn, khu vực, trung tâm, ngành, giáo dục, gd, gdđt, quý, năm,
    trường học, số, nhiệm vụ, câu, mục, phần, sắp, đúng, đúng không, phải không, hay không, hay chưa, sao, sao rồi
silent
    what about, how about, and what about, and how about, then, the, a, an, of, for, to, in, on, at, by, is, are, was,
    were, be, been, has, have, had, do, does, did, s, t, me, us, can, could, you, we, i, our, and, or, with, that,
    this, it, its, their, there, any, yet, still, already, from, as, now, currently, right now, so far, so, will,
    would, like, just, about, into, out, one, all, today s, they, than, rate, status, state, situation
"""
