# Người phụ trách của một đơn vị: danh sách, mời, thôi giữ chức, bàn giao.
staff-ended-news =
    Từ { $at } thầy/cô không còn giữ chức <b>{ $role }</b> tại <b>{ $unit }</b> trên Trống Trường.
    Bản nháp và các báo cáo đã nộp ở lại với đơn vị. Nếu có nhầm lẫn, thầy/cô báo cán bộ phụ trách.
staff-administrator-news =
    ⚠ <b>{ $name }</b> là quản trị của <b>{ $unit }</b> từ { $at }.
    Nếu thầy/cô không biết việc này, mời gõ /nguoi để kiểm tra.
staff-ended = Thầy/cô không còn giữ chức vụ tại { $unit } từ { $at }, nên bot không ghi gì.
staff-last-administrator = { $unit } chỉ còn một quản trị. Thầy/cô mời người khác làm quản trị trước đã.
