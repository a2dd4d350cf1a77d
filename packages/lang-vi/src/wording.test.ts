/** Wordings that offices do not print stand nowhere in the pack: each has a better one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const texts = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n');

it.each([
  ['Tết Âm lịch', 'Tết Nguyên đán (Âm lịch)'],
  ['Ngày nghỉ 24/11', 'Ngày Văn hóa Việt Nam (24/11)'],
  ['Phiếu xin lỗi và gia hạn', 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết'],
  ['quá giờ nhận trong ngày', 'sau 15 giờ nên tính từ'],
  ['số nhánh song song', 'thực hiện đồng thời'],
  ['im lặng là đồng ý', 'quá thời hạn không có ý kiến thì coi là đồng ý'],
  ['nhiều nhất một lần', 'không quá 01 lần'],
  ['Hồ sơ có thể kết thúc bằng', 'Kết quả có thể có'],
  ['Nộp hồ sơ tại quầy', 'Nộp trực tiếp tại Bộ phận Một cửa'],
  ['Trả kết quả cho người nộp', 'Trả kết quả cho tổ chức, cá nhân'],
  ['trễ hạn', 'quá hạn'],
  ['sớm hạn', 'trước hạn'],
  ['Điểm đánh giá', 'Điểm chấm'],
  ['hai cách tính thống nhất', 'hai cách tính cho kết quả như nhau'],
  ['không có gì để so', 'không có căn cứ đối chiếu'],
  ['Hồ sơ ở đâu', 'Thời gian lưu hồ sơ tại từng cơ quan'],
  ['Thời gian trôi qua', 'Thời gian theo lịch'],
  ['đã được nộp', 'Hệ thống đã nhận hồ sơ'],
  ['chờ tiếp nhận bàn giao', 'đang chờ xác nhận tiếp nhận'],
  ['Thời hạn trước:', 'Thời hạn ban đầu'],
  ['Đã hẹn:', 'Ngày hẹn trả ban đầu'],
  ['Nơi trả kết quả:', 'Nơi nhận kết quả'],
  ['Thời gian đi đâu', 'Phân bổ thời gian'],
  ['Mức bận', 'Tỷ lệ thời gian làm việc'],
  ['Lượt mỗi hồ sơ', 'Số lượt/hồ sơ'],
  ['tải của từng nhóm', 'khối lượng công việc của từng vị trí'],
  ['đường găng', 'bước quyết định thời hạn'],
  ['Xong muộn nhất', 'Hạn hoàn thành'],
  ['₫', 'đồng'],
])('not “%s”, but “%s”', (worse) => {
  expect(texts.toLocaleLowerCase('vi')).not.toContain(worse.toLocaleLowerCase('vi'));
});
