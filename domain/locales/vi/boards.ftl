# Bảng theo dõi trong nhóm: chỉ có số lượng, và tên trường khi nhóm được phép biết.
board-title = 📋 <b>{ $title }</b>
board-ahead = <b>{ $duty } · { $label }</b> · hạn hết { $last } · <b>{ $received }/{ $expected }</b> đã nộp
board-passed = <b>{ $duty } · { $label }</b> · đã hết hạn { $last } · <b>{ $received }/{ $expected }</b> đã nộp
board-tolerated = <b>{ $duty } · { $label }</b> · đã hết hạn { $last }, nộp muộn đến hết { $until } · <b>{ $received }/{ $expected }</b> đã nộp
board-share = { $bar } { $share } % · { $levels }
board-missing = Chưa nộp: { $names }
board-received = Đã nhận kế hoạch: { $received }/{ $units } trường
board-updated = Cập nhật { $time } ngày { $day }
