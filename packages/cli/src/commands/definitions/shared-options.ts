/** Options that several commands take. */
import type { OptionDefinition } from '../../command-line/index.js';

/** `--json` */
export const jsonOption: OptionDefinition = {
  text: {
    vi: 'In JSON cho máy đọc; cấu trúc ở docs/reference/cli.md',
    en: 'Print JSON for machines; its shape is in docs/reference/cli.md',
  },
};

/** `--store` */
export const storeOption: OptionDefinition = {
  value: 'PLACE',
  text: {
    vi: 'Nơi lưu hồ sơ: sqlite:PATH hoặc memory (mặc định)',
    en: 'Where dossiers are kept: sqlite:PATH, or memory (the default)',
  },
};
