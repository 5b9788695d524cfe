"""The words for whom to turn to, for what is to be done, and for what the bot leaves alone; written as in `wording`."""

# Whom to turn to.
PEOPLE = """
contact
    phụ trách, do ai phụ trách, đảm nhiệm, đảm trách, ai phụ trách, ai duyệt, ai tiếp nhận, liên hệ, liên lạc,
    liên hệ ai, gặp ai, hỏi ai, gọi ai, gọi cho ai, báo ai, báo cho ai, nhờ ai, ai lo, ai hỗ trợ, đầu mối,
    cán bộ phụ trách, người phụ trách, chuyên viên, cán bộ, chuyên viên phụ trách, theo dõi, quản lý, hiệu trưởng,
    hiệu phó, phó hiệu trưởng, thủ trưởng, in charge, in charge of, responsible, responsible for, contact, contacts,
    principal, officer, handles, looks after, phòng có ai, phòng có những ai, phòng gồm những ai, ở phòng có ai
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
    thúc các trường, thúc mấy trường, nhắc giúp, réo, nhắn mấy trường, nhắc mấy trường, réo mấy trường, giục mấy trường,
    đôn đốc mấy trường, thông báo cho các trường, báo cho các trường, đôn đốc, giục, hối thúc, thúc giục, gửi nhắc,
    gửi nhắc nhở, gửi lời nhắc, remind, send a reminder, send reminders, send reminder, nudge, chase
export: docx
    làm giúp báo cáo tổng hợp, báo cáo tổng hợp, lập báo cáo tổng hợp, làm báo cáo tổng hợp, soạn báo cáo tổng hợp,
    tạo báo cáo tổng hợp, viết báo cáo tổng hợp, báo cáo gửi ủy ban, báo cáo gửi ubnd, báo cáo gửi sở,
    báo cáo gửi cấp trên, báo cáo trình ký, báo cáo để ký, round up report, roundup report
export
    in danh sách, xuất, xuất ra, xuất file, kết xuất, trích xuất, tải, tải về, tải xuống, tải file, file, tập tin,
    in ra, export, exports, download
format: xlsx
    bảng tổng hợp, bảng số liệu, bảng tổng hợp số liệu,
    excel, xlsx, file excel, bảng tính, bảng excel, ex cel, spreadsheet
format: docx
    word, docx, file word
format: pdf
    pdf, file pdf
format: heatmap
    bản đồ nhiệt, biểu đồ nhiệt, sơ đồ nhiệt, bản đồ nộp, heat map, heatmap
format: png
    vẽ hình, vẽ đường, biểu đồ, đồ thị, vẽ biểu đồ, xuất biểu đồ, chart, charts, graph, graphs, plot
start
    bắt đầu, bắt đầu báo cáo, làm báo cáo, khai báo cáo, nhập báo cáo, điền báo cáo, lập báo cáo, viết báo cáo,
    nhập số liệu, nhập liệu, khai số liệu, điền biểu mẫu, điền form, mở biểu mẫu, mở form, mở báo cáo, nộp ngay, start,
    start the report, fill in, fill in the report, fill out, file the report, file a report, submit my report,
    start my report, submit the report, submit our report, submit a report
edit
    muốn sửa, muốn sửa lại, muốn chỉnh, muốn chỉnh sửa, cần sửa, cần sửa lại, sửa, sửa lại, nhập sai, nhập nhầm,
    điền sai, điền nhầm, ghi nhầm, gõ nhầm, báo nhầm, nộp nhầm, gửi nhầm, khai sai, khai nhầm, làm sai, chỉnh,
    chỉnh sửa, chỉnh lại, đính chính, điều chỉnh, cập nhật, cập nhật lại, thay đổi, nhập lại, khai lại, thu hồi,
    rút lại, edit, correct, amend, change, fix, update, revise, recall
thanks
    cảm ơn, cám ơn, thank you, thank
foreign
    nộp thiếu, gửi thiếu, thiếu số liệu, thiếu nội dung, thiếu minh chứng,
    đừng nhắc, đừng gửi, thôi nhắc, khỏi nhắc, ngừng nhắc, dừng nhắc, stop reminding, don t remind, đột xuất,
    trả lời, làm sao, sao còn nhắc, còn nhắc, cứ nhắc, nhắc hoài, nhắc gì, quy trình, cách nộp, cách làm, hướng dẫn,
    how to, how do i, chưa bao giờ, chưa từng, chưa lần nào, đã nhắc, nhắc chưa, nhắc mấy lần, xuất sắc,
    đúng quy định, tiền, có sao không, có sao hông, có bị sao không, bị phạt, cho có, lương, thưởng, học bổng,
    ăn trưa, bán trú, học sinh, phụ huynh, bài tập, thời tiết, bóng đá, gia hạn, đổi hạn, dời hạn, lùi hạn, hoãn,
    thay đổi hạn, sửa hạn, postpone, extend, tư thục, dân lập, ngoài công lập, nghỉ, họp, khai giảng, đảng phí,
    bảo hiểm, thuế, ảnh, hình, bài thi, đề thi, salary, weather, money
"""
