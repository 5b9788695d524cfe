# Nhật ký thay đổi
trace-head =
    🔏 Nhật ký thay đổi ngày { $day }: dòng { $number }, mã <code>{ $code }</code>.
    Thầy/cô không cần làm gì, chỉ giữ tin này để đối chiếu khi cần.

trace-title = <b>Nhật ký thay đổi</b> · { $unit }
trace-title-file = Nhật ký thay đổi · { $unit }
trace-empty =
    <b>Nhật ký thay đổi</b> · { $unit }
    Chưa có thay đổi nào.
trace-no-unit = Bot không tìm thấy đơn vị “{ $name }” trong phần thầy/cô quản trị. Thầy/cô gõ /nhatky kèm tên trường, ví dụ: /nhatky th nhat tan
trace-which = Thầy/cô muốn xem nhật ký của đơn vị nào?
trace-file-ready =
    { $cut ->
        [yes] 📎 Nhật ký của <b>{ $unit }</b>: { $count } dòng mới nhất, kể cả từng câu trả lời.
       *[no] 📎 Nhật ký của <b>{ $unit }</b>: { $count } dòng, kể cả từng câu trả lời.
    }

# Một dòng: ai làm gì
trace-line = { $at } · { $told }
trace-detailed = { $told }: { $details }
trace-nobody = Bot
trace-erased = thông tin cá nhân đã xóa
trace-change = { $before } → { $after }
trace-none = (trống)

trace-of-unit = { $name }
trace-of-person = { $name }
trace-of-plan = kế hoạch { $name }
trace-of-deadline = { $name }
trace-of-group = nhóm { $name }
trace-of-obligation = { $name } của { $of }
trace-of-draft = { $name } của { $of }
trace-of-task = việc “{ $name }”
trace-of-initiative = “{ $name }” của { $of }
trace-of-inspection = cuộc kiểm tra { $name } tại { $of }
trace-of-draw = lần bốc thăm { $name } của { $of }
trace-of-proposal =
    { $name ->
        [pasted] văn bản dán vào ô chat
       *[other] văn bản { $name }
    }
trace-of-gone = mục { $subject }

trace-field-title = “{ $value }”
trace-field-degree = mức độ { $value }%
trace-field-findings = { $value } tồn tại
trace-field-mended = đã khắc phục { $value }
trace-field-commitment = mã cam kết { $value }
trace-field-reason = “{ $value }”
trace-field-about = { $value }
trace-field-value = { $value }
trace-field-role = { $value }
trace-field-levels = cấp học { $value }
trace-field-code = mã { $value }
trace-field-ownership = loại hình { $value }
trace-field-name = tên { $value }
trace-field-phone = số điện thoại { $value }
trace-field-language = ngôn ngữ { $value }
trace-field-person = { $value }
trace-field-unit = { $value }
trace-field-authority = { $value }
trace-field-parent = trực thuộc { $value }
trace-field-heir = { $value }
trace-field-form = mẫu { $value }
trace-field-template = mẫu Word số { $value }
trace-field-edition = bản { $value }
trace-field-version = lần nộp thứ { $value }
trace-field-owed = { $value } tin
trace-field-on = từ ngày { $value }
trace-field-words = “{ $value }”
trace-field-verdict = { $value }
trace-field-new = { $value } đơn vị mới
trace-field-days = { $value }
trace-field-year = năm { $value }
trace-field-event = { $value }
trace-field-day = ngày { $value }
trace-field-rungs = nhắc các ngày { $value }
trace-field-deputies = phó sau { $value } lượt
trace-field-leader = lãnh đạo sau { $value } ngày
trace-field-words-before = lời trước hạn “{ $value }”
trace-field-words-last = lời ngày cuối “{ $value }”
trace-field-words-after = lời sau hạn “{ $value }”
trace-field-words-rungs = lời từng lượt “{ $value }”
trace-field-note = “{ $value }”

trace-answer = { $who } trả lời { $what }
trace-read-document = { $who } gửi { $what } để bot đọc
trace-drop-document = { $who } bỏ { $what }
trace-decide = { $who } xem { $what }
trace-publish = { $who } công bố { $what }
trace-save-form = { $who } lưu biểu mẫu cho { $what }
trace-use-template = { $who } đặt mẫu báo cáo Word cho { $what }
trace-end-template = { $who } bỏ mẫu báo cáo Word riêng của { $what }
trace-amend = { $who } sửa { $what }
trace-acknowledge = { $who } xác nhận đã nhận kế hoạch cho { $what }
trace-hand-in = { $who } nộp báo cáo { $what }
trace-accepted = { $who } tiếp nhận báo cáo { $what }
trace-returned = { $who } chuyển trả báo cáo { $what }
trace-nudge = { $who } nhắc các trường chưa nộp { $what }
trace-broadcast = { $who } gửi tin cho các đơn vị của { $what }
trace-broadcast-again = { $who } gửi lại tin cho các đơn vị của { $what } chưa nhận được
trace-set-ladder = { $who } đặt lịch nhắc của { $what }
trace-unset-ladder = { $who } đưa lịch nhắc của { $what } về mặc định
trace-give-notice = { $who } đổi số ngày phải báo trước của { $what }
trace-take-over = { $who } chuyển việc phải nộp { $what } cho đơn vị khác
trace-excuse = { $who } miễn nộp { $what }
trace-link-group = { $who } liên kết { $what }
trace-unlink-group = { $who } ngừng liên kết { $what }
trace-disclose-to-group = { $who } đổi mức công khai của { $what }
trace-group-hears = { $who } đổi mức nhận tin của { $what }
trace-group-lost = { $who } bị đưa ra khỏi { $what }
trace-group-topic-lost = { $who } không còn chủ đề để viết trong { $what }
trace-invite = { $who } mời người cho { $what }
trace-revoke-invite = { $who } thu hồi lời mời của { $what }
trace-join = { $who } nhận lời mời của { $what }
trace-decide-application = { $who } xét đề nghị tham gia { $what }
trace-appoint = { $who } giao chức vụ tại { $what }
trace-end-post = { $who } thôi giao chức vụ tại { $what }
trace-change-remit = { $who } đổi phần việc của chuyên viên tại { $what }
trace-consent = { $who } đồng ý để bot lưu thông tin
trace-speak = { $who } đổi ngôn ngữ
trace-mend-name = { $who } sửa tên của mình
trace-mend-phone = { $who } sửa số điện thoại của mình
trace-digest-day = { $who } chọn ngày nhận bản tin
trace-hear = { $who } đổi mức nhận tin của mình
trace-add-chat = { $who } thêm một kênh nhắn tin của mình
trace-remove-chat = { $who } bỏ một kênh nhắn tin của mình
trace-leave = { $who } rời khỏi Trống Trường
trace-rename-unit = { $who } đổi tên { $what }
trace-move-unit = { $who } chuyển { $what } sang cơ quan quản lý khác
trace-merge-unit = { $who } sáp nhập { $what }
trace-split-unit = { $who } tách { $what }
trace-close-unit = { $who } cho { $what } ngừng hoạt động
trace-found-unit = { $who } lập { $what }
trace-teach-levels = { $who } đổi cấp học của { $what }
trace-pass-plans-on = { $who } chuyển giao kế hoạch của { $what }
trace-schedule-change = { $who } hẹn ngày thay đổi { $what }
trace-call-off-change = { $who } huỷ thay đổi đã hẹn của { $what }
trace-restored = { $who } đặt lại bản sao dữ liệu
trace-held-sent = { $who } cho gửi các tin đang giữ
trace-held-dropped = { $who } bỏ các tin đang giữ
trace-write-list = { $who } ghi danh sách đơn vị của { $what }
trace-put-right = { $who } sửa thông tin của { $what }
trace-list-change = { $who } cập nhật { $what } theo danh sách
trace-learn-name = { $who } thêm tên gọi khác cho { $what }
trace-forget-name = { $who } bỏ tên gọi khác của { $what }
trace-set-day-off = { $who } ghi ngày nghỉ cho { $what }
trace-set-day-worked = { $who } ghi ngày làm việc cho { $what }
trace-set-day-plain = { $who } trả ngày về bình thường cho { $what }
trace-confirm-year = { $who } xác nhận lịch năm cho { $what }
trace-date-event = { $who } ghi mốc năm học của { $what }
trace-give-task = { $who } giao người làm { $what }
trace-finish-task = { $who } ghi xong { $what }
trace-reopen-task = { $who } mở lại { $what }
trace-register-initiative = { $who } đăng ký sáng kiến { $what }
trace-mend-initiative = { $who } sửa sáng kiến { $what }
trace-start-initiative = { $who } bắt đầu thực hiện { $what }
trace-tell-of-initiative = { $who } cập nhật tiến độ { $what }
trace-finish-initiative = { $who } báo hoàn thành { $what }
trace-drop-initiative = { $who } báo không thực hiện { $what }
trace-accept-initiative = { $who } tiếp nhận sáng kiến { $what }
trace-return-initiative = { $who } chuyển trả sáng kiến { $what }
trace-record-inspection = { $who } ghi sổ { $what }
trace-note-mended = { $who } cập nhật khắc phục sau { $what }
trace-seal-draw = { $who } niêm phong { $what }
trace-draw-lots = { $who } bốc thăm { $what }
trace-make-feed = { $who } tạo liên kết lịch
trace-revoke-feed = { $who } thu hồi liên kết lịch
trace-make-key = { $who } cấp khóa đọc số liệu cho { $what }
trace-revoke-key = { $who } thu hồi khóa đọc số liệu của { $what }
trace-make-hook = { $who } thêm cổng nhận tin của { $what }
trace-revoke-hook = { $who } gỡ cổng nhận tin của { $what }
trace-end-hook = { $who } thôi gửi tới cổng nhận tin của { $what }
trace-undo-review = { $who } rút lại quyết định về { $what }
trace-endorse = { $who } đồng ý { $what }, chuyển lên cấp trên
trace-undo-endorse = { $who } rút lại đồng ý về { $what }
trace-recall = { $who } thu hồi báo cáo của { $what }
trace-ask-extension = { $who } xin gia hạn cho { $what }
trace-grant-extension = { $who } cho gia hạn { $what }
trace-refuse-extension = { $who } không cho gia hạn { $what }
trace-reopen = { $who } chuyển trả { $what } đã tiếp nhận
trace-give-time = { $who } chủ động gia hạn { $what }
trace-owe-again = { $who } thôi miễn nộp { $what }
trace-decline = { $who } báo không phụ trách { $what }
trace-take-on = { $who } nhận lại { $what }
trace-other = { $who } thay đổi { $what } ({ $deed })

# Tệp
sheet-trace = Nhật ký
column-trace-at = Lúc
column-trace-who = Ai
column-trace-told = Việc
column-trace-deed = Loại
column-trace-subject = Mục
column-trace-before = Trước
column-trace-after = Sau

# Kết quả xét đề nghị
verdict-approved = đã duyệt
verdict-refused = từ chối
