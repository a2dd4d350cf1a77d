/** Makes what steps and graphs catch into what the kernel knows of it. */
import {
  type AllottedLimit,
  type CompiledProcedure,
  ConditionError,
  evaluateCondition,
  joinPath,
  type PlacedCatch,
  type Procedure,
} from '@thutuc/core/procedure';
import { startOfDay, toDayNumber } from '@thutuc/legal-time';
import type { ProcedureScenario } from '../scenario/scenario.js';
import type { CatchingModel, CatchModel, CatchTrigger } from './catching.js';
import { type ComingCatches, comingCatches, isWithin } from './caught.js';
import { byData, complete } from './choices.js';
import { carryAtOf, endOfGrace } from './grace.js';
import { aroundLimitOf, lastInstantsOfLimit, momentAround, ownerOfLimit } from './limits.js';
import type { Exit, Node, NodeTimer } from './model.js';
import type { InterruptedSetting, Setting } from './setting.js';

/** Where nodes go, as the builder of the nodes knows it. */
export interface Places {
  /** The node of a step. */
  slot(path: string): number;
  /** The first node of a graph. */
  entry(graph: string): number;
  /** A new index among the bounds. */
  newBound(): number;
}

/** A catch while its handler's bounds are not known yet. */
type Draft = CatchModel & { readonly innerBounds: number[] };

/** Makes what is caught. */
export class CatchingBuilder {
  readonly #coming: ComingCatches;
  readonly #made = new Map<PlacedCatch, Draft>();

  constructor(
    readonly source: {
      readonly scenario: ProcedureScenario;
      readonly setting: InterruptedSetting;
      readonly compiled: CompiledProcedure;
    },
    readonly places: Places,
  ) {
    this.#coming = comingCatches(source.setting.procedure, source.scenario.catches);
  }

  /** The paths of what is taken never to come. */
  get never(): readonly string[] {
    return this.#coming.never;
  }

  hasGraph(path: string): boolean {
    return this.#coming.hasGraph(path);
  }

  /** Whether a graph catches anything, or waits at its end for what its steps have caught. */
  isHost(graph: string): boolean {
    return this.#coming.coming.some(
      (placed) =>
        placed.graph === graph && (placed.step === undefined || placed.caught.atEnd === 'await'),
    );
  }

  /** What a step catches; `undefined` for nothing. */
  ofStep(graph: string, step: string): CatchingModel | undefined {
    const catches = this.#ofStep(graph, step).map((placed) => this.#make(placed));
    if (catches.length === 0) return undefined;
    return { of: 'step', depth: 2 * depthOf(graph) + 1, catches };
  }

  ofGraph(graph: string): CatchingModel {
    const own = this.#coming.coming.filter(
      (placed) => placed.graph === graph && placed.step === undefined,
    );
    const catches = own.map((placed) => this.#make(placed));
    return { of: 'graph', depth: 2 * depthOf(graph), catches };
  }

  /** The ways out of a step that is interrupted. */
  exitsOf(graph: string, step: string): Exit[] {
    return this.#ofStep(graph, step).flatMap((placed) => {
      const { interrupts, name, to } = this.#make(placed);
      return interrupts ? [{ outcome: name, to, probability: 0 }] : [];
    });
  }

  /** The timers of a step that stand around its limit. */
  timersOf(graph: string, step: string): NodeTimer[] {
    const { setting, compiled } = this.source;
    const definition = compiled.step(graph, step);
    return this.#ofStep(graph, step).flatMap((placed, index): NodeTimer[] => {
      const { on } = placed.caught;
      if (!('timer' in on) || !('when' in on.timer)) return [];
      if (definition.kind === 'end' || definition.limit === undefined) return [];
      const { interrupts, name, to, carryAt } = this.#make(placed);
      const lastInstant = aroundLimitOf(
        setting,
        definition.limit,
        on.timer,
        ownerOfLimit(definition),
      );
      const own = { outcome: name, to, lastInstant, carryAt };
      return [interrupts ? own : { ...own, caught: index }];
    });
  }

  /** Bounds of what is caught within a step or a handler. */
  boundsWithin(path: string): number[] {
    return [...this.#made].flatMap(([{ graph, step, path: own }, { bound }]) => {
      const at = step === undefined ? own : joinPath(graph, step);
      return bound !== undefined && isWithin(at, path) ? [bound.index] : [];
    });
  }

  /** All nodes are made: what each handler counts anew is known. */
  finish(nodes: readonly Node[]): void {
    for (const { path, hasHandler, innerBounds } of this.#made.values()) {
      if (!hasHandler) continue;
      for (const { name, bounds } of nodes) {
        if (!isWithin(name, path)) continue;
        for (const { index, isOfDossier } of bounds) if (!isOfDossier) innerBounds.push(index);
      }
      innerBounds.push(...this.boundsWithin(path));
    }
  }

  #ofStep(graph: string, step: string): PlacedCatch[] {
    return this.#coming.coming.filter((placed) => placed.graph === graph && placed.step === step);
  }

  #make(placed: PlacedCatch): Draft {
    const known = this.#made.get(placed);
    if (known !== undefined) return known;
    const { path, name, graph, caught } = placed;
    const { interrupts, graph: handler, to, then = {}, max, atEnd } = caught;
    const made: Draft = {
      name,
      path,
      trigger: this.#triggerOf(placed),
      interrupts,
      to:
        handler === undefined
          ? this.places.slot(joinPath(graph, to ?? ''))
          : this.places.entry(path),
      hasHandler: handler !== undefined,
      then: new Map(
        Object.entries(then).map(([outcome, target]) => [
          outcome,
          this.places.slot(joinPath(graph, target)),
        ]),
      ),
      isAwaited: atEnd === 'await',
      bound: max === undefined ? undefined : { index: this.places.newBound(), max },
      carryAt: interrupts ? this.#carryAtOf(placed) : undefined,
      innerBounds: [],
    };
    this.#made.set(placed, made);
    return made;
  }

  #triggerOf({ path, caught: { on }, step }: PlacedCatch): CatchTrigger {
    const { setting, scenario } = this.source;
    if ('condition' in on)
      return { kind: 'condition', holds: holding(on.condition, setting.procedure) };
    if (!('timer' in on)) {
      const escalation = 'escalation' in on ? on.escalation : undefined;
      return { kind: 'given', coming: scenario.catches?.[path], escalation };
    }
    const { timer } = on;
    if ('date' in timer) return { kind: 'date', instantOf: beginningOfDayIn(timer.date, setting) };
    if ('when' in timer) {
      if (step !== undefined) return { kind: 'limit' };
      return { kind: 'law', lastInstant: momentAround(setting, timer.when, timer.by) };
    }
    const instants = (limit: AllottedLimit) => lastInstantsOfLimit(setting, limit);
    return 'after' in timer
      ? { kind: 'after', lastInstant: instants(timer.after) }
      : { kind: 'every', lastInstant: instants(timer.every) };
  }

  #carryAtOf({ graph, step }: PlacedCatch) {
    const { setting, compiled } = this.source;
    if (step !== undefined) return carryAtOf(compiled.step(graph, step), setting);
    const grace = setting.procedure.recording?.grace;
    return grace === undefined ? undefined : endOfGrace(setting, grace);
  }
}

/** How many graphs lie around one. */
function depthOf(graph: string): number {
  return graph === '' ? 0 : graph.split(/[/!]/).length;
}

/** Whether a condition holds; while a field that it reads has no value, it does not hold yet. */
function holding(condition: string, procedure: Procedure) {
  const fill = complete(procedure);
  return byData((data): boolean => {
    try {
      return evaluateCondition(condition, fill(data));
    } catch (error) {
      if (error instanceof ConditionError) return false;
      throw error;
    }
  });
}

function beginningOfDayIn(field: string, { calendar }: Setting) {
  return byData((data): number | undefined => {
    const date = data[field];
    return typeof date === 'string' ? startOfDay(toDayNumber(date), calendar.zone) : undefined;
  });
}
