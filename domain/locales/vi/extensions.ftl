# Xin gia hạn; việc không thuộc ai
extension-until =
    ⏳ Xin gia hạn <b>{ $duty } · { $label }</b> của { $unit } (hạn hết { $last }).
    Thầy/cô xin đến ngày nào? Bấm một ngày, hoặc gõ, ví dụ: 15/3
extension-why =
    ⏳ Xin gia hạn { $duty } · { $label } của { $unit } đến hết <b>{ $day }</b>.
    Vì sao? Thầy/cô gõ lý do, hoặc chọn một lý do.
extension-sent =
    ⏳ Đã gửi đề nghị gia hạn { $duty } · { $label } của <b>{ $unit }</b> đến hết { $day }.
    Trong lúc chờ trả lời, bot không nhắc việc này. Chưa có trả lời thì hạn vẫn là hết { $last }.
extension-which =
    Thầy/cô xin gia hạn việc nào?
    { $lines }

    Bấm nút, hoặc gõ số thứ tự.
decline-which =
    Việc nào không thuộc thầy/cô phụ trách?
    { $lines }

    Bấm nút, hoặc gõ số thứ tự.
extension-nothing-owed = Trường không còn việc nào phải nộp.
extension-waits = { $name } đã xin gia hạn đến hết { $day } rồi, đang chờ trả lời.
extension-asked-already = Có người của trường vừa xin gia hạn việc này rồi, đang chờ trả lời.
extension-no-more-time = Hạn hiện nay là hết { $last }, nên xin đến { $day } không được thêm ngày nào.
extension-too-far = { $day } xa quá. Gia hạn được xa nhất đến hết { $furthest }: thầy/cô chọn một ngày từ đó trở lại.
extension-day-off = { $day } là ngày nghỉ. Thầy/cô chọn một ngày làm việc, ví dụ { $next }.
extension-because-figures = Đơn vị chưa đủ số liệu từ các bộ phận.
extension-because-figures-short = Chưa đủ số liệu
extension-because-absent = Người phụ trách đang nghỉ.
extension-because-absent-short = Người làm đang nghỉ
extension-because-busy = Trùng với việc khác của trường.
extension-because-busy-short = Trùng việc khác
extension-granted =
    ✅ Đã gia hạn { $duty } · { $label } cho <b>{ $unit }</b> đến hết { $last }. { $heard ->
        [0] Bot nhắc theo hạn mới.
       *[other] Bot báo trường và nhắc theo hạn mới.
    }
extension-why-not =
    Không gia hạn { $duty } · { $label } cho <b>{ $unit }</b> đến { $day }.
    Thầy/cô gõ lý do để trường biết, hoặc chọn một lý do.
extension-refused =
    { $heard ->
        [0] Không gia hạn { $duty } · { $label } cho <b>{ $unit }</b>, hạn vẫn là hết { $last }.
       *[other] Đã trả lời <b>{ $unit }</b>: không gia hạn { $duty } · { $label }, hạn vẫn là hết { $last }.
    }
    Lý do: <i>{ $reason }</i>
extension-none-waits = Không có đề nghị gia hạn nào chờ thầy/cô trả lời.
extension-which-unit = Có { $count } đề nghị gia hạn đang chờ. Thầy/cô chọn, hoặc gõ kèm tên trường, ví dụ: đồng ý gia hạn TH Nhật Tân
extension-decided-already = Đề nghị gia hạn này đã có người trả lời rồi.
time-until =
    ⏳ Gia hạn <b>{ $duty } · { $label }</b> cho { $schools } (hạn chung hết { $last }).
    Đến ngày nào? Bấm một ngày, hoặc gõ, ví dụ: 15/3
time-preview =
    ⏳ Gia hạn <b>{ $duty } · { $label }</b> đến hết <b>{ $day }</b> cho { $count } đơn vị: { $names }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } đơn vị nữa
    }.
    Hạn chung vẫn là hết { $last }.{ $locked ->
        [yes] {" "}Kỳ này đã khóa; các đơn vị trên được mở lại đến ngày đó.
       *[no] {""}
    }
time-confirm = Chưa có gì thay đổi. Bấm [Gia hạn] hoặc gõ “gia hạn”. Gõ “lý do: …” nếu cần ghi lý do; gõ ngày khác để đổi; “thôi” để bỏ.
time-given =
    ✅ Đã gia hạn { $duty } · { $label } đến hết { $day } cho { $count } đơn vị: { $names }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } đơn vị nữa
    }. { $heard ->
        [0] Bot nhắc theo hạn mới.
       *[other] Bot báo cho nơi được gia hạn và nhắc theo hạn mới.
    }
time-dropped = Đã bỏ, không gia hạn cho ai.
time-nobody = { $schools } không còn phải nộp { $label } nên không cần gia hạn, hoặc không thuộc phần thầy/cô phụ trách.
time-too-many = Nhiều hơn { $most } đơn vị thì thầy/cô đổi hạn của cả kế hoạch: /kehoach → [Sửa kế hoạch] → [Đổi hạn].
time-day-not-read = Bot chưa đọc được ngày trong “{ $typed }”. Thầy/cô gõ ví dụ: gia hạn cho TH Nhật Tân đến 15/3
time-for-all = Muốn lùi hạn { $duty } · { $label } cho tất cả các đơn vị thì sửa kế hoạch. Muốn gia hạn cho một số đơn vị, thầy/cô gõ kèm tên, ví dụ: gia hạn cho TH Nhật Tân đến 15/3
button-time-give = Gia hạn
no-more-time-round-up = Phải tổng hợp đúng thời hạn, không lùi được.
no-more-time-round-up-short = Phải tổng hợp ngay
no-more-time-enough = Thời gian đã giao là đủ để thực hiện.
no-more-time-enough-short = Thời gian đã đủ
declined =
    Bot không nhắc thầy/cô việc { $duty } · { $label } của { $unit } nữa và đã báo cán bộ phụ trách.
    { $others ->
        [yes] Người khác của trường sẽ được nhắc.
       *[no] ⚠ Trường không còn ai khác để nhắc: thầy/cô báo cán bộ phụ trách ai làm việc này.
    }
taken-on = Bot nhắc lại thầy/cô việc { $duty } · { $label } của { $unit }.
notice-extension-asked =
    ⏳ <b>{ $unit }</b> xin gia hạn { $duty } · { $label }
    Hạn hết { $last }, xin đến hết <b>{ $wanted }</b>. Người xin: { $name }
notice-extension-granted =
    ✅ <b>{ $duty } · { $label }</b> · { $unit }
    Được gia hạn đến hết <b>{ $last }</b>.
notice-extension-refused =
    <b>{ $duty } · { $label }</b> · { $unit }
    Không được gia hạn; hạn vẫn là hết <b>{ $last }</b>.
notice-not-mine =
    { $name } ({ $unit }) báo việc { $duty } · { $label } không thuộc mình phụ trách. { $others ->
        [yes] Bot chuyển sang nhắc người khác của trường.
       *[no] ⚠ Trường không còn ai khác để nhắc: thầy/cô hỏi trường ai làm việc này, hoặc mời bằng /nguoi { $unit }.
    }
notice-button-grant = Đồng ý đến { $day }
notice-button-refuse = Không
notice-button-extension = Xin gia hạn
notice-button-not-mine = Không thuộc tôi
more-time = Được gia hạn ({ $count }): { $names }
more-time-unit = { $unit } (đến { $day })
more-time-waiting = ⏳ Chờ trả lời ({ $count }): { $names }
more-time-refused = Không được gia hạn ({ $count }): { $names }
more-time-asked-unit =
    { $unit } ({ $given ->
        [yes] xin { $asked }, được đến hết { $day }
       *[no] xin { $asked }, đến hết { $wanted }
    })
more-time-others = { "" } và { $count } đơn vị nữa
