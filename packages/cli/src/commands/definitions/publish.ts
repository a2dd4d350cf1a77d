/** How `thutuc publish` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { outOption } from './shared-options.js';

/** The command `publish`. */
export const publishDefinition: CommandDefinition = {
  name: 'publish',
  summary: {
    vi: 'Tạo bảng niêm yết thủ tục (trang HTML), theo các ngôn ngữ của thủ tục',
    en: 'Make the public notice of a procedure (one HTML page), in its languages',
  },
  usage: ['publish PROCEDURE [--process] [-o FILE]'],
  positionals: [1, 1],
  options: {
    process: {
      text: {
        vi: 'Thay bằng quy trình nội bộ: sơ đồ, bảng bước, phiếu kiểm soát',
        en: 'The internal process instead: chart, step table, control sheet',
      },
    },
    out: outOption,
  },
  examples: ['publish examples/building-permit -o notice.html'],
  load: async () => (await import('../publish.js')).publish,
};
