/** How `thutuc db` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { jsonOption, keptStoreOption, outOption } from './shared-options.js';

/** The command `db`. */
export const dbDefinition: CommandDefinition = {
  name: 'db',
  summary: {
    vi: 'Tạo, nâng cấp nơi lưu hồ sơ; kiểm tra mọi chuỗi băm, dựng lại từ nhật ký; sao lưu, khôi phục',
    en: 'Make a store or bring it up to date; check its chains, rebuild it; back it up, restore it',
  },
  usage: [
    'db migrate --store PLACE [--plan] [--json]',
    'db verify --store PLACE [--documents FOLDER] [--anchor FILE] [--json]',
    'db rebuild --store PLACE [--unproven] [--json]',
    'db anchor --store PLACE [-o FILE] [--json]',
    'db backup --store PLACE -o FILE [--documents FOLDER] [--json]',
    'db restore --from FILE --store PLACE [--documents FOLDER] [--json]',
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
    anchor: {
      value: 'FILE',
      text: {
        vi: 'verify: đối chiếu với bản neo cất ngoài nơi lưu: phần cuối bị cắt, hồ sơ bị xóa',
        en: 'verify: compare with an anchor that was kept elsewhere: what was cut or deleted',
      },
    },
    unproven: {
      text: {
        vi: 'rebuild: dựng lại cả hồ sơ mà không gì khác chứng tỏ nhật ký còn đủ',
        en: 'rebuild: also dossiers of which nothing else shows that their log is whole',
      },
    },
    out: {
      ...outOption,
      text: {
        vi: 'anchor: ghi vào tệp này thay vì in ra; backup: tệp mới, SQLite thành tệp SQLite, PostgreSQL thành các dòng JSON',
        en: 'anchor: write into this file instead of printing; backup: the new file, of SQLite an SQLite file, of PostgreSQL lines of JSON',
      },
    },
    from: {
      value: 'FILE',
      text: {
        vi: 'restore: tệp sao lưu thuộc loại nào cũng được; nơi lưu phải còn trống',
        en: 'restore: a backup of either kind; the store must be empty',
      },
    },
    documents: {
      value: 'FOLDER',
      text: {
        vi: 'Thư mục tài liệu: sao lưu vào FILE.documents, khôi phục từ đó, hoặc kiểm tra',
        en: 'Folder of documents: backed up to FILE.documents, restored from there, or checked',
      },
    },
    json: jsonOption,
  },
  examples: [
    'db migrate --store postgresql://localhost/permits --plan',
    'db verify --store sqlite:permits.db',
    'db anchor --store sqlite:permits.db -o heads.jsonl',
    'db backup --store postgresql://localhost/permits -o permits.jsonl',
    'db restore --from permits.jsonl --store sqlite:permits.db',
  ],
  load: async () => (await import('../db.js')).db,
};
