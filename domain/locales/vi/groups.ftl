# Nhóm chat
group-not-linked = Nhóm này chưa được liên kết. Cán bộ phụ trách gõ /lienket tại đây để bot bắt đầu làm việc.
group-linked = ✅ Đã liên kết nhóm <b>{ $title }</b>. Bot sẽ đăng kế hoạch, hạn nộp và bảng tiến độ tại đây; số liệu của từng trường chỉ nhắn riêng.
group-link-in-group = Lệnh này dùng trong nhóm: thầy/cô thêm bot vào nhóm rồi gõ /lienket ở đó.
help-group = Trong nhóm, bot đăng kế hoạch và bảng tiến độ. Thầy/cô gõ /status để xem tiến độ, /hannop để xem hạn; báo cáo và số liệu xin nhắn riêng cho bot.
