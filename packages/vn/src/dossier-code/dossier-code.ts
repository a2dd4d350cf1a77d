/** Builds and reads dossier codes. */
import { localDay, parseInstant, toCivilDate, toDayNumber } from '@thutuc/legal-time';
import { VIETNAM_ZONE } from '../calendar/vietnam-calendar.js';
import { VietnamError } from '../errors.js';
import { dossierCodeFormats, type DossierCodeFormat } from './formats.js';

/** The parts of a dossier code. */
export interface DossierCodeParts {
  /** Code of the unit that received the dossier. */
  readonly unit: string;
  /** Day of receipt in Vietnam, civil date. */
  readonly date: string;
  /** Running number of that day and unit, from 1. */
  readonly sequence: number;
}

/** What {@link buildDossierCode} needs. */
export interface DossierCodeInput {
  readonly unit: string;
  /** Instant of receipt: epoch milliseconds, or ISO text with offset. */
  readonly receivedAt: number | string;
  readonly sequence: number;
  /** @defaultValue the format of Circular 01/2018 */
  readonly format?: DossierCodeFormat;
}

/**
 * The code of a dossier. The day is that of Vietnam, whatever the zone of the instant.
 *
 * @example
 * ```ts
 * // 18:30 UTC on Thursday 11 July 2024 is Friday the 12th in Vietnam.
 * buildDossierCode({
 *   unit: '000.00.01.H22', receivedAt: '2024-07-11T18:30Z', sequence: 1,
 * }); // => '000.00.01.H22-240712-0001'
 * ```
 * @throws VietnamError `DOSSIER_CODE_INVALID`; CalendarError `INSTANT_INVALID`
 * @see Circular 01/2018/TT-VPCP, art. 19
 */
export function buildDossierCode(input: DossierCodeInput): string {
  const { unit, receivedAt, sequence, format = dossierCodeFormats.circular01 } = input;
  if (!format.unit.test(unit)) {
    throw invalid(unit, `a unit of format "${format.id}" looks like ${format.unitExample}`);
  }
  const [digitsMin, digitsMax] = format.sequenceDigits;
  const last = 10 ** digitsMax - 1;
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > last) {
    throw invalid(String(sequence), `the number of the day runs from 1 to ${last}`);
  }
  const at = typeof receivedAt === 'string' ? parseInstant(receivedAt) : receivedAt;
  const day = toCivilDate(localDay(at, VIETNAM_ZONE)).replaceAll('-', '');
  const date = format.date === 'YYMMDD' ? day.slice(2) : day;
  return `${unit}-${date}-${String(sequence).padStart(digitsMin, '0')}`;
}

/**
 * Reads a dossier code: under one format, or under whichever of the known ones it has.
 *
 * @example
 * ```ts
 * parseDossierCode('G09.20-20260609-0092637');
 * // => { unit: 'G09.20', date: '2026-06-09', sequence: 92637 }
 * ```
 * @throws VietnamError `DOSSIER_CODE_INVALID`
 */
export function parseDossierCode(code: string, format?: DossierCodeFormat): DossierCodeParts {
  const formats = format ? [format] : Object.values(dossierCodeFormats);
  for (const candidate of formats) {
    const parts = readAs(code, candidate);
    if (parts) return parts;
  }
  const shown = formats.map(({ unitExample, date, sequenceDigits }) =>
    [unitExample, date, '0'.repeat(sequenceDigits[0])].join('-'),
  );
  throw invalid(code, `it must look like ${shown.join(' or ')}, with a day that exists`);
}

function readAs(code: string, format: DossierCodeFormat): DossierCodeParts | undefined {
  const [unit = '', day = '', number = '', ...rest] = code.split('-');
  const digits = `\\d{${format.sequenceDigits.join(',')}}`;
  const shaped =
    rest.length === 0 &&
    format.unit.test(unit) &&
    new RegExp(`^\\d{${format.date.length}}-${digits}$`).test(`${day}-${number}`);
  const sequence = Number(number);
  if (!shaped || sequence < 1) return undefined;
  const full = format.date === 'YYMMDD' ? `20${day}` : day;
  const date = `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`;
  return exists(date) ? { unit, date, sequence } : undefined;
}

function exists(date: string): boolean {
  try {
    toDayNumber(date);
    return true;
  } catch {
    return false;
  }
}

function invalid(value: string, why: string): VietnamError {
  const shown = value.slice(0, 80);
  return new VietnamError('DOSSIER_CODE_INVALID', `"${shown}" cannot be a dossier code: ${why}.`, {
    value: shown,
  });
}
