"""The words a question may be asked in. To teach the bot a word, add it to the line of what it says.

A line that begins at the margin says what its phrases mean: a concept of `vocabulary`, and a value where there is one.
Phrases are parted by commas, written with diacritics; they are matched with or without, the longest first.
"""

# Who, which and how many.
ASKED = """
schools
    trường, đơn vị, cơ sở, cơ sở giáo dục, nhà trường, trường lớp, school, schools, unit, units
self
    trường mình, trường em, trường e, trường tôi, trường tui, trường chúng tôi, trường chúng em, trường bọn em,
    trường ta,
    trường của tôi, trường của em, trường của mình, trường bọn tôi, trường bọn mình, trường tụi em, trường chị,
    trường anh, đơn vị mình, đơn vị em, đơn vị tôi, đơn vị chúng tôi, bên em, bên mình, bên tôi, tụi em, chúng tôi,
    chúng em, bọn em, my school, our school, my unit, our unit
who
    ai, những ai, who, everyone, everybody, anyone
which
    nào, bên nào, mô, which
what
    gì, chi, cái gì, đâu rồi, ở đâu rồi, những gì, việc gì, việc chi, what, what do, anything
list
    danh sách, điểm danh, liệt kê, kể tên, list, show, show me, hiện danh sách, tên các
count
    bao nhiêu, mấy, đếm, số lượng, số trường, số đơn vị, số lượng trường, số lượng đơn vị, tổng số trường,
    tổng số đơn vị, how many, number of, count
times
    mấy lần, bao nhiêu lần, số lần, lần nào, nhiều lần, how many times, how often, times
whole
    toàn phường, toàn xã, toàn quận, toàn ngành, toàn thành phố, cả phường, cả xã, cả quận, toàn địa bàn, whole ward,
    overall
ward
    phường, xã, đặc khu, ward, commune
officer: self
    trường tôi phụ trách, trường em phụ trách, trường mình phụ trách, đơn vị tôi phụ trách, đơn vị em phụ trách,
    đơn vị mình phụ trách, khối tôi phụ trách, khối em phụ trách, khối mình phụ trách, tôi phụ trách, em phụ trách,
    mình phụ trách, tui phụ trách, tôi quản lý, em quản lý, mình quản lý, tôi theo dõi, em theo dõi, mình theo dõi,
    trường tôi quản lý, trường em quản lý, trường mình quản lý, trường tôi theo dõi, trường em theo dõi,
    trường mình theo dõi, i am in charge of, i m in charge of, i look after, i am responsible for, my schools
group: ward
    theo phường, theo xã, theo phường xã, theo xã phường, theo địa bàn, từng phường, từng xã, từng phường xã,
    mỗi phường, mỗi xã, các phường, các xã, phường nào, xã nào, by ward, per ward, by commune, per commune
group: level
    khối nào, cấp nào, cấp học nào, bậc nào, bậc học nào, theo cấp, theo khối, theo cấp học, theo bậc học, từng cấp,
    từng khối, từng cấp học, mỗi cấp, mỗi khối, by level, per level, levels, the levels, các cấp, các khối
except
    không phải, không thuộc, chưa tính, chưa kể, bỏ qua, trừ, ngoại trừ, trừ ra, không tính, không kể, ngoài, bỏ,
    loại trừ, loại, except, excluding, without, apart from, other than, but not
"""
# How far a report has come.
STATES = """
hand in
    nộp, gửi, nạp, trình, làm, thực hiện, hoàn thành, nộp lại, gửi lại, có báo cáo, làm xong, thu được, thu về,
    nộp dù đã nhắc, muốn nộp, muốn gửi, submit, submits, submission, submissions, submitted, sent, send, hand in,
    handed in, turned in, reported, xong, completed, done, finished
on time
    nộp đúng hạn, nộp báo cáo đúng hạn, gửi đúng hạn, gửi báo cáo đúng hạn, báo cáo đúng hạn, nộp trước hạn,
    submitted on time, reported on time
not
    chưa, không, chẳng, chả, chưa có, chưa hề, not, no, haven t, hasn t, didn t, don t, doesn t, never, not yet,
    yet to, missed, miss, misses, fail to, failed to, fails to, không hề
owing
    còn ai, còn ai nữa, còn những ai, còn trường nào nữa, còn đơn vị nào nữa,
    quên, quên nộp, quên gửi, quên báo cáo, bỏ sót, thiếu, còn thiếu, nợ, còn nợ, còn lại, missing, owe, owes, owing,
    outstanding, pending, lacking, left, remaining
status: late
    trễ, muộn, chậm, chậm trễ, trễ hạn, nộp trễ, nộp muộn, nộp chậm, chậm nộp, trễ nộp, muộn hạn, sau hạn, late,
    lately submitted, tardy
status: overdue
    quá hạn, quá thời hạn, hết hạn mà, overdue, past due, quá hạn nộp
status: returned
    trả, bị trả, trả lại, trả về, chuyển trả, bị chuyển trả, bị trả lại, bị trả về, yêu cầu bổ sung, phải nộp lại,
    cần nộp lại, phải làm lại, returned, sent back, rejected, đã trả, đã chuyển trả, bị trả báo cáo, trả báo cáo,
    chuyển trả báo cáo
status: waiting
    cần em duyệt, cần tôi duyệt, cần mình duyệt, đợi duyệt, đang đợi duyệt, đợi tôi duyệt, đợi em duyệt,
    đợi mình duyệt, để duyệt, cần duyệt, phải duyệt, chờ tôi duyệt, chờ em duyệt, chờ mình duyệt, cần tiếp nhận,
    chờ duyệt, đang chờ duyệt, chờ tiếp nhận, chưa duyệt, chưa được duyệt, chưa tiếp nhận, chưa được tiếp nhận,
    awaiting review, pending review, not yet approved, not approved
status: approved
    duyệt, đã duyệt, được duyệt, tiếp nhận, đã tiếp nhận, được tiếp nhận, chấp nhận, được chấp nhận, phê duyệt,
    thông qua, approved, accepted
status: draft
    nháp, bản nháp, còn dở, đang dở, dở dang, làm dở, khai dở, đang làm, đang khai, đang nhập, đang điền, nhập dở,
    điền dở, đang soạn, gần xong, làm gần xong, drafting, still drafting, draft, drafts, half filled, in progress
status: excused
    miễn, được miễn, miễn nộp, được miễn nộp, không phải nộp, excused, exempt, exempted
status: unlinked
    chưa liên kết, chưa kết nối, chưa vào bot, chưa dùng bot, chưa có tài khoản, chưa đăng ký bot,
    chưa đăng ký tài khoản, chưa kích hoạt, chặn bot, đã chặn bot, không liên lạc được, không liên hệ được,
    chưa liên lạc được, chưa liên hệ được, chưa có ai dùng bot, chưa ai dùng bot, không dùng bot, không ai dùng bot,
    không có ai dùng bot, chưa có ai vào bot, chưa vô bot, chưa ai vào bot, chưa có ai liên kết, chưa ai liên kết,
    unlinked, not linked, unreachable, blocked the bot, not reachable, cannot be reached, can t be reached,
    can not be reached
status: promised
    hẹn, hứa, đã hẹn, đã hứa, hẹn nộp, hứa nộp, đã hẹn nộp, đã hứa nộp, hẹn mà chưa nộp, hứa mà chưa nộp, thất hứa,
    lỡ hẹn, hứa gửi, hẹn gửi, hứa sẽ nộp, hẹn sẽ nộp, promised, promised to submit
status: more_time_asked
    xin gia hạn, đã xin gia hạn, đang xin gia hạn, xin gia hạn nộp, đề nghị gia hạn, xin thêm thời gian, xin lùi hạn,
    xin dời hạn, xin hoãn, chờ gia hạn, đang chờ gia hạn, ask for more time, asked for more time, ask for an extension,
    asked for an extension, requested an extension, chưa được gia hạn, không được gia hạn, bị từ chối gia hạn,
    refused more time
status: more_time
    được gia hạn, đã gia hạn, đã được gia hạn, được gia hạn nộp, được lùi hạn, được dời hạn, được thêm thời gian,
    got more time, given more time, granted more time, got an extension, was given an extension
progress
    đủ hết, đủ hết chưa, how are we doing, are we done, tiến độ, đủ chưa, đã đủ chưa, tình hình nộp,
    tình hình nộp báo cáo, tình hình báo cáo, nộp đến đâu, nộp tới đâu, đến đâu rồi, tới đâu rồi, thống kê nộp,
    tổng quan, tỷ lệ nộp, tỷ lệ nộp báo cáo, tỷ lệ hoàn thành, nộp báo cáo đến đâu, nộp đủ, nộp đủ chưa, nộp hết,
    nộp hết chưa, nộp xong hết, nộp thế nào, kết quả nộp, kết quả nộp báo cáo, tình trạng nộp,
    tình trạng nộp báo cáo, thống kê, đã đủ, đủ báo cáo, đã đủ báo cáo, progress, going, completion,
    completion rate, submission rate, reporting rate
"""
# What is asked about, and when it is due.
SUBJECTS = """
report
    báo cáo, bản báo cáo, report, reports, reporting, reported for
report: own
    báo cáo em bị, báo cáo em được, báo cáo em đã, báo cáo e bị, báo cáo e được, báo cáo tôi bị, báo cáo tôi được,
    báo cáo em nộp, báo cáo em gửi, báo cáo của e, báo cáo e nộp, báo cáo e gửi, báo cáo tôi nộp, báo cáo tôi gửi,
    báo cáo mình nộp, báo cáo mình gửi,
    báo cáo của tôi, báo cáo của em, báo cáo của mình, báo cáo của chúng tôi, báo cáo của tụi em, my report,
    my reports, our report, our reports
plan
    kế hoạch đâu, kế hoạch đâu rồi, kế hoạch ở đâu, kế hoạch cchc đâu, kế hoạch cchc đâu rồi, kế hoạch cchc ở đâu,
    kế hoạch cải cách hành chính đâu, văn bản đâu, công văn đâu,
    kế hoạch, văn bản, công văn, kế hoạch năm, plan, plans, annual plan
acknowledge
    xác nhận, đã xác nhận, bấm đã nhận, bấm xác nhận, xác nhận đã nhận, nhận kế hoạch, đã nhận kế hoạch,
    xác nhận kế hoạch, đã xác nhận kế hoạch, xác nhận đã nhận kế hoạch, nhận công văn, đã nhận công văn, acknowledge,
    acknowledged, confirmed receipt
register
    đăng ký, register, registered, registration
new
    mới, vừa ban hành, mới ban hành, mới về, mới ra, vừa ra, new, newest, latest, recent
task
    những nhiệm vụ, nhiệm vụ nào, việc, công việc, nhiệm vụ gì, việc phải làm, việc cần làm, tasks, task, to do, todo
task: own
    nhiệm vụ của tôi, nhiệm vụ của trường mình, nhiệm vụ của trường em, nhiệm vụ của trường tôi, việc của tôi,
    việc của em, việc của mình, việc của trường tôi, việc của trường em, việc của trường mình, my tasks, my to do,
    our tasks, việc tôi, việc trường tôi, việc trường mình, còn việc gì, còn việc nào, có việc gì chưa xong,
    việc của phòng, việc của cơ quan, việc của sở
must
    phải nộp, phải làm, cần nộp, cần làm, phải báo cáo, cần báo cáo, phải gửi, cần gửi, have to submit, must submit,
    need to submit, should submit, have to do, left to submit
deadline
    nộp ngày nào, nộp ngày mấy, nộp ngày bao nhiêu, hạn, hạn nộp, hạn chót, hạn cuối, hạn cuối cùng, thời hạn,
    còn nộp được không, còn nộp được nữa, còn nộp kịp, còn kịp, còn kịp nộp, nộp được nữa không, nộp kịp không,
    còn hạn, thời hạn nộp, hạn báo cáo, ngày nộp, kỳ hạn, deadline, deadlines, due date, due dates, lịch nộp,
    lịch báo cáo, lịch, kỳ số liệu, mốc số liệu, chốt số liệu, số liệu tính từ, tính số liệu từ, lấy số liệu từ,
    tính từ ngày nào, tính từ ngày mấy, tính đến ngày nào, data window
due
    đến hạn, tới hạn, tiếp theo, kế tiếp, sắp tới, sắp phải nộp, hết hạn, sắp đến hạn, sắp tới hạn, sắp hết hạn,
    đáo hạn, due, coming due, upcoming
when
    khi nào, khi mô, bao giờ, hồi nào, bao h, ngày nào, trước ngày nào, trước ngày mấy, ngày mấy, ngày bao nhiêu,
    lúc nào, lúc mấy giờ, hôm nào, bữa nào, hôm mô, bữa mô,
    chừng nào, mấy giờ, tháng mấy, bao lâu, bao lâu nữa, bao nhiêu ngày, mấy ngày, mấy hôm, mấy bữa,
    when, how long, how many days
"""
# How figures are asked for.
FIGURES_ASKED = """
sum
    tổng, tổng số, tổng cộng, cộng, total, sum, sum of, total number of, in total
average
    trung bình, bình quân, average, mean
share
    tỷ lệ, tỉ lệ, tỷ lệ %, %, phần trăm, bao nhiêu %, bao nhiêu phần trăm, mấy %, mấy phần trăm, percent, percentage,
    ratio, share, what percentage, what percent
target: <
    dưới chỉ tiêu, dưới mục tiêu, không đạt chỉ tiêu, chưa đạt chỉ tiêu, below target, miss target, missed target,
    miss the target, missed the target
target
    chỉ tiêu, mục tiêu, target, targets
meets
    đạt, đạt được, meet, meets, met, meeting, reach, reached
superlative: desc
    cao nhất, nhiều nhất, lớn nhất, tốt nhất, đứng đầu, dẫn đầu, đầu bảng, hay nhất, highest, most, best, top
superlative: asc
    thấp nhất, ít nhất, nhỏ nhất, kém nhất, tệ nhất, đứng cuối, đứng chót, cuối bảng, bét, lowest, least, fewest,
    worst, bottom
superlative: first
    sớm nhất, đầu tiên, nhanh nhất, nộp đầu tiên, nộp sớm nhất, earliest, first, fastest
superlative: last
    nộp muộn nhất, nộp trễ nhất, nộp chậm nhất, muộn nhất, trễ nhất, chậm nhất, cuối cùng, sau cùng, latest to submit,
    slowest, last to submit
extent: desc
    nhiều, cao, lớn, tốt
extent: asc
    ít, thấp, nhỏ, kém
extent: first
    sớm
most
    nhất
ranking: desc
    hay nộp trễ, hay trễ, hay nộp muộn, hay nộp chậm, thường nộp trễ, thường xuyên nộp trễ, often late, usually late
ranking
    công thức xếp hạng, cách xếp hạng, cách tính xếp hạng, cách tính thi đua, cách tính điểm thi đua, cách tính điểm,
    tiêu chí xếp hạng, tiêu chí thi đua, chấm thi đua, chấm điểm thi đua,
    xếp hạng, bảng xếp hạng, thứ hạng, thứ tự, xếp thứ tự, sắp xếp, xếp loại, thi đua, bảng thi đua, đứng thứ mấy,
    xếp thứ mấy, hạng mấy, xếp hạng mấy, đứng hạng mấy, rank, ranking, rankings, leaderboard
voice: difficulties
    khó khăn, vướng mắc, khó khăn vướng mắc, vướng mắc khó khăn, tồn tại hạn chế, gặp khó khăn, gặp vướng mắc,
    kêu khó khăn, than khó khăn, nêu khó khăn, nêu vướng mắc, có khó khăn, có vướng mắc, khó khăn gì, vướng mắc gì,
    kêu khó, than khó, kêu ca, difficulties, difficulty, obstacles, difficulties reported
voice: proposals
    đề xuất, đề xuất gì, đề nghị gì, kiến nghị gì, kiến nghị đề xuất, đề xuất kiến nghị, kiến nghị đề nghị,
    kiến nghị của các trường, kiến nghị của trường, proposals, proposal, what schools propose,
    what did schools propose, what schools proposed, schools propose, schools proposed
voice: highlights
    kết quả nổi bật, nổi bật, điểm nổi bật, việc nổi bật, làm nổi bật, highlights, stands out
voice: solutions
    giải pháp khắc phục, giải pháp cho chỉ tiêu chưa đạt, hướng khắc phục, biện pháp khắc phục
trend
    xu hướng, diễn biến, biến động, qua các kỳ, qua các quý, qua từng kỳ, qua từng quý, theo từng kỳ, theo từng quý,
    tăng hay giảm, tăng không, giảm không, có tăng không, có giảm không, tăng bao nhiêu, giảm bao nhiêu,
    tăng lên không, giảm đi không, cải thiện không,
    theo kỳ, theo thời gian, các kỳ, từng kỳ, tăng giảm, trend, trends, over time, over the year, by quarter, by period
compare
    so sánh, so với, đối chiếu, hơn kém, chênh lệch, chênh nhau, tốt hơn, cao hơn, thấp hơn, nhiều hơn,
    ít hơn, nhanh hơn, chậm hơn, sớm hơn, compare, compared, compared with, compared to, comparison, versus
"""
