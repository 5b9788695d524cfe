# Báo cáo Word để ký
paper-ask = 📄 <b>{ $duty } · { $label }</b>: mới có số liệu của <b>{ $received }/{ $expected }</b> đơn vị.
    Còn thiếu { $missing }: { $names }{ $more ->
        [0] .
       *[other]  và { $more } đơn vị khác.
    }
    Làm ngay thì báo cáo ghi rõ “{ $received }/{ $expected } đơn vị”, không ghi “toàn ngành”. Thầy/cô có muốn làm không?
paper-ready = 📄 Báo cáo { $label } để ký, đủ <b>{ $received }/{ $expected }</b> đơn vị. Thầy/cô điền số, ngày và người ký.
paper-ready-part = 📄 Báo cáo { $label }, <b>chưa đủ: { $received }/{ $expected } đơn vị</b>; trong báo cáo có ghi rõ. Thầy/cô điền số, ngày và người ký.
paper-nothing = Chưa có số liệu của đơn vị nào cho { $label } nên chưa làm được báo cáo.
paper-file-name = bao-cao
paper-realm = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
paper-motto = Độc lập - Tự do - Hạnh phúc
paper-number = Số: { $of }
paper-number-open = {"        "}/BC-{ $suffix }
paper-day = …………, { $of }
paper-day-open = ngày …… tháng …… năm { $year }
paper-title = BÁO CÁO
paper-subject-whole = Kết quả thực hiện { $plan } kỳ { $label } của toàn ngành
paper-subject-part = Kết quả thực hiện { $plan } kỳ { $label } của { $received }/{ $expected } đơn vị
paper-subject-own = Kết quả thực hiện { $plan } kỳ { $label } của { $received }/{ $expected } đơn vị được giao phụ trách
paper-remark = (Chưa đủ số liệu: còn { $missing } đơn vị; tính đến { $at })
paper-basis = Thực hiện { $plan } (số { $number }{ paper-issued }), { $issuer } báo cáo kết quả kỳ { $label } như sau:
paper-basis-unnumbered = Thực hiện { $plan }, { $issuer } báo cáo kết quả kỳ { $label } như sau:
paper-issued =
    { $issued ->
        [none] {""}
       *[other] {" "}ngày { $issued }
    }
paper-section-received = I. TÌNH HÌNH NỘP BÁO CÁO
paper-received = Tính đến { $at } (hạn nộp: { $phrase }, chậm nhất hết { $last }), có { $received }/{ $expected } đơn vị nộp báo cáo dùng được; { $late ->
        [0] không đơn vị nào nộp muộn
       *[other] { $late } đơn vị nộp muộn
    }; { $returned ->
        [0] không báo cáo nào bị chuyển trả.
       *[other] { $returned } báo cáo từng bị chuyển trả để bổ sung, điều chỉnh.
    }
paper-missing = Còn { $count } đơn vị chưa có số liệu:
paper-missing-unit = - { $unit }: { $standing }.
paper-chart = Biểu đồ. Số đơn vị có số liệu theo cấp học: { $lines }
paper-chart-line = { $level } { $part }/{ $whole }
paper-section-figures = II. SỐ LIỆU VÀ CHỈ TIÊU
paper-figures = Số liệu dưới đây cộng từ báo cáo của { $received }/{ $expected } đơn vị; tỷ lệ bằng tổng tử số chia tổng mẫu số.
paper-worded = Chỉ tiêu không tính bằng số, người ký báo cáo đánh giá:
paper-worded-target = - { $title } ({ $wording }): ……………………
paper-section-highlights = III. KẾT QUẢ NỔI BẬT THEO NHIỆM VỤ
paper-area = { $number }. { $area }
paper-area-done = Đã hoàn thành { $done }/{ $count } việc của cơ quan.
paper-task = - { $code } { $content } (xong ngày { $day })
paper-task-noted = - { $code } { $content } (xong ngày { $day }): { $note }
paper-highlights = Kết quả nổi bật các đơn vị nêu:
paper-section-solutions = IV. ĐÁNH GIÁ, GIẢI PHÁP
paper-missed = Chỉ tiêu chưa đạt: { $names }.
paper-none-missed = Các chỉ tiêu đo được bằng số liệu đều đạt.
paper-solutions = Giải pháp các đơn vị nêu:
paper-section-difficulties = V. VƯỚNG MẮC, KHÓ KHĂN
paper-section-proposals = VI. KIẾN NGHỊ, ĐỀ XUẤT
paper-voice = - { $text } ({ $unit })
paper-no-voice = Không có đơn vị nào nêu.
paper-closing =
    { $above ->
        [none] Trên đây là báo cáo kết quả thực hiện { $plan } kỳ { $label } của { $issuer }./.
       *[other] Trên đây là báo cáo kết quả thực hiện { $plan } kỳ { $label }, { $issuer } kính báo cáo { $above }./.
    }
paper-recipients = Nơi nhận:
paper-recipient-above = - { $above } (để báo cáo);
paper-recipient-file = - Lưu: VT.
paper-signer-office = TRƯỞNG PHÒNG
paper-signer-department = GIÁM ĐỐC
paper-signer-committee = TM. ỦY BAN NHÂN DÂN
paper-signer-chair = CHỦ TỊCH
paper-signer-other = THỦ TRƯỞNG ĐƠN VỊ
paper-annex = Phụ lục { $number }
paper-annex-of = (Kèm theo Báo cáo số { $number } { $day } của { $issuer })
paper-annex-units = ĐƠN VỊ VÀ BẢN BÁO CÁO ĐÃ DÙNG
paper-annex-units-note = Mỗi con số trong báo cáo cộng từ đúng các bản có mã biên nhận ở bảng này. Gõ mã cho bot để đối chiếu.
paper-annex-totals = TỔNG SỐ LIỆU
paper-annex-totals-note = Tổng của { $received }/{ $expected } đơn vị. “Không phát sinh” tính là 0 và đếm riêng.
paper-column-ratio = Nội dung
paper-column-sums = Tử số / mẫu số
paper-column-version = Bản
paper-column-receipt = Mã biên nhận
paper-column-returns = Số lần trả
paper-column-question = Số liệu
paper-column-total = Tổng
paper-column-nothing = Không phát sinh
paper-late = { $at } (muộn)
paper-not = Thôi, không lập báo cáo.
paper-not-of-some = Báo cáo Word là báo cáo ký của cả cơ quan, không lập riêng cho { $schools }. Thầy/cô lấy báo cáo { $label } của tất cả, hoặc tệp Excel rồi lọc.
