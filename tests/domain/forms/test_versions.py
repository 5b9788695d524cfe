"""A form beside the version before: every way in which a question may be put otherwise has its line."""

import pytest

from bot import catalogues
from domain.forms import previews, versions
from domain.forms.files import load_form, parsed
from domain.forms.model import Form
from domain.forms.writing import numbered
from domain.texts import Language
from tests.domain.forms.every_kind import SOURCE as EVERY_KIND
from tests.office import FORMS

SOURCE = (FORMS / "cchc_quy.toml").read_text("utf-8")
CCHC = load_form(SOURCE, "cchc_quy")
SAY = catalogues.speakers()[Language.VI]


def changed(*pairs: tuple[str, str]) -> Form:
    source = SOURCE
    for old, new in pairs:
        assert old in source
        source = source.replace(old, new, 1)
    return load_form(source, "changed")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('title.vi = "Báo cáo cải cách', 'title.vi = "BC cải cách', ["form-change-title"]),
        ("high = 100000", "high = 5", ["form-change-takes"]),
        ('label.vi = "Số hồ sơ đã', 'label.vi = "Hồ sơ đã', ["form-change-label"]),
        ('help.vi = "Tính cả', 'help.vi = "Gồm cả', ["form-change-help"]),
        ("nothing_allowed = true\n", "", ["form-change-carry"]),
        ("low = 0\n", "low = 0\nrequired = false\n", ["form-change-optional"]),
        ('id = "kien_nghi"', 'id = "de_xuat"', ["form-change-added", "form-change-removed"]),
        ('[[rules]]\nid = "R13"', '[[rules]]\nid = "R14"', ["form-change-rules"]),
        ('id = "ty_le_kdtm"', 'id = "ty_le_khong_tien_mat"', ["form-change-ratios"]),
        ('title.vi = "Nhân sự và', 'title.vi = "Người và', ["form-change-sections"]),
    ],
)
def test_what_is_asked_otherwise_is_told(old: str, new: str, told: list[str]) -> None:
    newer = changed((old, new))

    assert [note.key for note in versions.differences(CCHC, newer)] == told
    assert all(note.said(SAY) for note in versions.differences(CCHC, newer))
    assert not versions.is_the_same(CCHC, newer)
    assert list(versions.clashes(CCHC, newer)) == []


def test_the_same_form_under_another_number_is_the_same_also_written_anew() -> None:
    source = numbered(parsed(SOURCE, "cchc_quy"), 7)
    form = load_form(source, "cchc_quy")

    assert form.version == 7
    assert versions.is_the_same(CCHC, form)
    assert list(versions.differences(CCHC, form)) == []


def test_every_kind_is_written_anew_as_it_was() -> None:
    form = load_form(EVERY_KIND, "every")

    assert versions.is_the_same(form, load_form(numbered(parsed(EVERY_KIND, "every"), 9), "every"))
    assert all(previews.question(form, field).said(SAY) for field in form.fields)
