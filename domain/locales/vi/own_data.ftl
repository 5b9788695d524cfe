# Dữ liệu cá nhân: xem, sửa, rời khỏi
own-data-file-ready =
    📎 Đây là tất cả những gì bot đang lưu về thầy/cô. Thầy/cô tải về và mở bằng trình duyệt.
    Sửa thông tin: /suahoso · Rời khỏi: /roikhoi
own-data-nothing = Bot không lưu gì về thầy/cô.
own-data =
    <b>Thông tin của thầy/cô</b>
    Họ tên: { $name }
    Số điện thoại: { $phone }
    Bot nhắn cho thầy/cô ở:
    { $chats }
    Thầy/cô chọn điều cần sửa, hoặc gõ /suahoso kèm họ tên hay số mới, ví dụ: /suahoso 0912 345 678
    Chức vụ sai thì thầy/cô hỏi cán bộ phụ trách. Đổi ngôn ngữ: /caidat
own-data-no-phone = chưa có
own-data-ask-name = Thầy/cô gõ họ tên đúng, ví dụ: Nguyễn Thị Lan. Thôi không sửa: /huy
own-data-ask-phone = Thầy/cô gõ số điện thoại, ví dụ: 0912 345 678. Muốn xóa số đang lưu, thầy/cô gõ “xóa số”. Thôi không sửa: /huy
own-data-no-name = “{ $typed }” không giống họ tên: chỉ gồm chữ cái, từ 2 đến { $longest } ký tự. Ví dụ: Nguyễn Thị Lan
own-data-wrong-phone = “{ $typed }” không phải số điện thoại ở Việt Nam. Ví dụ: 0912 345 678
own-data-renamed = ✅ Đã sửa họ tên: { $before } → <b>{ $name }</b>.
own-data-phone-noted = ✅ Đã ghi số điện thoại <b>{ $phone }</b>. Số này không bao giờ hiện trong nhóm.
own-data-phone-dropped = ✅ Đã xóa số điện thoại.

own-data-leaving =
    <b>Rời khỏi Trống Trường</b>
    Bot sẽ xóa họ tên, số điện thoại, tài khoản chat và những gì thầy/cô đã khai khi xin tham gia. Tin chưa gửi sẽ không gửi nữa.
    Báo cáo đã nộp, ý kiến tiếp nhận và nhật ký thay đổi là hồ sơ của đơn vị nên được giữ lại, không còn ghi tên thầy/cô.
own-data-leaving-posts = Thầy/cô thôi giữ: { $posts }.
own-data-leaving-head = { $unit } sẽ không còn hiệu trưởng trong hệ thống; bot sẽ báo cán bộ phụ trách.
own-data-leaving-sure =
    Muốn quay lại, thầy/cô cần lời mời mới.
    Nếu chắc chắn, thầy/cô bấm nút dưới đây hoặc gõ: rời khỏi
own-data-stays = Thầy/cô vẫn ở lại, bot chưa xóa gì.
own-data-left = Bot đã xóa thông tin của thầy/cô và sẽ không nhắn nữa. Cảm ơn thầy/cô. Khi cần quay lại, thầy/cô dùng lời mời mới.
own-data-left-mark = Người đã rời ({ $number })

# Thêm một kênh nhắn tin cho người đã có tài khoản
channel =
    { $channel ->
        [telegram] Telegram
       *[console] kênh chỉ có chữ
    }
chat-line =
    { $here ->
        [yes] { $number }. { channel } (đang dùng)
       *[no] { $number }. { channel }
    }
button-add-chat = Thêm kênh nhắn tin
button-remove-chat = Bỏ kênh { $number }
button-link-drop = Hủy mã
button-link-number = Nhập số
button-not-me = Không phải tôi
button-my-data = Xem thông tin
link-code =
    Mã để thêm một kênh nhắn tin: <code>{ $code }</code>
    1. Mở bot ở kênh hoặc tài khoản kia, gõ mã này.
    2. Ở đó hiện một số có hai chữ số: thầy/cô gõ số ấy vào đây.
    Mã dùng một lần, trong 10 phút. Thầy/cô đừng gửi mã hay số cho ai; bot không bao giờ hỏi qua người khác.
link-claimed =
    Mã đúng. Tài khoản này sắp được nối với <b>{ $name }</b>.
    Còn một bước: quay lại { channel }, gõ cho bot số <b>{ $number }</b> trước { $at }.
    Nếu thầy/cô không phải { $name } thì đừng đọc số này cho ai.
link-ask-number = Thầy/cô gõ số hai chữ số đang hiện ở kênh kia. Không phải thầy/cô thì gõ “bỏ”.
link-not-brought = Chưa có kênh nào gõ mã. Thầy/cô gõ mã ở kênh kia trước, rồi gõ vào đây số hiện ở đó.
link-bound = ✅ Đã thêm kênh. Từ nay thầy/cô nhắn với bot ở cả hai nơi, việc đang làm dở vẫn còn nguyên. Muốn bỏ: /suahoso
link-wrong-number = ⛔ Số không khớp nên bot đã hủy mã, chưa thêm kênh nào. Nếu không phải thầy/cô vừa gõ mã ở kênh kia, mã đã lọt ra ngoài; muốn làm lại thì xin mã mới: /suahoso
link-dropped = Đã hủy mã, không thêm kênh nào.
link-over = Mã này đã hết hạn, đã dùng hoặc đã hủy. Xin mã mới: /suahoso
link-no-post = Thầy/cô cần đang giữ một chức vụ mới thêm kênh được.
link-too-many-codes = Một giờ chỉ xin được { $most } mã. Thầy/cô thử lại sau.
link-too-many-chats = Mỗi người có tối đa { $most } kênh. Thầy/cô bỏ bớt một kênh rồi thêm.
chat-is-this-one = Thầy/cô đang dùng kênh này nên bot chưa bỏ. Muốn rời hẳn: /roikhoi
chat-removed = Đã bỏ kênh { channel }. Từ nay bot không nhắn ở đó nữa.
notice-link-claimed =
    🔑 Một tài khoản ở { channel } vừa gõ mã thêm kênh của thầy/cô. Bot chưa nối.
    Nếu là thầy/cô, gõ số đang hiện ở đó. Nếu không, bấm [Không phải tôi].
notice-chat-added = 🔑 Thông tin của thầy/cô vừa được thêm { channel }. Nếu không phải thầy/cô làm, bỏ ngay trong /suahoso.
notice-chat-is-yours = ✅ Đã nối: từ nay bot nhắn cho thầy/cô ở đây nữa. Gõ /start để xem việc.
notice-chat-removed = 🔑 { channel } vừa bị bỏ khỏi thông tin của thầy/cô, bot không nhắn ở đó nữa.
held-address-links = Mã thêm kênh (giữ một ngày)

notice-vacant = 🏫 <b>{ $unit }</b> không còn hiệu trưởng trong hệ thống: người giữ chức đã rời khỏi Trống Trường. Thầy/cô mời người thay để trường không lỡ việc.

# Tệp dữ liệu
held-title = Dữ liệu Trống Trường lưu về thầy/cô
held-about = Lập lúc { $at }. Mỗi bảng xếp mới trước; số trong ngoặc là số dòng đang lưu.
held-newest = Dưới đây là { $shown } dòng mới nhất.
held-people = Thông tin cá nhân
held-posts = Chức vụ (của thầy/cô, hoặc thầy/cô đã giao)
held-addresses = Tài khoản chat
held-conversations = Việc đang làm dở trong chat
held-last-questions = Câu hỏi gần nhất, giữ 30 phút
held-promises = Các lần hẹn nộp
held-broadcasts = Thông báo đã soạn
held-broadcast-units = Đơn vị được gửi thông báo
held-broadcast-hearers = Nơi đã nhận thông báo
held-extensions = Các lần xin gia hạn
held-excuses = Các lần cho miễn nộp một kỳ
held-declines = Việc đã báo không phụ trách
held-endorsements = Các lần đồng ý bước một
held-inbox = Tin nhắn nguyên văn (giữ 48 giờ)
held-notices = Tin bot gửi
held-boards = Bảng tiến độ
held-ladders = Lịch nhắc đã đặt
held-applications = Đề nghị tham gia
held-invites = Lời mời
held-groups = Nhóm đã liên kết
held-unit-names = Tên gọi khác của đơn vị, học từ thầy/cô
held-unit-choices = Đơn vị thầy/cô đã chọn khi tìm
held-proposals = Văn bản đã gửi để đọc
held-unit-lists = Danh sách đơn vị đã gửi
held-sent-forms = Biểu mẫu đã gửi
held-unit-changes = Thay đổi đơn vị đã yêu cầu
held-plans = Kế hoạch đã công bố
held-plan-wishes = Việc sửa kế hoạch, báo cáo đột xuất thầy/cô đã soạn
held-amendments = Thay đổi của kế hoạch do thầy/cô thực hiện
held-paper-templates = Mẫu báo cáo để ký thầy/cô đã gửi
held-amendment-units = Đơn vị được giao thêm, hoặc thôi giao, do thầy/cô thực hiện
held-acknowledgements = Kế hoạch đã xác nhận
held-drafts = Bản nháp sửa lần cuối
held-draft-answers = Câu trả lời trong bản nháp
held-reports = Báo cáo đã nộp
held-reviews = Báo cáo đã tiếp nhận hoặc chuyển trả
held-calendar-days = Ngày nghỉ, ngày làm bù thầy/cô đã ghi
held-calendar-years = Năm thầy/cô đã xác nhận lịch
held-school-events = Mốc năm học thầy/cô đã ghi
held-calendar-feeds = Liên kết lịch của thầy/cô
held-calendar-entries = Lịch của thầy/cô
held-tasks = Việc của cơ quan giao cho thầy/cô
held-task-terms = Việc của cơ quan thầy/cô đã ghi xong
held-initiative-steps = Cập nhật sáng kiến do thầy/cô ghi
held-entries = Mục của sổ sáng kiến, sổ kiểm tra đang điền dở
held-inspections = Lượt kiểm tra thầy/cô đã ghi
held-inspection-mendings = Khắc phục sau kiểm tra thầy/cô đã ghi
held-draws = Lần bốc thăm thầy/cô đã lập
held-draw-wishes = Lần bốc thăm đang lập dở
held-draw-results = Kết quả bốc thăm thầy/cô đã mở
held-audit = Nhật ký thay đổi do thầy/cô thực hiện
held-audit-private = Thông tin cá nhân trong nhật ký

held-column-name = Họ tên, tên gọi
held-column-language = Ngôn ngữ
held-column-phone = Số điện thoại
held-column-username = Tên tài khoản
held-column-created-at = Lập lúc
held-column-unit-id = Đơn vị
held-column-role = Chức vụ
held-column-since = Từ
held-column-until = Đến
held-column-chat-id = Số tài khoản chat
held-column-meaning = Đã hiểu là
held-column-channel = Kênh
held-column-consent = Bản đồng ý
held-column-consented-at = Đồng ý lúc
held-column-at = Lúc
held-column-deed = Việc
held-column-subject = Mục
held-column-before = Trước
held-column-after = Sau
held-column-words = Nội dung
held-column-reason = Lý do
held-column-state = Trạng thái
held-column-key = Loại tin
held-column-handed-at = Nộp lúc
held-column-answers = Câu trả lời
held-column-given = Trả lời
held-column-body = Nguyên văn
