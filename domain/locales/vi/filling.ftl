# Mở, điền tiếp, để sau và nộp một biểu mẫu.

# Nói ngay ở màn hình đầu
form-late =
    ⚠ Đã quá hạn { late-by } (hạn hết { $last }). Báo cáo vẫn được nhận và ghi là nộp muộn.
form-late-tolerated =
    ⚠ Đã qua hạn { late-by } (hạn hết { $last }). Kỳ này cho nộp muộn đến hết { $until }: báo cáo ghi là nộp muộn, chưa bị coi là quá hạn.
form-locks = Bot khóa lúc { $locks }; sau lúc đó không nhận nữa.
late-by =
    { $late ->
        [0] { late-hours }
       *[other] { $late } ngày{ late-and-hours }
    }
late-and-hours =
    { $hours ->
        [0] {""}
       *[other] {" "}{ $hours } giờ
    }
late-hours =
    { $hours ->
        [0] chưa đến 1 giờ
       *[other] { $hours } giờ
    }
form-amends =
    ✎ Đây là bản sửa của báo cáo đã được tiếp nhận. Lý do: <i>{ $why }</i>
    Bản cũ vẫn có hiệu lực cho đến khi bản sửa được tiếp nhận.
form-returned-flagged =
    ↩ Báo cáo được chuyển trả. Lý do: <i>{ $reason }</i>
    { $count ->
        [1] Thầy/cô chỉ cần trả lời lại câu { $numbers }; các câu khác giữ nguyên.
       *[other] Thầy/cô chỉ cần trả lời lại { $count } câu: { $numbers }; các câu khác giữ nguyên.
    }
form-returned =
    ↩ Báo cáo được chuyển trả. Lý do: <i>{ $reason }</i>
    Câu trả lời cũ còn nguyên; thầy/cô sửa chỗ cần sửa rồi nộp lại.

# Đã có người nộp, hoặc không phải nộp
form-submitted = { $label } của { $unit } đã nộp lúc { $at }, người nộp: { $name }. Mã biên nhận: { $code }.
form-endorsed = { $label } của { $unit } đã nộp lúc { $at }, người nộp: { $name }, đang chờ cấp trên duyệt. Mã biên nhận: { $code }.
form-accepted = { $label } của { $unit } đã nộp lúc { $at }, người nộp: { $name }, và đã được tiếp nhận. Mã biên nhận: { $code }.
form-excused = { $unit } được miễn { $duty } · { $label }, không phải nộp.
form-gone = Biểu mẫu này không còn mở. Thầy/cô gõ /baocao để xem việc còn phải nộp.
form-not-yours = Việc này không thuộc trường của thầy/cô nên bot không mở.
report-handed-in-already = Báo cáo này vừa được nộp rồi nên bot không nhận thêm. Thầy/cô gõ /hannop để xem.

# Hai người cùng điền
form-answered-by =
    ⚠ { $name } vừa ghi câu { $number } là <b>{ $value }</b> lúc { $at }, nên “{ $typed }” của thầy/cô chưa được ghi.
    Muốn đổi câu { $number }, thầy/cô gõ “sửa { $number }”. Dưới đây là câu đang mở.
form-moved-on-by = ⚠ { $name } vừa mở câu khác lúc { $at }, nên “{ $typed }” của thầy/cô chưa được ghi. Dưới đây là câu đang mở.
form-moved-on = ⚠ Biểu mẫu đã sang câu khác, nên “{ $typed }” chưa được ghi. Dưới đây là câu đang mở.
form-old-screen = Nút vừa bấm thuộc màn hình cũ, bot chưa ghi gì. Đây là màn hình mới.
form-old-screen-by = { $name } vừa điền tiếp lúc { $at }, nên bot chưa ghi lần bấm này. Đây là màn hình mới.
form-changed-meanwhile = Có người vừa điền cùng lúc, nên lần này chưa được ghi. Thầy/cô gõ /baocao để xem bản mới nhất.

# Không ghi được
classified-refused = ⛔ Tài liệu có dấu hiệu bí mật nhà nước (Mật, Tối mật, Tuyệt mật) không được gửi qua đây. Bot không đưa vào báo cáo nào; thầy/cô xóa ngay tin vừa gửi và chuyển theo đường văn bản mật.
whole-form-which =
    Những số này dùng được cho nhiều báo cáo. Thầy/cô nộp cho báo cáo nào? Bấm nút hoặc gõ số thứ tự; bot chưa ghi gì.
    { $lines }
whole-form-line = { $number }. <b>{ $duty } · { $label }</b> · { $unit }: { due-when }
whole-form-gone = Bot không còn giữ tin đó. Thầy/cô mở báo cáo rồi dán lại giúp.
form-none-open = Chưa có biểu mẫu nào đang mở nên bot chưa ghi “{ $typed }”. Thầy/cô bấm nút dưới đây để mở, hoặc gõ /baocao.
form-only-words = Bot chưa đọc được loại tin này nên chưa ghi gì. Thầy/cô gõ câu trả lời bằng chữ hoặc số.

# Để sau, biên nhận
form-kept =
    💾 Đã lưu <b>{ $duty } · { $label }</b>, { $left ->
        [0] các câu đã điền đủ, chỉ còn nộp.
       *[other] còn { $left } câu.
    }
    { due-left-long }
due-left-long =
    { $late ->
        [0] Hạn hết { $last }, { due-days }.
       *[other] Đã quá hạn { $late } ngày.
    }
form-reminded = Bot nhắc lại lúc { $at }.
receipt =
    ✅ <b>Đã nhận { $duty } · { $label }</b> · { $unit }
    Nộp lúc { $at }, { $timely }
    Người nộp: { $name }{ $version ->
        [1] {""}
       *[other] {" "}· lần nộp thứ { $version }
    }
    Mã biên nhận: <code>{ $code }</code>
form-edited-handed = Báo cáo đã nộp nên sửa tin cũ không đổi được số. Muốn đổi, thầy/cô gõ /hannop, hoặc nhờ cán bộ phụ trách chuyển trả.
