# Reading a document that was sent: group by group, asking about what is not clear, then publishing
walk-help =
    📄 <b>Send a plan</b>
    Send the document here as a file: Word (.docx), PDF with text in it, Excel (.xlsx) or .txt. You may also paste the whole text into the chat; a long one may take several messages, one after the other.
    The bot reads it and asks you back, group by group. Nothing goes to any school before you press [Publish now].
    Never send anything classified.

walk-file = 📄 <b>{ $kind }</b> · { $file }
walk-pasted = 📄 <b>{ $kind }</b> · pasted
walk-kind-unknown = Document
walk-title = <b>{ $title }</b>
walk-issuer = { $issuer }
walk-number = Number: { $number } · Issued: { $issued } · Year: { $years }
walk-audience = Laid on: { $who }
walk-not-given = none
walk-day-blank = { $month }, day left blank
walk-counts =
    Found <b>{ $deadlines }</b> deadlines with a day, <b>{ $undated }</b> duties without one, <b>{ $targets }</b> targets, <b>{ $tasks }</b> tasks in the annex.
    Things to ask you: <b>{ $questions }</b>.
walk-begin = Press [Begin] to go through it. Nothing has gone to any school.
walk-parts =
    { $count ->
        [1] Pasted in 1 message. If there is more, paste it now.
       *[other] Joined from { $count } messages. If there is more, paste it now; type “done” when that was all.
    }
walk-remark = ⚠ { $what }: { $told }
walk-numbers = number { $numbers }
walk-phase = <b>Phases</b> (nothing is handed in by them)
walk-more-remarks = ⚠ … and { $count } more remarks
walk-gone-by = ⚠ This plan is of { $years }, which is over. Please check before you publish.

walk-deadlines = 🗓 <b>Deadlines</b> · { $first }–{ $last } of { $total }
walk-targets = 🎯 <b>Targets</b> · { $first }–{ $last } of { $total }
walk-tasks = 🧾 <b>Tasks</b> · { $first }–{ $last } of { $total }
walk-all-right = If all of it is right, press [All right]. Type “mend 2” to mend number 2, “omit 2” to leave it out.
walk-pick = Which number is to be mended?
walk-omit-which = Leave out which number? Type, for example: omit 2. To drop the whole document type “drop”.
walk-no-such-number = There is no number { $number } in this group.
walk-numbered = { $number }. { $told }
walk-titled = <b>{ $title }</b> · { $told }
walk-omitted = <s>{ $told }</s>
walk-duty = <b>{ $title }</b> · { $who } · form: { $form }
walk-duty-of-office = <b>{ $title }</b> · the office's own
walk-source = “{ $text }” <i>({ $place })</i>
walk-source-only = “{ $text }”
walk-typed = <i>typed by you</i>
walk-deadline = { $label }: <i>{ $phrase }</i> → { $means }
walk-time = <i>{ $phrase }</i> → { $means }
walk-past = { $told } ⚠ <b>over</b>
walk-target =
    { $words ->
        [none] <b>{ $title }</b> → <b>{ $bar }</b> · { $whose }
       *[other] <b>{ $title }</b>: <i>{ $words }</i> → <b>{ $bar }</b> · { $whose }
    }
walk-bar = { $sign } { $threshold } { $measure }
walk-task =
    <b>{ $content }</b>
    Lead: { $lead }
    <i>{ $phrase }</i> → { $means }
walk-task-levels = { $told } · only { $levels }
walk-nobody = not named
walk-no-phrase = no time given
walk-everybody = all units
walk-words = { $words }
walk-no-form = a press is enough
walk-yes = yes
walk-no = no
walk-window = { $first } to { $last }

whose-unit = each school
whose-authority = the office
whose-both = schools and office
whose-share-of-units = share of schools
sign-in = in { $bar }
sign-up =
    { $bar ->
        [none] better than before
       *[other] better than { $bar }
    }
sign-done = done { $bar }
sign-gt = above { $bar }
sign-ge = { $bar } or better
sign-eq = { $bar }
sign-le = { $bar } at most
sign-lt = below { $bar }

means-with-events = dated once the office enters the school year at /lich: { $events }
means-until = by the end of { $last }
means-until-hour = before { $hour } on { $last }
means-span = from { $start } to the end of { $last }
means-advised = { $told } (a day off: better by { $advised })
means-several =
    { $more ->
        [0] <b>{ $count }</b> times: { $days }
       *[other] <b>{ $count }</b> times: { $days }; and { $more } more
    }
means-before = day unknown
means-by = day unknown
means-on = day unknown
means-range = days unknown
means-month = month unknown
means-quarter = quarter unknown
means-year = year unknown
means-recurring = comes round, day unknown
means-relative = counted from a day that is not known
means-event = when it happens, no date
means-on_request = on request, no date
means-on_schedule_of_authority = on the higher office's schedule, no date
means-ongoing = all the time, no deadline
means-unspecified = no date
means-point = day unknown
means-horizon = no deadline
means-citation = no deadline
means-error = there is no such day

walk-mend-header = ✏ <b>Head of the document</b>
walk-mend-item = ✏ <b>{ $title }</b>
walk-is-omitted = Left out: this does not go into the plan.
walk-aspect-line = { $number }. { $name }: <b>{ $value }</b>
walk-item = Press, or type the name or number of what is to be mended. [Done] when you are.
walk-aspect = ✏ { $name }, now: <b>{ $value }</b>
aspect-date = Deadline
aspect-inclusive = The stated day itself counts
aspect-label = Label
aspect-title = Title
aspect-audience = Who
aspect-form = Form
aspect-window = Data window
aspect-means = How
aspect-bar = Threshold
aspect-lead = Lead
aspect-number = Number
aspect-issued = Day of issue
aspect-short = Short title
aspect-year = Year
aspect-ask-date = Type the deadline, for example: 20/3/2024; trước ngày 20/3; ngày 15 tháng cuối quý.
aspect-ask-label = Type the label, for example: Quý I.
aspect-ask-title = Type the new title.
aspect-ask-audience = Type levels or schools, for example: TH, THCS except TH Kim Đồng.
aspect-ask-form = Which form do schools answer with?
aspect-ask-window = Type the first and the last day, for example: 15/12/2023 - 14/3/2024.
aspect-ask-means = Type how it is handed in.
aspect-ask-bar = Type the threshold, for example: tối thiểu 40%.
aspect-ask-lead = Type who leads.
aspect-ask-number = Type the number, for example: 200/KH-GDĐT.
aspect-ask-issued = Type the day of issue, for example: 01/02/2024.
aspect-ask-short = Type the short title that reminders use.
aspect-ask-year = Type the year, for example: 2024 or 2023-2025.

walk-question = ❓ <b>Question { $number }/{ $total }</b> · { $what }
walk-place = <b>{ $letter }.</b> { $told }
walk-about = Understood: { $told }
walk-about-title = About: <b>{ $title }</b>
walk-choice = { $number }. { $choice }
walk-chosen = <b>{ $line } ✓</b>
walk-answered = ✓ Noted: <b>{ $words }</b>
walk-keep-all = Keep all of it
walk-keep-open = Leave it without a day
walk-keep-meant = Right as understood
walk-leave-out = Leave it out
walk-nothing-asked = Nothing is left to ask.
doubt-no-number = No number
doubt-no-issuer = Issuer not clear
doubt-no-issue-date = No day of issue
doubt-no-period = Not clear of which year it is
doubt-no-audience = Not clear which schools are meant
doubt-undated = No date
doubt-unsure-date = The date is not certain
doubt-impossible-date = No such day
doubt-due-at-issue = Due on the day of issue, or days after it
doubt-targets-differ = Two places give two thresholds
doubt-over-whole = More than 100%
doubt-no-operator = Not clear whether “at least” or “above”
doubt-dates-differ = Two places give two times
doubt-phases-overlap = Two phases share a day
doubt-due-before-phase-ends = Due before the phase ends
doubt-phase-shorter-than-plan = Shorter than the plan itself
doubt-count-differs = The number of tasks differs from the document's own count
doubt-same-body = Leads and co-ordinates at once
doubt-cited-twice = One document cited with two dates
doubt-table-unread = A table that was not read
doubt-ask-no-number = Type the number, or choose:
doubt-ask-no-issuer = Choose:
doubt-ask-no-issue-date = Something is counted from that day. Type it, or choose:
doubt-ask-no-period = Of which year is it? Type it, or choose:
doubt-ask-no-audience = Which schools? Type levels, for example “TH, THCS”, or choose:
doubt-ask-undated = When is it due? Type, for example “20/6/2024” or “ngày 15 tháng cuối quý”, or choose:
doubt-ask-unsure-date = Type the right day, or choose:
doubt-ask-impossible-date = Type the right day, or choose:
doubt-ask-due-at-issue = Type the right day, or choose:
doubt-ask-targets-differ = Which one holds?
doubt-ask-over-whole = Type the right threshold, or choose:
doubt-ask-no-operator = Choose, or type the threshold, for example “tối thiểu 40%”:
doubt-ask-dates-differ = Which time holds? Choose, or type another:
doubt-ask-phases-overlap = Choose:
doubt-ask-due-before-phase-ends = Choose:
doubt-ask-phase-shorter-than-plan = Choose:
doubt-ask-count-differs = Choose:
doubt-ask-same-body = Choose:
doubt-ask-cited-twice = Choose:
doubt-ask-table-unread = Choose:

walk-not-understood = “{ $typed }” is not clear.
walk-not-a-time = “{ $typed }” says no date. For example: 20/3/2024; trước ngày 20/3; ngày 15 tháng cuối quý.
walk-not-a-day = “{ $typed }” is no day. Type day/month/year, for example 01/02/2024.
walk-impossible-day = “{ $typed }”: there is no such day.
walk-time-needs-more = “{ $typed }” is not enough to tell the day. Type the day itself, for example 20/3/2024.
walk-not-a-window = “{ $typed }” is not two days. For example: 15/12/2023 - 14/3/2024.
walk-not-an-audience = “{ $typed }” does not say which schools. For example: TH, THCS; or tất cả các trường.
walk-units-several = “{ $name }” may be: { $names }. Please type the whole name.
walk-not-a-bar = “{ $typed }” is no threshold. For example: tối thiểu 40%.
walk-not-a-year = “{ $typed }” is no year. For example: 2024.
walk-not-a-form = There is no form “{ $typed }”. Type its number, or press a button.
walk-too-long = { $length } characters, at most { $longest }.

walk-review =
    📌 <b>Before it is published</b> · { $title }
    Number: { $number }

    { $lines }
walk-review-duty = • <b>{ $title }</b> · { $units }
walk-review-due = { "  " }– { $label }: <i>{ $phrase }</i>, end of { $last }
walk-review-units = { $count } units ({ $levels })
walk-review-nobody = ⚠ no unit yet
walk-review-office = 🗂 The office's own: { $count }, among them { $titles }
walk-review-undated = Without a date, not reminded of: { $count }
walk-review-past = ⚠ { $count } deadlines are over: schools will see them as overdue at once. Press [Leave out the past] to leave them out.
walk-review-targets = Targets: { $targets } · Tasks: { $tasks }
walk-review-messages = Laid on <b>{ $units }</b> units. Publishing sends <b>{ $messages }</b> messages: { $people } people, { $groups } groups.
walk-review-unreachable = Nobody can be reached at { $count } units: { $names }
walk-review-first = First reminder: { $first }.
walk-review-no-reminder = No reminders: no deadline lies ahead.
walk-review-ask = Press [Publish now], or type “publish”.
walk-review-mend = To mend, type a number: { $parts }.
walk-more-deadlines = … and { $count } more deadlines
walk-review-stop = ⚠ It cannot be published yet. { $why }
walk-all-passed = This plan is of { $years }: every deadline is over, nothing is left to ask of schools.
walk-nothing-left = No deadline, target or task is left to publish.
walk-changed = Somebody else went on with this document just now. Type /kehoach to open it again.
walk-review-part = { $number } = { $name }
walk-part-header = head
walk-part-deadlines = deadlines
walk-part-targets = targets
walk-part-tasks = tasks
walk-published = ✅ <b>{ $title }</b> is published. { $messages } messages are on their way. See /kehoach
walk-put-off = 💾 <b>{ $title }</b> is put aside, { $left } things left to look at. Go on: /kehoach
walk-dropped = The document is dropped, nothing has gone to any school. Send the file again to read it anew.
walk-changed-meanwhile = { $name } has just gone on with this document. This is where it stands.
walk-old-screen = An old screen. This is where it stands.
walk-only-words = The bot is asking about the document: press a button or type.

walk-which-authority = Whose document is it?
walk-list-or-plan =
    📄 <b>{ $file }</b>
    This sheet might be a list of units or the annex of a plan. Which is it?
walk-same-open = { $name } sent this document at { $at }, and it is being gone through. This is where it stands.
walk-same-published = This document is published: <b>{ $title }</b>. To change a deadline, change that plan; it is not published twice.
walk-not-a-plan =
    The bot sees no plan in this document: no deadline, target or task. { $seen }
    If it is one, please send the original Word file (.docx).
walk-neither-plan-nor-list =
    The bot sees no plan in this sheet: no deadline, target or task. If it is a list of units, only { $names ->
        [none] an administrator of the authority
       *[other] an administrator ({ $names })
    } can send it.
walk-seen = It only saw: { $what }.
walk-seen-nothing = It did not recognise the head of a document.
walk-part-too-short = Too short to be joined to the document being pasted. Type “done” if that was all; otherwise paste it together with the part before.
walk-not-yours = This document is not of your office.
walk-over = This document is settled. Type /kehoach to see the plans.
walk-not-ready = Something is still to be looked at. This is where it stands.
walk-open-line = • { $title }: <b>being read</b>, { $left } things left to look at

button-walk-send = Send a document
button-walk-begin = Begin
button-walk-mend = Mend
button-walk-mend-part = Mend { $part }
button-walk-later = Later
button-walk-drop = Drop document
button-walk-back = ◀ Back
button-walk-done = Done
button-walk-omit = Leave out
button-walk-omit-past = Leave out the past
button-walk-take = Take back in
button-walk-all-right = All { $count } right
button-walk-go-on = Go on
button-walk-is-plan = A plan
button-walk-is-list = A list of units
button-walk-see-plan = See plans
button-aspect-date = Deadline
button-aspect-inclusive = That day counts
button-aspect-label = Label
button-aspect-title = Title
button-aspect-audience = Who
button-aspect-form = Form
button-aspect-window = Data window
button-aspect-means = How
button-aspect-bar = Threshold
button-aspect-lead = Lead
button-aspect-number = Number
button-aspect-issued = Day of issue
button-aspect-short = Short title
button-aspect-year = Year
