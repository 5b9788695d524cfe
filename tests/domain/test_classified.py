"""What is marked as a state secret is told from what only speaks of secrets."""

import pytest

from domain.reporting.classified import is_marked, is_named_so


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Tài liệu này thuộc bí mật nhà nước", True),
        ("TỐI MẬT", True),
        ("Tuyệt mật - số 12", True),
        ("Mật", True),
        ("Kế hoạch\n[MẬT]\nnăm 2024", True),
        ("gửi kèm văn bản mật", True),
        ("Không có văn bản mật", False),
        ("100% văn bản, trừ các văn bản có chứa bí mật nhà nước", False),
        ("Tập huấn Luật Bảo vệ bí mật nhà nước cho 42 người", False),
        ("Quên mật khẩu cổng dịch vụ công", False),
        ("Tôi mất mật khẩu", False),
        ("Bảo mật thông tin học sinh", False),
        ("Không có", False),
    ],
)
def test_words(text: str, marked: bool) -> None:
    assert is_marked(text) is marked


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        ("KH-CCHC-2024 (Mật).docx", True),
        ("Mật_ke hoach.pdf", True),
        ("toi_mat_2024.pdf", True),
        ("bi-mat-nha-nuoc.docx", True),
        ("KH_MAT.docx", True),
        ("ke-hoach-cchc-2024.docx", False),
        ("mật khẩu wifi.txt", False),
        ("bảo mật thông tin.pdf", False),
        ("mat-bang-truong.dwg", False),
        ("", False),
    ],
)
def test_names_of_files(name: str, marked: bool) -> None:
    assert is_named_so(name) is marked
