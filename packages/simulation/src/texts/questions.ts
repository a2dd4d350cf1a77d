/** The questions of a drafted scenario in English. */
export const questionWords = {
  start: 'the first instant, such as 2026-01-05T00:00:00+07:00',
  rate: 'dossiers that come in per open hour',
  staff: (who: string) => `people: ${who}`,
  work: (extent: string, step: string) => `“${step}”: ${extent}, in working hours`,
  answer: (extent: string, step: string) => `“${step}”: ${extent}, in hours on the clock`,
  extents: { min: 'at least', mode: 'usually', max: 'at most' },
  share: (step: string, outcome: string) =>
    `“${step}”: the share that ends with “${outcome}”, from 0 to 1; those of a step sum to 1`,
  data: (field: string, kind: string) => `“${field}” of the usual dossier: ${kind}`,
  written: (field: string, kind: string) => `“${field}” after this step: ${kind}`,
  kinds: {
    text: 'a text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    date: 'a date, such as 2026-01-05',
    list: 'a list, such as ["A", "B"]',
  },
  oneOf: (choices: string) => `one of: ${choices}`,
};

/** The questions of a drafted scenario. */
export type Questions = typeof questionWords;
