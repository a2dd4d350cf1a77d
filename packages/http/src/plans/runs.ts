/** Plans that are carried out, and those that were: each once under its id. */
import type { Store } from '@thutuc/core';
import { contentHash } from '@thutuc/core/pure';
import { dropOldest } from '../limits/drop-oldest.js';

/** Where it is kept which plans were carried out; a store is one. */
export type RunRecords = Pick<Store, 'getContent' | 'putContent'>;

/** What became of a plan. */
export interface RunOutcome {
  readonly carriedOut: number;
  readonly failed: readonly { readonly dossier: string; readonly code: string }[];
}

const rememberedMax = 1000;

/** The runs of a service. */
export class Runs {
  readonly #outcomes = new Map<string, Promise<RunOutcome>>();

  constructor(private readonly records: RunRecords | undefined) {}

  /**
   * A run that is under way here, or was carried out under the same name before: its outcome where
   * that is known still.
   */
  async find(name: readonly unknown[]): Promise<Partial<RunOutcome> | undefined> {
    const outcome = this.#outcomes.get(contentHash(name));
    if (outcome !== undefined) return outcome;
    const { hash } = markOf(name);
    return (await this.records?.getContent('run', hash)) === undefined ? undefined : {};
  }

  /** Carries one out, once: whoever comes meanwhile under the same name hears the same. */
  carryOut(name: readonly unknown[], work: () => Promise<RunOutcome>): Promise<RunOutcome> {
    const key = contentHash(name);
    const known = this.#outcomes.get(key);
    if (known !== undefined) return known;
    const running = this.#kept(name, work);
    this.#outcomes.set(key, running);
    running.catch(() => this.#outcomes.delete(key));
    dropOldest(this.#outcomes, rememberedMax);
    return running;
  }

  async #kept(name: readonly unknown[], work: () => Promise<RunOutcome>): Promise<RunOutcome> {
    const outcome = await work();
    const { hash, text } = markOf(name);
    await this.records?.putContent('run', hash, text);
    return outcome;
  }
}

/** That it was carried out; whose it was nobody can read from that. */
function markOf(name: readonly unknown[]): { readonly hash: string; readonly text: string } {
  const mark = { run: contentHash(name) };
  return { hash: contentHash(mark), text: JSON.stringify(mark) };
}
