/** How `thutuc show` is called. */
import type { CommandDefinition } from '../../command-line/index.js';
import { directoryOption, jsonOption, keptStoreOption } from './shared-options.js';

/** The command `show`. */
export const showDefinition: CommandDefinition = {
  name: 'show',
  summary: {
    vi: 'In một hồ sơ đã lưu, sau khi kiểm tra chuỗi băm của nhật ký',
    en: 'Print a stored dossier, the hash chain of its log checked',
  },
  usage: ['show DOSSIER --store PLACE [--directory FILE] [--json]'],
  positionals: [1, 1],
  options: {
    store: keptStoreOption,
    directory: directoryOption,
    json: jsonOption,
  },
  examples: ['show tet --store sqlite:permits.db'],
  load: async () => (await import('../show.js')).show,
};
