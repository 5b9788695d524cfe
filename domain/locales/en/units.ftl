# Finding a unit, and its card
unit-how-to-find = Type /donvi and the name of a school, for example: /donvi th nhat tan
unit-read-slip = <i>I took “{ $typed }” for this unit.</i>
unit-read-former = <i>“{ $name }” is a former name of this unit.</i>
unit-read-merged = <i>“{ $name }” is part of this unit now.</i>
unit-learned = <i>Noted: from now on “{ $typed }” is this unit.</i>
names-being-read = The list of units has just changed a lot and I am reading it. Please send that again in a few seconds.

unit-card-title = 🏫 <b>{ $name }</b>
unit-card-levels =
    Levels: { $levels }{ $ownership ->
        [private] {" "}· private
        [people-founded] {" "}· people-founded
       *[public] {" "}· public
    }
unit-card-code = Code: <code>{ $code }</code>
unit-card-parent = Reports to: { $parent }
unit-card-former = Former name: { $name } (before { $day })
unit-card-merged = Took over: { $names }
unit-card-closed = ⚠ Closed since { $day }.
unit-card-successors = Now part of: { $names }
unit-card-count = { $level }: { $count }
unit-card-count-authorities = authorities: { $count }
unit-card-below = <b>{ $count }</b> schools below ({ $counts })
unit-card-nothing-below = No unit below yet.
unit-card-holder =
    { $role }: { $name }{ $reached ->
        [no] {" "}(I cannot write to them yet)
       *[yes] {""}
    }
unit-card-no-head = Head: nobody has registered
unit-card-unreached = ⚠ I cannot write to anybody of this unit yet.
unit-card-owes = Owes <b>{ $count }</b>, the nearest: { $duty } · { $label }, { due-when }
unit-card-kept = { $year }: on time { $on_time }/{ $expected } · usable { $usable }/{ $expected }
unit-card-returned = ↩ { $duty } ({ $year }): returned { $returns }×
unit-card-owes-nothing = Owes nothing.

unit-children = <b>{ $unit }</b>: { $count } units right below (page { $page }/{ $pages })
unit-names =
    { $count ->
        [0] I remember no other words for this unit.
       *[other] Words I have learned from what people chose. Press to make me forget one that is wrong:
    }
    { $lines }
unit-name-learned = { $number }. “{ $words }”
which-unit-line = { $number }. <b>{ $unit }</b>{ $place }
which-unit-place = {" "}· { $place }

# On the card of a unit: how it has kept to what it owed.
unit-period =
    • { $label } { $year }: { $timely ->
        [missing] not handed in, overdue
        [late] late
       *[on-time] on time
    }{ $standing ->
        [accepted] , accepted
        [returned] , sent back
        [submitted] , awaiting review
        [endorsed] , awaiting the authority
       *[owed] {""}
    }{ $returns ->
        [0] {""}
       *[other] , returned { $returns } times
    }{ $usable ->
        [no] , not of use yet
       *[yes] {""}
    }
unit-period-more = … and { $count } earlier ones.
