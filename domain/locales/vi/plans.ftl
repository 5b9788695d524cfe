# Thẻ kế hoạch
plan-card =
    📌 <b>{ $title }</b>
    { $worded ->
        [no] Số, ngày: { $number } · năm { $years }
       *[yes] Số, ngày: { $number } ({ $words }) · năm { $years }
    }
    { $state }
    Giao cho <b>{ $units }</b> đơn vị · đã xác nhận đã nhận { $received }

    { $lines }
plan-two-steps = ☑ Duyệt hai cấp: cơ quan trung gian xem báo cáo trước, rồi cơ quan ban hành tiếp nhận.
plan-steps-already = Kế hoạch này đang duyệt như vậy rồi, hoặc đã thu hồi.
plan-no-office-between = Giữa cơ quan này và các trường chưa có cơ quan nào có cán bộ xem báo cáo, nên chưa duyệt hai cấp được.
plan-state-prepared = Chưa công bố.
plan-state-published = Công bố lúc { $at }.
plan-state-withdrawn = ⛔ Đã thu hồi lúc { $at }. Lý do: { $why }
plan-due-open = • { $duty } · { $label }: <i>{ $phrase }</i>, hết { $last } · <b>{ $received }/{ $expected }</b> đã nộp
plan-due-later = • { $duty } · { $label }: <i>{ $phrase }</i>, hết { $last }
plan-due-before = • { $duty } · { $label }: <i>{ $phrase }</i>, hết { $last } · đã qua trước khi công bố, bot không giao
plan-due-undated = • { $duty }: <i>{ $phrase }</i>, chưa có ngày cụ thể nên bot không nhắc
plan-dues-more = … và { $left } hạn nữa
plan-dues-none = Kế hoạch chưa có hạn nộp.
plan-part-dues = <b>Hạn nộp</b> · { $title } ({ $count })
plan-part-targets = <b>Chỉ tiêu</b> · { $title } ({ $count })
plan-part-tasks = <b>Nhiệm vụ</b> · { $title } ({ $count })
plan-part-history = <b>Lịch sử thay đổi</b> · { $title } ({ $count })
plan-target = • { $code } <b>{ $title }</b>: { $threshold } <i>({ $wording })</i>
plan-task = • { $code } <b>{ $content }</b> · { $product } · chủ trì: { $lead } · { $phrase }
plan-history =
    { $reasoned ->
        [no] { $at } · { $by } { $told }
       *[yes] { $at } · { $by } { $told } · lý do: { $reason }
    }
plan-passed = ⚠ { $count } hạn đã qua ({ $labels }): bot không giao và không tính trễ. Cần thu thì gia hạn sau khi công bố.
plan-of-old-years = ⚠ Kế hoạch này của năm { $years }, năm đã qua. Thầy/cô xem kỹ trước khi công bố.

button-plan-dues = Hạn nộp ({ $count })
button-plan-targets = Chỉ tiêu ({ $count })
button-plan-tasks = Nhiệm vụ ({ $count })
button-plan-history = Lịch sử ({ $count })
button-plan-amend = Sửa kế hoạch
button-plan-two-steps = Duyệt hai cấp
button-plan-one-step = Duyệt một cấp
button-plan-withdraw = Thu hồi
button-ad-hoc = Báo cáo đột xuất

# Sửa kế hoạch, từng bước
amend-menu =
    <b>Sửa { $title }</b>
    Thầy/cô cần sửa gì? Bấm nút, hoặc gõ: đổi hạn, khóa sổ, cho nộp muộn, tính cả ngày, giao thêm, miễn, đối tượng, tên việc, chỉ tiêu, số ngày, thêm hạn, hủy hạn, kỳ số liệu, cách nộp, mẫu báo cáo.
amend-which = Mục nào? Thầy/cô bấm nút hoặc gõ số thứ tự.
amend-choice = { $number }. { $name }
amend-ask-due =
    <b>{ $name }</b>
    Hạn mới là khi nào? Thầy/cô gõ như trong văn bản, ví dụ: gia hạn đến hết ngày 15/3/2026, trước ngày 20/3.
amend-ask-closing =
    <b>{ $name }</b>: hạn hết { $last }.
    { $tolerated ->
        [yes] Cho nộp muộn đến hết { $until }
       *[no] Không cho nộp muộn: sau hạn là quá hạn
    }. { $locked ->
        [yes] Khóa sổ lúc { $locks }
       *[no] Không khóa sổ: nộp lúc nào bot cũng nhận
    }.
    Thầy/cô đổi thế nào? Bấm nút, hoặc gõ: cho nộp muộn 3 ngày; khóa sổ ngày 10/6; khóa sổ 17 giờ 10/6; không khóa; không cho nộp muộn.
amend-closing-not-read = Bot chưa đọc được “{ $typed }”. Thầy/cô gõ ví dụ: cho nộp muộn 3 ngày, khóa sổ ngày 10/6.
amend-closing-none = Việc này chưa có hạn theo ngày nên chưa có gì để khóa.
amend-late-too-early = Cho nộp muộn phải đến sau hạn { $last }.
amend-lock-too-early = Không khóa được trước khi hết hạn { $last }.
amend-lock-within = Khóa sổ lúc { $locks } thì sớm hơn ngày còn cho nộp muộn ({ $until }). Thầy/cô gõ cả hai, ví dụ: cho nộp muộn 3 ngày, khóa sổ sau 5 ngày.
button-closing-late-3 = Muộn 3 ngày
button-closing-late-7 = Muộn 7 ngày
button-closing-late-none = Thôi cho nộp muộn
button-closing-lock-now = Khóa sổ ngay
button-closing-lock-none = Thôi khóa sổ
amend-ask-unit-in = Giao thêm <b>{ $name }</b> cho đơn vị nào? Thầy/cô gõ tên đơn vị.
amend-ask-unit-out = Đơn vị nào không phải nộp <b>{ $name }</b>? Thầy/cô gõ tên đơn vị.
amend-ask-title = Tên mới của việc <b>{ $name }</b> là gì?
amend-ask-target = Chỉ tiêu mới của <b>{ $name }</b> là bao nhiêu? Ví dụ: từ 95% trở lên, trên 90%, 100%.
amend-ask-number = Số và ngày của kế hoạch là gì? Ví dụ: 201/KH-GDĐT ngày 02/02/2026.
amend-ask-add = <b>{ $name }</b>: thêm hạn nào? Ví dụ: Đợt 2: trước ngày 20/6/2026.
amend-ask-window = <b>{ $name }</b>: số liệu tính từ ngày nào đến ngày nào? Ví dụ: 15/12/2023 - 14/3/2024.
amend-ask-means = <b>{ $name }</b>: nộp bằng cách nào? Thầy/cô gõ đường link, hoặc gõ “qua bot” nếu chỉ nộp qua bot.
amend-ask-form = <b>{ $name }</b>: hỏi bằng mẫu nào? Thầy/cô bấm nút, gõ số thứ tự hoặc tên mẫu.
amend-window-not-read = “{ $typed }” chưa phải là hai ngày, ngày đầu trước ngày cuối. Ví dụ: 15/12/2023 - 14/3/2024.
amend-preview =
    <b>Xem trước, chưa có gì thay đổi</b>
    { $lines }
amend-effects =
    Bot báo cho { $hearers } nơi có liên quan.{ $begun ->
        [0] {""}
       *[other] {" "}Thêm { $begun } việc phải nộp.
    }{ $excused ->
        [0] {""}
       *[other] {" "}Bớt { $excused } việc phải nộp.
    }
amend-effects-none = Kế hoạch chưa công bố nên chưa ai được báo.
amend-reason = Lý do: <i>{ $reason }</i>
amend-confirm = Bấm [Áp dụng] hoặc gõ “áp dụng”. Gõ lý do nếu cần; “sửa thêm” để sửa mục khác; “thôi” để bỏ.
amend-done = ✅ Đã sửa kế hoạch. Bot đang báo cho { $hearers } nơi có liên quan.
amend-dropped = Đã bỏ, không có gì thay đổi.
amend-which-unit = “{ $name }” là đơn vị nào? Thầy/cô bấm nút hoặc gõ số thứ tự.
amend-unit-unknown = Bot không thấy đơn vị nào tên “{ $name }”.
amend-not-read = Bot chưa đọc được “{ $typed }”.
due-not-read = Bot chưa đọc được ngày trong “{ $typed }”. Thầy/cô gõ lại, ví dụ: trước ngày 15/3/2026.
due-impossible = “{ $typed }” có ngày không có trong lịch. Thầy/cô gõ lại.
wish-done-already = Việc này đã làm xong rồi.
wish-not-yours = Việc này không phải của thầy/cô.
button-amend-d = Đổi hạn
button-amend-x = Nộp muộn, khóa sổ
button-amend-c = Tính cả ngày
button-amend-a = Giao thêm đơn vị
button-amend-l = Miễn đơn vị
button-amend-s = Đối tượng
button-amend-t = Tên việc
button-amend-g = Chỉ tiêu
button-amend-n = Số, ngày
button-amend-m = Thêm hạn
button-amend-w = Kỳ số liệu
button-amend-h = Cách nộp, link
button-amend-f = Mẫu báo cáo
button-amend-do = Áp dụng
button-amend-more = Sửa thêm
button-drop = Thôi

# Thu hồi
withdraw-ask =
    <b>Thu hồi { $title }?</b>
    { $excused } việc chưa nộp sẽ không phải nộp nữa; { $unsent } tin chưa gửi bị hủy; bot báo cho { $hearers } nơi đã nhận kế hoạch. Báo cáo đã nộp vẫn được lưu.
    Thầy/cô gõ lý do thu hồi, hoặc gõ “thôi” để giữ kế hoạch.
withdraw-confirm =
    <b>Thu hồi { $title }</b>
    Lý do: <i>{ $reason }</i>
    Bấm [Thu hồi ngay] hoặc gõ “thu hồi ngay”. Gõ “thôi” để giữ kế hoạch.
withdraw-done = ⛔ Đã thu hồi { $title }. Bot đang báo cho { $hearers } nơi đã nhận kế hoạch.
withdraw-kept = Kế hoạch vẫn giữ nguyên.
button-withdraw-now = Thu hồi ngay

# Báo cáo đột xuất
adhoc-ask-t =
    📣 <b>Báo cáo đột xuất</b>
    Thầy/cô cần các trường báo cáo việc gì? Gõ ngắn gọn, ví dụ: thiệt hại do bão số 5.
adhoc-ask-w =
    📣 <b>{ $title }</b>
    Ai phải báo cáo? Bấm nút, hoặc gõ: các trường mầm non; tất cả trừ TH Nhật Tân; hoặc tên từng trường.
adhoc-ask-f =
    📣 <b>{ $title }</b>
    Các trường báo cáo bằng gì? Bấm nút hoặc gõ số thứ tự.
adhoc-ask-d =
    📣 <b>{ $title }</b>
    Hạn đến khi nào? Bấm nút, hoặc gõ như trong văn bản, ví dụ: trước 16 giờ ngày 18/9, chậm nhất ngày 20/9/2026.
adhoc-preview =
    📣 <b>{ $title }</b>
    Biểu mẫu: { $form }
    Hạn: <i>{ $phrase }</i>, hết { $last }
    Giao cho <b>{ $units }</b> đơn vị ({ $levels }), ví dụ: { $names }.
    Bot gửi <b>{ $messages }</b> tin: { $people } người, { $groups } nhóm.
    { $silent ->
        [0] Đơn vị nào cũng có người nhận.
       *[other] ⚠ { $silent } đơn vị chưa có ai nhận được tin.
    }
    Bấm [Công bố ngay] hoặc gõ “công bố”. Gõ “thôi” để bỏ.
adhoc-choice = { $number }. { $name }
adhoc-everybody = Tất cả các trường
adhoc-free = Văn bản, tệp
adhoc-nobody = Không có đơn vị nào như vậy trong số các đơn vị thầy/cô quản lý.
adhoc-who-not-read = Bot chưa rõ “{ $typed }” là những đơn vị nào. Thầy/cô gõ cấp học hoặc tên trường.
adhoc-who-which = “{ $typed }” có thể là nhiều đơn vị: { $names }. Thầy/cô gõ đủ tên.
adhoc-past = Hạn { $last } đã qua. Thầy/cô gõ một hạn khác.
adhoc-done = ✅ Đã yêu cầu <b>{ $title }</b>. Bot đang gửi { $messages } tin.
adhoc-dropped = Đã bỏ, chưa gửi gì cho ai.
adhoc-today = Hôm nay
adhoc-tomorrow = Ngày mai
adhoc-three-days = Sau 3 ngày làm việc
adhoc-label = Đột xuất
notice-ad-hoc =
    📣 <b>Báo cáo đột xuất</b>
    { $title }

    { $lines }
adhoc-phrase = hết ngày { $day }
amend-added = Bổ sung
