/** The list of what no check inside a store can find, for the guide, written from its data. */
import { blindSpots, foundByAnchor, unnoticedFiles } from '@thutuc/testing';

const begin = '<!-- BEGIN: blind spots, written from the data -->';
const end = '<!-- END: blind spots -->';

/** The document with its part between the marks written anew. */
export function withBlindSpots(document: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The marks "${begin}" and "${end}" are missing.`);
  const rows = blindSpots.map(({ table, columns, rows, why }) => {
    const what = columns.includes('*') ? 'all columns' : columns.map((c) => `\`${c}\``).join(', ');
    return `| \`${table}\` | ${what}${rows ? '; rows that come or go' : ''} | ${why} |`;
  });
  const text = [
    'Edits of one row that may go unnoticed:',
    '',
    '| table | what | why, and what comes of it |',
    '| --- | --- | --- |',
    ...rows,
    '',
    'Edits of several tables that fit each other leave a sound store as well. An anchor finds:',
    '',
    ...foundByAnchor.map((what) => `- ${what}`),
    '',
    'Bytes of documents lie beside the store. `verifyDocuments` (`thutuc db verify --documents FOLDER`) finds each of them that is gone, changed, moved or left over, except:',
    '',
    ...unnoticedFiles.map((what) => `- ${what}`),
  ].join('\n');
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}
