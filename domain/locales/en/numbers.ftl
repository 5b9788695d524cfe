number-not-int = “{ $typed }” has a fraction; this question needs a whole number. Type a number from { $low } to { $high }, for example { $example }.
number-negative = “{ $typed }” is negative. Type a number from { $low } to { $high }, for example { $example }.
number-range = “{ $typed }” is outside what is allowed. Type a number from { $low } to { $high }, for example { $example }.
number-approx = “{ $typed }” is an estimate; this question needs the exact figure. Type a number from { $low } to { $high }, for example { $example }.
number-ambiguous = “{ $typed }” can be read in more than one way. Type all the digits, from { $low } to { $high }, for example { $example }.
number-unit = “{ $typed }” is not in the unit this question counts in. Type only a number from { $low } to { $high }, for example { $example }.
number-format = “{ $typed }” is not a number. Type a number from { $low } to { $high }, for example { $example }.
number-no-previous = The previous period has no figure to repeat. Type a number from { $low } to { $high }, for example { $example }.

number-confirm = “{ $typed }” is { $value }: is that right?
number-confirm-either = “{ $typed }”: { $value } or { $other }? Please choose.
number-confirm-share = “{ $typed }”: { $value }% or { $other }%? Please choose.
number-confirm-about = “{ $typed }”: exactly { $value }, is that right?
number-confirm-zero = Record 0%: is that right? If there were no cases in this period, type “không phát sinh”.
number-confirm-previous = Record { $value }, as in the previous period: is that right?

number-understood = Recorded: { $value }.
number-worked = Recorded: { $worked } = { $value }%.
number-nothing-arose = Recorded: 0, no cases arose.
number-not-applicable = Recorded: no cases arose, so there is no rate.
number-skipped = This question is still empty.
