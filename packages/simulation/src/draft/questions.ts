/** The questions of a drafted scenario, in Vietnamese and English. */
import type { Language } from '@thutuc/legal-time';

const vi = {
  start: 'thời điểm bắt đầu, ví dụ 2026-01-05T00:00:00+07:00',
  rate: 'số hồ sơ đến trong một giờ làm việc',
  staff: (who: string) => `số người: ${who}`,
  work: (extent: string, step: string) => `“${step}”: ${extent}, giờ làm việc`,
  answer: (extent: string, step: string) => `“${step}”: ${extent}, giờ theo đồng hồ`,
  extents: { min: 'ít nhất', mode: 'thường là', max: 'nhiều nhất' },
  share: (step: string, outcome: string) =>
    `“${step}”: tỷ lệ kết thúc bằng “${outcome}”, từ 0 đến 1; các tỷ lệ của một bước cộng thành 1`,
  data: (field: string, kind: string) => `“${field}” của hồ sơ điển hình: ${kind}`,
  written: (field: string, kind: string) => `“${field}” sau bước này: ${kind}`,
  kinds: {
    text: 'văn bản',
    integer: 'số nguyên',
    number: 'số',
    boolean: 'true hoặc false',
    date: 'ngày, ví dụ 2026-01-05',
    list: 'danh sách, ví dụ ["A", "B"]',
  },
  oneOf: (choices: string) => `một trong: ${choices}`,
};

const en: typeof vi = {
  start: 'the first instant, such as 2026-01-05T00:00:00+07:00',
  rate: 'dossiers that come in per open hour',
  staff: (who) => `people: ${who}`,
  work: (extent, step) => `“${step}”: ${extent}, in working hours`,
  answer: (extent, step) => `“${step}”: ${extent}, in hours on the clock`,
  extents: { min: 'at least', mode: 'usually', max: 'at most' },
  share: (step, outcome) =>
    `“${step}”: the share that ends with “${outcome}”, from 0 to 1; those of a step sum to 1`,
  data: (field, kind) => `“${field}” of the usual dossier: ${kind}`,
  written: (field, kind) => `“${field}” after this step: ${kind}`,
  kinds: {
    text: 'a text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    date: 'a date, such as 2026-01-05',
    list: 'a list, such as ["A", "B"]',
  },
  oneOf: (choices) => `one of: ${choices}`,
};

/** The questions of a language. */
export type Questions = typeof vi;

/** Questions by language. */
export const questions: Readonly<Record<Language, Questions>> = { vi, en };
