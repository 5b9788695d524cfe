# Thay đổi đơn vị: đổi tên, chuyển cơ quan quản lý, nhập, tách, kết thúc hoạt động, lập mới
change-menu =
    <b>{ $unit }</b>
    Thầy/cô cần thay đổi gì? Bấm nút, hoặc gõ: đổi tên, chuyển, nhập, tách, giải thể, lập mới, cấp học, mã, loại hình.
change-which-unit = Thầy/cô cần thay đổi đơn vị nào?
change-none-waiting = Không có thay đổi nào chờ đến ngày. Để thay đổi một đơn vị, thầy/cô gõ /thaydoi kèm tên, ví dụ: /thaydoi th nhat tan
change-waiting = <b>Các thay đổi chờ đến ngày</b>
change-waiting-line = • { $day }: { $what }
change-title = { $deed }: { $unit }

change-deed-rename = Đổi tên
change-deed-move = Chuyển trực thuộc
change-deed-merge = Nhập
change-deed-split = Tách
change-deed-close = Kết thúc hoạt động
change-deed-found = Lập mới
change-deed-file = Danh sách thay đổi

# Hỏi từng bước
change-said = { $deed }, đã chọn: <b>{ $names }</b>
change-ask-rename-name = Tên mới của <b>{ $unit }</b> là gì? Thầy/cô gõ tên đầy đủ.
change-ask-found-name = Đơn vị mới trực thuộc <b>{ $unit }</b> tên là gì? Tên ghi cả cấp học, ví dụ: TH Kim Đồng.
change-ask-move-target = <b>{ $unit }</b> chuyển về trực thuộc cơ quan nào? Thầy/cô gõ tên cơ quan.
change-ask-merge-target = <b>{ $unit }</b> nhập vào đơn vị nào? Thầy/cô gõ tên đơn vị đang có, hoặc tên đơn vị mới.
change-ask-merge-more = Còn đơn vị nào cùng nhập với <b>{ $unit }</b> không? Thầy/cô gõ tên từng đơn vị; hết rồi thì gõ “xong”.
change-ask-split-target = <b>{ $unit }</b> tách thành những đơn vị nào? Thầy/cô gõ tên đơn vị thứ nhất; đơn vị này nhận các việc còn phải nộp.
change-ask-split-more = Thầy/cô gõ tên đơn vị tiếp theo được tách từ <b>{ $unit }</b>; đủ rồi thì gõ “xong”.
change-ask-close-target = Việc còn lại của <b>{ $unit }</b> giao cho đơn vị nào? Thầy/cô gõ tên; không giao cho ai thì gõ “không”.
change-ask-staff = Cán bộ của <b>{ $unit }</b> chuyển sang đơn vị kế thừa hay thôi giữ chức? Thầy/cô gõ “chuyển” hoặc “thôi”.
change-ask-day = Áp dụng từ ngày nào? Thầy/cô gõ ngày/tháng/năm, ví dụ 01/7/2025.
change-which = “{ $name }” là đơn vị nào? Thầy/cô gõ số thứ tự, hoặc bấm nút.
change-choice = { $number }. { $unit }
change-or-new = Không phải các đơn vị trên thì gõ “mới” để lập đơn vị tên “{ $name }”.

change-preview = <b>Xem trước, chưa có gì thay đổi</b> · áp dụng từ { $day }
change-preview-later =
    <b>Xem trước, chưa có gì thay đổi</b> · áp dụng từ { $day }
    Ngày này chưa tới: bot tự thực hiện lúc 00:00 ngày { $day } rồi báo tin. Dưới đây tính theo hôm nay.
change-confirm = Thầy/cô bấm [Thực hiện], hoặc gõ “thực hiện”. Gõ “thôi” để bỏ.
change-row = Dòng { $line } trong { $source }:
change-more = … và { $left } dòng nữa
change-done = ✅ <b>Đã thực hiện</b>
change-scheduled = 🗓 Đã ghi lại. Bot tự thực hiện lúc 00:00 ngày { $day } và báo tin cho thầy/cô liên quan. Xem lại hoặc hủy: /thaydoi
change-dropped = Đã bỏ, không có gì thay đổi.

# Từng việc sẽ xảy ra, hoặc đã xảy ra
effect-renamed = ✏ <b>{ $unit }</b> đổi tên thành <b>{ $name }</b> từ { $day }.
effect-moved = ➡ <b>{ $unit }</b> chuyển từ { $before } về trực thuộc <b>{ $to }</b> từ { $day }.
effect-placed = ➡ <b>{ $unit }</b> trực thuộc <b>{ $to }</b> từ { $day }.
effect-children-moved = ➡ { $count } đơn vị trực thuộc { $before } chuyển về <b>{ $to }</b> từ { $day }.
effect-founded = ➕ Lập <b>{ $unit }</b>, trực thuộc { $to }, từ { $day }.
effect-founded-alone = ➕ Lập <b>{ $unit }</b> từ { $day }.
effect-merged = 🔗 { $units } nhập vào <b>{ $to }</b> từ { $day }.
effect-split = ✂ <b>{ $unit }</b> tách thành { $to } từ { $day }.
effect-closed = ⛔ <b>{ $unit }</b> kết thúc hoạt động từ { $day }.
effect-teaches = { $unit } nay gồm các cấp học: { $levels }.
effect-taken-over =
    { $drafts ->
        [0] 📄 { $count } việc còn phải nộp của { $unit } chuyển sang <b>{ $to }</b>: { $labels }.
       *[other] 📄 { $count } việc còn phải nộp của { $unit } chuyển sang <b>{ $to }</b>: { $labels }. Phần đã điền được giữ nguyên.
    }
effect-excused =
    { $drafts ->
        [0] 📄 { $count } việc của { $unit } được miễn, vì { $to } nộp chung một bản cho kỳ đó: { $labels }.
       *[other] 📄 { $count } việc của { $unit } được miễn, vì { $to } nộp chung một bản cho kỳ đó: { $labels }. Phần { $unit } điền dở không dùng nữa.
    }
effect-dropped = 📄 { $count } việc còn phải nộp của { $unit } được miễn, vì không có đơn vị kế thừa: { $labels }.
effect-post-goes-on = 👤 { $name }, { $role } { $unit }, chuyển sang <b>{ $to }</b>.
effect-post-ends = 👤 { $name } thôi là { $role } { $unit } từ { $day }.
effect-your-post-goes-on = 👤 Thầy/cô chuyển từ { $unit } sang <b>{ $to }</b>, vẫn là { $role }.
effect-your-post-ends = 👤 Thầy/cô thôi là { $role } { $unit } từ { $day }. Nếu phụ trách đơn vị khác, thầy/cô sẽ nhận lời mời mới.
effect-plans-go-on = 📋 { $count } kế hoạch của { $unit } do <b>{ $to }</b> theo dõi tiếp, chỉ với các trường đã được giao.
effect-plans-left = ⚠ { $count } kế hoạch của { $unit } sẽ không còn ai theo dõi.
effect-group-goes-on = 💬 Nhóm “{ $group }” chuyển từ { $unit } sang <b>{ $to }</b>.
effect-group-ends = 💬 Nhóm “{ $group }” thôi nhận tin, vì { $unit } kết thúc hoạt động từ { $day }.
effect-invites-end = ✉ { $count } mã mời vào { $unit } hết hiệu lực.
effect-name-taken = ⚠ Cùng cơ quan quản lý đã có đơn vị tên “{ $name }”.
effect-no-head = ⚠ { $unit } chưa có hiệu trưởng trên bot, cần mời.
effect-heard = 📨 Báo tin cho { $count } nơi nhận.
effect-failed = ❗ <b>Chưa thực hiện được</b> · { $deed }: { $unit }, ngày { $day }.

notice-unit-change = 🏫 <b>Thay đổi đơn vị</b>
notice-unit-change-more = … và { $left } thay đổi nữa. Thầy/cô xem lại ở từng đơn vị.

# Việc nhận từ đơn vị đã nhập, tách
job-taken-over = nhận từ đơn vị trước
duties-taken-over = ↪ Trong đó có việc nhận từ: { $names }
units-taken-over = ↪ { $unit } nay thuộc { $to }, { $to } nộp thay.

# Vì sao không được
change-gone = Đơn vị này không còn. Thầy/cô gõ /thaydoi để làm lại.
change-not-yours = Thay đổi này không thuộc phần thầy/cô quản trị.
change-done-already = Thay đổi này đã được thực hiện hoặc đã bỏ.
change-said-before = Đơn vị này đã được chọn rồi.
change-unknown = Bot không tìm thấy đơn vị “{ $typed }” trong phần thầy/cô quản trị. Thầy/cô gõ lại tên.
change-not-staff = “{ $typed }” chưa rõ. Thầy/cô gõ “chuyển” hoặc “thôi”.
change-not-a-day = “{ $typed }” không phải là ngày. Thầy/cô gõ ngày/tháng/năm, ví dụ 01/7/2025.
change-day-far = Ngày { $day } quá xa. Thầy/cô kiểm tra lại năm.
change-closed = { $unit } đã kết thúc hoạt động từ { $day }.
change-before-opened = { $unit } chỉ có từ { $day }, không áp dụng từ ngày sớm hơn được.
change-before-last = { $unit } đã có thay đổi từ { $day }, không áp dụng từ ngày sớm hơn được.
change-same-name = { $unit } đang mang đúng tên này.
change-name-empty = Tên cần có chữ hoặc số.
change-name-long = Tên dài { $length } ký tự, tối đa { $longest }.
change-name-ambiguous = Có { $count } đơn vị cùng tên “{ $name }”, cần ghi mã đơn vị.
change-levels-unknown = Chưa rõ cấp học của “{ $name }”. Thầy/cô ghi cấp học trong tên, ví dụ: TH Kim Đồng.
change-ring = { $unit } không thể đặt dưới { $to }, vì { $to } đang trực thuộc chính { $unit }.
change-there-already = { $unit } đang trực thuộc { $to }.
change-under-school = { $to } không phải cơ quan quản lý, không có đơn vị trực thuộc.
change-into-itself = { $unit } không thể nhập vào chính mình.
change-kinds-differ = Cơ quan quản lý chỉ nhập vào cơ quan quản lý, trường chỉ nhập vào trường. Xem lại { $unit }.
change-nothing-to-merge = Chưa có đơn vị nào để nhập.
change-split-two = { $unit } phải tách thành ít nhất hai đơn vị khác tên nhau.
change-split-authority = { $unit } là cơ quan quản lý: thầy/cô chuyển từng đơn vị trực thuộc, rồi cho cơ quan này kết thúc hoạt động.
change-children-left = { $unit } còn { $count } đơn vị trực thuộc. Thầy/cô chuyển các đơn vị đó trước, hoặc giao cho một cơ quan khác.
change-last-administrator = Nếu vậy sẽ không còn ai quản trị. Thầy/cô cho cán bộ của { $unit } chuyển sang đơn vị kế thừa.

# Nút bấm, tối đa 20 ký tự
button-changes = Thay đổi
button-change-rename = Đổi tên
button-change-move = Chuyển trực thuộc
button-change-merge = Nhập đơn vị
button-change-split = Tách
button-change-close = Kết thúc hoạt động
button-change-found = Lập đơn vị mới
button-change-nobody = Không giao
button-change-no-more = Xong
button-change-new = Lập mới: { $name }
button-staff-go-on = Chuyển sang
button-staff-end = Thôi giữ chức
button-change-today = Hôm nay
button-change-next-month = Đầu tháng sau
button-change-again = Làm lại
button-change-drop = Thôi
button-change-cancel = Hủy thay đổi này
button-change-do = Thực hiện
button-change-further = Thay đổi khác
button-change-show = { $day } · { $what }
button-waiting = Chờ đến ngày

# Cấp học, mã, loại hình của một đơn vị
button-fact-levels = Cấp học
button-fact-code = Mã đơn vị
button-fact-ownership = Loại hình
button-fact-put = Ghi thay đổi
unit-fact-what =
    { $fact ->
        [levels] cấp học
        [code] mã
       *[ownership] loại hình
    }
unit-fact-none = chưa có
unit-fact-ask =
    <b>{ $unit }</b>, { unit-fact-what } hiện nay: { $now }.
    { $fact ->
        [levels] Thầy/cô gõ cấp học đúng, ví dụ: TH, THCS
        [code] Thầy/cô gõ mã mới.
       *[ownership] Thầy/cô gõ: công lập, tư thục hoặc dân lập.
    }
unit-fact-preview = <b>{ $unit }</b>, { unit-fact-what }: { $before } → <b>{ $after }</b>
unit-fact-joining =
    Được giao thêm: { $titles }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } việc nữa
    }
unit-fact-leaving =
    Thôi giao: { $titles }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } việc nữa
    }
unit-fact-from-next = Tính từ kỳ mở sau; kỳ đã mở giữ nguyên, muốn đổi thì vào [Sửa kế hoạch] → [Đối tượng], hoặc miễn kỳ.
unit-fact-confirm = Chưa có gì thay đổi. Bấm [Ghi thay đổi] hoặc gõ “ghi”; “thôi” để bỏ.
unit-fact-put = ✅ <b>{ $unit }</b>, { unit-fact-what }: { $before } → <b>{ $after }</b>
unit-fact-dropped = Đã bỏ, không có gì thay đổi.
unit-fact-not-read =
    { $fact ->
        [levels] Bot chưa đọc được cấp học trong “{ $typed }”. Các cấp: MN, MG, TH, THCS, THPT, GDTX.
        [code] Mã dài nhiều nhất 40 ký tự.
       *[ownership] Bot chưa đọc được loại hình trong “{ $typed }”.
    }
unit-fact-same = Đơn vị đang đúng như vậy rồi, không có gì để đổi.
unit-fact-code-taken = Mã { $code } đã có đơn vị khác dùng.
unit-fact-too-long = Mã này dài quá để đổi ở đây; thầy/cô đổi bằng tệp danh sách: /danhsach
