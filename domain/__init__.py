"""What the house knows and decides: pure rules, no I/O, no clock, nothing to wait for.

The words, in code, tests, commits and tables alike:

unit (đơn vị)            a school, centre or office; also the authorities above it. Dated names and parent, levels.
authority                a unit that other units report to.
person, post             a human; what they are at one unit, from when to when.
address (địa chỉ)        where a person or a group is reached: channel, chat, topic. Never the identity of a person.
plan (kế hoạch)          an official document with targets, tasks and duties.
target (chỉ tiêu)        indicator, operator, threshold, measure, whose.
duty (nghĩa vụ)          what a plan asks of units: hand in a plan, a periodic report …
deadline (hạn)           one occurrence of a duty; five dates, none derived from another.
obligation               one unit × one deadline, written down when the deadline opens, never recomputed.
form, draft, report      the questions; a half-filled form; one immutable version handed in.
template (mẫu Word)      a Word file of an office with fields, after which its report to sign is made.
review                   accepted, or returned with a reason; returns are counted.
notice (thông báo)       something the bot says unasked, on one occasion, to one address, once.
group (nhóm)             a group chat linked to an authority, with a disclosure policy.
screen                   what one message shows: text and buttons, whatever the channel.
action                   what a button does, packed so that any channel's button can carry it.
"""
