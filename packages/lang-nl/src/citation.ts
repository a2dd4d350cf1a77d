/** Citations in Dutch: article, paragraph and part, then the act, as in `art. 4:15 lid 1 Awb`. */

/** Kinds of Vietnamese acts by their English names; a law keeps its own. */
const kinds = new Map([
  ['Decree', 'Decreet'],
  ['Circular', 'Circulaire'],
  ['Resolution', 'Resolutie'],
  ['Decision', 'Besluit'],
  ['Notice', 'Kennisgeving'],
  ['Official letter', 'Ambtelijke brief'],
  ['Consolidated text', 'Geconsolideerde tekst'],
]);

const numbered = /^(?<kind>[A-Z][a-z]+(?: letter| text)?) (?<number>\d+\/.+)$/u;
const provision =
  /^(?<article>\d+[a-z]?(?:[–:.]\d+[a-z]*)?)(?:\((?<lid>\d+[a-z]?)\))?(?:\((?<part>\p{Ll})\))?$/u;

/** A citation: `art. 18 lid 2 Decreet 118/2025/NĐ-CP`. */
export function citation(act: string, article: string | undefined): string {
  const { kind = '', number = '' } = numbered.exec(act)?.groups ?? {};
  const known = kinds.get(kind);
  const name = known === undefined ? act : `${known} ${number}`;
  if (article === undefined) return name;
  const found = provision.exec(article)?.groups;
  if (found === undefined) return `${name}, ${article}`;
  const lid = found.lid === undefined ? '' : ` lid ${found.lid}`;
  const part = found.part === undefined ? '' : ` onder ${found.part}`;
  return `art. ${found.article ?? ''}${lid}${part} ${name}`;
}
