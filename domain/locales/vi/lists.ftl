# Danh sách đơn vị gửi bằng Excel hoặc CSV
list-help =
    📄 <b>Danh sách đơn vị</b>
    Thầy/cô gửi vào đây tệp Excel (.xlsx) hoặc CSV đang có. Bot đọc tiêu đề cột, báo lại sẽ thêm gì, đổi gì, dòng nào chưa nhận được. Bot chỉ ghi khi thầy/cô bấm [Ghi].
    Cần mẫu thì lấy mẫu trống; cần sửa thì lấy danh sách hiện có, sửa rồi gửi lại.
list-blank = Mẫu danh sách. Chỉ cột tên là bắt buộc.
list-blank-file = mau-danh-sach.xlsx
list-present = <b>{ $count }</b> đơn vị đang có. Sửa rồi gửi lại, bot chỉ ghi những chỗ khác.
list-present-file = danh-sach-don-vi.xlsx
list-bad =
    <b>{ $count }</b> dòng cần sửa, lý do ở cột cuối. Sửa xong, gửi lại tệp này.
    Tệp nào cũng dùng lại được: dòng đã ghi rồi thì bot giữ nguyên.
list-bad-file = dong-can-sua.xlsx

list-read = 📄 <b>{ $file }</b>, tiêu đề ở dòng { $row }
list-sheet = Trang tính: { $sheet }
list-other-sheets = Không đọc các trang: { $sheets }
list-columns = Bot hiểu: { $columns }
list-passed-over = Bỏ qua cột: { $columns }
list-skipped = Bỏ qua { $count } dòng tiêu đề nhóm, dòng tổng hoặc chữ ký.
list-means-name = tên
list-means-code = mã
list-means-levels = cấp học
list-means-ownership = loại hình
list-means-parent = nơi trực thuộc
list-means-head = người đứng đầu
list-means-aliases = tên khác
list-means-opened = ngày thành lập
list-means-phone = số điện thoại (không lưu)
list-means-number = số thứ tự
list-counts = <b>{ $new }</b> mới · <b>{ $changed }</b> thay đổi · <b>{ $unchanged }</b> giữ nguyên · <b>{ $refused }</b> dòng chưa nhận
list-new =
    { $more ->
        [0] Mới: { $names }
       *[other] Mới: { $names } và { $more } đơn vị nữa
    }
list-twins = ⚠ { $count } đơn vị mới trùng tên với đơn vị đang có ở nơi khác. Nếu là trường chuyển đi, thầy/cô ghi thêm mã rồi gửi lại.
list-changes =
    { $more ->
        [0] Thay đổi:
       *[other] Thay đổi (còn { $more } đơn vị nữa):
    }
    { $lines }
list-change = • { $name }: { $what }
list-renamed = đổi tên thành { $name }
list-moved = chuyển về { $parent }
list-aspect-code = thêm mã
list-aspect-levels = cấp học
list-aspect-ownership = loại hình
list-aspect-aliases = thêm tên khác
list-aspect-opened = ngày thành lập
list-bad-rows =
    { $more ->
        [0] Chưa nhận:
       *[other] Chưa nhận (còn { $more } dòng nữa trong tệp dòng cần sửa):
    }
    { $lines }
list-bad-row =
    { $name ->
        [nobody] • Dòng { $row }: { $why }
       *[other] • Dòng { $row }, { $name }: { $why }
    }
list-ask = Bấm [Ghi] hoặc gõ <b>ghi</b> để ghi phần nhận được, gõ <b>bỏ</b> để thôi. Tên và nơi trực thuộc mới tính từ hôm nay.
list-nothing-new = Không có gì mới để ghi.
list-written = ✅ Đã ghi: <b>{ $new }</b> đơn vị mới, <b>{ $changed }</b> thay đổi. Giữ nguyên { $unchanged }, chưa nhận { $refused } dòng.
list-seen-otherwise = Số này khác lúc xem trước, vì trong lúc đó các đơn vị đã thay đổi.
list-written-before = Danh sách này đã được ghi.
list-dropped = Đã bỏ danh sách, bot chưa ghi gì.
list-gone = Danh sách này không còn nữa. Thầy/cô gửi lại tệp.
list-not-yours = Chỉ quản trị viên của cơ quan quản lý gửi được danh sách đơn vị, nên bot chưa đọc tệp này.
list-again = Bot chưa đọc được tệp này. Thầy/cô gửi lại giúp.
list-no-heading = Bot không thấy cột tên. Cần một dòng tiêu đề có “Tên trường” hoặc “Tên đơn vị”; gõ /danhsach để lấy mẫu.
list-no-rows = Dưới dòng tiêu đề chưa có đơn vị nào.
list-columns-twice = Hai cột cùng nghĩa: “{ $one }” và “{ $other }”. Thầy/cô bỏ bớt một cột rồi gửi lại.

list-row-number = Dòng
list-to-mend = Cần sửa
list-authority = Cơ quan
list-column-name = Tên đơn vị
list-column-code = Mã
list-column-levels = Cấp học
list-column-ownership = Loại hình
list-column-parent = Trực thuộc
list-column-head = Hiệu trưởng
list-column-aliases = Tên khác
list-column-opened = Ngày thành lập
list-notes = Mỗi cột dùng để làm gì
list-note-name = Bắt buộc. Ví dụ: TH Kim Đồng
list-note-code = Mã định danh, nếu có. Nhờ mã, bot biết trường đổi tên hay chuyển nơi trực thuộc
list-note-levels = MN, MG, TH, THCS, THPT, GDTX, hoặc nhiều cấp: TH-THCS. Cơ quan quản lý ghi: Cơ quan. Phòng thuộc Sở ghi: Phòng ban
list-note-ownership = Công lập, tư thục hoặc dân lập. Để trống là công lập
list-note-parent = Tên hoặc mã của cơ quan quản lý, có trong tệp này hoặc đã có trong bot
list-note-head = Họ tên, để in thư mời
list-note-aliases = Nhiều tên thì cách nhau bằng dấu chấm phẩy
list-note-opened = ngày/tháng/năm
sheet-units = Đơn vị
sheet-notes = Hướng dẫn
ownership-public = Công lập
ownership-private = Tư thục
ownership-people-founded = Dân lập

list-row-computed = có ô công thức, hãy dán lại thành giá trị
list-row-nameless = thiếu tên
list-row-too-long = “{ $text }” dài quá { $longest } chữ
list-row-level-unknown = không có cấp học “{ $text }”
list-row-level-missing = chưa rõ cấp học (MN, TH, THCS …)
list-row-ownership-unknown = “{ $text }” không phải công lập, tư thục hay dân lập
list-row-date-unknown = “{ $text }” không phải ngày/tháng/năm
list-row-circle = trực thuộc vòng quanh, lần theo “{ $parent }” không tới cấp trên cùng
list-row-twice = trùng với dòng { $first }
list-row-parent-refused = nơi trực thuộc “{ $parent }” ở dòng { $first } chưa nhận được
list-row-parent-unknown = không có đơn vị nào tên “{ $parent }” để trực thuộc
list-row-parent-several = có { $count } đơn vị tên “{ $parent }”, hãy ghi mã
list-row-parent-missing = chưa ghi trực thuộc cơ quan nào
list-row-closed = mã { $code } là của đơn vị đã đóng
list-row-several = có { $count } đơn vị cùng tên, hãy ghi mã hoặc nơi trực thuộc
list-row-other-code = nơi này đã có đơn vị cùng tên, mã { $code }
list-row-name-taken = nơi này đã có đơn vị cùng tên
list-row-other-kind = cơ quan không đổi thành trường, trường không đổi thành cơ quan
list-row-not-yours = ngoài các đơn vị thầy/cô phụ trách

sheet-too-big = Tệp lớn quá { $most } MB nên bot không đọc. Danh sách đơn vị thường chưa tới 5 MB; thầy/cô bỏ ảnh và trang thừa rồi gửi lại.
sheet-too-heavy = Tệp này mở ra quá lớn nên bot không đọc. Thầy/cô chép riêng danh sách sang một tệp mới rồi gửi lại.
sheet-too-long = Bảng có quá { $most } dòng nên bot không đọc. Thầy/cô chia ra nhiều tệp.
sheet-too-wide = Bảng có quá { $most } cột nên bot không đọc. Thầy/cô chép riêng các cột cần dùng sang tệp mới.
sheet-broken = Tệp bị hỏng, bot không mở được. Thầy/cô mở bằng Excel, lưu lại thành .xlsx rồi gửi lại.
sheet-empty = Tệp này trống.
sheet-macro = Tệp có macro nên bot không mở. Thầy/cô lưu lại thành .xlsx (không macro) rồi gửi lại.
sheet-password = Tệp có mật khẩu nên bot không mở được. Thầy/cô bỏ mật khẩu rồi gửi lại.
sheet-old-excel = Đây là tệp Excel cũ (.xls). Thầy/cô lưu lại thành .xlsx rồi gửi lại.
sheet-word = Đây là tệp Word. Thầy/cô chép bảng sang Excel rồi gửi tệp .xlsx.
sheet-pdf = Đây là tệp PDF. Bot cần tệp Excel (.xlsx) hoặc CSV.
sheet-program = Đây là một chương trình, không phải danh sách, nên bot không mở.
sheet-picture = Đây là ảnh. Bot cần tệp Excel (.xlsx) hoặc CSV.
sheet-other = Bot không nhận ra danh sách trong tệp này. Bot đọc được tệp Excel (.xlsx) và CSV.
sheet-encoding = Bot không đọc được bảng mã của tệp này. Thầy/cô lưu lại thành .xlsx hoặc “CSV UTF-8”.
