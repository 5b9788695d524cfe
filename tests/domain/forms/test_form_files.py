"""What is wrong with a form file is told with the file, the line, and what was expected."""

from pathlib import Path

import pytest

from domain.forms.files import FormFileError, load_form
from domain.forms.lines import line_of
from domain.forms.model import Kind
from tests.domain.forms.phone import HERE, form

SMALL = """\
code = "nho"
version = 1
title = { vi = "Nhỏ", en = "Small" }

[[fields]]
id = "whole"
kind = "integer"
label.vi = "Tổng số"
label.en = "All"
short = { vi = "Tổng", en = "All" }
low = 0

[[fields]]
id = "part"
kind = "integer"
label.vi = "Trong đó"
label.en = "Of these"
short = { vi = "Phần", en = "Part" }
asked_if = "whole > 0"

[[fields]]
id = "why"
kind = "text"
label.vi = "Vì sao"
label.en = "Why"
short = { vi = "Vì sao", en = "Why" }
asked_if = "missed rate"

[[rules]]
id = "R1"
needs = "part <= whole"
says.vi = "{part} không thể lớn hơn {whole}."
says.en = "{part} is more than {whole}."

[[ratios]]
id = "rate"
label = { vi = "Tỷ lệ", en = "Rate" }
numerator = "part"
denominator = "whole"
"""


def complaints(old: str, new: str) -> list[str]:
    assert old in SMALL
    with pytest.raises(FormFileError) as raised:
        load_form(SMALL.replace(old, new, 1), "nho.toml")
    return raised.value.lines


def test_a_form_without_faults_is_read() -> None:
    small = load_form(SMALL, "nho.toml")

    assert [field.id for field in small.fields] == ["whole", "part", "why"]
    assert small.number("part") == 2


def test_the_quarterly_form_asks_sixteen_numbers_and_four_texts() -> None:
    kinds = [field.kind for field in form().fields]

    assert kinds == [Kind.INTEGER] * 16 + [Kind.TEXT] * 4
    assert [rule.id for rule in form().rules] == ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R12", "R13"]
    assert len(form().ratios) == 10


@pytest.mark.parametrize("file", sorted((HERE / "forms").glob("*.toml")), ids=lambda file: file.stem)
def test_every_form_of_the_house_is_sound(file: Path) -> None:
    read = load_form(file.read_text("utf-8"), file.name)

    assert read.code == file.stem


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('kind = "text"', 'kind = "words"', "23: fields[3].kind: expected 'integer', 'decimal'"),
        ("low = 0", "lowest = 0", "11: fields[1].lowest: not a key of a form file, expected one of asked_if,"),
        ("low = 0", "low = 5\nhigh = 3", "11: fields[1].low: expected low to be at most high, 5 > 3"),
        ("low = 0", 'low = "a"', "11: fields[1].low: expected a valid decimal"),
        ("low = 0", "max_length = 9", "11: fields[1].max_length: expected no max_length"),
        ('id = "part"', 'id = "whole"', "14: fields[2].id: expected an id of its own"),
        ('id = "part"', 'id = "missed"', "14: fields[2].id: expected another id than 'missed'"),
        ('label.en = "Of these"\n', "", "16: fields[2].label.en: expected, and not there"),
        ('kind = "integer"\n', "", "5: fields[1].kind: expected, and not there"),
        ("version = 1", "version = 0", "2: version: expected greater than or equal to 1"),
        ("part <= whole", "part <= hole", "31: rules[1].needs: expected the id of a question of this form, 'hole'"),
        ("part <= whole", "part <= why", "31: rules[1].needs: expected a question that takes a number, 'why'"),
        ("part <= whole", "part whole", "31: rules[1].needs[1]: expected one of > >= = <= <"),
        ("part <= whole", "(part <= whole", "31: rules[1].needs[1]: expected `)`"),
        ("part <= whole", "part <= whole; drop", "31: rules[1].needs[1]: expected numbers, fields,"),
        ("part <= whole", "previous.part >= 0", "31: rules[1].needs: expected at least one question"),
        ('"part <= whole"', "3", "31: rules[1].needs: expected a valid tuple"),
        ("{part} không", "{pat} không", "32: rules[1].says.vi: expected the id of a question of this form, 'pat'"),
        ("{part} không", "{} không", "32: rules[1].says.vi: between braces: expected a number, a field or `(`"),
        ('numerator = "part"', 'numerator = "why"', "38: ratios[1].numerator: expected a question"),
        ("missed rate", "missed speed", "27: fields[3].asked_if: expected the id of a ratio of this form"),
        ("missed rate", "missed rate now", "27: fields[3].asked_if: expected `missed` or `missed <ratio id>`"),
        ("whole > 0", "part > 0", "19: fields[2].asked_if: expected questions that stand above"),
        ("whole > 0", "missed", "19: fields[2].asked_if: expected questions that stand above"),
        ("version = 1", "version = ", "2: expected TOML: Invalid value"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(old: str, new: str, complaint: str) -> None:
    told = complaints(old, new)

    assert any(line.startswith(f"nho.toml:{complaint}") for line in told), told


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    told = complaints('kind = "integer"\nlabel.vi = "Tổng số"', 'kind = "number"\nlabel.vi = ""')

    assert [line.split(":")[1] for line in told] == ["7", "8"]


def test_a_file_cut_short_is_told_at_its_end() -> None:
    with pytest.raises(FormFileError, match=r"nho\.toml:2: expected TOML"):
        load_form('code = "nho"\ntitle = {', "nho.toml")


def test_lines_are_found_past_long_texts_and_in_tables_within_tables() -> None:
    text = 'a = """\n[[b]]\nx = 1\n"""\n[[b]]\nx = 2\n[b.c]\ny.z = 3\n[[b]]\nx = 4\n[[b.d]]\n[[b.d]]\nw = 5\n'

    assert line_of(text, ("b", 0, "x")) == 6
    assert line_of(text, ("b", 0, "c", "y")) == 8
    assert line_of(text, ("b", 1, "x")) == 10
    assert line_of(text, ("b", 1, "d", 1, "w")) == 13
    assert line_of(text, ("b", 1, "missing")) == 9
    assert line_of(text, ("nowhere",)) == 1
