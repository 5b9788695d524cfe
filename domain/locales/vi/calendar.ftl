# Lịch làm việc: ngày nghỉ, ngày làm bù
calendar-title = 📅 <b>Lịch làm việc</b>
calendar-year =
    { $confirmed ->
        [yes] <b>Năm { $year }</b> · đã xác nhận
       *[no] <b>Năm { $year }</b> · theo lịch có sẵn, chưa ai xác nhận
    }
calendar-off = Nghỉ: { $days }
calendar-off-none = Nghỉ: không còn ngày nào ngoài thứ Bảy, Chủ nhật
calendar-worked = Làm bù: { $days }
calendar-decided = { $days } (đã sửa)
calendar-how = Thầy/cô bấm nút, hoặc gõ: “nghỉ 24/11/2026”, “làm bù 22/8/2026”, “bỏ 02/01/2026”, “xác nhận 2027”, “khai giảng 05/9/2026”.

calendar-which-off = Thầy/cô chọn ngày nghỉ, hoặc gõ, ví dụ: nghỉ 24/11/2026. Nhiều ngày liền: nghỉ 16/02 đến 20/02/2026.
calendar-which-work = Thầy/cô chọn ngày làm bù, hoặc gõ, ví dụ: làm bù 22/8/2026.
calendar-which-plain = Thầy/cô chọn ngày trả về bình thường (thứ Hai đến thứ Sáu làm, cuối tuần nghỉ), hoặc gõ, ví dụ: bỏ 02/01/2026.
calendar-none-marked = Không còn ngày nghỉ hay ngày làm bù nào để bỏ.

calendar-preview-off = <b>Nghỉ:</b> { $days }
calendar-preview-work = <b>Làm việc:</b> { $days }
calendar-preview-plain = <b>Trả về bình thường:</b> { $days }
calendar-moves-nothing = Không hạn nộp nào đang theo dõi phải đổi theo.
calendar-moves = Các hạn đổi theo (ngày ghi trong kế hoạch giữ nguyên):
calendar-moves-line = • { $duty } · { $label }: { $what }
calendar-moves-advised = nên nộp trong ngày { $before } → { $after }
calendar-moves-reminders = nhắc { $before } → { $after }
calendar-moves-more = … và { $count } hạn nữa.
calendar-marked = ✅ Đã ghi. Các lần nhắc theo lịch mới ngay từ bây giờ.
calendar-kept = Lịch giữ nguyên.
calendar-confirmed = ✅ Đã xác nhận lịch năm { $year }.
calendar-confirmed-before = Lịch năm { $year } đã được xác nhận từ trước.

calendar-words = Thầy/cô gõ, ví dụ: /lich nghỉ 24/11/2026, /lich làm bù 22/8/2026, /lich bỏ 02/01/2026, /lich xác nhận 2027, /lich khai giảng 05/9/2026. Gõ /lich để xem lịch.
calendar-one-at-a-time = Mỗi lần bot ghi một việc. Thầy/cô gõ riêng từng dòng, ví dụ: nghỉ 31/8/2026, rồi: làm bù 22/8/2026. Nhiều ngày liền thì gõ: nghỉ 16/02 đến 20/02/2026.
calendar-no-such-day = Không có ngày { $day }. Thầy/cô xem lại giúp.
calendar-span = Từ { $first } đến { $last } không ghi được: ngày đầu phải trước ngày cuối, và mỗi lần tối đa { $most } ngày.
calendar-so-already =
    { $mark ->
        [off] { $day } vốn là ngày nghỉ rồi.
        [work] { $day } vốn là ngày làm việc rồi.
       *[plain] { $day } vốn là ngày bình thường.
    }
calendar-not-yours = Việc này của người quản trị. Thầy/cô xem lịch bằng /lich.
calendar-of-the-topmost = Ngày nghỉ, ngày làm bù dùng chung cho mọi đơn vị nên do quản trị của cơ quan cấp trên cùng ghi. Thầy/cô ghi được mốc năm học của cơ quan mình.

button-day-off = Thêm ngày nghỉ
button-day-worked = Thêm ngày làm bù
button-day-plain = Bỏ một ngày
button-confirm-year = Xác nhận năm { $year }
button-year = Năm { $year }
button-calendar-keep = Thôi
button-own-calendar = Lịch của tôi

# Mốc năm học
events =
    <b>Mốc năm học { $year }–{ $next }</b>
    { $lines }
event-dated = • { $event }: { $day }
event-undated = • { $event }: chưa có ngày
event-opening = Khai giảng
event-term-1-end = Sơ kết học kỳ I
event-term-2-end = Hết học kỳ II
event-year-end = Tổng kết năm học
event-ask = <b>{ $event }</b>, năm học { $year }–{ $next }, là ngày nào? Thầy/cô gõ, ví dụ: 15/01/2027.
event-set = ✅ { $event }: { $day }.
event-moved = ✅ { $event }: { $before } → { $day }.
event-dropped = ✅ { $event }: chưa có ngày.
event-preview =
    <b>{ $event }: { $day }</b>. Theo mốc này:
    { $lines }
event-follows = • { $about }: { $before } → { $after }
event-followed = { $count } hạn đã theo mốc này.
event-reason = { $event }: { $day }
event-which = Thầy/cô ghi mốc này cho cơ quan nào?
event-outside =
    { $event ->
        [opening] { $day } không phải ngày khai giảng của năm học { $year }–{ $next }: khai giảng vào mùa thu năm { $year }.
       *[other] { $day } không nằm trong năm học { $year }–{ $next }.
    }
button-events = Mốc năm học
button-event-drop = Bỏ ngày này
button-school-year = Năm học { $year }–{ $next }

# Lịch của tôi
agenda =
    🗓 <b>Lịch của tôi</b>: { $count } việc có hạn.
    Tệp .ics mở được bằng lịch của điện thoại hay máy tính; trong đó chỉ có tên việc và hạn, không có số liệu.
agenda-may-link = Hoặc tạo liên kết để lịch trên điện thoại tự cập nhật: hạn dời thì lịch dời, nộp xong thì lịch bỏ.
agenda-linked =
    { $asked ->
        [0] Liên kết tạo lúc { $made }, chưa máy nào mở.
       *[other] Liên kết tạo lúc { $made }, đã mở { $asked } lần, gần nhất { $last }.
    }
agenda-file = 📎 Thầy/cô mở tệp này để thêm các hạn vào lịch. Hạn có thể dời: muốn lịch tự cập nhật, thầy/cô dùng liên kết trong /lich.
agenda-link =
    🔗 Liên kết lịch của riêng thầy/cô, bot chỉ hiện một lần:
    <code>{ $link }</code>
    Trong ứng dụng lịch, thầy/cô chọn thêm lịch từ địa chỉ (URL) rồi dán vào. Xin đừng chuyển liên kết cho người khác; lỡ lộ thì bấm [Thu hồi].
agenda-revoked = ✅ Đã thu hồi liên kết. Máy nào đang dùng liên kết cũ sẽ không đọc được nữa.
agenda-not-linked = Thầy/cô chưa có liên kết lịch nào.
agenda-no-links = Bot ở đây chưa mở liên kết lịch. Thầy/cô tải tệp bằng /lich tep
agenda-name = Trống Trường
agenda-due = Hạn: { $duty } · { $label } · { $unit }
agenda-task = Việc { $code }: { $content }
button-agenda-file = Tải tệp lịch
button-agenda-link = Tạo liên kết
button-agenda-link-again = Liên kết mới
button-agenda-revoke = Thu hồi
