"""The figures of the reports in the words they are asked for, by the ids of the form."""

INITIATIVES = "sang_kien"

INDICATORS = """
indicator: hs_tiep_nhan
    hồ sơ tiếp nhận, hồ sơ đã tiếp nhận, tiếp nhận hồ sơ, hồ sơ nhận, hồ sơ đã nhận, hồ sơ được tiếp nhận, hồ sơ,
    hồ sơ tthc, applications received, applications, files received
indicator: hs_da_giai_quyet
    hồ sơ đã giải quyết, hồ sơ giải quyết, giải quyết hồ sơ, hồ sơ được giải quyết, hồ sơ đã xử lý,
    applications settled, applications processed, settled applications
indicator: hs_dung_han
    hồ sơ đúng hạn, hồ sơ giải quyết đúng hạn, giải quyết hồ sơ đúng hạn, hồ sơ đã giải quyết đúng hạn,
    giải quyết đúng hạn, hồ sơ tthc đúng hạn, on time applications, applications on time
indicator: ty_le_dung_han
    đúng hạn, on time, timeliness
indicator: hs_tre_han
    hồ sơ trễ hạn, hồ sơ trễ hẹn, hồ sơ trễ, hồ sơ quá hạn, hồ sơ giải quyết trễ, late applications,
    overdue applications
indicator: thu_xin_loi
    thư xin lỗi, xin lỗi, apology letters, apology, apologies
indicator: pakn_tiep_nhan
    phản ánh kiến nghị, pakn, phản ánh, kiến nghị, pakn tiếp nhận, phản ánh kiến nghị đã tiếp nhận,
    phản ánh kiến nghị tiếp nhận, complaints, complaints received, suggestions
indicator: pakn_da_tra_loi
    phản ánh kiến nghị đã trả lời, phản ánh kiến nghị được trả lời, phản ánh kiến nghị đã xử lý, pakn đã trả lời,
    pakn đã xử lý, trả lời phản ánh, trả lời phản ánh kiến nghị, trả lời pakn, xử lý phản ánh kiến nghị, xử lý pakn,
    complaints answered, answered complaints
indicator: ks_so_phieu
    phiếu khảo sát, phiếu, số phiếu, số phiếu khảo sát, phiếu thu về, phiếu khảo sát thu về, survey forms, surveys
indicator: ks_hai_long
    phiếu hài lòng, số phiếu hài lòng, satisfied forms
indicator: ty_le_hai_long
    hài lòng, mức độ hài lòng, mức hài lòng, sự hài lòng, satisfaction, satisfaction rate, satisfied
indicator: hp_phai_thu
    học sinh nộp học phí, học sinh đã nộp học phí, pupils who paid
indicator: hp_kdtm
    không dùng tiền mặt, thanh toán không dùng tiền mặt, nộp không dùng tiền mặt, học phí không dùng tiền mặt,
    thu học phí không dùng tiền mặt, thanh toán điện tử, kdtm, cashless, cashless payment, cashless payments
indicator: vb_di_tong
    văn bản đi, tổng văn bản đi, outgoing documents
indicator: vb_di_dien_tu
    văn bản điện tử, văn bản đi điện tử, văn bản ký số, văn bản gửi điện tử, electronic documents
indicator: ccvc_tong
    giáo viên, cán bộ giáo viên, cán bộ giáo viên nhân viên, viên chức, công chức viên chức, nhân sự, staff, teachers
indicator: ccvc_chu_ky_so
    chữ ký số, ký số, sử dụng chữ ký số, dùng chữ ký số, có chữ ký số, digital signature, digital signatures
indicator: ccvc_thu_cong_vu
    thư điện tử công vụ, email công vụ, mail công vụ, thư công vụ, hộp thư công vụ, official email, official e mail
indicator: sang_kien
    sáng kiến, mô hình, giải pháp, mô hình sáng kiến, mô hình giải pháp, mô hình giải pháp sáng kiến, sáng kiến cchc,
    initiative, initiatives
"""

RATIO_OF = {
    "hs_dung_han": "ty_le_dung_han",
    "ty_le_dung_han": "ty_le_dung_han",
    "thu_xin_loi": "ty_le_xin_loi",
    "pakn_tiep_nhan": "ty_le_pakn",
    "pakn_da_tra_loi": "ty_le_pakn",
    "ks_hai_long": "ty_le_hai_long",
    "ty_le_hai_long": "ty_le_hai_long",
    "hp_kdtm": "ty_le_kdtm",
    "vb_di_dien_tu": "ty_le_vb_dien_tu",
    "ccvc_chu_ky_so": "ty_le_chu_ky_so",
    "ccvc_thu_cong_vu": "ty_le_thu_cong_vu",
}
"""What an indicator becomes when its share is asked for."""
