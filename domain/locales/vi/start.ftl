# Những câu đầu tiên: chào, lời mời, màn hình chính.
start-stranger =
    Chào thầy/cô. Đây là <b>Trống Trường</b>, bot nhắc việc và nhận báo cáo của các trường.
    Bot chưa biết thầy/cô là ai. Thầy/cô mở đường dẫn mời mà cơ quan quản lý đã gửi; nếu chưa có, thầy/cô hỏi cán bộ phụ trách.
invite-taken = ✅ Đã nhận lời mời, thầy/cô { $name }. Từ nay bot nhắc việc và nhận báo cáo ngay tại đây.
invite-wrong = Đường dẫn mời này không dùng được: có thể đã hết hạn, đã có người dùng, hoặc sao chép chưa đủ. Thầy/cô nhờ cán bộ phụ trách gửi đường dẫn mới.
invite-too-many-tries = Thầy/cô đã thử nhiều lần liền. Mời thầy/cô thử lại sau một giờ, hoặc nhờ cán bộ phụ trách gửi đường dẫn mới.

home = Chào thầy/cô <b>{ $name }</b> · { $posts }
home-nothing-owed = Hiện không còn việc nào phải nộp.
home-no-plan = Chưa có kế hoạch nào đang thực hiện.
home-progress = <b>{ $received }/{ $expected }</b> trường đã nộp { $label } ({ due-when })

# Việc đang chờ
job = • <b>{ $duty } · { $label }</b> · { $unit }: { due-when }
job-returned = • <b>{ $duty } · { $label }</b> · { $unit }: được chuyển trả, chờ sửa và nộp lại
job-at = đang điền câu { $number }/{ $total }
job-at-review = đã điền xong, chờ nộp

# Còn bao lâu; dùng chung cho mọi câu nói về một hạn
due-when = hạn hết { $last }, { due-left }
due-left =
    { $late ->
        [0] { due-days }
       *[other] đã quá { $late } ngày
    }
due-days =
    { $days ->
        [0] hôm nay là ngày cuối
       *[other] còn { $days } ngày
    }
