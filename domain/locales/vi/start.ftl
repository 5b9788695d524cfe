# Những câu đầu tiên: chào, lời mời, màn hình chính.
start-stranger =
    Chào thầy/cô. Đây là <b>Trống Trường</b>, bot nhắc việc và nhận báo cáo của các trường.
    Bot chưa biết thầy/cô là ai. Thầy/cô gõ /start để bắt đầu, hoặc mở đường dẫn mời mà cơ quan quản lý đã gửi.
invite-taken = ✅ Đã nhận lời mời, thầy/cô { $name }. Từ nay bot nhắc việc và nhận báo cáo ngay tại đây.
invite-taken-start = Gõ /start để xem việc đang chờ.
invite-wrong = Mã mời này không dùng được: có thể đã hết hạn, đã có người dùng, đã thu hồi, hoặc gõ chưa đúng. Thầy/cô gõ lại mã, nhờ cán bộ phụ trách gửi mã mới, hoặc gõ tên trường để đề nghị tham gia.
invite-too-many-tries = Thầy/cô đã thử nhiều mã liền. Mời thầy/cô thử lại sau { $minutes } phút, hoặc nhờ cán bộ phụ trách gửi mã mới.

home = Chào thầy/cô <b>{ $name }</b> · { $posts }
home-nothing-owed = Hiện không còn việc nào phải nộp.
home-no-plan = Chưa có kế hoạch nào đang thực hiện.
home-progress = <b>{ $received }/{ $expected }</b> trường đã nộp { $called } ({ due-when })

# Việc đang chờ
job-of = <b>{ $duty } · { $label }</b> · { $unit }
job = • <b>{ $duty } · { $label }</b> · { $unit }: { due-when }
job-returned = • <b>{ $duty } · { $label }</b> · { $unit }: được chuyển trả, chờ sửa và nộp lại
job-at = đang điền câu { $number }/{ $total }
job-at-review = đã điền xong, chờ nộp

# Còn bao lâu; dùng chung cho mọi câu nói về một hạn
due-when = hạn hết { $last }, { due-left }
due-left =
    { $late ->
        [0] { due-days }
       *[other] đã quá { $late } ngày{ due-tolerated }
    }
due-tolerated =
    { $tolerated ->
        [yes] , nộp muộn được đến hết { $until }
       *[no] {""}
    }
due-days =
    { $days ->
        [0] hôm nay là ngày cuối
       *[other] còn { $days } ngày
    }
