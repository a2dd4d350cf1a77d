/** Vietnamese words of the plans that the command line prints. */
import type { CliWords } from 'thutuc';

/** Words about dossiers that go to other units. */
export const transfer: CliWords['transfer'] = {
  planned: (count, unit) => `${count} hồ sơ của đơn vị ${unit} sẽ được chuyển; chưa thay đổi gì.`,
  done: (count, unit) => `Đã chuyển ${count} hồ sơ của đơn vị ${unit}.`,
  stay: (count) => `${count} hồ sơ ở lại:`,
  heads: ['Hồ sơ', 'Đến', 'Bước đang mở', 'Việc được trả lại', 'Ngày thay đổi'],
  stayHeads: ['Hồ sơ', 'Lý do'],
};

/** Words about interruptions. */
export const interruption: CliWords['interruption'] = {
  planned: (count, id) => `Gián đoạn ${id} sẽ ảnh hưởng đến ${count} hồ sơ; chưa thay đổi gì.`,
  done: (count, id) => `${count} hồ sơ đã được tính theo gián đoạn ${id}.`,
  standsStill: 'tạm dừng tính thời hạn',
  toAnnul: (count) => `${count} hậu quả đã được thực hiện trong thời gian đó:`,
  stay: (count) => `${count} hồ sơ ở lại:`,
  heads: ['Hồ sơ', 'Ngày thay đổi'],
  annulHeads: ['Hồ sơ', 'Sự kiện', 'Bước'],
  stayHeads: ['Hồ sơ', 'Lý do'],
};

/** Words about decided dossiers that are opened again. */
export const reopening: CliWords['reopening'] = {
  planned: (count) => `${count} hồ sơ sẽ được mở lại; chưa thay đổi gì.`,
  done: (count) => `Đã mở lại ${count} hồ sơ.`,
  stay: (count) => `${count} hồ sơ giữ nguyên quyết định:`,
  heads: ['Hồ sơ', 'Phiên bản', 'Bước đang mở', 'Hạn', 'Đến hạn ngay'],
  stayHeads: ['Hồ sơ', 'Lý do'],
};
