"""The table, first half: what is nobody's deadline, then days, ranges, months, quarters and years."""

DAYS = """
citation: nothing
    [số] <số hiệu> <cơ quan ban hành> [ký] [ban hành] ngày <ngày>
    [số] <số hiệu> <cơ quan ban hành> ngày <ngày trống>
    [số] <số hiệu> <cơ quan ban hành> năm <năm>
    [số] <số hiệu>
    (luật|bộ luật|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|công văn|công điện|kế hoạch) … ngày <ngày> của
    (luật|bộ luật|nghị định|nghị quyết|quyết định|thông tư|chỉ thị) … năm <năm>
    (ban hành|ký|ban hành kèm theo) ngày <ngày> của
    (có hiệu lực|hiệu lực|hiệu lực thi hành|áp dụng|thi hành) [thi hành] [kể] từ [ngày] <ngày>
    (kỷ niệm|chào mừng|mừng) <cơ quan ban hành> <ngày>
    ngày (quốc khánh|nhà giáo việt nam|quốc tế phụ nữ|quốc tế thiếu nhi|giải phóng miền nam|thành lập … ) <ngày>
    (sinh|mất|cấp) ngày <ngày>
    (mn|mg|th|thcs|thpt|mầm non|tiểu học|mẫu giáo|trường|trung học cơ sở) <tên là ngày>
    (phiên bản|version) <ngày>
    (điện thoại|sđt|đt|hotline|số điện thoại|tel) [:] <số>
    ngày <ngày trống>
horizon: nothing
    (đến|tới) [hết] năm <năm> [và] [định hướng|tầm nhìn] (đến|tới) năm <năm>
    [định hướng|tầm nhìn|mục tiêu] (đến|tới) năm <năm>
    (định hướng|tầm nhìn|mục tiêu) [đến] [năm] <năm>
    (giai đoạn|thời kỳ|nhiệm kỳ|khóa) [từ] [năm] <hai năm>
    [trong] (giai đoạn|thời kỳ|nhiệm kỳ) … <hai năm> [định hướng|tầm nhìn] đến năm <năm>
    từ năm <năm> đến [hết] [năm] <năm>
    [trong] [cả] năm học <hai năm>
    [các] năm <nhiều năm>
horizon: nothing (alone)
    <hai năm>
    năm học này
    trong năm học
    năm học
before: strict
    [đến|tới|cho đến] (trước|before) <các ngày>
before: at_hour
    (trước|before) <giờ> [của|on] <các ngày>
    trước <các ngày> [(lúc|vào lúc)] <giờ>
    <các ngày> trước <giờ>
before: before_begin
    trước <tháng>
    trước <quý>
    trước năm <năm>
    trước (đầu|ngày đầu|ngày đầu tiên của) <tháng>
before: before_end
    trước cuối <tháng>
    trước cuối <quý>
    trước cuối năm [<năm>]
before: day_left_blank
    trước <ngày trống>
before: weekday_ahead
    trước [<giờ>] <thứ> (tuần này|tuần sau|tuần tới)
by: inclusive
    <chậm nhất> [ngày] <các ngày>
    trước hết <các ngày>
    trước khi hết <các ngày>
    <các ngày> [(là|:)] (hạn cuối|hạn chót|hạn nộp|ngày cuối cùng|hạn cuối cùng)
by: at_hour
    <chậm nhất> <giờ> [của] [ngày] <các ngày>
    <chậm nhất> [ngày] <các ngày> [(lúc|vào lúc|trước|trước lúc)] <giờ>
by: at_hour
    <đồng hồ> <các ngày> [(là|:)] (hạn cuối|hạn chót|hạn nộp|hạn cuối cùng)
by: at_hour (alone)
    <đồng hồ> <các ngày>
    <các ngày> [lúc] <đồng hồ>
by: until_end
    <chậm nhất> [ngày cuối của] <tháng>
    <chậm nhất> [ngày cuối của] <quý>
    (đến hết|hết|cho đến hết|chậm nhất hết|trước khi hết|chậm nhất là hết|chậm nhất đến hết|hạn hết) năm <năm>
    (đến hết|hết|chậm nhất|chậm nhất hết|muộn nhất|trễ nhất) [trong] năm nay
    <chậm nhất> cuối <tháng>
    <chậm nhất> cuối <quý>
    <chậm nhất> cuối năm <năm>
by: until_end (alone)
    (hết|đến hết|trước khi hết) năm
by: until_end
    <chậm nhất> ngày cuối [cùng] [của] <tháng>
    trước khi (hết|kết thúc) <tháng>
    trước khi (hết|kết thúc) <quý>
    trước khi (hết|kết thúc) năm <năm>
before: working_day
    trước <ngày làm việc nào> [của] <tháng>
by: working_day
    [<mốc>] <ngày làm việc nào> [của] <tháng>
by: day_left_blank
    <chậm nhất> <ngày trống>
by: weekday_ahead
    <chậm nhất> [<giờ>] <thứ> (tuần này|tuần sau|tuần tới)
by: this_month
    <chậm nhất> [cuối] tháng (này|sau|tới)
by: inclusive (alone)
    <nhãn và ngày>
    <nhãn (ngày)>
    <ngày có nhãn>
by: amending
    <dời hạn> … (đến|sang|tới|thành) [hết|trước] [ngày] <các ngày>
    <dời> (đến|sang|tới) [hết|trước] [ngày] <các ngày>
by: amending_at_hour
    <dời hạn> … (đến|sang|tới|thành) [hết|trước] <giờ> [ngày] <các ngày>
    <dời> (đến|sang|tới) [hết|trước] <giờ> [ngày] <các ngày>
on: on_days
    [trong|vào|đúng|ngay trong] [các] <các ngày>
    (trong|vào|đúng) [các] ngày <các ngày>
on: at_last_hour
    [từ] <đồng hồ> <đến> <đồng hồ> [của] <ngày>
on: at_hour
    <đồng hồ> <các ngày>
    (vào|lúc|vào lúc|vào hồi|đúng) <giờ> <các ngày>
on: weekday_ahead
    [vào] <thứ> (tuần này|tuần sau|tuần tới)
range: span
    [trong khoảng [thời gian]] (từ|bắt đầu từ|kể từ|from) [<giờ>] <đầu khoảng> <đến> [<giờ>] <ngày>
    <đầu khoảng> <đến> <ngày>
range: from_now
    từ nay <đến> [<giờ>] <ngày>
    từ (ngày ban hành|ngày ký|khi ban hành|ngày ban hành kế hoạch|ngày ký ban hành) <đến> <ngày>
    kể từ (ngày ban hành|ngày ký|khi ban hành) <đến> <ngày>
range: from_now_until_end
    từ nay <đến> [cuối] <tháng>
    từ nay <đến> [cuối] <quý>
    từ nay <đến> [cuối] năm <năm>
range: quarter_span
    [trong] từ <quý> <đến> <quý>
range: after_day
    sau [ngày] <ngày>
range: from_day
    [bắt đầu] [kể] từ <ngày>
range: this_week
    [trong|vào] tuần (này|sau|tới)
    [trong] (hết|đến hết) tuần này
range: week_of_month
    [trong|vào] tuần [thứ] <thứ tự> (,|và|-) [tuần] [thứ] <thứ tự> [của] <tháng>
    [trong|vào] tuần <tuần và tháng>
    [trong|vào] tuần [lễ] <thứ tự> [của] <tháng>
    [trong|vào] (tuần đầu|tuần đầu tiên|tuần cuối|tuần cuối cùng) [của] <tháng>
range: third_of_month
    [trong|vào] (nửa (đầu|cuối|sau)|(thượng|trung|hạ) tuần|10 ngày (đầu|giữa|cuối)) [của] <tháng>
range: part_of_year
    [trong] (6 tháng|06 tháng|sáu tháng|9 tháng|09 tháng|chín tháng) (đầu năm|cuối năm) [<năm>]
    [trong] (nửa đầu năm|nửa cuối năm) [<năm>]
range: part_of_year (alone)
    [trong] (9 tháng|09 tháng|6 tháng|06 tháng) [năm <năm>]
range: month_span
    [trong] từ <một tháng> <đến> <một tháng>
range: month_span (alone)
    <một tháng> <đến> <một tháng>
month: months
    (trong|vào|hoàn thành trong|trong các|các) <tháng>
    <chậm nhất> trong <tháng>
month: months (alone)
    <tháng>
month: this_month
    [trong] tháng (này|sau|tới)
quarter: quarters
    (trong|vào|hoàn thành trong|trong các|các) <quý>
quarter: quarters (alone)
    <quý>
quarter: this_quarter
    [trong] quý (này|sau|tới)
year: whole
    (trong|trong cả|trong suốt|suốt) năm [<năm>]
    (trong|trong cả) năm <năm>
year: whole (alone)
    <năm>
    cả năm [<năm>]
    [trong] năm nay
point: beginning
    [vào|từ] đầu <tháng>
    [vào|từ] đầu <quý>
    [vào|từ] đầu năm [<năm>]
point: middle
    [vào] (giữa) <tháng>
    [vào] (giữa) <quý>
    [vào] giữa năm [<năm>]
point: this_month
    [vào] cuối tháng (này|sau|tới)
point: end
    [vào] cuối <tháng>
    [vào] cuối <quý>
    [vào] cuối năm [<năm>]
"""
