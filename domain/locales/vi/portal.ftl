# Cổng thông tin đọc số liệu qua mạng: vì sao không trả lời được
portal-key = Khóa truy cập không dùng được.
portal-not-here = Không có mục này trong phần khóa được xem.
portal-only-read = Cổng này chỉ để đọc: dùng GET hoặc HEAD.
portal-page = limit là số từ 1 đến 500; cursor lấy nguyên từ next của trang trước, after lấy từ last.
portal-too-often = Hỏi quá nhanh. Chờ hết số giây trong Retry-After rồi hỏi tiếp.
portal-busy = Tạm thời chưa trả lời được. Chờ hết số giây trong Retry-After rồi hỏi lại.
