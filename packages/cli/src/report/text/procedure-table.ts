/** A procedure as a table of steps: who, in which role, within which limit, under which article. */
import {
  branchesOf,
  formatCitation,
  joinPath,
  limitStartInWords,
  placeOfLimit,
  languageForTexts,
  type AllottedLimit,
  type Graph,
  type Procedure,
  type RoleRef,
  type Step,
  withMark,
} from '@thutuc/core/procedure';
import { formatTimeLimit, textIn } from '@thutuc/legal-time';
import { displayWidth, tableLines, wrap } from '../../terminal/columns.js';
import { printableLine } from '../../terminal/printable.js';
import type { Terminal } from '../../terminal/terminal.js';
import { assumedLines } from './assumed-lines.js';
import type { CliLanguage } from '../../texts/language.js';

/** A legal source as procedures cite it. */
type Citation = Procedure['basis'][number];

/** The head of a procedure and its table of steps, as lines. */
export function procedureLines(
  procedure: Procedure,
  spoken: CliLanguage,
  { width, paint }: Terminal,
): string[] {
  const language = languageForTexts(spoken, procedure);
  const words = language.cli.procedure;
  const { name, id, version, timeLimit, fee, basis } = procedure;
  const begins = limitStartInWords(procedure, language);
  const statutory = withMark(limitText(timeLimit, language), procedure, 'timeLimit', language);
  const limit = [statutory, begins].filter(Boolean).join(' ');
  const facts = [
    `${words.limit}: ${limit} (${basisText(timeLimit.basis, language)})`,
    ...(fee === undefined
      ? []
      : [`${words.fee}: ${moneyText(fee.amount, fee.currency, language)}`]),
    `${words.basis}: ${basisText(basis, language)}`,
  ];
  const assumed = assumedLines(procedure, language, { width });
  const [step = '', agency = '', role = '', allotted = '', article = ''] = words.heads;
  const columns = [
    { head: step, shrink: 0.7 },
    { head: agency },
    { head: role },
    { head: allotted, shrink: 0.5 },
    { head: article },
  ];
  return [
    ...titleLines(
      printableLine(textIn(name, language)),
      `${id}, ${words.version} ${version}`,
      width,
    ).map(([title, facts]) => `${paint.bold(title)}${paint.dim(facts)}`),
    ...facts.flatMap((fact) => wrap(printableLine(fact), width, '  ')),
    '',
    ...tableLines(columns, stepRows(procedure, language), width, paint.dim),
    ...(assumed.length > 0 ? ['', paint.bold(language.cli.report.assumed), ...assumed] : []),
  ];
}

/** Name and version on one line where they fit, else on lines of their own. */
function titleLines(
  name: string,
  version: string,
  width: number,
): [title: string, facts: string][] {
  if (displayWidth(name) + displayWidth(version) + 2 <= width) return [[name, `  ${version}`]];
  return [...wrap(name, width).map((line): [string, string] => [line, '']), ['', version]];
}

/** A legal basis on one line; arrangements of the agency's own are marked as such. */
function basisText(basis: readonly Citation[], language: CliLanguage): string {
  const { internal } = language.cli.procedure;
  const texts = basis.map((one) =>
    one.status === 'internal' ? internal : formatCitation(one, language),
  );
  return [...new Set(texts)].join('; ') || '–';
}

/** An amount of money with its currency. */
export function moneyText(amount: number, currency: string, language: CliLanguage): string {
  if (amount === 0) return language.cli.procedure.free;
  const digits = minorDigits(currency);
  const shown = (amount / 10 ** digits).toLocaleString(language.legalTime.locale, {
    minimumFractionDigits: digits,
  });
  return `${shown} ${language.legalTime.amounts.currencies[currency] ?? currency}`;
}

/** How many decimal places a currency has: none for the dong, two for the euro. */
function minorDigits(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 0;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 0;
}

function limitText(limit: AllottedLimit | undefined, language: CliLanguage): string {
  if (limit === undefined) return '–';
  if (limit.amount === 0) return language.cli.procedure.sameDay;
  return formatTimeLimit(limit, language);
}

function stepRows(procedure: Procedure, language: CliLanguage): string[][] {
  const words = language.cli.procedure;
  const rows: string[][] = [];
  const add = (
    name: string,
    owner: RoleRef | undefined,
    limit: AllottedLimit | undefined,
    basis: readonly Citation[],
    place = '',
  ): void => {
    const party = owner === undefined ? undefined : procedure.parties[owner.party];
    rows.push([
      name,
      textIn(party?.name, language) ?? '–',
      (owner === undefined ? undefined : textIn(party?.roles[owner.role]?.name, language)) ?? '–',
      place === '' ? limitText(limit, language) : markedLimit(limit, place),
      basisText(basis, language),
    ]);
  };
  const markedLimit = (limit: AllottedLimit | undefined, place: string): string =>
    withMark(limitText(limit, language), procedure, place, language);
  const walk = (graph: Graph, indent: string, path: string): void => {
    for (const [key, step] of Object.entries(graph.steps)) {
      if (step.kind === 'end') continue;
      const owner = 'party' in step ? step : undefined;
      const note = forks(step) ? ` (${words.atOnce})` : '';
      const at = joinPath(path, key);
      const name = indent + textIn(step.name, language) + note;
      add(name, owner, step.limit, step.basis, placeOfLimit(at));
      for (const { who, limit, word } of furtherDuties(step, language))
        add(`${indent}  ${word}`, who, limit, []);
      for (const [branch, inner] of Object.entries(branchesOf(step)))
        walk(inner, `${indent}  `, joinPath(at, branch));
    }
  };
  const { receipt, result } = procedure;
  add(words.receipt, receipt, receipt.limit, receipt.basis, 'receipt.limit');
  walk(procedure, '', '');
  add(words.result, result, undefined, []);
  return rows;
}

function forks({ kind }: Step): boolean {
  return kind === 'parallel' || kind === 'inclusive';
}

/** The duties of others within a step: to acknowledge a handoff, to answer a question. */
function furtherDuties(
  step: Step,
  language: CliLanguage,
): { who: RoleRef; limit: AllottedLimit | undefined; word: string }[] {
  const words = language.cli.procedure;
  if (step.kind === 'handoff')
    return [{ who: step.to, limit: step.acknowledge, word: `→ ${words.acknowledge}` }];
  if (step.kind !== 'consultation') return [];
  const asked = [...step.consulted, ...(step.consultedUnits ? [step.consultedUnits] : [])];
  return asked.map((who) => ({ who, limit: who.limit, word: `→ ${words.ask}` }));
}
