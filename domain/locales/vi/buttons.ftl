# Nút bấm, tối đa 20 ký tự
button-home = Màn hình chính
button-help = Trợ giúp
button-back = ◀ Quay lại
button-page-before = ◀ Trang trước
button-page-after = Trang sau ▶

button-my-duties = Việc của trường tôi
button-job = Nộp { $label }
button-job-go-on = Tiếp { $label }
button-job-mend = Sửa { $label }
button-go-on = Làm tiếp

button-progress = Tiến độ
button-missing = Chưa nộp
button-names = Xem tên các trường
button-excel = Excel
button-paper = Báo cáo Word
button-paper-now = Vẫn làm ({ $received }/{ $expected })
button-template = Mẫu Word
button-template-get = Lấy mẫu để sửa
button-template-own = Mẫu đang dùng
button-template-end = Bỏ mẫu, dùng chung
button-template-use = Dùng mẫu này
button-template-drop = Thôi
button-nudge = Nhắc các trường này
button-nudge-these =
    { $count ->
        [1] Nhắc trường này
       *[other] Nhắc { $count } trường này
    }
button-nudge-now = Nhắc { $count } trường
button-nudge-again = Vẫn nhắc { $count } trường

button-queue = Chờ tiếp nhận ({ $count })
button-to-queue = Danh sách chờ
button-accept = Tiếp nhận
button-return = Chuyển trả
button-endorse = Đồng ý, chuyển lên
button-undo-review = Hoàn tác
button-bulk = Tiếp nhận nhiều
button-bulk-accept = Tiếp nhận { $count }
button-bulk-level = Chỉ cấp { $label }
button-more-time = Xin gia hạn
button-until-day = Đến { $label }
button-grant-after-all = Đồng ý đến { $label }
button-take-on = Nhắc lại tôi
button-receipt-file = Tải phiếu
button-recall = Thu hồi
button-ask-amend = Đề nghị sửa
button-mend-recalled = Sửa rồi nộp lại
button-handed = Đã nộp: { $label }

button-plans = Kế hoạch
button-publish = Công bố kế hoạch
button-publish-one = Công bố { $plan }
button-publish-now = Công bố ngay

button-list-write = Ghi
button-list-drop = Bỏ
button-list-bad = Dòng cần sửa
button-list-blank = Mẫu trống
button-list-present = Danh sách hiện có

button-mend-own-data = Sửa thông tin
button-own-data = Dữ liệu của tôi
button-mend-name = Sửa họ tên
button-mend-phone = Sửa số điện thoại
button-drop-phone = Xóa số điện thoại
button-leave = Rời khỏi
button-leave-now = Rời khỏi

button-unit-children = Đơn vị trực thuộc
button-unit-owed = Việc phải nộp
button-unit-staff = Người phụ trách
button-unit-trace = Nhật ký
button-unit-names = Cách gọi khác ({ $count })
button-unit-forget = Quên cách gọi { $count }
button-unit-card = Thẻ đơn vị
button-see-report = Xem báo cáo
button-unit-back = ◀ Thẻ đơn vị
button-evidence = Xem minh chứng ({ $count })
button-evidence-at = Tệp { $count }
button-to-report = Về báo cáo
button-open-link = Mở link
button-muting = Bớt tin nhắn
button-hear-less = Bớt tin phụ
button-hear-all = Nhận đủ tin
button-group-hears-less = Nhóm bớt tin
button-group-hears-all = Nhóm nhận đủ tin
button-digest-days = Ngày nhận bản tin
