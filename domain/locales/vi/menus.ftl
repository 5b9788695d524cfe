# Danh sách lệnh
menu-start = Màn hình chính
menu-baocao = Nộp báo cáo
menu-hannop = Hạn nộp
menu-status = Tiến độ nộp
menu-chuanop = Trường chưa nộp
menu-choduyet = Báo cáo chờ tiếp nhận
menu-kehoach = Kế hoạch
menu-dotxuat = Yêu cầu báo cáo đột xuất
menu-bieumau = Biểu mẫu của cơ quan
menu-lichnhac = Lịch nhắc: ngày nào, lời nào
menu-lienket = Liên kết nhóm (cán bộ phụ trách)
menu-trogiup = Trợ giúp
menu-caidat = Ngôn ngữ
menu-huy = Dừng việc đang làm
menu-donvi = Tìm đơn vị
menu-nguoi = Người phụ trách, mời người
menu-denghi = Đề nghị tham gia chờ duyệt
menu-nhom = Các nhóm chat đã liên kết
menu-sangkien = Sổ sáng kiến
menu-kiemtra = Sổ kiểm tra, chỉ tiêu kiểm tra
menu-boctham = Bốc thăm chọn đơn vị kiểm tra
menu-danhsach = Gửi danh sách đơn vị
menu-thaydoi = Đổi tên, sáp nhập, chuyển đơn vị
menu-nhatky = Nhật ký thay đổi
menu-dulieu = Bot giữ gì về tôi
menu-suahoso = Sửa tên, số điện thoại của tôi
menu-roikhoi = Rời khỏi bot
menu-lich = Ngày nghỉ, mốc năm học, lịch của tôi
menu-viec = Việc của cơ quan
menu-others =
    Việc khác thầy/cô làm được:
    { $lines }
menu-other = /{ $command } – { $task }
