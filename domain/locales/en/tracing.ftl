# The trace of changes
trace-head =
    🔏 Trace of changes on { $day }: row { $number }, code <code>{ $code }</code>.
    Nothing to do: keep this message, to compare when needed.
