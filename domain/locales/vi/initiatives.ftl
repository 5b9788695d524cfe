# Sổ sáng kiến: đăng ký, thực hiện, kết quả
entry-gone = Mục này đã được ghi vào sổ, hoặc không phải việc của thầy/cô. Thầy/cô mở lại sổ để xem.
entry-changed = Câu này vừa có người khác sửa; đây là bản mới nhất.
entry-kept = 💾 Đã giữ những gì thầy/cô nhập. Khi mở lại, bot hỏi tiếp từ chỗ đang dở.
button-entry-write = Ghi vào sổ

initiatives-which-unit = Thầy/cô chọn đơn vị:
initiatives-of-unit =
    💡 <b>Sổ sáng kiến</b> · { $unit }
    Năm { $year }: đã đăng ký { $count }.
initiatives-none = Chưa có mục nào. Mỗi mục gồm 7 câu ngắn.
initiatives-carried = Các năm trước:
initiative-line = #{ $number } <b>{ $title }</b> · { $stands }
initiative-degree = { $state } { $degree }%
initiative-state-registered = mới đăng ký
initiative-state-started = đang thực hiện
initiative-state-done = hoàn thành
initiative-state-dropped = không thực hiện
initiative-review-waiting = chờ tiếp nhận
initiative-review-accepted = đã tiếp nhận
initiative-review-returned = bị chuyển trả
initiative-card = 💡 <b>Sáng kiến #{ $number }</b> · { $unit } · năm { $year }
initiative-answer = { $name }: <b>{ $value }</b>
initiative-reason = ↩ Cần sửa: <i>{ $reason }</i>
initiative-said = {" "}· <i>{ $words }</i>
initiative-step-registered = { $at } { $by } đăng ký
initiative-step-mended = { $at } { $by } sửa
initiative-step-accepted = { $at } { $by } tiếp nhận
initiative-step-returned = { $at } { $by } chuyển trả
initiative-step-started = { $at } { $by } bắt đầu thực hiện
initiative-step-progressed = { $at } { $by } cập nhật tiến độ
initiative-step-finished = { $at } { $by } báo hoàn thành
initiative-step-dropped = { $at } { $by } báo không thực hiện

initiative-registered = ✅ Đã ghi vào sổ mục <b>#{ $number } { $title }</b>, năm { $year }.
initiative-mended = ✅ Đã sửa mục <b>#{ $number } { $title }</b>.
initiative-started = ▶ Đã ghi: bắt đầu thực hiện từ hôm nay.
initiative-told-progress = ✅ Đã ghi tiến độ của <b>#{ $number } { $title }</b>.
initiative-told-finish = ✅ Đã ghi kết quả của <b>#{ $number } { $title }</b>.
initiative-told-drop = Đã ghi: không thực hiện <b>#{ $number } { $title }</b>.
initiative-days-wrong = ⚠ Ngày kết thúc trước ngày bắt đầu. Thầy/cô sửa câu 6 hoặc câu 7 giúp.
initiative-namesake = ⚠ Đơn vị đã có mục #{ $number } cùng tên “{ $title }” (năm { $year }). Nếu là một thì không cần đăng ký lại; nếu khác, thầy/cô cứ ghi tiếp.
initiative-too-many = Năm { $year } đơn vị đang có { $most } mục chưa xong, là nhiều nhất sổ nhận. Thầy/cô hoàn thành hoặc thôi bớt một mục trước.
initiative-not-yours = Mục này không thuộc đơn vị của thầy/cô, hoặc không còn.
initiative-accepted-already = Mục này đã được tiếp nhận nên không sửa nữa. Thầy/cô cập nhật tiến độ hoặc kết quả.
initiative-reported-already = Kết quả của mục này đã nằm trong báo cáo được tiếp nhận nên không đổi nữa.
initiative-dropped-already = Mục này đã thôi thực hiện.
initiative-changed-meanwhile = Mục này vừa có người cập nhật. Thầy/cô mở lại để xem.

button-initiative-new = Đăng ký sáng kiến
button-initiative-another = Thêm sáng kiến
button-initiative-mend = Sửa
button-initiative-start = Bắt đầu thực hiện
button-initiative-finish = Đã hoàn thành
button-initiative-progress = Đang thực hiện
button-initiative-drop = Không thực hiện nữa
button-initiatives-of-unit = Sổ của đơn vị
button-initiatives-all = Sổ sáng kiến

# Nộp theo sổ
register-to-hand-in =
    💡 <b>{ $duty } · { $label }</b> · { $unit }
    Hạn: hết { $last }. Đã ghi { $count } mục, kế hoạch cần ít nhất { $fewest }.
    Thầy/cô xem lại rồi bấm Nộp, hoặc gõ “nộp”.
register-too-few = Kế hoạch cần ít nhất { $fewest } mục, sổ mới có { $count }. Thầy/cô đăng ký thêm rồi nộp.
register-to-mend = Còn mục bị chuyển trả chưa sửa. Thầy/cô sửa xong rồi nộp lại.
button-register-hand-in = Nộp đăng ký ({ $count })
results-one =
    💡 <b>{ $duty } · { $label }</b> · { $unit } · mục { $place }/{ $total }
    #{ $number } <b>{ $title }</b> (đăng ký năm { $year })
    Đến nay thế nào?
results-to-hand-in =
    💡 <b>{ $duty } · { $label }</b> · { $unit }
    Đã có kết quả của cả { $count } mục. Thầy/cô xem lại rồi bấm Nộp, hoặc gõ “nộp”.
results-nothing-registered =
    💡 <b>{ $duty } · { $label }</b> · { $unit }
    Đơn vị chưa đăng ký sáng kiến nào để báo cáo. Thầy/cô đăng ký rồi báo kết quả, hoặc báo cáo là không có.
results-left = Còn { $count } mục chưa nói kết quả. Thầy/cô trả lời hết rồi nộp.
button-results-hand-in = Nộp báo cáo
button-results-none = Báo cáo: không có

# Phía cơ quan
registers =
    💡 <b>Sổ sáng kiến năm { $year }</b>
    <b>{ $enough }/{ $units }</b> đơn vị đã đăng ký ({ $share }%)
    { $bar }
    { $met ->
        [yes] Chỉ tiêu mỗi đơn vị ít nhất { $fewest }: đạt ✓
       *[no] Chỉ tiêu mỗi đơn vị ít nhất { $fewest }: chưa đạt ✗
    }
registers-states = { $count } sáng kiến: { $registered } mới đăng ký · { $started } đang thực hiện · { $done } hoàn thành · { $dropped } thôi. Chờ tiếp nhận { $waiting }, đang bị trả { $returned }.
registers-missing = Chưa đăng ký đủ ({ $count }):
registers-list = <b>Sáng kiến năm { $year }</b> ({ $count })
registers-list-waiting = <b>Chờ tiếp nhận, năm { $year }</b> ({ $count })
registers-of = { $unit }
button-registers-waiting = Chờ tiếp nhận ({ $count })
button-registers-list = Danh sách
initiative-accepted = ✅ Đã tiếp nhận sáng kiến #{ $number } của <b>{ $unit }</b>.
initiative-why =
    Chuyển trả sáng kiến #{ $number } “{ $title }” của <b>{ $unit }</b>.
    Thầy/cô gõ lý do để đơn vị biết cần sửa gì.
initiative-given-back =
    ↩ Đã chuyển trả sáng kiến #{ $number } của <b>{ $unit }</b>. Bot sẽ báo cho đơn vị.
    Lý do: <i>{ $reason }</i>
initiative-returned-news =
    ↩ <b>Sáng kiến #{ $number } { $title }</b> của { $unit } được chuyển trả.
    Lý do: <i>{ $reason }</i>
button-initiative-open = Mở để sửa
register-book-ready = 📎 Sổ sáng kiến năm { $year }: { $count } mục, kèm danh sách đơn vị chưa đăng ký.
register-book-title = Sổ mô hình, giải pháp, sáng kiến năm { $year }
register-book-note = { $count } mục, { $missing } đơn vị chưa đăng ký đủ, tính đến { $at }
sheet-register = Sáng kiến
sheet-register-missing = Chưa đăng ký
column-register-state = Tình trạng
column-register-degree = Mức độ (%)
column-register-words = Kết quả, lý do
column-register-review = Tiếp nhận
column-register-returns = Số lần trả
column-register-registered = Đăng ký lúc
