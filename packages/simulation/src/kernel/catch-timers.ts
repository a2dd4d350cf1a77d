/** The timers of what is caught: when each comes, and that it is set anew where that moves. */
import type { CatchModel, CatchTrigger } from '../model/catching.js';
import type { Wait } from '../model/legal-instants.js';
import type { CatchHost } from './catch-hosts.js';
import type { RunState } from './run-state.js';
import type { Timers } from './timers.js';

/** Timers of graphs come before those of steps that come at the same instant. */
const GRAPH_RANK = -1e9;

/** Sets the timers of what is caught. */
export class CatchTimers {
  constructor(
    readonly state: RunState,
    readonly timers: Timers,
    readonly mayCatch: (host: CatchHost, caught: CatchModel) => boolean,
  ) {}

  /** Sets the timers of a step or a graph, puts them right, and takes away what comes no more. */
  settle(host: CatchHost): void {
    host.model.catches.forEach((caught, index) => {
      const { trigger } = caught;
      if (trigger.kind === 'condition' || trigger.kind === 'given' || trigger.kind === 'limit') {
        return;
      }
      const set = host.armed[index];
      const at = this.mayCatch(host, caught) ? this.#instantOf(host, index, trigger) : undefined;
      if (at === set?.at) return;
      if (set !== undefined) set.isOver = true;
      // As in the engine: one that is taken away comes again only at a later instant.
      if (at === undefined) host.fired[index] = set?.at;
      host.armed[index] = at === undefined ? undefined : this.#arm(host, index, at, caught);
    });
  }

  /** Lets the graces of what is held stand still while its dossier rested. */
  holdThrough({ armed }: CatchHost, rests: readonly Wait[]): void {
    for (const timer of armed) {
      if (timer === undefined) continue;
      timer.carryAt = timer.carriedAt?.(timer.at, timer.setAt, rests) ?? timer.carryAt;
    }
  }

  /** Behind the timers around the limit of the step, and before those of what was entered later. */
  #arm({ token, model, rank: own }: CatchHost, caught: number, at: number, of: CatchModel) {
    const rank = (model.of === 'graph' ? GRAPH_RANK : -0.5) + own + caught / 1000;
    return this.timers.armCaught({ token, caught, at, carryAt: of.carryAt, rank });
  }

  /** When a timer is to come; `undefined` where it is not. */
  #instantOf(
    { armed, fired, since, dossier }: CatchHost,
    index: number,
    trigger: Exclude<CatchTrigger, { kind: 'condition' | 'given' | 'limit' }>,
  ): number | undefined {
    const [set, last] = [armed[index], fired[index]];
    if (trigger.kind === 'after' || trigger.kind === 'every') {
      if (set !== undefined) return set.at;
      if (trigger.kind === 'after') {
        return last === undefined ? trigger.lastInstant(since) + 1 : undefined;
      }
      // From the last instant of the limit before.
      return trigger.lastInstant(last === undefined ? since : last - 1) + 1;
    }
    const { data, due } = this.state.cases.open(dossier);
    let at: number | undefined;
    if (trigger.kind === 'date') at = trigger.instantOf(data);
    else if (due !== undefined) at = trigger.lastInstant(due) + 1;
    // One that has come is set again only where its new instant lies after the present.
    if (at === undefined || last === undefined) return at;
    return at <= Math.max(last, this.state.now) ? undefined : at;
  }
}
