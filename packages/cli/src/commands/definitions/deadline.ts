/** How `thutuc deadline` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { foreignCalendarOption, jsonOption, svgOutOption } from './shared-options.js';

/** The command `deadline`. */
export const deadlineDefinition: CommandDefinition = {
  name: 'deadline',
  summary: {
    vi: 'Tính một thời hạn và giải thích, hoặc tính cả một tệp trường hợp',
    en: 'Compute a due date and explain it, or a whole file of cases',
  },
  usage: [
    'deadline --rules ID --from INSTANT --limit LIMIT [--explain] [--svg] [-o FILE] [--json]',
    'deadline --cases FILE [--json]',
  ],
  positionals: [0, 0],
  options: {
    rules: {
      value: 'ID',
      text: {
        vi: 'Quy tắc tính, ví dụ vn/civil-code-2015',
        en: 'Counting rule, such as vn/civil-code-2015',
      },
    },
    from: {
      value: 'INSTANT',
      text: {
        vi: 'Sự kiện: ngày (2025-03-03) hoặc thời điểm (2025-03-03T14:00+07:00)',
        en: 'The event: a date (2025-03-03) or an instant (2025-03-03T14:00+07:00)',
      },
    },
    limit: {
      value: 'LIMIT',
      text: {
        vi: 'Thời hạn, ví dụ "10 ngày làm việc"',
        en: 'The limit, such as "10 working days"',
      },
    },
    cases: {
      value: 'FILE',
      text: {
        vi: 'Tệp JSON gồm nhiều trường hợp; trường hợp lỗi không ảnh hưởng các trường hợp khác',
        en: 'JSON file of cases; one that cannot be computed gives its error beside the others',
      },
    },
    calendar: {
      value: 'FILE',
      text: {
        vi: 'Lịch làm việc (JSON); với quy tắc của Việt Nam, mặc định là lịch Việt Nam',
        en: 'Working calendar (JSON); for rules of Vietnam that of Vietnam by default',
      },
    },
    'foreign-calendar': foreignCalendarOption,
    'rules-file': {
      value: 'FILE',
      text: {
        vi: 'Thêm quy tắc tính từ tệp JSON',
        en: 'Further counting rules from a JSON file',
      },
    },
    explain: {
      text: {
        vi: 'In cách tính: thành câu, thành bảng, trên lịch tháng',
        en: 'Print the derivation: as sentences, as a table, on a month grid',
      },
    },
    svg: { text: { vi: 'Vẽ lịch tháng thành SVG', en: 'Draw the month grid as an SVG' } },
    out: svgOutOption,
    json: jsonOption,
  },
  examples: [
    'deadline --rules vn/civil-code-2015 --from 2025-01-20 --limit "10 working days" --explain',
    'deadline --cases cases.json --json',
  ],
  load: async () => (await import('../deadline.js')).deadline,
};
