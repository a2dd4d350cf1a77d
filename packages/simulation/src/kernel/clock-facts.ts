/** The facts of a dossier's legal clock, in columns that are used again for another dossier. */
import type { ClockFact, TimeLimit } from '@thutuc/legal-time';
import { Bytes, Floats, Ints } from '../indexing/columns.js';
import { rowAt } from '../indexing/row-at.js';
import type { DelayNode } from '../model/model.js';

const STARTED = 0;
const SUSPENDED = 1;
const RESUMED = 2;
const EXTENDED = 3;

/** What a suspension is for, and what it does to the clock. */
type Ground = NonNullable<DelayNode['clock']>;

/** Facts are made of what is kept here when the clock is read, and forgotten at once. */
export class ClockFacts {
  #length = 0;
  readonly #kind = Bytes.of(8);
  readonly #at = Floats.of(8);
  /** The token that suspends the clock; `NONE` of a suspension by order. */
  readonly #token = Ints.of(8);
  /** The ground of a suspension, or the limit that another fact brings: kept by the model. */
  readonly #detail: (Ground | TimeLimit)[] = [];

  clear(): void {
    this.#length = 0;
  }

  start(at: number, limit: TimeLimit): void {
    this.#add(STARTED, at, 0, limit);
  }

  suspend(at: number, token: number, ground: Ground): void {
    this.#add(SUSPENDED, at, token, ground);
  }

  resume(at: number, token: number, ground: Ground): void {
    this.#add(RESUMED, at, token, ground);
  }

  extend(at: number, by: TimeLimit): void {
    this.#add(EXTENDED, at, 0, by);
  }

  /** All facts, in the order in which they were added. */
  list(): ClockFact[] {
    const facts: ClockFact[] = [];
    for (let index = 0; index < this.#length; index += 1) facts.push(this.#fact(index));
    return facts;
  }

  #fact(index: number): ClockFact {
    const at = this.#at.at(index);
    const detail = rowAt(this.#detail, index);
    const key = String(this.#token.at(index));
    switch (this.#kind.at(index)) {
      case SUSPENDED: {
        const { reason, effect } = detail as Ground;
        return { type: 'suspended', at, key, reason, effect };
      }
      case RESUMED:
        return { type: 'resumed', at, key };
      case EXTENDED:
        return { type: 'extended', at, by: detail as TimeLimit };
      default:
        return { type: 'started', at, limit: detail as TimeLimit };
    }
  }

  #add(kind: number, at: number, token: number, detail: Ground | TimeLimit): void {
    const index = this.#length;
    if (index === this.#at.length) {
      for (const column of [this.#kind, this.#at, this.#token]) column.grow(index * 2);
    }
    this.#kind.set(index, kind);
    this.#at.set(index, at);
    this.#token.set(index, token);
    this.#detail[index] = detail;
    this.#length += 1;
  }
}
