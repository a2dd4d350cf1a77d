/** Vietnamese for `thutuc law`. */
import type { CliWords } from 'thutuc';

/** What holds on a day, and what changes. */
export const law: CliWords['law'] = {
  on: (date) => `Pháp luật Việt Nam ngày ${date}`,
  between: (from, to) => `Thay đổi của pháp luật Việt Nam từ ngày ${from} đến ngày ${to}`,
  inForce: 'Có hiệu lực',
  undated: 'Có ghi nhận nhưng chưa rõ ngày có hiệu lực',
  heads: ['Văn bản', 'Từ ngày', 'Được sửa đổi hoặc thay thế bởi', 'Nguồn'],
  certainty: {
    read: 'đã đọc văn bản',
    reported: 'theo nguồn thứ cấp',
    doubtful: 'chưa chắc chắn',
  },
  rules: 'Quy định về một cửa',
  ruleHeads: ['Tham số', 'Giá trị', 'Căn cứ'],
  notKnown: 'chưa rõ',
  noRules: 'chưa ghi nhận quy định nào',
  forms: (act, count) => `Biểu mẫu: ${count} mẫu, theo ${act}.`,
  noForms: 'Biểu mẫu: chưa rõ áp dụng biểu mẫu nào.',
  daysOff: (date) => `Ngày nghỉ: đã có thông báo đến hết ngày ${date}.`,
  procedures: 'Thủ tục',
  notInEffect: 'không tiếp nhận hồ sơ vào ngày này',
  sound: 'căn cứ còn hiệu lực',
  issued: (act) => `${act} được ban hành.`,
  begins: (act) => `${act} có hiệu lực.`,
  amends: (act, others) => `${act} có hiệu lực, sửa đổi ${others}.`,
  ends: (act) => `${act} hết hiệu lực.`,
  replaced: (act, others) => `${act} hết hiệu lực, được thay thế bởi ${others}.`,
  newRules: (name) => `Quy định mới khi tiếp nhận: ${name}.`,
  formsBegin: (act) => `Bắt đầu dùng biểu mẫu của ${act}.`,
  formsEnd: (act) => `Thôi dùng biểu mẫu của ${act}.`,
  daysOffKnown: (notice, days) => `${notice}: ngày nghỉ và ngày làm bù ${days}.`,
  touches: (names) => `tác động đến ${names}`,
  nothing: 'Không ghi nhận thay đổi nào.',
};
