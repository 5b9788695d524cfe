# Việc phải nộp và các hạn.
duties-of-unit =
    📋 <b>{ $unit }</b>
    { $lines }
duties-none = 📋 <b>{ $unit }</b>: chưa có việc nào phải nộp.
duties-no-unit = Thầy/cô không phụ trách nộp báo cáo cho trường nào.
job-of-another-period = Trường không có việc của kỳ thầy/cô nêu đang chờ nộp.
duty-owed = • { $duty } · { $label }: <b>chưa nộp</b>, { due-when }
duty-submitted = • { $duty } · { $label }: đã nộp, chờ tiếp nhận
duty-endorsed = • { $duty } · { $label }: đã nộp, chờ cấp trên duyệt
duty-returned =
    • { $duty } · { $label }: <b>được chuyển trả</b>, chờ sửa và nộp lại{ $returns ->
        [1] {""}
       *[other] {" "}(lần { $returns })
    }
duty-accepted = • { $duty } · { $label }: đã được tiếp nhận
duty-amending = • { $duty } · { $label }: đã được tiếp nhận, bản sửa chờ tiếp nhận
duty-asked = • { $duty } · { $label }: <b>chưa nộp</b>, { due-when }, đã xin gia hạn đến { $day }
duty-excused = • { $duty } · { $label }: được miễn
duty-later = • { $duty } · { $label }: mở từ { $opens }, hạn hết { $last }

deadlines =
    📅 <b>Các hạn nộp</b>
    { $lines }
deadline =
    { $late ->
        [0] • { $duty } · { $label }: <i>{ $phrase }</i>, chậm nhất hết { $last }; { deadline-left }
       *[other] • { $duty } · { $label }: hạn hết { $last }, đã quá { $late } ngày
    }
deadline-left =
    { $days ->
        [0] hôm nay là ngày cuối
       *[other] còn { $days } ngày, trong đó { $working } ngày làm việc
    }
deadlines-none = Chưa có hạn nộp nào. Khi cơ quan quản lý công bố kế hoạch, bot sẽ báo.
deadline-not-yours = Hạn này không thuộc phần thầy/cô theo dõi.
deadline-unopened = { $duty } · { $label } mở từ { $opens }, trước lúc đó bot chưa nhận.
due-tolerates = { " " }· nộp muộn được đến hết { $until }
due-locks = { " " }· khóa lúc { $locks }
due-counts = { " " }· số liệu từ { $first } đến hết { $last }
deadline-locked = { $duty } · { $label } đã khóa lúc { $locked } nên bot không nhận thêm được. Thầy/cô gõ “xin gia hạn”, hoặc liên hệ { $officers ->
        [none] cán bộ phụ trách
       *[other] cán bộ phụ trách: { $officers }
    }.
period-unopened =
    { $called } chưa mở (mở từ { $opens }, hạn hết { $last }) nên chưa trường nào phải nộp.{ $read_as ->
        [q2-as-h1] {" "}Quý II được báo cáo trong kỳ này.
        [h1-as-q2] {" "}06 tháng được báo cáo trong kỳ này.
        [q4-as-y] {" "}Quý IV được báo cáo trong kỳ này.
        [y-as-q4] {" "}Cả năm được báo cáo trong kỳ này.
       *[none] {""}
    }
period-unknown =
    Không có hạn nộp nào của kỳ { $kind ->
        [Q1] Quý I
        [Q2] Quý II
        [Q3] Quý III
        [Q4] Quý IV
        [H1] 06 tháng
        [Y] cả năm
        [YEAR] kế hoạch năm
       *[other] { $kind }
    } { $year }. Thầy/cô gõ /hannop để xem các hạn hiện có.

told-privately = Bot nhắn riêng cho thầy/cô. Nếu chưa thấy tin, thầy/cô mở chat riêng với bot rồi gõ /start.
private-only = Việc này bot chỉ làm trong chat riêng. Thầy/cô nhắn riêng cho bot.
