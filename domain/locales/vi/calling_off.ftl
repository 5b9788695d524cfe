# Hủy một hạn của kế hoạch đang thực hiện, và dùng lại
button-amend-o = Hủy một hạn
button-amend-b = Dùng lại hạn đã hủy
button-call-off = Hủy hạn này
call-off-effects =
    ⛔ { $owing ->
        [0] { $handed ->
            [0] Hiện chưa đơn vị nào phải nộp.
           *[other] Không còn đơn vị nào phải nộp.
        }
       *[other] { $owing } đơn vị chưa nộp sẽ không phải nộp nữa{ $begun ->
            [0] {""}
           *[other] , trong đó { $begun } đơn vị đang điền dở (phần đã điền vẫn xem được)
        }.
    }{ $handed ->
        [0] {""}
       *[other] {" "}{ $handed } đơn vị đã nộp, báo cáo vẫn được lưu nhưng không tính vào tỷ lệ.
    }{ $unsent ->
        [0] {""}
       *[other] {" "}{ $unsent } tin chưa gửi bị hủy.
    }
call-off-why = Chưa có gì thay đổi. Vì sao hủy? Thầy/cô gõ lý do, các đơn vị sẽ được báo; gõ “thôi” để bỏ.
call-off-which = Thầy/cô muốn hủy hạn nào? Gõ kèm kỳ, ví dụ: hủy hạn báo cáo quý 2
call-off-for-some = Hủy hạn là hủy cho tất cả các đơn vị. Muốn miễn cho { $schools } thôi, thầy/cô gõ: miễn { $schools } nộp { $called }
call-off-none = Không có hạn nào đã hủy để dùng lại.
excuse-everybody = Miễn { $duty } · { $label } cho tất cả các đơn vị tức là hủy hạn này. Muốn miễn cho một số đơn vị, thầy/cô gõ kèm tên hoặc cấp học.
put-back-passed = ⚠️ Hạn này đã qua: đơn vị chưa nộp sẽ thành quá hạn. Thầy/cô nên đổi hạn luôn: gõ “sửa thêm”.
plan-due-called-off = • { $duty } · { $label }: đã hủy ngày { $at }
duty-called-off = • { $duty } · { $label }: đã hủy, không phải nộp
deadline-called-off =
    { $called } đã hủy ngày { $at }, không đơn vị nào phải nộp.{ $reasoned ->
        [yes] {" "}Lý do: { $reason }
       *[no] {""}
    }
form-called-off = { $duty } · { $label } đã hủy ngày { $at }, { $unit } không phải nộp. Lý do: { $reason }
board-called-off = ⛔ Hạn này đã được hủy, không phải nộp nữa. Báo cáo đã nộp vẫn được lưu.
amended-called-off = • <b>{ $about }</b>: hủy hạn { $before }, không phải nộp nữa; báo cáo đã nộp vẫn được lưu
amended-put-back = • <b>{ $about }</b>: dùng lại hạn đã hủy, <b>{ $after }</b>
kept-figures = 🗂 <b>{ $duty } · { $label }</b> · { $unit }: phần đã điền, chỉ để xem.
button-kept = Xem { $label } đã điền
