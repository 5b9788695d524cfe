# Lịch nhắc: nhắc những ngày nào, hỏi thêm ai, bằng lời nào
ladders =
    ⏰ <b>Lịch nhắc · { $title }</b>
    Lịch chung của cơ quan: { $usual }

    { $lines }

    Chọn một việc để xem ai được nhắc gì, lúc nào, và để đổi lịch của riêng việc đó.
ladder-of-duty =
    { $own ->
        [yes] { $number }. <b>{ $title }</b>: { $ladder } (lịch riêng)
       *[no] { $number }. <b>{ $title }</b>: theo lịch chung
    }
ladder-short-before = trước { $days } ngày
ladder-short-last = ngày cuối
ladder-short-after = sau { $days } ngày
ladder-short-none = không nhắc
ladder-which-office = Xem lịch nhắc của cơ quan nào?
ladder-choice = { $number }. { $name }
ladder-all-plans = mọi kế hoạch của { $office }

ladder-own = ⏰ <b>Lịch nhắc · { $title }</b>
ladder-inherited =
    ⏰ <b>Lịch nhắc · { $title }</b>
    Việc này theo lịch chung của cơ quan.
ladder-wanted = ✏ <b>Lịch nhắc · { $title }</b>: chưa áp dụng
ladder-as-it-is = ✏ <b>Lịch nhắc · { $title }</b>: chưa đổi gì
ladder-before = • Trước hạn: { $value }
ladder-last = • Ngày làm việc cuối: { $value }
ladder-after = • Sau hạn: { $value }
ladder-deputies = • Trường im lặng: { $value }
ladder-leader = • Lãnh đạo: { $value }
ladder-words-before = • Lời riêng trước hạn: { $value }
ladder-words-last = • Lời riêng ngày cuối: { $value }
ladder-words-after = • Lời riêng sau hạn: { $value }
ladder-words-days-before = • Lời riêng trước { $days } ngày: { $value }
ladder-words-days-after = • Lời riêng sau { $days } ngày: { $value }
ladder-set-by = Đổi lần cuối lúc { $at }, người đổi: { $by }.
ladder-changed = { $before } → <b>{ $after }</b>
ladder-days = { $days } ngày
ladder-reminded = có nhắc
ladder-not-reminded = không nhắc
ladder-deputies-after = sau { $count } lượt nhắc thì nhắc cả phó hiệu trưởng
ladder-deputies-never = không nhắc thêm phó hiệu trưởng
ladder-leader-after = được báo trong bản tin sáng khi quá hạn { $count } ngày
ladder-leader-never = không báo
ladder-no-words = không có

# Ai được nhắc gì, lúc nào
ladder-nothing-ahead = Không còn hạn nào sắp tới để nhắc.
ladder-ahead = 📅 <b>{ $duty } · { $label }</b>, hết { $last }
ladder-owing =
    { $units ->
        [0] Không còn trường nào phải nhắc.
       *[other] Bây giờ còn { $units } trường chưa nộp, { $people } người được nhắc.
    }
ladder-laid = Hạn này giao cho { $units } trường, { $people } người được nhắc.
ladder-unheard = ⚠ { $count } trường chưa có ai nhận được tin.
ladder-step-before = { $hour } { $day }: còn { $days } ngày
ladder-step-last = { $hour } { $day }: ngày làm việc cuối
ladder-step-after = { $hour } { $day }: quá hạn { $days } ngày
ladder-mark-moved = { " " }(tránh ngày nghỉ)
ladder-mark-deputies = { " " }+ phó
ladder-mark-groups = { " " }+ nhóm
ladder-deputies-count =
    { $count ->
        [0] Nhắc cả phó: chưa có phó hiệu trưởng nào nhận được tin.
       *[other] Nhắc cả phó: { $count } người, chỉ ở trường chưa bắt đầu điền.
    }
ladder-others-own = Không theo lịch này vì có lịch riêng: { $titles }.
ladder-leader-from = Lãnh đạo thấy trong bản tin sáng từ { $day }.
ladder-no-steps = ⚠ Hạn này sẽ không có lượt nhắc nào nữa.
ladder-others = Các hạn khác:
ladder-due = • { $called }, hết { $last }: { $count } lượt, lượt đầu { $first }
ladder-due-none = • { $called }, hết { $last }: không nhắc
ladder-more-dues = và { $count } hạn nữa
ladder-sample =
    Lời sẽ đọc lúc { $at }:
    <blockquote>{ $text }</blockquote>
ladder-some-unit = (tên trường)
ladder-count =
    { $count ->
        [0] ⚠ Theo lịch này kế hoạch sẽ không có lượt nhắc nào.
       *[other] Trường chưa nộp sẽ được nhắc tối đa { $count } lượt cho { $dues } hạn.
    }
plan-ladder = Lịch nhắc: { $ladder }.
plan-ladder-own = Lịch nhắc: { $ladder }; { $count } việc có lịch riêng.

# Đổi
ladder-how = Bấm nút, hoặc gõ: “nhắc trước 10, 5, 2 ngày”, “không nhắc sau hạn”, “nhắc phó sau 2 lượt”, “báo lãnh đạo sau 5 ngày”, “lời ngày cuối: …”, “lời trước 7 ngày: …”, “về mặc định”.
ladder-confirm = Chỉ các lượt sắp tới đổi theo; tin đã gửi không gửi lại. Áp dụng chứ?
ladder-is-set = ✅ Đã đặt lịch nhắc.
ladder-dropped = Lịch nhắc giữ nguyên như cũ.
ladder-same = Lịch này đang dùng rồi, không có gì để đổi.
ladder-meanwhile = Lịch nhắc vừa được đồng nghiệp đổi. Thầy/cô mở lại để xem lịch mới.
ladder-not-read = Bot chưa hiểu lịch này. Ví dụ: “nhắc trước 10, 5, 2 ngày”, “sau hạn 1, 3 ngày”, “không nhắc sau hạn”.
ladder-calendar-days = Lịch nhắc đếm ngày thường, kể cả ngày nghỉ; lượt nào rơi vào ngày nghỉ thì tự lùi sang ngày làm việc. Thầy/cô gõ lại số ngày, không ghi “ngày làm việc”.
ladder-too-far = { $days } ngày thì không đặt được: mỗi lượt cách hạn từ 1 đến { $most } ngày.
ladder-too-many = Nhiều lượt quá: tối đa { $most } lượt trước hạn và { $most } lượt sau hạn.
ladder-deputies-most = Nhắc phó hiệu trưởng sau nhiều nhất { $most } lượt.
ladder-leader-most = Báo lãnh đạo khi quá hạn nhiều nhất { $most } ngày.
ladder-no-such-rung =
    { $side ->
        [before] Lịch này không có lượt nhắc trước { $days } ngày.
       *[after] Lịch này không có lượt nhắc sau { $days } ngày.
    } Thầy/cô thêm lượt đó trước, rồi đặt lời.
ladder-words-too-long = Lời nhắc dài { $length } chữ, tối đa { $most } chữ để cả tin còn đọc được trên điện thoại.
ladder-words-unknown = Bot không biết { "{" }{ $name }{ "}" }. Chỉ dùng được { "{" }trường{ "}" }, { "{" }việc{ "}" }, { "{" }kỳ{ "}" }, { "{" }hạn{ "}" }.
ladder-words-brace = Lời nhắc có dấu ngoặc nhọn lẻ. Chỗ điền sẵn viết đủ hai dấu: { "{" }trường{ "}" }, { "{" }việc{ "}" }, { "{" }kỳ{ "}" }, { "{" }hạn{ "}" }.
ladder-ask-before =
    Nhắc trước hạn mấy ngày? Chọn các ngày, hoặc gõ “10, 5, 2”.
    { $now }
ladder-ask-last =
    Có nhắc vào ngày làm việc cuối cùng không?
    { $now }
ladder-ask-after =
    Quá hạn mấy ngày thì nhắc? Chọn các ngày, hoặc gõ “1, 3, 7”.
    { $now }
ladder-ask-deputies =
    Trường đã qua mấy lượt nhắc mà chưa bắt đầu điền thì nhắc cả phó hiệu trưởng?
    { $now }
ladder-ask-leader =
    Quá hạn mấy ngày thì báo lãnh đạo trong bản tin sáng?
    { $now }
ladder-ask-words =
    Thêm lời riêng của cơ quan vào lượt nhắc nào? Ở lượt có lời của riêng nó, lời ấy thay lời chung.
    Hạn, ngày cuối và số ngày còn lại bao giờ cũng có trong tin.
ladder-ask-words-before =
    Gõ lời nhắc <b>trước hạn</b>, tối đa { $most } chữ. Chỗ điền sẵn: { "{" }trường{ "}" }, { "{" }việc{ "}" }, { "{" }kỳ{ "}" }, { "{" }hạn{ "}" }.
    Đang dùng: { $now }
ladder-ask-words-last =
    Gõ lời nhắc <b>ngày cuối</b>, tối đa { $most } chữ. Chỗ điền sẵn: { "{" }trường{ "}" }, { "{" }việc{ "}" }, { "{" }kỳ{ "}" }, { "{" }hạn{ "}" }.
    Đang dùng: { $now }
ladder-ask-words-after =
    Gõ lời nhắc <b>sau hạn</b>, tối đa { $most } chữ. Chỗ điền sẵn: { "{" }trường{ "}" }, { "{" }việc{ "}" }, { "{" }kỳ{ "}" }, { "{" }hạn{ "}" }.
    Đang dùng: { $now }
ladder-ask-words-days-before =
    Gõ lời của lượt nhắc <b>trước { $days } ngày</b>, tối đa { $most } chữ. Chỗ điền sẵn: { "{" }trường{ "}" }, { "{" }việc{ "}" }, { "{" }kỳ{ "}" }, { "{" }hạn{ "}" }.
    Đang dùng: { $now }
ladder-ask-words-days-after =
    Gõ lời của lượt nhắc <b>sau { $days } ngày</b>, tối đa { $most } chữ. Chỗ điền sẵn: { "{" }trường{ "}" }, { "{" }việc{ "}" }, { "{" }kỳ{ "}" }, { "{" }hạn{ "}" }.
    Đang dùng: { $now }

button-ladder = Lịch nhắc
button-ladder-office = Lịch chung cơ quan
button-ladder-change = Đổi lịch nhắc
button-ladder-set = Áp dụng
button-ladder-before = Trước hạn
button-ladder-last = Ngày cuối
button-ladder-after = Sau hạn
button-ladder-deputies = Nhắc cả phó
button-ladder-leader = Báo lãnh đạo
button-ladder-words = Lời riêng
button-ladder-words-before = Lời trước hạn
button-ladder-words-last = Lời ngày cuối
button-ladder-words-after = Lời sau hạn
button-ladder-words-days-before = Trước { $days } ngày
button-ladder-words-days-after = Sau { $days } ngày
button-ladder-usual = Về mặc định
button-ladder-none = Không nhắc
button-ladder-never = Không
button-ladder-last-yes = Có nhắc
button-ladder-last-no = Không nhắc
button-ladder-no-words = Bỏ lời này
button-ladder-done = Xong

# Hôm nay (hôm qua) đã nhắc ai; hôm nay còn nhắc, ngày mai nhắc ai
reminded-on =
    📨 { $day ->
        [0] Hôm nay
       *[-1] Hôm qua
    } { $units ->
        [0] bot { $day ->
            [0] chưa
           *[-1] không
        } nhắc trường nào.
       *[other] bot đã nhắc <b>{ $units } trường</b>.
    }
reminded-of = <b>{ $duty } · { $label }</b> (hạn hết { $last }): { $count } trường
reminded-times =
    • Đến nay đã nhắc { $in_all } lần{ $on_day ->
        [1] {""}
       *[other] , riêng { $day ->
            [0] hôm nay
           *[-1] hôm qua
        } { $on_day } lần
    }: { $names }
reminded-more = • và { $count } trường nữa
reminded-since-settled =
    • Nay không còn nợ: { $names }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } trường nữa
    }
reminding-on =
    📅 { $day ->
        [0] Hôm nay bot còn nhắc <b>{ $units } trường</b> nếu đến lúc đó chưa nộp.
       *[1] { $units ->
            [0] Ngày mai ({ $date }) không có trường nào bị nhắc.
           *[other] Ngày mai ({ $date }) bot nhắc <b>{ $units } trường</b> nếu đến lúc đó chưa nộp.
        }
    }
reminding-by-ladder =
    • Theo lịch nhắc: { $names }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } trường nữa
    }
reminding-promised =
    • Đúng giờ trường đã hẹn: { $names }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } trường nữa
    }
reminding-next = Lượt nhắc kế tiếp theo lịch: { $at }.
