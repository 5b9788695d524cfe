# The people of a unit: who they are, inviting, ending posts, handing over.
staff-ended-news =
    Since { $at } you are no longer <b>{ $role }</b> of <b>{ $unit }</b> in Trống Trường.
    Drafts and reports stay with the unit. If this is a mistake, please tell the officer in charge.
staff-administrator-news =
    ⚠ <b>{ $name }</b> has been an administrator of <b>{ $unit }</b> since { $at }.
    If this is news to you, please look at /nguoi.
staff-ended = You have held no post at { $unit } since { $at }, so nothing was written.
staff-last-administrator = { $unit } has only one administrator left. Please invite another one first.
