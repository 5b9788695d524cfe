# The register of initiatives: registered, carried out, results
entry-gone = This entry is in the register already, or is not yours. Open the register again to see.
entry-changed = Somebody else has just changed this; here is the newest state.
entry-kept = 💾 What you entered is kept. Opened again, it goes on where you left it.
button-entry-write = Write it down

initiatives-which-unit = Choose the unit:
initiatives-of-unit =
    💡 <b>Register of initiatives</b> · { $unit }
    { $year }: { $count } registered.
initiatives-none = Nothing yet. One entry is 7 short questions.
initiatives-carried = Earlier years:
initiative-line = #{ $number } <b>{ $title }</b> · { $stands }
initiative-degree = { $state } { $degree }%
initiative-state-registered = registered
initiative-state-started = under way
initiative-state-done = carried out
initiative-state-dropped = dropped
initiative-review-waiting = waiting to be accepted
initiative-review-accepted = accepted
initiative-review-returned = returned
initiative-card = 💡 <b>Initiative #{ $number }</b> · { $unit } · { $year }
initiative-answer = { $name }: <b>{ $value }</b>
initiative-reason = ↩ To be mended: <i>{ $reason }</i>
initiative-said = {" "}· <i>{ $words }</i>
initiative-step-registered = { $at } { $by } registered it
initiative-step-mended = { $at } { $by } mended it
initiative-step-accepted = { $at } { $by } accepted it
initiative-step-returned = { $at } { $by } returned it
initiative-step-started = { $at } { $by } began to carry it out
initiative-step-progressed = { $at } { $by } told how it goes
initiative-step-finished = { $at } { $by } reported it carried out
initiative-step-dropped = { $at } { $by } dropped it

initiative-registered = ✅ Written into the register: <b>#{ $number } { $title }</b>, { $year }.
initiative-mended = ✅ Mended: <b>#{ $number } { $title }</b>.
initiative-started = ▶ Noted: carried out from today.
initiative-told-progress = ✅ Noted how <b>#{ $number } { $title }</b> goes.
initiative-told-finish = ✅ Noted the result of <b>#{ $number } { $title }</b>.
initiative-told-drop = Noted: <b>#{ $number } { $title }</b> is not carried out.
initiative-days-wrong = ⚠ It ends before it begins. Please mend question 6 or 7.
initiative-namesake = ⚠ The unit already has #{ $number } by the name “{ $title }” ({ $year }). If it is the same, it need not be registered again; if not, just go on.
initiative-too-many = In { $year } the unit has { $most } open entries, as many as the register takes. Finish or drop one first.
initiative-not-yours = This entry is not of your unit, or is no more.
initiative-accepted-already = This entry has been accepted and is not mended any more. Tell how it goes instead.
initiative-reported-already = Its result is in a report that has been accepted, and does not change any more.
initiative-dropped-already = This entry has been dropped.
initiative-changed-meanwhile = Somebody has just changed this entry. Open it again to see.

button-initiative-new = Register one
button-initiative-another = One more
button-initiative-mend = Mend
button-initiative-start = Begin
button-initiative-finish = Carried out
button-initiative-progress = Under way
button-initiative-drop = Dropped
button-initiatives-of-unit = The unit's register
button-initiatives-all = Register

# Handed in from the register
register-to-hand-in =
    💡 <b>{ $duty } · { $label }</b> · { $unit }
    Until the end of { $last }. { $count } registered; the plan asks for at least { $fewest }.
    Look it over, then press Hand in, or type “submit”.
register-too-few = The plan asks for at least { $fewest }; the register has { $count }. Register more, then hand in.
register-to-mend = An entry was returned and is not mended yet. Mend it, then hand in again.
button-register-hand-in = Hand in ({ $count })
results-one =
    💡 <b>{ $duty } · { $label }</b> · { $unit } · { $place } of { $total }
    #{ $number } <b>{ $title }</b> (registered in { $year })
    How does it stand?
results-to-hand-in =
    💡 <b>{ $duty } · { $label }</b> · { $unit }
    All { $count } have been told of. Look it over, then press Hand in, or type “submit”.
results-nothing-registered =
    💡 <b>{ $duty } · { $label }</b> · { $unit }
    Nothing has been registered to report on. Register it and tell the result, or report that there is none.
results-left = { $count } are still to be told of. Answer all, then hand in.
button-results-hand-in = Hand in
button-results-none = Report: none

# The office's side
registers =
    💡 <b>Register of initiatives { $year }</b>
    <b>{ $enough } of { $units }</b> units have registered ({ $share }%)
    { $bar }
    { $met ->
        [yes] Target of at least { $fewest } a unit: met ✓
       *[no] Target of at least { $fewest } a unit: not met ✗
    }
registers-states = { $count } initiatives: { $registered } registered · { $started } under way · { $done } carried out · { $dropped } dropped. Waiting { $waiting }, returned { $returned }.
registers-missing = Not enough registered ({ $count }):
registers-list = <b>Initiatives { $year }</b> ({ $count })
registers-list-waiting = <b>Waiting to be accepted, { $year }</b> ({ $count })
registers-of = { $unit }
button-registers-waiting = Waiting ({ $count })
button-registers-list = List
initiative-accepted = ✅ Accepted: initiative #{ $number } of <b>{ $unit }</b>.
initiative-why =
    Returning initiative #{ $number } “{ $title }” of <b>{ $unit }</b>.
    Type the reason, so that the unit knows what to mend.
initiative-given-back =
    ↩ Returned: initiative #{ $number } of <b>{ $unit }</b>. The unit will be told.
    Reason: <i>{ $reason }</i>
initiative-returned-news =
    ↩ <b>Initiative #{ $number } { $title }</b> of { $unit } was returned.
    Reason: <i>{ $reason }</i>
button-initiative-open = Open and mend
register-book-ready = 📎 Register of { $year }: { $count } entries, with the units that have none.
register-book-title = Register of initiatives { $year }
register-book-note = { $count } entries, { $missing } units without enough, at { $at }
sheet-register = Initiatives
sheet-register-missing = Not registered
column-register-state = State
column-register-degree = Degree (%)
column-register-words = Result, reason
column-register-review = Review
column-register-returns = Returns
column-register-registered = Registered at
