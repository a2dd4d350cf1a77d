/** What happened in a simulation, as those outside the engine saw it. */
import type { Command } from '@thutuc/core';
import type { OutboxMessage } from '@thutuc/core/store';
import { createHash } from 'node:crypto';
import type { Acknowledged } from '../audit/acknowledged.js';
import { isRecordKind, sumOfRecords, type Answers, type RecordCounts } from './record-counts.js';

/** A command whose sender was told that it will not be carried out. */
export interface Refused {
  readonly command: string;
  readonly type: Command['type'];
  readonly code: string;
}

/** What was seen of one simulation. */
export class Chronicle {
  /** Times are counted in turns of the scheduler. */
  readonly acknowledged: Acknowledged[] = [];
  readonly refused: Refused[] = [];
  /** How often senders were told that a command was carried out now, and not before. */
  readonly carriedOut = new Map<string, number>();
  /** The messages to people of all commits, in their order. */
  readonly messages: OutboxMessage[] = [];
  /** Drafts that were submitted, each with the dossiers that it was submitted as. */
  readonly drafts = new Map<string, readonly string[]>();
  /** Dossiers that other dossiers have opened, and that nobody has looked at yet. */
  readonly opened: string[] = [];
  /** Messages as often as they were handed over, in the order of their time. */
  readonly delivered: OutboxMessage[] = [];
  /** The idempotency keys of calls of services, as often as they were called. */
  readonly served: string[] = [];
  /** What should never have happened, in words. */
  readonly problems: string[] = [];
  readonly #trace: string[] = [];
  #records = sumOfRecords([]);

  /** Adds a line to the trace. */
  note(line: string): void {
    this.#trace.push(line);
  }

  /** Counts what was answered to a command about a dossier as a whole. */
  count(type: Command['type'], answer: keyof Answers): void {
    if (!isRecordKind(type)) return;
    const before = this.#records[type];
    this.#records = { ...this.#records, [type]: { ...before, [answer]: before[answer] + 1 } };
  }

  get records(): RecordCounts {
    return this.#records;
  }

  get trace(): readonly string[] {
    return this.#trace;
  }

  /** Two runs of one seed have the same. */
  get traceHash(): string {
    return createHash('sha256').update(this.#trace.join('\n')).digest('hex');
  }
}
