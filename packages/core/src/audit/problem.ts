/** What an audit finds, and how much of it is reported. */
import type { LogErrorCode } from '../engine/errors.js';

/** What can be wrong in a store. */
export type AuditCode =
  | LogErrorCode
  /** There are rows of a dossier without a log. */
  | 'LOG_MISSING'
  /** A log ends before, or has another event, than an anchor says. */
  | 'LOG_CUT'
  | 'LOG_REWRITTEN'
  /** What was erased is there again. */
  | 'ERASURE_UNDONE'
  /** There is a log without rows: rebuild them. */
  | 'DERIVED_MISSING'
  /** A row is not what the log leads to: rebuild it. */
  | 'ROW_DIFFERS'
  | 'SNAPSHOT_DIFFERS'
  | 'WORK_ITEMS_DIFFER'
  | 'TIMERS_DIFFER'
  | 'SEARCH_TERMS_DIFFER'
  | 'WORK_SHARES_DIFFER'
  | 'BOUND_UNITS_DIFFER'
  /** The records of commands are not those of the events. */
  | 'COMMANDS_DIFFER'
  /** An unsent message is none that an event of its dossier can have caused. */
  | 'MESSAGES_DIFFER'
  /** A procedure, rule or calendar that a log pins is gone. */
  | 'PINNED_MISSING'
  /** A pinned text is not the one that was pinned. */
  | 'PINNED_TAMPERED'
  /** The records of who read what are not those that were written. */
  | 'ACCESS_TAMPERED'
  /** Rows contradict themselves. */
  | 'ROWS_STRAY';

/** Something that is wrong. */
export interface AuditProblem {
  /** `null` for what belongs to no dossier. */
  readonly dossier: string | null;
  readonly code: AuditCode;
  /** What was found where, and what to do. */
  readonly message: string;
}

/** Counts all problems and keeps the first of them. */
export class Findings {
  readonly problems: AuditProblem[] = [];
  readonly #max: number;
  count = 0;

  constructor(max: number) {
    this.#max = max;
  }

  add(found: readonly AuditProblem[]): void {
    this.count += found.length;
    if (this.problems.length < this.#max)
      this.problems.push(...found.slice(0, this.#max - this.problems.length));
  }
}
