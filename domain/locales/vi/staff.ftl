# Người phụ trách của một đơn vị: danh sách, mời, thôi giữ chức, bàn giao.
staff-ended-news =
    Từ { $at } thầy/cô không còn giữ chức <b>{ $role }</b> tại <b>{ $unit }</b> trên Trống Trường.
    Bản nháp và các báo cáo đã nộp ở lại với đơn vị. Nếu có nhầm lẫn, thầy/cô báo cán bộ phụ trách.
staff-administrator-news =
    ⚠ <b>{ $name }</b> là quản trị của <b>{ $unit }</b> từ { $at }.
    Nếu thầy/cô không biết việc này, mời gõ /nguoi để kiểm tra.
staff-ended = Thầy/cô không còn giữ chức vụ tại { $unit } từ { $at }, nên bot không ghi gì.
staff-last-administrator = { $unit } chỉ còn một quản trị. Thầy/cô mời người khác làm quản trị trước đã.

staff = 👥 <b>{ $unit }</b>
    { $lines }
staff-holder = { $role }: <b>{ $name }</b>
staff-holder-plain = { $role }: { $name }
staff-levels = khối { $levels }
staff-areas = { $areas }
staff-since = từ { $since }
staff-unreached = chưa liên lạc được
staff-nobody = Chưa có ai nhận việc ở đây.
staff-no-head = Chưa có hiệu trưởng.
staff-more = … và { $left } người nữa
staff-invites = Lời mời chưa dùng:
staff-invite = { $number }. { $role } · { $name } · dùng tới { $until }
staff-unnamed = không ghi tên
staff-words = Có thể gõ: mời, thôi, phần việc, thu hồi 1
staff-which = Thầy/cô muốn xem người của đơn vị nào?
staff-name-a-school = Thầy/cô gõ kèm tên trường, ví dụ: /nguoi tiểu học Nhật Tân
staff-choice = { $number }. { $label }

staff-invite-which = Mời giữ chức gì tại <b>{ $unit }</b>? Bấm nút, hoặc gõ số.
staff-invite-name = Mời làm <b>{ $role }</b> tại <b>{ $unit }</b>. Thầy/cô gõ họ tên người được mời.
staff-invite-duties =
    Mời làm <b>{ $role }</b> tại <b>{ $unit }</b>. Người này phụ trách gì?
    Gõ cấp học rồi lĩnh vực, cách nhau dấu chấm phẩy, ví dụ: tiểu học; CCHC, CNTT
staff-replaces = ⚠ Thầy/cô <b>{ $name }</b> đang là { $role }, sẽ thôi giữ chức ngay khi lời mời này được nhận.
staff-invited =
    ✉ Lời mời làm <b>{ $role }</b> tại <b>{ $unit }</b> ({ $name })
    Mở đường dẫn: { $link }
    Hoặc nhắn cho @{ $bot } mã: <b>{ $code }</b>
    Dùng một lần, tới { $until }.
staff-pass-on = Thầy/cô gửi tin này cho đúng người được mời. Ai có mã thì nhận được chức vụ.
staff-revoked = Đã thu hồi lời mời.
staff-not-open = Không có lời mời nào như vậy đang chờ: đã dùng, hết hạn hoặc đã thu hồi.
staff-post-not-yours = Chức vụ này không thuộc quyền thầy/cô mời hoặc cho thôi.
staff-level-unknown = Bot chưa hiểu “{ $typed }” là cấp học nào. Thầy/cô gõ lại, ví dụ: tiểu học, THCS; CNTT
staff-too-long = Dài quá. Thầy/cô gõ lại trong { $most } chữ cái.
staff-name-unread = Thầy/cô gõ họ tên bằng chữ, ví dụ: Nguyễn Thị Lan

staff-dismiss-which = Ai thôi giữ chức tại <b>{ $unit }</b>? Bấm nút, hoặc gõ số.
staff-dismiss-sure =
    <b>{ $name }</b> thôi giữ chức { $role } tại <b>{ $unit }</b> ngay bây giờ?
    Bản nháp và báo cáo ở lại với đơn vị. Bấm nút, hoặc gõ “có”.
staff-dismissed = Đã ghi: { $name } thôi giữ chức { $role } tại { $unit }.
staff-dismiss-not = Chưa thay đổi gì.
staff-nobody-to-dismiss = Ở đây không có chức vụ nào thuộc quyền thầy/cô cho thôi.
staff-post-over = Người này đã thôi giữ chức rồi.

staff-sheets =
    <b>{ $count }</b> trường của { $unit } chưa có ai nhận việc.
    Bot làm một tệp để in: mỗi trường một trang, có mã mời làm hiệu trưởng, dùng tới { $until }. Bấm nút, hoặc gõ “làm”.
staff-sheets-replace = ⚠ { $count } lời mời làm hiệu trưởng đã gửi trước cho các trường này sẽ hết dùng được.
staff-sheets-none = Trường nào của { $unit } cũng đã có người nhận việc, không cần in phiếu.
staff-sheets-made = { $count } phiếu mời, dùng tới { $until }. Mã chỉ có trong tệp này: thầy/cô in rồi gửi từng trường, đừng đăng lên nhóm.

button-invite = Mời người
button-dismiss = Thôi giữ chức
button-dismiss-now = Đồng ý cho thôi
button-remit = Đổi phần việc
staff-no-officer = Ở đây chưa có chuyên viên nào.
staff-remit-which = Đổi phần việc của chuyên viên nào ở <b>{ $unit }</b>? Bấm tên hoặc gõ số thứ tự.
staff-remit-ask =
    <b>{ $name }</b> ({ $unit }) đang phụ trách: { $now }.
    Từ nay phụ trách gì? Gõ cấp học rồi lĩnh vực, cách nhau dấu chấm phẩy, ví dụ: tiểu học; CCHC, CNTT. Gõ “tất cả” nếu không chia.
staff-remit-all = tất cả
staff-remit-same = { $name } đang phụ trách đúng như vậy, không có gì thay đổi.
staff-remitted = ✅ { $name }: { $before } → <b>{ $after }</b>. Bot báo người này.
staff-remit-news = Phần việc của thầy/cô tại <b>{ $unit }</b> đã thay đổi. Từ nay phụ trách: <b>{ $now }</b>.
button-revoke = Thu hồi { $number }
button-staff-back = ◀ Người phụ trách
button-no-name = Không ghi tên
button-looks-after-all = Phụ trách tất cả
button-sheets-docx = Phiếu mời (Word)
button-sheets-pdf = Phiếu mời (PDF)
button-make-sheets = Làm phiếu

# Phiếu mời in trên giấy
sheet-title = PHIẾU MỜI
sheet-school = Kính gửi: { $school }
sheet-greeting =
    { $office } mời thầy/cô ({ $role }) dùng Trống Trường trên ứng dụng Telegram. Trống Trường báo kế hoạch mới, nhắc hạn nộp và nhận báo cáo của trường ngay trên điện thoại. Thầy/cô nhận việc bằng mã riêng của trường dưới đây.
sheet-until = Mã dùng một lần, tới { $until }
sheet-step-scan = { $number }. Cài Telegram trên điện thoại, rồi mở máy ảnh quét hình vuông ở trên. Không quét được thì vào Telegram, tìm @{ $bot }.
sheet-step-start = { $number }. Bấm “Bắt đầu” (Start). Nếu bot chưa nhận ra thầy/cô, thầy/cô nhắn mã ở trên cho bot.
sheet-step-agree = { $number }. Đọc và bấm “Đồng ý”. Xong: từ đó bot nhắc việc và nhận báo cáo ngay tại đây.
sheet-privacy = Bot chỉ giữ tên, chức vụ và tài khoản Telegram của thầy/cô để nhắc việc. Thầy/cô xem lại bằng /dulieu, rời đi bằng /roikhoi. Phiếu này của riêng trường: thầy/cô đừng chụp đưa lên nhóm.
