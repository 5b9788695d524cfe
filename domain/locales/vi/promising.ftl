# Lời hẹn nộp của trường: "16h chiều nay em gửi", nút Nhắc lại.
promise-when =
    { $days ->
        [0] { $hour } hôm nay
        [1] { $hour } ngày mai
       *[other] { $hour } { $weekday ->
            [0] thứ Hai
            [1] thứ Ba
            [2] thứ Tư
            [3] thứ Năm
            [4] thứ Sáu
            [5] thứ Bảy
           *[6] Chủ nhật
        } { $day }
    }
button-put-off =
    { $days ->
        [0] Nhắc lại { $short }
        [1] Nhắc lại mai
       *[other] Nhắc lại { $weekday ->
            [5] T7
            [6] CN
            [0] T2
            [1] T3
            [2] T4
            [3] T5
           *[4] T6
        } { $day }
    }
promise-made =
    🤝 Thầy/cô hẹn nộp trước <b>{ $when }</b>:
    { $lines }

    Từ giờ đến lúc đó bot không nhắc; đến giờ mà chưa có, bot nhắc một lần. Cán bộ phụ trách cũng thấy lời hẹn này.
promise-after-deadline = Giờ hẹn đã sang sau hạn, nên báo cáo sẽ ghi là nộp muộn.
promise-which =
    Thầy/cô hẹn <b>{ $when }</b> cho việc nào?
    { $lines }

    Bấm nút, hoặc gõ số thứ tự; gõ "tất cả" nếu hẹn chung.
promise-past = Giờ ấy đã qua. Thầy/cô hẹn lại giúp, ví dụ: "16h chiều mai em gửi".
promise-too-far = Bot chỉ ghi lời hẹn trong { $days } ngày tới. Trước hạn bot nhắc theo lịch; cần nộp sau hạn, thầy/cô gõ “xin gia hạn”.
promise-no-such-time = Không có giờ hay ngày nào như trong “{ $said }”. Thầy/cô hẹn lại giúp, ví dụ: "16h chiều mai em gửi".
promise-at-night = Giờ ấy đã khuya: nếu chưa có, bot nhắc lúc { $when }.
promise-on-day-off = Hôm ấy là ngày nghỉ; bot vẫn nhắc đúng giờ thầy/cô hẹn.
promise-nothing-owed = Trường của thầy/cô không còn việc nào chờ nộp.
promise-dropped = Đã bỏ lời hẹn về { $label } của { $unit }. Bot lại nhắc như thường.
promise-none = Không có lời hẹn nào về { $label } của { $unit }.
button-promise-all = Cả { $count } việc
button-drop-promise = Bỏ hẹn { $label }

units-promise-given =
    🤝 Đã hẹn ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] ; và { $more } trường nữa
    }
units-promise-broken =
    Hẹn mà chưa nộp ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] ; và { $more } trường nữa
    }
unit-promised =
    { $kept ->
        [no] Đã hẹn nộp { $when } nhưng chưa nộp
       *[yet] Hẹn nộp { $when }
    }{ $broken ->
        [0] .
       *[other] ; số lần hẹn mà chưa nộp: { $broken }.
    }
duty-promised = { $line }, hẹn { $when }
duty-promise-broken = { $line }, đã hẹn { $when } nhưng chưa nộp
notice-promised = 🤝 <b>Đã đến giờ thầy/cô hẹn: { $duty } · { $label }</b>
reply-polite = Vâng, thầy/cô.
reply-not-there =
    Bot chưa nhận được:
    { $lines }

    Gửi qua nơi khác (văn bản giấy, thư điện tử, Zalo) thì bot không thấy. Nộp tại đây xong, bot trả biên nhận có mã.
reply-still-polite =
    Vâng, thầy/cô. Trường còn:
    { $lines }
reply-still-busy =
    Thầy/cô cứ hẹn giờ, ví dụ gõ “16h chiều mai em gửi”: đến lúc đó bot không nhắc. Không kịp hạn thì xin gia hạn. Trường còn:
    { $lines }
reply-more = … và { $count } việc nữa.
