# Nhật ký thay đổi
trace-head =
    🔏 Nhật ký thay đổi ngày { $day }: dòng { $number }, mã <code>{ $code }</code>.
    Thầy/cô không cần làm gì, chỉ giữ tin này để đối chiếu khi cần.
