# Changes of a plan: told to those concerned, one message each
notice-amended =
    🔁 <b>A plan has changed</b>
    { $title }
notice-plan-withdrawn =
    ⛔ <b>A plan has been withdrawn</b>
    { $title }

    Nothing it asked is due any more. Reports handed in are kept.
notice-why = Reason:
board-withdrawn = ⛔ This plan has been withdrawn. What has not been handed in is not due any more.

# Each change, old → new
amended-moved = • <b>{ $about }</b>: another date, { $before } → <b>{ $after }</b>
amended-extended = • <b>{ $about }</b>: extended, { $before } → <b>{ $after }</b>
amended-dated = • <b>{ $about }</b>: now has a date, { $before } → <b>{ $after }</b>
amended-day-counts = • <b>{ $about }</b>: the stated day counts, { $before } → <b>{ $after }</b>
amended-day-counts-not = • <b>{ $about }</b>: the stated day does not count, { $before } → <b>{ $after }</b>
amended-unit-asked = • <b>{ $about }</b>: { $after } is asked as well
amended-unit-left-out = • <b>{ $about }</b>: { $after } need not hand it in
amended-laid-on = • <b>{ $about }</b>: asks { $before } → <b>{ $after }</b>
amended-retitled = • Renamed: { $before } → <b>{ $after }</b>
amended-threshold = • Target <b>{ $about }</b>: { $before } → <b>{ $after }</b>
amended-numbered = • Number and day of the plan: { $before } → <b>{ $after }</b>
amended-due-added = • <b>{ $about }</b>: a further deadline, { $after }
amended-duty-added = • A further duty: <b>{ $about }</b>, { $after }
amended-two-steps = • Two steps: an office in between looks through reports first
amended-one-step = • One step: reports go straight to the authority
amended-tolerated = • <b>{ $about }</b>: late reports put up with, no → <b>until { $after }</b>
amended-tolerated-until = • <b>{ $about }</b>: late reports put up with, until { $before } → <b>until { $after }</b>
amended-tolerated-not = • <b>{ $about }</b>: late reports put up with, until { $before } → <b>no</b>
amended-locked = • <b>{ $about }</b>: locked, no → <b>at { $after }</b>
amended-locked-at = • <b>{ $about }</b>: locked, at { $before } → <b>at { $after }</b>
amended-locked-not = • <b>{ $about }</b>: locked, at { $before } → <b>no</b>
amended-window = • <b>{ $about }</b>: days counted, { $before } → <b>{ $after }</b>
amended-means = • <b>{ $about }</b>: how it is handed in, { $before } → <b>{ $after }</b>
amended-form = • <b>{ $about }</b>: form, { $before } → <b>{ $after }</b>
amended-withdrawn = • The plan is withdrawn

# Changing a plan: what cannot be done
plan-withdrawn-already = This plan was withdrawn at { $at }.
amend-meanwhile = Somebody else has just changed this deadline. Open the plan again to see the date it has now.
amend-same = The new text is the same as the present one: nothing changes.
amend-no-day = This duty has no date yet, so there is no day to count.
amend-form-begun =
    { $units ->
        [one] One school has begun to answer or has answered “{ $duty }”: it takes no other form. To change its questions send a new version of the form it has (form_id = { $form }).
       *[other] { $units } schools have begun to answer or have answered “{ $duty }”: it takes no other form. To change its questions send a new version of the form it has (form_id = { $form }).
    }
amend-form-not-here = This duty is not asked with a form, or the bot answers it from a register.
amend-form-unknown = Your office has no form “{ $form }”. Type /bieumau to see those there are.
amend-unit-asked = { $unit } is asked this already.
amend-unit-not-asked = { $unit } is not asked this.
amend-ask-whom = Whom is <b>{ $name }</b> to ask? For example: “các trường mầm non”, “tiểu học và THCS trừ TH Nhật Tân”, “các trường tư thục”, “tất cả các trường”.
amend-joining =
    Asked as well ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
amend-leaving =
    Asked no more ({ $count }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
amend-whom-nobody = There is no unit like “{ $whom }” to ask.
amend-whom-same = “{ $whom }” are the units it asks already; there is nothing to change.
