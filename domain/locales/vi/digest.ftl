# Tin buổi sáng cho cán bộ phụ trách.
digest-title = ☀ <b>Việc cần theo dõi, { $day }</b>
digest-ahead =
    ⏰ <b>{ $duty } · { $label }</b>
    <b>{ $received }/{ $expected }</b> trường đã nộp, hạn hết { $last }{ $days ->
        [0] , hôm nay là ngày cuối.
       *[other] , còn { $days } ngày.
    }
digest-overdue =
    ⚠ <b>Quá hạn { $days } ngày: { $duty } · { $label }</b>
    <b>{ $received }/{ $expected }</b> trường đã nộp, hạn đã hết { $last }.
digest-levels = Theo cấp học: { $levels }
digest-missing = Chưa nộp: { $names }
digest-unreachable = Không liên lạc được ({ $count }): { $names }
digest-waiting = 📥 <b>{ $count }</b> báo cáo chờ thầy/cô duyệt.
digest-button-missing = Ai chưa nộp
digest-button-missing-one = Chưa nộp { $label }
digest-button-queue = Báo cáo chờ duyệt
