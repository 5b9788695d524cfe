# Fewer messages: extras can be turned off, what is official cannot.
muting-all = You get <b>every message</b>.
muting-less = You are spared the <b>extras</b>.
muting-of-school = • Extras: that the office above you has agreed to a report and its decision is still to come; the reminder to press [Received] under a plan.
muting-of-office = • Extras: that a unit can be reached again; the offer to make a round-up. The digest has days of its own: type “digest”.
muting-of-none = • With your posts there are no extras at present.
muting-official = • What is official always comes: new, changed and withdrawn plans; deadlines, ahead and overdue (ended by handing in, put off by a promise); an officer's reminder; reports accepted or returned; more time; what the office writes.
muting-how-less = To get fewer, press the button or type “mute”.
muting-how-all = To get everything again, press the button or type “unmute”.
muting-say-it-there = For a group, say this in the group, or choose it by /nhom.
