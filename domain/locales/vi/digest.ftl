# Tin buổi sáng cho cán bộ phụ trách.
digest-title = ☀ <b>Việc cần theo dõi, { $day }</b>
digest-ahead =
    ⏰ <b>{ $duty } · { $label }</b>
    <b>{ $received }/{ $expected }</b> trường đã nộp, hạn hết { $last }{ $days ->
        [0] , hôm nay là ngày cuối.
       *[other] , còn { $days } ngày.
    }
digest-tolerated =
    ⏰ <b>{ $duty } · { $label }</b>
    <b>{ $received }/{ $expected }</b> trường đã nộp. Hạn đã hết { $last }, cho nộp muộn đến hết { $until }.
digest-overdue =
    ⚠ <b>Quá hạn { $days } ngày: { $duty } · { $label }</b>
    <b>{ $received }/{ $expected }</b> trường đã nộp, hạn đã hết { $last }.
digest-levels = Theo cấp học: { $levels }
digest-leader =
    ☎ <b>Cần lãnh đạo lưu ý:</b> { $count } báo cáo đã quá hạn từ { $days } ngày trở lên, { digest-leader-why }
digest-leader-why =
    { $unreached ->
        [0] nhắc rồi mà trường vẫn chưa nộp.
       *[other] { $reminded ->
            [0] mà bot không liên lạc được với trường nào.
           *[other] { $reminded } báo cáo nhắc rồi mà trường vẫn chưa nộp, { $unreached } báo cáo của trường bot không liên lạc được.
        }
    }
digest-missing = Chưa nộp: { $names }
digest-missing-reminded =
    Chưa nộp, { $times ->
        [0] chưa nhắc được lần nào
       *[other] đã nhắc { $times } lần
    }: { $names }
digest-missing-more = Và { $count } trường khác chưa nộp.
digest-unreachable = Không liên lạc được ({ $count }): { $names }
digest-handed-since = Mới nộp ({ $count }): { $names }
digest-time-ended = Hết thời gian gia hạn mà chưa nộp ({ $count }): { $names }
digest-unreachable-since = Mới mất liên lạc ({ $count }): { $names }
digest-no-news = Không có gì mới so với bản tin trước.
digest-left =
    Còn <b>{ $count }</b> trường quá hạn chưa nộp{ $unreached ->
        [0] {""}
       *[other] , trong đó { $unreached } trường không liên lạc được
    }{ $later ->
        [0] {""}
       *[other] ; { $later } trường còn thời gian gia hạn
    }. Xem tên: bấm nút bên dưới.
digest-waiting = 📥 <b>{ $count }</b> báo cáo chờ thầy/cô duyệt.
digest-more-time =
    🕒 <b>{ $count }</b> trường xin thêm thời gian, chờ thầy/cô trả lời: { $names }.
    Trả lời ở tin xin gia hạn, hoặc gõ “đồng ý gia hạn { $unit }”, “không gia hạn { $unit }: lý do”.
digest-joining = 👤 <b>{ $count }</b> người xin tham gia, chờ thầy/cô duyệt.
digest-button-missing = Ai chưa nộp
digest-button-missing-one = Chưa nộp { $label }
digest-button-queue = Báo cáo chờ duyệt

# Mời lập báo cáo tổng hợp.
round-up-offer =
    ✅ <b>{ $duty } · { $label }: đã đủ { $received }/{ $expected } đơn vị</b>
    Đúng hạn { $on_time } trong { $received } báo cáo đã nộp ({ $share }%).{ $returned ->
        [0] {""}
       *[other] {" "}{ $returned } báo cáo đang chuyển trả, chưa cộng vào.
    }
    Thầy/cô lập báo cáo tổng hợp? Bấm nút dưới, hoặc gõ “báo cáo word” hay “excel”.
round-up-offer-part =
    ⏱ <b>{ $duty } · { $label }: hết thời gian nộp, { $received }/{ $expected } đơn vị</b>
    Đúng hạn { $on_time } trong { $received } báo cáo đã nộp ({ $share }%).{ $returned ->
        [0] {""}
       *[other] {" "}{ $returned } báo cáo đang chuyển trả, chưa cộng vào.
    }
    Thầy/cô lập báo cáo với số đã có? Bấm nút dưới, hoặc gõ “báo cáo word” hay “excel”. Báo cáo ghi rõ còn thiếu đơn vị nào.
round-up-missing = Còn { $count } đơn vị chưa nộp, có tên trong bản tin sáng nay.

# Bản tin đến vào sáng nào.
digest-days =
    { $day ->
        [-1] Bản tin tình hình đang đến <b>mỗi sáng làm việc</b>, nếu có việc cần theo dõi.
       *[other] Bản tin tình hình đang đến <b>sáng { $weekday } hằng tuần</b>, nếu có việc cần theo dõi.
    }
    Thầy/cô chọn ngày khác, hoặc gõ “bản tin thứ hai”, “bản tin mỗi sáng”.
digest-day-set =
    { $day ->
        [-1] Từ nay bot gửi bản tin <b>mỗi sáng làm việc</b>.
       *[other] Từ nay bot gửi bản tin vào <b>sáng { $weekday } hằng tuần</b>; gặp ngày nghỉ thì gửi sáng làm việc kế tiếp.
    }
digest-weekday =
    { $day ->
        [0] thứ Hai
        [1] thứ Ba
        [2] thứ Tư
        [3] thứ Năm
       *[4] thứ Sáu
    }
digest-day-button =
    { $day ->
        [-1] Mỗi sáng
        [0] Thứ Hai
        [1] Thứ Ba
        [2] Thứ Tư
        [3] Thứ Năm
       *[4] Thứ Sáu
    }
