/** The model of a procedure: its tree of scopes, each in a state of its own table. */
import {
  type CompiledProcedure,
  compileProcedure,
  forkOutcome,
  handlerOfGraph,
  handlerOfStep,
  joinPath,
  type Procedure,
  type Step,
} from '@thutuc/core/procedure';
import { type ProcessModel, processModel } from './process-model.js';

/** A scope that is in a step, with the scopes that the step opened. */
interface Running {
  readonly graph: string;
  readonly step: string;
  readonly opened?: readonly Opened[] | undefined;
}

/** A scope that a step opened; its outcome where it has ended. */
interface Opened {
  readonly name: string;
  readonly scope?: Running | undefined;
  readonly outcome?: string | undefined;
}

/** A scope that runs, or the outcome that it ended with. */
type Scope = Running | string;

interface ScopeMove {
  readonly label?: string | undefined;
  readonly to: Scope;
}

/** What an agency that is asked ends with: which way the opinion goes is not the model's. */
const answered = 'answered';

/** More branches than that, and each may be opened or not by itself. */
const subsetsMax = 6;

/**
 * The model of a procedure. A log shows the steps that a person has to do, by their paths; where a
 * procedure branches, waits or ends, it moves on without an event. What a step waits for, and what
 * is done beside it, may show or not: a service, a message, those who are asked, a handler that
 * does not interrupt.
 */
export function modelOfProcedure(procedure: Procedure): ProcessModel {
  const ways = new Ways(compileProcedure(procedure));
  return processModel<Scope>({
    initial: ways.begin(''),
    keyOf: scopeKey,
    moves: (scope) => (typeof scope === 'string' ? [] : ways.movesOf(scope)),
    isFinal: (scope) => typeof scope === 'string',
  });
}

function scopeKey(scope: Scope): string {
  if (typeof scope === 'string') return `=${scope}`;
  const { step, opened } = scope;
  if (opened === undefined) return step;
  const inner = opened.map(({ name, scope: one, outcome = '' }) =>
    one === undefined ? `${name}=${outcome}` : `${name}:${scopeKey(one)}`,
  );
  return `${step}(${inner.join(',')})`;
}

/** The ways on from scopes of one procedure. */
class Ways {
  readonly #compiled: CompiledProcedure;
  readonly #beside = new Map<string, readonly string[]>();

  constructor(compiled: CompiledProcedure) {
    this.#compiled = compiled;
  }

  begin(graph: string): Running {
    return { graph, step: this.#compiled.graph(graph).initial };
  }

  movesOf(scope: Running): ScopeMove[] {
    const interrupting = this.#interrupts(scope);
    if (scope.step.startsWith('!')) return [...this.#handling(scope), ...interrupting];
    const step = this.#compiled.step(scope.graph, scope.step);
    if (step.kind === 'end') return [{ to: step.outcome }];
    return [...this.#ofStep(scope, step), ...this.#besides(scope), ...interrupting];
  }

  #ofStep(scope: Running, step: Exclude<Step, { kind: 'end' }>): ScopeMove[] {
    const label = joinPath(scope.graph, scope.step);
    const silently = this.#exits(scope);
    switch (step.kind) {
      case 'decision':
        return silently;
      case 'parallel':
        return this.#fork(scope, step, [Object.keys(step.branches)]);
      case 'inclusive':
        return this.#fork(scope, step, subsets(Object.keys(step.branches)));
      case 'consultation':
        return this.#consultation(scope, step);
      case 'handoff':
        return this.#handoff(scope, step);
      case 'subprocedure':
        return [{ label, to: scope }, ...silently];
      default: {
        const shown = silently.map(({ to }) => ({ label, to }));
        return 'party' in step ? shown : [...shown, ...silently];
      }
    }
  }

  /** By every outcome of the step to where it leads. */
  #exits({ graph, step }: Running, but: ReadonlySet<string> = none): ScopeMove[] {
    const table = this.#compiled.graph(graph);
    return table
      .outcomes(step)
      .filter((outcome) => !but.has(outcome))
      .flatMap((outcome) => this.#leave(graph, step, outcome));
  }

  #leave(graph: string, step: string, outcome: string): ScopeMove[] {
    const to = this.#compiled.graph(graph).next(step, outcome);
    return to === undefined ? [] : [{ to: { graph, step: to } }];
  }

  #fork(
    scope: Running,
    step: Extract<Step, { kind: 'parallel' | 'inclusive' }>,
    choices: readonly (readonly string[])[],
  ): ScopeMove[] {
    const { graph, step: name, opened } = scope;
    const own = new Set(['completed', ...step.interrupts]);
    const others = this.#exits(scope, own);
    if (opened === undefined) {
      const at = joinPath(graph, name);
      const begun = choices.map((branches) =>
        branches.map((branch) => ({ name: branch, scope: this.begin(joinPath(at, branch)) })),
      );
      return [...begun.map((some) => ({ to: { graph, step: name, opened: some } })), ...others];
    }
    const ended = opened.flatMap(({ outcome }) => (outcome === undefined ? [] : [outcome]));
    const outcome = forkOutcome(step, ended, opened.length - ended.length);
    if (outcome !== undefined) return this.#leave(graph, name, outcome);
    return [...this.#inner(scope, opened), ...others];
  }

  /**
   * Each agency answers once, in any order, and units that are only known at run time as often as
   * they like. A log that shows the consultation as one event is understood too.
   */
  #consultation(scope: Running, step: Extract<Step, { kind: 'consultation' }>): ScopeMove[] {
    const label = joinPath(scope.graph, scope.step);
    const { consulted, consultedUnits, on } = step;
    const opened: readonly Opened[] =
      scope.opened ?? consulted.map(({ party }) => ({ name: party }));
    const waits = opened.some(({ outcome }) => outcome === undefined);
    const exits = this.#exits(scope);
    const early = this.#early(scope, on);
    const answers = opened.flatMap(({ name, outcome }, i): ScopeMove[] => {
      const after = opened.with(i, { name, outcome: answered });
      const shown = { label: `${label}/${name}/asked`, to: { ...scope, opened: after } };
      return outcome === undefined ? [shown] : [];
    });
    const units = consultedUnits === undefined ? [] : [{ label: `${label}/asked`, to: scope }];
    const asOne = scope.opened === undefined ? exits.map(({ to }) => ({ label, to })) : [];
    return [...answers, ...units, ...asOne, ...(waits ? early : exits)];
  }

  /** It is sent, then received or refused; a log that shows it as one event is understood too. */
  #handoff(scope: Running, { on }: Extract<Step, { kind: 'handoff' }>): ScopeMove[] {
    const label = joinPath(scope.graph, scope.step);
    const exits = this.#exits(scope);
    const early = this.#early(scope, on);
    const shown = (name: string) => exits.map(({ to }) => ({ label: name, to }));
    if (scope.opened !== undefined) return [...shown(`${label}/handoff/sent`), ...early];
    const sent = { ...scope, opened: [{ name: 'handoff', outcome: 'sent' }] };
    return [{ label: `${label}/handoff/sending`, to: sent }, ...shown(label), ...early];
  }

  /** By what interrupts a step, and where it is recalled: no answer is waited for. */
  #early(scope: Running, on: Readonly<Record<string, string | undefined>>): ScopeMove[] {
    const answers = Object.keys(on).filter((outcome) => outcome !== 'recalled');
    return this.#exits(scope, new Set(answers));
  }

  /** The moves of the scopes that a step opened. */
  #inner(scope: Running, opened: readonly Opened[]): ScopeMove[] {
    return opened.flatMap(({ name, scope: one }, i) =>
      one === undefined
        ? []
        : this.movesOf(one).map(({ label, to }) => {
            const after = typeof to === 'string' ? { name, outcome: to } : { name, scope: to };
            return { label, to: { ...scope, opened: opened.with(i, after) } };
          }),
    );
  }

  /** A handler that interrupted its graph runs, and leads where its outcome says. */
  #handling(scope: Running): ScopeMove[] {
    const { graph, step, opened } = scope;
    if (opened === undefined) {
      const name = step.slice(1);
      const handler = { name, scope: this.begin(handlerOfGraph(graph, name)) };
      return [{ to: { graph, step, opened: [handler] } }];
    }
    const [ended] = opened;
    if (ended?.outcome !== undefined) return this.#leave(graph, step, ended.outcome);
    return this.#inner(scope, opened);
  }

  /** What is caught around the scope and interrupts it. */
  #interrupts({ graph, step }: Running): ScopeMove[] {
    const caught = Object.entries(this.#compiled.caughtByGraph(graph));
    return caught
      .filter(([, { interrupts }]) => interrupts)
      .flatMap(([name]) => this.#leave(graph, step, `!${name}`));
  }

  /** What may be done beside a step, by handlers that do not interrupt. */
  #besides(scope: Running): ScopeMove[] {
    const { graph, step } = scope;
    const at = joinPath(graph, step);
    let labels = this.#beside.get(at);
    if (labels === undefined) {
      const ofStep = Object.entries(this.#compiled.caughtByStep(graph, step));
      const ofGraph = Object.entries(this.#compiled.caughtByGraph(graph));
      const handlers = [
        ...ofStep.filter(besideOnly).map(([name]) => handlerOfStep(at, name)),
        ...ofGraph.filter(besideOnly).map(([name]) => handlerOfGraph(graph, name)),
      ];
      labels = handlers.flatMap((handler) => this.#labelsBelow(handler));
      this.#beside.set(at, labels);
    }
    return labels.map((label) => ({ label, to: scope }));
  }

  #labelsBelow(handler: string): string[] {
    const below = this.#compiled.graphIds.filter(
      (id) => id === handler || id.startsWith(`${handler}/`) || id.startsWith(`${handler}!`),
    );
    return below.flatMap((id) =>
      this.#compiled.graph(id).states.flatMap((state) => {
        if (state.startsWith('!')) return [];
        return 'party' in this.#compiled.step(id, state) ? [joinPath(id, state)] : [];
      }),
    );
  }
}

const none: ReadonlySet<string> = new Set();

function besideOnly([, caught]: readonly [string, { interrupts: boolean; graph?: unknown }]) {
  return !caught.interrupts && caught.graph !== undefined;
}

/** All choices of some branches, at least one; of many branches all of them, or each alone. */
function subsets(names: readonly string[]): (readonly string[])[] {
  if (names.length > subsetsMax) return [names, ...names.map((name) => [name])];
  const all = Array.from({ length: 2 ** names.length - 1 }, (_, i) => i + 1);
  return all.map((bits) => names.filter((_, i) => (bits & (1 << i)) !== 0));
}
