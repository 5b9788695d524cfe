# The Word report to sign
paper-ask = 📄 <b>{ $duty } · { $label }</b>: there are figures of <b>{ $received }/{ $expected }</b> units only.
    Missing { $missing }: { $names }{ $more ->
        [0] .
       *[other]  and { $more } more.
    }
    Made now, the report says “{ $received }/{ $expected } units”, not “all units”. Do you want it?
paper-ready = 📄 The { $label } report to sign, all <b>{ $received }/{ $expected }</b> units. Number, day and signature are yours to fill in.
paper-ready-part = 📄 The { $label } report, <b>not complete: { $received }/{ $expected } units</b>, and it says so. Number, day and signature are yours to fill in.
paper-nothing = No unit has given figures for { $label } yet, so there is nothing to report.
paper-file-name = report
paper-realm = SOCIALIST REPUBLIC OF VIETNAM
paper-motto = Independence - Freedom - Happiness
paper-number = No. { $of }
paper-number-open = {"        "}/BC-{ $suffix }
paper-day = …………, { $of }
paper-day-open = day …… month …… { $year }
paper-title = REPORT
paper-subject-whole = Results of { $plan }, { $label }, of all units
paper-subject-part = Results of { $plan }, { $label }, of { $received }/{ $expected } units
paper-subject-own = Results of { $plan }, { $label }, of { $received }/{ $expected } units in charge
paper-remark = (Not complete: { $missing } units are missing, as of { $at })
paper-basis = Under { $plan } (no. { $number }{ paper-issued }), { $issuer } reports on { $label }:
paper-basis-unnumbered = Under { $plan }, { $issuer } reports on { $label }:
paper-issued =
    { $issued ->
        [none] {""}
       *[other] {" "}of { $issued }
    }
paper-section-received = I. REPORTS RECEIVED
paper-received = As of { $at } (due: { $phrase }, until the end of { $last }), { $received }/{ $expected } units gave a usable report; { $late } came late; { $returned } were returned at least once.
paper-missing = Without figures, { $count } units:
paper-missing-unit = - { $unit }: { $standing }.
paper-chart = Chart. Units with figures by level: { $lines }
paper-chart-line = { $level } { $part }/{ $whole }
paper-section-figures = II. FIGURES AND TARGETS
paper-figures = The figures add up the reports of { $received }/{ $expected } units; a rate is the sum of numerators over the sum of denominators.
paper-worded = Targets without figures, for whoever signs to judge:
paper-worded-target = - { $title } ({ $wording }): ……………………
paper-section-highlights = III. WHAT STANDS OUT, BY TASK
paper-area = { $number }. { $area }
paper-area-done = The office has done { $done }/{ $count } tasks.
paper-task = - { $code } { $content } (done { $day })
paper-task-noted = - { $code } { $content } (done { $day }): { $note }
paper-highlights = What stands out, as units put it:
paper-section-solutions = IV. ASSESSMENT AND SOLUTIONS
paper-missed = Targets not met: { $names }.
paper-none-missed = All targets that figures measure are met.
paper-solutions = Solutions, as units put it:
paper-section-difficulties = V. DIFFICULTIES
paper-section-proposals = VI. PROPOSALS
paper-voice = - { $text } ({ $unit })
paper-no-voice = No unit named any.
paper-closing =
    { $above ->
        [none] These are the results of { $plan }, { $label }, of { $issuer }./.
       *[other] These are the results of { $plan }, { $label }, which { $issuer } reports to { $above }./.
    }
paper-recipients = To:
paper-recipient-above = - { $above };
paper-recipient-file = - On file.
paper-signer-office = HEAD OF OFFICE
paper-signer-department = DIRECTOR
paper-signer-committee = FOR THE PEOPLE'S COMMITTEE
paper-signer-chair = CHAIR
paper-signer-other = HEAD OF UNIT
paper-annex = Annex { $number }
paper-annex-of = (To report no. { $number }, { $day }, of { $issuer })
paper-annex-units = UNITS AND THE VERSIONS USED
paper-annex-units-note = Every figure adds up exactly the versions with these receipt codes. Type a code to the bot to check it.
paper-annex-totals = TOTALS
paper-annex-totals-note = Totals of { $received }/{ $expected } units. “No cases” counts as 0 and is counted apart.
paper-column-ratio = What
paper-column-sums = Numerator / denominator
paper-column-version = Version
paper-column-receipt = Receipt code
paper-column-returns = Returned
paper-column-question = Figure
paper-column-total = Total
paper-column-nothing = No cases
paper-late = { $at } (late)
paper-not = No report then.
paper-not-of-some = A Word report is signed for the whole office, and not made for { $schools } alone. Take the { $label } report of all, or the Excel file and filter it.
