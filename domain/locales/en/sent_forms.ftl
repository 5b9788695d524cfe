# Forms sent in the chat (XLSForm .xlsx, or .toml): looked at, tried, saved, and what is asked with them

# What stands in the way
sent-form-wrong =
    { $count ->
        [one] ⛔ <b>{ $file }</b>: one thing the bot cannot use. Nothing has been saved.
       *[other] ⛔ <b>{ $file }</b>: { $count } things the bot cannot use. Nothing has been saved.
    }
sent-form-line = • { $told }
sent-form-more = … and { $count } more.
sent-form-again = Mend them in this very file and send it again: it is read anew.
form-remark-cell = { $sheet }!{ $place } ({ $heading }): { $told }
form-remark-place = { $sheet }!{ $place }: { $told }
form-remark-key = Line { $place }, { $heading }: { $told }
form-remark-line = Line { $place }: { $told }
form-amiss-twice = “{ $name }” stands above already: each name is used once.
form-amiss-bounds = The lowest ({ $low }) is more than the highest ({ $high }).
form-amiss-days = The earliest day ({ $low }) is after the latest ({ $high }).
form-amiss-not-here = A question of kind “{ $kind }” has no “{ $name }”.
form-amiss-first-computed = The first question has to be one that somebody answers.
form-amiss-section-parted = The questions of section “{ $name }” have to stand together.
form-amiss-section-empty = There is no question in this section.
form-amiss-options = A question takes { $least } to { $most } choices, here are { $count }.
form-amiss-below = “{ $name }” has to stand above this question.
form-amiss-unknown = There is no question “{ $name }”.
form-amiss-no-number = “{ $name }” is no question that takes a number.
form-amiss-reserved = “{ $name }” has a meaning of its own in formulas: choose another name.
form-amiss-name = A name has letters, digits and underscores only, and begins with a letter; that of the form (form_id) in lower case.
form-amiss-long = Longer than { $most } letters.
form-amiss-empty = Nothing stands here.
form-amiss-integer = This has to be a whole number.
form-amiss-least = This number is { $least } at least.
form-amiss-most = This number is { $most } at most.
form-amiss-missing = This is missing.
form-amiss-key = A form file has no such key. Those there are: { $names }.
form-amiss-toml = No valid TOML: { $told }
form-amiss-other = Against the rules of forms: { $expected }
form-file-not-utf8 = The file has to be saved as UTF-8.
form-file-long = The form is longer than { $most } thousand letters. Make two of it.
form-file-none = This file is no form: it has no sheet “survey” with a column “type”.
xlsform-no-library = For XLSForm install what it needs: pip install ".[xlsform]"

# What cannot be
form-sent-not-yours = Forms are sent by officers, leaders and administrators of an office whose post is for every level.
form-sent-held = “{ $code }” is the bot's own and cannot be replaced. Give form_id another name and send the file again.
form-sent-gone = This form is gone. Send the file again.
form-sent-saved = This form has been saved. Type /bieumau to see it.
form-of-others = Your office has no such form. Type /bieumau to see those there are.
form-try-over = This trial is over.

# Looked at
form-preview-head =
    📝 <b>{ $title }</b>
    Code { $code } · version { $version }
form-preview-counts =
    { $questions ->
        [one] One question, of which { $must } must be answered.
       *[other] { $questions } questions, of which { $must } must be answered.
    }
form-preview-all-must =
    { $questions ->
        [one] One question, which must be answered.
       *[other] { $questions } questions, each of which must be answered.
    }
form-preview-sections =
    { $count ->
        [one] One section: { $names }.
       *[other] { $count } sections: { $names }.
    }
form-preview-conditional =
    { $count ->
        [one] One question is asked only where it is needed.
       *[other] { $count } questions are asked only where they are needed.
    }
form-preview-computed =
    { $count ->
        [one] One figure is computed.
       *[other] { $count } figures are computed.
    }
form-preview-questions = <b>What schools will be asked</b>
form-preview-question = { $number }. { $label } <i>({ $takes })</i>
form-preview-more = … and { $count } more.
form-preview-rules = <b>What the bot holds against what</b>
form-preview-rule = • No. { $numbers }: { $says }
form-preview-rule-soft = • No. { $numbers }, asked back only: { $says }
form-preview-more-rules = … and { $count } more.
form-preview-passed-over = <b>Passed over, and no harm done</b>
form-kind-integer = whole number
form-kind-decimal = number
form-kind-percent = per cent
form-kind-money = amount of money
form-kind-text = text
form-kind-date = day
form-kind-document = link or file
form-kind-yes-no = yes or no
form-kind-choice = one choice
form-kind-choices = one or more choices
form-kind-photo = picture
form-kind-file = file
form-kind-computed = computed
form-takes-number = { $kind }{ $bounds }{ $unit }
form-takes-between = { "" } from { $low } to { $high }
form-takes-at-most = { "" } up to { $high }
form-takes-at-least = { "" } from { $low }
form-takes-unit = , counted in { $unit }
form-takes-any = { "" }
form-takes-day = { $kind }{ $first }{ $last }
form-takes-no-day = { "" }
form-takes-from = , from { $day }
form-takes-to = , to { $day }
form-takes-the-day = { $day }
form-takes-today =
    { $days ->
        [0] today
       *[other] { $days } days from today
    }
form-takes-text = { $kind }, up to { $most } letters
form-takes-options = { $kind } of { $count }
form-takes-optional = may stay empty
form-takes-if = asked depending on no. { $numbers }
form-takes-if-missed = asked only where a target is missed
form-takes-and = { $one }, { $other }

# A new version of one that is asked
form-renewal = 🔁 <b>Version { $version } will take the place of version { $before }</b>
form-renewal-same = This form is the same as version { $version }: there is nothing to save.
form-renewal-more = … and { $count } more differences.
form-renewal-drafts =
    { $count ->
        [one] One school is filling it: it goes on with the old version and loses nothing.
       *[other] { $count } schools are filling it: they go on with the old version and lose nothing.
    }
form-renewal-reports =
    { $count ->
        [one] One report that was handed in stays as it is.
       *[other] { $count } reports that were handed in stay as they are.
    }
form-renewal-next = Whoever has not opened it fills version { $version }. A period answered only with an older version is rounded up as before.
form-renewal-clash = ⛔ It cannot be saved: earlier figures would be read wrongly. Give these questions another name and send the file again.
form-change-title = • Title: { $before } → <b>{ $after }</b>
form-change-added = • New question { $number }: <b>{ $short }</b> ({ $takes })
form-change-removed = • Question { $number } is gone: { $short }
form-change-takes = • Question { $number } ({ $short }): { $before } → <b>{ $after }</b>
form-change-required = • Question { $number } ({ $short }): must be answered now
form-change-optional = • Question { $number } ({ $short }): may stay empty now
form-change-label = • Question { $number }: worded otherwise
form-change-help = • Question { $number }: another note or hint
form-change-condition = • Question { $number } ({ $short }): asked on another condition
form-change-formula = • Question { $number } ({ $short }): computed otherwise
form-change-options = • Question { $number } ({ $short }): other choices
form-change-carry = • Question { $number } ({ $short }): other rules for keeping the last figure and for “nothing arose”
form-change-moved = • The old question { $before } is question { $number } ({ $short }) now
form-change-rules = • Checks: { $added } new, { $changed } changed, { $removed } gone
form-change-ratios = • Other ratios are computed
form-change-sections = • Parted into other sections
form-change-kind = • Question { $number } ({ $name }): { $before } cannot become <b>{ $after }</b>

# Tried
form-try-begins = 🧪 A trial: answer as a school would. Nothing is kept, and nobody is told.
form-try-unit = trial
form-try-done = 🧪 The trial is over. Where a school presses this its report goes out; nothing of the trial is kept.
form-try-left = 🧪 The trial has ended; nothing of it is kept.

# Saved and used
form-saved = ✅ <b>{ $title }</b> has been saved. No school is asked with it yet.
form-renewed = ✅ <b>{ $title }</b>, version { $version }, has been saved. Whoever opens it from now on fills this one.
form-sent-dropped = Dropped: this form has not been saved.
form-use-which = For which duty is <b>{ $title }</b>? Press a button or type its number.
form-use-none = There is no duty yet that could be asked with <b>{ $title }</b>.
form-use-choice = { $number }. { $name }
form-use-document = In preparation: { $title } · { $duty }
form-use-chosen = ✅ “{ $duty }” will be asked with <b>{ $title }</b>.
form-use-begun = A duty that schools have begun to answer takes no other form. To change its questions send a new version of its own form, under the same form_id.
form-use-later = The form is kept. Type /bieumau when it is needed.
form-used = <b>Asked with it</b>
form-used-line = • { $plan } · { $duty }
form-used-more = … and { $count } more.
form-used-nowhere = Nothing is asked with it yet.
form-workbook = 📎 <b>{ $title }</b>, version { $version }. Change it in Excel and send this file back here: it is taken as a new version.
form-workbook-lost = In other programs (Kobo, ODK):

# The list of forms
forms-head =
    { $count ->
        [one] 📝 <b>One form</b> of your office. Press the button or type its number.
       *[other] 📝 <b>{ $count } forms</b> of your office. Press a button or type its number.
    }
forms-line = { $number }. { $title } · { $code }, version { $version }, { $questions } questions
forms-send = To add or change one send a workbook drawn as XLSForm (.xlsx) or a .toml file here. You see it and try it before it is saved.
forms-send-words = No files travel here: to add or change one open the bot on Telegram and send a workbook drawn as XLSForm (.xlsx) or a .toml file there.

# Buttons
button-form-try = Try it
button-form-try-again = Try again
button-form-save = Save
button-form-renew = Save version { $version }
button-form-save-or-not = Back to the form
button-form-card = See the form
button-form-file = Get Excel
button-form-use = What is it for
button-form-now = Ad-hoc report
button-form-later = Later
button-forms = Forms
