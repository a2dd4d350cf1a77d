/** How `thutuc simulate`, `thutuc compare` and `thutuc staff` are called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { foreignCalendarOption, jsonOption, outOption } from './shared-options.js';

const replications = {
  value: 'N',
  whole: { min: 2, max: 1_000_000 },
  text: {
    vi: 'Số lần chạy độc lập, ít nhất 2 (mặc định 20)',
    en: 'Independent runs, at least 2 (20 by default)',
  },
};

const threads = {
  value: 'N',
  whole: { min: 1, max: 256 },
  text: {
    vi: 'Số luồng chạy cùng lúc; kết quả không đổi (mặc định 1, nhiều nhất 256)',
    en: 'Runs at the same time; the result is the same (1 by default, at most 256)',
  },
};

const precision = {
  value: 'P',
  text: {
    vi: 'Chạy tiếp đến khi khoảng tin cậy hẹp hơn P, ví dụ 0.02',
    en: 'Go on until the intervals are narrower than P, such as 0.02',
  },
};

const html = {
  text: {
    vi: 'Làm báo cáo thành một trang HTML',
    en: 'Make the report one HTML page',
  },
};

const out = {
  ...outOption,
  needs: 'html',
  text: {
    vi: 'Ghi trang HTML vào tệp này; phần chữ vẫn được in ra',
    en: 'Write the HTML page into this file; the text is printed all the same',
  },
};

/** The command `simulate`. */
export const simulateDefinition: CommandDefinition = {
  name: 'simulate',
  summary: {
    vi: 'Mô phỏng một kịch bản: đúng hạn, thời gian, tải của từng nhóm, có khoảng tin cậy',
    en: 'Simulate a scenario: on time, durations, load of each pool, with intervals',
  },
  usage: [
    'simulate PROCEDURE SCENARIO [--replications N] [--precision P] [--threads N] ' +
      '[--html] [-o FILE] [--json]',
  ],
  positionals: [1, 2],
  options: {
    replications,
    precision,
    threads,
    html,
    out,
    'foreign-calendar': foreignCalendarOption,
    json: jsonOption,
  },
  examples: [
    'simulate examples/land-use-certificate examples/study-land-use-certificate/scenario.json',
  ],
  load: async () => (await import('../simulate.js')).simulate,
};

/** The command `compare`. */
export const compareDefinition: CommandDefinition = {
  name: 'compare',
  summary: {
    vi: 'So sánh hai kịch bản với cùng các số ngẫu nhiên',
    en: 'Compare two scenarios under the same random numbers',
  },
  usage: [
    'compare PROCEDURE A B [--replications N] [--precision P] [--threads N] ' +
      '[--html] [-o FILE] [--json]',
  ],
  positionals: [3, 3],
  options: {
    replications,
    precision,
    threads,
    html,
    out,
    'foreign-calendar': foreignCalendarOption,
    json: jsonOption,
  },
  examples: ['compare examples/building-permit today.json half.json --html -o compared.html'],
  load: async () => (await import('../compare.js')).compare,
};

/** The command `staff`. */
export const staffDefinition: CommandDefinition = {
  name: 'staff',
  summary: {
    vi: 'Tìm nhân sự ít tốn kém nhất để đủ hồ sơ đúng hạn',
    en: 'Search the cheapest staffing with which enough dossiers are on time',
  },
  usage: [
    'staff PROCEDURE SCENARIO [--target SHARE] [--replications N] [--threads N] ' +
      '[--html] [-o FILE] [--json]',
  ],
  positionals: [1, 2],
  options: {
    target: {
      value: 'SHARE',
      text: {
        vi: 'Tỷ lệ đúng hạn cần đạt (mặc định 0.95)',
        en: 'The share on time to reach (0.95 by default)',
      },
    },
    replications,
    threads,
    html,
    out,
    'foreign-calendar': foreignCalendarOption,
    json: jsonOption,
  },
  examples: ['staff examples/land-use-certificate scenario.json --target 0.95'],
  load: async () => (await import('../staff.js')).staff,
};
