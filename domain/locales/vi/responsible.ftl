# Ai phụ trách trường nào, cấp nào, mảng nào.
responsible-of-unit = Phụ trách <b>{ $unit }</b>:
responsible-of-level = Phụ trách khối <b>{ $level }</b>:
responsible-of-area = Phụ trách mảng thầy/cô hỏi:
responsible-all = Cán bộ phụ trách:
responsible-line =
    • <b>{ $name }</b>, { $unit } · { $levels ->
        [all] mọi cấp học
       *[some] cấp { $levels }
    }{ $areas ->
        [none] { "" }
       *[some] { "" } · { $areas }
    }
responsible-nobody =
    { $title }
    Chưa ghi ai. Thầy/cô hỏi quản trị của cơ quan quản lý để được ghi thêm.
responsible-no-phones = Bot không đưa số điện thoại, email hay Zalo của ai.
