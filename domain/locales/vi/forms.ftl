# Những câu bot nói khi thầy/cô điền một biểu mẫu. Lời của từng câu hỏi nằm trong tệp biểu mẫu.

# Đầu màn hình
form-header = { $title } · { $unit } · câu { $number }/{ $total }
form-counts = Số liệu tính từ { $first } đến hết { $last }.
form-last = Kỳ trước: { $value }
form-handed = Đã nộp: { $value }
form-present = Đang ghi: { $value }
form-nothing = không phát sinh
form-none = Không có
form-empty = để trống
form-file = tệp đã gửi

# Đã ghi
form-noted-number = ✓ Câu { $number }: đã ghi <b>{ $value }</b>{ $unit }
form-noted-value = ✓ Câu { $number }: đã ghi <b>{ $value }</b>
form-noted-worked = ✓ Câu { $number }: { $worked } = <b>{ $value }</b>
form-noted-carried = ✓ Câu { $number }: giữ <b>{ $value }</b> như kỳ trước
form-noted-nothing = ✓ Câu { $number }: đã ghi không phát sinh
form-noted-none = ✓ Câu { $number }: đã ghi không có
form-noted-text = ✓ Đã ghi câu { $number }
form-noted-empty = Câu { $number }: để trống

# Hỏi lại
form-ask-one = Ghi <b>{ $first }</b>{ $unit }, đúng không thầy/cô?
form-ask-two = Ý thầy/cô là <b>{ $first }</b> hay <b>{ $second }</b>?
form-ask-zero = Thầy/cô ghi <b>{ $first }</b>, hay kỳ này không phát sinh?
form-ask-soft =
    ⚠ { $says } Đúng không thầy/cô?
    Nếu đúng, có thể gõ kèm lý do, ví dụ “đúng, vì mới tách trường”.
form-broken =
    ⚠ { $says } Sửa câu nào?
    Bấm câu cần sửa, hoặc gõ luôn số đúng cho câu { $number }.
form-broken-words =
    ⚠ { $says } Sửa câu nào?
    Bấm câu cần sửa, hoặc trả lời lại luôn câu { $number }.
form-broken-alone =
    ⚠ { $says }
    Mời thầy/cô trả lời lại câu { $number }.
form-type-again = Mời thầy/cô gõ lại câu { $number }.

# Chưa ghi được
form-wrong-empty = Tin vừa rồi chưa có chữ nào. Mời thầy/cô gõ câu trả lời.
form-wrong-long = Đoạn vừa gửi dài { $length } ký tự, câu này nhận tối đa { $limit }. Thầy/cô rút gọn rồi gửi lại; các câu đã ghi vẫn còn nguyên.
form-wrong-nothing = Câu này cần một con số. Nếu không có, thầy/cô gõ 0.
form-wrong-answer = Câu này cần một câu trả lời, thầy/cô gõ giúp.
form-wrong-number = Câu này cần một con số từ { $low } trở lên.
form-wrong-kind = Câu trả lời cũ không còn hợp với câu hỏi. Mời thầy/cô gõ lại.
form-wrong-date = Chưa đọc được ngày. Gõ ngày/tháng/năm, ví dụ 15/02/2024.
form-wrong-link = Cần tệp văn bản, hoặc đường link bắt đầu bằng https://. Thầy/cô gửi tệp hoặc dán link vào đây.
form-wrong-no-previous = Chưa có số kỳ trước để giữ. Mời thầy/cô gõ câu trả lời.
form-no-file-here = Câu này không nhận tệp, nên bot chưa ghi gì. Mời thầy/cô gõ câu trả lời.
form-left-open = Câu { $number } để trống, thầy/cô điền sau. Còn câu trống thì chưa nộp được.
form-first = Đây là câu đầu tiên.
form-no-such-question = Biểu mẫu chỉ có câu 1 đến câu { $most }.
form-not-asked = Câu { $number } lần này không phải trả lời.

# Xem lại và nộp
form-review-header = <b>Xem lại trước khi nộp</b> · { $title } · { $unit }
form-review-wrong = <b>⚠ Cần sửa trước khi nộp</b>
form-review-waiting = • Câu { $number } còn chờ thầy/cô xác nhận.
form-review-came-back =
    { $count ->
        [1] • Câu { $numbers } được chuyển trả, chưa xem lại.
       *[other] • { $count } câu được chuyển trả, chưa xem lại: { $numbers }.
    }
form-review-open =
    { $count ->
        [1] • Câu { $numbers } chưa trả lời.
       *[other] • { $count } câu chưa trả lời: { $numbers }.
    }
form-review-carried = như kỳ trước
form-review-nothing = Không phát sinh: { $names }
form-review-ratios = <b>Tỷ lệ và chỉ tiêu</b>
form-review-shortened = <i>Màn hình không đủ chỗ nên một số phần được rút gọn ở đây; bản nộp vẫn đầy đủ.</i>
form-ratio-plain = { $label }: <b>{ $share }</b>
form-ratio-met = { $label }: <b>{ $share }</b> · đạt ✓ (chỉ tiêu { $wanted })
form-ratio-missed = { $label }: <b>{ $share }</b> · chưa đạt ✗ (chỉ tiêu { $wanted })
form-wanted-above = trên { $threshold }
form-wanted-at-least = từ { $threshold } trở lên
form-wanted-exactly = { $threshold }
form-wanted-at-most = không quá { $threshold }
form-wanted-below = dưới { $threshold }
form-at-review = Thầy/cô bấm <b>Nộp báo cáo</b> hoặc gõ “nộp” để gửi. Muốn sửa thì gõ “sửa” và số câu, ví dụ “sửa 3”.
form-look-first = Thầy/cô xem lại một lượt, rồi bấm <b>Nộp báo cáo</b>.
form-not-ready = Chưa nộp được: còn chỗ cần sửa ở đầu bảng này.

# Nút bấm, tối đa 20 ký tự
form-button-keep = Giữ { $value }
form-button-keep-it = Giữ nguyên
form-button-nothing = Không phát sinh
form-button-none = Không có
form-button-right = Đúng
form-button-again = Sửa
form-button-mend = Câu { $number }: { $value }
form-button-question = Câu { $number }
form-button-edit = Sửa câu { $number }
form-button-send = Nộp báo cáo
form-button-review = Xem lại
form-button-back = ◀ Lùi
form-button-skip = Bỏ qua
form-button-later = Để sau

# Nhiều câu trong một tin
form-batch-kept =
    { $count ->
        [1] ✓ Đã ghi:
       *[other] ✓ Đã ghi { $count } câu trong một tin:
    }
form-batch-none = Chưa ghi được câu nào của tin vừa gửi.
form-batch-value = <b>{ $value }</b>{ $unit }
form-batch-line = { $number }. { $name }: { $value }
form-batch-changed = { $number }. { $name }: { $value } (trước ghi { $was })
form-batch-offered = Câu { $number } ({ $name }): <b>{ $typed }</b>
form-batch-wrong = ✗ Câu { $number } chưa ghi: { $why }
form-batch-twice = ✗ Câu { $number } có hai câu trả lời khác nhau, chưa ghi câu nào.
form-batch-stray = ✗ Chưa rõ “{ $typed }” thuộc câu nào.
form-batch-too-many = ✗ Tin có { $count } câu trả lời, từ câu đang mở chỉ còn { $most } câu hỏi. Thầy/cô gõ kèm số câu, ví dụ “1: 120, 2: 118”.
form-ask-many = Tin vừa gửi có { $count } câu trả lời. Ghi như sau, đúng không thầy/cô?

# Hai câu trả lời gặp nhau
form-ask-instead = Câu { $number } đang ghi { $was }. Giữ nguyên, hay ghi { $now }?
form-ask-anew = Câu { $number }: ghi { $now }, đúng không thầy/cô?
form-button-write = Ghi { $value }
form-button-write-it = Ghi câu mới
form-met = ⚠ { $name } vừa ghi câu { $number } ({ $field }) là { $was } lúc { $at }; thầy/cô gõ { $now }.
form-beside = { $name } vừa ghi câu { $number } ({ $field }): { $was }
form-forwarded = Tin chuyển tiếp là lời người khác nên bot không ghi. Đúng là số của trường thì thầy/cô gõ lại, hoặc sao chép rồi dán.
form-edited = Tin đã sửa không còn khớp câu nào; câu trả lời đã ghi vẫn như cũ. Muốn đổi, thầy/cô gõ “sửa” và số câu, ví dụ “sửa 3”.
form-edited-same = Câu { $number } vẫn ghi { $was }.
form-edited-nothing = Tin sửa không đổi câu trả lời nào.
form-edited-some = Thầy/cô vừa sửa tin cũ.

# Câu hỏi có sẵn câu trả lời
form-wrong-choice = Chưa rõ thầy/cô chọn câu trả lời nào. Gõ số hoặc tên: { $names }
form-button-done = Xong

# Ảnh và tệp minh chứng, ngày, số tự tính
form-files =
    { $count ->
        [1] 1 tệp
       *[other] { $count } tệp
    }
form-files-most =
    { $most ->
        [1] <i>Gửi ảnh hoặc tệp vào đây, hoặc dán link bắt đầu bằng https://.</i>
       *[other] <i>Gửi ảnh hoặc tệp vào đây, tối đa { $most }; hoặc dán link bắt đầu bằng https://. Đủ rồi thì bấm Xong hoặc gõ “xong”.</i>
    }
form-files-named = { $number }. { $name }
form-files-picture = { $number }. ảnh
form-files-nameless = { $number }. tệp
form-files-full = Câu này nhận tối đa { $most } tệp, tệp vừa gửi chưa ghi. Muốn thay thì xóa bớt, ví dụ gõ “xóa 1”.
form-files-same = Tệp này đã có rồi.
form-noted-files =
    { $most ->
        [1] ✓ Câu { $number }: đã nhận tệp
       *[other] ✓ Câu { $number }: đã nhận { $count }/{ $most } tệp
    }
form-wrong-photo = Câu này cần ảnh. Thầy/cô chụp rồi gửi ảnh vào đây, hoặc dán link ảnh bắt đầu bằng https://.
form-wrong-file = Câu này cần ảnh hoặc tệp. Thầy/cô gửi vào đây, hoặc dán link bắt đầu bằng https://.
form-wrong-day-between = Ngày { $day } chưa phù hợp: câu này nhận từ { $first } đến { $last }.
form-wrong-day-before = Ngày { $day } sớm quá: câu này nhận từ { $first } trở đi.
form-wrong-day-after = Ngày { $day } chưa phù hợp: câu này nhận đến hết { $last }.
form-computed = Câu này bot tự tính từ các câu khác, thầy/cô không phải gõ.
form-button-take-away = Xóa tệp { $number }
form-button-today = Hôm nay { $day }
form-button-yesterday = Hôm qua { $day }
form-button-day = { $weekday } { $day }
form-weekday-1 = T2
form-weekday-2 = T3
form-weekday-3 = T4
form-weekday-4 = T5
form-weekday-5 = T6
form-weekday-6 = T7
form-weekday-7 = CN
form-button-keep-part = Giữ cả phần ({ $count })
form-kept-many =
    { $count ->
        [0] Chưa giữ được câu nào như kỳ trước.
       *[other] ✓ Giữ { $count } câu như kỳ trước:
    }

# Biểu mẫu Excel
form-button-book = Điền bằng Excel
form-book-formula = ✗ Câu { $number }: ô có công thức, bot chỉ đọc số gõ trực tiếp. Thầy/cô gõ số rồi gửi lại.
form-book-kept =
    { $count ->
        [0] Đã đọc tệp Excel, chưa ghi thêm câu nào.
       *[other] ✓ Đã đọc tệp Excel, ghi { $count } câu:
    }
form-book-same = Tệp Excel không có câu trả lời nào mới.
form-no-book-here = Tệp này không phải biểu mẫu bot đã gửi, nên bot chưa ghi gì. Muốn điền bằng Excel, thầy/cô gõ “điền bằng excel” để lấy tệp.
