# The board in a group: counts only, and names of schools where the group may hear them.
board-title = 📋 <b>{ $title }</b>
board-ahead = <b>{ $duty } · { $label }</b> · until the end of { $last } · <b>{ $received }/{ $expected }</b> handed in
board-passed = <b>{ $duty } · { $label }</b> · ended on { $last } · <b>{ $received }/{ $expected }</b> handed in
board-tolerated = <b>{ $duty } · { $label }</b> · ended on { $last }, late reports until { $until } · <b>{ $received }/{ $expected }</b> handed in
board-share = { $bar } { $share } % · { $levels }
board-missing = Missing: { $names }
board-received = Plan received by { $received }/{ $units } schools
board-updated = Updated { $time } on { $day }
