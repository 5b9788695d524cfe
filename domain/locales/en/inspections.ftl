# The log of inspections and its quotas
inspection-kind-periodic = periodic
inspection-kind-surprise = surprise
inspections-of = 🔎 <b>Inspections { $year }</b> · { $unit }
inspections-done = { $kind }: <b>{ $done } of { $units } = { $share }%</b>
inspections-lacking = <b>{ $count }</b> more to reach { $wanted }
inspections-met = met ✓ (target { $wanted })
inspections-never = missed ✗ (target { $wanted })
inspections-no-quota = No plan of this year promises any.
inspections-levels = {"   "}{ $levels }
inspections-how = Type a school's name to write an inspection down, for example: th nhat tan
inspections-list = <b>Inspections of { $year }</b> ({ $count })
inspections-of-unit = 🔎 <b>{ $unit }</b>: inspections in the log
inspection-which-kind = Was it a periodic inspection or a surprise?
inspection-line =
    { $findings ->
        [0] #{ $number } { $day } · { $unit } · { $kind } · nothing found
       *[other] #{ $number } { $day } · { $unit } · { $kind } · { $mended } of { $findings } mended
    }
inspection-card =
    🔎 <b>Inspection #{ $number }</b> · { $unit }
    { $kind }, { $day }
    Inspected by: { $inspectors }
    { $findings ->
        [0] Nothing found.
       *[other] Findings: { $findings }, mended { $mended }.
    }
inspection-drawn = The unit was drawn by lot, draw #{ $draw }.
inspection-note = Note: <i>{ $note }</i>
inspection-recorded = ✅ Written into the log: inspection #{ $number } at <b>{ $unit }</b>.
inspection-mended = ✅ Noted: { $mended } of { $findings } mended.
inspection-mended-too-many = The log has { $findings } findings, so { $mended } cannot be mended.
inspection-to-come = ⚠ { $day } has not come. Only inspections that have been go into the log.
inspection-long-ago = ⚠ { $day } is too long ago. The log takes days from { $year } on.
inspection-not-yours = This inspection is not among the units you look after, or does not exist.
inspection-book-ready = 📎 Inspections of { $year }: { $count }.
inspection-book-title = Inspections of { $year }, as of { $at }
sheet-inspections = Inspections
column-inspection-number = No.
column-inspection-unit = Unit
column-inspection-kind = Kind
column-inspection-day = Day
column-inspection-inspectors = Inspected by
column-inspection-findings = Findings
column-inspection-mended = Mended
column-inspection-note = Note
column-inspection-draw = Draw
button-inspections = Inspections
button-inspections-list = List ({ $count })
button-inspections-of-unit = Write down another
button-inspection-periodic = Periodic
button-inspection-surprise = Surprise
button-inspection-mended = Findings mended
button-inspection-record = Write down:

# Draws of lots
draws =
    🎲 <b>Units to inspect, drawn by lot</b>
    Each level by its share; anybody can recompute the result. Units are not told, and groups hear nothing.
draw-line-sealed = { $title } · { $wanted } units · sealed { $at }, not drawn
draw-line-drawn = { $title } · { $wanted } units · drawn { $at }
draw-line-replaced = { $title } · { $wanted } units · { $at } · drawn anew since
draw-wish =
    🎲 <b>Draw for { $kind } inspections { $year }</b>
    <b>{ $wanted }</b> of { $candidates } units will be drawn: { $levels }
draw-anew = Draw #{ $draw } anew. Reason: <i>{ $reason }</i>
draw-left-out =
    { $more ->
        [0] Left out ({ $count }): { $names }
       *[other] Left out ({ $count }): { $names } and { $more } more
    }
draw-why-inspected = inspected this year
draw-why-drawn = drawn, not inspected yet
draw-wish-how = Type how many to draw, for example 5. To leave one out: except th nhat tan: being rebuilt
draw-sealed =
    🔒 <b>{ $title }</b> · sealed { $at }
    { $wanted } of { $candidates } units: { $levels }
    Commitment: <code>{ $commitment }</code>
draw-sealed-how = The list and the secret seed are fixed; the code above proves that nobody changes them. Whoever watches may say any words or number: type “draw” and the words, for example: draw 2718. Or press the button.
draw-drawn =
    🎲 <b>{ $title }</b> · drawn { $at }
    <b>{ $count }</b> units:
draw-more = … and { $count } more; the record has all of them.
draw-replaced = This one has been drawn anew.
draw-witness = Said by who watched: “{ $words }”
draw-proof =
    Seed: <code>{ $seed }</code>
    Commitment: <code>{ $commitment }</code>
    To recompute: each level by its share (largest remainder); within a level the smallest tickets. A ticket is HMAC-SHA256, keyed with the seed, over “words said|unit|number of the unit”. The record file holds all it takes.
draw-secret = 🤫 For the office alone. Units are not told, and groups hear nothing.
draw-why-again = Why is { $title } drawn anew? Type the reason; the first draw stays in the log as it is.
draw-dropped = Dropped; nothing had been sealed.
draw-record-ready = 📎 Record of draw #{ $draw }. Whoever has it can recompute it: python -m bot read draw FILE
draw-whole-office = Draws are for officers who look after every level of the office.
draw-not-yours = This draw is not of your office, or does not exist.
draw-nobody-left = Nobody is left to be drawn: all are inspected, drawn or left out.
draw-not-so-many = From 1 to { $most } units can be drawn.
draw-why-left-out = To leave a unit out takes a reason. Type, for example: except th nhat tan: being rebuilt
draw-words-too-long = The words are { $length } characters long; { $longest } at most.
draw-sealed-already = It is sealed and cannot be changed any more. See /boctham
draw-drawn-already = It has been drawn; the result does not change.
draw-replaced-already = It has been drawn anew already.
draw-not-drawn = It has not been drawn yet.
button-draws = Draw lots
button-draws-all = All draws
button-draw-periodic = Draw: periodic
button-draw-surprise = Draw: surprise
button-draw-seal = Seal
button-draw-drop = Drop it
button-draw-now = Draw lots
button-draw-again = Draw anew
button-draw-record = Record (file)
