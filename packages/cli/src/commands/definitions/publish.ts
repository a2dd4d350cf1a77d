/** How `thutuc publish` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';

/** The command `publish`. */
export const publishDefinition: CommandDefinition = {
  name: 'publish',
  summary: {
    vi: 'Tạo bảng niêm yết thủ tục (trang HTML), tiếng Việt và tiếng Anh',
    en: 'Make the public notice of a procedure (one HTML page), in Vietnamese and English',
  },
  usage: ['publish PROCEDURE --html FILE [--process]'],
  positionals: [1, 1],
  options: {
    html: { value: 'FILE', text: { vi: 'Tệp HTML để ghi', en: 'The HTML file to write' } },
    process: {
      text: {
        vi: 'Thay bằng quy trình nội bộ: sơ đồ, bảng bước, phiếu kiểm soát',
        en: 'The internal process instead: chart, step table, control sheet',
      },
    },
  },
  examples: ['publish examples/building-permit --html notice.html'],
  load: async () => (await import('../publish.js')).publish,
};
