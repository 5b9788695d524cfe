# Việc của cơ quan: ai làm, khi nào, xong chưa
tasks =
    { $view ->
        [mine] 🗂 <b>Việc của thầy/cô: { $count }</b>
        [free] 🗂 <b>Việc chưa có người làm: { $count }</b>
        [overdue] ⚠ <b>Việc của cơ quan đã quá hạn: { $count }</b>
        [soon] 🗂 <b>Việc của cơ quan đến hạn trong 14 ngày: { $count }</b>
        [running] 🗂 <b>Việc của cơ quan còn trong hạn: { $count }</b>
        [later] 🗂 <b>Việc của cơ quan chưa tới lúc làm: { $count }</b>
        [undated] 🗂 <b>Việc của cơ quan không có hạn (thường xuyên, theo yêu cầu): { $count }</b>
       *[done] ✅ <b>Việc của cơ quan đã xong: { $count }</b>
    }

    { $lines }
tasks-none = Các kế hoạch đang thực hiện không có việc nào của riêng cơ quan thầy/cô.
tasks-nothing-here = Không có việc nào ở đây.
task-line = { $number }. <b>{ $code }</b> · { $content }
task-due =
    { $late ->
        [0] Hạn: { $phrase }, hết { $last }{ $days ->
            [0] {""} (hôm nay)
           *[other] {""} (còn { $days } ngày)
        }
       *[other] Hạn: { $phrase }, đã hết { $last } (quá { $late } ngày)
    }
task-undated = Thời gian: { $phrase }
task-no-phrase = không ghi
task-done = Xong lúc { $at }, do { $name } ghi
task-owner = Người làm: { $name }
task-owner-none = Người làm: chưa có
task-title = 🗂 <b>Việc { $code }</b> · { $plan }
task-content = { $content }
task-area = Lĩnh vực: { $value }
task-product = Sản phẩm: { $value }
task-lead = Chủ trì: { $value }
task-coordinating = Phối hợp: { $value }
task-levels = Áp dụng với: { $levels }
task-note = Ghi chú: { $note }
task-how = Thầy/cô bấm nút, hoặc gõ: “nhận”, “giao Lan”, “xong đã ban hành công văn”.
task-how-done = Ghi nhầm thì bấm nút, hoặc gõ: mở lại
task-give = Giao việc { $code } cho ai? Thầy/cô bấm nút, hoặc gõ “giao” kèm tên.
task-ask-note = Việc { $code } xong thế nào? Thầy/cô gõ một dòng ghi chú, ví dụ: đã gửi công văn 12. Không cần thì bấm nút.
task-given = ✅ Người làm: { $name }.
task-freed = ✅ Việc này nay chưa có người làm.
task-finished = ✅ Đã ghi việc { $code } xong.
task-reopened = Việc { $code } được mở lại.
task-done-before = Việc này { $name } đã ghi xong lúc { $at }.
task-not-done = Việc này vẫn đang mở.
task-not-yours = Việc này không thuộc cơ quan của thầy/cô.
task-unknown = Không có việc số { $code }. Thầy/cô gõ /viec để xem danh sách.
task-note-too-long = Ghi chú dài quá, tối đa { $most } ký tự.
task-who =
    { $count ->
        [0] Bot chưa rõ giao cho ai: “{ $name }” không có trong cơ quan này. Thầy/cô bấm [Giao cho…] để chọn.
       *[other] Có { $count } người tên “{ $name }”. Thầy/cô gõ cả họ tên, hoặc bấm [Giao cho…] để chọn.
    }
tasks-spread =
    Giao theo lĩnh vực phụ trách:
    { $lines }
    Việc hợp nhiều người, hoặc không hợp ai, vẫn để trống.
tasks-spread-line = • { $name }: { $count } việc ({ $codes })
tasks-spread-none = Không có việc trống nào hợp lĩnh vực của đúng một chuyên viên. Thầy/cô giao từng việc, hoặc ghi lĩnh vực cho chuyên viên khi mời (/nguoi).
tasks-spread-done = ✅ Đã giao { $count } việc.

button-tasks = Việc của cơ quan
button-tasks-mine = Của tôi ({ $count })
button-tasks-free = Chưa ai làm ({ $count })
button-tasks-overdue = Quá hạn ({ $count })
button-tasks-soon = Sắp đến hạn ({ $count })
button-tasks-running = Còn trong hạn ({ $count })
button-tasks-later = Chưa tới ({ $count })
button-tasks-undated = Không hạn ({ $count })
button-tasks-done = Đã xong ({ $count })
button-tasks-spread = Giao theo lĩnh vực
button-tasks-spread-now = Giao
button-task-take = Nhận việc
button-task-give = Giao cho…
button-task-free = Trả lại
button-task-done = Xong
button-task-no-note = Không ghi chú
button-task-reopen = Mở lại

# Nhắc người làm
notice-task = 🗂 <b>Việc { $code }</b> · { $plan }: { $content }
notice-task-overdue = ⚠ <b>Việc { $code } đã quá hạn</b> · { $plan }: { $content }
notice-task-product = Sản phẩm: { $product }
notice-task-when =
    { $late ->
        [0] Hạn ghi trong kế hoạch: <i>{ $phrase }</i>. Chậm nhất hết { $last }, { $days ->
            [0] hôm nay là ngày cuối.
           *[other] còn { $days } ngày.
        }
       *[other] Hạn ghi trong kế hoạch: <i>{ $phrase }</i>. Đã hết { $last }, quá { $late } ngày.
    }
notice-task-given = Thầy/cô được giao một việc của cơ quan.
notice-button-task = Mở việc này
notice-button-task-one = Việc { $code }
digest-tasks =
    🗂 <b>Việc của cơ quan</b>: { $overdue } quá hạn, { $soon } đến hạn trong { $days } ngày{ $free ->
        [0] .
       *[other] ; { $free } chưa có người làm.
    }
digest-button-tasks = Việc của cơ quan
