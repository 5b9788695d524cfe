# Kế hoạch: xem trước, công bố, xác nhận đã nhận
plans =
    📌 <b>Kế hoạch</b>
    { $lines }
plans-notice =
    { $days ->
        [0] Nộp trễ tính theo hạn, không xét trường được báo sớm hay muộn. Gõ “báo trước 5 ngày” để đổi cho mọi kế hoạch.
       *[other] Trường được báo trước ít nhất { $days } ngày làm việc mới bị tính trễ. Gõ “báo trước 5 ngày” để đổi cho mọi kế hoạch.
    }
plans-none = Chưa có kế hoạch nào.
plan-prepared = • { $title } ({ $number }): <b>chưa công bố</b>
plan-published = • { $title } ({ $number }): công bố lúc { $at }
plan-no-number = chưa có số
plan-preview =
    📌 <b>{ $title }</b>
    Số: { $number }

    <b>{ $count }</b> hạn nộp:
    { $lines }

    Giao cho <b>{ $units }</b> trường, ví dụ: { $names }.
    Khi công bố, bot gửi <b>{ $messages }</b> tin: { $people } người, { $groups } nhóm.
plan-first = Lần nhắc đầu tiên: { $first }.
plan-silent = ⚠ { $count } đơn vị chưa có ai nhận được tin: { $names }.
plan-withdrawn = • { $title } ({ $number }): <b>đã thu hồi</b> lúc { $at }
plan-due =
    { $same ->
        [yes] • { $duty } · { $label }: <i>{ $phrase }</i>, hết { $last }
       *[no] • { $duty } · { $label }: <i>{ $phrase }</i>, hết { $last }; nên nộp trong ngày { $advised }
    }
plan-is-published = ✅ Đã công bố <b>{ $title }</b>. Bot đang gửi { $messages } tin.
plan-published-already = Kế hoạch này đã được công bố.
plan-not-yours = Kế hoạch này không thuộc đơn vị của thầy/cô.
plan-empty = { $title } chưa có hạn nộp nào nên chưa công bố được.
plan-not-for-you = Kế hoạch này không giao việc cho trường của thầy/cô.
plan-known = Kế hoạch này đã có, chưa công bố: { $title }. Mở /kehoach để xem và công bố.
plan-known-published = Kế hoạch này đã được công bố lúc { $at }: { $title }. Mở /kehoach để xem; cần sửa thì sửa ngay ở đó.
audience-unit-unknown = Không thấy đơn vị “{ $name }” trong số các đơn vị do cơ quan này quản lý.
plan-form-unknown = Kế hoạch { $code } dùng biểu mẫu { $form }, nhưng biểu mẫu này chưa có.
acknowledged = Đã ghi nhận: { $units } đã nhận kế hoạch.
acknowledged-before = { $units } đã xác nhận từ trước.
form-version-taken = Biểu mẫu { $code } bản { $version } đã có với nội dung khác. Hãy tăng số bản.
