# Kế hoạch thay đổi: bot báo cho những ai có liên quan, mỗi người một tin
notice-amended =
    🔁 <b>Kế hoạch có thay đổi</b>
    { $title }
notice-plan-withdrawn =
    ⛔ <b>Kế hoạch đã được thu hồi</b>
    { $title }

    Các việc trong kế hoạch này không phải nộp nữa. Báo cáo đã nộp vẫn được lưu.
notice-why = Lý do:
board-withdrawn = ⛔ Kế hoạch này đã được thu hồi. Các việc chưa nộp không phải nộp nữa.

# Từng thay đổi, cũ → mới
amended-moved = • <b>{ $about }</b>: đổi hạn, { $before } → <b>{ $after }</b>
amended-extended = • <b>{ $about }</b>: lùi hạn, { $before } → <b>{ $after }</b>
amended-dated = • <b>{ $about }</b>: đã có hạn, { $before } → <b>{ $after }</b>
amended-day-counts = • <b>{ $about }</b>: tính cả ngày ghi trong kế hoạch, { $before } → <b>{ $after }</b>
amended-day-counts-not = • <b>{ $about }</b>: không tính ngày ghi trong kế hoạch, { $before } → <b>{ $after }</b>
amended-unit-asked = • <b>{ $about }</b>: giao thêm cho { $after }
amended-unit-left-out = • <b>{ $about }</b>: { $after } không phải nộp nữa
amended-laid-on = • <b>{ $about }</b>: giao cho { $before } → <b>{ $after }</b>
amended-retitled = • Đổi tên việc: { $before } → <b>{ $after }</b>
amended-threshold = • Chỉ tiêu <b>{ $about }</b>: { $before } → <b>{ $after }</b>
amended-numbered = • Số và ngày của kế hoạch: { $before } → <b>{ $after }</b>
amended-due-added = • <b>{ $about }</b>: thêm hạn { $after }
amended-duty-added = • Giao thêm việc: <b>{ $about }</b>, { $after }
amended-two-steps = • Duyệt hai cấp: cơ quan trung gian xem báo cáo trước
amended-one-step = • Duyệt một cấp: báo cáo đến thẳng cơ quan ban hành
amended-tolerated = • <b>{ $about }</b>: cho nộp muộn, không → <b>đến hết { $after }</b>
amended-tolerated-until = • <b>{ $about }</b>: cho nộp muộn, đến hết { $before } → <b>đến hết { $after }</b>
amended-tolerated-not = • <b>{ $about }</b>: cho nộp muộn, đến hết { $before } → <b>không</b>
amended-locked = • <b>{ $about }</b>: khóa sổ, không → <b>lúc { $after }</b>
amended-locked-at = • <b>{ $about }</b>: khóa sổ, lúc { $before } → <b>lúc { $after }</b>
amended-locked-not = • <b>{ $about }</b>: khóa sổ, lúc { $before } → <b>không</b>
amended-window = • <b>{ $about }</b>: kỳ số liệu, { $before } → <b>{ $after }</b>
amended-means = • <b>{ $about }</b>: cách nộp, { $before } → <b>{ $after }</b>
amended-form = • <b>{ $about }</b>: mẫu báo cáo, { $before } → <b>{ $after }</b>
amended-withdrawn = • Thu hồi kế hoạch

# Sửa kế hoạch: những điều không làm được
plan-withdrawn-already = Kế hoạch này đã được thu hồi lúc { $at }.
amend-meanwhile = Hạn này vừa được người khác sửa. Thầy/cô mở lại kế hoạch để xem hạn hiện tại.
amend-same = Nội dung mới giống nội dung đang có, không có gì thay đổi.
amend-no-day = Việc này chưa có hạn theo ngày nên chưa có ngày nào để tính.
amend-form-begun = “{ $duty }” đã có { $units } trường điền hoặc nộp, không đổi sang mẫu khác được. Muốn sửa câu hỏi, thầy/cô gửi bản mới của mẫu đang dùng (form_id = { $form }).
amend-form-not-here = Việc này không hỏi bằng biểu mẫu, hoặc bot tự lấy từ sổ theo dõi.
amend-form-unknown = Cơ quan không có mẫu “{ $form }”. Gõ /bieumau để xem các mẫu đang có.
amend-unit-asked = { $unit } đã được giao việc này rồi.
amend-unit-not-asked = { $unit } không được giao việc này.
amend-ask-whom = Việc <b>{ $name }</b> giao cho những đơn vị nào? Ví dụ: “các trường mầm non”, “tiểu học và THCS trừ TH Nhật Tân”, “các trường tư thục”, “tất cả các trường”.
amend-joining =
    Giao thêm ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } đơn vị nữa
    }
amend-leaving =
    Không phải nộp nữa ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } đơn vị nữa
    }
amend-whom-nobody = Không có đơn vị nào như “{ $whom }” để giao việc này.
amend-whom-same = “{ $whom }” đúng là các đơn vị đang được giao việc này, không có gì để đổi.
