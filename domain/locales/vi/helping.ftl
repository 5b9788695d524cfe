# Trợ giúp, cài đặt, dừng việc đang làm
help-reporting =
    <b>Nộp báo cáo cho trường</b>
    Bấm nút trong tin nhắc, hoặc gõ /baocao rồi trả lời từng câu. Có thể gõ:
    • “trường mình còn nợ gì”
    • “hạn nộp báo cáo quý 1”
    • “nộp báo cáo quý 1”
help-officer =
    <b>Theo dõi các trường</b>
    Gõ câu hỏi như nói chuyện, có dấu hay không dấu đều được:
    • “trường nào chưa nộp quý 1”
    • “nhắc các trường chưa nộp quý 1”
    • “xuất excel quý 1”
    Nhận được kế hoạch mới: gửi thẳng tệp vào đây, bot đọc và hỏi lại trước khi công bố.
    Báo cáo chờ tiếp nhận: /choduyet · Kế hoạch: /kehoach · Việc của cơ quan: /viec · Nhóm: /nhom
help-leader =
    <b>Nắm tình hình các trường</b>
    Gõ câu hỏi như nói chuyện, có dấu hay không dấu đều được:
    • “tiến độ quý 1”
    • “trường nào chưa nộp quý 1”
    • “xuất excel quý 1”
help-always = Dừng việc đang làm: /huy · Đổi ngôn ngữ, bớt tin nhắn: /caidat

cancel-nothing = Hiện không có việc gì đang làm dở. Thầy/cô gõ /start để về màn hình chính.
cancel-draft-kept = Đã dừng. Những câu đã điền được giữ nguyên; thầy/cô gõ /baocao để làm tiếp.
cancel-walk-kept = Đã dừng. Văn bản và những điều đã xem được giữ nguyên; thầy/cô gõ /kehoach để đọc tiếp.
cancel-done = Đã dừng, bot chưa làm gì thêm.

settings = Thầy/cô muốn bot nói tiếng gì? Muốn ít tin hơn, bấm nút hoặc gõ “bớt nhắn tin”.
language-vi = Tiếng Việt
language-en = English
language-set = Từ nay bot nói tiếng Việt với thầy/cô.
