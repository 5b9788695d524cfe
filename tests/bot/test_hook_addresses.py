"""Which addresses may be told anything, by what they are and by how they are written."""

from bot.hooks.addresses import is_public, problem


def test_what_is_public_and_what_may_be_told_anything() -> None:
    public = {"8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"}
    private = {"10.1.2.3", "127.0.0.1", "169.254.169.254", "192.168.1.1", "100.64.0.1", "0.0.0.0", "224.0.0.1", "::1"}  # noqa: S104
    private |= {"fe80::1%eth0", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "::"}
    wrong = {
        "http://portal.vn/",
        "https://10.0.0.1/",
        "https://a:b@portal.vn/",
        "ftp://portal.vn/",
        "https://",
        "portal.vn",
    }
    wrong |= {"https://portal.vn:x/", "https://[::1]/", "https://portal.vn/\n", f"https://portal.vn/{'x' * 500}"}

    assert {one for one in public | private if is_public(one)} == public
    assert {one for one in wrong if problem(one, inside=False) is None} == set()
    assert problem("https://cong.quan7.example/nhan?x=1", inside=False) is None
    assert problem("http://10.0.0.1:8080/", inside=True) is None
