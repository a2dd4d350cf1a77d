/** What happened to dossiers in a run, told by the simulator as it goes. */
import type { Befallen } from '../kernel/lifecycle.js';
import { Replication, type Observer } from '../kernel/replication.js';
import type { Tally } from '../kernel/tally.js';
import type { Model } from '../model/model.js';

/** The end of a stay of a dossier. */
export interface Stay {
  readonly dossier: number;
  readonly step: string;
  readonly outcome: string;
  readonly at: number;
  /** Who was asked, of units that only the dossier's data know. */
  readonly unit: string | undefined;
}

/** Something that befell a dossier beside its steps. */
export interface Incident {
  readonly dossier: number;
  readonly befallen: Befallen;
  readonly at: number;
}

/** Dossiers of a run: when each came, and what happened to them, as it happened. */
export interface Recording {
  readonly came: ReadonlyMap<number, number>;
  readonly course: readonly (Stay | Incident)[];
  readonly tally: Tally;
  /** The instant at which the run was over. */
  readonly until: number;
}

/** Runs a replication and records its first dossiers, of those that came in the counted time. */
export function recordRun(model: Model, replication: number, dossiersMax: number): Recording {
  const came = new Map<number, number>();
  const course: (Stay | Incident)[] = [];
  const observer: Observer = {
    came(dossier, at) {
      const isCounted = at >= model.countFrom && at < model.countUntil;
      if (isCounted && came.size < dossiersMax) came.set(dossier, at);
    },
    left(dossier, step, outcome, at, unit) {
      if (came.has(dossier)) course.push({ dossier, step, outcome, at, unit });
    },
    befell(dossier, befallen, at) {
      if (came.has(dossier)) course.push({ dossier, befallen, at });
    },
  };
  const run = new Replication(model, replication, observer);
  const tally = run.run();
  return { came, course, tally, until: run.now };
}
