/** How `thutuc db` is called. */
import type { CommandDefinition } from '../../command-line/index.js';
import { jsonOption, keptStoreOption } from './shared-options.js';

/** The command `db`. */
export const dbDefinition: CommandDefinition = {
  name: 'db',
  summary: {
    vi: 'Nâng cấp nơi lưu hồ sơ; kiểm tra mọi chuỗi băm và dữ liệu dẫn xuất, dựng lại từ nhật ký',
    en: 'Bring a store up to date; check every hash chain and derived row, rebuild from the logs',
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
