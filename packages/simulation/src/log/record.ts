/** What happened to dossiers in a run, told by the simulator as it goes. */
import { Replication, type Observer, type Tally } from '../kernel/index.js';
import type { Model } from '../model/index.js';

/** The end of a stay of a dossier. */
export interface Stay {
  readonly dossier: number;
  readonly step: string;
  readonly outcome: string;
  readonly at: number;
}

/** Dossiers of a run: when each came, and its stays in the order of time. */
export interface Recording {
  readonly came: ReadonlyMap<number, number>;
  readonly stays: readonly Stay[];
  readonly tally: Tally;
}

/** Runs a replication and records its first dossiers, of those that came in the counted time. */
export function recordRun(model: Model, replication: number, dossiersMax: number): Recording {
  const came = new Map<number, number>();
  const stays: Stay[] = [];
  const observer: Observer = {
    came(dossier, at) {
      const isCounted = at >= model.countFrom && at < model.countUntil;
      if (isCounted && came.size < dossiersMax) came.set(dossier, at);
    },
    left(dossier, step, outcome, at) {
      if (came.has(dossier)) stays.push({ dossier, step, outcome, at });
    },
  };
  return { came, stays, tally: new Replication(model, replication, observer).run() };
}
