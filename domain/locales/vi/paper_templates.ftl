# Mẫu báo cáo Word của cơ quan: lấy về, sửa trong Word, gửi lại, xem thử, dùng
template-card =
    📄 <b>Mẫu báo cáo Word</b> · { $office }
    { $own ->
        [no] Đang dùng mẫu chung của bot, theo Nghị định 30/2020.
       *[yes] Đang dùng mẫu riêng <b>{ $file }</b> ({ $who } chọn dùng, { $at }).
    }

template-how = Muốn làm mẫu riêng: lấy mẫu về, sửa trong Word (tiêu đề, mục, câu chữ), để bot điền ở các trường như { "{{ky}}" }, rồi gửi tệp .docx vào đây. Danh sách trường có ở cuối mẫu.
template-how-words = Kênh này không gửi được tệp: muốn lấy mẫu hay gửi mẫu riêng, thầy/cô mở bot trên Telegram và gõ “mẫu báo cáo word”.
template-sent = 📄 Mẫu báo cáo để sửa trong Word. Mọi trường { "{{…}}" } được giải thích ở trang cuối. Sửa xong, thầy/cô gửi lại tệp .docx vào đây; bot cho xem thử rồi mới hỏi dùng.
template-own-sent = 📄 Mẫu riêng đang dùng của { $office }. Sửa xong, thầy/cô gửi lại tệp .docx vào đây.
template-file-name = mau-bao-cao
template-trial-file-name = xem-thu
template-preview =
    📄 <b>{ $file }</b> dùng được: { $count } trường. { $label ->
        [none] Chưa có kỳ nào để làm thử.
       *[other] Tệp trên là báo cáo { $label } làm thử theo mẫu này.
    }
    { $own ->
        [no] Chưa bấm dùng thì { $office } vẫn dùng mẫu chung.
       *[yes] Chưa bấm dùng thì { $office } vẫn dùng mẫu “{ $own }”.
    }
template-no-remark = ⚠️ Mẫu không có trường { "{{chua_du}}" }: khi còn thiếu đơn vị, bot tự thêm dòng “Chưa đủ số liệu” ở đầu báo cáo.
template-lacks = Mẫu không lấy: { $names }.
template-used = ✅ Từ giờ báo cáo Word của { $office } làm theo mẫu <b>{ $file }</b>.
template-dropped = Đã bỏ tệp này, không dùng làm mẫu.
template-ended = ✅ { $office } dùng lại mẫu chung của bot. Mẫu riêng gửi kèm đây; muốn dùng lại thì thầy/cô gửi tệp này vào chat.
template-none = { $office } đang dùng mẫu chung của bot, không có mẫu riêng nào.
template-gone = Mẫu này không còn. Thầy/cô gửi lại tệp.
template-in-use = Mẫu này đang dùng rồi.
template-not-yours = Mẫu báo cáo do chuyên viên, lãnh đạo hoặc quản trị của cơ quan đặt, với chức vụ phụ trách mọi cấp học.
paper-by-template = Làm theo mẫu “{ $file }”.
paper-by-template-remarked = Làm theo mẫu “{ $file }”; mẫu không có trường { "{{chua_du}}" } nên bot thêm dòng “Chưa đủ số liệu” ở đầu.

# Tệp có chỗ phải sửa
template-wrong =
    ⛔ <b>{ $file }</b>: { $count } chỗ phải sửa. { $own ->
        [no] Báo cáo vẫn làm theo mẫu chung.
       *[yes] Báo cáo vẫn làm theo mẫu “{ $own }”.
    }
template-fault = • { $where }: { $told }
template-fault-beside = • { $where }, chỗ “{ $beside }”: { $told }
template-more = … và { $count } chỗ nữa.
template-again = Thầy/cô sửa trong Word rồi gửi lại tệp. Danh sách trường: gõ “lấy mẫu word”.
template-at-body = Đoạn { $number }
template-at-table = Bảng { $number }, hàng { $row }, ô { $column }
template-at-header = Đầu trang
template-at-footer = Chân trang
template-at-box = Khung chữ
template-at-note = Chú thích
template-unknown = bot không có trường { $name }.
template-unknown-like = bot không có trường { $name }, có lẽ là { $like }.
template-figure-unknown = không biểu mẫu nào của cơ quan có số liệu { $name }.
template-figure-like = không biểu mẫu nào của cơ quan có số liệu { $name }, có lẽ là { $like } ({ $label }).
template-not-here = { $name } phải đứng một mình một dòng, ngoài bảng, khung chữ, đầu và chân trang.
template-not-alone = { $name } là bảng, hình hoặc danh sách: để một mình một dòng.
template-twice = { $name } chỉ dùng một lần.
template-not-closed = có { "{{" } mà thiếu { "}}" } trong cùng một dòng.
template-not-opened = có { "}}" } mà thiếu { "{{" } trong cùng một dòng.
template-one-brace = { $name } phải viết hai ngoặc: { $like }.
template-speaks-for-all = mẫu viết sẵn “toàn ngành”, còn thiếu đơn vị thì không đúng. Thay bằng { $field }: bot tự viết “toàn ngành” hay “18/24 đơn vị”.
template-in-note = bot không điền trường trong chú thích. Chuyển trường ra ngoài.
template-too-big = Tệp mẫu lớn quá { $most } MB. Thầy/cô nén ảnh trong Word (Compress Pictures) rồi gửi lại.
template-too-long = Mẫu dài quá: tối đa { $most } trường. Thầy/cô rút bớt rồi gửi lại.
template-no-docx = Thầy/cô lưu tệp thành Word Document (.docx), không phải .dotx hay .docm, rồi gửi lại.
template-carries = Trong tệp có đối tượng nhúng (bảng Excel, tệp kèm…) nên bot không dùng làm mẫu. Thầy/cô bỏ đối tượng đó, hoặc đổi thành ảnh, rồi gửi lại.
template-leads-out = Tệp lấy dữ liệu từ nơi khác ({ $target }) nên bot không dùng làm mẫu. Thầy/cô chèn ảnh hoặc chữ vào hẳn trong tệp rồi gửi lại.
template-fetches = Tệp có mã { $code } lấy dữ liệu từ tệp khác nên bot không dùng làm mẫu. Thầy/cô chọn chỗ đó, bấm Ctrl+Shift+F9 để đổi thành chữ, rồi gửi lại.
template-without-fields = Tệp này không có trường { "{{…}}" } nào nên bot không biết điền vào đâu. Thầy/cô gõ “lấy mẫu word” để xem cách đặt trường.

# Chữ bot điền vào mẫu
paper-due = { $last }
paper-as-of = { $at }
paper-whose-whole = toàn ngành
paper-whose-part = { $received }/{ $expected } đơn vị
paper-whose-own = { $received }/{ $expected } đơn vị được giao phụ trách

# Trang hướng dẫn ở cuối mẫu
template-guide-1 = HƯỚNG DẪN. Từ dòng trên trở xuống bot không đưa vào báo cáo, thầy/cô để nguyên hay xóa đều được.
template-guide-2 = Thầy/cô sửa mọi thứ khác theo ý mình: tiêu đề, mục, câu chữ, phông chữ, đầu trang, chân trang. Chỗ nào cần bot điền thì đặt trường, ví dụ { "{{ky}}" }; trường nào không cần thì xóa.
template-guide-3 = Tên trường viết có dấu hay không dấu đều được. Viết hoa cả tên trường thì bot điền chữ hoa: { "{{CO_QUAN}}" }. Dòng chỉ có trường mà trường đó trống thì bot bỏ dòng.
template-guide-4 = Còn đơn vị chưa có số liệu thì báo cáo phải nói rõ: mẫu không có trường { "{{chua_du}}" } thì bot tự thêm một dòng ở đầu báo cáo. Đừng viết sẵn “toàn ngành”, hãy dùng { "{{pham_vi}}" }.
template-guide-5 = Sửa xong, gửi tệp .docx này vào chat với bot. Bot làm thử báo cáo kỳ mới nhất cho thầy/cô xem rồi mới hỏi dùng.
template-guide-values = Trường đặt ở bất cứ đâu, cả trong bảng, đầu trang và chân trang
template-guide-parts = Trường để một mình một dòng, mỗi trường một lần
template-guide-figures = Số liệu của “{ $title }”, đặt ở bất cứ đâu: tổng hay tỷ lệ của các đơn vị đã có số liệu; kỳ nào không hỏi thì bot để ……
template-guide-field = Trường
template-guide-what = Bot điền
template-field-above = Cơ quan cấp trên; trống nếu không có
template-field-issuer = Cơ quan làm báo cáo
template-field-number = Số, ký hiệu, chừa chỗ điền số
template-field-day = ngày …… tháng …… năm, chừa chỗ điền
template-field-subject = Trích yếu: kết quả thực hiện kế hoạch nào, kỳ nào, của toàn ngành hay bao nhiêu đơn vị
template-field-remark = “Chưa đủ số liệu: còn … đơn vị”; trống khi đã đủ
template-field-basis = Câu căn cứ: thực hiện kế hoạch số …
template-field-plan = Tên gọi tắt của kế hoạch
template-field-plan-title = Tên đầy đủ của kế hoạch
template-field-plan-number = Số, ký hiệu của kế hoạch
template-field-period = Kỳ báo cáo
template-field-due = Ngày cuối cùng còn đúng hạn
template-field-as-of = Thời điểm làm báo cáo
template-field-whose = “toàn ngành” khi đủ, “18/24 đơn vị” khi chưa đủ
template-field-received = Số đơn vị đã có số liệu
template-field-expected = Số đơn vị phải nộp
template-field-missing = Số đơn vị còn thiếu
template-field-rate = Tỷ lệ đơn vị đã có số liệu
template-field-late = Số đơn vị nộp muộn
template-field-returned = Số báo cáo từng bị chuyển trả
template-field-handed-in = Cả câu về tình hình nộp
template-field-missed = Câu kể các chỉ tiêu chưa đạt
template-field-closing = Câu kết của báo cáo
template-field-recipients = Nơi nhận, mỗi nơi một dòng
template-field-signer = Chức vụ người ký
template-field-chart = Biểu đồ số đơn vị có số liệu theo cấp học
template-field-missing-units = Danh sách đơn vị chưa có số liệu, có câu dẫn; trống khi đã đủ
template-field-targets = Bảng số liệu so với chỉ tiêu
template-field-worded = Chỉ tiêu không tính bằng số, chừa chỗ đánh giá
template-field-tasks = Việc cơ quan đã làm, theo từng nhóm nhiệm vụ
template-field-highlights = Kết quả nổi bật các đơn vị nêu
template-field-solutions = Giải pháp các đơn vị nêu
template-field-difficulties = Vướng mắc, khó khăn các đơn vị nêu
template-field-proposals = Kiến nghị, đề xuất các đơn vị nêu
template-field-units = Bảng đơn vị và bản báo cáo đã dùng, có mã biên nhận
template-field-totals = Bảng tổng số liệu
