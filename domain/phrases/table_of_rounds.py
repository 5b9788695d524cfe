"""The table, second half: what comes round, what is counted from something, what waits for somebody."""

ROUNDS = """
recurring: monthly
    [định kỳ] (<mỗi> tháng|tháng) [một lần|<số> lần] [:] [vào] [<mốc>] [<giờ>] <ngày số thôi>
    [<mốc>] [<giờ>] <ngày số> <của mỗi tháng> [báo cáo] [trong|của] [<năm>]
recurring: after_month
    [định kỳ] <mỗi> tháng [:] [vào] [<mốc>] [<giờ>] <ngày số> [của] tháng <kế tiếp>
    [<mốc>] [<giờ>] <ngày số> [của] tháng <kế tiếp> [hằng tháng]
    [<mốc>] [<giờ>] <ngày số> (của|hằng) tháng <kế tiếp> [tháng báo cáo|kỳ báo cáo]
recurring: quarter_end_month
    [<mốc>] [<giờ>] <ngày số> [của] [các] tháng (cuối [cùng]|thứ ba|thứ 3) [của] [<mỗi>] (quý|kỳ) [báo cáo] [<năm>]
recurring: quarter_first_month
    [<mốc>] [<giờ>] <ngày số> [của] tháng đầu [tiên] [của] [<mỗi>] quý [<kế tiếp>] [<năm>]
recurring: days_of_a_month
    [<mốc>] <ngày số> [của] [các] tháng [:] <các tháng> [<năm ấy>] [hằng năm]
recurring: yearly
    [<mốc>] [ngày] <các ngày> (hằng năm|mỗi năm|của năm|từng năm)
    [định kỳ] (hằng năm|mỗi năm) [<mốc>] [ngày] <các ngày>
recurring: months_of_every_year
    [trong|vào] <tháng> (hằng năm|mỗi năm)
    (hằng năm|mỗi năm) [trong|vào] <tháng>
recurring: quarters_of_every_year
    [trong|vào] <quý> (hằng năm|mỗi năm)
    (hằng năm|mỗi năm) [trong|vào] <quý>
recurring: last_day
    [<mốc>] (ngày cuối cùng|ngày cuối) [của] [<mỗi>] (tháng|quý) [hằng tháng|hằng quý]
    [<mốc>] cuối <mỗi> (tháng|quý|năm)
    (đến hết|hết) <mỗi> (tháng|quý|năm)
recurring: working_day
    [<mốc>] [<giờ>] <ngày làm việc nào> [của] [<mỗi>] (tháng|quý|năm) [hằng tháng|hằng quý|báo cáo] [<năm>]
recurring: weekly
    [<mốc>] [<giờ>] [vào] [ngày] <thứ> (<mỗi> tuần|của tuần|trong tuần) [<năm>]
    (hằng tuần|mỗi tuần) [:] [vào] [<mốc>] [<giờ>] [vào] [ngày] <thứ>
recurring: no_day
    [báo cáo] [định kỳ] <mỗi> <chu kỳ> [<số> lần]
    định kỳ [báo cáo] [vào] [<mỗi>] <chu kỳ>
    báo cáo <chu kỳ> [một lần|theo quy định]
    [ít nhất|tối thiểu] <số> lần [/|trên|trong] [một|mỗi|01|1] <chu kỳ>
    [ít nhất|tối thiểu] <số> lần mỗi <chu kỳ>
    <số> <chu kỳ> [/] [một|<số>] lần
    (một|mỗi) <chu kỳ> [ít nhất|tối thiểu] <số> lần
    <chu kỳ> [/] (một|<số>) lần
    thường niên
    định kỳ
recurring: no_day (alone)
    [báo cáo] <chu kỳ>
relative: after_periods
    <trong vòng> <số> <đơn vị> <kể từ lúc> [kết thúc|hết] [<mỗi>] (quý|tháng|năm) [báo cáo|kế hoạch]
    <trong vòng> <số> <đơn vị> <kể từ lúc> [kết thúc|hết] <quý>
relative: counted
    <trong vòng> <số> <đơn vị> <kể từ lúc> <ngày>
    <trong vòng> <số> <đơn vị> <kể từ lúc> <khúc>
    (trong vòng|trong thời hạn|trong thời gian|chậm nhất sau|không quá) <số> <đơn vị>
    trong <số> (giờ|ngày làm việc)
    within <số> days
relative: counted_back
    <ít nhất> <số> <ngày hay tuần> trước [ngày] <ngày>
    trước [ngày] <ngày> [ít nhất|tối thiểu] <số> <ngày hay tuần>
    <ít nhất> <số> <ngày hay tuần> trước (khi|ngày) (khai giảng|tổ chức|họp|diễn ra|bắt đầu|kết thúc|sơ kết|tổng kết)
relative: at_once
    ngay (sau khi|khi) <khúc>
    ngay trong ngày (nhận được|nhận|tiếp nhận|ban hành)
relative: prolonged
    (gia hạn|kéo dài|lùi) … thêm <số> <đơn vị>
on_schedule_of_authority: nothing
    theo (lịch|tiến độ|thời gian biểu) [công tác|chung|kiểm tra|tập huấn|làm việc] của <khúc>
on_schedule_of_authority: nothing (alone)
    theo (lịch|kế hoạch|tiến độ|hướng dẫn|lộ trình|chương trình|thông báo|văn bản) <hết câu>
on_request: nothing
    (theo|khi có|nếu có) (yêu cầu|đề nghị) [của <khúc>]
    báo cáo đột xuất
    khi được yêu cầu
on_request: nothing (alone)
    theo (chỉ đạo|đề nghị|yêu cầu|phân công|đề xuất) <hết câu>
    đột xuất <hết câu>
    khi có (yêu cầu|chỉ đạo|đề nghị|văn bản|thông báo|công văn|đoàn) <hết câu>
    khi (sở|bộ|ubnd|phòng|cấp trên) … yêu cầu <hết câu>
    nếu có
    báo cáo đột xuất <hết câu>
event: school_event
    <quanh lúc> [ngày|lễ] (khai giảng|bế giảng|sơ kết|tổng kết) [<học kỳ>] [năm học] [mới] [<hai năm>]
    <quanh lúc> [kết thúc|hết|bắt đầu] <học kỳ> [năm học] [mới] [<hai năm>]
    (đầu|cuối|giữa|kết thúc|hết|đến hết|sơ kết|tổng kết) <học kỳ> [năm học] [<hai năm>]
    [lễ] khai giảng [năm học] [mới] [<hai năm>]
    trước năm học [mới] [<hai năm>]
event: school_event (alone)
    [trong] <học kỳ> [năm học] [<hai năm>]
event: event
    khi (phát sinh|có phát sinh|có sự cố|xảy ra|cần thiết|có biến động|có thay đổi)
    <quanh lúc> [nghỉ] tết [nguyên đán]
    nếu có (khó khăn|vướng mắc|phát sinh|thay đổi)
event: event (alone)
    (khi|sau khi|trước khi|ngay khi|ngay sau khi) <hết câu>
    (trước|sau|trong) (kỳ|đợt|hội nghị|lễ|dịp) <hết câu>
ongoing: nothing
    thường xuyên [,] [liên tục]
    thường xuyên [,] [liên tục] [trong] [cả|suốt] (năm|năm học) [<năm>]
    liên tục
ongoing: nothing (alone)
    quanh năm
    thường xuyên <hết câu>
    (trong suốt|suốt) (năm|năm học|quá trình) <hết câu>
    (hằng ngày|hàng ngày)
unspecified: unspecified
    [báo cáo] [định kỳ] [,] [đột xuất] [theo|đúng|theo đúng] (thời gian|thời hạn) quy định
unspecified: unspecified (alone)
    [trong thời gian] (đúng hạn|đúng thời hạn|đúng tiến độ|kịp thời|đảm bảo tiến độ|bảo đảm tiến độ|sớm nhất)
    theo quy định
"""
