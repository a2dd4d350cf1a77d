/** Vietnamese for `@thutuc/notify`. */
import type { NotifyWords } from '@thutuc/notify';
import { templates } from './notify-templates.js';

/** The words for letters. */
export const notify: NotifyWords = {
  letter: {
    greeting: (name) => (name === undefined ? 'Kính gửi Ông/Bà,' : `Kính gửi Ông/Bà ${name},`),
    regards: 'Trân trọng,',
    automatic: 'Thư này được gửi tự động, vui lòng không trả lời.',
    dossier: 'Mã hồ sơ',
    procedure: 'Tên thủ tục hành chính',
    office: 'Cơ quan tiếp nhận',
    lookUp: 'Tra cứu hồ sơ',
    assumed: '(giả định, chưa có căn cứ về thời hạn này)',
    provisional: '(tạm tính, chưa có thông báo chính thức về ngày nghỉ)',
    status: {
      submitted: 'đã nộp',
      guided: 'chờ người nộp hoàn thiện',
      received: 'đã tiếp nhận',
      notAccepted: 'không được tiếp nhận',
      inProcess: 'đang xử lý',
      supplementRequested: 'chờ bổ sung hồ sơ',
      paymentDue: 'chờ thực hiện nghĩa vụ tài chính',
      withdrawalRequested: 'có yêu cầu rút hồ sơ',
      withdrawn: 'đã rút',
      suspended: 'tạm dừng',
      stopped: 'dừng xử lý',
      settled: 'đã xử lý xong',
      returned: 'đã trả kết quả',
    },
    digest: (letters) => `Thông báo về hồ sơ: ${letters}`,
    appointment: (dossier) => `Hẹn trả kết quả hồ sơ ${dossier}`,
  },
  templates,
};
