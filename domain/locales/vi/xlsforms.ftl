# Biểu mẫu vẽ bằng Excel (XLSForm): vì sao chưa nhận, và điều gì bot bỏ qua. In ra khi quản trị viên nạp tệp.

# Cả tệp
xlsform-sheet-missing = Thiếu trang “{ $sheet }”.
xlsform-sheet-refused = Bot chưa dùng được trang “{ $sheet }”.
xlsform-cell-computed = Ô này là công thức của Excel. Hãy thay bằng chữ hoặc số.
xlsform-column-refused = Bot chưa làm được điều cột “{ $column }” yêu cầu. Hãy để trống.
xlsform-column-twice = Cột “{ $column }” có hai lần.
xlsform-column-unheeded = Bỏ qua cột “{ $column }”.
xlsform-language-unheeded = Bot chỉ nói tiếng Việt (vi) và tiếng Anh (en), nên bỏ qua “{ $column }”.
xlsform-version-missing = Chưa ghi số bản (version): bot coi là bản 1.
xlsform-pyxform = Không đúng chuẩn XLSForm: { $told }

# Dòng
xlsform-type-missing = Dòng này chưa ghi loại (type).
xlsform-type-refused = Bot chưa hỏi được loại “{ $type }”.
xlsform-type-unheeded = Không hỏi “{ $type }”: bot tự biết ai trả lời, lúc nào.
xlsform-kind-unknown = “{ $kind }” không phải là một dạng của loại câu hỏi này.
xlsform-list-unknown = Trang “choices” không có danh sách “{ $list }”.
xlsform-choice-incomplete = Lựa chọn này thiếu “{ $column }”.
xlsform-label-missing = Câu hỏi chưa có lời (label).
xlsform-label-value = Trong lời câu hỏi bot chưa chèn được câu trả lời khác. Số tính ra tự hiện phía trên câu sau đó.
xlsform-required-formula = Cột “required” chỉ ghi yes hoặc no, không ghi công thức.
xlsform-flag-unknown = Ô này chỉ ghi yes hoặc no.
xlsform-group-within = Nhóm có tiêu đề không nằm trong một nhóm có tiêu đề khác.
xlsform-group-open = Nhóm này chưa có end_group.
xlsform-group-not-begun = end_group này không có nhóm nào mở trước nó.
xlsform-note-last = Sau lời dẫn này không còn câu hỏi nào để đặt nó lên trên.
xlsform-note-condition = Lời dẫn không có điều kiện riêng: để trống, hoặc ghi đúng như câu hỏi bên dưới.

# Công thức
xlsform-question-unknown = Không có câu hỏi nào tên “{ $name }”.
xlsform-question-below = “{ $name }” phải đứng trên dòng này.
xlsform-asked-twice = Chỉ ghi một trong hai: relevant, hoặc chat_asked_if.
xlsform-computed-twice = Chỉ ghi một trong hai: calculation, hoặc chat_formula.
xlsform-calculation-missing = Dòng “calculate” chưa có công thức.
xlsform-calculation-asked = Câu có người trả lời thì không tính. Muốn tính, dùng loại “calculate”.
xlsform-constraint-computed = Số tính ra không ràng buộc được. Hãy ràng buộc các câu làm nên nó.
xlsform-once = Bot tính lại sau mỗi câu trả lời, nên chưa dùng được once() ở đây.
xlsform-rules-differ = Ràng buộc “{ $rule }” ở đây và cột “constraint” nói khác nhau. Hãy sửa cho khớp, hoặc xoá dòng này.
xlsform-message-value = Lời báo lỗi chỉ chèn được con số, “{ $name }” không phải là số.
xlsform-message-braces = Dấu ngoặc nhọn trong lời báo lỗi phải viết $ ở trước, như $&#123;ten_cau&#125;.
xlsform-message-missing = Chưa có lời báo lỗi (constraint_message): bot sẽ nói “{ xlsform-message-default }”.
xlsform-message-own = Giới hạn của câu này bot tự nói, kèm con số; lời báo lỗi riêng không dùng đến.
xlsform-message-default = Câu trả lời này chưa phù hợp với yêu cầu của câu hỏi.
xlsform-from-zero = Nơi constraint không ghi mức thấp nhất, bot nhận số từ 0 trở lên.

# Vì sao công thức chưa dùng được
formula-empty = Công thức trống.
formula-long = Công thức quá dài.
formula-deep = Công thức có quá nhiều ngoặc lồng nhau.
formula-quote = Ở chữ thứ { $letter }: mở dấu nháy mà không đóng, { $found }
formula-letter = Ở chữ thứ { $letter }: dấu lạ, { $found }
formula-question = Ở chữ thứ { $letter }: không phải tên câu hỏi, { $found }
formula-path = Ở chữ thứ { $letter }: “{ $found }”. Bot không đi theo đường dẫn; hãy gọi câu hỏi bằng tên, như $&#123;ten_cau&#125;.
formula-value = Ở chữ thứ { $letter }: chờ một giá trị, gặp “{ $found }”.
formula-closing = Thiếu dấu ngoặc đóng.
formula-more = Ở chữ thứ { $letter }: thừa “{ $found }”.
formula-function = Bot chưa có hàm { $found }().
formula-count = Hàm { $found }() có số tham số không đúng.
formula-pattern = Mẫu của regex() phải là chữ trong dấu nháy, và không dùng được: { $found }
formula-format = Cách viết ngày của format-date() phải là chữ trong dấu nháy, chỉ gồm %Y %y %m %n %d %e; không dùng được: { $found }
formula-own = Dấu chấm chỉ dùng được trong công thức của một câu hỏi.
formula-single = sum() chỉ cộng các lần lặp của một câu. Muốn cộng nhiều câu, dùng dấu +.

# Điều chương trình khác không thấy
xlsform-lost-missed = Câu { $number } chỉ hỏi khi chưa đạt chỉ tiêu: chương trình khác luôn hỏi.
xlsform-lost-previous = Câu { $number } so với kỳ trước: chương trình khác không biết kỳ trước.
xlsform-lost-soft = Ràng buộc mềm { $rule }: chương trình khác không hỏi lại.
xlsform-lost-rule = Ràng buộc { $rule } so với kỳ trước: chương trình khác không kiểm tra.
xlsform-lost-ratios = { $count } tỷ lệ: chương trình khác không tính.
xlsform-lost-carry = { $count } câu có thể giữ số kỳ trước: chương trình khác không có nút ấy.
xlsform-lost-nothing = { $count } câu nhận “không phát sinh”: ở chương trình khác phải gõ 0 hoặc để trống.
xlsform-lost-units = { $count } câu có đơn vị tính: chương trình khác không hiện.
xlsform-lost-files = Câu { $number } nhận nhiều tệp: chương trình khác nhận một.
xlsform-lost-document = Câu { $number } nhận cả đường link: chương trình khác chỉ nhận tệp.
xlsform-lost-slots = Lời báo lỗi của { $rule } có phép tính: chương trình khác hiện các số, không hiện kết quả.
xlsform-lost-low = { $count } câu không ghi mức thấp nhất: chương trình khác nhận cả số âm.
xlsform-lost-english = Tên biểu mẫu bằng tiếng Anh: chương trình khác chỉ có một tên.
xlsform-lost-note = Lời đầu biểu mẫu: chương trình khác không hiện.
xlsform-lost-short = Tên ngắn của câu hỏi: chương trình khác không dùng.
