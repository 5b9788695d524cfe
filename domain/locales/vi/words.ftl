# Kênh chỉ có chữ: không nút, không tệp
words-spared = Bấm nút: gõ #{ $number }. Số gõ không có # là câu trả lời.
words-of-notice = Trả lời: gõ #{ $number }, hoặc gõ chữ của nút.
words-no-file = Kênh này không gửi được tệp. Thầy/cô mở bot trên Telegram và gõ lại yêu cầu này để nhận tệp { $name }.
words-no-attachment = Tệp kèm theo chỉ xem được trên Telegram: thầy/cô mở bot ở đó và gõ lại yêu cầu này.

# Nội dung như consent-asked, cho kênh khác Telegram: sửa thì tăng VERSION như ở đó.
consent-asked-words =
    Chào thầy/cô. Đây là <b>Trống Trường</b>, bot nhắc việc và nhận báo cáo của các trường.
    Theo Luật Bảo vệ dữ liệu cá nhân, bot cần thầy/cô đồng ý trước khi lưu:

    • <b>Lưu gì:</b> số hiệu tài khoản nhắn tin, họ tên, đơn vị, chức vụ. Số điện thoại chỉ khi thầy/cô tự gửi.
    • <b>Để làm gì:</b> nhắc việc, nhận báo cáo, ghi ai nộp và ai duyệt.
    • <b>Ai giữ, ai xem:</b> cơ quan quản lý dùng bot này giữ. Người cùng đơn vị và cán bộ phụ trách xem được; số điện thoại không bao giờ hiện trong nhóm.
    • <b>Bao lâu:</b> đến khi thầy/cô rời khỏi. Bot xóa tin nhắn gốc sau 2 ngày, xóa đề nghị không được duyệt sau 30 ngày. Báo cáo đã nộp là hồ sơ của cơ quan nên được giữ lại.
    • Tin nhắn đi qua dịch vụ nhắn tin mà thầy/cô đang dùng.

    Xem dữ liệu của mình: /dulieu · sửa: /suahoso · rời khỏi: /roikhoi
