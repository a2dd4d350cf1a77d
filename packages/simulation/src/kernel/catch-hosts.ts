/** The open steps and graphs of dossiers that catch something, the innermost of each first. */
import type { CatchingModel } from '../model/catching.js';
import type { CaseData } from '../scenario/data.js';
import type { Armed } from './timers.js';

/** A handler that runs: which of what is caught it handles, and whether instead of a graph. */
export interface Handler {
  readonly index: number;
  readonly isInstead: boolean;
  readonly isAwaited: boolean;
}

/** An open step or graph that catches something. */
export interface CatchHost {
  readonly token: number;
  readonly dossier: number;
  readonly model: CatchingModel;
  readonly since: number;
  /** Its place among the timers of one instant. */
  readonly rank: number;
  /** How often the dossier had come to it before, for its random numbers. */
  readonly visit: number;
  /** The data for which its conditions were looked at last. */
  seen: CaseData | undefined;
  /** The conditions that hold, and were caught when they began to. */
  readonly met: Set<number>;
  readonly armed: (Armed | undefined)[];
  /** The instant of the last time that each timer came. */
  readonly fired: (number | undefined)[];
  /** By the token of each. */
  readonly handlers: Map<number, Handler>;
  /** Whether it has ended, and waits for handlers. */
  hasEnded: boolean;
  isOpen: boolean;
}

const nobody: readonly CatchHost[] = [];

/** The hosts of a run. */
export class CatchHosts {
  readonly #byToken = new Map<number, CatchHost>();
  readonly #byDossier = new Map<number, CatchHost[]>();

  of(token: number): CatchHost | undefined {
    return this.#byToken.get(token);
  }

  /** Those of a dossier, the innermost first. */
  in(dossier: number): readonly CatchHost[] {
    return this.#byDossier.get(dossier) ?? nobody;
  }

  open(host: CatchHost): void {
    this.#byToken.set(host.token, host);
    const all = this.#byDossier.get(host.dossier) ?? [];
    const place = all.findIndex(({ model }) => model.depth < host.model.depth);
    if (place === -1) all.push(host);
    else all.splice(place, 0, host);
    this.#byDossier.set(host.dossier, all);
  }

  close(host: CatchHost): void {
    host.isOpen = false;
    for (const armed of host.armed) if (armed !== undefined) armed.isOver = true;
    this.#byToken.delete(host.token);
    const all = this.#byDossier.get(host.dossier) ?? [];
    if (all.length > 1) all.splice(all.indexOf(host), 1);
    else this.#byDossier.delete(host.dossier);
  }
}
