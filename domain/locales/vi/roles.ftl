# Chức vụ
role-head = Hiệu trưởng
role-deputy = Phó Hiệu trưởng
role-focal = Đầu mối báo cáo
role-officer = Chuyên viên
role-leader = Lãnh đạo
role-viewer = Người theo dõi
role-administrator = Quản trị
