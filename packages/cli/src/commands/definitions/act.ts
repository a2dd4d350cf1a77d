/** How `thutuc act` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import {
  foreignCalendarOption,
  folderOption,
  jsonOption,
  keptStoreOption,
} from './shared-options.js';

/** The command `act`. */
export const actDefinition: CommandDefinition = {
  name: 'act',
  summary: {
    vi: 'Ra một lệnh trên một hồ sơ, dưới tên một người',
    en: 'Issue one command on a dossier, in the name of a person',
  },
  usage: [
    'act DOSSIER COMMAND --actor PERSON --folder PROCEDURE --store PLACE',
    '    [--id ID] [--version N] [--effective INSTANT] [--json]',
  ],
  positionals: [2, 2],
  options: {
    store: keptStoreOption,
    folder: folderOption,
    actor: { value: 'PERSON', text: { vi: 'Người ra lệnh', en: 'Who issues the command' } },
    id: {
      value: 'ID',
      text: {
        vi: 'Mã lệnh: gửi lại cùng mã thì không làm lần thứ hai (mặc định ngẫu nhiên)',
        en: 'Id of the command: sent again, it is not done twice (random by default)',
      },
    },
    version: {
      value: 'N',
      whole: { min: 0, max: 999_999_999_999_999 },
      text: {
        vi: 'Chỉ làm nếu hồ sơ đang ở phiên bản này',
        en: 'Only while the dossier is at this version',
      },
    },
    effective: {
      value: 'INSTANT',
      text: {
        vi: 'Thời điểm có hiệu lực, nếu sớm hơn bây giờ',
        en: 'When it took effect, where that lies before now',
      },
    },
    'foreign-calendar': foreignCalendarOption,
    json: jsonOption,
  },
  examples: [
    'act D-1 accept --actor clerk.lan --folder examples/birth-registration --store sqlite:b.db',
    `act D-1 '{"type": "claim", "step": "register"}' --actor registrar.ha --folder … --store …`,
  ],
  load: async () => (await import('../act.js')).act,
};
