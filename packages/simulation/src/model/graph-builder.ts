/** Builds the nodes of a procedure, graph by graph, from the machines it compiles to. */
import {
  backExit,
  catchesOf,
  forkOutcome,
  isBackExit,
  joinPath,
  lapsed,
  placeOfBack,
  type AllottedLimit,
  type CompiledProcedure,
  type RoleRef,
  type Step,
} from '@thutuc/core/procedure';
import type { ProcedureScenario } from '../scenario/scenario.js';
import type { InterruptedSetting } from './setting.js';
import type { CatchingModel } from './catching.js';
import { CatchingBuilder } from './catching-builder.js';
import { bare, catchingGraph, catchingStep, withInnerBounds } from './catching-nodes.js';
import { guidanceNode } from './guidance.js';
import { branchByData, branchesByData, unitsByData } from './choices.js';
import { carryAtOf } from './grace.js';
import { stepOfReopening } from './lifecycle.js';
import { lastInstantsOfLimit, outcomesOfLimits, limitTimersOf, ownerOfLimit } from './limits.js';
import type { Bound, Branch, Exit, Node, NodeTimer } from './model.js';
import { opinionAmong } from './opinions.js';
import { answersTo } from './places.js';
import { exitOfReturn, exitsAround, returnNode } from './returns.js';
import { StepSettings } from './step-settings.js';

/** What nodes are made from. */
export interface Source {
  readonly scenario: ProcedureScenario;
  readonly setting: InterruptedSetting;
  readonly compiled: CompiledProcedure;
}

/** Who is asked, and how long there is to answer. */
interface Asked extends RoleRef {
  readonly limit: AllottedLimit;
}

const RECEIPT = '@receipt';
const RESULT = '@result';

/** Builds the nodes of a procedure. */
export class GraphBuilder {
  readonly #nodes: (Node | undefined)[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #settings: StepSettings;
  #boundsCount = 0;
  readonly #supplementBound: Bound | undefined;
  readonly #catching: CatchingBuilder;

  constructor(
    readonly source: Source,
    pools: readonly string[],
    parties: readonly string[],
  ) {
    this.#settings = new StepSettings(source.scenario, pools, parties);
    this.#catching = new CatchingBuilder(source, {
      slot: (path) => this.#slot(path),
      entry: (graph) => this.#entry(graph),
      newBound: () => this.#boundsCount++,
    });
    const { supplements } = source.setting.procedure;
    if (supplements === undefined) return;
    const { max, within } = supplements;
    this.#supplementBound = {
      index: this.#boundsCount++,
      isOfDossier: true,
      max,
      ...(within === undefined ? {} : { lastInstant: lastInstantsOfLimit(source.setting, within) }),
    };
  }

  /** Builds all nodes. */
  build() {
    const { receipt, result } = this.source.setting.procedure;
    const receiptNode = this.#slot(RECEIPT);
    const resultNode = this.#slot(RESULT);
    const refused = this.#put({ ...bare('@refused'), kind: 'end', outcome: 'receiptRefused' });
    const returned = this.#put({ ...bare('@returned'), kind: 'end', outcome: 'returned' });
    const root = this.#entry('');
    const received = [
      { outcome: 'accepted', to: root, probability: 1 },
      { outcome: 'refused', to: refused, probability: 0 },
      ...this.#guidance(receiptNode),
    ];
    const usual = { accepted: 1, refused: 0 };
    this.#nodes[receiptNode] = this.#settings.duty(RECEIPT, receipt, received, usual);
    this.#nodes[resultNode] = this.#settings.duty(RESULT, result, [
      { outcome: 'returned', to: returned, probability: 1 },
    ]);
    for (const graph of this.source.compiled.graphIds) {
      if (this.#catching.hasGraph(graph)) this.#buildGraph(graph);
    }
    const reopened = this.#reopened();
    const made = this.#nodes.map((node) => node!);
    const nodes = made.map((node) => withInnerBounds(node, made, this.#catching));
    this.#catching.finish(nodes);
    return {
      nodes,
      neverCaught: this.#catching.never,
      reopened,
      receipt: receiptNode,
      result: resultNode,
      boundsCount: this.#boundsCount,
    };
  }

  /** The way to the applicant before receipt, and back, where the procedure knows guidance. */
  #guidance(receipt: number): Exit[] {
    const lapse = this.#slot('@lapsed');
    const bound = this.#boundsCount;
    const node = guidanceNode(this.source.setting, this.#settings, { receipt, lapse, bound });
    this.#put({ ...bare('@lapsed'), kind: 'end', outcome: lapsed });
    if (node === undefined) return [];
    this.#boundsCount += 1;
    return [{ outcome: 'guided', to: this.#put(node), probability: 0 }];
  }

  #slot(path: string): number {
    let index = this.#indexOf.get(path);
    if (index === undefined) {
      index = this.#nodes.push(undefined) - 1;
      this.#indexOf.set(path, index);
    }
    return index;
  }

  #put(node: Node): number {
    const index = this.#slot(node.name);
    this.#nodes[index] = node;
    return index;
  }

  /** The first node of a graph: of what catches in it, or of its start. */
  #entry(graph: string): number {
    const { initial } = this.source.compiled.graph(graph);
    return this.#slot(joinPath(graph, this.#catching.isHost(graph) ? '@graph' : initial));
  }

  /** The node by which reopened dossiers come in; `undefined` where none do. */
  #reopened(): number | undefined {
    const { scenario, setting } = this.source;
    const reopening = stepOfReopening(scenario.lifecycle, setting);
    if (reopening === undefined) return undefined;
    const step = this.#slot(reopening.step);
    if (!this.#catching.isHost('')) return step;
    return this.#put(catchingGraph('@reopened', step, this.#catching.ofGraph('')));
  }

  #buildGraph(graph: string): void {
    const { states, initial } = this.source.compiled.graph(graph);
    // A graph has a state for each handler that interrupts it, too.
    for (const name of states) if (!name.startsWith('!')) this.#build(graph, name);
    if (!this.#catching.isHost(graph)) return;
    const start = this.#slot(joinPath(graph, initial));
    this.#put(catchingGraph(joinPath(graph, '@graph'), start, this.#catching.ofGraph(graph)));
  }

  #build(graph: string, name: string): void {
    const step = this.source.compiled.step(graph, name);
    const path = joinPath(graph, name);
    if (step.kind === 'end') {
      const { outcome, escalates } = step;
      const escalating = escalates === undefined ? {} : { escalates };
      this.#put({ ...bare(path), kind: 'end', outcome, ...escalating });
      return;
    }
    const catching = this.#catching.ofStep(graph, name);
    const common = {
      ...bare(path),
      ...(catching === undefined ? {} : { catching }),
      timers: [...this.#timers(graph, step), ...this.#catching.timersOf(graph, name)],
      bounds: this.#bounds(step),
      ...this.#settings.dataOf(path),
    };
    switch (step.kind) {
      case 'decision': {
        const exits = this.#exits(graph, name, step, path);
        const chosenBy = branchByData(step, this.source.setting.procedure);
        const byData = this.#settings.hasOutcomes(path) ? {} : { chosenBy };
        this.#put({ ...common, kind: 'choice', exits, ...byData });
        return;
      }
      case 'parallel':
      case 'inclusive':
        this.#putFork(graph, name, step, common);
        return;
      case 'consultation':
        this.#putConsultation(graph, name, step, common);
        return;
      case 'handoff':
        this.#putHandoff(graph, name, step, common);
        return;
      default: {
        const exits = this.#exits(graph, name, step, path);
        const { timers, bounds } = common;
        const due =
          step.limit === undefined || timers.length === 0
            ? {}
            : { dueAt: lastInstantsOfLimit(this.source.setting, step.limit, ownerOfLimit(step)) };
        this.#nodes[this.#slot(path)] =
          catching === undefined
            ? { ...this.#settings.visit(path, step, exits), timers, bounds, ...due }
            : catchingStep(joinPath(path, '@catch'), {
                ...{ timers, bounds, ...due, catching, step: this.#wrapped(path, step, exits) },
                exits: [...exits, ...this.#catching.exitsOf(graph, name)],
              });
      }
    }
  }

  /** A step within what it catches: it ends, and then that is left. */
  #wrapped(path: string, step: Exclude<Step, { kind: 'end' }>, exits: readonly Exit[]): number {
    const ends = exits.map((exit): Exit => {
      const { outcome, to, leadsTo = to } = exit;
      const end = this.#put({ ...bare(`${path}/@${outcome}`), kind: 'end', outcome });
      return { ...exit, to: end, leadsTo };
    });
    const node = this.#slot(joinPath(path, '@step'));
    this.#nodes[node] = this.#settings.visit(path, step, ends);
    return node;
  }

  #putFork(
    graph: string,
    name: string,
    step: Extract<Step, { kind: 'parallel' | 'inclusive' }>,
    common: CommonFields,
  ): void {
    const path = common.name;
    const names = Object.keys(step.branches).sort();
    const isDrawn = step.kind === 'inclusive' && this.#settings.hasOutcomes(path);
    const branches = names.map((branch): Branch => {
      const inner = joinPath(path, branch);
      const to = this.#entry(inner);
      return { name: branch, to, probability: isDrawn ? this.#settings.chance(path, branch) : 1 };
    });
    this.#put({
      ...common,
      kind: 'fork',
      branches,
      exits: [
        ...this.#allExits(graph, name),
        ...exitsAround(path, step, (node) => this.#put(node)),
      ],
      outcomeOf: (done, open) => exitOfReturn(done) ?? forkOutcome(step, done, open),
      innerBounds: [],
      ...(step.kind === 'inclusive' ? { otherwise: names.indexOf(step.otherwise) } : {}),
      ...(step.kind === 'inclusive' && !isDrawn
        ? { branchesBy: branchesByData(step, this.source.setting.procedure) }
        : {}),
    });
  }

  #putConsultation(
    graph: string,
    name: string,
    step: Extract<Step, { kind: 'consultation' }>,
    common: CommonFields,
  ): void {
    const ask = (part: string, { party, role, limit }: Asked): number => {
      const path = joinPath(common.name, part);
      const end = (outcome: string): number =>
        this.#put({ ...bare(`${path}/@${outcome}`), kind: 'end', outcome });
      const exits = answersTo(step).map((outcome) => ({
        ...{ outcome, to: end(outcome), probability: outcome === 'agreed' ? 1 : 0 },
      }));
      const dueAt = lastInstantsOfLimit(this.source.setting, limit, party);
      const carryAt = carryAtOf(step, this.source.setting);
      const silent = { outcome: 'silent', to: end('silent'), lastInstant: dueAt, carryAt };
      const node = this.#settings.asked(path, { party, role }, exits);
      return this.#put({ ...node, timers: [silent], dueAt });
    };
    const branches = step.consulted.map((asked): Branch => {
      return { name: asked.party, to: ask(asked.party, asked), probability: 1 };
    });
    const units = step.consultedUnits;
    this.#put({
      ...common,
      kind: 'fork',
      branches,
      exits: this.#allExits(graph, name),
      outcomeOf: (done, open) => (open === 0 ? opinionAmong(step, done) : undefined),
      innerBounds: [],
      ...(units === undefined
        ? {}
        : { extra: { to: ask('@units', units), namesBy: unitsByData(units.field) } }),
    });
  }

  /** Sending and taking are two duties; timers of the step run over both. */
  #putHandoff(
    graph: string,
    name: string,
    step: Extract<Step, { kind: 'handoff' }>,
    common: CommonFields,
  ): void {
    const path = common.name;
    const exits = this.#allExits(graph, name);
    if (common.timers.length === 0 && common.catching === undefined) {
      const taken = exits.map((exit) => ({
        ...exit,
        probability: exit.outcome === 'acknowledged' ? 1 : 0,
      }));
      const to = this.#put(this.#taking(path, step, taken));
      const sending = [{ outcome: 'sent', to, probability: 1 }];
      this.#put({ ...this.#settings.duty(path, step, sending), bounds: common.bounds });
      return;
    }
    const end = (outcome: string, probability: number): Exit => {
      const to = this.#put({ ...bare(`${path}/@${outcome}`), kind: 'end', outcome });
      return { outcome, to, probability };
    };
    const taken = Object.keys(step.on).map((outcome) => end(outcome, 0));
    const to = this.#put(this.#taking(path, step, taken));
    const sending = this.#settings.duty(path, step, [{ outcome: 'sent', to, probability: 1 }]);
    const send = this.#slot(joinPath(path, '@send'));
    this.#nodes[send] = sending;
    this.#nodes[this.#slot(path)] = {
      ...common,
      name: joinPath(path, '@handoff'),
      kind: 'fork',
      branches: [{ name: 'handoff', to: send, probability: 1 }],
      exits,
      outcomeOf: ([outcome]) => outcome,
      innerBounds: [],
    };
  }

  /** Sending back from a task: a way to each earlier step, all of them under one bound. */
  #backExits(graph: string, path: string, step: Step): Exit[] {
    if (step.kind !== 'task' || step.back === undefined) return [];
    const { to: targets, max, keep } = step.back;
    const bounds: Bound[] = [{ index: this.#boundsCount++, isOfDossier: true, max }];
    return targets.map((target): Exit => {
      const outcome = backExit(target);
      const { levels, name } = placeOfBack(target);
      const around = graph === '' ? [] : graph.split('/');
      const at = this.#slot(joinPath(around.slice(0, around.length - 2 * levels).join('/'), name));
      const to =
        levels === 0 ? at : this.#put(returnNode(`${path}/@${outcome}`, target, keep === 'ended'));
      return { outcome, to, probability: 0, counts: bounds, leadsTo: at };
    });
  }

  #taking(path: string, { to }: Extract<Step, { kind: 'handoff' }>, exits: readonly Exit[]) {
    return this.#settings.duty(`${path}/acknowledge`, to, exits, { acknowledged: 1 });
  }

  #timers(graph: string, step: Step): NodeTimer[] {
    return limitTimersOf(step, this.source.setting).map(({ target, ...timer }) => ({
      ...timer,
      to: this.#slot(joinPath(graph, target)),
    }));
  }

  #bounds(step: Exclude<Step, { kind: 'end' }>): Bound[] {
    const bounds: Bound[] = [];
    if (step.kind === 'supplement' && this.#supplementBound !== undefined) {
      bounds.push(this.#supplementBound);
    }
    if (step.visitsMax !== undefined) {
      bounds.push({ index: this.#boundsCount++, isOfDossier: false, max: step.visitsMax });
    }
    return bounds;
  }

  /** All ways out of a step by its machine, without interruptions that never come. */
  #allExits(graph: string, name: string): Exit[] {
    const machine = this.source.compiled.graph(graph);
    const caught = catchesOf(this.source.compiled.step(graph, name));
    const own = [...machine.outcomes(name)].filter((outcome) => !Object.hasOwn(caught, outcome));
    const exits = own.sort().map((outcome) => ({
      outcome,
      to: this.#slot(joinPath(graph, machine.next(name, outcome)!)),
      probability: outcome === 'completed' ? 1 : 0,
    }));
    return [...exits, ...this.#catching.exitsOf(graph, name)];
  }

  /** The ways out that are drawn: not those that timers take. */
  #exits(graph: string, name: string, step: Step, path: string): Exit[] {
    const byTimer = new Set([...outcomesOfLimits(step), ...Object.keys(catchesOf(step))]);
    const drawn = this.#allExits(graph, name).filter(
      ({ outcome }) => !byTimer.has(outcome) && !isBackExit(outcome),
    );
    const all = [...drawn, ...this.#backExits(graph, path, step)];
    return this.#settings.withProbabilities(path, step.kind, all);
  }
}

type CommonFields = ReturnType<typeof bare> & { readonly catching?: CatchingModel };
