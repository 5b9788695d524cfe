# Máy chủ
clock-wrong =
    ⏰ Đồng hồ máy chủ đang { $fast ->
        [yes] nhanh
       *[no] chậm
    } { $minutes } phút so với giờ Telegram.
    Bot tạm dừng nhắc việc và bản tổng hợp buổi sáng; hỏi đáp, nộp và duyệt báo cáo vẫn chạy. Thầy/cô nhờ người quản trị máy chỉnh lại giờ, bot sẽ tự nhắc tiếp.
press-again = 🔌 Bot vừa gián đoạn từ { $since } đến { $until }. Nếu thầy/cô đã bấm nút trong lúc đó, mời thầy/cô bấm lại ở dưới: bấm hai lần cũng không sao.
