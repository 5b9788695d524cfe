# Nhóm chat

# Nhóm chưa ai liên kết: một câu trung tính, rồi bot rời nhóm
group-not-linked = Nhóm này chưa được liên kết. Cán bộ phụ trách gõ /lienket tại đây; sau { $minutes } phút không ai liên kết, bot sẽ rời nhóm.
group-again = Nhóm này từng liên kết với <b>{ $authority }</b>, bot nêu { group-policy }. Cán bộ phụ trách bấm nút hoặc gõ /lienket để dùng lại; nếu không, bot rời nhóm sau { $minutes } phút.

# Liên kết
group-policy =
    { $policy ->
        [names] tên trường và số lượng
       *[counts] số lượng, không nêu tên trường
    }
group-linked = ✅ Đã liên kết nhóm <b>{ $title }</b> với <b>{ $authority }</b>: bot nêu { group-policy }; số liệu từng trường chỉ nhắn riêng.
group-link-in-group = Lệnh này dùng trong nhóm: thầy/cô thêm bot vào nhóm rồi gõ /lienket ở đó.
group-link-head = Bot chỉ phục vụ nhóm do cơ quan quản lý liên kết. Nhóm riêng của một trường thì chưa dùng được: thầy/cô làm việc với bot trong chat riêng.
group-which =
    Thầy/cô liên kết nhóm này với cơ quan nào? Thầy/cô bấm nút, hoặc gõ /lienket kèm số thứ tự, ví dụ: /lienket 1
    { $lines }
group-which-line = { $number }. { $authority }
group-move = Nhóm này đang liên kết với <b>{ $old }</b>. Chuyển sang <b>{ $new }</b>? Thầy/cô bấm nút, hoặc gõ: /lienket chuyen { $new }
group-asked-another = Bot đang hỏi người đã gõ /lienket, xin để người ấy bấm.
group-not-yours = Nhóm hoặc cơ quan này không thuộc phạm vi thầy/cô phụ trách.
group-unlinked = Đã gỡ liên kết nhóm <b>{ $title }</b>. Bot không nhắc trong nhóm nữa và rời nhóm sau { $minutes } phút; muốn dùng lại, thầy/cô gõ /lienket trong nhóm.

button-disclose-counts = Chỉ số lượng
button-disclose-names = Tên và số lượng
group-hear-officer = Cả nhóm nhận ít hay nhiều tin do cán bộ phụ trách chọn. Muốn bot bớt nhắn riêng, thầy/cô gõ “bớt nhắn tin” trong chat riêng với bot.

button-chosen = ✓ { $label }
button-unlink = Gỡ liên kết
button-relink = Liên kết lại
button-move-group = Chuyển
button-keep-group = Giữ nguyên

# /nhom
groups-none = Chưa có nhóm nào liên kết với cơ quan của thầy/cô. Thầy/cô thêm bot vào nhóm rồi gõ /lienket ở đó.
groups-listed =
    Nhóm thầy/cô phụ trách: <b>{ $count }</b>
    { $lines }
group-line =
    { $state ->
        [muted] { $number }. <b>{ $title }</b> · { $authority } · { group-policy } · từ { $since } · ⚠ bot không được nhắn trong nhóm
        [out] { $number }. <b>{ $title }</b> · { $authority } · { group-policy } · từ { $since } · ⚠ bot không còn trong nhóm
        [no-topic] { $number }. <b>{ $title }</b> · { $authority } · { group-policy } · từ { $since } · ⚠ chủ đề đã bị xóa
       *[well] { $number }. <b>{ $title }</b> · { $authority } · { group-policy } · từ { $since }
    }
group-line-less = { $line } · bớt tin
group-hears-less = Nhóm đang bớt tin: chỉ còn kế hoạch mới, bảng tiến độ, tin đổi hoặc thu hồi kế hoạch, tin về đơn vị, nhắc ngày cuối và khi quá hạn.
group-card =
    Nhóm số { $line }

    Thầy/cô bấm nút, hoặc gõ: /nhom { $number } so luong, /nhom { $number } ten, /nhom { $number } bot tin, /nhom { $number } du tin, /nhom { $number } go
group-words = Thầy/cô gõ số của nhóm rồi đến việc cần đổi, ví dụ: /nhom 3 so luong, /nhom 3 ten, /nhom 3 bot tin, /nhom 3 go. Gõ /nhom để xem danh sách.
button-groups = Danh sách nhóm
button-add-to-group = Thêm bot vào nhóm
button-add-group-of = Thêm nhóm của { $authority }

# Nhắn riêng cho người đã liên kết
group-trouble-out = Bot không còn trong nhóm <b>{ $title }</b> nên liên kết với { $authority } đã kết thúc. Muốn dùng lại, thầy/cô thêm bot vào nhóm rồi gõ /lienket.
group-trouble-muted = Nhóm <b>{ $title }</b> không cho bot nhắn tin nên bảng tiến độ và nhắc việc đang dừng. Khi đã cho phép lại, thầy/cô gõ /lienket trong nhóm.
group-trouble-no-topic = Chủ đề đã liên kết trong nhóm <b>{ $title }</b> không còn. Từ nay bot đăng ở phần chung của nhóm; muốn đổi, thầy/cô gõ /lienket trong chủ đề khác.
group-trouble-taken = Nhóm <b>{ $title }</b> nay đã liên kết với { $authority }, do một cán bộ khác chuyển.

help-group =
    Trong nhóm, bot đăng kế hoạch và bảng tiến độ; bot chỉ đọc lệnh, nút bấm và câu trả lời vào tin của bot. Thầy/cô gõ /status xem tiến độ, /hannop xem hạn, hoặc trả lời bảng bằng câu hỏi.
    Báo cáo và số liệu xin nhắn riêng cho bot. Cán bộ phụ trách gõ /lienket để xem hoặc đổi liên kết của nhóm.
