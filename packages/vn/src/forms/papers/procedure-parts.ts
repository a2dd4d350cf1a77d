/** What a notice and a process say of a procedure besides its definition, in Vietnamese. */
import { formatCitation, type CoreLanguage, type Procedure } from '@thutuc/core/procedure';
import { formatTimeLimit, moneyInWords, textIn } from '@thutuc/legal-time';
import { VietnamError } from '../../errors.js';
import { assertCodeFits } from '../../dossier-code/known-codes.js';
import { twoDigits } from '../templates/two-digits.js';

/** What a notice must say and a definition does not; an empty list says that there is none. */
export interface ProcedureParts {
  /** How one may apply: at the counter, by post, online (cách thức thực hiện). */
  readonly ways?: readonly string[];
  /** How many sets of papers (số lượng hồ sơ). */
  readonly sets?: number;
  /** Who may apply (đối tượng thực hiện). */
  readonly applicants?: readonly string[];
  /** Application forms (tên mẫu đơn, mẫu tờ khai). */
  readonly applicationForms?: readonly string[];
  /** Requirements and conditions (yêu cầu, điều kiện). */
  readonly requirements?: readonly string[];
  /** What it costs, where the definition does not say (phí, lệ phí). */
  readonly fee?: string;
}

/** The same with nothing left open, and what the definition says. */
export interface CompleteParts extends Required<ProcedureParts> {
  readonly name: string;
  readonly code: string | undefined;
  readonly papers: readonly (readonly [name: string, copies: string, need: string])[];
  readonly limit: string;
  readonly fee: string;
  readonly agencies: readonly string[];
  readonly receivedBy: string;
  readonly results: readonly string[];
  readonly basis: readonly string[];
}

/** What each part is called in Decree 63/2010/NĐ-CP, art. 8(2). */
const names: Readonly<Record<keyof ProcedureParts, string>> = {
  ways: 'cách thức thực hiện',
  sets: 'số lượng hồ sơ',
  applicants: 'đối tượng thực hiện',
  applicationForms: 'tên mẫu đơn, mẫu tờ khai',
  requirements: 'yêu cầu, điều kiện',
  fee: 'phí, lệ phí',
};

const vietnamese = { tag: 'vi' };

/**
 * All parts that a notice must have.
 *
 * @throws VietnamError `NOTICE_INCOMPLETE` with the parts that nobody gave, `PROCEDURE_CODE_NAME`
 * @see Decree 63/2010/NĐ-CP, art. 8(2), as amended by Decree 92/2017/NĐ-CP
 */
export function completeParts(
  procedure: Procedure,
  parts: ProcedureParts,
  language: CoreLanguage,
): CompleteParts {
  const fee = parts.fee ?? feeInWords(procedure, language);
  const { ways, sets, applicants, applicationForms, requirements } = parts;
  const missing = missingOf({ ...parts, ...(fee !== undefined && { fee }) });
  if (
    missing.length > 0 ||
    !ways ||
    !sets ||
    !applicants ||
    !applicationForms ||
    !requirements ||
    fee === undefined
  ) {
    throw incomplete(procedure, missing);
  }
  const name = textIn(procedure.name, vietnamese);
  if (procedure.code !== undefined) assertCodeFits(procedure.code, name);
  return {
    ...{ ways, sets, applicants, applicationForms, requirements },
    ...{ name, code: procedure.code },
    papers: papersOf(procedure),
    limit: formatTimeLimit(procedure.timeLimit, language),
    fee,
    agencies: Object.values(procedure.parties)
      .filter(({ kind }) => kind === 'agency')
      .map((party) => textIn(party.name, vietnamese)),
    receivedBy: partyName(procedure, procedure.receipt.party),
    results: resultsOf(procedure),
    basis: basisOf(procedure, language),
  };
}

function feeInWords({ fee }: Procedure, language: CoreLanguage): string | undefined {
  if (fee === undefined) return undefined;
  if (fee.amount === 0) return 'Không thu phí, lệ phí';
  return moneyInWords(fee.amount, fee.currency, language);
}

/** The parts that nobody gave; there are ways, sets and applicants in any case. */
function missingOf(parts: ProcedureParts): string[] {
  const { ways, sets, applicants, applicationForms, requirements, fee } = parts;
  const isMissing: Readonly<Record<keyof ProcedureParts, boolean>> = {
    ways: ways === undefined || ways.length === 0,
    sets: sets === undefined || sets === 0,
    applicants: applicants === undefined || applicants.length === 0,
    applicationForms: applicationForms === undefined,
    requirements: requirements === undefined,
    fee: fee === undefined,
  };
  const keys = Object.keys(names) as (keyof ProcedureParts)[];
  return keys.filter((part) => isMissing[part]).map((part) => names[part]);
}

function incomplete({ id }: Procedure, missing: readonly string[]): VietnamError {
  return new VietnamError(
    'NOTICE_INCOMPLETE',
    `The notice of procedure "${id}" lacks ${missing.join(', ')}. Give each; an empty list says ` +
      'that there is none.',
    { procedure: id, missing },
  );
}

function papersOf({ documents }: Procedure): CompleteParts['papers'] {
  return Object.values(documents)
    .filter(({ from }) => from === 'applicant')
    .map(({ name, copies, required }) => [
      textIn(name, vietnamese),
      twoDigits(copies),
      required ? 'Bắt buộc' : 'Nếu có',
    ]);
}

function resultsOf({ steps }: Procedure): string[] {
  const ends = Object.values(steps).filter(({ kind }) => kind === 'end');
  return [...new Set(ends.map(({ name }) => textIn(name, vietnamese)))];
}

function basisOf({ basis, timeLimit }: Procedure, language: CoreLanguage): string[] {
  const cited = [...basis, ...timeLimit.basis].filter(({ status }) => status !== 'internal');
  return [...new Set(cited.map((citation) => formatCitation(citation, language)))];
}

function partyName({ parties }: Procedure, party: string): string {
  const named = parties[party];
  return named === undefined ? party : textIn(named.name, vietnamese);
}
