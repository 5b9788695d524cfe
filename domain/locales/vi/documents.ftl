# Vì sao một văn bản gửi tới không đọc được.

document-too-big = Tệp lớn quá { $most } MB nên bot không đọc. Thầy/cô bỏ ảnh và phần scan rồi gửi lại.
document-too-heavy = Tệp này quá dài hoặc mở ra quá lớn nên bot không đọc. Thầy/cô gửi riêng phần kế hoạch và phụ lục.
document-too-long = Bảng có quá { $most } dòng nên bot không đọc. Thầy/cô gửi riêng phần kế hoạch và phụ lục.
document-too-wide = Bảng có quá { $most } cột nên bot không đọc. Thầy/cô bỏ bớt cột rồi gửi lại.
document-empty = Tệp này trống, không có chữ hay bảng nào.
document-broken = Tệp bị hỏng, bot không mở được. Thầy/cô mở tệp, lưu lại rồi gửi lại.
document-password = Tệp có mật khẩu nên bot không mở được. Thầy/cô bỏ mật khẩu rồi gửi lại.
document-macro = Tệp có macro nên bot không mở. Thầy/cô lưu lại thành .docx hoặc .xlsx (không macro) rồi gửi lại.
document-old-word = Đây là tệp Word cũ (.doc, .rtf). Thầy/cô mở bằng Word, lưu thành .docx rồi gửi lại.
document-old-excel = Đây là tệp Excel cũ (.xls). Thầy/cô lưu lại thành .xlsx rồi gửi lại.
document-scan = Đây là bản scan: chỉ có ảnh, không có chữ nên bot không đọc được. Thầy/cô gửi tệp Word, hoặc PDF xuất từ Word.
document-picture = Đây là ảnh, bot không đọc được. Thầy/cô gửi tệp Word hoặc PDF có chữ.
document-program = Đây là một chương trình, không phải văn bản, nên bot không mở.
document-other = Bot không nhận ra tệp này. Bot đọc được .docx, .xlsx, .txt và PDF có chữ.
document-encoding = Bot không đọc được bảng mã của tệp này. Thầy/cô lưu lại thành .docx hoặc .txt (UTF-8).
document-no-plan = Bot không thấy đây là kế hoạch hay công văn giao việc: không có hạn, chỉ tiêu hay bảng nhiệm vụ nào.
