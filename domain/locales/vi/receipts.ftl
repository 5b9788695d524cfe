# Biên nhận, thu hồi, sửa sau tiếp nhận, kiểm tra mã
timely-on-time = đúng hạn
timely-late =
    nộp muộn { $days ->
        [0] { timely-hours }
       *[other] { $days } ngày{ timely-and-hours }
    } ({ $working } ngày làm việc)
timely-and-hours =
    { $hours ->
        [0] {""}
       *[other] {" "}{ $hours } giờ
    }
timely-hours =
    { $hours ->
        [0] chưa đến 1 giờ
       *[other] { $hours } giờ
    }
timely-tolerated = trong thời gian cho nộp muộn
receipt-amendment =
    ✎ <b>Đã nhận bản sửa { $duty } · { $label }</b> · { $unit }
    Nộp lúc { $at }, người nộp: { $name } · lần nộp thứ { $version }
    Bản đã tiếp nhận vẫn có hiệu lực cho đến khi bản sửa được tiếp nhận.
    Mã biên nhận: <code>{ $code }</code>
receipt-shown =
    <b>{ $duty } · { $label }</b> · { $unit }
    Nộp lúc { $at } ({ $timely }), người nộp: { $name } · lần nộp thứ { $version }
    Mã biên nhận: <code>{ $code }</code>
handed-submitted = Đang chờ tiếp nhận.
handed-endorsed = ☑ Cấp quản lý trực tiếp đã đồng ý, đang chờ cấp trên duyệt.
handed-amending = Bản sửa đang chờ tiếp nhận; bản cũ vẫn có hiệu lực.
handed-accepted = ✅ Đã được tiếp nhận.
handed-returned = ↩ Được chuyển trả, chờ sửa và nộp lại. Lý do: <i>{ $reason }</i>
handed-excused = Trường được miễn nộp.
handed-recalled = Đã thu hồi lúc { $at }.
recalled =
    ↶ Đã thu hồi { $duty } · { $label } của <b>{ $unit }</b>. Các số đã điền vẫn còn; thầy/cô sửa rồi nộp lại.
    Lần thu hồi này không tính là bị chuyển trả; đúng hạn hay muộn vẫn tính theo lần nộp đầu.
recalled-amendment = ↶ Đã thu hồi bản sửa { $duty } · { $label } của <b>{ $unit }</b>. Bản đã tiếp nhận vẫn có hiệu lực.
report-recall-too-late = Báo cáo này đã được xử lý hoặc đã thu hồi rồi, nên không thu hồi được nữa.
report-recall-locked = { $label } đã khóa sổ lúc { $locked }: thu hồi rồi sẽ không nộp lại được, nên bot giữ nguyên. Cần sửa, thầy/cô nhờ cán bộ phụ trách chuyển trả.
report-recall-not-yours = Báo cáo này do { $name } nộp. Chỉ người nộp hoặc hiệu trưởng thu hồi được.
amend-report-why =
    ✎ Sửa { $duty } · { $label } đã được tiếp nhận của <b>{ $unit }</b>.
    Thầy/cô gõ lý do sửa, hoặc chọn một lý do dưới đây. Bản sửa sẽ được xem xét lại.
amend-report-not-now = Báo cáo này chưa được tiếp nhận, hoặc đã có bản sửa đang chờ, nên chưa sửa được.
amend-because-mistyped = Ghi nhầm số liệu.
amend-because-mistyped-short = Ghi nhầm số
amend-because-late-figures = Có số liệu bổ sung sau khi nộp.
amend-because-late-figures-short = Có số liệu bổ sung
amend-because-checked = Rà soát lại thấy số liệu chưa đúng.
amend-because-checked-short = Rà soát lại
receipt-file-name = bien-nhan
receipt-file-ready = Phiếu biên nhận <code>{ $code }</code>
sheet-receipt = Biên nhận
receipt-row-unit = Đơn vị
receipt-row-at = Thời điểm nộp
receipt-row-name = Người nộp
receipt-row-version = Lần nộp
receipt-row-code = Mã biên nhận
receipt-row-check = Kiểm tra: nhắn cho bot “kiểm tra { $code }”
column-question = Câu hỏi
column-answer = Trả lời

check-what = Thầy/cô gõ /kiemtra và mã biên nhận, ví dụ: /kiemtra Q1-2024-7F3A2C
receipt-proof =
    ✅ <b>Biên nhận { $code } là thật</b>, số liệu đang lưu khớp với lúc nộp.
    { receipt-about }
receipt-tampered =
    ⛔ <b>Biên nhận { $code } có thật, nhưng dữ liệu đang lưu không khớp với lúc nộp.</b> Thầy/cô báo ngay người quản trị.
    { receipt-about }
receipt-about =
    { $unit } · { $duty } · { $label }
    Lần nộp thứ { $version } lúc { $at } ({ $timely }), người nộp: { $name }
receipt-valid = ✅ Biên nhận <code>{ $code }</code> là thật.
receipt-broken = ⛔ Biên nhận <code>{ $code }</code> không khớp với dữ liệu đang lưu.
receipt-unknown = ⛔ Không có biên nhận nào mang mã <code>{ $code }</code>. Thầy/cô xem lại từng chữ, từng số.

# Biểu mẫu Excel
sheet-form = Biểu mẫu
column-last = Kỳ trước
column-how = Cách điền
book-help = Chỉ điền cột Trả lời (ô màu vàng), rồi gửi lại tệp này cho bot. Ô để trống thì câu đó giữ nguyên.
book-number = Số nguyên từ { $low } đến { $high } { $unit }.
book-decimal = Số từ { $low } đến { $high }{ $unit }, phần lẻ viết sau dấu phẩy.
book-day = Ngày/tháng/năm, ví dụ 15/02/2024.
book-choices = Chọn một hoặc nhiều: { $names }.
book-text = Tối đa { $most } ký tự.
book-nothing = Không có thì ghi: không phát sinh.
book-perhaps = Có trường hợp không phải trả lời.
book-ready =
    Biểu mẫu <b>{ $label }</b> của { $unit } dưới dạng Excel, đã có số kỳ trước.
    Thầy/cô điền cột Trả lời, lưu lại rồi gửi tệp vào đây; bot đọc, kiểm tra và cho xem lại trước khi nộp.
book-not-ours = Tệp này không phải biểu mẫu bot đã gửi. Thầy/cô mở biểu mẫu, gõ “điền bằng excel” để lấy tệp.
book-old = Biểu mẫu { $label } đã đổi sau khi tệp này được tạo, nên bot chưa ghi gì. Thầy/cô gõ “điền bằng excel” để lấy tệp mới.

# Không tính trễ oan
fair-outage = không tính { $minutes } phút bot ngừng
fair-notice = tin đầu tiên đến trường lúc { $heard }, phải báo trước { $days } ngày làm việc
fair-until = hạn của trường là { $at }
units-fair-alike = Bot ngừng { $minutes } phút trước hạn: { $count } đơn vị có hạn riêng đến { $at }.
units-fair = Hạn riêng vì bot ngừng hoặc báo muộn ({ $count }): { $names }
plan-notice =
    { $days ->
        [0] Nộp trễ tính theo hạn, không xét trường được báo sớm hay muộn; phút bot ngừng thì không tính.
       *[other] Trường được báo trước ít nhất { $days } ngày làm việc mới bị tính trễ; phút bot ngừng không tính.
    } { $own ->
        [yes] Quy định riêng của kế hoạch này; gõ “báo trước như cơ quan” để bỏ.
       *[no] Quy định chung của cơ quan; gõ “báo trước 5 ngày” để đổi riêng kế hoạch này.
    }
office-notice =
    { $days ->
        [0] Mọi kế hoạch của { $authority }: nộp trễ tính theo hạn, không xét trường được báo sớm hay muộn.
       *[other] Mọi kế hoạch của { $authority }: trường được báo trước ít nhất { $days } ngày làm việc mới bị tính trễ.
    } Kế hoạch có quy định riêng thì theo quy định riêng. Gõ “báo trước 5 ngày” ở đây để đổi.
notice-of-which = Thầy/cô phục vụ nhiều cơ quan: xin mở thẻ một kế hoạch rồi gõ “báo trước 5 ngày” ở đó.
notice-too-long = Nhiều nhất là báo trước { $most } ngày làm việc.
