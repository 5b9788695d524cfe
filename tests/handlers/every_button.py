"""Every kind of button and every command, put where it belongs by what it names: whoever adds one adds it here."""

from tests.handlers.rivals import SECRET_SCHOOL

OF_ONESELF = frozenset(
    {"dx", "home", "help", "mine", "plans", "ws", "q", "lang", "lt", "lx", "chw", "aq", "gs", "dg", "dgc", "mu", "mus"}
    | {"me", "mend", "mendn", "mendp", "mendx", "leave", "leavey"}
    | {"oc", "ocf", "ocn", "ocx", "tk", "tkp", "tkx"}
    | {"pa"}
    | {"io", "il", "ix", "kt", "kl", "kx", "bt"}
    | {"ba", "by", "gg"}
    | {"gt", "lk"}
    | {"nlm"}
    | {"bm"}
)
"""Buttons that name nothing: they show whoever presses their own."""
SHOWING_ONESELF = OF_ONESELF - {"by", "lang", "dgc", "mus", "leavey", "mendx", "lk", "ocn", "ocx", "oc", "ocf", "tkx"}
COMING_IN = frozenset({"yes", "no", "ju", "jr", "jy", "jn", "jb", "jx"})
"""Anybody may ask for a post at any unit, whose name is no secret; they have it once somebody with the right agrees."""
PUBLIC = frozenset({"un", "uc", "ua", "uf", "ul", "ug"})
"""Finding a unit: its name and place are anybody's to know who has a post; who is behind it is not."""
NAMING = frozenset(
    {"kh", "khp", "kha", "khb", "khi", "khn", "khu", "khk", "khm", "khs", "khw", "khx", "khd", "khc", "dxp", "dxc"}
    | {
        "ack",
        "go",
        "f",
        "plan",
        "pub",
        "st",
        "ms",
        "nq",
        "nu",
        "nv",
        "xl",
        "wq",
        "wd",
        "rp",
        "ok",
        "why",
        "ret",
        "ask",
        "ff",
    }
    | {"ch", "lw", "ld", "lb", "tr", "trx", "vo"}
    | {"po", "px"}
    | {"gtp", "gtc", "gts", "gtd", "gto", "gta", "gtl", "gtr"}
    | {"chu", "chb", "chs", "chp", "chn", "che", "chf", "chd", "cho", "chx", "chv", "cht"}
    | {"ap", "ay", "aw", "an", "sf", "si", "sr", "sn", "sv", "sd", "sc", "sx", "sq", "sm", "sp", "sb", "sa"}
    | {"uo", "ux"}
    | {"lkn", "lkd", "lkx"}
    | {"hi", "rc", "rb", "am", "ar", "fl", "ur", "en", "et"}
    | {"gh", "gd", "gx", "gy", "gw", "gn", "nm", "nb", "gi", "gid", "giy", "gix"}
    | {"mn", "mnb", "mnw", "mny", "mnx"}
    | {"e", "ig", "ii", "in", "ib", "is", "ih", "ia", "iw"}
    | {"ks", "kc", "kb", "km", "bw", "bs", "bx", "bo", "bd", "br", "bf"}
    | {"w", "wp", "wl"}
    | {"gl", "gm", "gk", "gr", "gp", "gq", "gu", "gc"}
    | {"ev", "evq", "evx"}
    | {"nl", "nlo", "nld", "nlc", "nlx", "nlw", "nla", "nlt", "nly"}
    | {"bmc", "bmf", "bmu", "bmk", "bmd", "bma", "bmp", "bmo", "bms", "bmx", "bmb", "bmt"}
    | {"mw", "mwl", "mwg", "mwu", "mwx", "mwe"}
    | {"tks", "tkt", "tko", "tkg", "tkn", "tkq", "tkd", "tku"}
)
"""Buttons that name a thing, or stand where one is: whose it is decides."""
OF_THE_HOUSE = frozenset({"nu", "nv", "xl", "ack", "gtr", "gp", "gq", "gu", "tkt", "tkg", "tkn", "tkd", "tku"})
"""What officers set off for their own schools, for the group of their house and its own tasks is theirs to set off."""
OF_ALL = frozenset({"cal", "cam", "cad", "cap", "caq", "cax", "cay"})
"""The one calendar of the installation: everybody sees it, and the administrators of topmost authorities change it."""

TYPED = {
    "/start": "", "/trogiup": "", "/help": "", "/caidat": "", "/settings": "", "/huy": "", "/cancel": "",
    "/baocao": "", "/hannop": "", "/status": "", "/tiendo": "", "/kehoach": "", "/dotxuat": "", "/choduyet": "",
    "/donvi": SECRET_SCHOOL, "/unit": SECRET_SCHOOL, "/chuanop": SECRET_SCHOOL, "/nhatky": SECRET_SCHOOL,
    "/guitin": SECRET_SCHOOL, "/bieumau": "", "/forms": "", "/lichnhac": "", "/ladder": "",
    "/lienket": "", "/nhom": "", "/groups": "", "/denghi": "", "/trace": SECRET_SCHOOL,
    "/nguoi": SECRET_SCHOOL, "/people": SECRET_SCHOOL, "/thaydoi": SECRET_SCHOOL, "/change": SECRET_SCHOOL,
    "/danhsach": "", "/dulieu": "", "/mydata": "", "/suahoso": "", "/mendmydata": "", "/roikhoi": "", "/leave": "",
    "/sangkien": SECRET_SCHOOL, "/initiatives": SECRET_SCHOOL, "/kiemtra": SECRET_SCHOOL,
    "/inspections": SECRET_SCHOOL, "/boctham": "", "/draw": "",
    "/lich": "", "/calendar": "", "/viec": "I.1", "/tasks": "",
}  # fmt: skip
"""Every command, with what somebody who is curious would type after it."""
QUESTIONS = (
    f"{SECRET_SCHOOL} nộp chưa",
    f"{SECRET_SCHOOL} bị trả mấy lần",
    f"ai phụ trách {SECRET_SCHOOL}",
    "trường nào chưa nộp q1",
    "trường nào bị trả nhiều lần nhất",
    "ai phụ trách khối THCS",
    "nhắc các trường chưa nộp q1",
    "xuất excel q1",
    f"khó khăn của {SECRET_SCHOOL} quý 1",
    "trường nào kêu khó khăn q1",
    f"tỷ lệ hài lòng của {SECRET_SCHOOL} quý 1",
    "tổng số hồ sơ tiếp nhận q1",
    "trường nào có từ 1 sáng kiến trở lên",
    "xếp hạng các trường theo số hồ sơ tiếp nhận q1",
    "bảng xếp hạng thi đua quý 1",
    "so sánh tỷ lệ hài lòng các cấp q1",
    "trường nào nộp sớm nhất q1",
    "danh sách các trường tiểu học",
    "987",
)
