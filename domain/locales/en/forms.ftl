# What the bot says while a form is filled. The words of each question stand in the form file.

# Top of the screen
form-header = { $title } · { $unit } · question { $number }/{ $total }
form-counts = Figures from { $first } to { $last }.
form-last = Last period: { $value }
form-handed = Handed in: { $value }
form-present = Now: { $value }
form-nothing = no cases
form-none = None
form-empty = left empty
form-file = the file sent

# Recorded
form-noted-number = ✓ Question { $number }: <b>{ $value }</b>{ $unit } recorded
form-noted-value = ✓ Question { $number }: <b>{ $value }</b> recorded
form-noted-worked = ✓ Question { $number }: { $worked } = <b>{ $value }</b>
form-noted-carried = ✓ Question { $number }: <b>{ $value }</b> kept from the last period
form-noted-nothing = ✓ Question { $number }: no cases, recorded
form-noted-none = ✓ Question { $number }: none, recorded
form-noted-text = ✓ Question { $number } recorded
form-noted-empty = Question { $number }: left empty

# Asked back
form-ask-one = Record <b>{ $first }</b>{ $unit }: is that right?
form-ask-two = Do you mean <b>{ $first }</b> or <b>{ $second }</b>?
form-ask-zero = Is it <b>{ $first }</b>, or were there no cases in this period?
form-ask-soft =
    ⚠ { $says } Is that right?
    If it is, you may add why, for example “yes, because the school was split”.
form-broken =
    ⚠ { $says } Which one is wrong?
    Press the question to mend, or type the right number for question { $number }.
form-broken-words =
    ⚠ { $says } Which one is wrong?
    Press the question to mend, or answer question { $number } again.
form-broken-alone =
    ⚠ { $says }
    Please answer question { $number } again.
form-type-again = Please type question { $number } again.

# Not recorded
form-wrong-empty = That message had no text. Please type your answer.
form-wrong-long = That text has { $length } letters; this question takes { $limit } at most. Please shorten it and send it again. Nothing recorded so far is lost.
form-wrong-nothing = This question needs a number. If there is none, type 0.
form-wrong-answer = This question needs an answer; please type it.
form-wrong-number = This question needs a number of { $low } or more.
form-wrong-kind = The old answer does not fit the question any more. Please type it again.
form-wrong-date = That is not a date. Type day/month/year, for example 15/02/2024.
form-wrong-link = Please send the file, or paste a link that begins with https://.
form-wrong-no-previous = There is no figure of the last period to keep. Please type your answer.
form-no-file-here = This question takes no file, so nothing was recorded. Please type your answer.
form-left-open = Question { $number } is left open for now. The report cannot be sent while a question is open.
form-first = This is the first question.
form-no-such-question = The form has questions 1 to { $most }.
form-not-asked = Question { $number } need not be answered this time.

# Looking over and sending
form-review-header = <b>Look it over before sending</b> · { $title } · { $unit }
form-review-wrong = <b>⚠ To mend before sending</b>
form-review-waiting = • Question { $number } still waits for your confirmation.
form-review-came-back =
    { $count ->
        [1] • Question { $numbers } came back and was not answered again.
       *[other] • { $count } questions came back and were not answered again: { $numbers }.
    }
form-review-open =
    { $count ->
        [1] • Question { $numbers } is not answered.
       *[other] • { $count } questions are not answered: { $numbers }.
    }
form-review-carried = as last period
form-review-nothing = No cases: { $names }
form-review-ratios = <b>Rates and targets</b>
form-review-shortened = <i>Parts are shortened here for want of room; the report itself is complete.</i>
form-ratio-plain = { $label }: <b>{ $share }</b>
form-ratio-met = { $label }: <b>{ $share }</b> · met ✓ (target: { $wanted })
form-ratio-missed = { $label }: <b>{ $share }</b> · not met ✗ (target: { $wanted })
form-wanted-above = above { $threshold }
form-wanted-at-least = { $threshold } or more
form-wanted-exactly = { $threshold }
form-wanted-at-most = { $threshold } at most
form-wanted-below = below { $threshold }
form-at-review = Press <b>Send the report</b> or type “nộp” to send it. To mend an answer type “sửa” and its number, for example “sửa 3”.
form-look-first = Please look it over once, then press <b>Send the report</b>.
form-not-ready = It cannot be sent yet: see what is to be mended at the top.

# Buttons, 20 letters at most
form-button-keep = Keep { $value }
form-button-keep-it = Keep as it is
form-button-nothing = No cases
form-button-none = None
form-button-right = Right
form-button-again = Change
form-button-mend = No. { $number }: { $value }
form-button-question = No. { $number }
form-button-edit = Mend no. { $number }
form-button-send = Send the report
form-button-review = Look over
form-button-back = ◀ Back
form-button-skip = Skip
form-button-later = Later

# Many answers in one message
form-batch-kept =
    { $count ->
        [one] ✓ Recorded:
       *[other] ✓ Recorded { $count } answers of your message:
    }
form-batch-none = Nothing in your message could be recorded.
form-batch-value = <b>{ $value }</b>{ $unit }
form-batch-line = { $number }. { $name }: { $value }
form-batch-changed = { $number }. { $name }: { $value } (was { $was })
form-batch-offered = Question { $number } ({ $name }): <b>{ $typed }</b>
form-batch-wrong = ✗ Question { $number } not recorded: { $why }
form-batch-twice = ✗ Question { $number } has two different answers; neither was recorded.
form-batch-stray = ✗ It is not clear which question “{ $typed }” answers.
form-batch-too-many = ✗ Your message has { $count } answers, but only { $most } questions are left from the open one on. Type the number of each question too, e.g. “1: 120, 2: 118”.
form-ask-many = Your message has { $count } answers. Record them like this?

# Two answers meet
form-ask-instead = Question { $number } says { $was }. Keep that, or record { $now }?
form-ask-anew = Question { $number }: record { $now }?
form-button-write = Record { $value }
form-button-write-it = Record the new one
form-met = ⚠ { $name } has just answered question { $number } ({ $field }) with { $was } at { $at }; you typed { $now }.
form-beside = { $name } has just answered question { $number } ({ $field }): { $was }
form-forwarded = A forwarded message is somebody else's, so it is not recorded. If it is your answer, type it, or copy and paste it.
form-edited = The edited message fits no question any more; what was recorded stands. To change it, type “edit” and the number of the question, e.g. “edit 3”.
form-edited-same = Question { $number } still says { $was }.
form-edited-nothing = The edited message changes no answer.
form-edited-some = You have edited an earlier message.

# Questions with answers to choose from
form-wrong-choice = It is not clear which answer you choose. Type its number or name: { $names }
form-button-done = Done

# Pictures and files as evidence, days, computed figures
form-files =
    { $count ->
        [1] 1 file
       *[other] { $count } files
    }
form-files-most =
    { $most ->
        [1] <i>Send a picture or a file here, or paste a link that begins with https://.</i>
       *[other] <i>Send pictures or files here, { $most } at most; or paste a link that begins with https://. Then press Done, or type “done”.</i>
    }
form-files-named = { $number }. { $name }
form-files-picture = { $number }. picture
form-files-nameless = { $number }. file
form-files-full = This question takes { $most } at most; the last file was not recorded. Remove one first, for example type “remove 1”.
form-files-same = This file is here already.
form-noted-files =
    { $most ->
        [1] ✓ Question { $number }: file received
       *[other] ✓ Question { $number }: { $count }/{ $most } files received
    }
form-wrong-photo = This question wants a picture. Please send one, or paste a link to it that begins with https://.
form-wrong-file = This question wants a picture or a file. Please send it, or paste a link that begins with https://.
form-wrong-day-between = { $day } will not do: this question takes days from { $first } to { $last }.
form-wrong-day-before = { $day } is too early: this question takes days from { $first } on.
form-wrong-day-after = { $day } will not do: this question takes days up to { $last }.
form-computed = The bot computes this from other answers; you need not type it.
form-button-take-away = Remove file { $number }
form-button-today = Today { $day }
form-button-yesterday = Yesterday { $day }
form-button-day = { $weekday } { $day }
form-weekday-1 = Mon
form-weekday-2 = Tue
form-weekday-3 = Wed
form-weekday-4 = Thu
form-weekday-5 = Fri
form-weekday-6 = Sat
form-weekday-7 = Sun
form-button-keep-part = Keep section ({ $count })
form-kept-many =
    { $count ->
        [0] Nothing could be kept from the last period.
        [1] ✓ Kept from the last period:
       *[other] ✓ { $count } kept from the last period:
    }

# The form as a workbook
form-button-book = Fill in Excel
form-book-formula = ✗ Question { $number }: the cell has a formula; the bot reads only what is typed. Please type the number and send it again.
form-book-kept =
    { $count ->
        [0] The workbook was read; nothing new was recorded.
        [1] ✓ The workbook was read, one answer recorded:
       *[other] ✓ The workbook was read, { $count } answers recorded:
    }
form-book-same = There is no new answer in the workbook.
form-no-book-here = This file is not a form the bot has sent, so nothing was recorded. To fill it in Excel, type “fill in excel” and get the file.
