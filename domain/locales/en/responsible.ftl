# Who looks after which school, level or field of work.
responsible-of-unit = Looking after <b>{ $unit }</b>:
responsible-of-level = Looking after <b>{ $level }</b>:
responsible-of-area = Looking after this field:
responsible-all = Officers:
responsible-line =
    • <b>{ $name }</b>, { $unit } · { $levels ->
        [all] all levels
       *[some] { $levels }
    }{ $areas ->
        [none] { "" }
       *[some] { "" } · { $areas }
    }
responsible-nobody =
    { $title }
    Nobody is noted down. An administrator of the authority can add somebody.
responsible-no-phones = The bot gives nobody's phone number, email or Zalo.
