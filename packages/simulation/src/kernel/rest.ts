/** Dossiers that rest, and what comes when they go on: first what is due, then people. */
import type { DossierFile, Standing } from './dossier-file.js';
import type { DueTimer } from './due-timers.js';
import { GOES_ON, TIMERS_DUE } from './event-heap.js';
import type { Forks } from './forks.js';
import type { Replication } from './replication.js';
import { HELD, NONE } from './tokens.js';

/** Has the timers of dossiers fire in their order, and rest while nobody may act. */
export class Rest {
  constructor(
    readonly replication: Replication,
    readonly forks: Forks,
    readonly fileOf: (dossier: number) => DossierFile | undefined,
  ) {}

  /** The instant of a timer has come: it fires after all that come before it. */
  gather(dossier: number, timer: DueTimer): void {
    const file = this.fileOf(dossier)!;
    file.dueTimers.add(timer);
    if (!file.isFrozen) this.#foresee(TIMERS_DUE, dossier, file);
  }

  /** Nobody may act on a dossier any longer. */
  freeze(dossier: number, standing: Exclude<Standing, 'running'>, at: number): void {
    const file = this.fileOf(dossier)!;
    file.standing = standing;
    file.account.change('suspended', NONE, 1, at);
    for (const token of this.forks.leavesOf(dossier)) this.replication.stays.hold(token, at);
  }

  /** A dossier goes on. */
  thaw(dossier: number, at: number): void {
    const file = this.fileOf(dossier)!;
    file.standing = 'running';
    file.restEndedAt = at;
    file.account.change('suspended', NONE, -1, at);
    this.#foresee(TIMERS_DUE, dossier, file);
    this.#foresee(GOES_ON, dossier, file);
  }

  /** Fires the first of the timers that are due; what it sets may come before the next. */
  fireFirst(dossier: number, serial: number): void {
    const file = this.#fileBy(dossier, serial);
    const first = file?.dueTimers.takeFirst();
    if (file === undefined || first === undefined) return;
    this.#foresee(TIMERS_DUE, dossier, file);
    first.fire();
  }

  /**
   * People take up again what they held, and then what was to befall the dossier does: one after
   * another, as each may set timers that are due before the next.
   */
  goOn(dossier: number, serial: number): void {
    const file = this.#fileBy(dossier, serial);
    if (file === undefined) return;
    const { tokens, stays, now } = this.replication;
    const held = this.forks.leavesOf(dossier).find((token) => tokens.state[token] === HELD);
    const postponed = held === undefined ? file.postponed.shift() : undefined;
    if (held === undefined && postponed === undefined) return;
    this.#foresee(GOES_ON, dossier, file);
    if (held !== undefined) stays.goOn(held, now);
    else postponed?.();
  }

  /** The file that was meant, where its dossier is open and does not rest. */
  #fileBy(dossier: number, serial: number): DossierFile | undefined {
    const file = this.fileOf(dossier);
    const isMeant = file?.serial === serial && !file.isSettled && !file.isFrozen;
    return isMeant ? file : undefined;
  }

  #foresee(kind: number, dossier: number, { serial }: DossierFile): void {
    const { heap, now } = this.replication;
    heap.push(now, kind, dossier, serial);
  }
}
