# Đọc văn bản gửi lên: xem từng phần, hỏi lại điều chưa rõ, rồi công bố
walk-help =
    📄 <b>Gửi kế hoạch</b>
    Thầy/cô gửi vào đây tệp của văn bản: Word (.docx), PDF có chữ, Excel (.xlsx) hoặc .txt. Cũng có thể dán cả văn bản vào ô chat; văn bản dài thì dán liền mấy tin, bot tự ghép.
    Bot đọc rồi hỏi lại từng phần. Chưa có gì gửi cho trường cho tới khi thầy/cô bấm [Công bố ngay].
    Không gửi văn bản thuộc bí mật nhà nước.

# Màn hình đầu
walk-file = 📄 <b>{ $kind }</b> · { $file }
walk-pasted = 📄 <b>{ $kind }</b> · dán từ ô chat
walk-kind-unknown = Văn bản
walk-title = <b>{ $title }</b>
walk-issuer = { $issuer }
walk-number = Số: { $number } · Ngày ban hành: { $issued } · Năm: { $years }
walk-audience = Giao cho: { $who }
walk-not-given = chưa có
walk-day-blank = tháng { $month }, chưa ghi ngày
walk-counts =
    Bot đọc được <b>{ $deadlines }</b> hạn có ngày, <b>{ $undated }</b> việc chưa có ngày, <b>{ $targets }</b> chỉ tiêu, <b>{ $tasks }</b> nhiệm vụ trong phụ lục.
    Cần hỏi thầy/cô <b>{ $questions }</b> điều.
walk-begin = Bấm [Bắt đầu] để xem từng phần. Chưa có gì gửi cho trường.
walk-parts =
    { $count ->
        [1] Dán từ 1 tin. Còn nữa thì thầy/cô dán tiếp.
       *[other] Ghép từ { $count } tin. Còn nữa thì thầy/cô dán tiếp; hết rồi thì gõ “xong”.
    }
walk-remark = ⚠ { $what }: { $told }
walk-numbers = số { $numbers }
walk-phase = <b>Các đợt</b> (mốc thời gian, không phải việc phải nộp)
walk-more-remarks = ⚠ … và { $count } điều lưu ý nữa
walk-gone-by = ⚠ Kế hoạch này của năm { $years }, đã qua. Thầy/cô kiểm tra lại trước khi công bố.

# Từng phần
walk-deadlines = 🗓 <b>Hạn nộp</b> · { $first }–{ $last } trong { $total }
walk-targets = 🎯 <b>Chỉ tiêu</b> · { $first }–{ $last } trong { $total }
walk-tasks = 🧾 <b>Nhiệm vụ</b> · { $first }–{ $last } trong { $total }
walk-all-right = Đúng cả thì bấm [Đúng cả]. Gõ “sửa 2” để sửa, “bỏ 2” để không lấy số 2.
walk-pick = Sửa số mấy?
walk-omit-which = Bỏ số mấy? Thầy/cô gõ, ví dụ: bỏ 2. Để bỏ cả văn bản thì gõ “bỏ văn bản”.
walk-no-such-number = Không có số { $number } trong phần này.
walk-numbered = { $number }. { $told }
walk-titled = <b>{ $title }</b> · { $told }
walk-omitted = <s>{ $told }</s>
walk-duty = <b>{ $title }</b> · { $who } · biểu mẫu: { $form }
walk-duty-of-office = <b>{ $title }</b> · việc của cơ quan
walk-source = “{ $text }” <i>({ $place })</i>
walk-source-only = “{ $text }”
walk-typed = <i>do thầy/cô ghi</i>
walk-deadline = { $label }: <i>{ $phrase }</i> → { $means }
walk-time = <i>{ $phrase }</i> → { $means }
walk-past = { $told } ⚠ <b>đã qua</b>
walk-target =
    { $words ->
        [none] <b>{ $title }</b> → <b>{ $bar }</b> · { $whose }
       *[other] <b>{ $title }</b>: <i>{ $words }</i> → <b>{ $bar }</b> · { $whose }
    }
walk-bar = { $sign } { $threshold } { $measure }
walk-task =
    <b>{ $content }</b>
    Chủ trì: { $lead }
    <i>{ $phrase }</i> → { $means }
walk-task-levels = { $told } · chỉ với { $levels }
walk-nobody = chưa ghi
walk-no-phrase = chưa ghi thời gian
walk-everybody = các đơn vị
walk-words = { $words }
walk-no-form = chỉ cần xác nhận
walk-yes = có
walk-no = không
walk-window = từ { $first } đến { $last }

whose-unit = từng trường
whose-authority = cơ quan
whose-both = trường và cơ quan
whose-share-of-units = tỷ lệ số trường
sign-in = thuộc { $bar }
sign-up =
    { $bar ->
        [none] tốt hơn trước
       *[other] tốt hơn { $bar }
    }
sign-done = làm { $bar }
sign-gt = trên { $bar }
sign-ge = từ { $bar } trở lên
sign-eq = đạt { $bar }
sign-le = tối đa { $bar }
sign-lt = dưới { $bar }

# Thời gian, nói thành lời
means-with-events = có ngày khi cơ quan ghi lịch năm học ở /lich: { $events }
means-until = chậm nhất hết { $last }
means-until-hour = trước { $hour } { $last }
means-span = từ { $start } đến hết { $last }
means-advised = { $told } (ngày nghỉ, nên nộp trong { $advised })
means-several =
    { $more ->
        [0] <b>{ $count }</b> lần: { $days }
       *[other] <b>{ $count }</b> lần: { $days }; và { $more } lần nữa
    }
means-before = chưa rõ ngày
means-by = chưa rõ ngày
means-on = chưa rõ ngày
means-range = chưa rõ ngày
means-month = chưa rõ ngày
means-quarter = chưa rõ ngày
means-year = chưa rõ ngày
means-recurring = lặp lại, chưa rõ ngày
means-relative = tính từ một ngày chưa biết
means-event = khi việc đó xảy ra, không có ngày
means-on_request = khi được yêu cầu, không có ngày
means-on_schedule_of_authority = theo lịch của cấp trên, không có ngày
means-ongoing = thường xuyên, không có hạn
means-unspecified = không có ngày
means-point = chưa rõ ngày
means-horizon = không phải hạn nộp
means-citation = không phải hạn nộp
means-error = ngày không có thật

# Sửa một mục
walk-mend-header = ✏ <b>Phần đầu văn bản</b>
walk-mend-item = ✏ <b>{ $title }</b>
walk-is-omitted = Mục này đang để ra ngoài, không đưa vào kế hoạch.
walk-aspect-line = { $number }. { $name }: <b>{ $value }</b>
walk-item = Bấm, hoặc gõ tên hay số của điều cần sửa. Xong thì bấm [Xong].
walk-aspect = ✏ { $name }, đang là: <b>{ $value }</b>
aspect-date = Hạn
aspect-inclusive = Tính cả ngày ghi trong văn bản
aspect-label = Tên kỳ
aspect-title = Tên
aspect-audience = Ai nộp
aspect-form = Biểu mẫu
aspect-window = Kỳ số liệu
aspect-means = Cách nộp
aspect-bar = Mức
aspect-lead = Chủ trì
aspect-number = Số, ký hiệu
aspect-issued = Ngày ban hành
aspect-short = Tên ngắn
aspect-year = Năm
aspect-ask-date = Thầy/cô gõ hạn mới, ví dụ: 20/3/2024; trước ngày 20/3; ngày 15 tháng cuối quý.
aspect-ask-label = Thầy/cô gõ tên kỳ, ví dụ: Quý I.
aspect-ask-title = Thầy/cô gõ tên mới.
aspect-ask-audience = Thầy/cô gõ cấp học hoặc tên trường, ví dụ: TH, THCS trừ TH Kim Đồng.
aspect-ask-form = Trường trả lời bằng biểu mẫu nào?
aspect-ask-window = Thầy/cô gõ ngày đầu và ngày cuối của kỳ số liệu, ví dụ: 15/12/2023 - 14/3/2024.
aspect-ask-means = Thầy/cô gõ cách nộp, ví dụ: qua đường link, không gửi bản giấy.
aspect-ask-bar = Thầy/cô gõ mức mới, ví dụ: tối thiểu 40%.
aspect-ask-lead = Thầy/cô gõ tên bộ phận hoặc người chủ trì.
aspect-ask-number = Thầy/cô gõ số, ký hiệu, ví dụ: 200/KH-GDĐT.
aspect-ask-issued = Thầy/cô gõ ngày ban hành, ví dụ: 01/02/2024.
aspect-ask-short = Thầy/cô gõ tên ngắn, dùng trong tin nhắc, ví dụ: Kế hoạch CCHC 2024.
aspect-ask-year = Thầy/cô gõ năm, ví dụ: 2024 hoặc 2023-2025.

# Hỏi lại
walk-question = ❓ <b>Hỏi { $number }/{ $total }</b> · { $what }
walk-place = <b>{ $letter }.</b> { $told }
walk-about = Bot hiểu: { $told }
walk-about-title = Việc: <b>{ $title }</b>
walk-choice = { $number }. { $choice }
walk-chosen = <b>{ $line } ✓</b>
walk-answered = ✓ Đã ghi: <b>{ $words }</b>
walk-keep-all = Giữ nguyên cả
walk-keep-open = Để chưa có ngày
walk-keep-meant = Đúng như bot hiểu
walk-leave-out = Bỏ việc này
walk-nothing-asked = Không còn điều gì cần hỏi.
doubt-no-number = Chưa có số văn bản
doubt-no-issuer = Chưa rõ cơ quan ban hành
doubt-no-issue-date = Chưa có ngày ban hành
doubt-no-period = Chưa rõ kế hoạch của năm nào
doubt-no-audience = Chưa rõ giao cho trường nào
doubt-undated = Việc chưa có ngày
doubt-unsure-date = Ngày chưa chắc
doubt-impossible-date = Ngày không có thật
doubt-due-at-issue = Hạn trùng hoặc sát ngày ban hành
doubt-targets-differ = Hai chỗ ghi hai mức khác nhau
doubt-over-whole = Mức quá 100%
doubt-no-operator = Chưa rõ là “từ” hay “trên”
doubt-dates-differ = Hai chỗ ghi hai thời gian khác nhau
doubt-phases-overlap = Hai đợt trùng ngày
doubt-due-before-phase-ends = Hạn nộp trước khi đợt kết thúc
doubt-phase-shorter-than-plan = Thời gian ngắn hơn cả kế hoạch
doubt-count-differs = Số nhiệm vụ khác số ghi trong văn bản
doubt-same-body = Chủ trì và phối hợp là một nơi
doubt-cited-twice = Một văn bản được dẫn với hai ngày
doubt-table-unread = Bảng bot chưa đọc được
doubt-ask-no-number = Thầy/cô gõ số, hoặc chọn:
doubt-ask-no-issuer = Thầy/cô chọn:
doubt-ask-no-issue-date = Có việc tính từ ngày này. Thầy/cô gõ ngày ban hành, hoặc chọn:
doubt-ask-no-period = Kế hoạch của năm nào? Thầy/cô gõ năm, hoặc chọn:
doubt-ask-no-audience = Giao cho những trường nào? Thầy/cô gõ cấp học, ví dụ “TH, THCS”, hoặc chọn:
doubt-ask-undated = Hạn là khi nào? Thầy/cô gõ, ví dụ “20/6/2024” hay “ngày 15 tháng cuối quý”, hoặc chọn:
doubt-ask-unsure-date = Thầy/cô gõ ngày đúng, hoặc chọn:
doubt-ask-impossible-date = Thầy/cô gõ ngày đúng, hoặc chọn:
doubt-ask-due-at-issue = Thầy/cô gõ ngày đúng, hoặc chọn:
doubt-ask-targets-differ = Lấy mức nào?
doubt-ask-over-whole = Thầy/cô gõ mức đúng, hoặc chọn:
doubt-ask-no-operator = Thầy/cô chọn, hoặc gõ mức đúng, ví dụ “tối thiểu 40%”:
doubt-ask-dates-differ = Lấy thời gian nào? Thầy/cô chọn, hoặc gõ ngày khác:
doubt-ask-phases-overlap = Thầy/cô chọn:
doubt-ask-due-before-phase-ends = Thầy/cô chọn:
doubt-ask-phase-shorter-than-plan = Thầy/cô chọn:
doubt-ask-count-differs = Thầy/cô chọn:
doubt-ask-same-body = Thầy/cô chọn:
doubt-ask-cited-twice = Thầy/cô chọn:
doubt-ask-table-unread = Thầy/cô chọn:

# Gõ chưa đúng
walk-not-understood = “{ $typed }” chưa rõ.
walk-not-a-time = “{ $typed }” chưa phải là ngày. Ví dụ: 20/3/2024; trước ngày 20/3; ngày 15 tháng cuối quý.
walk-not-a-day = “{ $typed }” chưa phải là ngày. Thầy/cô gõ ngày/tháng/năm, ví dụ 01/02/2024.
walk-impossible-day = “{ $typed }”: không có ngày này trong lịch.
walk-time-needs-more = “{ $typed }” chưa đủ để tính ra ngày. Thầy/cô gõ hẳn ngày, ví dụ 20/3/2024.
walk-not-a-window = “{ $typed }” chưa phải là hai ngày. Ví dụ: 15/12/2023 - 14/3/2024.
walk-not-an-audience = “{ $typed }” chưa rõ là trường nào. Ví dụ: TH, THCS; hoặc tất cả các trường.
walk-units-several = “{ $name }” có thể là: { $names }. Thầy/cô gõ đủ tên.
walk-not-a-bar = “{ $typed }” chưa rõ mức. Ví dụ: tối thiểu 40%.
walk-not-a-year = “{ $typed }” chưa phải là năm. Ví dụ: 2024.
walk-not-a-form = Không có biểu mẫu “{ $typed }”. Thầy/cô gõ số thứ tự, hoặc bấm nút.
walk-too-long = Dài { $length } ký tự, tối đa { $longest }.

# Xem trước và công bố
walk-review =
    📌 <b>Xem trước khi công bố</b> · { $title }
    Số: { $number }

    { $lines }
walk-review-duty = • <b>{ $title }</b> · { $units }
walk-review-due = { "  " }– { $label }: <i>{ $phrase }</i>, hết { $last }
walk-review-units = { $count } đơn vị ({ $levels })
walk-review-nobody = ⚠ chưa có đơn vị nào
walk-review-office = 🗂 Việc của cơ quan: { $count }, gồm { $titles }
walk-review-undated = Không có ngày, không nhắc: { $count } việc
walk-review-past = ⚠ { $count } hạn đã qua: vừa công bố là trường thấy quá hạn. Bấm [Bỏ hạn đã qua], hoặc gõ “bỏ hạn đã qua”, để không đưa vào.
walk-review-targets = Chỉ tiêu: { $targets } · Nhiệm vụ: { $tasks }
walk-review-messages = Giao cho <b>{ $units }</b> đơn vị. Khi công bố, bot gửi <b>{ $messages }</b> tin: { $people } người, { $groups } nhóm.
walk-review-unreachable = Chưa liên lạc được { $count } đơn vị: { $names }
walk-review-first = Lần nhắc đầu tiên: { $first }.
walk-review-no-reminder = Không có lần nhắc nào, vì không hạn nào còn ở phía trước.
walk-review-ask = Bấm [Công bố ngay], hoặc gõ “công bố”.
walk-review-mend = Để sửa, gõ số: { $parts }.
walk-more-deadlines = … và { $count } hạn nữa
walk-review-stop = ⚠ Chưa công bố được. { $why }
walk-all-passed = Kế hoạch này của năm { $years }: mọi hạn đều đã qua, không còn gì để giao cho trường.
walk-nothing-left = Không còn hạn, chỉ tiêu hay nhiệm vụ nào để công bố.
walk-changed = Một người khác vừa xem tiếp văn bản này. Gõ /kehoach để mở lại.
walk-review-part = { $number } = { $name }
walk-part-header = phần đầu
walk-part-deadlines = hạn
walk-part-targets = chỉ tiêu
walk-part-tasks = nhiệm vụ
walk-published = ✅ Đã công bố <b>{ $title }</b>. Bot đang gửi { $messages } tin. Xem lại: /kehoach
walk-put-off = 💾 Đã cất <b>{ $title }</b>, còn { $left } điều phải xem. Đọc tiếp: /kehoach
walk-dropped = Đã bỏ văn bản này, bot chưa gửi gì cho trường. Gửi lại tệp thì đọc lại từ đầu.
walk-changed-meanwhile = { $name } vừa xem tiếp văn bản này. Đây là chỗ hiện nay.
walk-old-screen = Màn hình cũ. Đây là chỗ hiện nay.
walk-only-words = Bot đang hỏi về văn bản, thầy/cô bấm nút hoặc gõ chữ.

# Văn bản gửi đến
walk-which-authority = Văn bản này của cơ quan nào?
walk-list-or-plan =
    📄 <b>{ $file }</b>
    Bảng này vừa giống danh sách đơn vị, vừa giống phụ lục kế hoạch. Thầy/cô gửi để làm gì?
walk-same-open = Văn bản này { $name } đã gửi lúc { $at } và đang xem dở. Đây là chỗ hiện nay.
walk-same-published = Văn bản này đã công bố: <b>{ $title }</b>. Muốn thay đổi hạn thì sửa kế hoạch đó, không công bố lần nữa.
walk-not-a-plan =
    Bot không thấy kế hoạch trong văn bản này: không có hạn, chỉ tiêu hay nhiệm vụ nào. { $seen }
    Nếu đúng là kế hoạch, thầy/cô gửi tệp Word (.docx) gốc giúp.
walk-neither-plan-nor-list =
    Bot không thấy kế hoạch trong bảng này: không có hạn, chỉ tiêu hay nhiệm vụ nào. Nếu là danh sách đơn vị thì chỉ { $names ->
        [none] quản trị viên của cơ quan quản lý
       *[other] quản trị viên ({ $names })
    } gửi được.
walk-seen = Bot chỉ thấy: { $what }.
walk-seen-nothing = Bot không nhận ra phần đầu của văn bản.
walk-part-too-short = Đoạn này ngắn nên bot chưa ghép vào văn bản đang dán. Hết rồi thì gõ “xong”; còn thì dán liền với đoạn trước.
walk-not-yours = Văn bản này không thuộc cơ quan của thầy/cô.
walk-over = Văn bản này đã xong, không xem tiếp được. Gõ /kehoach để xem các kế hoạch.
walk-not-ready = Còn điều chưa xem xong. Đây là chỗ hiện nay.
walk-open-line = • { $title }: <b>đang đọc</b>, còn { $left } điều phải xem

# Nút bấm, tối đa 20 ký tự
button-walk-send = Gửi văn bản
button-walk-begin = Bắt đầu
button-walk-mend = Sửa
button-walk-mend-part = Sửa { $part }
button-walk-later = Để sau
button-walk-drop = Bỏ văn bản
button-walk-back = ◀ Lùi
button-walk-done = Xong
button-walk-omit = Bỏ mục này
button-walk-omit-past = Bỏ hạn đã qua
button-walk-take = Lấy lại
button-walk-all-right = Đúng cả { $count }
button-walk-go-on = Đọc tiếp
button-walk-is-plan = Kế hoạch
button-walk-is-list = Danh sách đơn vị
button-walk-see-plan = Xem kế hoạch
button-aspect-date = Hạn
button-aspect-inclusive = Tính cả ngày đó
button-aspect-label = Tên kỳ
button-aspect-title = Tên
button-aspect-audience = Ai nộp
button-aspect-form = Biểu mẫu
button-aspect-window = Kỳ số liệu
button-aspect-means = Cách nộp
button-aspect-bar = Mức
button-aspect-lead = Chủ trì
button-aspect-number = Số, ký hiệu
button-aspect-issued = Ngày ban hành
button-aspect-short = Tên ngắn
button-aspect-year = Năm
