/** When a step is left at the latest, outcome by outcome, as the engine would move the dossier. */
import {
  allCaughtBy,
  beginsLimit,
  expiryOutcome,
  graceOf,
  longerLimit,
  type AllottedLimit,
  type CaughtTimer,
  type Procedure,
  type Step,
} from '@thutuc/core/procedure';
import type { Instants, LimitTables } from './limits.js';

/** A step that time passes in, or that routes at once. */
type TimedStep = Exclude<Step, { kind: 'end' }>;

/** What leaving a step does to the statutory clock. */
export type ClockMove = 'none' | 'suspend' | 'restart';

/** The latest exit of a step by one outcome. */
export interface TimedExit {
  readonly at: Instants;
  /** When what follows begins, where the recording grace holds it; maps the exit. */
  readonly carriedOut?: Instants;
  /** What the stay in the step did to the clock. */
  readonly clock: ClockMove;
}

/** When deadline events end a step at the latest, and when what follows then begins. */
export type Cap = Pick<TimedExit, 'at' | 'carriedOut'>;

const atOnce: Instants = (entry) => entry;

/** Computes exits; `missing` collects the paths of steps without a limit. */
export class TimedExits {
  readonly missing = new Set<string>();

  constructor(
    readonly tables: LimitTables,
    readonly procedure: Procedure,
    /** Procedures with dossiers of their own, by id. */
    readonly others: ReadonlyMap<string, Procedure>,
    /** Limits of some steps by path, in place of those of the procedure. */
    readonly tried: ReadonlyMap<string, AllottedLimit> = new Map(),
  ) {}

  /** Whether the statutory limit begins when a step is left by an outcome. */
  begins(placed: { readonly path: string; readonly step: Step }, outcome: string): boolean {
    return beginsLimit(this.procedure, placed, outcome);
  }

  /** The latest exit of a step by an outcome. */
  exit(path: string, given: TimedStep, outcome: string): TimedExit {
    const limit = this.tried.get(path);
    const step = limit === undefined ? given : { ...given, limit };
    const clock = clockBy(step, outcome);
    const fires = this.#firesOf(step)[outcome];
    if (fires !== undefined) return { at: fires, clock, ...this.#held(step) };
    const at = this.#capped(path, step, this.#latest(path, step, outcome));
    return mayExpire(step, outcome) ? { at, clock, ...this.#held(step) } : { at, clock };
  }

  /** How the recording grace of a step holds what its passed limit brings about. */
  #held(step: TimedStep): Pick<TimedExit, 'carriedOut'> {
    const grace = graceOf(this.procedure, step);
    if (grace === undefined) return {};
    const due = this.tables.due(grace);
    return { carriedOut: (exit) => due(exit - 1) + 1 };
  }

  #latest(path: string, step: TimedStep, outcome: string): Instants {
    switch (step.kind) {
      case 'decision':
      case 'parallel':
      case 'inclusive':
        return atOnce;
      case 'handoff': {
        const send = this.#due(path, step.limit);
        const acknowledge = this.#due(path, step.acknowledge);
        return (entry) => acknowledge(send(entry));
      }
      case 'consultation': {
        const limits = [...step.consulted, ...(step.consultedUnits ? [step.consultedUnits] : [])];
        // Each may ask for papers and time as often as it is let.
        const dues = limits.map(({ limit }) => this.tables.due(longerLimit(limit, step.more)));
        return (entry) => Math.max(...dues.map((due) => due(entry))) + 1;
      }
      case 'supplement':
      case 'payment':
        return later(this.#window(step), outcome === 'expired' ? 1 : 0);
      case 'wait':
        return later(this.#due(path, step.limit), outcome === 'elapsed' ? 1 : 0);
      case 'subprocedure':
        return this.#due(path, step.limit ?? this.others.get(step.procedure)?.timeLimit);
      case 'task':
      case 'service':
        return this.#due(path, step.limit);
    }
  }

  /** When deadline events end a step at the latest; `undefined` where none interrupts it. */
  cap(path: string, step: TimedStep): Cap | undefined {
    const limit = this.tried.get(path) ?? step.limit;
    const caps = Object.values(this.#firesOf(limit === undefined ? step : { ...step, limit }));
    if (caps.length === 0) return undefined;
    return { at: (entry) => Math.min(...caps.map((cap) => cap(entry))), ...this.#held(step) };
  }

  #capped(path: string, step: TimedStep, at: Instants): Instants {
    const cap = this.cap(path, step);
    return cap === undefined ? at : (entry) => Math.min(at(entry), cap.at(entry));
  }

  /** Whether a timer brings an outcome about that interrupts the step. */
  isTimed(step: TimedStep, outcome: string): boolean {
    return this.#firesOf(step)[outcome] !== undefined;
  }

  /**
   * When timers interrupt a step, by their names. One whose moment has passed as the step is
   * entered fires at once. A date in a data field may be any.
   */
  #firesOf(step: TimedStep): Record<string, Instants> {
    const fires: Record<string, Instants> = {};
    for (const [name, { on, interrupts }] of Object.entries(allCaughtBy(step))) {
      const at = interrupts && 'timer' in on ? this.#instantOf(step, on.timer) : undefined;
      if (at !== undefined) fires[name] = (entry) => Math.max(entry, at(entry));
    }
    return fires;
  }

  #instantOf({ limit }: TimedStep, timer: CaughtTimer): Instants | undefined {
    if ('after' in timer) return later(this.tables.due(timer.after), 1);
    return 'when' in timer && limit !== undefined ? this.tables.event(limit, timer) : undefined;
  }

  /** While the clock stands still, the applicant's time needs no bound. */
  #window(step: Step & { kind: 'supplement' | 'payment' }): Instants {
    return step.limit === undefined ? atOnce : this.tables.due(step.limit);
  }

  #due(path: string, limit: AllottedLimit | undefined): Instants {
    if (limit !== undefined) return this.tables.due(limit);
    this.missing.add(path);
    return atOnce;
  }
}

/** What leaving a step by an outcome does to the clock: a recall buys no new limit. */
function clockBy(step: TimedStep, outcome: string): ClockMove {
  if (step.kind !== 'supplement' && step.kind !== 'payment') return 'none';
  return step.clock === 'restart' && outcome === 'recalled' ? 'suspend' : step.clock;
}

/** Whether the limit of a step that passes unused may bring an outcome about. */
function mayExpire(step: TimedStep, outcome: string): boolean {
  if (outcome === 'recalled') return false;
  return step.kind === 'consultation' || expiryOutcome(step) === outcome;
}

function later(at: Instants, ms: number): Instants {
  return ms === 0 ? at : (entry) => at(entry) + ms;
}
