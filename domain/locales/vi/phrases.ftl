# Ngày giờ không có thật trong văn bản
phrase-month-has-fewer-days = Tháng { $month } chỉ có { $days } ngày
phrase-no-such-month = Không có tháng { $month }
phrase-no-such-day = Không có ngày { $day }
phrase-no-such-hour = Không có { $hour } trong ngày
phrase-range-backwards = Khoảng thời gian đi ngược: từ { $first } đến { $last }
