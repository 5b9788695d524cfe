"""Every form of the house goes out as a workbook and comes back the same; what others will not see is told."""

from pathlib import Path

import pytest

from bot.xlsforms import checking
from domain.forms.files import load_form
from domain.forms.model import Form, Words
from domain.xlsforms import drawing
from domain.xlsforms.book import tables
from domain.xlsforms.reading import Drawn, read
from tests.domain.forms import every_kind
from tests.domain.forms.phone import HERE, form
from tests.drawn import BOOK, drawn, sheets

MUCH = """\
code = "nhieu"
version = 3
title = { vi = "Nhiều điều", en = "Many things" }

[[sections]]
id = "mot"
title = { vi = "Phần một", en = "Part one" }

[[fields]]
id = "a"
kind = "integer"
label = { vi = "Số \\"a\\" <5 & hơn", en = "A" }
short = { vi = "a", en = "a" }
section = "mot"
note = { vi = "Đọc kỹ.\\nHai dòng.", en = "Read." }
required = false
low = 0

[[fields]]
id = "b"
kind = "integer"
label = { vi = "b", en = "b" }
short = { vi = "b", en = "b" }
section = "mot"
low = 0
asked_if = "previous.a > 0"

[[fields]]
id = "tong"
kind = "computed"
label = { vi = "Tổng", en = "Sum" }
short = { vi = "Tổng", en = "Sum" }
formula = "a + b - (b - a) * 2"
digits = 0

[[fields]]
id = "hon"
kind = "computed"
label = { vi = "Hơn kỳ trước", en = "More than before" }
short = { vi = "Hơn", en = "More" }
formula = "a - previous.a"
digits = 1

[[fields]]
id = "chu"
kind = "computed"
label = { vi = "Bằng chữ", en = "In words" }
short = { vi = "Chữ", en = "Words" }
formula = "= if(${a} > 3, 'nhiều', \\"ít\\")"
digits = 4

[[fields]]
id = "ngay"
kind = "date"
label = { vi = "Ngày", en = "Day" }
short = { vi = "Ngày", en = "Day" }
note = { vi = "Còn một câu.", en = "One more." }
earliest = "2024-01-01"
latest = "today+7"
asked_if = "= ${chu} = 'nhiều'"

[[fields]]
id = "anh"
kind = "photo"
label = { vi = "Ảnh", en = "Pictures" }
short = { vi = "Ảnh", en = "Pictures" }
most_files = 3
nothing_allowed = true

[[rules]]
id = "R1"
needs = ["b <= a", "b * 2 <= a + 100"]
says = { vi = "b ({b}) quá {a + 100}.", en = "b ({b}) is too much." }

[[rules]]
id = "R2"
needs = "b >= a - 50"
says = { vi = "b ({b}) quá ít.", en = "b ({b}) is too little." }

[[rules]]
id = "R3"
needs = "= ${ngay} = '' or not(${ngay} = '2024-02-10' and ${a} > 5)"
says = { vi = "Ngày nghỉ Tết.", en = "A holiday." }

[[rules]]
id = "R4"
needs = "b <= previous.b * 3"
says = { vi = "b ({b}) gấp ba kỳ trước.", en = "b ({b}) has trebled." }
"""
SHIPPED = sorted((HERE / "forms").glob("*.toml"))


def again(once: Form) -> Form:
    found = read(sheets(drawn(drawing.draw(once))), Words("x", "x"), "")
    assert isinstance(found, Drawn), found
    return load_form(found.text, once.code)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_form_of_the_house_comes_back_the_same(file: Path) -> None:
    once = form(file.stem)

    assert again(once) == once


def test_kinds_sections_notes_formulas_and_rules_come_back_the_same() -> None:
    assert again(every_kind.load()) == every_kind.load()
    once = load_form(MUCH, "nhieu")
    twice = again(once)

    assert twice.fields == once.fields
    assert twice.sections == once.sections
    assert {rule.id: rule for rule in twice.rules} == {rule.id: rule for rule in once.rules}


def test_what_goes_out_is_an_xlsform_by_the_book_of_its_makers() -> None:
    every = [*map(form, (file.stem for file in SHIPPED)), every_kind.load(), load_form(MUCH, "nhieu")]

    wrong = {one.code: checking.wrong(tables(sheets(drawn(drawing.draw(one))))) for one in every}

    assert {code: told for code, told in wrong.items() if told} == {}
    assert checking.wrong(tables(sheets(BOOK))) == ()


def test_what_only_pyxform_stumbles_over_is_told_with_its_row() -> None:
    twice = {**BOOK, "survey": (*BOOK["survey"], ("begin_group", "a b", "Nhóm"), ("text", "x", "X"), ("end_group",))}

    (stumbled,) = checking.wrong(tables(sheets(twice)))

    assert (str(stumbled.cell), stumbled.key) == ("survey!13", "xlsform-pyxform")


def test_what_other_programs_will_not_see_is_told() -> None:
    lost = {note.key for note in drawing.draw(form()).lost} | {
        note.key for note in drawing.draw(load_form(MUCH, "nhieu")).lost
    }

    assert lost == {
        f"xlsform-lost-{one}"
        for one in ("missed", "previous", "soft", "rule", "slots", "ratios", "carry", "nothing", "units", "files")
    } | {f"xlsform-lost-{one}" for one in ("english", "note", "short")}


def test_a_rule_that_stands_twice_and_differs_is_refused() -> None:
    """Somebody changed the constraint and left the sheet of ours as it was."""
    book = {name: [list(row) for row in rows] for name, rows in drawn(drawing.draw(load_form(MUCH, "nhieu"))).items()}
    for row in book["survey"]:
        row[:] = [cell.replace("${b} >= ${a} - 50", "${b} >= ${a} - 60") for cell in row]

    found = read(sheets(book), Words("x", "x"), "")

    assert not isinstance(found, Drawn)
    assert [(str(one.cell), one.key) for one in found.wrong] == [("chat_rules!B3 (chat_needs)", "xlsform-rules-differ")]
