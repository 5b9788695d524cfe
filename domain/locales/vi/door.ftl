# Những câu bot nói trước khi việc tới tay ai: chưa quen, không có quyền, nút cũ, sự cố.
door-stranger = Bot chưa biết thầy/cô là ai. Thầy/cô mở đường dẫn mời mà cơ quan quản lý đã gửi, hoặc gõ /start.
door-not-allowed = Thầy/cô không phụ trách việc này nên bot chưa làm gì.
unit-not-yours = Đơn vị này không thuộc phần thầy/cô phụ trách.
door-anonymous = Thầy/cô đang nhắn ẩn danh nên bot không biết là ai. Thầy/cô tắt chế độ ẩn danh rồi gửi lại.
door-old-button = Nút này đã cũ. Thầy/cô gõ /start để xem màn hình mới.
door-trouble =
    Bot chưa xử lý được tin vừa rồi, mong thầy/cô thông cảm. Những gì đã ghi trước đó vẫn còn nguyên.
    Thầy/cô thử lại sau ít phút. Nếu vẫn chưa được, thầy/cô báo mã <b>{ $reference }</b> cho cán bộ phụ trách.
door-again = (gửi lại)
text-in-file = <i>(Nội dung dài, toàn văn ở tệp đính kèm.)</i>
text-file-name = Toàn văn.txt
