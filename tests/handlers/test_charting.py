"""Pictures in the chat: asked for in words and by button, each with a text that says all there is on it."""

import re

import pytest
from sqlalchemy import update

from domain.counting import pictures
from domain.counting.pictures import Bars, Gauges, Heat, Mark, Picture, Trend
from domain.ids import FileId
from domain.persons.people import Role
from domain.registry.units import Level
from domain.reporting.obligations import Standing
from storage.outgoing import files
from storage.tables.plans import obligations as obligation_rows
from tests.handlers.forms import hands_in
from tests.handlers.groups import GROUP
from tests.handlers.phones import USERNAME, Chat, Line, Phone, in_group, phone_of
from tests.handlers.rivals import staffed
from tests.office import Office
from tests.storage.filled import hands_in as handed


def picture_of(office: Office, phone: Phone) -> Picture:
    file = phone.chat.last().file
    assert file is not None, phone.sees()
    kept = office.db.run_now(files.fetch, FileId(file))
    assert kept is not None
    picture = pictures.read(kept[1])
    assert picture is not None
    return picture


def test_progress_is_drawn_by_level_and_its_text_says_all_of_it(head: Phone, officer: Phone, office: Office) -> None:
    hands_in(head)

    officer.says("tiến độ quý 1")
    in_words = officer.sees()
    officer.taps("Biểu đồ")
    picture = picture_of(office, officer)

    assert officer.sees() == in_words
    assert isinstance(picture.body, Bars)
    assert [(bar.name, bar.on_time, bar.late, bar.whole) for bar in picture.body.bars] == [
        ("Tất cả", 1, 0, 6), ("MN", 0, 0, 2), ("TH", 1, 0, 3), ("THCS", 0, 0, 1)
    ]  # fmt: skip
    assert picture.title == "Tiến độ nộp Quý I"
    assert officer.labels() == ["Qua các kỳ", "Bản đồ nhiệt", "Chỉ tiêu"]
    officer.taps("Qua các kỳ")
    assert picture_of(office, officer).title == "Tiến độ nộp qua các kỳ"
    officer.taps("Theo cấp học")
    assert picture_of(office, officer) == picture


@pytest.mark.parametrize(
    ("words", "body", "said"),
    [
        ("biểu đồ tiến độ quý 1", Bars, "1/6 trường đã nộp Quý I"),
        ("ve bieu do tien do thcs quy 1", Bars, "0/2 trường THCS"),
        ("biểu đồ tiến độ qua các kỳ", Bars, "Quý I 2024: 1/6"),
        ("bản đồ nhiệt", Heat, "Bản đồ nhiệt · trường 1–6 trong 6"),
        ("biểu đồ chỉ tiêu quý 1", Gauges, "chỉ tiêu đạt · Quý I · số liệu của 1/6 đơn vị"),
        ("biểu đồ tỷ lệ hài lòng quý 1", Gauges, "Tất cả: 98%"),
        ("biểu đồ xu hướng tỷ lệ hài lòng", Trend, "Quý I 2024: 98%"),
        ("chart of progress", Bars, "1/6"),
    ],
)
def test_each_picture_is_asked_for_in_words(
    head: Phone, officer: Phone, office: Office, words: str, body: type[object], said: str
) -> None:
    hands_in(head)

    officer.says(words)
    picture = picture_of(office, officer)

    assert isinstance(picture.body, body)
    assert said in officer.sees()
    assert not re.search("<[a-z/]", picture.title + picture.subtitle + picture.foot)
    assert max(len(label) for label in officer.labels()) <= 20


def test_the_heat_map_puts_first_who_needs_most_care_and_names_what_for(office: Office, officer: Phone) -> None:
    handed(office, "TH Nhật Tân")
    office.comes("2024-03-05")
    handed(office, "MN 19/5")
    stands = update(obligation_rows).where(obligation_rows.c.id == office.obligation("Q1", "THCS Đoàn Thị Điểm"))
    office.db.run_now(lambda tx: tx.execute(stands.values(standing=Standing.EXCUSED.value)).rowcount)

    told = officer.says("bản đồ nhiệt các trường quý 1")
    picture = picture_of(office, officer)

    assert isinstance(picture.body, Heat)
    first = {row.name: row.marks[0] for row in picture.body.rows}
    assert list(first)[:3] == ["MN Đoàn Thị Điểm", "TH Đoàn Thị Điểm", "TH-THCS Lê Lợi"]
    assert first["MN 19/5"] is Mark.LATE
    assert (first["TH Nhật Tân"], first["THCS Đoàn Thị Điểm"]) == (Mark.DONE, Mark.EXCUSED)
    assert {mark for mark, _ in picture.body.keys} == {mark for row in picture.body.rows for mark in row.marks}
    assert "• TH-THCS Lê Lợi: chưa nộp Quý I 2024" in told
    assert "• MN 19/5: trễ Quý I 2024" in told
    assert "TH Nhật Tân" not in told


@pytest.mark.on_both
def test_figures_are_held_against_their_targets_those_missed_first(officer: Phone, office: Office) -> None:
    handed(office, "TH Nhật Tân")

    told = officer.says("biểu đồ chỉ tiêu quý 1")
    picture = picture_of(office, officer)

    assert isinstance(picture.body, Gauges)
    met = [gauge.met for gauge in picture.body.gauges]
    assert met == sorted(met, key=lambda one: 2 if one is None else int(one))
    assert all(gauge.verdict for gauge in picture.body.gauges if gauge.met is not None)
    assert all(f"{gauge.name}: {gauge.shown}" in told for gauge in picture.body.gauges)


def test_a_principal_sees_counts_of_all_and_figures_of_their_own_school(head: Phone, office: Office) -> None:
    hands_in(head)

    for words in ("bản đồ nhiệt", "biểu đồ chỉ tiêu", "biểu đồ tỷ lệ hài lòng", "biểu đồ tiến độ của TH Đoàn Thị Điểm"):
        before = len(head.chat.messages)
        head.says(words)
        assert [one.file for one in head.chat.messages[before:]] == [None], words
    head.says("biểu đồ tiến độ quý 1")
    assert isinstance(picture_of(office, head).body, Bars)
    assert head.labels() == ["Qua các kỳ"]
    head.says("biểu đồ tỷ lệ hài lòng của trường tôi")
    body = picture_of(office, head).body
    assert isinstance(body, Trend)
    assert [point.shown for point in body.points] == ["98%"]


def test_in_a_group_counts_are_drawn_and_names_go_to_whoever_asked(line: Line, officer: Phone, office: Office) -> None:
    group = Chat(line, GROUP, "Nhóm Quận 7")
    there = in_group(officer, group)
    there.says("/lienket")
    said = len(group.messages)

    there.says(f"@{USERNAME} biểu đồ tiến độ quý 1")
    there.says(f"@{USERNAME} bản đồ nhiệt")

    assert [(one.file is not None, one.buttons) for one in group.messages[said:]] == [(True, [])]
    assert isinstance(picture_of(office, officer).body, Heat)


@pytest.mark.on_both
def test_whoever_looks_after_some_levels_sees_these_on_every_picture(line: Line, office: Office) -> None:
    person = staffed(office, "Cán bộ mầm non", office.authority, Role.OFFICER, Level.MN)
    phone = phone_of(office, line, person)

    phone.says("bản đồ nhiệt")
    heat = picture_of(office, phone).body
    phone.says("biểu đồ tiến độ quý 1")
    bars = picture_of(office, phone).body

    assert isinstance(heat, Heat)
    assert isinstance(bars, Bars)
    assert [row.name for row in heat.rows] == ["MN 19/5", "MN Đoàn Thị Điểm"]
    assert [(bar.name, bar.whole) for bar in bars.bars] == [("MN", 2)]


@pytest.mark.on_both
def test_a_long_text_ends_at_a_line_and_names_stand_letter_by_letter(officer: Phone, office: Office) -> None:
    office.comes("2024-03-05")
    named = update(obligation_rows).values(unit_name="TH & THCS <" + "Rất dài " * 22 + ">")
    office.db.run_now(lambda tx: tx.execute(named).rowcount)

    told = officer.says("bản đồ nhiệt")
    body = picture_of(office, officer).body

    assert isinstance(body, Heat)
    assert body.rows[0].name.startswith("TH & THCS <Rất dài")
    assert told.endswith("\n…")
    assert len(told) > 800
