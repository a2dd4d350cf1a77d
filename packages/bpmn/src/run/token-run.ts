/** The tokens of a run: what each node does when one comes, and how the run ends. */
import type { FlowNode, Scope } from '../model/graph.js';
import { ActivityTokens } from './activity-tokens.js';
import { outermost } from './catchers.js';
import { flowNamed } from './choose.js';
import { linksFrom } from '../model/links.js';
import { joinsNow } from './inclusive.js';
import { startsFor } from './starts.js';
import { openIn, scopesIn, type ScopeEnd, type ScopeRun } from './state.js';
import type { RunOutcome, TraceLine } from './trace.js';

/** A process that began, or waits to begin. */
interface Root {
  readonly process: Scope;
  run: ScopeRun | undefined;
  how: ScopeEnd | 'error' | undefined;
}

/** A run of a model: where its tokens are, and what moves them. */
export class TokenRun extends ActivityTokens {
  readonly #roots: Root[] = [];

  begin(process: Scope): void {
    const root: Root = { process, run: undefined, how: undefined };
    this.#roots.push(root);
    const answer = this.stage.answers.next(process.id);
    const open = (from: readonly FlowNode[]) => {
      if (root.run !== undefined) return;
      const data = new Map(Object.entries(answer.variables ?? {}));
      root.run = this.openScope(process, undefined, {
        data,
        from,
        ends: (how) => (root.how = how),
      });
    };
    const starts = startsFor(process, answer.outcome);
    const waiting = starts.filter(({ triggers }) => triggers.length > 0);
    if (waiting.length < starts.length || starts.length === 0) {
      open(starts.filter(({ triggers }) => triggers.length === 0));
      return;
    }
    const isOutside = !waiting.some((node) => this.stage.isSentWithin(node));
    waiting.forEach((node, i) => {
      const said = this.stage.answers.peek(node.id);
      const isStanding = () => root.run === undefined;
      const comesByItself = isOutside && i === 0;
      const more = { rank: 'flow', repeats: false } as const;
      this.stage.await(
        node,
        { answer: said, run: undefined, isStanding, comesByItself, ...more },
        () => open([node]),
      );
    });
  }

  get trace(): readonly TraceLine[] {
    return this.stage.trace;
  }

  play(stepsMax: number): boolean {
    for (let steps = 0; steps < stepsMax; steps += 1) {
      const { agenda } = this.stage;
      if (!agenda.stepNow() && !this.joinInclusive() && !agenda.stepOn()) return true;
    }
    return false;
  }

  outcome(isWithinBound: boolean): RunOutcome {
    const ways = this.#roots.map(({ how }) => how);
    if (ways.includes('error')) return 'error';
    const runs = this.#roots.flatMap(({ run }) => (run?.isOpen === true ? scopesIn(run) : []));
    const isAlone = runs.some(({ visits }) => [...visits].some((visit) => visit.isLeftAlone));
    const hasBegun = this.#roots.some(({ run }) => run !== undefined);
    if (!isWithinBound || isAlone || !hasBegun) return 'stopped';
    if (runs.length > 0) return 'deadlock';
    return ways.includes('terminated') ? 'terminated' : 'completed';
  }

  open(): string[] {
    return this.#roots.flatMap(({ run }) => (run?.isOpen === true ? openIn(run) : []));
  }

  protected enter(node: FlowNode, run: ScopeRun, flow?: FlowNode['incoming'][number]): void {
    const { group, kind, triggers } = node;
    const joins = kind === 'parallelGateway' || kind === 'inclusiveGateway';
    if (group === 'activity') this.visitActivity(node, run);
    else if (kind === 'eventBasedGateway') this.visitEvents(node, run);
    else if (joins && flow !== undefined && node.incoming.length > 1) this.park(node, run, flow);
    else if (group === 'throw' || group === 'end') this.throw(node, run);
    else if (group === 'catch' && triggers.some((trigger) => trigger.kind !== 'link')) {
      this.visitCatch(node, run);
    } else this.pass(node, run);
  }

  protected pass(node: FlowNode, run: ScopeRun): void {
    this.stage.note(node, 'entered');
    // What is said of an event that waited was said when it began to.
    const isWaited = node.group === 'start' && node.triggers.length > 0;
    this.leave(
      node,
      run,
      isWaited ? this.stage.answers.peek(node.id) : this.stage.answers.next(node.id),
    );
  }

  protected park(node: FlowNode, run: ScopeRun, flow: FlowNode['incoming'][number]): void {
    const parked = [...(run.parked.get(node) ?? []), flow];
    run.parked.set(node, parked);
    if (node.kind !== 'parallelGateway') return;
    if (node.incoming.every((incoming) => parked.includes(incoming))) this.join(node, run);
  }

  protected join(node: FlowNode, run: ScopeRun): void {
    const rest = [...(run.parked.get(node) ?? [])];
    for (const flow of new Set(rest)) rest.splice(rest.indexOf(flow), 1);
    if (rest.length > 0) run.parked.set(node, rest);
    else run.parked.delete(node);
    this.pass(node, run);
  }

  protected joinInclusive(): boolean {
    for (const root of this.#roots) {
      for (const run of root.run?.isOpen === true ? scopesIn(root.run) : []) {
        for (const node of run.parked.keys()) {
          if (node.kind !== 'inclusiveGateway' || !joinsNow(node, run)) continue;
          this.join(node, run);
          this.settle(run);
          return true;
        }
      }
    }
    return false;
  }

  protected visitCatch(node: FlowNode, run: ScopeRun): void {
    const visit = this.visit(node, run);
    visit.answer = this.stage.answers.next(node.id);
    this.stage.note(node, 'entered');
    this.await(node, visit, () => {
      this.stage.write(run, visit.answer);
      this.finish(visit);
    });
  }

  protected visitEvents(node: FlowNode, run: ScopeRun): void {
    const { answers } = this.stage;
    const visit = this.visit(node, run);
    this.stage.note(node, 'entered');
    const { outcome } = answers.next(node.id);
    const ways = outcome === undefined ? node.outgoing : [flowNamed(node, outcome)];
    const events = ways.map(({ target }) => target);
    const isOutside = !events.some(
      (event) => this.stage.isSentWithin(event) || answers.has(event.id),
    );
    events.forEach((event, i) => {
      visit.answer = answers.next(event.id);
      const { answer } = visit;
      const happen = () => {
        if (!visit.isOpen) return;
        this.end(visit);
        this.stage.note(node, 'left');
        this.stage.note(event, 'entered');
        this.leave(event, run, answer);
        this.settle(run);
      };
      this.await(event, visit, happen, isOutside && i === 0);
    });
  }

  protected throw(node: FlowNode, run: ScopeRun): void {
    const { triggers } = node;
    const links = linksFrom(node);
    if (links.length > 0) {
      this.stage.note(node, 'entered');
      this.stage.note(node, 'left');
      for (const link of links) this.move(run, () => this.enter(link, run));
      return;
    }
    const { sweeps } = run;
    this.stage.note(node, 'entered');
    for (const trigger of triggers) {
      if (trigger.kind === 'message' || trigger.kind === 'signal') this.stage.send(node, trigger);
      if (trigger.kind === 'escalation') this.escalate(trigger.code, run, undefined);
    }
    if (!run.isOpen || run.sweeps !== sweeps) {
      this.stage.note(node, 'left');
      return;
    }
    this.leave(node, run, this.stage.answers.next(node.id));
    for (const trigger of triggers) {
      if (trigger.kind === 'error') this.fail(trigger.code, run, undefined);
      if (trigger.kind === 'terminate') this.terminate(run);
    }
  }

  protected terminate(run: ScopeRun): void {
    this.sweep(run);
    run.isOpen = false;
    run.ends('terminated');
  }

  protected failProcess(run: ScopeRun): void {
    const root = this.#roots.find((one) => one.run === outermost(run));
    if (root?.run === undefined) return;
    this.sweep(root.run);
    root.run.isOpen = false;
    root.how = 'error';
  }
}
