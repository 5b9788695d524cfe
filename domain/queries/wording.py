"""The words a question may be asked in. To teach the bot a word, add it to the line of what it says.

A line that begins at the margin says what its phrases mean: a concept of `vocabulary`, and a value where there is one.
Phrases are parted by commas, written with diacritics; they are matched with or without, the longest first.
"""

# Who, which and how many.
ASKED = """
schools
    trường, đơn vị, cơ sở, cơ sở giáo dục, nhà trường, trường lớp, school, schools, unit, units
self
    trường mình, trường em, trường tôi, trường tui, trường chúng tôi, trường chúng em, trường bọn em, trường ta,
    trường của tôi, trường của em, trường của mình, trường bọn tôi, trường bọn mình, trường tụi em, trường chị,
    trường anh, đơn vị mình, đơn vị em, đơn vị tôi, đơn vị chúng tôi, bên em, bên mình, bên tôi, tụi em, chúng tôi,
    chúng em, bọn em, my school, our school, my unit, our unit
who
    ai, những ai, who, everyone, everybody, anyone
which
    nào, mô, which
what
    gì, chi, cái gì, những gì, việc gì, việc chi, what, what do, anything
list
    danh sách, liệt kê, kể tên, list, show, show me, hiện danh sách, tên các
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
    theo cấp, theo khối, theo cấp học, theo bậc học, từng cấp, từng khối, từng cấp học, mỗi cấp, mỗi khối, by level,
    per level, các cấp, các khối
except
    không phải, không thuộc, chưa tính, chưa kể, bỏ qua, trừ, ngoại trừ, trừ ra, không tính, không kể, ngoài, bỏ,
    loại trừ, loại, except, excluding, without, apart from, other than, but not
"""
# How far a report has come.
STATES = """
hand in
    nộp, gửi, nạp, trình, làm, thực hiện, hoàn thành, nộp lại, gửi lại, có báo cáo, làm xong, muốn nộp, muốn gửi,
    submit, submits, submission, submissions, submitted, sent, send, hand in, handed in, turned in, reported,
    completed, done, finished
on time
    nộp đúng hạn, nộp báo cáo đúng hạn, gửi đúng hạn, gửi báo cáo đúng hạn, báo cáo đúng hạn, nộp trước hạn,
    submitted on time, reported on time
not
    chưa, không, chẳng, chả, chưa có, chưa hề, not, no, haven t, hasn t, didn t, don t, doesn t, never, not yet,
    yet to, missed, miss, misses, fail to, failed to, fails to, không hề
owing
    thiếu, còn thiếu, nợ, còn nợ, còn lại, missing, owe, owes, owing, outstanding, pending, lacking
status: late
    trễ, muộn, chậm, chậm trễ, trễ hạn, nộp trễ, nộp muộn, nộp chậm, chậm nộp, trễ nộp, muộn hạn, sau hạn, late,
    lately submitted, tardy
status: overdue
    quá hạn, quá thời hạn, hết hạn mà, overdue, past due, quá hạn nộp
status: returned
    trả, bị trả, trả lại, trả về, chuyển trả, bị chuyển trả, bị trả lại, bị trả về, yêu cầu bổ sung, phải nộp lại,
    cần nộp lại, phải làm lại, returned, sent back, rejected, đã trả, đã chuyển trả, bị trả báo cáo, trả báo cáo,
    chuyển trả báo cáo
status: submitted
    chờ duyệt, đang chờ duyệt, chờ tiếp nhận, chưa duyệt, chưa được duyệt, chưa tiếp nhận, chưa được tiếp nhận,
    awaiting review, pending review, not yet approved, not approved
status: approved
    duyệt, đã duyệt, được duyệt, tiếp nhận, đã tiếp nhận, được tiếp nhận, chấp nhận, được chấp nhận, phê duyệt,
    thông qua, approved, accepted
status: draft
    nháp, bản nháp, còn dở, đang dở, dở dang, làm dở, khai dở, đang làm, đang khai, đang nhập, đang điền, nhập dở,
    điền dở, đang soạn, draft, drafts, half filled, in progress
status: excused
    miễn, được miễn, miễn nộp, được miễn nộp, không phải nộp, excused, exempt
status: unlinked
    chưa liên kết, chưa kết nối, chưa vào bot, chưa dùng bot, chưa có tài khoản, chưa đăng ký bot,
    chưa đăng ký tài khoản, chưa kích hoạt, chặn bot, đã chặn bot, không liên lạc được, không liên hệ được,
    chưa liên lạc được, chưa liên hệ được, unlinked, not linked, unreachable, blocked the bot, not reachable,
    cannot be reached, can t be reached, can not be reached
progress
    tiến độ, đủ chưa, đã đủ chưa, tình hình nộp, tình hình nộp báo cáo, tình hình báo cáo, nộp đến đâu, nộp tới đâu,
    đến đâu rồi, tới đâu rồi, thống kê nộp, tổng quan, tỷ lệ nộp, tỷ lệ nộp báo cáo, tỷ lệ hoàn thành,
    nộp báo cáo đến đâu, nộp đủ, nộp đủ chưa, nộp hết, nộp hết chưa, nộp xong hết, nộp thế nào, kết quả nộp,
    kết quả nộp báo cáo, tình trạng nộp, tình trạng nộp báo cáo, thống kê, đã đủ, đủ báo cáo, đã đủ báo cáo, progress,
    going, completion, completion rate, submission rate, reporting rate
"""
# What is asked about, and when it is due.
SUBJECTS = """
report
    báo cáo, bản báo cáo, report, reports, reporting, reported for
report: own
    báo cáo của tôi, báo cáo của em, báo cáo của mình, báo cáo của chúng tôi, báo cáo của tụi em, my report,
    my reports, our report, our reports
plan
    kế hoạch, văn bản, công văn, kế hoạch năm, plan, plans, annual plan
register
    đăng ký, register, registered, registration
new
    mới, vừa ban hành, mới ban hành, mới về, mới ra, vừa ra, new, newest, latest, recent
task
    việc, công việc, nhiệm vụ gì, việc phải làm, việc cần làm, tasks, task, to do, todo
task: own
    việc của tôi, việc của em, việc của mình, việc của trường tôi, việc của trường em, việc của trường mình, my tasks,
    my to do, our tasks, việc tôi, việc trường tôi, việc trường mình, còn việc gì, còn việc nào, có việc gì chưa xong,
    việc của phòng, việc của cơ quan, việc của sở
must
    phải nộp, phải làm, cần nộp, cần làm, phải báo cáo, cần báo cáo, phải gửi, cần gửi, have to submit, must submit,
    need to submit, should submit, have to do, left to submit
deadline
    hạn, hạn nộp, hạn chót, hạn cuối, hạn cuối cùng, thời hạn, thời hạn nộp, hạn báo cáo, ngày nộp, kỳ hạn, deadline,
    deadlines, due date, due dates, lịch nộp, lịch báo cáo
due
    đến hạn, tới hạn, sắp tới, sắp phải nộp, hết hạn, sắp đến hạn, sắp tới hạn, sắp hết hạn, đáo hạn, due, coming due,
    upcoming
when
    khi nào, khi mô, bao giờ, hồi nào, bao h, ngày nào, trước ngày nào, trước ngày mấy, ngày mấy, ngày bao nhiêu,
    lúc nào, hôm nào, chừng nào, mấy giờ, tháng mấy, bao lâu, bao lâu nữa, bao nhiêu ngày, mấy ngày, mấy hôm, mấy bữa,
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
ranking
    xếp hạng, bảng xếp hạng, thứ hạng, thứ tự, xếp thứ tự, sắp xếp, xếp loại, thi đua, bảng thi đua, đứng thứ mấy,
    xếp thứ mấy, hạng mấy, xếp hạng mấy, đứng hạng mấy, rank, ranking, rankings, leaderboard
trend
    xu hướng, diễn biến, biến động, qua các kỳ, qua các quý, qua từng kỳ, qua từng quý, theo từng kỳ, theo từng quý,
    theo kỳ, theo quý, theo thời gian, các kỳ, các quý, từng kỳ, từng quý, tăng giảm, trend, trends, over time,
    over the year, by quarter, by period
compare
    so sánh, so với, đối chiếu, hơn kém, chênh lệch, chênh nhau, tăng hay giảm, compare, compared, compared with,
    compared to, comparison, versus
"""
# Whom to turn to.
PEOPLE = """
contact
    phụ trách, do ai phụ trách, đảm nhiệm, đảm trách, ai phụ trách, ai duyệt, ai tiếp nhận, liên hệ, liên lạc,
    liên hệ ai, gặp ai, hỏi ai, gọi ai, gọi cho ai, nhờ ai, ai lo, ai hỗ trợ, đầu mối, cán bộ phụ trách,
    người phụ trách, chuyên viên, cán bộ, chuyên viên phụ trách, theo dõi, quản lý, hiệu trưởng, hiệu phó,
    phó hiệu trưởng, thủ trưởng, in charge, in charge of, responsible, responsible for, contact, contacts, principal,
    officer, handles, looks after
field: phone
    số điện thoại, số của, số hiệu trưởng, số cô, số thầy, số chị, số anh, điện thoại, số phone, phone, phone number,
    số di động, hotline, telephone
field: email
    email, mail, gmail, địa chỉ mail, địa chỉ email, e mail, thư điện tử
field: zalo
    zalo, số zalo
area: tong_hop_bao_cao
    tổng hợp báo cáo, tổng hợp kế hoạch, tổng hợp số liệu, nhận báo cáo, tổng hợp, thu báo cáo, consolidates reports,
    compiles the reports, compiling reports, report consolidation
area: tthc
    tthc, cải cách thủ tục hành chính, thủ tục hành chính, cải cách tthc, mảng tthc, administrative procedures
area: the_che
    thể chế, cải cách thể chế
area: to_chuc_bo_may
    tổ chức bộ máy, bộ máy
area: che_do_cong_vu
    chế độ công vụ, công vụ, cải cách công vụ
area: tai_chinh_cong
    tài chính công, tài chính, cải cách tài chính công, public finance
area: chinh_quyen_dien_tu
    chính quyền điện tử, chính quyền số, chuyển đổi số, digital government, e government
area: cntt
    công nghệ thông tin, cntt, mảng cntt, mảng it, phụ trách it, handles it, in charge of it, hạ tầng số,
    information technology
area: pho_cap
    phổ cập, phổ cập giáo dục, xóa mù chữ, universal education
area: kiem_dinh
    kiểm định, kiểm định chất lượng, khảo thí, quality assurance
area: chi_dao_dieu_hanh
    chỉ đạo điều hành, chỉ đạo, truyền thông, tuyên truyền
"""
# What is to be done, and what the bot does not answer, however much else of the sentence it knows.
ACTS = """
remind
    nhắc, nhắc nhở, nhắn tin, nhắn các trường, nhắn các đơn vị, gửi tin nhắc, gửi tin nhắn, nhắc lại, nhắc nộp,
    nhắc giúp, đôn đốc, giục, hối thúc, thúc giục, gửi nhắc, gửi nhắc nhở, gửi lời nhắc, remind, send a reminder,
    send reminders, send reminder, nudge, chase
export
    xuất, xuất ra, xuất file, kết xuất, trích xuất, tải, tải về, tải xuống, tải file, file, tập tin, in ra, export,
    exports, download
format: xlsx
    excel, xlsx, file excel, bảng tính, bảng excel, ex cel, spreadsheet
format: docx
    word, docx, file word
format: pdf
    pdf, file pdf
format: png
    biểu đồ, đồ thị, vẽ biểu đồ, xuất biểu đồ, chart, charts, graph, graphs, plot
start
    bắt đầu, bắt đầu báo cáo, làm báo cáo, khai báo cáo, nhập báo cáo, điền báo cáo, lập báo cáo, viết báo cáo,
    nhập số liệu, nhập liệu, khai số liệu, điền biểu mẫu, điền form, mở biểu mẫu, mở form, mở báo cáo, nộp ngay, start,
    start the report, fill in, fill in the report, fill out, file the report, file a report, submit my report,
    start my report, submit the report, submit our report, submit a report
edit
    sửa, sửa lại, nhập sai, nhập nhầm, điền sai, điền nhầm, ghi nhầm, gõ nhầm, báo nhầm, nộp nhầm, gửi nhầm, khai sai,
    khai nhầm, làm sai, chỉnh, chỉnh sửa, chỉnh lại, đính chính, điều chỉnh, cập nhật, cập nhật lại, thay đổi,
    nhập lại, khai lại, thu hồi, rút lại, edit, correct, amend, change, fix, update, revise, recall
thanks
    cảm ơn, cám ơn, thank you, thank
foreign
    xuất sắc, đúng quy định, tiền, lương, thưởng, học bổng, ăn trưa, bán trú, học sinh, phụ huynh, bài tập, thời tiết,
    bóng đá, gia hạn, đổi hạn, dời hạn, lùi hạn, hoãn, thay đổi hạn, sửa hạn, postpone, extend, tư thục, dân lập,
    ngoài công lập, nghỉ, họp, khai giảng, đảng phí, bảo hiểm, thuế, ảnh, hình, bài thi, đề thi, salary, weather, money
"""
