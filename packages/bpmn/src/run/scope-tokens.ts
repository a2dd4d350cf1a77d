/** Scopes that run: how tokens move in them, leave nodes, and are taken away. */
import type { BpmnModel, Flow, FlowNode, Scope } from '../model/graph.js';
import type { Answer } from './answers.js';
import { Stage, type StageOptions } from './stage.js';
import { visitOf, type Body, type ScopeRun, type Visit } from './state.js';

/** Tokens in scopes, whatever the nodes do that they come to. */
export abstract class ScopeTokens {
  protected readonly stage: Stage;

  constructor(model: BpmnModel, options: StageOptions) {
    this.stage = new Stage(model, options);
  }

  /** What a node does when a token comes to it. */
  protected abstract enter(node: FlowNode, run: ScopeRun, flow?: Flow): void;

  /** An error in a scope, or of an activity in it. */
  protected abstract fail(code: string | undefined, run: ScopeRun, from: Visit | undefined): void;

  /** Lets an event subprocess begin once what it waits for comes while its scope is open. */
  protected abstract armHandler(handler: FlowNode, run: ScopeRun): void;

  protected openScope(
    scope: Scope,
    body: Body | undefined,
    how: Pick<ScopeRun, 'data' | 'ends'> & { readonly from: readonly FlowNode[] },
  ): ScopeRun {
    const { data, ends, from } = how;
    const counts = { moving: 0, sweeps: 0, isOpen: true, isInterrupted: false };
    const run: ScopeRun = {
      scope,
      body,
      data,
      ends,
      visits: new Set(),
      parked: new Map(),
      ...counts,
    };
    if (body !== undefined) body.inside = run;
    for (const handler of scope.handlers) this.armHandler(handler, run);
    for (const node of from) this.move(run, () => this.enter(node, run));
    this.stage.agenda.soon(() => this.settle(run));
    return run;
  }

  protected move(run: ScopeRun, arrive: () => void): void {
    const { sweeps } = run;
    run.moving += 1;
    this.stage.agenda.soon(() => {
      if (!run.isOpen || run.sweeps !== sweeps) return;
      run.moving -= 1;
      arrive();
      this.settle(run);
    });
  }

  protected settle(run: ScopeRun): void {
    if (!run.isOpen || run.moving > 0 || run.visits.size > 0 || run.parked.size > 0) return;
    run.isOpen = false;
    run.ends('completed');
  }

  protected sweep(run: ScopeRun): void {
    run.sweeps += 1;
    run.moving = 0;
    run.parked.clear();
    for (const visit of run.visits) this.close(visit, 'cancelled');
  }

  protected close(visit: Visit, event: 'cancelled' | 'failed'): void {
    if (!visit.isOpen) return;
    visit.isOpen = false;
    visit.in.visits.delete(visit);
    const bodies = visit.bodies.filter(({ isOpen }) => isOpen);
    for (const body of bodies) {
      body.isOpen = false;
      if (body.inside?.isOpen === true) {
        this.sweep(body.inside);
        body.inside.isOpen = false;
      }
      this.stage.note(visit.node, event);
    }
    if (bodies.length === 0) this.stage.note(visit.node, event);
  }

  protected leave(node: FlowNode, run: ScopeRun, answer: Answer): void {
    this.stage.write(run, answer);
    if (!run.isOpen) return;
    const flows = this.stage.flowsFrom(node, run, answer);
    if (flows.length === 0 && node.outgoing.length > 0) {
      this.stage.note(node, 'failed');
      this.fail(undefined, run, undefined);
      return;
    }
    this.stage.note(node, 'left');
    for (const flow of flows) this.move(run, () => this.enter(flow.target, run, flow));
  }

  protected visit(node: FlowNode, run: ScopeRun): Visit {
    const visit = visitOf(node, run);
    run.visits.add(visit);
    return visit;
  }

  protected body(visit: Visit, index: number): Body {
    const body: Body = { visit, index, isOpen: true, inside: undefined };
    visit.bodies.push(body);
    this.stage.note(visit.node, 'entered');
    return body;
  }

  protected end(visit: Visit): void {
    visit.isOpen = false;
    visit.in.visits.delete(visit);
  }

  protected await(node: FlowNode, visit: Visit, happen: () => void, comesByItself = true): void {
    const { answer, in: run } = visit;
    const isStanding = () => visit.isOpen;
    if (answer.never === true) visit.isLeftAlone = true;
    const more = { rank: 'flow', repeats: false } as const;
    this.stage.await(node, { answer, run, isStanding, comesByItself, ...more }, happen);
  }
}
