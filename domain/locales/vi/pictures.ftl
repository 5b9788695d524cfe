# Biểu đồ gửi trong chat: chữ trên ảnh, và lời dưới ảnh nói đủ những gì ảnh có.
chart-file = bieu-do.png
chart-all = Tất cả
chart-progress = Tiến độ nộp { $label }
chart-periods = Tiến độ nộp qua các kỳ
chart-heat = Bản đồ nhiệt
chart-targets = Chỉ tiêu · { $label }
chart-figure = { $figure } · { $label }
chart-under = { $duty }{ $schools } · đến { $at }
chart-key-done = Đúng hạn
chart-key-late = Trễ
chart-key-returned = Bị chuyển trả
chart-key-missing = Chưa nộp
chart-key-open = Còn hạn
chart-key-excused = Được miễn
chart-key-not-asked = Không phải nộp
chart-met = ✓ Đạt
chart-missed = ✗ Chưa đạt
chart-none-arose = Không phát sinh
chart-unknown = Chưa có số liệu
chart-target-line = Chỉ tiêu { $wanted }
chart-targets-foot =
    Số liệu của { $received }/{ $expected } đơn vị đã nộp. Vạch đứng là chỉ tiêu.{ $more ->
        [0] {""}
       *[other] {" "}Còn { $more } chỉ tiêu ghi dưới ảnh.
    }
chart-heat-where = Dòng { $first }–{ $last } trong { $count }, xếp từ nơi cần nhắc nhất.

chart-periods-head = 📊 <b>{ $duty }</b>: { $schools } đã nộp qua các kỳ
chart-period-line =
    • { $period }: <b>{ $received }/{ $expected }</b> ({ $share }%){ $late ->
        [0] {""}
       *[other] , { $late } trễ
    }{ $missing ->
        [0] {""}
       *[other] { $open ->
            [yes] {" "}· còn hạn
           *[no] {" "}· { $missing } chưa nộp
        }
    }
chart-heat-head = 🗺 <b>Bản đồ nhiệt</b> · { $schools } { $first }–{ $last } trong <b>{ $count }</b>, xếp từ nơi cần nhắc nhất
chart-heat-units = <b>Cần nhắc trong các trường này:</b>
chart-heat-fine = Các trường này đã nộp đúng hạn mọi kỳ đã qua.
chart-heat-unit = • { $unit }: { $faults }
chart-heat-fault =
    { $mark ->
        [missing] chưa nộp { $periods }
        [returned] bị chuyển trả { $periods }
       *[late] trễ { $periods }
    }
chart-nothing = Chưa có trường nào phải nộp { $label } nên chưa vẽ được.
chart-targets-head = 🎯 <b>{ $met }/{ $count }</b> chỉ tiêu đạt · { $label } · số liệu của { $received }/{ $expected } đơn vị
chart-target =
    { $state ->
        [met] ✓ { $figure }: <b>{ $value }</b>, đạt ({ $wanted })
        [missed] ✗ { $figure }: <b>{ $value }</b>, chưa đạt ({ $wanted })
       *[unknown] – { $figure }: { $value } ({ $wanted })
    }

button-chart = Biểu đồ
button-chart-p = Theo cấp học
button-chart-o = Qua các kỳ
button-chart-h = Bản đồ nhiệt
button-chart-g = Chỉ tiêu
button-chart-l = Theo cấp học
button-chart-t = Qua các kỳ
