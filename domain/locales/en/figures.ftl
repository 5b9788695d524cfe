# About figures: the number first, then how it was made and what is missing from it.
measure-of-unit =
    <b>{ $unit }</b> · { $label }
    { $lines }
measure-line =
    { $worked ->
        [none] { $figure }: <b>{ $value }</b>
       *[other] { $figure }: <b>{ $value }</b> ({ $worked })
    }
measure-met = met ✓ (target { $wanted })
measure-missed = missed ✗ (target { $wanted })
measure-nothing = { $figure }: nothing arose
measure-unknown = { $figure }: not in the report
measure-not-handed = <b>{ $unit }</b> has not handed in { $label }, so there is no figure yet.
measure-returned = This report has been returned; its figures are not in the totals.
measure-filtered = <b>{ $count }/{ $judged }</b> { $schools }: { $figure } { $condition } · { $label }
measure-short-of = short of the target ({ $wanted })
measure-up-to = up to the target ({ $wanted })
measure-targets-missed = <b>{ $count }/{ $judged }</b> { $schools } miss at least one target · { $label }
measure-targets-met = <b>{ $count }/{ $judged }</b> { $schools } meet every target that can be judged · { $label }
measure-others-missed = Missed:
measure-missed-by = • <b>{ $unit }</b>: { $figures }
measure-more = … and { $count } more; all of them are in the Excel file.
measure-nothing-in = Nothing arose in { $count } (left out).
measure-without = No figure from { $count }.
measure-total =
    { $worked ->
        [none] <b>{ $value }</b> · { $figure } · { $label }{ $schools }
       *[other] <b>{ $value }</b> ({ $worked }) · { $figure } · { $label }{ $schools }
    }
measure-total-none = No figure yet for { $figure } · { $label }{ $schools }
measure-average = average of a unit
measure-part = • { $part }: <b>{ $value }</b> ({ $stated }/{ $expected } units)
measure-none-arose = no figure yet
measure-met-so-far = Target { $wanted } met ✓
measure-missed-so-far = Target { $wanted } missed ✗
measure-coverage =
    { $without ->
        [0] From all { $expected } units.
       *[other] From { $stated }/{ $expected } units; { $without } are missing, so it is not the figure of all.
    }
indicator-none = No report asks for this figure.
target-none = The plan sets each unit no target for { $figure }. Ask with a number, for example “below 98%”.
target-none-at-all = No target can be judged by the figures of reports.
targets-set =
    🎯 <b>{ $count }</b> targets:
    { $lines }
target-set = • { $title }: <i>{ $wording }</i>

# Places
rank-by-figure =
    { $order ->
        [asc] <b>{ $figure }</b>, lowest first · { $label }{ $schools }
       *[desc] <b>{ $figure }</b>, highest first · { $label }{ $schools }
    }
rank-figure-line =
    { $worked ->
        [none] { $place }. { $unit }: <b>{ $value }</b>
       *[other] { $place }. { $unit }: <b>{ $value }</b> ({ $worked })
    }
rank-by-time =
    { $count ->
        [0] Nobody has handed in { $label }{ $schools }
       *[other] { $order ->
            [last] <b>Last to hand in</b> · { $label }{ $schools }
           *[first] <b>First to hand in</b> · { $label }{ $schools }
        }
    }
rank-time-line =
    { $timely ->
        [late] { $place }. { $unit }: { $at } (late)
       *[on-time] { $place }. { $unit }: { $at }
    }
rank-merit =
    { $order ->
        [worst] 🏅 Places of <b>{ $count }</b> { $schools }, the last first · { $labels }
       *[best] 🏅 Places of <b>{ $count }</b> { $schools } · { $labels }
    }
rank-formula = <i>One after the other: share handed in on time; share of use; share of targets met; fewer returns. Equal in all four share a place.</i>
rank-merit-line =
    { $judged ->
        [0] { $place }. <b>{ $unit }</b>: on time { $on_time }/{ $expected }, of use { $usable }/{ $expected }, returned { $returns }
       *[other] { $place }. <b>{ $unit }</b>: on time { $on_time }/{ $expected }, of use { $usable }/{ $expected }, targets { $met }/{ $judged }, returned { $returns }
    }
rank-more = … and { $count } more: ask by level, by ward, or for the place of one school.
rank-none-due = No report has fallen due yet, so nobody is ranked. The nearest: { $called }, until the end of { $last }.
rank-open = <i>{ $called } is open until the end of { $last }: these places may still change.</i>
rank-own = 🏅 Where your unit stands among <b>{ $count }</b> units · { $labels }
rank-own-none = No place yet for { $labels }: none of your unit's reports has fallen due, or it was excused.
rank-apart = Without a place, being excused or given more time ({ $count }): { $names }

# Comparisons
compare-head = <b>{ $figure }</b>{ $schools }
compare-line =
    { $worked ->
        [none] • { $part }: <b>{ $value }</b> · { $stated }/{ $expected } units
       *[other] • { $part }: <b>{ $value }</b> ({ $worked }) · { $stated }/{ $expected } units
    }
compare-unknown = • { $part }: no figure yet · { $stated }/{ $expected } units
compare-unopened = • { $part }: not open yet (opens on { $opens })
compare-change =
    { $way ->
        [up] { $before } → { $after }: ▲ { $by }{ compare-unit }
        [down] { $before } → { $after }: ▼ { $by }{ compare-unit }
       *[same] { $before } → { $after }: the same
    }
compare-unit =
    { $unit ->
        [points] {" "}percentage points
       *[count] {""}
    }
measure-stretch = from { $first } to { $last }
against-head = 🎯 <b>{ $met }/{ $count }</b> targets of the plan met{ $schools } · { $label } · figures of { $received }/{ $expected } units
against-unknown = • { $figure }: no figures yet (target { $wanted })
against-others = Not to be held against a figure of all ({ $count }), being set for each unit or in no report:
against-other = – { $title }
compare-nothing = What is to be compared? For example: “compare satisfaction Q1 and Q3”.
compare-status =
    { $state ->
        [missing] <b>Not handed in</b>{ $schools }
        [overdue] <b>Overdue</b>{ $schools }
        [late] <b>Handed in late</b>{ $schools }
        [on_time] <b>Handed in on time</b>{ $schools }
        [resubmitted] <b>Sent again</b>{ $schools }
        [waiting] <b>Waiting for a decision</b>{ $schools }
        [approved] <b>Accepted</b>{ $schools }
        [returned] <b>Returned, not sent again</b>{ $schools }
       *[submitted] <b>Handed in</b>{ $schools }
    }
compare-count = • { $part }: <b>{ $count }/{ $expected }</b> ({ $share }%)

# Units, plans
schools-there-are = <b>{ $count }</b> { $schools }
schools-unlinked =
    { $count ->
        [0] All { $schools } can be reached.
       *[other] Nobody can be reached at <b>{ $count }</b> { $schools }
    }
plans-new =
    { $new ->
        [0] No new plan within 30 days.
        [one] <b>{ $new }</b> new plan within 30 days.
       *[other] <b>{ $new }</b> new plans within 30 days.
    }
    { $lines }
plans-in-force =
    { $count ->
        [0] There is no plan.
        [one] <b>{ $count }</b> plan:
       *[other] <b>{ $count }</b> plans:
    }
    { $lines }
plan-line =
    { $new ->
        [yes] • 🆕 { $title }{ plan-number }, published { $day }
       *[no] • { $title }{ plan-number }, published { $day }
    }
plan-number =
    { $number ->
        [none] {""}
       *[other] {" "}({ $number })
    }

# What schools write
voices-about =
    { $about ->
        [difficulties] difficulties
        [proposals] proposals
        [solutions] what they will do about targets not met
       *[highlights] what stands out
    }
voices-head = 🗣 <b>{ $count }/{ $handed }</b> { $schools } wrote of { $about } · { $label }
voices-none =
    { $handed ->
        [0] No { $label } report of { $schools } is in yet that could tell of { $about }.
       *[other] None of the { $handed } { $label } reports of { $schools } that are in tells of { $about }.
    }
voices-line = • <b>{ $unit }</b> ({ $receipt }): { $text }
voices-page = Page { $page }/{ $pages }
voices-not-asked = The form of { $label } does not ask for { $about }.
