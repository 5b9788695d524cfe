# Sổ kiểm tra và chỉ tiêu
inspection-kind-periodic = định kỳ
inspection-kind-surprise = đột xuất
inspections-of = 🔎 <b>Sổ kiểm tra năm { $year }</b> · { $unit }
inspections-done = Đã kiểm tra { $kind } <b>{ $done }/{ $units } = { $share }%</b>
inspections-lacking = còn thiếu <b>{ $count }</b> đơn vị để đạt { $wanted }
inspections-met = đạt ✓ (chỉ tiêu { $wanted })
inspections-never = chưa đạt ✗ (chỉ tiêu { $wanted })
inspections-no-quota = Kế hoạch năm này không có chỉ tiêu.
inspections-levels = {"   "}{ $levels }
inspections-how = Gõ tên trường để ghi một cuộc kiểm tra, ví dụ: th nhat tan
inspections-list = <b>Các cuộc kiểm tra năm { $year }</b> ({ $count })
inspections-of-unit = 🔎 <b>{ $unit }</b>: các cuộc kiểm tra đã ghi
inspection-which-kind = Ghi một cuộc kiểm tra định kỳ hay đột xuất?
inspection-line =
    { $findings ->
        [0] #{ $number } { $day } · { $unit } · { $kind } · không có tồn tại
       *[other] #{ $number } { $day } · { $unit } · { $kind } · đã khắc phục { $mended }/{ $findings } tồn tại
    }
inspection-card =
    🔎 <b>Kiểm tra #{ $number }</b> · { $unit }
    { $kind }, ngày { $day }
    Đoàn kiểm tra: { $inspectors }
    { $findings ->
        [0] Không có tồn tại.
       *[other] Tồn tại: { $findings }, đã khắc phục { $mended }.
    }
inspection-drawn = Đơn vị được chọn ở lần bốc thăm #{ $draw }.
inspection-note = Ghi chú: <i>{ $note }</i>
inspection-recorded = ✅ Đã ghi vào sổ cuộc kiểm tra #{ $number } tại <b>{ $unit }</b>.
inspection-mended = ✅ Đã ghi: khắc phục { $mended }/{ $findings } tồn tại.
inspection-mended-too-many = Sổ ghi { $findings } tồn tại, nên không thể đã khắc phục { $mended }.
inspection-to-come = ⚠ Ngày { $day } chưa tới. Sổ chỉ ghi những cuộc kiểm tra đã làm.
inspection-long-ago = ⚠ Ngày { $day } quá xa. Sổ nhận từ năm { $year }.
inspection-not-yours = Cuộc kiểm tra này không thuộc phần thầy/cô theo dõi, hoặc không có.
inspection-book-ready = 📎 Sổ kiểm tra năm { $year }: { $count } cuộc.
inspection-book-title = Sổ kiểm tra năm { $year }, tính đến { $at }
sheet-inspections = Kiểm tra
column-inspection-number = Số
column-inspection-unit = Đơn vị
column-inspection-kind = Loại
column-inspection-day = Ngày
column-inspection-inspectors = Đoàn kiểm tra
column-inspection-findings = Tồn tại
column-inspection-mended = Đã khắc phục
column-inspection-note = Ghi chú
column-inspection-draw = Bốc thăm
button-inspections = Sổ kiểm tra
button-inspections-list = Danh sách ({ $count })
button-inspections-of-unit = Ghi cuộc khác
button-inspection-periodic = Định kỳ
button-inspection-surprise = Đột xuất
button-inspection-mended = Cập nhật khắc phục
button-inspection-record = Ghi kiểm tra:

# Bốc thăm
draws =
    🎲 <b>Bốc thăm chọn đơn vị kiểm tra</b>
    Mỗi cấp học theo tỷ lệ; ai cũng tính lại được kết quả. Bot không báo cho đơn vị và không đưa lên nhóm.
draw-line-sealed = { $title } · bốc { $wanted } đơn vị · niêm phong { $at }, chưa bốc
draw-line-drawn = { $title } · { $wanted } đơn vị · bốc { $at }
draw-line-replaced = { $title } · { $wanted } đơn vị · { $at } · đã bốc lại
draw-wish =
    🎲 <b>Bốc thăm kiểm tra { $kind } năm { $year }</b>
    Sẽ bốc <b>{ $wanted }</b> trong { $candidates } đơn vị: { $levels }
draw-anew = Bốc lại lần #{ $draw }. Lý do: <i>{ $reason }</i>
draw-left-out =
    { $more ->
        [0] Không bốc ({ $count }): { $names }
       *[other] Không bốc ({ $count }): { $names } và { $more } đơn vị nữa
    }
draw-why-inspected = đã kiểm tra năm nay
draw-why-drawn = đã bốc trúng, chưa kiểm tra
draw-wish-how = Gõ số đơn vị cần bốc, ví dụ 5. Muốn bớt một đơn vị, gõ: trừ th nhat tan: đang sửa trường
draw-sealed =
    🔒 <b>{ $title }</b> · niêm phong { $at }
    Bốc { $wanted } trong { $candidates } đơn vị: { $levels }
    Mã cam kết: <code>{ $commitment }</code>
draw-sealed-how = Danh sách và hạt giống bí mật đã chốt; mã trên chứng minh không ai đổi được nữa. Người chứng kiến có thể đọc một câu hay một số bất kỳ: thầy/cô gõ “bốc” kèm lời đó, ví dụ: bốc 2718. Hoặc bấm nút dưới đây.
draw-drawn =
    🎲 <b>{ $title }</b> · bốc { $at }
    Trúng <b>{ $count }</b> đơn vị:
draw-more = … và { $count } đơn vị nữa; tệp biên bản có đủ.
draw-replaced = Lần này đã được bốc lại.
draw-witness = Lời chứng kiến: “{ $words }”
draw-proof =
    Hạt giống: <code>{ $seed }</code>
    Mã cam kết: <code>{ $commitment }</code>
    Tính lại: mỗi cấp lấy theo tỷ lệ (phần dư lớn nhất); trong cấp, đơn vị có vé nhỏ nhất trúng. Vé là HMAC-SHA256 với khóa là hạt giống, trên chuỗi “lời chứng kiến|unit|số của đơn vị”. Tệp biên bản có đủ dữ liệu để tính.
draw-secret = 🤫 Chỉ cán bộ xem. Bot không báo cho đơn vị và không đưa lên nhóm.
draw-why-again = Vì sao bốc lại { $title }? Thầy/cô gõ lý do; lần bốc cũ vẫn giữ nguyên trong sổ.
draw-dropped = Đã bỏ, chưa niêm phong gì.
draw-record-ready = 📎 Biên bản lần bốc thăm #{ $draw }. Ai có tệp này cũng tính lại được: python -m bot read draw TỆP
draw-whole-office = Bốc thăm dành cho cán bộ theo dõi mọi cấp học của cơ quan.
draw-not-yours = Lần bốc thăm này không thuộc cơ quan của thầy/cô, hoặc không có.
draw-nobody-left = Không còn đơn vị nào để bốc: tất cả đã kiểm tra, đã bốc trúng hoặc bị loại ra.
draw-not-so-many = Bốc được từ 1 đến { $most } đơn vị.
draw-why-left-out = Bớt một đơn vị thì cần lý do. Thầy/cô gõ, ví dụ: trừ th nhat tan: đang sửa trường
draw-words-too-long = Lời chứng kiến dài { $length } ký tự, tối đa { $longest }.
draw-sealed-already = Lần này đã niêm phong nên không đổi được nữa. Thầy/cô xem ở /boctham
draw-drawn-already = Lần này đã bốc rồi; kết quả không đổi.
draw-replaced-already = Lần này đã được bốc lại rồi.
draw-not-drawn = Lần này chưa bốc.
button-draws = Bốc thăm
button-draws-all = Các lần bốc thăm
button-draw-periodic = Bốc định kỳ
button-draw-surprise = Bốc đột xuất
button-draw-seal = Niêm phong
button-draw-drop = Thôi
button-draw-now = Bốc thăm
button-draw-again = Bốc lại
button-draw-record = Tệp biên bản
