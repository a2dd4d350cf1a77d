/** How `thutuc show` is called. */
import type { CommandDefinition } from '../../command-line/index.js';
import { jsonOption } from './shared-options.js';

/** The command `show`. */
export const showDefinition: CommandDefinition = {
  name: 'show',
  summary: {
    vi: 'In một hồ sơ đã lưu, sau khi kiểm tra chuỗi băm của nhật ký',
    en: 'Print a stored dossier, the hash chain of its log checked',
  },
  usage: ['show DOSSIER --store sqlite:PATH [--directory FILE] [--json]'],
  positionals: [1, 1],
  options: {
    store: {
      value: 'sqlite:PATH',
      text: { vi: 'Tệp lưu hồ sơ', en: 'The file that holds the dossiers' },
    },
    directory: {
      value: 'FILE',
      text: {
        vi: 'Danh bạ (directory.json) để in tên người và đơn vị',
        en: 'Directory (directory.json) with the names of people and units',
      },
    },
    json: jsonOption,
  },
  examples: ['show tet --store sqlite:permits.db'],
  load: async () => (await import('../show.js')).show,
};
