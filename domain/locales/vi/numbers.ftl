number-not-int = “{ $typed }” có phần lẻ, câu này cần số nguyên. Gõ số từ { $low } đến { $high }, ví dụ { $example }.
number-negative = “{ $typed }” là số âm. Gõ số từ { $low } đến { $high }, ví dụ { $example }.
number-range = “{ $typed }” nằm ngoài mức cho phép. Gõ số từ { $low } đến { $high }, ví dụ { $example }.
number-approx = “{ $typed }” là số ước lượng, câu này cần con số chính xác. Gõ số từ { $low } đến { $high }, ví dụ { $example }.
number-ambiguous = “{ $typed }” có thể hiểu nhiều cách. Gõ đủ các chữ số, từ { $low } đến { $high }, ví dụ { $example }.
number-unit = “{ $typed }” không đúng đơn vị tính của câu này. Chỉ gõ số từ { $low } đến { $high }, ví dụ { $example }.
number-format = “{ $typed }” không phải số. Gõ số từ { $low } đến { $high }, ví dụ { $example }.
number-no-previous = Kỳ trước chưa có số để lấy lại. Gõ số từ { $low } đến { $high }, ví dụ { $example }.

number-confirm = “{ $typed }” là { $value }, đúng không thầy/cô?
number-confirm-either = “{ $typed }” là { $value } hay { $other }? Thầy/cô chọn giúp.
number-confirm-share = “{ $typed }” là { $value }% hay { $other }%? Thầy/cô chọn giúp.
number-confirm-about = “{ $typed }”: chính xác là { $value }, đúng không thầy/cô?
number-confirm-zero = Ghi 0%, đúng không thầy/cô? Nếu kỳ này không có trường hợp nào, gõ “không phát sinh”.
number-confirm-previous = Ghi { $value } như kỳ trước, đúng không thầy/cô?

number-understood = Ghi nhận: { $value }.
number-worked = Ghi nhận: { $worked } = { $value }%.
number-nothing-arose = Ghi nhận: 0, không phát sinh.
number-not-applicable = Ghi nhận: không phát sinh, không tính tỷ lệ.
number-skipped = Câu này còn để trống.
