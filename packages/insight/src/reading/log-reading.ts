/** The log of one dossier as folds read it: what it tells is worked out once, when it is asked. */
import { recordedBy, standing } from '@thutuc/core/pure';
import type { DossierEvent } from '@thutuc/core';
import { accountOf, type DossierAccount } from './account.js';
import { dutiesOf, type Duty } from './duties.js';
import { roundsOf, type Round } from './rounds.js';

/** The log of one dossier, and what it tells. */
export class LogReading {
  /** The whole log, as far as it was on record. */
  readonly recorded: readonly DossierEvent[];
  /** The events that stand: without those that were annulled. */
  readonly events: readonly DossierEvent[];
  readonly account: DossierAccount;
  #duties: readonly Duty[] | undefined;
  #rounds: readonly Round[] | undefined;

  private constructor(
    recorded: readonly DossierEvent[],
    events: readonly DossierEvent[],
    account: DossierAccount,
  ) {
    this.recorded = recorded;
    this.events = events;
    this.account = account;
  }

  /**
   * Reads a log; `undefined` where nothing of it was on record.
   *
   * @param asOf - Only what was recorded by this instant counts, in epoch milliseconds: facts that
   *   are typed in later do not change the figures of a closed period. All where absent.
   */
  static of(log: readonly DossierEvent[], asOf = Infinity): LogReading | undefined {
    const recorded = recordedBy(log, asOf);
    const events = standing(recorded);
    const account = accountOf(events);
    return account && new LogReading(recorded, events, account);
  }

  get duties(): readonly Duty[] {
    return (this.#duties ??= dutiesOf(this.events));
  }

  get rounds(): readonly Round[] {
    return (this.#rounds ??= roundsOf(this.events, this.duties));
  }

  /** Who applied first; `undefined` where that was erased. */
  get applicant(): string | undefined {
    const [first] = this.recorded;
    return first?.personal?.applicant ?? first?.personal?.actor;
  }
}
