# Trả lời về số liệu: con số trước, cách tính và phần còn thiếu sau.
measure-of-unit =
    <b>{ $unit }</b> · { $label }
    { $lines }
measure-line =
    { $worked ->
        [none] { $figure }: <b>{ $value }</b>
       *[other] { $figure }: <b>{ $value }</b> ({ $worked })
    }
measure-met = đạt ✓ (chỉ tiêu { $wanted })
measure-missed = chưa đạt ✗ (chỉ tiêu { $wanted })
measure-nothing = { $figure }: không phát sinh
measure-unknown = { $figure }: báo cáo không có số liệu này
measure-not-handed = <b>{ $unit }</b> chưa nộp { $label } nên chưa có số liệu.
measure-returned = Báo cáo này đang chuyển trả nên số liệu chưa cộng vào số chung.
measure-filtered = <b>{ $count }/{ $judged }</b> { $schools } có { $figure } { $condition } · { $label }
measure-short-of = chưa đạt chỉ tiêu { $wanted }
measure-up-to = đạt chỉ tiêu { $wanted }
measure-targets-missed = <b>{ $count }/{ $judged }</b> { $schools } chưa đạt ít nhất một chỉ tiêu · { $label }
measure-targets-met = <b>{ $count }/{ $judged }</b> { $schools } đạt mọi chỉ tiêu tính được · { $label }
measure-others-missed = Chưa đạt:
measure-missed-by = • <b>{ $unit }</b>: { $figures }
measure-more = … và { $count } đơn vị nữa; danh sách đủ có trong tệp Excel.
measure-nothing-in = Không phát sinh: { $count } đơn vị (không tính vào).
measure-without = Chưa có số liệu: { $count } đơn vị.
measure-total =
    { $worked ->
        [none] <b>{ $value }</b> · { $figure } · { $label }{ $schools }
       *[other] <b>{ $value }</b> ({ $worked }) · { $figure } · { $label }{ $schools }
    }
measure-total-none = Chưa có số liệu nào về { $figure } · { $label }{ $schools }
measure-average = trung bình một đơn vị
measure-part = • { $part }: <b>{ $value }</b> ({ $stated }/{ $expected } đơn vị)
measure-none-arose = chưa có số liệu
measure-met-so-far = Đạt chỉ tiêu { $wanted } ✓
measure-missed-so-far = Chưa đạt chỉ tiêu { $wanted } ✗
measure-coverage =
    { $without ->
        [0] Tính từ đủ { $expected } đơn vị.
       *[other] Tính từ { $stated }/{ $expected } đơn vị; còn thiếu { $without } đơn vị nên chưa phải số chung của tất cả.
    }
indicator-none = Chưa có báo cáo nào hỏi số liệu này.
target-none = Kế hoạch không giao chỉ tiêu về { $figure } cho từng đơn vị. Thầy/cô hỏi kèm con số, ví dụ “dưới 98%”.
target-none-at-all = Chưa có chỉ tiêu nào tính được bằng số liệu báo cáo.
targets-set =
    🎯 <b>{ $count }</b> chỉ tiêu:
    { $lines }
target-set = • { $title }: <i>{ $wording }</i>

# Xếp hạng
rank-by-figure =
    { $order ->
        [asc] <b>{ $figure }</b>, thấp nhất trước · { $label }{ $schools }
       *[desc] <b>{ $figure }</b>, cao nhất trước · { $label }{ $schools }
    }
rank-figure-line =
    { $worked ->
        [none] { $place }. { $unit }: <b>{ $value }</b>
       *[other] { $place }. { $unit }: <b>{ $value }</b> ({ $worked })
    }
rank-by-time =
    { $count ->
        [0] Chưa đơn vị nào nộp { $label }{ $schools }
       *[other] { $order ->
            [last] <b>Nộp muộn nhất</b> · { $label }{ $schools }
           *[first] <b>Nộp sớm nhất</b> · { $label }{ $schools }
        }
    }
rank-time-line =
    { $timely ->
        [late] { $place }. { $unit }: { $at } (muộn)
       *[on-time] { $place }. { $unit }: { $at }
    }
rank-merit =
    { $order ->
        [worst] 🏅 Xếp hạng <b>{ $count }</b> { $schools }, từ cuối lên · { $labels }
       *[best] 🏅 Xếp hạng <b>{ $count }</b> { $schools } · { $labels }
    }
rank-formula = <i>Xét lần lượt: tỷ lệ nộp đúng hạn; tỷ lệ báo cáo dùng được; tỷ lệ chỉ tiêu đạt; ít bị chuyển trả hơn. Bằng nhau cả bốn thì đồng hạng.</i>
rank-merit-line =
    { $judged ->
        [0] { $place }. <b>{ $unit }</b>: đúng hạn { $on_time }/{ $expected }, dùng được { $usable }/{ $expected }, trả { $returns }
       *[other] { $place }. <b>{ $unit }</b>: đúng hạn { $on_time }/{ $expected }, dùng được { $usable }/{ $expected }, chỉ tiêu { $met }/{ $judged }, trả { $returns }
    }
rank-more = … và { $count } đơn vị nữa: thầy/cô hỏi theo cấp học, theo phường, hay một trường xếp thứ mấy.
rank-none-due = Chưa báo cáo nào đến hạn nên chưa xếp hạng được. Hạn gần nhất: { $called }, hết { $last }.
rank-open = <i>{ $called } còn hạn đến hết { $last }: thứ hạng mới là tạm tính.</i>
rank-own = 🏅 Thứ hạng của đơn vị thầy/cô trong <b>{ $count }</b> đơn vị · { $labels }
rank-own-none = Chưa có thứ hạng cho { $labels }: đơn vị thầy/cô chưa có báo cáo nào tới hạn, hoặc được miễn.
rank-apart = Không xếp hạng vì được miễn hoặc gia hạn ({ $count }): { $names }

# So sánh
compare-head = <b>{ $figure }</b>{ $schools }
compare-line =
    { $worked ->
        [none] • { $part }: <b>{ $value }</b> · { $stated }/{ $expected } đơn vị
       *[other] • { $part }: <b>{ $value }</b> ({ $worked }) · { $stated }/{ $expected } đơn vị
    }
compare-unknown = • { $part }: chưa có số liệu · { $stated }/{ $expected } đơn vị
compare-unopened = • { $part }: chưa mở (mở từ { $opens })
compare-change =
    { $way ->
        [up] { $before } → { $after }: ▲ { $by }{ compare-unit }
        [down] { $before } → { $after }: ▼ { $by }{ compare-unit }
       *[same] { $before } → { $after }: bằng nhau
    }
compare-unit =
    { $unit ->
        [points] {" "}điểm phần trăm
       *[count] {""}
    }
measure-stretch = từ { $first } đến { $last }
against-head = 🎯 Đạt <b>{ $met }/{ $count }</b> chỉ tiêu của kế hoạch{ $schools } · { $label } · số liệu của { $received }/{ $expected } đơn vị
against-unknown = • { $figure }: chưa có số liệu (chỉ tiêu { $wanted })
against-others = Chưa so được bằng số liệu chung ({ $count }), vì tính theo từng đơn vị hoặc không có trong báo cáo:
against-other = – { $title }
compare-nothing = Bot chưa rõ thầy/cô muốn so sánh những gì. Ví dụ: “so sánh tỷ lệ hài lòng quý 1 với quý 3”.
compare-status =
    { $state ->
        [missing] <b>Chưa nộp</b>{ $schools }
        [overdue] <b>Quá hạn chưa nộp</b>{ $schools }
        [late] <b>Nộp muộn</b>{ $schools }
        [on_time] <b>Nộp đúng hạn</b>{ $schools }
        [resubmitted] <b>Đã nộp lại</b>{ $schools }
        [waiting] <b>Chờ tiếp nhận</b>{ $schools }
        [approved] <b>Được tiếp nhận</b>{ $schools }
        [returned] <b>Bị chuyển trả, chưa nộp lại</b>{ $schools }
       *[submitted] <b>Đã nộp</b>{ $schools }
    }
compare-count = • { $part }: <b>{ $count }/{ $expected }</b> ({ $share }%)

# Đơn vị, kế hoạch
schools-there-are = <b>{ $count }</b> { $schools }
schools-unlinked =
    { $count ->
        [0] Bot liên lạc được với tất cả { $schools }.
       *[other] <b>{ $count }</b> { $schools } chưa có ai liên lạc được qua bot
    }
plans-new =
    { $new ->
        [0] Trong 30 ngày qua không có kế hoạch mới.
       *[other] Có <b>{ $new }</b> kế hoạch mới trong 30 ngày qua.
    }
    { $lines }
plans-in-force =
    { $count ->
        [0] Không có kế hoạch nào.
       *[other] <b>{ $count }</b> kế hoạch:
    }
    { $lines }
plan-line =
    { $new ->
        [yes] • 🆕 { $title }{ plan-number }, công bố { $day }
       *[no] • { $title }{ plan-number }, công bố { $day }
    }
plan-number =
    { $number ->
        [none] {""}
       *[other] {" "}({ $number })
    }

# Trường viết gì
voices-about =
    { $about ->
        [difficulties] khó khăn, vướng mắc
        [proposals] kiến nghị, đề xuất
        [solutions] giải pháp cho chỉ tiêu chưa đạt
       *[highlights] kết quả nổi bật
    }
voices-head = 🗣 <b>{ $count }/{ $handed }</b> { $schools } nêu { $about } · { $label }
voices-none =
    { $handed ->
        [0] Chưa có báo cáo { $label } nào của { $schools } để xem { $about }.
       *[other] Chưa { $schools } nào nêu { $about } trong { $handed } báo cáo { $label } đã nộp.
    }
voices-line = • <b>{ $unit }</b> ({ $receipt }): { $text }
voices-page = Trang { $page }/{ $pages }
voices-not-asked = Biểu mẫu { $label } không hỏi { $about }.
