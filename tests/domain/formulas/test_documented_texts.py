"""What functions of choices, texts and days come to, held against what ODK documents."""

import re
from pathlib import Path

import pytest

from domain.formulas.functions import FUNCTIONS
from domain.formulas.reading import about, read_formula
from domain.formulas.working import Known, worked_out
from tests.domain.formulas.results import TODAY, check
from tests.domain.formulas.test_documented import ARITHMETIC, EMPTY, NUMBERS, TRUTHS

README = (Path(__file__).parents[3] / "README.md").read_text("utf-8")

CHOICES: list[tuple[str, bool | str | float]] = [
    ("selected(${colors}, 'red')", True),
    ("selected(${colors}, ' green ')", True),
    ("selected(${colors}, 'gree')", False),
    ("selected(${colors}, '')", False),
    ("selected(${enrolled}, 'yes')", True),
    ("count-selected(${colors})", 3),
    ("selected-at(${colors}, 0)", "red"),
    ("selected-at(${colors}, 2)", "purple"),
    ("selected-at(${colors}, 3)", ""),
    ("selected-at(${colors}, -1)", ""),
    ("${enrolled} = 'yes'", True),
    ("if(selected(${colors}, 'blue'), 1, 2)", 2),
    ("if(${age} > 17, 'adult', 'minor')", "minor"),
    ("if('', 5, 'abc')", "abc"),
    ("coalesce(${empty}, ${name})", "Trần Thị B"),
    ("coalesce(${name}, 'x')", "Trần Thị B"),
    ("coalesce('', ${empty})", ""),
]
TEXTS: list[tuple[str, bool | str | float]] = [
    ("string(true())", "true"),
    ("string(0 div 0)", "NaN"),
    ("string(-1 div 0)", "-Infinity"),
    ("string(-0)", "0"),
    ("string(123456.0000)", "123456"),
    ("string(.557586)", "0.557586"),
    ("string(1230000000000000000000)", "1230000000000000000000"),
    ("string(2 div 3)", "0.666666666666667"),
    ("concat('a', 1, false(), '')", "a1false"),
    ("concat()", ""),
    ("join(', ', 'a', 'b', 3)", "a, b, 3"),
    ("join('-')", ""),
    ("string-length('cocotero')", 8),
    ("string-length(${name})", 10),
    ("normalize-space(' \ta\n\t  b \n c ')", "a b c"),
    ("contains('abc', 'b')", True),
    ("contains('abc', 'bcd')", False),
    ("starts-with('', 'a')", False),
    ("starts-with('abc', '')", True),
    ("ends-with('abc', 'c')", True),
    ("substr('hello', 1)", "ello"),
    ("substr('hello', 1, 4)", "ell"),
    ("substr('hello', -2)", "lo"),
    ("substr('hello', 0, -1)", "hell"),
    ("substr('hello', 4, 2)", ""),
    ("substr('hello', 2, 99)", "llo"),
    ("substring-before('hello', 'l')", "he"),
    ("substring-before('hello', 'q')", ""),
    ("substring-before('hello', '')", ""),
    ("substring-after('hello', 'l')", "lo"),
    ("substring-after('hello', 'q')", ""),
    ("substring-after('hello', '')", "hello"),
    ("translate('hello', 'lo', 'LO')", "heLLO"),
    ("translate('hello world', 'hello', '')", " wrd"),
    ("translate('2019/01/02', '/', '-')", "2019-01-02"),
    ("regex('12345', '[0-9]+')", True),
    ("regex('12345a', '[0-9]+')", False),
    ("regex('A.', '[A-Z][.]?')", True),
    ('regex("0912345678", "0[0-9]{9}")', True),
]
DAYS: list[tuple[str, bool | str | float]] = [
    ("today()", "2024-02-15"),
    ("today() - ${day}", 5),
    ("${day} <= today()", True),
    ("${day} > '2024-02-10'", False),
    ("date(0)", "1970-01-01"),
    ("date(6.5)", "1970-01-07"),
    ("date(-10252)", "1941-12-07"),
    ("date(today() + 7)", "2024-02-22"),
    ("date('1983-09-31')", ""),
    ("date(1 div 0)", ""),
    ("date(date('1989-11-09'))", "1989-11-09"),
    ("date('2008-09-08') - date('1983-10-06')", 9104),
    ("decimal-date-time('1970-01-02')", 1),
    ("format-date('2018-01-02', '%e/%n/%y, %d.%m.%Y')", "2/1/18, 02.01.2018"),
    ("format-date('soon', '%Y')", ""),
    ("int((today() - '1989-11-09') div 365.25)", 34),
]


@pytest.mark.parametrize("table", [CHOICES, TEXTS, DAYS], ids=["choices", "texts", "days"])
def test_a_function_comes_to_what_is_documented(table: list[tuple[str, bool | str | float]]) -> None:
    for formula, expected in table:
        check(formula, expected)


@pytest.mark.parametrize(
    ("written", "named"),
    [
        (". >= 18", "${own} >= 18"),
        (".>=0 and .<=.5", "${own}>=0 and ${own}<=.5"),
        ("count-selected(.)=3", "count-selected(${own})=3"),
        ("once(random)", "coalesce(${own}, random)"),
        ("once( concat(., 'once(.)') )", "coalesce(${own},  concat(${own}, 'once(.)') )"),
        (
            "string-length() < 5 or normalize-space( ) = '.'",
            "string-length(${own}) < 5 or normalize-space(${own}) = '.'",
        ),
        ("string-length(${a}) > 1", "string-length(${a}) > 1"),
    ],
)
def test_a_formula_about_its_own_question_names_it(written: str, named: str) -> None:
    assert about(written, "own") == named


def test_what_is_taken_once_stays() -> None:
    """ODK: the value of the question where it has one, else what is computed."""
    formula = read_formula(about("once(today())", "first"))

    assert worked_out(formula, Known({}, TODAY)) == "2024-02-15"
    assert worked_out(formula, Known({"first": "2024-01-01"}, TODAY)) == "2024-01-01"


def test_nobody_knows_the_day_of_a_report_of_long_ago() -> None:
    assert worked_out(read_formula("today()"), Known()) == ""
    assert read_formula("if(${a} > 1, today(), 2)").knows_the_day
    assert read_formula("${b} + ${a} * ${b}").questions == ("b", "a")


def test_every_function_is_held_to_what_is_documented_and_named_in_the_readme() -> None:
    tables = (ARITHMETIC, NUMBERS, TRUTHS, EMPTY, CHOICES, TEXTS, DAYS)
    used = {name for table in tables for formula, _ in table for name in re.findall(r"([a-z-]+)\(", formula)}
    told = README.split("## Forms as files", 1)[1].split("**Formulas**", 1)[1].split("`once`", 1)[0]

    assert set(FUNCTIONS) | {"today"} <= used
    assert set(FUNCTIONS) | {"today"} <= set(re.findall(r"[a-z-]+", told))
