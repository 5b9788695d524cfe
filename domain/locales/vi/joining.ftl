# Đồng ý trước khi bot lưu điều gì; vào bằng mã mời, hoặc đề nghị tham gia rồi chờ duyệt.
# Sửa nội dung consent-asked thì tăng VERSION trong domain/consent.py: mọi người sẽ được hỏi lại.
consent-asked =
    Chào thầy/cô. Đây là <b>Trống Trường</b>, bot nhắc việc và nhận báo cáo của các trường.
    Theo Luật Bảo vệ dữ liệu cá nhân, bot cần thầy/cô đồng ý trước khi lưu:

    • <b>Lưu gì:</b> số hiệu Telegram, họ tên, đơn vị, chức vụ. Số điện thoại chỉ khi thầy/cô tự gửi.
    • <b>Để làm gì:</b> nhắc việc, nhận báo cáo, ghi ai nộp và ai duyệt.
    • <b>Ai giữ, ai xem:</b> cơ quan quản lý dùng bot này giữ. Người cùng đơn vị và cán bộ phụ trách xem được; số điện thoại không bao giờ hiện trong nhóm.
    • <b>Bao lâu:</b> đến khi thầy/cô rời khỏi. Bot xóa tin nhắn gốc sau 2 ngày, xóa đề nghị không được duyệt sau 30 ngày. Báo cáo đã nộp là hồ sơ của cơ quan nên được giữ lại.
    • Tin nhắn đi qua và nằm trên máy chủ của Telegram ở nước ngoài.

    Xem dữ liệu của mình: /dulieu · sửa: /suahoso · rời khỏi: /roikhoi
consent-meanwhile = Thầy/cô đã dùng bot từ trước; khi chưa trả lời, mọi việc vẫn như cũ.
consent-how = Thầy/cô bấm nút, hoặc gõ “đồng ý”.
consent-button-yes = Đồng ý
consent-button-no = Không đồng ý
consent-declined = Vâng, bot không lưu gì về thầy/cô. Khi nào đổi ý, thầy/cô gõ /start.
consent-declined-known = Vâng. Những gì đã lưu từ trước vẫn như cũ; muốn bot xóa, thầy/cô gõ /roikhoi. Khi nào đổi ý, thầy/cô gõ /start.

# Chưa có chức vụ nào
join-welcome =
    Bot chưa biết thầy/cô ở trường nào.
    • Có mã mời: gõ mã, hoặc mở lại đường dẫn mời.
    • Chưa có: gõ tên trường (hoặc cơ quan) của thầy/cô để đề nghị tham gia, ví dụ “tiểu học Kim Đồng”.
join-welcome-former =
    Chào thầy/cô <b>{ $name }</b>. Hiện thầy/cô không giữ chức vụ nào trên bot.
    • Có mã mời: gõ mã, hoặc mở đường dẫn mời.
    • Chưa có: gõ tên trường (hoặc cơ quan) để đề nghị tham gia.
join-ended =
    Thầy/cô thôi giữ chức { $role } tại <b>{ $unit }</b> từ { $at }, nên bot không trả lời việc của đơn vị này nữa. Nếu có nhầm lẫn, thầy/cô báo cán bộ phụ trách.
    Muốn tham gia lại:
    • Có mã mời: gõ mã, hoặc mở đường dẫn mời.
    • Chưa có: gõ tên trường (hoặc cơ quan) để đề nghị tham gia.

# Tìm trường
join-unit-unknown = Bot chưa tìm thấy trường nào tên “{ $typed }”. Thầy/cô gõ lại tên đầy đủ, ví dụ “tiểu học Kim Đồng”; nếu vẫn chưa thấy, thầy/cô báo cơ quan quản lý thêm trường vào danh sách.
join-unit-which =
    { $count ->
        [1] Có phải trường này không? Nếu không phải, thầy/cô gõ lại tên.
       *[other] Thầy/cô ở trường nào? Bấm tên trường, hoặc gõ rõ hơn.
    }
join-unit-more = Đây là { $most } trường đầu tiên; thầy/cô gõ thêm cấp học hoặc số hiệu để tìm cho đúng.
join-unit-closed = Đơn vị này không còn hoạt động. Thầy/cô gõ /huy, rồi gõ tên đơn vị mới.

# Từng bước
join-role =
    <b>{ $unit }</b>
    Thầy/cô giữ chức vụ gì? Bấm nút, hoặc gõ chức vụ.
join-role-unknown = Bot chưa hiểu chức vụ này. Thầy/cô bấm một nút ở trên, hoặc gõ ví dụ “hiệu trưởng”.
join-role-not-asked = Chức vụ này không đề nghị được ở đây. Thầy/cô chọn một chức vụ trong các nút; quyền quản trị do người quản trị cấp.
join-in-place = <b>{ $unit }</b> đã có hiệu trưởng trên bot. Thầy/cô là người thay?
join-button-in-place = Đúng, tôi thay
join-button-other = Chức vụ khác
join-name =
    <b>{ $role } { $unit }</b>
    Thầy/cô gõ họ và tên đầy đủ.
join-name-offered =
    <b>{ $role } { $unit }</b>
    Thầy/cô gõ họ và tên đầy đủ. Tên trên Telegram là <b>{ $name }</b>; dùng tên này thì bấm nút, hoặc gõ “đúng”.
join-button-name = Dùng tên này
join-name-long = Tên này dài quá { $longest } chữ. Thầy/cô gõ lại họ và tên.
join-name-odd = Bot cần đủ họ và tên bằng chữ, ví dụ “Nguyễn Thị Lan”. Thầy/cô gõ lại.
join-last-look =
    Thầy/cô xem lại trước khi gửi:
    • Họ tên: <b>{ $name }</b>
    • Chức vụ: <b>{ $role }</b>
    • Đơn vị: <b>{ $unit }</b>

    Gửi kèm số điện thoại thì người duyệt dễ xác nhận hơn, nhưng không bắt buộc. Thầy/cô bấm nút bên dưới, hoặc gõ “gửi”.
join-key-phone = Gửi kèm số của tôi
join-key-send = Gửi, không kèm số
join-key-back = ◀ Quay lại
join-key-cancel = Hủy
join-phone-by-key = Bot chỉ nhận số của chính thầy/cô, gửi bằng nút “Gửi kèm số của tôi”. Không muốn gửi số, thầy/cô gõ “gửi”.
contact-not-yours = Đây không phải số của chính thầy/cô nên bot không lưu. Thầy/cô bấm nút gửi số của mình, hoặc bỏ qua.

# Đã gửi
join-sent =
    ✅ Đã gửi đề nghị: { $role } { $unit }.
    Đang chờ { $count } người duyệt. Có kết quả bot báo ngay; muộn nhất đến { $until }.
join-nobody = Hiện chưa có ai trên bot duyệt được đề nghị cho { $unit }, nên bot không giữ lại gì. Thầy/cô nhờ cơ quan quản lý gửi mã mời.
join-waiting =
    Đề nghị làm { $role } { $unit } gửi lúc { $at } đang chờ duyệt, muộn nhất đến { $until }.
    Nếu có mã mời, thầy/cô gõ mã để vào ngay.
join-button-withdraw = Rút đề nghị
join-withdrawn = Đã rút đề nghị tham gia { $unit } và xóa những gì thầy/cô đã khai. Gõ /start để làm lại.
join-cancelled = Đã hủy, bot không giữ gì của đề nghị này. Gõ /start để làm lại.
join-not-open = Bước này đã qua. Thầy/cô gõ /start để xem đang ở đâu.
join-in-already = Thầy/cô đã có chức vụ trên bot. Để nhận thêm đơn vị khác, thầy/cô nhờ cán bộ phụ trách gửi mã mời.
join-too-many = Thầy/cô đã gửi { $most } đề nghị trong một ngày. Từ { $at } thầy/cô gửi tiếp được.

# Người duyệt
applications-none = Không có đề nghị tham gia nào đang chờ thầy/cô duyệt.
applications = <b>{ $count }</b> đề nghị tham gia đang chờ duyệt:
applications-button = Đề nghị vào ({ $count })
application-card =
    👤 <b>Đề nghị tham gia</b>
    • Họ tên (tự khai): <b>{ $name }</b>
    • Chức vụ: <b>{ $role }</b>
    • Đơn vị: <b>{ $unit }</b>
application-username = • Telegram: @{ $username }
application-no-username = • Telegram: không có tên người dùng
application-phone = • Điện thoại (Telegram xác nhận): { $phone }
application-no-phone = • Điện thoại: không gửi
application-holders = • Đang giữ chức vụ này: { $names }
application-no-holders = • Chưa có ai giữ chức vụ này
application-replaces = Duyệt là thay người đang giữ, kể từ lúc duyệt.
application-until = Bot chỉ biết những gì ghi ở trên; thầy/cô chắc chắn là đúng người rồi hãy duyệt. Hết hạn duyệt: { $until }.
application-button-approve = Duyệt
application-button-refuse = Từ chối
application-why = Vì sao từ chối { $name }? Bấm một lý do, hoặc gõ lý do khác; người đề nghị sẽ đọc được.
application-reason-1 = Bot không xác nhận được thầy/cô là người của đơn vị này.
application-reason-1-short = Không đúng người
application-reason-2 = Chức vụ hoặc đơn vị chưa đúng, mời thầy/cô chọn lại.
application-reason-2-short = Sai chức vụ, đơn vị
application-reason-0-short = Không nêu lý do
application-approved = ✅ { $name } · { $role } { $unit }: đã duyệt, { $who }, { $at }.
application-refused = ✖ { $name } · { $role } { $unit }: đã từ chối, { $who }, { $at }.
application-expired = { $name } · { $role } { $unit }: không ai duyệt trong 7 ngày, đã hết hạn lúc { $at }.
application-withdrawn = { $role } { $unit }: người đề nghị đã rút lại lúc { $at }.
application-somebody = Người đề nghị
application-unreachable = Người này đã chặn bot nên chưa đọc được kết quả.
application-not-yours = Đề nghị này không thuộc phần thầy/cô duyệt.
application-own = Thầy/cô không tự duyệt đề nghị của mình. Đề nghị này chờ người khác duyệt.
application-unit-closed = Đơn vị này không còn hoạt động nên không duyệt được. Thầy/cô bấm Từ chối.

# Báo kết quả
joined = ✅ Đề nghị đã được duyệt: thầy/cô { $name } là { $role } { $unit }. Từ nay bot nhắc việc và nhận báo cáo ngay tại đây.
joined-next = Việc gần nhất: <b>{ $duty } · { $label }</b>, hạn hết { $last }.
joined-nothing = Hiện chưa có việc nào phải nộp.
turned-down = Đề nghị làm { $role } { $unit } chưa được duyệt. Nếu có nhầm lẫn, thầy/cô liên hệ đơn vị rồi gõ /start để đề nghị lại.
turned-down-reason = Lý do:
asked-in-vain = Đề nghị làm { $role } { $unit } đã hết hạn vì chưa có ai duyệt trong 7 ngày. Thầy/cô gõ /start để đề nghị lại, hoặc nhờ cơ quan quản lý gửi mã mời.
left-undecided = Đề nghị của { $name } làm { $role } { $unit } đã hết hạn vì chưa có ai duyệt trong 7 ngày. Thầy/cô có thể gửi mã mời nếu đúng người.
