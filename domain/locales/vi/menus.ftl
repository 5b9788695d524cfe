# Danh sách lệnh
menu-start = Màn hình chính
menu-baocao = Nộp báo cáo
menu-hannop = Hạn nộp
menu-status = Tiến độ nộp
menu-chuanop = Trường chưa nộp
menu-choduyet = Báo cáo chờ tiếp nhận
menu-kehoach = Kế hoạch
menu-lienket = Liên kết nhóm (cán bộ phụ trách)
menu-trogiup = Trợ giúp
menu-caidat = Ngôn ngữ
menu-huy = Dừng việc đang làm
menu-donvi = Tìm đơn vị
