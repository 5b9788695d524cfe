# Tệp Excel
export-ready =
    { $whole ->
        [yes] <b>Đủ { $counted }/{ $expected }</b> đơn vị có số liệu { $called }{ $schools } ({ due-when }).
       *[no] <b>Chưa đủ ({ $counted }/{ $expected } đơn vị)</b> · { $called }{ $schools } ({ due-when }). Đơn vị chưa nộp vẫn có dòng trong tệp.
    }{ $returned ->
        [0] {""}
       *[other] {" "}{ $returned } đơn vị bị chuyển trả: số liệu không cộng.
    }
export-file-name = tong-hop
export-takes-time = ⏳ Đang soạn bảng của { $units } đơn vị, có thể mất một hai phút. Xong bot gửi ngay.
export-nothing = Chưa có gì để xuất: { $label } chưa mở, hoặc không có đơn vị nào phải nộp{ $schools }.
sheet-summary = Tổng hợp
sheet-figures = Số liệu
sheet-periods = Theo kỳ
sheet-returns = Nộp trễ và chuyển trả
sheet-voices = Ý kiến
sheet-note-whole = Đủ { $counted }/{ $expected } đơn vị, tính đến { $at }
sheet-note-part = CHƯA ĐỦ ({ $counted }/{ $expected } đơn vị), tính đến { $at }
sheet-note-returned = { $count } đơn vị bị chuyển trả, chưa nộp lại: số liệu không cộng
row-total = Tổng của { $counted }/{ $expected } đơn vị
cell-units = { $stated }/{ $expected } đơn vị
cell-nothing = { $count } đơn vị không phát sinh
cell-unknown = chưa có số liệu
cell-late = trễ
column-number = STT
column-unit = Đơn vị
column-level = Cấp học
column-standing = Tình trạng
column-handed = Nộp lúc
column-ratio = Chỉ số
column-value = Kết quả
column-target = Chỉ tiêu
column-met = Đánh giá
column-numerator = Tử số
column-denominator = Mẫu số
column-last-day = Hạn cuối
column-late-days = Trễ (ngày)
column-late-hours = và (giờ)
column-late-working = Trễ (ngày làm việc)
column-late-tolerated = Cho nộp muộn
late-tolerated = trong thời gian cho phép
column-returns = Số lần trả
column-returned-at = Trả lần cuối lúc
column-returned-why = Lý do trả lần cuối
column-subject = Nội dung
column-words = Ý kiến
column-receipt = Mã phiếu
column-period = Kỳ
column-timely = Đúng hạn
column-units = Số đơn vị
standing-owed = Chưa nộp
standing-submitted = Chờ tiếp nhận
standing-endorsed = Chờ cấp trên duyệt
standing-returned = Đã chuyển trả
standing-accepted = Đã tiếp nhận
standing-excused = Được miễn
nothing-arose = không phát sinh
target-met = đạt
target-missed = chưa đạt
target-of-each = mỗi đơn vị { $wanted }
target-units-met = { $met }/{ $judged } đơn vị đạt
target-unknown = chưa xác định
subject-highlights = Kết quả nổi bật
subject-solutions = Giải pháp
subject-difficulties = Vướng mắc, khó khăn
subject-proposals = Kiến nghị, đề xuất
