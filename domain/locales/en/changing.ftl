# Changes of units: rename, move to another authority, merge, split, close, found
change-menu =
    <b>{ $unit }</b>
    What is to be changed? Press a button, or type: đổi tên, chuyển, nhập, tách, giải thể, lập mới, cấp học, mã, loại hình.
change-which-unit = Which unit is to be changed?
change-none-waiting = No change waits for its day. To change a unit, type /thaydoi and its name, for example: /thaydoi th nhat tan
change-waiting = <b>Changes that wait for their day</b>
change-waiting-line = • { $day }: { $what }
change-title = { $deed }: { $unit }

change-deed-rename = Rename
change-deed-move = Move
change-deed-merge = Merge
change-deed-split = Split
change-deed-close = Close
change-deed-found = Found
change-deed-file = List of changes

# Step by step
change-said = { $deed }, chosen so far: <b>{ $names }</b>
change-ask-rename-name = What is the new name of <b>{ $unit }</b>? Type it in full.
change-ask-found-name = What is the new unit below <b>{ $unit }</b> called? With its level, for example: TH Kim Đồng.
change-ask-move-target = Which authority will <b>{ $unit }</b> be below? Type its name.
change-ask-merge-target = Which unit is <b>{ $unit }</b> merged into? Type the name of one there is, or of a new one.
change-ask-merge-more = Are further units merged together with <b>{ $unit }</b>? Type their names one by one; then “xong”.
change-ask-split-target = Which units is <b>{ $unit }</b> split into? Type the first name; that unit takes over what is still owed.
change-ask-split-more = Type the next name <b>{ $unit }</b> is split into; then “xong”.
change-ask-close-target = Which unit takes over what <b>{ $unit }</b> leaves? Type its name, or “không” for none.
change-ask-staff = Do the people of <b>{ $unit }</b> go on at the successor, or do their posts end? Type “chuyển” or “thôi”.
change-ask-day = From which day on? Type day/month/year, for example 01/7/2025.
change-which = Which unit is “{ $name }”? Type the number, or press a button.
change-choice = { $number }. { $unit }
change-or-new = If it is none of these, type “mới” for a new unit called “{ $name }”.

change-preview = <b>Preview, nothing has changed yet</b> · from { $day }
change-preview-later =
    <b>Preview, nothing has changed yet</b> · from { $day }
    That day has not come: the bot does it at 00:00 on { $day } and tells everybody. Below is what it would do today.
change-confirm = Press [Carry out], or type “thực hiện”. Type “thôi” to drop it.
change-row = Row { $line } of { $source }:
change-more = … and { $left } lines more
change-done = ✅ <b>Done</b>
change-scheduled = 🗓 Noted. The bot does it at 00:00 on { $day } and tells those concerned. To see or cancel it: /thaydoi
change-dropped = Dropped, nothing has changed.

# What will happen, or has happened
effect-renamed = ✏ <b>{ $unit }</b> is called <b>{ $name }</b> from { $day }.
effect-moved = ➡ <b>{ $unit }</b> moves from { $before } to <b>{ $to }</b> from { $day }.
effect-placed = ➡ <b>{ $unit }</b> is below <b>{ $to }</b> from { $day }.
effect-children-moved = ➡ { $count } units below { $before } move to <b>{ $to }</b> from { $day }.
effect-founded = ➕ <b>{ $unit }</b> is founded below { $to } from { $day }.
effect-founded-alone = ➕ <b>{ $unit }</b> is founded from { $day }.
effect-merged = 🔗 { $units } are merged into <b>{ $to }</b> from { $day }.
effect-split = ✂ <b>{ $unit }</b> is split into { $to } from { $day }.
effect-closed = ⛔ <b>{ $unit }</b> ends from { $day }.
effect-teaches = { $unit } now teaches: { $levels }.
effect-taken-over =
    { $drafts ->
        [0] 📄 What { $unit } still owes ({ $count }) passes to <b>{ $to }</b>: { $labels }.
       *[other] 📄 What { $unit } still owes ({ $count }) passes to <b>{ $to }</b>: { $labels }. What was filled in goes along.
    }
effect-excused =
    { $drafts ->
        [0] 📄 { $unit } is excused from { $count }, as { $to } hands in one report for both: { $labels }.
       *[other] 📄 { $unit } is excused from { $count }, as { $to } hands in one report for both: { $labels }. What { $unit } had filled in is not used.
    }
effect-dropped = 📄 { $unit } is excused from { $count } it still owed, as nobody comes after it: { $labels }.
effect-post-goes-on = 👤 { $name }, { $role } of { $unit }, goes on at <b>{ $to }</b>.
effect-post-ends = 👤 { $name } is no longer { $role } of { $unit } from { $day }.
effect-your-post-goes-on = 👤 You go from { $unit } to <b>{ $to }</b>, still as { $role }.
effect-your-post-ends = 👤 You are no longer { $role } of { $unit } from { $day }. For another unit you will be invited anew.
effect-plans-go-on = 📋 { $count } plans of { $unit } are looked after by <b>{ $to }</b>, for the schools they were laid on.
effect-plans-left = ⚠ Nobody will look after { $count } plans of { $unit }.
effect-group-goes-on = 💬 The group “{ $group }” passes from { $unit } to <b>{ $to }</b>.
effect-group-ends = 💬 The group “{ $group }” hears nothing any more, as { $unit } ends from { $day }.
effect-invites-end = ✉ { $count } invites to { $unit } are void.
effect-name-taken = ⚠ The same authority has a unit called “{ $name }” already.
effect-no-head = ⚠ { $unit } has no head yet: somebody is to be invited.
effect-heard = 📨 { $count } people and groups will be told.
effect-failed = ❗ <b>Not carried out</b> · { $deed }: { $unit }, { $day }.

notice-unit-change = 🏫 <b>Changes of units</b>
notice-unit-change-more = … and { $left } more. Look at the units themselves.

# What was taken over from units that are no more
job-taken-over = taken over
duties-taken-over = ↪ Among them what was taken over from: { $names }
units-taken-over = ↪ { $unit } is now part of { $to }, which hands it in.

# Why not
change-gone = This unit is gone. Type /thaydoi to begin anew.
change-not-yours = This change is not yours to decide.
change-done-already = This change has been carried out or dropped.
change-said-before = This unit has been named before.
change-unknown = No unit “{ $typed }” among those you administer. Type the name again.
change-not-staff = “{ $typed }” is not clear. Type “chuyển” or “thôi”.
change-not-a-day = “{ $typed }” is no day. Type day/month/year, for example 01/7/2025.
change-day-far = { $day } is too far off. Look at the year.
change-closed = { $unit } ended on { $day }.
change-before-opened = { $unit } is there only from { $day }: not from an earlier day.
change-before-last = { $unit } has been changed from { $day }: not from an earlier day.
change-same-name = { $unit } is called just that.
change-name-empty = A name needs letters or digits.
change-name-long = The name has { $length } letters, at most { $longest } are allowed.
change-name-ambiguous = { $count } units are called “{ $name }”: give the unit's code.
change-levels-unknown = What level is “{ $name }”? Put it into the name, for example: TH Kim Đồng.
change-ring = { $unit } cannot be below { $to }, which is below { $unit }.
change-there-already = { $unit } is below { $to } already.
change-under-school = { $to } is no authority and has no units below it.
change-into-itself = { $unit } cannot be merged into itself.
change-kinds-differ = Authorities are merged into authorities, schools into schools. Look at { $unit }.
change-nothing-to-merge = No unit to merge.
change-split-two = { $unit } must be split into at least two units of different names.
change-split-authority = { $unit } is an authority: move its units one by one, then close it.
change-children-left = { $count } units are still below { $unit }. Move them first, or name an authority that takes over.
change-last-administrator = Nobody would be left to administer. Let the people of { $unit } go on at the successor.

# Buttons, 20 letters at most
button-changes = Change
button-change-rename = Rename
button-change-move = Move
button-change-merge = Merge
button-change-split = Split
button-change-close = Close
button-change-found = Found a unit
button-change-nobody = Nobody
button-change-no-more = No more
button-change-new = New: { $name }
button-staff-go-on = Go on
button-staff-end = Posts end
button-change-today = Today
button-change-next-month = Next month, first
button-change-again = Begin anew
button-change-drop = Drop
button-change-cancel = Cancel this change
button-change-do = Carry out
button-change-further = Another change
button-change-show = { $day } · { $what }
button-waiting = Waiting changes

# What a unit teaches, its code, whose it is
button-fact-levels = Levels
button-fact-code = Code
button-fact-ownership = Ownership
button-fact-put = Write it down
unit-fact-what =
    { $fact ->
        [levels] levels
        [code] code
       *[ownership] ownership
    }
unit-fact-none = none
unit-fact-ask =
    <b>{ $unit }</b>, { unit-fact-what } now: { $now }.
    { $fact ->
        [levels] Type the right levels, for example: TH, THCS
        [code] Type the new code.
       *[ownership] Type: public, private or people-founded.
    }
unit-fact-preview = <b>{ $unit }</b>, { unit-fact-what }: { $before } → <b>{ $after }</b>
unit-fact-joining =
    Asked as well: { $titles }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
unit-fact-leaving =
    Asked no more: { $titles }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
unit-fact-from-next = From the next period that opens; what is open stays as it is: to change that, change the plan or excuse the unit.
unit-fact-confirm = Nothing has changed yet. Press [Write it down] or type “ghi”; “thôi” leaves it as it is.
unit-fact-put = ✅ <b>{ $unit }</b>, { unit-fact-what }: { $before } → <b>{ $after }</b>
unit-fact-dropped = Left as it is.
unit-fact-not-read =
    { $fact ->
        [levels] There are no levels in “{ $typed }”. There are: MN, MG, TH, THCS, THPT, GDTX.
        [code] A code has at most 40 letters.
       *[ownership] There is no ownership in “{ $typed }”.
    }
unit-fact-same = It is so already; there is nothing to change.
unit-fact-code-taken = Another unit has the code { $code }.
unit-fact-too-long = This code is too long to be changed here; change it by the list: /danhsach
