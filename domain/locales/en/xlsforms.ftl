# Forms drawn in Excel (XLSForm): why one is not taken, and what the bot passes over. Printed when an operator loads a file.

# The whole file
xlsform-sheet-missing = There is no sheet “{ $sheet }”.
xlsform-sheet-refused = The bot has no use for the sheet “{ $sheet }” yet.
xlsform-cell-computed = This cell is a formula of Excel. Put a text or a number there.
xlsform-column-refused = The bot cannot do what the column “{ $column }” asks. Leave it empty.
xlsform-column-twice = The column “{ $column }” stands twice.
xlsform-column-unheeded = The column “{ $column }” is passed over.
xlsform-language-unheeded = The bot speaks Vietnamese (vi) and English (en) only: “{ $column }” is passed over.
xlsform-version-missing = There is no version: this is version 1.
xlsform-pyxform = No valid XLSForm: { $told }

# Rows
xlsform-type-missing = This row has no type.
xlsform-type-refused = The bot cannot ask for “{ $type }” yet.
xlsform-type-unheeded = “{ $type }” is not asked: the bot knows by itself who answers, and when.
xlsform-kind-unknown = “{ $kind }” is no kind of this type of question.
xlsform-list-unknown = The sheet “choices” has no list “{ $list }”.
xlsform-choice-incomplete = This choice has no “{ $column }”.
xlsform-label-missing = The question has no label.
xlsform-label-value = The bot cannot put another answer into a label. What is computed shows by itself above the next question.
xlsform-required-formula = The column “required” says yes or no, never a formula.
xlsform-flag-unknown = This cell says yes or no.
xlsform-group-within = A group with a heading cannot stand within another that has one.
xlsform-group-open = This group has no end_group.
xlsform-group-not-begun = No group is open where this end_group stands.
xlsform-note-last = No question follows this note, above which it could be said.
xlsform-note-condition = A note has no condition of its own: leave it empty, or write that of the question below.

# Formulas
xlsform-question-unknown = There is no question “{ $name }”.
xlsform-question-below = “{ $name }” has to stand above this row.
xlsform-asked-twice = Only one of the two: relevant, or chat_asked_if.
xlsform-computed-twice = Only one of the two: calculation, or chat_formula.
xlsform-calculation-missing = This “calculate” has no formula.
xlsform-calculation-asked = What somebody answers is not computed. To compute it, use the type “calculate”.
xlsform-constraint-computed = A computed figure cannot be constrained. Constrain the questions it is made of.
xlsform-once = The bot computes anew after every answer, so that once() cannot be kept here.
xlsform-rules-differ = The rule “{ $rule }” here and the column “constraint” say different things. Make them agree, or delete this row.
xlsform-message-value = A message can name figures only, and “{ $name }” is none.
xlsform-message-braces = A brace in a message needs a $ before it, as in $&#123;question&#125;.
xlsform-message-missing = There is no constraint_message: the bot will say “{ xlsform-message-default }”.
xlsform-message-own = Of the bounds of this question the bot speaks in its own words, which name them; the message is not used.
xlsform-message-default = This answer is not what the question allows.
xlsform-from-zero = Where a constraint names no lowest value the bot takes figures from 0 up.

# Why a formula cannot be used
formula-empty = The formula is empty.
formula-long = The formula is too long.
formula-deep = The formula has too many brackets within brackets.
formula-quote = At letter { $letter }: a quote is opened and not closed, { $found }
formula-letter = At letter { $letter }: a sign that means nothing, { $found }
formula-question = At letter { $letter }: not the name of a question, { $found }
formula-path = At letter { $letter }: “{ $found }”. The bot follows no paths; name the question, as in $&#123;question&#125;.
formula-value = At letter { $letter }: a value was to come, not “{ $found }”.
formula-closing = A closing bracket is missing.
formula-more = At letter { $letter }: “{ $found }” is too much.
formula-function = The bot has no function { $found }().
formula-count = The function { $found }() has too few arguments, or too many.
formula-pattern = The pattern of regex() has to be a text between quotes, without: { $found }
formula-format = The layout of format-date() has to be a text between quotes, of %Y %y %m %n %d %e only, without: { $found }
formula-own = A dot stands only in the formula of a question.
formula-single = sum() adds up the repeats of one question. To add several questions use +.

# What other programs do not see
xlsform-lost-missed = Question { $number } is asked only where a target is missed: other programs always ask it.
xlsform-lost-previous = Question { $number } looks back to the last period: other programs know none.
xlsform-lost-soft = The soft rule { $rule }: other programs do not ask back.
xlsform-lost-rule = The rule { $rule } looks back to the last period: other programs do not check it.
xlsform-lost-ratios =
    { $count ->
        [one] One ratio: other programs do not work it out.
       *[other] { $count } ratios: other programs do not work them out.
    }
xlsform-lost-carry =
    { $count ->
        [one] One question offers the last figure: other programs have no such button.
       *[other] { $count } questions offer the last figure: other programs have no such button.
    }
xlsform-lost-nothing =
    { $count ->
        [one] One question takes “nothing arose”: elsewhere one types 0 or leaves it empty.
       *[other] { $count } questions take “nothing arose”: elsewhere one types 0 or leaves them empty.
    }
xlsform-lost-units =
    { $count ->
        [one] One question has a unit of measure: other programs do not show it.
       *[other] { $count } questions have a unit of measure: other programs do not show it.
    }
xlsform-lost-files = Question { $number } takes several files: other programs take one.
xlsform-lost-document = Question { $number } takes a link too: other programs take a file only.
xlsform-lost-slots = The message of { $rule } works something out: other programs show the figures and not the result.
xlsform-lost-low =
    { $count ->
        [one] One question names no lowest value: other programs take figures below zero.
       *[other] { $count } questions name no lowest value: other programs take figures below zero.
    }
xlsform-lost-english = The English title: other programs have one title only.
xlsform-lost-note = The note at the head of the form: other programs do not show it.
xlsform-lost-short = The short names of questions: other programs do not use them.
