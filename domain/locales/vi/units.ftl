# Tìm đơn vị và thẻ đơn vị
unit-how-to-find = Thầy/cô gõ /donvi kèm tên trường, ví dụ: /donvi th nhat tan
unit-read-slip = <i>Bot hiểu “{ $typed }” là đơn vị này.</i>
unit-read-former = <i>“{ $name }” là tên cũ của đơn vị này.</i>
unit-read-merged = <i>“{ $name }” nay thuộc đơn vị này.</i>
unit-learned = <i>Bot đã nhớ: từ nay “{ $typed }” là đơn vị này.</i>
names-being-read = Danh sách đơn vị vừa thay đổi nhiều, bot đang đọc lại. Thầy/cô gửi lại sau ít giây.

unit-card-title = 🏫 <b>{ $name }</b>
unit-card-levels =
    Cấp học: { $levels }{ $ownership ->
        [private] {" "}· tư thục
        [people-founded] {" "}· dân lập
       *[public] {" "}· công lập
    }
unit-card-code = Mã: <code>{ $code }</code>
unit-card-parent = Trực thuộc: { $parent }
unit-card-former = Tên cũ: { $name } (trước ngày { $day })
unit-card-merged = Tiếp nhận từ: { $names }
unit-card-closed = ⚠ Đã kết thúc hoạt động từ ngày { $day }.
unit-card-successors = Nay thuộc: { $names }
unit-card-count = { $level }: { $count }
unit-card-count-authorities = cơ quan: { $count }
unit-card-below = Bên dưới có <b>{ $count }</b> trường ({ $counts })
unit-card-nothing-below = Bên dưới chưa có đơn vị nào.
unit-card-holder =
    { $role }: { $name }{ $reached ->
        [no] {" "}(bot chưa nhắn được)
       *[yes] {""}
    }
unit-card-no-head = Hiệu trưởng: chưa có ai đăng ký
unit-card-unreached = ⚠ Bot chưa nhắn được cho ai của đơn vị này.
unit-card-owes = Còn nợ <b>{ $count }</b> việc, gần nhất: { $duty } · { $label }, { due-when }
unit-card-kept = Năm { $year }: đúng hạn { $on_time }/{ $expected } · dùng được { $usable }/{ $expected }
unit-card-returned = ↩ { $duty } ({ $year }): bị trả lại { $returns } lần
unit-card-owes-nothing = Không còn nợ việc nào.

unit-children = <b>{ $unit }</b>: { $count } đơn vị trực thuộc (trang { $page }/{ $pages })
unit-names =
    { $count ->
        [0] Bot không còn nhớ cách gọi nào khác của đơn vị này.
       *[other] Cách gọi bot đã học từ lựa chọn của mọi người. Cách nào sai, thầy/cô bấm để bot quên:
    }
    { $lines }
unit-name-learned = { $number }. “{ $words }”
which-unit-line = { $number }. <b>{ $unit }</b>{ $place }
which-unit-place = {" "}· { $place }

# Trên thẻ đơn vị: đã nộp thế nào qua các kỳ.
unit-period =
    • { $label } { $year }: { $timely ->
        [missing] chưa nộp, đã quá hạn
        [late] nộp muộn
       *[on-time] đúng hạn
    }{ $standing ->
        [accepted] , đã tiếp nhận
        [returned] , đang chuyển trả
        [submitted] , chờ tiếp nhận
        [endorsed] , chờ cấp trên duyệt
       *[owed] {""}
    }{ $returns ->
        [0] {""}
       *[other] , trả { $returns } lần
    }{ $usable ->
        [no] , chưa dùng được
       *[yes] {""}
    }
unit-period-more = … và { $count } kỳ trước nữa.
