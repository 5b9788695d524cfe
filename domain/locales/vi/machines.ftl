# Máy chủ
clock-wrong =
    ⏰ Đồng hồ máy chủ đang { $fast ->
        [yes] nhanh
       *[no] chậm
    } { $minutes } phút so với giờ Telegram.
    Bot tạm dừng nhắc việc và bản tổng hợp buổi sáng; hỏi đáp, nộp và duyệt báo cáo vẫn chạy. Thầy/cô nhờ người quản trị máy chỉnh lại giờ, bot sẽ tự nhắc tiếp.
press-again = 🔌 Bot vừa gián đoạn từ { $since } đến { $until }. Nếu thầy/cô đã bấm nút trong lúc đó, mời thầy/cô bấm lại ở dưới: bấm hai lần cũng không sao.
restored-school =
    🗄 Dữ liệu vừa được khôi phục từ bản sao lưu lúc { $made }. Những gì thầy/cô nhập hoặc nộp từ lúc đó đến { $restored } có thể không còn.
    Thầy/cô xem lại giúp: việc nào đã nộp mà bot vẫn báo chưa nộp thì nộp lại, và giữ mã biên nhận cũ làm bằng chứng. Thời gian bot gián đoạn không tính là nộp trễ.
restored-office =
    🗄 Dữ liệu vừa được khôi phục từ bản sao lưu lúc { $made }. Báo cáo các trường nộp, quyết định và tin thầy/cô gửi từ lúc đó đến { $restored } có thể không còn.
    Thầy/cô xem lại /choduyet và /kehoach. Trường nào nói đã nộp mà bot không có, thầy/cô hỏi mã biên nhận của trường và nhờ nộp lại.
restored-held = { $count } tin đến hạn trước lúc khôi phục đang được giữ lại, vì có thể đã gửi rồi. Thầy/cô nhờ người quản trị máy xem “python -m bot held” để gửi hoặc bỏ.
hook-off =
    🔌 { $gone ->
        [yes] Cổng { $host } báo không nhận tin của bot nữa
       *[no] Cổng { $host } không nhận được tin của bot suốt { $days } ngày
    }, nên bot thôi gửi tới đó. Số liệu trên cổng có thể đã cũ.
    Thầy/cô nhờ người quản trị máy xem “python -m bot hook list”.
