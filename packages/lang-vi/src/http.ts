/** Vietnamese for `@thutuc/http`. */
import type { HttpWords } from '@thutuc/http';

/** The words of the service over HTTP. */
export const http: HttpWords = {
  refusals: {
    SERVICE_INVALID: 'Không thể khởi động dịch vụ như vậy. Hãy sửa điều mà thông báo nêu.',
    NOT_SIGNED_IN: 'Chưa đăng nhập. Hãy đăng nhập rồi gửi yêu cầu kèm mã truy cập.',
    TOKEN_INVALID: 'Mã truy cập không được chấp nhận. Hãy đăng nhập lại.',
    SIGN_IN_FAILED: 'Đăng nhập không thành công. Hãy bắt đầu lại.',
    SESSION_ENDED: 'Phiên đã kết thúc. Hãy đăng nhập lại.',
    CROSS_SITE: 'Yêu cầu đến từ trang khác. Hãy gửi từ trang của dịch vụ này.',
    ROUTE_UNKNOWN: 'Không có gì ở địa chỉ này. Hãy tra trong openapi.json.',
    REQUEST_INVALID: 'Yêu cầu không hợp lệ. Hãy sửa các trường được nêu.',
    MEDIA_TYPE_UNSUPPORTED: 'Loại nội dung này không được nhận ở đây. Hãy gửi loại khác.',
    BODY_TOO_LARGE: 'Nội dung quá lớn. Hãy gửi ít hơn.',
    BODY_TOO_SLOW: 'Nội dung không đến kịp. Hãy gửi lại.',
    ANSWER_LATE: 'Trả lời mất quá nhiều thời gian. Hãy gửi lại đúng yêu cầu đó, với cùng mã.',
    TOO_MANY_REQUESTS: 'Có quá nhiều yêu cầu. Hãy chờ rồi gửi lại.',
    TOO_MANY_STREAMS: 'Đang mở quá nhiều luồng. Hãy đóng bớt, hoặc chờ.',
    VERSION_PASSED: 'Hồ sơ đã thay đổi kể từ khi được đọc. Hãy đọc lại.',
    PLAN_UNSEEN:
      'Kế hoạch chỉ được thực hiện đúng như đã xem. Hãy lập kế hoạch rồi gửi ETag của nó trong If-Match.',
    PLAN_CHANGED: 'Kế hoạch nay đã khác. Hãy xem kế hoạch mới rồi xác nhận.',
    DOCUMENT_TYPE: 'Giấy tờ không đúng loại đã khai, hoặc thuộc loại không được nhận.',
    DOCUMENT_DAMAGED: 'Giấy tờ nhận được không giống bản đã gửi. Hãy gửi lại.',
    DOCUMENT_REFUSED: 'Giấy tờ không qua được kiểm tra an toàn. Hãy gửi giấy tờ khác.',
    DOCUMENT_UNKNOWN: 'Hồ sơ không có giấy tờ này. Hãy kiểm tra số thứ tự.',
    WEBHOOK_REFUSED: 'Webhook không xác thực được. Hãy ký bằng khóa bí mật của dịch vụ này.',
    INTERNAL: 'Dịch vụ gặp lỗi. Hãy thử lại sau; nếu vẫn lỗi, hãy báo cho cơ quan.',
    STOPPING: 'Dịch vụ đang dừng. Hãy gửi lại đúng yêu cầu đó sau ít phút.',
  },
};
