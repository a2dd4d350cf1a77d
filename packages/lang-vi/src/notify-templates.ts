/** What people are told, in Vietnamese. */
import type { TemplateTexts } from '@thutuc/notify';

export const templates: TemplateTexts = {
  submitted: {
    subject: 'Hệ thống đã nhận hồ sơ {dossier}',
    body: [
      'Hệ thống đã nhận hồ sơ của Ông/Bà về thủ tục “{procedure}” lúc {at}.',
      '{office} sẽ kiểm tra hồ sơ và thông báo cho Ông/Bà về việc tiếp nhận.',
    ],
  },
  receipt: {
    subject: 'Hồ sơ {dossier} đã được tiếp nhận',
    body: [
      '{office} đã tiếp nhận hồ sơ của Ông/Bà về thủ tục “{procedure}” lúc {at}.',
      'Hẹn trả kết quả: {due}.',
    ],
  },
  limitBegun: {
    subject: 'Thời hạn giải quyết hồ sơ {dossier} đã bắt đầu',
    body: [
      'Thời hạn giải quyết hồ sơ của Ông/Bà về thủ tục “{procedure}” đã bắt đầu.',
      'Hẹn trả kết quả: {due}.',
    ],
  },
  receiptRefused: {
    subject: 'Hồ sơ {dossier} không được tiếp nhận',
    body: [
      '{office} không tiếp nhận hồ sơ của Ông/Bà về thủ tục “{procedure}”.',
      'Lý do: {reasons}',
    ],
  },
  guided: {
    subject: 'Hướng dẫn hoàn thiện hồ sơ {dossier} trước khi tiếp nhận',
    body: [
      'Hồ sơ của Ông/Bà về thủ tục “{procedure}” chưa đủ điều kiện tiếp nhận.',
      'Nội dung còn thiếu hoặc chưa đúng: {documents}',
      'Lý do: {reasons}',
      'Đề nghị Ông/Bà hoàn thiện trước: {stepDue}.',
      'Thời hạn giải quyết chỉ được tính khi {office} đã tiếp nhận hồ sơ đầy đủ, hợp lệ.',
    ],
  },
  amended: {
    subject: 'Hệ thống đã nhận phần hoàn thiện của hồ sơ {dossier}',
    body: [
      'Hệ thống đã nhận nội dung hoàn thiện hồ sơ của Ông/Bà về thủ tục “{procedure}” lúc {at}.',
      '{office} sẽ kiểm tra hồ sơ và thông báo cho Ông/Bà về việc tiếp nhận.',
    ],
  },
  guidanceLapsed: {
    subject: 'Hồ sơ {dossier} đã kết thúc do không hoàn thiện đúng hạn',
    body: [
      'Hồ sơ của Ông/Bà về thủ tục “{procedure}” không được hoàn thiện đúng hạn nên đã kết thúc; hồ sơ chưa được xem xét giải quyết.',
      'Hạn hoàn thiện: {stepDue}.',
      'Ông/Bà có thể nộp lại hồ sơ.',
    ],
  },
  supplementRequested: {
    subject: 'Yêu cầu bổ sung hồ sơ {dossier}',
    body: [
      'Để giải quyết thủ tục “{procedure}”, đề nghị Ông/Bà bổ sung, hoàn thiện hồ sơ.',
      'Giấy tờ cần bổ sung: {documents}',
      'Thông tin cần bổ sung: {fields}',
      'Lý do: {reasons}',
      'Hạn bổ sung: {stepDue}.',
    ],
  },
  supplementExpired: {
    subject: 'Đã hết hạn bổ sung hồ sơ {dossier}',
    body: [
      'Giấy tờ bổ sung cho hồ sơ của Ông/Bà về thủ tục “{procedure}” chưa được nộp trong thời hạn đã thông báo.',
      'Hạn bổ sung: {stepDue}.',
      'Ông/Bà vui lòng liên hệ {office} để biết thêm chi tiết.',
    ],
  },
  paymentDue: {
    subject: 'Yêu cầu thực hiện nghĩa vụ tài chính: hồ sơ {dossier}',
    body: [
      'Hồ sơ về thủ tục “{procedure}” đang chờ thực hiện nghĩa vụ tài chính.',
      'Khoản nộp: {step}.',
      'Số tiền: {amount}.',
      'Hạn nộp: {stepDue}.',
    ],
  },
  assigned: {
    subject: 'Hồ sơ {dossier} đang chờ xử lý',
    body: [
      'Hồ sơ {dossier} về thủ tục “{procedure}” đã chuyển đến {unit} và đang chờ xử lý.',
      'Bước: {step}.',
      'Hạn: {stepDue}.',
    ],
  },
  handoffWaiting: {
    subject: 'Hồ sơ {dossier} đang chờ xác nhận tiếp nhận',
    body: [
      'Hồ sơ {dossier} về thủ tục “{procedure}” đã được chuyển đến {unit} và đang chờ xác nhận.',
      'Bước: {step}.',
      'Hạn xác nhận: {stepDue}.',
    ],
  },
  consultationAsked: {
    subject: 'Đề nghị cho ý kiến về hồ sơ {dossier}',
    body: [
      'Đề nghị {unit} cho ý kiến về hồ sơ {dossier}, thủ tục “{procedure}”.',
      'Nội dung: {step}.',
      'Hạn trả lời: {stepDue}.',
    ],
  },
  lateAnswer: {
    subject: 'Ý kiến trả lời muộn trong hồ sơ {dossier}',
    body: [
      'Một cơ quan đã trả lời ý kiến về hồ sơ {dossier}, thủ tục “{procedure}”, sau khi hết hạn.',
      'Ý kiến này không tự làm thay đổi hồ sơ: đề nghị xem trước khi quyết định.',
    ],
  },
  recalled: {
    subject: 'Đã thu hồi yêu cầu về hồ sơ {dossier}',
    body: [
      'Yêu cầu trong hồ sơ {dossier}, thủ tục “{procedure}”, đã được thu hồi.',
      'Bước: {step}.',
      'Lý do: {reasons}',
    ],
  },
  sentBack: {
    subject: 'Hồ sơ {dossier} được trả lại',
    body: [
      'Bước “{step}” của hồ sơ {dossier}, thủ tục “{procedure}”, cần làm lại.',
      'Đơn vị thực hiện: {unit}.',
      'Lý do: {reasons}',
      'Hạn: {stepDue}.',
    ],
  },
  caught: {
    subject: 'Hồ sơ {dossier} có sự việc mới',
    body: [
      'Hồ sơ {dossier}, thủ tục “{procedure}”, có sự việc liên quan đến ông/bà, lúc {at}.',
      'Bước: {step}.',
      'Lý do: {reasons}',
    ],
  },
  messageUnwanted: {
    subject: 'Thông điệp về hồ sơ {dossier} chưa được xử lý',
    body: [
      'Một thông điệp về hồ sơ {dossier}, thủ tục “{procedure}”, đến khi chưa có bước nào chờ.',
      'Thời gian lưu đã hết. Đề nghị xem hồ sơ và xử lý.',
    ],
  },
  escalated: {
    subject: 'Báo cáo vượt cấp: hồ sơ {dossier}',
    body: [
      'Bước “{step}” của hồ sơ {dossier}, thủ tục “{procedure}”, được báo cáo lên cấp trên lúc {at}.',
      'Lý do: {reasons}',
      'Hạn: {stepDue}.',
    ],
  },
  annulled: {
    subject: 'Thông báo trước về hồ sơ {dossier} không còn giá trị',
    body: [
      'Thông báo trước về hồ sơ {dossier}, thủ tục “{procedure}”, không còn giá trị: đã được thu hồi lúc {at}.',
      '{office} sẽ thông báo việc tiếp theo.',
    ],
  },
  reopened: {
    subject: 'Hồ sơ {dossier} được giải quyết lại',
    body: [
      'Quyết định đối với hồ sơ của Ông/Bà về thủ tục “{procedure}” không còn hiệu lực: hồ sơ được mở lại lúc {at}.',
      'Lý do: {reasons}',
      'Ngày hẹn trả kết quả mới: {due}.',
    ],
  },
  dueSoon: {
    subject: 'Hồ sơ {dossier} sắp đến hạn',
    body: [
      'Bước “{step}” của hồ sơ {dossier}, thủ tục “{procedure}”, sắp đến hạn.',
      'Đơn vị thực hiện: {unit}.',
      'Hạn thực hiện: {stepDue}.',
    ],
  },
  overdue: {
    subject: 'Hồ sơ {dossier} đã quá hạn',
    body: [
      'Bước “{step}” của hồ sơ {dossier}, thủ tục “{procedure}”, đã quá hạn.',
      'Đơn vị thực hiện: {unit}.',
      'Hạn thực hiện: {stepDue}.',
      'Hồ sơ về thủ tục “{procedure}” đã quá thời hạn giải quyết: {due}.',
    ],
  },
  apology: {
    subject: 'Xin lỗi và hẹn lại ngày trả kết quả hồ sơ {dossier}',
    body: [
      '{office} xin lỗi Ông/Bà vì chưa thể trả kết quả hồ sơ về thủ tục “{procedure}” đúng hẹn.',
      'Ngày hẹn trả ban đầu: {earlier}.',
      'Ngày hẹn lại: {due}.',
      'Lý do: {reasons}',
    ],
  },
  extended: {
    subject: 'Gia hạn giải quyết hồ sơ {dossier}',
    body: [
      'Thời hạn giải quyết hồ sơ của Ông/Bà về thủ tục “{procedure}” được gia hạn.',
      'Thời hạn ban đầu: {earlier}.',
      'Thời hạn sau gia hạn: {due}.',
      'Lý do: {reasons}',
    ],
  },
  redated: {
    subject: 'Điều chỉnh ngày hẹn trả kết quả hồ sơ {dossier}',
    body: [
      'Ngày hẹn trả kết quả hồ sơ của Ông/Bà về thủ tục “{procedure}” đã được tính lại.',
      'Ngày hẹn trả ban đầu: {earlier}.',
      'Ngày hẹn mới: {due}.',
      'Lý do: {reasons}',
    ],
  },
  suspended: {
    subject: 'Tạm dừng giải quyết hồ sơ {dossier}',
    body: [
      'Hồ sơ của Ông/Bà về thủ tục “{procedure}” tạm dừng giải quyết từ {at}.',
      'Lý do: {reasons}',
    ],
  },
  resumed: {
    subject: 'Tiếp tục giải quyết hồ sơ {dossier}',
    body: [
      'Hồ sơ của Ông/Bà về thủ tục “{procedure}” được tiếp tục giải quyết từ {at}.',
      'Hẹn trả kết quả: {due}.',
    ],
  },
  interrupted: {
    subject: 'Gián đoạn ảnh hưởng đến hồ sơ {dossier}',
    body: [
      'Hoạt động của cơ quan bị gián đoạn, ảnh hưởng đến hồ sơ của Ông/Bà về thủ tục “{procedure}”.',
      'Hẹn trả kết quả: {due}.',
    ],
  },
  withdrawalRequested: {
    subject: 'Người nộp yêu cầu rút hồ sơ {dossier}',
    body: [
      'Người nộp yêu cầu rút hồ sơ {dossier}, thủ tục “{procedure}”, lúc {at}.',
      'Lý do: {reasons}',
    ],
  },
  withdrawn: {
    subject: 'Hồ sơ {dossier} đã được rút',
    body: ['Ông/Bà đã rút hồ sơ về thủ tục “{procedure}”; {office} đã đồng ý lúc {at}.'],
  },
  transferred: {
    subject: 'Hồ sơ {dossier} được chuyển đến cơ quan khác',
    body: [
      'Hồ sơ của Ông/Bà về thủ tục “{procedure}” từ nay do {office} giải quyết.',
      'Lý do: {reasons}',
      'Hẹn trả kết quả: {due}.',
    ],
  },
  resultReady: {
    subject: 'Đã có kết quả hồ sơ {dossier}',
    body: [
      'Hồ sơ của Ông/Bà về thủ tục “{procedure}” đã được giải quyết lúc {at}.',
      'Kết quả: {outcome}.',
      'Nơi nhận kết quả: {office}.',
    ],
  },
  statusChanged: {
    subject: 'Trạng thái hồ sơ {dossier} đã thay đổi',
    body: [
      'Trạng thái: {status}.',
      'Cơ quan đang giải quyết: {agencies}.',
      'Người giải quyết: {officers}.',
      'Người tiếp nhận: {receivedBy}.',
      'Thời điểm tiếp nhận: {received}.',
      'Thời điểm giải quyết xong: {processed}.',
      'Thời điểm trả kết quả: {returned}.',
    ],
  },
  confirmationAsked: {
    subject: 'Đề nghị xác nhận việc đã thực hiện trong hồ sơ {dossier}',
    body: [
      'Một trong những người cùng nộp đã thực hiện một việc trong hồ sơ về thủ tục “{procedure}” lúc {at}.',
      'Việc này có hiệu lực khi tất cả những người cùng nộp đã xác nhận.',
    ],
  },
  moreAsked: {
    subject: 'Cơ quan được lấy ý kiến yêu cầu thêm trong hồ sơ {dossier}',
    body: [
      '{unit} được lấy ý kiến về hồ sơ {dossier} thuộc thủ tục “{procedure}” và yêu cầu thêm giấy tờ hoặc thời gian.',
      'Giấy tờ: {documents}',
      'Lý do: {reasons}',
      'Hạn trả lời: {stepDue}.',
    ],
  },
  objection: {
    subject: 'Có ý kiến phản đối trong hồ sơ {dossier}',
    body: [
      'Hồ sơ {dossier} thuộc thủ tục “{procedure}” có ý kiến phản đối.',
      'Ý kiến này không tự làm thay đổi việc giải quyết: hãy đọc trước khi quyết định.',
      'Nội dung: {reasons}',
    ],
  },
};
