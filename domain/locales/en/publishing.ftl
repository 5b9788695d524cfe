# Plans: seen first, published, received
plans =
    📌 <b>Plans</b>
    { $lines }
plans-notice =
    { $days ->
        [0] Late is what comes after the date, however late a school was told. Type “notice 5 days” to change that for all plans.
        [one] No school is late that had less than { $days } working day's notice. Type “notice 5 days” to change that for all plans.
       *[other] No school is late that had less than { $days } working days' notice. Type “notice 5 days” to change that for all plans.
    }
plans-none = There is no plan yet.
plan-prepared = • { $title } ({ $number }): <b>not published</b>
plan-published = • { $title } ({ $number }): published at { $at }
plan-no-number = without a number
plan-preview =
    📌 <b>{ $title }</b>
    Number: { $number }

    <b>{ $count }</b> deadlines:
    { $lines }

    Laid on <b>{ $units }</b> schools, for example: { $names }.
    Once published, I send <b>{ $messages }</b> messages: { $people } to people, { $groups } to groups.
plan-first = The first reminder: { $first }.
plan-silent = ⚠ In { $count } units nobody can be written to: { $names }.
plan-withdrawn = • { $title } ({ $number }): <b>withdrawn</b> at { $at }
plan-due =
    { $same ->
        [yes] • { $duty } · { $label }: <i>{ $phrase }</i>, by the end of { $last }
       *[no] • { $duty } · { $label }: <i>{ $phrase }</i>, by the end of { $last }; better by { $advised }
    }
plan-is-published = ✅ <b>{ $title }</b> is published. I am sending { $messages } messages.
plan-published-already = This plan has been published already.
plan-not-yours = This plan does not belong to your office.
plan-empty = { $title } has no deadlines, so it cannot be published yet.
plan-not-for-you = This plan asks nothing of your school.
plan-known = This plan is there already, not published yet: { $title }. Open /kehoach to see and publish it.
plan-known-published = This plan was published at { $at }: { $title }. Open /kehoach to see it; what needs changing is changed there.
audience-unit-unknown = No unit “{ $name }” among those that answer to this office.
plan-form-unknown = The plan { $code } asks for the form { $form }, which is not there.
acknowledged = Noted: { $units } received the plan.
acknowledged-before = { $units } said so before.
form-version-taken = Form { $code } version { $version } is there already with other content. Raise the version.
