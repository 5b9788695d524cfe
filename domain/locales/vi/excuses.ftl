# Miễn một kỳ cho một hay vài đơn vị, và thôi miễn
excuse-whom =
    { $count } đơn vị: { $names }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } đơn vị nữa
    }
excuse-why =
    🕊 Miễn <b>{ $duty } · { $label }</b> cho { excuse-whom }.
    Vì sao? Thầy/cô gõ lý do, hoặc chọn một lý do. { $heard ->
        [0] {""}
       *[other] Trường được báo lý do này.
    }
excuse-because-closed = Trường tạm nghỉ trong kỳ này.
excuse-because-closed-short = Trường tạm nghỉ
excuse-because-nothing = Kỳ này trường không có nội dung phải báo cáo.
excuse-because-nothing-short = Không có nội dung
excuse-because-otherwise = Trường đã báo cáo theo cách khác.
excuse-because-otherwise-short = Đã báo cách khác
excuse-preview =
    🕊 Miễn <b>{ $duty } · { $label }</b> cho { excuse-whom }.
    Kỳ này không phải nộp, không tính là thiếu hay muộn, và bot thôi nhắc.
excuse-returned = Báo cáo đã chuyển trả thì không phải nộp lại, bản đã nộp vẫn được lưu: { $names }.
excuse-but-handed = Đã nộp rồi nên không cần miễn: { $names }.
excuse-confirm = Chưa có gì thay đổi. Bấm [Miễn kỳ này] hoặc gõ “miễn”. Gõ “lý do: …” để đổi lý do; “thôi” để bỏ.
excuse-done =
    ✅ Đã miễn { $duty } · { $label } cho { excuse-whom }.{ $heard ->
        [0] {" "}Bot thôi nhắc.
       *[other] {" "}Bot báo cho trường kèm lý do và thôi nhắc.
    }
excuse-dropped = Đã bỏ, không miễn cho ai.
excuse-back-preview =
    ↩️ Thôi miễn <b>{ $duty } · { $label }</b> cho { excuse-whom }.
    { $passed ->
        [yes] Trường lại phải nộp. Hạn hết { $last } đã qua nên sẽ thành quá hạn; xong bước này thầy/cô có thể gia hạn.
       *[no] Trường lại phải nộp, hạn hết { $last }, và bot nhắc như trước.
    }
excuse-back-confirm = Chưa có gì thay đổi. Bấm [Thôi miễn] hoặc gõ “đồng ý”; gõ “thôi” để bỏ.
excuse-back-done =
    ✅ Đã thôi miễn { $duty } · { $label } cho { excuse-whom }.{ $heard ->
        [0] {""}
       *[other] {" "}Trường nào đã biết tin được miễn thì bot báo lại.
    }{ $passed ->
        [yes] {" "}Hạn hết { $last } đã qua: thầy/cô bấm [Gia hạn] nếu muốn cho trường thêm thời gian.
       *[no] {""}
    }
excuse-back-dropped = Đã bỏ, vẫn miễn như cũ.
excuse-nobody = { $schools } không phải nộp { $called } nên không cần miễn, hoặc không thuộc phần thầy/cô phụ trách.
excuse-handed = { $schools } đã nộp { $called } rồi nên không cần miễn.
excuse-already = { $schools } đang được miễn { $called }. Muốn trường lại phải nộp, thầy/cô gõ “thôi miễn” kèm tên trường và kỳ.
excuse-none = { $schools } không được miễn riêng { $called } nên không có gì để thôi.
excuse-too-many = Mỗi lần miễn được nhiều nhất { $most } đơn vị. Thầy/cô chia ra, ví dụ theo cấp học hoặc theo phường, xã.
excuse-not-theirs = Chỉ cơ quan ban hành kế hoạch mới miễn được. Thầy/cô đề nghị cơ quan đó.
decided-untold =
    📵 Không báo được cho { $count } đơn vị: { $names }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } đơn vị nữa
    }. Thầy/cô gọi cho trường.
button-excuse = Miễn kỳ này
button-excuse-back = Thôi miễn
notice-excused =
    🕊 <b>{ $duty } · { $label }</b> · { $unit }
    Trường được miễn nộp kỳ này, bot thôi nhắc.{ $begun ->
        [yes] {" "}Phần đã điền vẫn được giữ.
       *[no] {""}
    }
notice-owed-again =
    ↩️ <b>{ $duty } · { $label }</b> · { $unit }
    Kỳ này trường không được miễn nữa: phải nộp, hạn hết <b>{ $last }</b>.
unit-excused-why = Miễn ngày { $day }, lý do: <i>{ $reason }</i>
units-excused-why = { $unit }: <i>{ $reason }</i> ({ $day })
progress-excused = Được miễn: { $count } đơn vị
board-excused = Được miễn: { $count } trường
