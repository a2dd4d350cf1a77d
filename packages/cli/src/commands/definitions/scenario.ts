/** How `thutuc scenario` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { outOption } from './shared-options.js';

/** The command `scenario`. */
export const scenarioDefinition: CommandDefinition = {
  name: 'scenario',
  summary: {
    vi: 'Soạn kịch bản mô phỏng của một thủ tục để điền vào',
    en: 'Draft a scenario of a procedure, to be filled in',
  },
  usage: ['scenario init PROCEDURE [--start INSTANT] [-o FILE]'],
  positionals: [2, 2],
  options: {
    start: {
      value: 'INSTANT',
      text: {
        vi: 'Thời điểm bắt đầu, ví dụ 2026-01-05T00:00:00+07:00; không có thì để điền sau',
        en: 'The first instant, such as 2026-01-05T00:00:00+07:00; left to fill in without it',
      },
    },
    out: {
      ...outOption,
      text: {
        vi: 'Ghi vào tệp mới này thay vì in ra',
        en: 'Write into this new file instead of printing',
      },
    },
  },
  examples: ['scenario init examples/building-permit -o today.json --lang vi'],
  load: async () => (await import('../scenario.js')).scenario,
};
