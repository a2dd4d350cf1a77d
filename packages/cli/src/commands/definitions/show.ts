/** How `thutuc show` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { directoryOption, jsonOption, keptStoreOption } from './shared-options.js';

/** The command `show`. */
export const showDefinition: CommandDefinition = {
  name: 'show',
  summary: {
    vi: 'In một hồ sơ đã lưu, sau khi kiểm tra chuỗi băm của nhật ký',
    en: 'Print a stored dossier, the hash chain of its log checked',
  },
  usage: ['show DOSSIER --store PLACE [--as-of INSTANT] [--directory FILE] [--json]'],
  positionals: [1, 1],
  options: {
    store: keptStoreOption,
    'as-of': {
      value: 'INSTANT',
      text: {
        vi: 'Chỉ tính những gì đã được ghi nhận đến thời điểm này, như báo cáo của kỳ đã khóa',
        en: 'Only what was recorded by then, as a report of a closed period was read',
      },
    },
    directory: directoryOption,
    json: jsonOption,
  },
  examples: ['show tet --store sqlite:permits.db'],
  load: async () => (await import('../show.js')).show,
};
