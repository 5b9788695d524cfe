"""What is outside the subset is refused where it stands, and what is within it cannot run away."""

import time

import pytest

from domain.formulas import patterns
from domain.formulas.reading import read_formula
from domain.formulas.tokens import FormulaError, Wrong
from domain.formulas.working import Known, worked_out


@pytest.mark.parametrize(
    ("formula", "wrong", "found", "at"),
    [
        ("", Wrong.EMPTY, "", 0),
        ("  ", Wrong.EMPTY, "", 0),
        ("1 +", Wrong.VALUE, "", 3),
        ("1 + * 2", Wrong.VALUE, "*", 4),
        ("(1 + 2", Wrong.CLOSING, "", 0),
        ("if(1, 2 3)", Wrong.CLOSING, "3", 8),
        ("1 2", Wrong.MORE, "2", 2),
        ("1)", Wrong.MORE, ")", 1),
        ("${a} = 'x", Wrong.QUOTE, "'x", 7),
        ("${a} = ‘x’", Wrong.LETTER, "‘x’", 7),
        ("a & b", Wrong.LETTER, "& b", 2),
        ("${ }", Wrong.QUESTION, "${ }", 0),
        ("${two words}", Wrong.QUESTION, "${two words}", 0),
        ("${last-saved#a}", Wrong.PATH, "${last-saved#a}", 0),
        ("/data/a > 1", Wrong.PATH, "/", 0),
        ("../a", Wrong.PATH, "..", 0),
        ("a > 1", Wrong.PATH, "a", 0),
        ("${a}[1]", Wrong.PATH, "[", 4),
        ("${a} | ${b}", Wrong.PATH, "|", 5),
        (". > 1", Wrong.OWN, ".", 0),
        ("random()", Wrong.FUNCTION, "random", 0),
        ("pulldata('a', 'b', 'c', ${d})", Wrong.FUNCTION, "pulldata", 0),
        ("jr:choice-name(${a}, '${a}')", Wrong.FUNCTION, "jr:choice-name", 0),
        ("__import__('os')", Wrong.FUNCTION, "__import__", 0),
        ("now() > 1", Wrong.FUNCTION, "now", 0),
        ("today(1)", Wrong.COUNT, "today", 0),
        ("if(1, 2)", Wrong.COUNT, "if", 0),
        ("true(5)", Wrong.COUNT, "true", 0),
        ("sum(${a}, ${b})", Wrong.COUNT, "sum", 0),
        ("sum(${a} + 1)", Wrong.SINGLE, "sum", 0),
        ("regex(${a}, ${b})", Wrong.PATTERN, "regex", 0),
        ("1 = regex(${a}, '(?=x)')", Wrong.PATTERN, "(?=", 4),
        ("regex(${a}, '(a)\\1')", Wrong.PATTERN, "\\1", 0),
        ("regex(${a}, '[b-a]')", Wrong.PATTERN, "b-a", 0),
        ("regex(${a}, '(a{400}){400}')", Wrong.PATTERN, "{…}", 0),
        ("format-date(${a}, '%b %Y')", Wrong.FORMAT, "%b", 0),
        ("format-date(${a}, ${b})", Wrong.FORMAT, "format-date", 0),
    ],
)  # fmt: skip
def test_what_is_outside_the_subset_is_refused_where_it_stands(formula: str, wrong: Wrong, found: str, at: int) -> None:
    with pytest.raises(FormulaError) as raised:
        read_formula(formula)

    assert (raised.value.wrong, raised.value.at) == (wrong, at)
    assert raised.value.found.startswith(found)


@pytest.mark.parametrize(
    ("formula", "wrong"),
    [("1 + " * 200 + "1", Wrong.LONG), ("1" * 3000, Wrong.LONG), ("(" * 40 + "1" + ")" * 40, Wrong.DEEP)],
    ids=["terms", "letters", "brackets"],
)
def test_a_formula_is_short_and_flat(formula: str, wrong: Wrong) -> None:
    with pytest.raises(FormulaError) as raised:
        read_formula(formula)

    assert raised.value.wrong is wrong


@pytest.mark.parametrize(
    "formula",
    [
        "pow(9, pow(9, pow(9, 9)))",
        "concat(" + ", ".join(["'" + "x" * 90 + "'"] * 10) + ")",
        "round(pow(10, 900), -30)",
        "string(pow(10, 998)) + 1",
        "date(pow(10, 300))",
        "substr('abc', 1 div 0, -1 div 0)",
        "selected-at('a b', 0 div 0)",
        "round(2, 0 div 0)",
        "${a} * 1 div ${a}",
        "-" * 290 + "1",
        "1" + " + 1" * 149,
    ],
)
def test_no_formula_fails_or_runs_away(formula: str) -> None:
    started = time.process_time()

    worked_out(read_formula(formula), Known({"a": "x" * 3000}))

    assert time.process_time() - started < 0.5


@pytest.mark.parametrize(
    ("pattern", "fits", "fails"),
    [
        ("abc", ["abc"], ["ab", "abcd", ""]),
        ("a|bc|", ["a", "bc", ""], ["abc"]),
        ("(ab)*c+", ["c", "ababcc"], ["ab", "abac"]),
        ("a{2}b{1,3}c{2,}", ["aabcc", "aabbbccc"], ["abcc", "aabbbbcc", "aabc"]),
        ("[^0-9 ]{2}", ["ab", "đ–"], ["a1", "a "]),
        ("[a-c-]+", ["a-c"], ["d"]),
        ("[]x]+", ["]x"], ["y"]),
        (r"[\d.,]+", ["1.234,5"], ["1a"]),
        (r"\w+@\w+\.\w{2,3}", ["a_1@b.vn"], ["a@b", "ă@b.vn"]),
        (r"\p{Lu}\p{Ll}+( \p{L}+)*", ["Trần Thị Bình"], ["trần", "Trần  B"]),
        (r"\S+\s\D", ["ab\tc"], ["ab 1"]),
        (r"^\^.\$$", ["^x$"], ["x"]),
        ("a^b|c$d", [], ["ab", "a^b", "cd"]),
        ("(?:x|y)+?z??", ["xyx", "xz"], ["z"]),
        (r"\+84\d{9}|0\d{9}", ["+84912345678", "0912345678"], ["84912345678"]),
        ("(a*)*", ["", "aaa"], ["b"]),
    ],
)  # fmt: skip
def test_a_pattern_fits_the_whole_text_or_not(pattern: str, fits: list[str], fails: list[str]) -> None:
    assert [one for one in fits if not patterns.matches(pattern, one)] == []
    assert [one for one in fails if patterns.matches(pattern, one)] == []


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a|aa)*b", "(a|a)*b", "(.*)*b", "(a{0,99}){1}b", "(){500}" * 3])
def test_a_pattern_never_takes_long(pattern: str) -> None:
    """Each of these keeps a matcher that goes back and tries again busy for years."""
    started = time.process_time()

    assert not patterns.matches(pattern, "a" * 3000)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "pattern", ["(", ")", "a)", "[a", "*a", "a**", "a++", "a{2,1}", "a{x}", "a{", r"\b", r"\1", "(?<n>a)", "(?i)a",
                r"\p{Latin}", r"\pL", "a\\", "[[a]", "[a&&b]", "a{501}", "(a{50}){50}", "(((){500}){500}){500}"],
)  # fmt: skip
def test_a_pattern_that_cannot_be_bounded_is_refused(pattern: str) -> None:
    with pytest.raises(FormulaError):
        patterns.check(pattern, 0)
