# Nobody to be reached: why, and since when
reach-blocked = has blocked the bot
reach-deactivated = account deleted
reach-not-found = no such account any more
reach-never-started = never pressed Start
reach-unreachable = cannot be reached
reach-left = no longer works there
reach-named = { $unit } ({ $since })
reach-since = { $why } since { $since }
reach-named-never = { $unit } (nobody uses the bot)
notice-unreached =
    📵 Nobody of <b>{ $unit }</b> can be written to any more: { $why } since { $since }. It still owes { $label }, due { $last }.
    Please call the school, or invite somebody with /nguoi { $unit }. As soon as one of them writes to the bot it is in touch again, and you are told.
notice-reached = 📱 <b>{ $unit }</b> is in touch again.
notice-unreceived =
    📌 <b>{ $title }</b>
    { $units } has not said that it received this plan. Press [Received], or type “received”.
