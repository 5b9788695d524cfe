# Những câu của bản chạy thử: trên trang điện thoại, trong cửa sổ lệnh, và lời các trường đóng vai gõ vào báo cáo.
trial-title = Chạy thử · Quận 7, năm 2024
trial-caption-head = Hiệu trưởng { $unit }
trial-caption-officer = Chuyên viên tổng hợp
trial-caption-leader = Lãnh đạo Phòng
trial-caption-group = Máy hiệu trưởng, trong nhóm trường
trial-control-kill = Tắt bot (kill -9)
trial-control-start = Bật lại bot

# Điều sắp xảy ra
trial-ahead =
    { $days ->
        [0] nhắc { $label }, hôm nay là hạn
       *[other] nhắc { $label }, còn { $days } ngày
    }
trial-last-day =
    { $days ->
        [0] nhắc { $label }, hôm nay là hạn
       *[other] nhắc { $label }, ngày làm việc cuối trước hạn
    }
trial-overdue = báo quá hạn { $label }, trễ { $days } ngày
trial-opens = mở { $label } cho các trường nộp
trial-digest = bản tin sáng cho cán bộ Phòng

# Cửa sổ lệnh
trial-preparing = Đang chuẩn bị: 24 trường, cán bộ Phòng, một kế hoạch chưa công bố…
trial-port-taken = Cổng { $port } đang có chương trình khác dùng, bot chọn cổng khác.
trial-open = Mở trang này: { $url }
trial-how = Đây là bản chạy thử trên máy này, không phải Telegram. Nhật ký của bot: { $folder }/bot.log. Nhấn Ctrl-C để kết thúc.
trial-bot-ended = Bot dừng ngay khi khởi động. Những dòng cuối của nhật ký:
trial-over = Đã kết thúc bản chạy thử.

# Lời các trường
trial-highlight-1 = Trả kết quả xác nhận, bản sao học bạ qua bưu điện cho phụ huynh ở xa, không phải đến trường lần hai.
trial-highlight-2 = Chuyển hẳn sang sổ liên lạc và giấy mời họp điện tử, cả học kỳ không in giấy.
trial-highlight-3 = Niêm yết mã QR góp ý ở cổng trường, phụ huynh gửi ý kiến nhiều gấp đôi cùng kỳ.
trial-remedy-1 = Một số giáo viên mới về chưa được cấp chữ ký số. Trường đã gửi danh sách, dự kiến xong trong tháng tới.
trial-remedy-2 = Còn vài phụ huynh quen nộp tiền mặt. Trường đặt mã QR ở phòng tài vụ và cử người hướng dẫn trong giờ đón trả.
trial-remedy-3 = Hồ sơ trễ do chờ xác nhận của nơi khác. Trường đã gửi thư xin lỗi và hẹn lại ngày trả cụ thể.
trial-trouble-1 = Mạng của trường hay chậm vào đầu giờ, ký số phải làm lại nhiều lần.
trial-trouble-2 = Văn thư kiêm nhiệm nhiều việc nên cập nhật hồ sơ còn dồn cuối tuần.
trial-trouble-3 = Phần mềm thu học phí chưa nối với sổ của trường, phải nhập hai lần.
trial-proposal-1 = Đề nghị Phòng tổ chức một buổi tập huấn chữ ký số cho giáo viên mới.
trial-proposal-2 = Đề nghị Phòng gửi mẫu phiếu khảo sát trực tuyến dùng chung.
trial-proposal-3 = Đề nghị có đầu mối hỗ trợ kỹ thuật trong giờ hành chính.
trial-amended = Trường đã rà soát và bổ sung theo góp ý của Phòng: nêu rõ việc đã làm, thời gian và số liệu đối chiếu.
