# Bảng theo dõi của một hạn trong nhóm: chỉ có số lượng, và tên trường khi nhóm được phép biết.
board-title = 📋 <b>{ $duty } · { $label }</b>
board-ahead = { $plan } · hạn hết { $last }
board-passed = { $plan } · đã hết hạn { $last }
board-tolerated = { $plan } · đã hết hạn { $last }, nộp muộn đến hết { $until }
board-counts = <b>{ $received }/{ $expected }</b> trường đã nộp
board-share = { $bar } { $share } % · { $levels }
board-last-day =
    { $days ->
        [0] ⏰ Hôm nay là ngày cuối.
       *[other] ⏰ Hôm nay là ngày làm việc cuối cùng, hạn còn { $days } ngày.
    }
board-missing = Chưa nộp: { $names }
board-nobody = Không còn trường nào phải nộp.
board-button-received = Đã nhận { $received }/{ $units }
board-updated = Cập nhật { $time } ngày { $day }
board-finished = Đã chốt { $time } ngày { $day }, bảng này thôi cập nhật.
board-below = 📋 { $duty } · { $label }: thầy/cô xem bảng mới ở bên dưới.
board-of-plan-below = 📋 Từ nay mỗi hạn nộp có một bảng riêng, thầy/cô xem ở bên dưới.
board-left = 📋 { $duty } · { $label }: ở đây thôi theo dõi việc này, bảng không cập nhật nữa.
board-of-plan-left = 📋 Ở đây thôi theo dõi kế hoạch này, bảng không cập nhật nữa.

# Nơi không sửa được tin: mỗi sáng một tin, nếu có gì mới.
group-digest = ☀ <b>Tình hình nộp, { $day }</b>
group-digest-received = Đã nhận kế hoạch: { $received }/{ $units } trường. Trường nào chưa, gõ “đã nhận”.
