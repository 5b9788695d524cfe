# Những điều bot tự nhắn cho thầy/cô: kế hoạch mới, nhắc việc, quá hạn, kết quả tiếp nhận.

# Ngày
notice-day =
    { $weekday ->
        [0] thứ Hai { $day }
        [1] thứ Ba { $day }
        [2] thứ Tư { $day }
        [3] thứ Năm { $day }
        [4] thứ Sáu { $day }
        [5] thứ Bảy { $day }
       *[6] Chủ nhật { $day }
    }
notice-when =
    Hạn ghi trong kế hoạch: <i>{ $phrase }</i>.
    Chậm nhất hết { $last }. { $left }
notice-when-passed =
    Hạn ghi trong kế hoạch: <i>{ $phrase }</i>.
    Đã quá hạn { $days } ngày, ngày cuối là { $last }. Thầy/cô vẫn nộp được, báo cáo sẽ ghi là nộp muộn.
notice-when-tolerated =
    Hạn ghi trong kế hoạch: <i>{ $phrase }</i>.
    Đã qua ngày cuối { $last }. Kỳ này cho nộp muộn đến hết { $until }, báo cáo ghi là nộp muộn.
notice-when-judged =
    Hạn ghi trong kế hoạch: <i>{ $phrase }</i>.
    Đã quá hạn { $days } ngày, ngày cuối là { $last }. Đúng hạn hay muộn đã tính theo lần nộp đầu, nộp lại không tính thêm.
notice-when-locked =
    Hạn ghi trong kế hoạch: <i>{ $phrase }</i>.
    Đã quá hạn { $days } ngày, ngày cuối là { $last }. Kỳ này đã khóa sổ; muốn nộp, thầy/cô xin gia hạn hoặc liên hệ cán bộ phụ trách.
notice-left-today = Hôm nay là ngày cuối.
notice-left-none = Còn { $days } ngày, nhưng hôm nay là ngày làm việc cuối cùng.
notice-left-all =
    { $days ->
        [1] Ngày mai là ngày cuối.
       *[other] Còn { $days } ngày.
    }
notice-left = Còn { $days } ngày, trong đó { $working } ngày làm việc.

# Nhắc việc
notice-item = { $about } · { $unit }
notice-reminder = ⏰ <b>{ $duty } · { $label }</b>
notice-overdue = ⚠ <b>Quá hạn: { $duty } · { $label }</b>
notice-nudge = 🔔 <b>Cán bộ phụ trách nhắc: { $duty } · { $label }</b>
notice-several-to-do = Thầy/cô còn <b>{ $count }</b> việc phải làm:
notice-several = Thầy/cô còn <b>{ $count }</b> việc chưa nộp:
notice-own-words = 💬 { $words }
notice-means = Kế hoạch ghi cách nộp: { $means }
notice-begun = Trường đã điền { $answered } câu, còn { $left } câu nữa là nộp được.
notice-begun-whole = Trường đã điền đủ các câu, chỉ còn xem lại rồi bấm nộp.
notice-silent = Đã nhắc { $times } lần mà trường chưa bắt đầu, nên tin này gửi cả ban giám hiệu.
notice-waits-again = Bản đã nộp được chuyển trả, đang chờ trường sửa và nộp lại.
notice-again = (gửi lại)

notice-button-fill-alone = Nộp ngay
notice-button-fill-one = Nộp { $label }
notice-button-go-on-alone = Nộp ngay · còn { $left }/{ $total } câu
notice-button-go-on-one = Nộp { $label } · còn { $left }/{ $total } câu
notice-button-review-alone = Xem lại và nộp
notice-button-review-one = Xem lại { $label }
notice-button-mend-alone = Sửa và nộp lại
notice-button-mend-one = Sửa { $label }
notice-button-received = Đã nhận
notice-button-duties = Việc của trường tôi

# Kế hoạch mới
notice-plan =
    📌 <b>Kế hoạch số { $number } ngày { $issued }</b>
    { $title }

    Việc các trường cần nộp:
    { $lines }
notice-plan-unnumbered =
    📌 <b>Kế hoạch mới</b>
    { $title }

    Việc các trường cần nộp:
    { $lines }
notice-due = • { $duty } · { $label }: hết { $last }
notice-due-more = và { $left } hạn nữa

# Tiếp nhận, chuyển trả
notice-returned =
    ↩ <b>{ $duty } · { $label }</b> · { $unit }
    Bản đã nộp được chuyển trả. Các số đã điền vẫn còn, thầy/cô chỉ cần sửa chỗ chưa đúng rồi nộp lại.
notice-reason = Lý do:
notice-flagged =
    { $count ->
        [1] Chỉ cần trả lời lại câu { $numbers }.
       *[other] Chỉ cần trả lời lại { $count } câu: { $numbers }.
    }
notice-endorsed =
    ☑ <b>{ $duty } · { $label }</b> · { $unit }
    Cấp quản lý trực tiếp đã đồng ý, đang chờ cấp trên duyệt. Thầy/cô không phải làm gì thêm.
notice-undone =
    ↶ <b>{ $duty } · { $label }</b> · { $unit }
    Tin vừa rồi về báo cáo này được rút lại. Báo cáo vẫn đang chờ tiếp nhận, thầy/cô chưa phải làm gì.
notice-amendment-accepted =
    ✅ <b>{ $duty } · { $label }</b> · { $unit }
    Bản sửa đã được tiếp nhận và thay bản cũ. Mã biên nhận: <code>{ $receipt }</code>
notice-amendment-returned =
    ↩ <b>{ $duty } · { $label }</b> · { $unit }
    Bản sửa không được tiếp nhận. Bản đã tiếp nhận trước đó vẫn có hiệu lực.
notice-button-handed = Xem báo cáo
notice-accepted =
    ✅ <b>{ $duty } · { $label }</b> · { $unit }
    Đã được tiếp nhận. Mã biên nhận: <code>{ $receipt }</code>

# Nhóm
notice-group-counts = <b>{ $received }/{ $expected }</b> trường đã nộp, còn { $missing } trường.
notice-group-missing = Chưa nộp: { $names }
notice-names-more = { $names } và { $left } trường nữa
