/** What a reader of a log met that it could not read, with the place in the file. */

/**
 * What there is to find:
 *
 * - `timeMissing`, `timeInvalid`, `activityMissing`, `caseMissing`: an event or row that is left
 *   out; a case of XES without a name is read under its number
 * - `rowShifted`: a row with more or fewer cells than the head; left out
 * - `valueInvalid`: an attribute whose value does not fit its type; kept as a text
 * - `eventInFuture`: an event after the instant of reading; it counts
 * - `outOfOrder`: a case whose file does not have its events by time; they were sorted
 * - `caseTooLong`, `tooManyAttributes`, `tooDeep`: more than is read; the rest of it is left out
 * - `caseTwice`: a case whose name one of the first 100,000 has; both are read
 * - `parentCycle`: parts that contain each other; the link is left out
 * - `linkMissing`: an object that is spoken of and does not exist; the link is left out
 * - `brokenOff`: the file ends or breaks there; what stands before it was read
 */
export type FindingCode =
  | 'timeMissing'
  | 'timeInvalid'
  | 'activityMissing'
  | 'caseMissing'
  | 'rowShifted'
  | 'valueInvalid'
  | 'eventInFuture'
  | 'outOfOrder'
  | 'caseTooLong'
  | 'tooManyAttributes'
  | 'tooDeep'
  | 'caseTwice'
  | 'parentCycle'
  | 'linkMissing'
  | 'brokenOff';

/** One thing that was met. */
export interface Finding {
  readonly code: FindingCode;
  /** Line of the file, from 1; of a workbook, the row; absent where a file has none. */
  readonly line?: number | undefined;
  /** The case that it stands in, as far as it is known. */
  readonly case?: string | undefined;
  /** The text that could not be read, cut short. */
  readonly value?: string | undefined;
}

const valueMax = 80;

/** Collects findings: all are counted, the first are listed. */
export class Findings {
  readonly #counts = new Map<FindingCode, number>();
  readonly #listed: Finding[] = [];
  readonly #listMax: number;

  /** @param listMax - How many are listed of each code. @defaultValue 100 */
  constructor(listMax = 100) {
    this.#listMax = listMax;
  }

  add(finding: Finding): void {
    const count = this.#counts.get(finding.code) ?? 0;
    this.#counts.set(finding.code, count + 1);
    if (count >= this.#listMax) return;
    const { value } = finding;
    const isLong = value !== undefined && value.length > valueMax;
    this.#listed.push(isLong ? { ...finding, value: `${value.slice(0, valueMax)}…` } : finding);
  }

  /** How often each was met. */
  get counts(): ReadonlyMap<FindingCode, number> {
    return this.#counts;
  }

  /** The first of each, in the order in which they were met. */
  get listed(): readonly Finding[] {
    return this.#listed;
  }
}
