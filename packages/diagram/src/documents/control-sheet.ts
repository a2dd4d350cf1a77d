/** The control sheet that travels with a dossier: who had it, from when to when, in time or not. */
import { textIn } from '@thutuc/legal-time';
import type { Procedure } from '@thutuc/core/procedure';
import { both, type Language } from '../words/language.js';
import { limitInWords } from '../words/limits.js';
import { ownerOf, stepTable, type StepRow } from './step-table.js';

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

const words = {
  title: both(
    'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    'Control sheet of the processing of a dossier',
  ),
  fields: [
    both('Mã hồ sơ', 'Dossier code'),
    both('Người nộp hồ sơ', 'Applicant'),
    both('Thời điểm tiếp nhận', 'Received at'),
    both('Hẹn trả kết quả', 'Result promised for'),
  ],
  columns: [
    both('Bước', 'Step'),
    both('Công việc', 'What'),
    both('Cơ quan – người thực hiện', 'Agency – who'),
    both('Thời hạn', 'Limit'),
    both('Nhận lúc, ký nhận', 'Received at, signed'),
    both('Giao lúc, ký giao', 'Handed on at, signed'),
    both('Trước hạn / đúng hạn / quá hạn', 'Early / on time / late'),
    both('Ghi chú', 'Note'),
  ],
  result: both('Trả kết quả', 'Hand over the result'),
};

/**
 * The control sheet of a procedure (form 05 of Circular 01/2018/TT-VPCP): one row for each duty
 * of a party, in declared order, with the time allotted to it, and columns to fill in. Choices by
 * data and forks are nobody's duty and have no row.
 *
 * @see Circular 01/2018/TT-VPCP, form 05
 */
export function controlSheet(procedure: Procedure, language: Language): ControlSheet {
  const duties = stepTable(procedure, language).filter(({ agency }) => agency !== undefined);
  const rows = duties.map(({ number, what, limit = '', ...owner }): ControlRow => ({
    number,
    what,
    holder: holder(owner),
    limit,
  }));
  const result = holder(ownerOf(procedure, procedure.result, language));
  rows.push({ number: '', what: words.result[language], holder: result, limit: '' });
  return {
    title: words.title[language],
    procedure: textIn(procedure.name, language),
    ...(procedure.code === undefined ? {} : { code: procedure.code }),
    limit: limitInWords(procedure.timeLimit, language),
    fields: words.fields.map((field) => field[language]),
    columns: words.columns.map((column) => column[language]),
    rows,
  };
}

const holder = ({ agency = '', role = '' }: Pick<StepRow, 'agency' | 'role'>) =>
  `${agency} – ${role}`;
