/** How `thutuc worker` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { foreignCalendarOption, folderOption, keptStoreOption } from './shared-options.js';

/** The command `worker`. */
export const workerDefinition: CommandDefinition = {
  name: 'worker',
  summary: {
    vi: 'Chạy tiến trình nền: bộ hẹn giờ, thông báo, dịch vụ, hồ sơ con; dừng bằng Ctrl-C',
    en: 'Run a worker: timers, notifications, services, child dossiers; ends with Ctrl-C',
  },
  usage: [
    'worker --store PLACE [--folder PROCEDURE] [--notify FILE] [--handlers MODULE]',
    '    [--once] [--json]',
  ],
  positionals: [0, 0],
  options: {
    store: keptStoreOption,
    folder: folderOption,
    notify: {
      value: 'FILE',
      text: {
        vi: 'Tệp JSON về thư điện tử và webhook; cấu trúc ở docs/reference/cli.md',
        en: 'JSON file on mail and webhooks; its shape is in docs/reference/cli.md',
      },
    },
    handlers: {
      value: 'MODULE',
      text: {
        vi: 'Mô-đun JavaScript xuất mặc định các hàm của bước dịch vụ, theo tên',
        en: 'JavaScript module whose default export holds the handlers of service steps by name',
      },
    },
    'foreign-calendar': foreignCalendarOption,
    once: {
      text: {
        vi: 'Làm xong những gì đang đến hạn rồi thoát, ví dụ cho cron',
        en: 'Do what is due now, then end; for cron',
      },
    },
    json: {
      text: { vi: 'Nhật ký là JSON, mỗi dòng một việc', en: 'The log as JSON lines' },
    },
  },
  examples: [
    'worker --store postgresql://localhost/permits --folder examples/building-permit',
    'worker --store sqlite:permits.db --once',
  ],
  load: async () => (await import('../worker.js')).worker,
};
