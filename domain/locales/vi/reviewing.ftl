# Tiếp nhận và chuyển trả
queue = <b>{ $count }</b> báo cáo chờ tiếp nhận, nộp trước xếp trước:
queue-empty = Không có báo cáo nào chờ tiếp nhận.
report-card =
    <b>{ $duty } · { $label }</b> · { $unit }
    Nộp lúc { $at } ({ unit-timely }), người nộp: { $name }
    Lần nộp thứ { $version } · đã chuyển trả { $returns } lần · mã <code>{ $code }</code>
report-why =
    ↩ Chuyển trả { $label } của <b>{ $unit }</b>.
    Thầy/cô gõ lý do để trường biết cần sửa gì, hoặc chọn một lý do dưới đây.
reason-figures = Số liệu chưa khớp nhau, đề nghị trường kiểm tra lại các con số.
reason-figures-short = Số liệu chưa khớp
reason-missing = Báo cáo còn thiếu nội dung, đề nghị trường bổ sung.
reason-missing-short = Còn thiếu nội dung
reason-explain = Kết quả chưa đạt chỉ tiêu mà chưa nêu rõ lý do, đề nghị trường giải trình.
reason-explain-short = Cần giải trình
reason-too-long = Lý do dài { $length } ký tự, tối đa { $longest }. Thầy/cô viết ngắn lại giúp.
report-accepted = ✅ Đã tiếp nhận { $label } của <b>{ $unit }</b>. Bot sẽ báo cho trường.
report-returned =
    ↩ Đã chuyển trả { $label } của <b>{ $unit }</b>, lần thứ { $returns }. Bot sẽ báo cho trường.
    Lý do: <i>{ $reason }</i>
report-decided-already = Báo cáo này đã được xử lý, hoặc trường vừa nộp bản mới. Thầy/cô mở lại danh sách chờ.
report-not-yours = Báo cáo này không thuộc phần thầy/cô tiếp nhận.
