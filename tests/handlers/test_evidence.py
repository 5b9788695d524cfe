"""Evidence on its way: an album sent by the school, kept with the report, opened by whoever decides about it."""

import pytest

from domain.buttons.report_actions import OpenEvidence
from domain.ids import ReportId
from domain.packing import pack
from storage.reporting import forms, reports
from tests.domain.forms import evidenced
from tests.handlers.forms import opens
from tests.handlers.phones import Phone
from tests.office import Office


def picture(handle: str, **more: object) -> dict[str, object]:
    return {"photo": [{"file_id": handle, "file_unique_id": handle, "width": 90, "height": 90}], **more}


@pytest.fixture
def handed(head: Phone, office: Office) -> ReportId:
    """The duty asks for evidence from now on; the school sends an album of ten, of which three may be kept."""
    source = evidenced.SOURCE.replace('"minh_chung"', '"cchc_quy"').replace("version = 1", "version = 3")
    office.db.run_now(forms.register, evidenced.load(source), source, office.now)
    opens(head)
    for line in ("5", "2", "hôm nay"):
        head.says(line)
    for number in range(10):
        head.sends(**picture(f"photo-{number}", media_group_id="an-album"))
    assert "tối đa 3 tệp" in head.sees()
    head.taps("Xong")
    head.sends(document={"file_id": "minutes", "file_unique_id": "m", "file_name": "bien ban <ky>.pdf"})
    head.taps("Nộp báo cáo")
    report = office.db.run_now(reports.last_version, office.obligation("Q1", "TH Nhật Tân"))
    assert report is not None
    return report.id


def test_evidence_is_opened_by_button_and_in_words_by_whoever_decides_and_by_nobody_else(
    handed: ReportId, officer: Phone, head: Phone, office: Office
) -> None:
    officer.says("/choduyet")
    card = officer.taps("TH Nhật Tân")
    first = officer.taps("Xem minh chứng (4)")
    opened = [officer.chat.last().again]
    for place in (2, 3, 4):
        officer.taps(f"Tệp {place}")
        opened.append(officer.chat.last().again)
    back = officer.taps("Về báo cáo")
    said = [officer.says("xem minh chứng"), officer.says("tệp 4"), officer.says("xem ảnh 5"), officer.says("tiếp nhận")]
    head.does(head.press(head.chat.last().id, pack(OpenEvidence(handed))))

    assert "5. Ảnh: 3 tệp" in card
    assert "3. Tổng: 7" in card
    assert "Câu 5. Ảnh · tệp 1/4" in first
    assert opened == ["photo-0", "photo-1", "photo-2", "minutes"]
    assert "6. Biên bản: 1 tệp" in back
    wanted = ("tệp 1/4", "tệp 4/4", "chỉ có 4 tệp", "Đã tiếp nhận")
    assert [part in told for part, told in zip(wanted, said, strict=True)] == [True] * 4
    assert head.chat.last().again is None
