/** The tables of the reference of reading, written from what the engine answers. */
import type { Matrix, Sight } from './matrix.js';
import { reads, type Gate } from './reads.js';
import { moments, people, type Moment, type Person } from './world.js';

const begin = '<!-- BEGIN: readings, written from the engine -->';
const end = '<!-- END: readings -->';

const gates: Readonly<Record<Gate, string>> = {
  reader: 'a reader who may, as above; a record is kept',
  listing: 'whom the program lets',
  officer: 'those named under `adminRoles`',
  program: 'programs alone; to be shown to nobody as it is',
  nothing: '–',
};

/** One word for what the readings of a person come to; they must agree. */
function wordFor({ answers }: Sight): string {
  const { readOnRecord, timeline } = answers;
  if (readOnRecord !== timeline) return `${readOnRecord}, ${timeline}`;
  switch (readOnRecord) {
    case 'shown':
      return '**reads**';
    case 'known':
      return 'refused';
    case 'stranger':
      return '–';
    case 'nothing':
      return 'nothing';
  }
}

/** The document with its part between the marks written anew. */
export function withReadings(document: string, matrix: Matrix): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The marks "${begin}" and "${end}" are missing.`);
  const tables = [
    '## Who reads a dossier, when',
    table(['', ...Object.values(moments)], peopleRows(matrix)),
    '## What an engine shows, and to whom',
    table(['function', 'shows', 'to'], functionRows()),
  ];
  return `${document.slice(0, from + begin.length)}\n\n${tables.join('\n\n')}\n\n${document.slice(to)}`;
}

function peopleRows(matrix: Matrix): string[][] {
  return (Object.entries(people) as [Person, string][]).map(([person, who]) => [
    who,
    ...(Object.keys(moments) as Moment[]).map((moment) => wordFor(matrix[moment][person])),
  ]);
}

function functionRows(): string[][] {
  return Object.entries(reads).map(([name, [gate, shows]]) => [`\`${name}\``, shows, gates[gate]]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
