# Tin gửi nhiều đơn vị (/guitin)
menu-guitin = Gửi tin cho nhiều trường
button-broadcast-who = Đổi nơi nhận
button-broadcast-text = Sửa lời
button-broadcast-no-file = Bỏ tệp
button-broadcast-answer = Cần xác nhận
button-broadcast-no-answer = Không cần xác nhận
button-broadcast-begin = Gửi tin
button-broadcast-send = Gửi { $count } đơn vị
button-broadcast-look = Cập nhật
button-broadcast-again = Gửi lại { $count } nơi
button-broadcast-list = Danh sách (Excel)
button-broadcast-sent = Tin { $at }

broadcast-ask-who =
    📣 <b>Gửi tin</b>
    Gửi cho những đơn vị nào? Thầy/cô chọn, hoặc gõ: “các trường mầm non”, “tất cả trừ TH Nhật Tân”, “trường phường Tân Hưng”, “các trường chưa nộp quý 1”, tên các trường. Gõ “tin đã gửi” để xem tin gần nhất.
broadcast-who-missing = Chưa nộp { $label }
broadcast-ask-text =
    📣 Gửi cho: <b>{ $who }</b>
    Thầy/cô gõ nội dung tin. Bot gửi nguyên văn, kể cả các dấu _ * [ &lt;. Muốn kèm tệp thì gửi tệp, lời viết dưới tệp là nội dung tin.
broadcast-preview =
    📣 Gửi cho: <b>{ $who }</b> ({ $units } đơn vị, { $people } người nhận).{ $answer ->
        [yes] {" "}Có nút [Đã nhận].
       *[no] {""}
    }{ $unheard ->
        [0] {""}
       *[other] {" "}⚠ { $unheard } đơn vị chưa có ai nhận được tin: { $names }{ $more ->
            [0] .
           *[other] {" "}và { $more } đơn vị nữa.
        }
    }
    Tin sẽ hiện như dưới đây. Gõ “gửi”, “sửa lời”, “đổi nơi nhận”, { $answer ->
        [yes] “không cần xác nhận”
       *[no] “cần xác nhận”
    } hoặc “thôi”.
sent-at-night = 🌙 Bây giờ là { $at }: tin đi ngay, điện thoại của thầy cô sẽ báo.
sent-by-morning = 🌙 Ngoài giờ làm việc: tin đến lúc { $when }.
broadcast-goes-on = <i>… (tin thật có đủ phần còn lại)</i>
broadcast-file = 📎 Kèm tệp: { $name }
broadcast-file-elsewhere = <i>Tin này có tệp kèm theo; kênh này không nhận được tệp, thầy/cô hỏi cơ quan gửi hoặc xem trên Telegram.</i>
broadcast-letter =
    📣 <b>{ $authority }</b>

    { $text }

    { $by }
broadcast-nobody = Không có đơn vị nào như vậy trong số các đơn vị thầy/cô phụ trách. Thầy/cô gõ “đổi nơi nhận”.
broadcast-too-many-named = Còn { $count } đơn vị chưa xác nhận, nhiều hơn { $most }. Thầy/cô gửi theo cấp học hoặc theo phường.
broadcast-too-long = Tin dài { $length } ký tự, quá một tin nhắn. Thầy/cô viết ngắn lại, hoặc gửi văn bản bằng tệp; bot không tự cắt bớt.
broadcast-too-long-for-file = Có tệp kèm thì lời dưới tệp chỉ được khoảng 900 ký tự, tin này dài { $length } ký tự. Thầy/cô viết ngắn lại, hoặc bỏ tệp.
broadcast-only-files = Bot gửi kèm được tệp văn bản (Word, PDF, Excel …). Ảnh thì thầy/cô gửi dưới dạng tệp.
broadcast-sent-already = Tin này đã gửi rồi. Thầy/cô gõ /guitin để xem đã đến những đâu.
broadcast-not-yours = Tin này không phải của thầy/cô.
broadcast-none-sent = Chưa có tin nào đã gửi.
broadcast-none-yet = Thầy/cô chưa gửi tin nào cho nhiều đơn vị. Muốn gửi thì bấm nút dưới đây, hoặc gõ, ví dụ: gửi tin cho các trường mầm non
broadcast-dropped = Đã bỏ, chưa gửi gì cho ai.
broadcast-fates =
    📣 Tin gửi lúc { $at } ({ $by }) cho: <b>{ $who }</b>
    Đã đến <b>{ $sent }/{ $units }</b> đơn vị{ $waiting ->
        [0] .
       *[other] , đang gửi { $waiting }.
    }
broadcast-missed = ⚠ { $count } đơn vị chưa nhận được (gõ “gửi lại” để gửi riêng các nơi này):
broadcast-missed-one = • { $name }: { $why }
broadcast-more = … và { $count } đơn vị nữa.
broadcast-received =
    Đã xác nhận: <b>{ $received }/{ $units }</b>{ $silent ->
        [0] .
       *[other] . Chưa xác nhận: { $names }
    }
broadcast-list = Tệp có { $count } đơn vị, mỗi đơn vị một dòng.
broadcast-column-unit = Đơn vị
broadcast-column-fate = Kết quả
broadcast-column-received = Xác nhận lúc
broadcast-fate-sent = đã đến
broadcast-fate-waiting = đang gửi
broadcast-fate-unclear = không chắc đã đến
broadcast-fate-failed = gửi không được
broadcast-fate-back = lúc gửi không ai nhận được, nay liên lạc lại được
broadcast-fate-nobody = chưa có ai dùng bot

broadcast-received-now = Đã ghi nhận: { $units } đã nhận tin.
broadcast-received-before = { $units } đã xác nhận từ trước.
broadcast-not-for-you = Tin này không gửi cho trường của thầy/cô.
acknowledge-nothing = Không có kế hoạch hay tin nào đang chờ thầy/cô xác nhận.
