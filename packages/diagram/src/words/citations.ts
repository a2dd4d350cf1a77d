/** Legal sources as a reader of either language writes them. */
import { formatCitation, type Procedure } from '@thutuc/core/procedure';
import { both, type Language } from './language.js';

/** A legal source, as definitions give it. */
type Citation = Procedure['basis'][number];

/** Kinds of Vietnamese acts; definitions name them in English. */
const kinds = new Map([
  ['Decree', 'Nghị định'],
  ['Circular', 'Thông tư'],
  ['Resolution', 'Nghị quyết'],
  ['Decision', 'Quyết định'],
]);

/** What laws are about, as in “Land Law” and “Law on Residence”. */
const subjects = new Map([
  ['Construction', 'Xây dựng'],
  ['Investment', 'Đầu tư'],
  ['Land', 'Đất đai'],
  ['Enterprise', 'Doanh nghiệp'],
  ['Residence', 'Cư trú'],
  ['Civil Status', 'Hộ tịch'],
  ['Judicial Records', 'Lý lịch tư pháp'],
]);

const internal = both('Quy định nội bộ của cơ quan', 'Internal rule of the agency');
const numbered = /^(?<kind>[A-Z][a-z]+) (?<number>\d+\/\d{4}\/\S+)$/u;
const law = /^(?:Law on (?<on>[\w ]+)|(?<of>[\w ]+) Law) (?<number>\d+\/\d{4}\/QH\d+)$/u;

/**
 * A citation on one line. In Vietnamese the acts of Vietnam get their own names.
 *
 * @example
 * ```ts
 * citationInWords({ act: 'Decree 61/2018/NĐ-CP', article: '19(4)', status: 'read' }, 'vi');
 * // => 'khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP'
 * ```
 */
export function citationInWords(citation: Citation, language: Language): string {
  if (citation.status === 'internal') return internal[language];
  if (language === 'en') return formatCitation(citation);
  const act = actInVietnamese(citation.act);
  if (act === undefined) return formatCitation(citation);
  return citation.article ? `${articleInVietnamese(citation.article)} ${act}` : act;
}

/** Citations without repetition, in their first order. */
export function citationsInWords(citations: readonly Citation[], language: Language): string[] {
  return [...new Set(citations.map((citation) => citationInWords(citation, language)))];
}

function actInVietnamese(act: string): string | undefined {
  const plain = numbered.exec(act)?.groups;
  const kind = kinds.get(plain?.kind ?? '');
  if (kind !== undefined) return `${kind} ${plain?.number ?? ''}`;
  const named = law.exec(act)?.groups;
  if (named === undefined) return undefined;
  const subject = subjects.get(named.on ?? named.of ?? '');
  return `Luật ${subject ?? 'số'} ${named.number ?? ''}`;
}

function articleInVietnamese(article: string): string {
  const clause = /^(?<article>\d+)\((?<clause>\d+)\)$/u.exec(article)?.groups;
  return clause ? `khoản ${clause.clause ?? ''} Điều ${clause.article ?? ''}` : `Điều ${article}`;
}
