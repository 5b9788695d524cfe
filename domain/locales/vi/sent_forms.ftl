# Biểu mẫu gửi vào chat (XLSForm .xlsx hoặc .toml): xem trước, điền thử, lưu, dùng cho việc nào

# Tệp có chỗ phải sửa
sent-form-wrong = ⛔ <b>{ $file }</b>: { $count } chỗ bot chưa dùng được. Chưa lưu gì.
sent-form-line = • { $told }
sent-form-more = … và { $count } chỗ nữa.
sent-form-again = Thầy/cô sửa ngay trong tệp này rồi gửi lại, bot đọc lại từ đầu.
form-remark-cell = { $sheet }!{ $place } ({ $heading }): { $told }
form-remark-place = { $sheet }!{ $place }: { $told }
form-remark-key = Dòng { $place }, { $heading }: { $told }
form-remark-line = Dòng { $place }: { $told }
form-amiss-twice = “{ $name }” đã có ở trên, mỗi tên chỉ dùng một lần.
form-amiss-bounds = Mức thấp nhất ({ $low }) lớn hơn mức cao nhất ({ $high }).
form-amiss-days = Ngày sớm nhất ({ $low }) sau ngày muộn nhất ({ $high }).
form-amiss-not-here = Loại câu hỏi “{ $kind }” không có mục “{ $name }”.
form-amiss-first-computed = Câu đầu tiên phải là câu có người trả lời, không phải số tự tính.
form-amiss-section-parted = Các câu của phần “{ $name }” phải đứng liền nhau.
form-amiss-section-empty = Phần này chưa có câu hỏi nào.
form-amiss-options = Một câu cần từ { $least } đến { $most } lựa chọn, ở đây có { $count }.
form-amiss-below = “{ $name }” phải đứng trên câu này.
form-amiss-unknown = Không có câu hỏi nào tên “{ $name }”.
form-amiss-no-number = “{ $name }” không phải là câu hỏi bằng số.
form-amiss-reserved = Tên “{ $name }” đã có nghĩa riêng trong công thức, thầy/cô chọn tên khác.
form-amiss-name = Tên chỉ gồm chữ không dấu, chữ số và dấu gạch dưới, bắt đầu bằng chữ; tên biểu mẫu (form_id) viết thường.
form-amiss-long = Dài quá { $most } chữ.
form-amiss-empty = Ô này đang trống.
form-amiss-integer = Chỗ này phải là số nguyên.
form-amiss-least = Số này phải từ { $least } trở lên.
form-amiss-most = Số này không quá { $most }.
form-amiss-missing = Thiếu nội dung này.
form-amiss-key = Tệp .toml không có mục này. Các mục dùng được: { $names }.
form-amiss-toml = Tệp .toml viết chưa đúng: { $told }
form-amiss-other = Trái quy định của biểu mẫu: { $expected }
form-file-not-utf8 = Tệp phải lưu ở dạng UTF-8.
form-file-long = Biểu mẫu dài quá { $most } nghìn chữ. Thầy/cô tách thành hai mẫu.
form-file-none = Tệp này không phải là biểu mẫu: không có trang “survey” với cột “type”.
xlsform-no-library = Máy chủ chưa cài phần đọc biểu mẫu Excel. Nhờ người cài bot chạy pip install ".[xlsform]", rồi thầy/cô gửi lại tệp.

# Những điều không làm được
form-sent-not-yours = Biểu mẫu do chuyên viên, lãnh đạo hoặc quản trị của cơ quan gửi, với chức vụ phụ trách mọi cấp học.
form-sent-held = Mã “{ $code }” là của bot, không thay được. Thầy/cô đổi form_id thành tên khác rồi gửi lại tệp.
form-sent-gone = Biểu mẫu này không còn. Thầy/cô gửi lại tệp.
form-sent-saved = Biểu mẫu này đã lưu rồi. Gõ /bieumau để xem.
form-of-others = Cơ quan của thầy/cô không có biểu mẫu này. Gõ /bieumau để xem các mẫu đang có.
form-try-over = Lần điền thử này đã xong.

# Xem trước
form-preview-head =
    📝 <b>{ $title }</b>
    Mã { $code } · bản { $version }
form-preview-counts = { $questions } câu hỏi, trong đó { $must } câu bắt buộc.
form-preview-all-must = { $questions } câu hỏi, câu nào cũng bắt buộc.
form-preview-sections = { $count } phần: { $names }.
form-preview-conditional = { $count } câu chỉ hỏi khi cần.
form-preview-computed = { $count } số bot tự tính.
form-preview-questions = <b>Trường sẽ được hỏi</b>
form-preview-question = { $number }. { $label } <i>({ $takes })</i>
form-preview-more = … và { $count } câu nữa.
form-preview-rules = <b>Bot kiểm tra</b>
form-preview-rule = • Câu { $numbers }: { $says }
form-preview-rule-soft = • Câu { $numbers }, chỉ hỏi lại: { $says }
form-preview-more-rules = … và { $count } điều nữa.
form-preview-passed-over = <b>Bot bỏ qua, vẫn dùng được</b>
form-kind-integer = số nguyên
form-kind-decimal = số, có thể lẻ
form-kind-percent = phần trăm
form-kind-money = số tiền
form-kind-text = viết chữ
form-kind-date = ngày
form-kind-document = đường link hoặc tệp
form-kind-yes-no = có hay không
form-kind-choice = chọn một
form-kind-choices = chọn một hay nhiều
form-kind-photo = ảnh
form-kind-file = tệp
form-kind-computed = bot tự tính
form-takes-number = { $kind }{ $bounds }{ $unit }
form-takes-between = { "" } từ { $low } đến { $high }
form-takes-at-most = { "" } không quá { $high }
form-takes-at-least = { "" } từ { $low }
form-takes-unit = , tính bằng { $unit }
form-takes-any = { "" }
form-takes-day = { $kind }{ $first }{ $last }
form-takes-no-day = { "" }
form-takes-from = , từ { $day }
form-takes-to = , đến { $day }
form-takes-the-day = { $day }
form-takes-today =
    { $days ->
        [0] hôm nay
       *[other] { $days } ngày so với hôm nay
    }
form-takes-text = { $kind }, tối đa { $most } ký tự
form-takes-options = { $kind } trong { $count } ý
form-takes-optional = không bắt buộc
form-takes-if = chỉ hỏi tùy câu { $numbers }
form-takes-if-missed = chỉ hỏi khi chưa đạt chỉ tiêu
form-takes-and = { $one }, { $other }

# Bản mới của mẫu đang dùng
form-renewal = 🔁 <b>Bản { $version } sẽ thay bản { $before } đang dùng</b>
form-renewal-same = Mẫu này giống hệt bản { $version } đang dùng, không có gì để lưu.
form-renewal-more = … và { $count } chỗ khác nữa.
form-renewal-drafts = { $count } trường đang điền dở: điền tiếp bản cũ, không mất câu nào.
form-renewal-reports = { $count } báo cáo đã nộp: giữ nguyên.
form-renewal-next = Trường chưa mở mẫu sẽ điền bản { $version }. Kỳ nào chỉ có báo cáo theo bản cũ, bảng tổng hợp vẫn như cũ.
form-renewal-clash = ⛔ Chưa lưu được: số liệu cũ sẽ bị đọc sai. Thầy/cô đặt tên (name) khác cho các câu này rồi gửi lại tệp.
form-change-title = • Đổi tên mẫu: { $before } → <b>{ $after }</b>
form-change-added = • Thêm câu { $number }: <b>{ $short }</b> ({ $takes })
form-change-removed = • Bỏ câu { $number } cũ: { $short }
form-change-takes = • Câu { $number } ({ $short }): { $before } → <b>{ $after }</b>
form-change-required = • Câu { $number } ({ $short }): nay bắt buộc
form-change-optional = • Câu { $number } ({ $short }): nay không bắt buộc
form-change-label = • Câu { $number }: sửa lời hỏi
form-change-help = • Câu { $number }: sửa lời dẫn
form-change-condition = • Câu { $number } ({ $short }): đổi điều kiện hỏi
form-change-formula = • Câu { $number } ({ $short }): đổi cách tính
form-change-options = • Câu { $number } ({ $short }): đổi các lựa chọn
form-change-carry = • Câu { $number } ({ $short }): đổi cách nhận “giữ số cũ”, “không phát sinh”
form-change-moved = • Câu { $before } cũ nay là câu { $number } ({ $short })
form-change-rules = • Điều kiểm tra: thêm { $added }, sửa { $changed }, bỏ { $removed }
form-change-ratios = • Đổi các tỷ lệ được tính
form-change-sections = • Đổi cách chia phần
form-change-kind = • Câu { $number } ({ $name }): { $before } không thể đổi thành <b>{ $after }</b>

# Điền thử
form-try-begins = 🧪 Điền thử: thầy/cô trả lời như một trường. Không lưu gì, không gửi cho ai.
form-try-unit = điền thử
form-try-done = 🧪 Điền thử xong. Khi trường làm thật, bấm nút này là nộp báo cáo; lần thử này không lưu gì.
form-try-left = 🧪 Đã dừng điền thử, không lưu gì.

# Lưu và dùng
form-saved = ✅ Đã lưu mẫu <b>{ $title }</b>. Chưa trường nào được hỏi.
form-renewed = ✅ Đã lưu <b>{ $title }</b>, bản { $version }. Từ giờ trường nào mở mẫu sẽ điền bản này.
form-sent-dropped = Đã bỏ, không lưu biểu mẫu này.
form-use-which = Dùng mẫu <b>{ $title }</b> cho việc nào? Thầy/cô bấm nút hoặc gõ số thứ tự.
form-use-none = Chưa có việc nào để gắn mẫu <b>{ $title }</b>.
form-use-choice = { $number }. { $name }
form-use-document = Đang soạn: { $title } · { $duty }
form-use-chosen = ✅ Việc “{ $duty }” sẽ hỏi bằng mẫu <b>{ $title }</b>.
form-use-begun = Việc đã có trường điền thì không đổi sang mẫu khác được. Muốn sửa câu hỏi, gửi bản mới của chính mẫu ấy: giữ nguyên form_id.
form-use-later = Mẫu vẫn để đó. Gõ /bieumau khi cần dùng.
form-used = <b>Đang dùng cho</b>
form-used-line = • { $plan } · { $duty }
form-used-more = … và { $count } việc nữa.
form-used-nowhere = Chưa dùng cho việc nào.
form-workbook = 📎 <b>{ $title }</b>, bản { $version }. Sửa trong Excel rồi gửi lại tệp này vào đây, bot nhận là bản mới.
form-workbook-lost = Nếu mở bằng chương trình khác (Kobo, ODK):

# Danh sách biểu mẫu
forms-head = 📝 <b>{ $count } biểu mẫu</b> của cơ quan. Thầy/cô bấm nút hoặc gõ số thứ tự.
forms-line = { $number }. { $title } · { $code }, bản { $version }, { $questions } câu
forms-send = Thêm mẫu hay sửa mẫu: gửi vào đây tệp Excel vẽ theo XLSForm (.xlsx) hoặc tệp .toml. Bot cho xem trước, điền thử, rồi mới lưu.
forms-send-words = Kênh này không gửi được tệp: muốn thêm hay sửa mẫu, thầy/cô mở bot trên Telegram và gửi tệp Excel vẽ theo XLSForm (.xlsx) hoặc tệp .toml vào đó.

# Nút
button-form-try = Điền thử
button-form-try-again = Thử lại
button-form-save = Lưu mẫu
button-form-renew = Lưu bản { $version }
button-form-save-or-not = Xem lại mẫu
button-form-card = Xem mẫu
button-form-file = Tải Excel
button-form-use = Dùng cho việc nào
button-form-now = Báo cáo đột xuất
button-form-later = Để dùng sau
button-forms = Biểu mẫu
