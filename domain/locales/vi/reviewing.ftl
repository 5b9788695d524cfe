# Tiếp nhận và chuyển trả
queue = <b>{ $count }</b> báo cáo chờ tiếp nhận, nộp trước xếp trước:
queue-empty = Không có báo cáo nào chờ tiếp nhận.
queue-below = Ngoài ra { $count } báo cáo đang chờ cấp dưới xem trước.
queue-above = Ngoài ra { $count } báo cáo đã chuyển lên, chờ cấp trên tiếp nhận.
report-card =
    <b>{ $duty } · { $label }</b> · { $unit }
    Nộp lúc { $at } ({ $timely }), người nộp: { $name }
    Lần nộp thứ { $version } · đã chuyển trả { $returns } lần · mã <code>{ $code }</code>
report-why =
    ↩ Chuyển trả { $label } của <b>{ $unit }</b>.
    Thầy/cô đánh dấu câu sai (bấm số câu, hoặc gõ “3, 5”), rồi gõ lý do hoặc chọn một lý do dưới đây.
report-flagged = ☑ { $number }. { $name }: <b>{ $value }</b>
report-amends = ✎ Bản sửa của báo cáo đã tiếp nhận. Lý do: <i>{ $why }</i>
report-recalled-at = Trường đã thu hồi lúc { $at }.
report-endorsed-by = ☑ Cấp dưới đã đồng ý lúc { $at } ({ $name }).
report-endorsing = Duyệt hai cấp: thầy/cô xem trước, đồng ý thì báo cáo chuyển lên cấp trên tiếp nhận.
report-later = Duyệt hai cấp: chờ { $offices } xem trước, rồi mới đến lượt thầy/cô.
report-passed = Duyệt hai cấp: báo cáo đã được đồng ý và chuyển lên, đang chờ cấp trên tiếp nhận.
report-others = Duyệt hai cấp: thầy/cô đã đồng ý báo cáo này ở cấp dưới, nên người khác tiếp nhận ở cấp trên.
report-way-changed = Cách duyệt của kế hoạch này vừa đổi. Thầy/cô mở lại báo cáo rồi bấm lại.
report-unchanged = So với bản trước: không câu nào đổi.
report-changed = So với bản trước, { $count } câu đã đổi:
report-change = • câu { $number }: { $before } → <b>{ $after }</b>
report-changed-more = … và { $count } câu nữa
report-remarks = <b>⚠ Cần xem</b>
report-empty = • Mọi câu đều là 0, “không phát sinh” hoặc “không có”.
report-jump = • { $number }. { $name }: { $before } → <b>{ $now }</b> so với kỳ trước
report-jump-unheard = • { $number }. { $name }: { $before } → <b>{ $now }</b> so với kỳ trước, ngoài khoảng { $low }–{ $high } các kỳ gần đây
report-missed = • Chưa đạt chỉ tiêu: { $label } ({ $share })
report-soft-reason = • câu { $number }, trường giải thích: <i>{ $reason }</i>
report-carried = • { $carried }/{ $answered } số giữ nguyên của kỳ trước
report-own = Báo cáo này do chính thầy/cô nộp, nên người khác tiếp nhận hoặc chuyển trả.
report-undo-too-late = Quá 5 phút, hoặc đã có việc khác tiếp theo, nên không hoàn tác được nữa.
report-undo-begun = Trường đã bắt đầu sửa báo cáo này, nên không hoàn tác được nữa.
queue-amendment = { $name } ✎
bulk =
    Có <b>{ $count }</b> báo cáo không có gì cần xem{ bulk-of }:
    { $names }
    Tiếp nhận tất cả? Bấm nút, hoặc gõ “tiếp nhận”.
bulk-of =
    { $level ->
        [all] {""}
       *[other] {" "}(cấp { $level })
    }
bulk-more = { "" } và { $count } trường nữa
bulk-endorsing = Trong đó { $count } báo cáo sẽ chuyển lên cấp trên tiếp nhận.
bulk-left =
    { $left ->
        [0] {""}
       *[other] Còn { $left } báo cáo có điểm cần xem, thầy/cô mở từng bản.
    }
bulk-none = Không có báo cáo nào tiếp nhận ngay được: bản nào cũng có điểm cần xem. Thầy/cô mở từng bản.
bulk-accepted = ✅ Đã tiếp nhận { $count } báo cáo. Bot sẽ báo cho các trường.
bulk-done =
    { $endorsed ->
        [0] { bulk-accepted }
       *[other] ✅ Đã xem xong { $count } báo cáo, trong đó { $endorsed } báo cáo chuyển lên cấp trên tiếp nhận. Bot sẽ báo cho các trường.
    }
    { bulk-left }
reason-figures = Số liệu chưa khớp nhau, đề nghị trường kiểm tra lại các con số.
reason-figures-short = Số liệu chưa khớp
reason-missing = Báo cáo còn thiếu nội dung, đề nghị trường bổ sung.
reason-missing-short = Còn thiếu nội dung
reason-explain = Kết quả chưa đạt chỉ tiêu mà chưa nêu rõ lý do, đề nghị trường giải trình.
reason-explain-short = Cần giải trình
reason-too-long = Lý do dài { $length } ký tự, tối đa { $longest }. Thầy/cô viết ngắn lại giúp.
report-accepted = ✅ Đã tiếp nhận { $label } của <b>{ $unit }</b>. Bot sẽ báo cho trường.
report-endorsed = ☑ Đã đồng ý { $label } của <b>{ $unit }</b>, chuyển lên cấp trên tiếp nhận. Bot sẽ báo cho trường.
report-returned =
    ↩ Đã chuyển trả { $label } của <b>{ $unit }</b>, lần thứ { $returns }. Bot sẽ báo cho trường.
    Lý do: <i>{ $reason }</i>{ $count ->
        [0] {""}
       *[other] {" "}· câu cần sửa: { $numbers }
    }
report-decided-already = Báo cáo này đã được xử lý, hoặc trường vừa nộp bản mới. Thầy/cô mở lại danh sách chờ.
report-reopen-not-now = Báo cáo này có bản sửa đang chờ, hoặc không còn là bản có hiệu lực, nên chưa chuyển trả được. Thầy/cô mở lại danh sách chờ.
report-why-reopens = ⚠ Báo cáo này đã được tiếp nhận. Chuyển trả thì tính là một lần chuyển trả, và số liệu không được cộng cho đến khi trường nộp lại.
report-not-yours = Báo cáo này không thuộc phần thầy/cô tiếp nhận.

evidence =
    <b>{ $unit }</b> · { $label }
    Câu { $number }. { $name } · tệp { $place }/{ $count }
evidence-none =
    { $count ->
        [0] Báo cáo này không có tệp nào gửi kèm.
       *[other] Báo cáo này chỉ có { $count } tệp gửi kèm.
    }
