# Trả lời về tiến độ: con số trước, tên trường sau.
progress =
    <b>{ $received }/{ $expected }</b> { $schools } đã nộp { $called } ({ due-when })
    { $bar } { $share }%
    { $lines }
    { $received ->
        [0] Chưa có báo cáo nào.
       *[other] Đúng hạn: { $on_time }/{ $received } ({ $share_on_time }%) · Dùng được: { $usable }/{ $expected }
    }
progress-above = Chờ cấp trên duyệt: { $count }
progress-level = • { $level }: { $received }/{ $expected }{ progress-usable }{ progress-returns }
progress-usable =
    { $unusable ->
        [0] {""}
       *[other] { " " }· dùng được { $usable }
    }
progress-returns =
    { $returns ->
        [0] {""}
       *[other] { " " }· trả lại { $returns } lần
    }
progress-returned = Chuyển trả: { $returns } lần ({ $units } trường)
units-came-back = { $unit } (trả lại { $returns } lần)

whom =
    { $units ->
        [none] trường
       *[other] { $units }
    }{ $levels ->
        [none] {""}
       *[other] {" "}{ $levels }
    }{ $without ->
        [none] {""}
       *[other] {" "}(trừ { $without })
    }{ $places ->
        [none] {""}
       *[other] {" "}thuộc { $places }
    }{ $officer ->
        [none] {""}
       *[other] {" "}do { $officer } phụ trách
    }
units-missing = <b>{ $count }/{ $expected }</b> { $schools } chưa nộp { $called } ({ due-when })
units-overdue = <b>{ $count }/{ $expected }</b> { $schools } quá hạn mà chưa nộp { $called } ({ due-when })
units-late = <b>{ $count }/{ $expected }</b> { $schools } nộp muộn { $called } ({ due-when })
units-on_time = <b>{ $count }/{ $expected }</b> ({ $share }%) { $schools } nộp đúng hạn { $called } ({ due-when })
units-submitted = <b>{ $count }/{ $expected }</b> { $schools } đã nộp { $called } ({ due-when })
units-resubmitted = <b>{ $count }/{ $expected }</b> { $schools } đã nộp lại { $called } sau khi bị chuyển trả ({ due-when })
units-waiting = <b>{ $count }/{ $expected }</b> { $schools } đã nộp { $called }, chờ tiếp nhận ({ due-when })
units-approved = <b>{ $count }/{ $expected }</b> { $schools } đã được tiếp nhận { $called } ({ due-when })
units-returned = <b>{ $count }/{ $expected }</b> { $schools } bị chuyển trả { $called } và chưa nộp lại ({ due-when })
units-draft = <b>{ $count }/{ $expected }</b> { $schools } đang khai dở { $called } ({ due-when })
units-promised = <b>{ $count }/{ $expected }</b> { $schools } đã hẹn nộp { $called } mà chưa nộp ({ due-when })
units-more_time_asked = <b>{ $count }/{ $expected }</b> { $schools } xin gia hạn { $called } ({ due-when })
units-more_time = <b>{ $count }/{ $expected }</b> { $schools } được gia hạn { $called } ({ due-when })
elsewhere = Ở hạn khác: { $names }.
elsewhere-one = { $called } ({ $count })
units-late-only = <i>Chỉ kể trường muộn { $wanted }, tính từng giờ từ lúc hết hạn.</i>
units-late-missing = Ngoài ra { $count } trường chưa nộp mà cũng đã quá hạn như vậy (hỏi “trường nào quá hạn”).
units-late-by = { $unit } ({ $days ->
        [0] { $hours } giờ
       *[other] { $days } ngày { $hours } giờ
    })
days = { $count } ngày
units-submitted-between = <b>{ $count }/{ $expected }</b> { $schools } nộp { $called } lần đầu { units-days } ({ due-when })
units-handed-between = <i>Tính những lần nộp đầu tiên { units-days }.</i>
units-days =
    { $same ->
        [yes] trong ngày { $first }
       *[no] từ { $first } đến { $final }
    }
units-without-levels = <i>Trường nhiều cấp được xếp theo cấp thấp nhất.</i>
units-excused = <b>{ $count }</b> { $schools } được miễn { $called }
units-of-level = <b>{ $level }</b> ({ $count }): { $names }
units-unreached = Không liên lạc được ({ $count }): { $names }
units-several-levels = Tính cả trường nhiều cấp có dạy { $level }.

units-acknowledged = <b>{ $count }/{ $expected }</b> { $schools } đã xác nhận đã nhận “{ $plan }” ({ $share }%)
units-unacknowledged = <b>{ $count }/{ $expected }</b> { $schools } chưa xác nhận đã nhận “{ $plan }”

unit-more-time =
    { $state ->
        [waits] Đang xin gia hạn đến hết { $day }, chờ trả lời.
        [given] Được gia hạn đến hết { $day }.
       *[refused] Đã xin gia hạn đến hết { $wanted }, không được.
    }
unit-owed = <b>{ $unit }</b> chưa nộp { $called } ({ due-when }).
unit-overdue = <b>{ $unit }</b> chưa nộp { $called } ({ due-when }).
unit-submitted = <b>{ $unit }</b> đã nộp { $called } lúc { $at } ({ unit-timely }), chờ tiếp nhận. { unit-returns }
unit-endorsed = <b>{ $unit }</b> đã nộp { $called } lúc { $at } ({ unit-timely }), cấp dưới đã đồng ý, chờ cấp trên duyệt. { unit-returns }
unit-accepted = <b>{ $unit }</b> đã nộp { $called } lúc { $at } ({ unit-timely }) và đã được tiếp nhận. { unit-returns }
unit-returned = <b>{ $unit }</b> nộp { $called } lúc { $at } ({ unit-timely }), bị chuyển trả và chưa nộp lại. { unit-returns }
unit-excused = <b>{ $unit }</b> được miễn { $called }.
unit-not-asked = <b>{ $unit }</b> không phải nộp { $label }, hoặc chưa đến kỳ.
unit-unknown = Bot không tìm thấy đơn vị “{ $name }”. Thầy/cô gõ đủ cấp học và tên trường, ví dụ: th nhat tan
unit-timely =
    { $timely ->
        [late] muộn
       *[on-time] đúng hạn
    }
unit-returns =
    { $returns ->
        [0] Chưa bị chuyển trả lần nào.
       *[other] Bị chuyển trả { $returns } lần.
    }
returns-of-label = • { $label }: { $returns } lần
returns-why = { "   " }{ $day }: “{ $reason }”
returns-times = { $times } lần
returns-so-often =
    { $count ->
        [0] Chưa trường nào bị chuyển trả { $wanted }.
       *[other] <b>{ $count }</b> trường bị chuyển trả { $wanted }:
    }
    { $lines }
returns-of-unit =
    { $returns ->
        [0] <b>{ $unit }</b> chưa bị chuyển trả lần nào.
       *[other] <b>{ $unit }</b> bị chuyển trả { $returns } lần:
    }
    { $lines }
returns =
    { $count ->
        [0] Chưa báo cáo nào bị chuyển trả.
       *[other] <b>{ $count }</b> trường có báo cáo bị chuyển trả:
    }
    { $lines }
which-unit =
    { $count ->
        [1] Có phải thầy/cô hỏi trường này không?
       *[other] Có { $count } trường tên “{ $name }”. Thầy/cô hỏi trường nào?
    }
which-unit-more = Nếu chưa thấy trường cần hỏi, thầy/cô gõ đủ cấp học, tên trường và tên xã, phường.

# Điều bot tự thêm vào câu hỏi
assumed-open-period = <i>Thầy/cô chưa nêu kỳ, bot lấy { $label }.</i>
assumed-closed-period = <i>Thầy/cô chưa nêu kỳ, bot lấy { $label }.</i>
assumed-plan-year = <i>Thầy/cô chưa nêu năm, bot lấy năm { $year }.</i>
assumed-q2-as-h1 = <i>Quý II được báo cáo trong kỳ { $label }.</i>
assumed-h1-as-q2 = <i>06 tháng được báo cáo trong kỳ { $label }.</i>
assumed-q4-as-y = <i>Quý IV được báo cáo trong kỳ { $label }.</i>
assumed-y-as-q4 = <i>Cả năm được báo cáo trong kỳ { $label }.</i>
assumed-unit-name = <i>Tên trường trong câu hỏi chưa đúng hẳn, bot lấy tên gần nhất.</i>

# Chưa trả lời được
ask-not-understood = Bot chưa hiểu câu này nên chưa làm gì.
ward-unknown = Bot không thấy “{ $name }” trong danh mục đơn vị, nên chưa lọc được theo phường, xã này.
ward-several = Có nhiều nơi tên “{ $name }”: { $names }. Thầy/cô gõ đủ tên, cả phần trong ngoặc.
officer-unknown = Bot không thấy cán bộ nào tên “{ $name }”.
officer-several = Có nhiều người cùng tên: { $names }. Thầy/cô gõ đủ họ tên.
obligation-none =
    { $kind ->
        [annual_plan] Chưa có kế hoạch nào yêu cầu các trường nộp kế hoạch năm.
        [registration] Chưa có kế hoạch nào yêu cầu các trường đăng ký sáng kiến.
        [acknowledgement] Chưa có kế hoạch nào để xác nhận.
       *[other] Chưa có kế hoạch nào yêu cầu loại báo cáo này.
    }
deadlines-none-such = Không có hạn nộp nào như thầy/cô hỏi. Thầy/cô gõ /hannop để xem các hạn hiện có.
deadlines-none-between =
    Từ { $since } đến { $until } không có hạn nộp nào.{ $next ->
        [none] {""}
       *[other] {" "}Hạn gần nhất: { $next }, hết { $last }.
    }
export-everything = <i>Tệp có cả đơn vị đã nộp lẫn chưa nộp, với mọi số liệu; thầy/cô dùng bộ lọc trong tệp.</i>
export-only-excel = <i>Bot xuất được Excel và Word, nên gửi tệp Excel.</i>
ask-not-allowed =
    { $may ->
        [nudge] Thầy/cô không phụ trách việc này: nhắc các trường là việc của cán bộ phụ trách.
        [export] Thầy/cô không phụ trách việc này: tệp của các trường chỉ cán bộ phụ trách và lãnh đạo lấy được.
        [report] Thầy/cô không phụ trách việc này: báo cáo do người của trường nộp.
       *[other] Thầy/cô không phụ trách việc này: tình hình và số liệu của trường khác chỉ cán bộ phụ trách xem được. Thầy/cô hỏi được “trường mình còn nợ gì”, “tiến độ quý 1”.
    }
ask-too-long = Câu hỏi dài { $length } ký tự, bot chỉ đọc được { $longest } ký tự. Thầy/cô hỏi ngắn lại giúp.
ask-help-group = Trong nhóm, thầy/cô hỏi được tiến độ và hạn nộp, ví dụ “tiến độ quý 1”. Việc khác xin nhắn riêng cho bot.
command-unknown = Bot không có lệnh này. Thầy/cô gõ /trogiup để xem bot làm được gì.
only-words = Bot chỉ đọc được chữ. Thầy/cô gõ câu hỏi, hoặc gõ /trogiup.
forwarded = Tin chuyển tiếp là lời người khác nên bot không lấy làm câu trả lời. Thầy/cô gõ lại, hoặc sao chép rồi dán.
edited = Bot không đọc lại tin đã sửa. Thầy/cô gửi một tin mới.

# Nhắc các trường
nudge-preview =
    Nhắc <b>{ $count }</b> { $schools } { $state ->
        [returned] bị chuyển trả { $called } mà chưa nộp lại
        [draft] đang khai dở { $called }
       *[other] chưa nộp { $called }
    } ({ due-when })?
    { $names }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } trường nữa
    }
nudge-unreached = Còn { $count } trường bot không liên lạc được: { $names }{ nudge-and-more }.
nudge-promised = { $count } trường đã hẹn giờ nộp nên chưa nhắc: { $names }{ nudge-and-more }.
nudge-waiting = { $count } trường đang chờ trả lời xin gia hạn nên chưa nhắc: { $names }{ nudge-and-more }.
nudge-and-more =
    { $more ->
        [0] {""}
       *[other] {" "}và { $more } trường nữa
    }
nudge-today =
    { $all ->
        [yes] Hôm nay bot đã nhắc theo lịch cả { $count } trường này.
       *[no] Hôm nay bot đã nhắc theo lịch { $count } trường trong số này.
    }
nudge-by-message = Nhắc xác nhận đã nhận kế hoạch thì gửi tin: thầy/cô gõ “gửi tin cho các trường chưa xác nhận kế hoạch”.
nudge-too-many-named = Bot không nhắc được nhiều trường nêu tên như vậy trong một lần. Thầy/cô nêu ít trường hơn giúp.
nudge-preview-named =
    Nhắc <b>{ $names }</b> về { $called } ({ due-when })?
nudge-nobody =
    { $named ->
        [yes] Không cần nhắc { $schools } về { $label }: đã nộp, đã hẹn giờ nộp, đang chờ trả lời xin gia hạn, hoặc bot không liên lạc được.
       *[no] Không có { $schools } nào cần nhắc về { $label } mà bot liên lạc được.
    }
nudged = 🔔 Bot đang nhắc <b>{ $schools }</b> trường{ nudged-people } về { $called }. Trường nào nộp trước khi tin đi sẽ không bị nhắc.
nudged-people =
    { $one_each ->
        [yes] {""}
       *[no] {" "}({ $count } người)
    }
nudge-rested = { $count } trường đã được nhắc lúc { $at } ({ $by }), chưa quá { $hours } giờ, nên lần này bot chừa ra.
nudge-rested-all =
    { $count ->
        [1] { $names }
       *[other] Cả { $count } { $schools }
    } chưa nộp { $label } đã được nhắc lúc { $at } ({ $by }), chưa quá { $hours } giờ. Thầy/cô vẫn muốn nhắc nữa chứ?
nudge-by-nobody = không rõ ai gửi
nudge-not = Bot không nhắc ai.
