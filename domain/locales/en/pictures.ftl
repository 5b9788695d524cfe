# Charts sent in the chat: the words on them, and the text below that says all there is on them.
chart-file = chart.png
chart-all = All
chart-progress = Handed in for { $label }
chart-periods = Handed in, period by period
chart-heat = Heat map
chart-targets = Targets · { $label }
chart-figure = { $figure } · { $label }
chart-under = { $duty }{ $schools } · as of { $at }
chart-key-done = On time
chart-key-late = Late
chart-key-returned = Returned
chart-key-missing = Missing
chart-key-open = Not due yet
chart-key-excused = Excused
chart-key-not-asked = Not asked
chart-met = ✓ Met
chart-missed = ✗ Missed
chart-none-arose = None arose
chart-unknown = No figures yet
chart-target-line = Target { $wanted }
chart-targets-foot =
    Figures of { $received }/{ $expected } units. The upright line is the target.{ $more ->
        [0] {""}
        [one] {" "}One more target stands below the picture.
       *[other] {" "}{ $more } more targets stand below the picture.
    }
chart-heat-where = Rows { $first }–{ $last } of { $count }, those that need most care first.

chart-periods-head = 📊 <b>{ $duty }</b>: { $schools } handed in, period by period
chart-period-line =
    • { $period }: <b>{ $received }/{ $expected }</b> ({ $share }%){ $late ->
        [0] {""}
       *[other] , { $late } late
    }{ $missing ->
        [0] {""}
       *[other] { $open ->
            [yes] {" "}· not due yet
           *[no] {" "}· { $missing } missing
        }
    }
chart-heat-head = 🗺 <b>Heat map</b> · { $schools } { $first }–{ $last } of <b>{ $count }</b>, those that need most care first
chart-heat-units = <b>To remind among these:</b>
chart-heat-fine = These were on time in every period that has passed.
chart-heat-unit = • { $unit }: { $faults }
chart-heat-fault =
    { $mark ->
        [missing] { $periods } missing
        [returned] { $periods } returned
       *[late] { $periods } late
    }
chart-nothing = No school has to hand in { $label } yet, so there is nothing to draw.
chart-targets-head = 🎯 <b>{ $met }/{ $count }</b> targets met · { $label } · figures of { $received }/{ $expected } units
chart-target =
    { $state ->
        [met] ✓ { $figure }: <b>{ $value }</b>, met ({ $wanted })
        [missed] ✗ { $figure }: <b>{ $value }</b>, missed ({ $wanted })
       *[unknown] – { $figure }: { $value } ({ $wanted })
    }

button-chart = Chart
button-chart-p = By level
button-chart-o = Over periods
button-chart-h = Heat map
button-chart-g = Targets
button-chart-l = By level
button-chart-t = Over periods
