/** The facts of a legal clock, kept as they are read, and used again for another dossier. */
import type { ClockFact, TimeLimit } from '@thutuc/legal-time';
import type { DelayNode } from '../model/model.js';

/** What a suspension is for, and what it does to the clock. */
type Ground = NonNullable<DelayNode['clock']>;

/** A fact of any type: what another type has besides is not there. */
interface KeptFact {
  type: ClockFact['type'];
  at: number;
  key: string | undefined;
  reason: string | undefined;
  effect: Ground['effect'] | undefined;
  limit: TimeLimit | undefined;
  by: TimeLimit | undefined;
}

/** Facts live as long as their dossier: made anew for each, they would be much to collect. */
export class ClockFacts {
  #length = 0;
  readonly #facts: KeptFact[] = [];

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  clear(): void {
    this.#length = 0;
  }

  start(at: number, limit: TimeLimit): void {
    this.#add('started', at).limit = limit;
  }

  /** @param token - that suspends the clock; `NONE` of a suspension by order */
  suspend(at: number, token: number, { reason, effect }: Ground): void {
    const fact = this.#add('suspended', at);
    fact.key = String(token);
    fact.reason = reason;
    fact.effect = effect;
  }

  /** The limit resumes when the wait of a token is over, where it would begin anew. */
  keepLimit(token: number): void {
    const key = String(token);
    for (let index = this.#length - 1; index >= 0; index -= 1) {
      const fact = this.#facts[index];
      if (fact?.type !== 'suspended' || fact.key !== key) continue;
      fact.effect = 'suspend';
      return;
    }
  }

  resume(at: number, token: number): void {
    this.#add('resumed', at).key = String(token);
  }

  extend(at: number, by: TimeLimit): void {
    this.#add('extended', at).by = by;
  }

  /** All facts, in the order in which they were added. */
  list(): readonly ClockFact[] {
    // Each was given what its type asks for.
    return this.#facts.slice(0, this.#length) as readonly KeptFact[] as readonly ClockFact[];
  }

  #add(type: ClockFact['type'], at: number): KeptFact {
    const fact = (this.#facts[this.#length] ??= newFact());
    this.#length += 1;
    fact.type = type;
    fact.at = at;
    return fact;
  }
}

function newFact(): KeptFact {
  return {
    type: 'started',
    at: NaN,
    key: undefined,
    reason: undefined,
    effect: undefined,
    limit: undefined,
    by: undefined,
  };
}
