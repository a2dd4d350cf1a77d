/** What options that several commands take are for, in English. */
export const sharedTexts = {
  json: 'Print JSON for machines; its shape is in docs/reference/cli.md',
  store: 'Where dossiers are kept: sqlite:PATH, postgresql://… or memory (the default)',
  keptStore: 'Where the dossiers are kept: sqlite:PATH or postgresql://…',
  folder: 'Folder of a procedure: procedure.json, directory.json, rules.json, calendar.json',
  directory: 'Directory (directory.json) with the names of people and units',
  foreignCalendar:
    'Let rules count on a calendar of another country, on purpose; every answer notes it',
  out: 'Write into this file instead of printing',
  svgOut: 'Write the SVG into this file; the text is printed all the same',
  html: 'Make the report one HTML page',
  htmlOut: 'Write the HTML page into this file; the text is printed all the same',
  replications: 'Independent runs, at least 2 (20 by default)',
  threads: 'Runs at the same time; the result is the same (1 by default, at most 256)',
  precision: 'Simulate on until the intervals are narrower than P, such as 0.02',
  lang: 'Language of the output; that of LANG by default, else English',
  help: 'Print this help',
};
