# Không liên lạc được: vì sao, từ khi nào
reach-blocked = chặn bot
reach-deactivated = tài khoản đã xóa
reach-not-found = không còn tài khoản này
reach-never-started = chưa bấm Bắt đầu với bot
reach-unreachable = không liên lạc được
reach-left = người nhận đã thôi việc ở đó
reach-named = { $unit } ({ $since })
reach-since = { $why } từ { $since }
reach-named-never = { $unit } (chưa có ai dùng bot)
notice-unreached =
    📵 <b>{ $unit }</b> không còn ai nhận được tin: { $why } từ { $since }. Trường chưa nộp { $label }, hạn { $last }.
    Thầy/cô gọi cho trường, hoặc mời lại bằng /nguoi { $unit }. Ai của trường nhắn cho bot là liên lạc lại được ngay, bot sẽ báo thầy/cô.
notice-reached = 📱 <b>{ $unit }</b> đã liên lạc lại được.
notice-unreceived =
    📌 <b>{ $title }</b>
    { $units } chưa xác nhận đã nhận kế hoạch này. Thầy/cô bấm [Đã nhận] hoặc gõ “đã nhận”.
