/** What happened to dossiers in a run, recorded by the simulator as it goes. */
import type { Tally } from '../counts/tally.js';
import type { CaseAction, Observer } from '../kernel/observer.js';
import { Replication } from '../kernel/replication.js';
import type { Model } from '../model/model.js';

/** The end of a visit of a dossier. */
export interface VisitEnd {
  readonly dossier: number;
  readonly step: string;
  readonly outcome: string;
  readonly at: number;
  /** Who was asked, of units that only the dossier's data know. */
  readonly unit: string | undefined;
}

/** An action on a dossier beside its steps. */
export interface RecordedAction {
  readonly dossier: number;
  readonly action: CaseAction;
  readonly at: number;
}

/** Dossiers of a run: when each arrived, and what happened to them, in the order of the run. */
export interface Recording {
  readonly arrived: ReadonlyMap<number, number>;
  readonly course: readonly (VisitEnd | RecordedAction)[];
  readonly tally: Tally;
  /** The instant at which the run was over. */
  readonly until: number;
}

/** Runs a replication and records its first dossiers, of those that arrived in the counted time. */
export function recordRun(model: Model, replication: number, dossiersMax: number): Recording {
  const arrived = new Map<number, number>();
  const course: (VisitEnd | RecordedAction)[] = [];
  const observer: Observer = {
    arrived(dossier, at) {
      const isCounted = at >= model.countFrom && at < model.countUntil;
      if (isCounted && arrived.size < dossiersMax) arrived.set(dossier, at);
    },
    left(dossier, step, outcome, at, unit) {
      if (arrived.has(dossier)) course.push({ dossier, step, outcome, at, unit });
    },
    acted(dossier, action, at) {
      if (arrived.has(dossier)) course.push({ dossier, action, at });
    },
  };
  const run = new Replication(model, replication, observer);
  const tally = run.run();
  return { arrived, course, tally, until: run.now };
}
