/** The control sheet that travels with a dossier: who had it, from when to when, in time or not. */
import { textIn } from '@thutuc/legal-time';
import { type Procedure, languageForTexts } from '@thutuc/core/procedure';
import { english } from '../words/english.js';
import type { DiagramLanguage } from '../words/language.js';
import { statutoryLimitInWords } from '../words/limits.js';
import { ownerInWords } from '../words/roles.js';
import { type StepRow, stepTable } from './step-table.js';

/** A row to fill in: one duty of one party. */
export interface ControlRow {
  readonly number: string;
  readonly what: string;
  /** The party and role that answer for it. */
  readonly holder: string;
  readonly limit: string;
}

/** A control sheet, empty but for what the definition says. */
export interface ControlSheet {
  readonly title: string;
  readonly procedure: string;
  readonly code?: string;
  readonly limit: string;
  /** What is filled in by hand or by the system for the dossier as a whole. */
  readonly fields: readonly string[];
  /** The columns of each row: the first four are given, the others are filled in. */
  readonly columns: readonly string[];
  readonly rows: readonly ControlRow[];
}

/**
 * The control sheet of a procedure (form 05 of Circular 01/2018/TT-VPCP): one row for each duty
 * of a party, in declared order, with the time allotted to it, and columns to fill in. Choices by
 * data and forks are nobody's duty and have no row.
 *
 * @see Circular 01/2018/TT-VPCP, form 05
 */
export function controlSheet(
  procedure: Procedure,
  spoken: DiagramLanguage = english,
): ControlSheet {
  const language = languageForTexts(spoken, procedure);
  const { sheet } = language.diagram;
  const duties = stepTable(procedure, language).filter(({ agency }) => agency !== undefined);
  const rows = duties.map(({ number, what, limit = '', ...owner }): ControlRow => ({
    number,
    what,
    holder: holder(owner),
    limit,
  }));
  const result = holder(ownerInWords(procedure, procedure.result, language));
  rows.push({ number: '', what: sheet.result, holder: result, limit: '' });
  return {
    title: sheet.title,
    procedure: textIn(procedure.name, language),
    ...(procedure.code === undefined ? {} : { code: procedure.code }),
    limit: statutoryLimitInWords(procedure, language),
    fields: sheet.fields,
    columns: sheet.columns,
    rows,
  };
}

const holder = ({ agency = '', role = '' }: Pick<StepRow, 'agency' | 'role'>) =>
  `${agency} – ${role}`;
