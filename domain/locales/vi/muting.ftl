# Bớt tin nhắn: tin phụ tắt được, tin chính thức thì không.
muting-all = Bot đang gửi thầy/cô <b>đủ tin</b>.
muting-less = Bot đang <b>bớt tin phụ</b> cho thầy/cô.
muting-of-school = • Tin phụ: báo cáo đã được cấp quản lý trực tiếp đồng ý, còn chờ cấp trên; lời nhắc bấm [Đã nhận] kế hoạch.
muting-of-office = • Tin phụ: đơn vị đã liên lạc lại được; lời mời lập báo cáo tổng hợp. Bản tin sáng có ngày riêng: gõ “bản tin”.
muting-of-none = • Với chức vụ của thầy/cô, hiện không có tin phụ nào.
muting-official = • Tin chính thức lúc nào cũng đến: kế hoạch mới, thay đổi, thu hồi; nhắc hạn và quá hạn (thôi ngay khi nộp, tạm dừng khi đã hẹn giờ); cán bộ phụ trách nhắc; báo cáo được tiếp nhận hay chuyển trả; gia hạn; thông báo của cơ quan.
muting-how-less = Muốn bớt, thầy/cô bấm nút hoặc gõ “bớt nhắn tin”.
muting-how-all = Muốn nhận lại, thầy/cô bấm nút hoặc gõ “bật tin phụ”.
muting-say-it-there = Muốn nhóm bớt tin, thầy/cô gõ câu này ngay trong nhóm, hoặc gõ /nhom để chọn nhóm.
