/** How `thutuc list` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { jsonOption, keptStoreOption } from './shared-options.js';

/** The command `list`. */
export const listDefinition: CommandDefinition = {
  name: 'list',
  summary: {
    vi: 'Liệt kê, tìm hồ sơ; hoặc việc đang mở theo đơn vị, vai trò, người, hạn',
    en: 'List and search dossiers, or the open work by unit, role, person and due date',
  },
  usage: [
    'list --store PLACE [--text WORDS] [--procedure ID] [--lifecycle STATE]',
    '    [--limit N] [--after CURSOR] [--json]',
    'list --store PLACE --work [--unit CODE] [--role ROLE] [--person ID --directory FILE]',
    '    [--procedure ID] [--overdue] [--due-before INSTANT] [--limit N] [--after CURSOR] [--json]',
  ],
  positionals: [0, 0],
  options: {
    store: keptStoreOption,
    text: {
      value: 'WORDS',
      text: {
        vi: 'Từ trong mã hoặc các trường được tìm; không cần dấu: nguyen van duc',
        en: 'Words of the code or the searchable fields; tones do not matter: nguyen van duc',
      },
    },
    procedure: {
      value: 'ID',
      text: { vi: 'Chỉ của thủ tục này', en: 'Only of this procedure' },
    },
    lifecycle: {
      value: 'STATE',
      text: {
        vi: 'Chỉ hồ sơ ở trạng thái này: submitted, running, suspended, closed …',
        en: 'Only dossiers in this state: submitted, running, suspended, closed …',
      },
    },
    work: { text: { vi: 'Việc đang mở thay cho hồ sơ', en: 'Open work instead of dossiers' } },
    unit: { value: 'CODE', text: { vi: 'Chỉ việc của đơn vị này', en: 'Only of this unit' } },
    role: { value: 'ROLE', text: { vi: 'Chỉ việc của vai trò này', en: 'Only of this role' } },
    person: {
      value: 'ID',
      text: {
        vi: 'Việc người này đã nhận hoặc được nhận hôm nay',
        en: 'What this person has claimed, or may take today',
      },
    },
    directory: {
      value: 'FILE',
      text: {
        vi: 'Danh bạ (directory.json) cho biết vai trò của người đó hôm nay',
        en: "Directory (directory.json) with that person's roles of today",
      },
    },
    overdue: { text: { vi: 'Chỉ việc đã quá hạn', en: 'Only what is overdue' } },
    'due-before': {
      value: 'INSTANT',
      text: { vi: 'Chỉ việc có hạn trước thời điểm này', en: 'Only what is due before this' },
    },
    limit: {
      value: 'N',
      whole: { min: 1, max: 1000 },
      text: {
        vi: 'Số dòng của một trang, nhiều nhất 1000 (mặc định 50)',
        en: 'Rows of a page, 1000 at most (50 by default)',
      },
    },
    after: {
      value: 'CURSOR',
      text: { vi: 'Trang sau, như trang trước in ra', en: 'The next page, as the last one says' },
    },
    json: jsonOption,
  },
  examples: [
    'list --store sqlite:permits.db --text "nguyen van duc"',
    'list --store sqlite:permits.db --work --unit H22.15.01 --overdue --lang vi',
  ],
  load: async () => (await import('../list.js')).list,
};
