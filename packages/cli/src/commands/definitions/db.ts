/** How `thutuc db` is called. */
import type { CommandDefinition } from '../../command-line/index.js';
import { jsonOption, keptStoreOption } from './shared-options.js';

/** The command `db`. */
export const dbDefinition: CommandDefinition = {
  name: 'db',
  summary: {
    vi: 'Tạo, nâng cấp nơi lưu hồ sơ; kiểm tra mọi chuỗi băm, dựng lại dữ liệu dẫn xuất từ nhật ký',
    en: 'Make a store or bring it up to date; check every hash chain, rebuild from the logs',
  },
  usage: [
    'db migrate --store PLACE [--plan] [--json]',
    'db verify --store PLACE [--json]',
    'db rebuild --store PLACE [--json]',
  ],
  positionals: [1, 1],
  options: {
    store: keptStoreOption,
    plan: {
      text: {
        vi: 'migrate: chỉ in các bước và SQL sẽ chạy (PostgreSQL)',
        en: 'migrate: only print the steps and the SQL they would run (PostgreSQL)',
      },
    },
    json: jsonOption,
  },
  examples: [
    'db migrate --store postgresql://localhost/permits --plan',
    'db verify --store sqlite:permits.db',
  ],
  load: async () => (await import('../db.js')).db,
};
