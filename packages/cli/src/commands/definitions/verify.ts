/** How `thutuc verify` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { foreignCalendarOption, jsonOption, svgOutOption } from './shared-options.js';

/** The command `verify`. */
export const verifyDefinition: CommandDefinition = {
  name: 'verify',
  summary: {
    vi: 'Kiểm tra thủ tục trước khi ban hành: bế tắc, trách nhiệm, thời hạn từ mọi ngày nhận',
    en: 'Find the mistakes of procedures: dead ends, duties, limits from every start day',
  },
  usage: [
    'verify PROCEDURE… [--years A-B] [--published FILE] [--max-warnings N] [--json]',
    'verify PROCEDURE --budget [--svg] [-o FILE]',
  ],
  positionals: [1, 1000],
  options: {
    years: {
      value: 'A-B',
      text: {
        vi: 'Các năm nhận hồ sơ để thử mọi ngày, ví dụ 2019-2027 (mặc định năm nay và hai năm tới)',
        en: 'Years of receipt, as 2019-2027, each day tried; else this year and the next two',
      },
    },
    published: {
      value: 'FILE',
      text: {
        vi: 'Thủ tục đã công bố mà quy trình nội bộ không được vượt quá',
        en: 'The published procedure that an internal one must not go beyond',
      },
    },
    budget: {
      text: {
        vi: 'In quỹ thời gian: thời hạn, sớm nhất, muộn nhất, thời gian dư của từng bước',
        en: 'Print the time budget: limit, earliest, latest and slack of each step',
      },
    },
    svg: {
      text: {
        vi: 'Vẽ quỹ thời gian của một thủ tục thành SVG',
        en: 'Draw the time budget of one procedure as an SVG',
      },
    },
    out: svgOutOption,
    'foreign-calendar': foreignCalendarOption,
    'max-warnings': {
      value: 'N',
      whole: { min: 0, max: 999_999_999 },
      text: {
        vi: 'Báo lỗi khi có nhiều hơn N cảnh báo',
        en: 'Fail when there are more than N warnings',
      },
    },
    json: jsonOption,
  },
  examples: [
    'verify examples/building-permit --years 2019-2027',
    'verify permit/*.json --max-warnings 0',
  ],
  load: async () => (await import('../verify.js')).verify,
};
