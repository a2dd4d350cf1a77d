/** Activities: once, several times, by a person or a program outside, or with a flow inside. */
import type { FlowNode, Trigger } from '../model/graph.js';
import { startsOf } from '../model/starts.js';
import type { Answer } from './answers.js';
import { CatchingTokens } from './catching-tokens.js';
import { dataOfInstance, goesRound, isEnough, plannedInstances } from './instances.js';
import { dataSeen, isStanding, type Body, type ScopeRun, type Visit } from './state.js';

/** Tokens at activities. */
export abstract class ActivityTokens extends CatchingTokens {
  protected visitActivity(node: FlowNode, run: ScopeRun): void {
    const visit = this.visit(node, run);
    visit.answer = this.stage.answers.peek(node.id);
    for (const event of node.boundaries) this.armBoundary(event, visit);
    const { repetition } = node;
    const data = dataSeen(run);
    if (repetition?.kind === 'instances') {
      visit.planned = plannedInstances(repetition, visit.answer.instances, data);
    } else if (repetition !== undefined) {
      visit.planned = goesRound(repetition, visit, data, this.stage.evaluate) ? 1 : 0;
    }
    if (visit.planned === 0) {
      this.stage.note(node, 'entered');
      this.finish(visit);
      return;
    }
    const isOneByOne = repetition?.kind !== 'instances' || repetition.isSequential;
    const count = isOneByOne ? 1 : visit.planned;
    for (let i = 0; i < count && visit.isOpen; i += 1) this.start(visit, i);
  }

  protected armBoundary(event: FlowNode, visit: Visit): void {
    const answer = this.stage.answers.next(event.id);
    const isStanding = () => visit.isOpen;
    const more = {
      rank: 'interruption',
      comesByItself: false,
      repeats: !event.interrupts,
    } as const;
    this.stage.await(event, { answer, run: visit.in, isStanding, ...more }, () => {
      const isFailure = event.triggers.some(({ kind }) => kind === 'error');
      this.fire(event, visit, answer, isFailure ? 'failed' : 'cancelled');
    });
  }

  protected start(visit: Visit, index: number): void {
    const { node, in: run } = visit;
    const body = this.body(visit, index);
    const called = node.calls?.process;
    const inner = node.inner ?? called;
    if (inner === undefined) {
      this.work(body);
      return;
    }
    const own = dataOfInstance(node.repetition, index, dataSeen(run));
    const data = called === undefined ? own : new Map([...dataSeen(run), ...own]);
    const ends = () => {
      const answer = this.stage.answers.next(node.id);
      const variables = called === undefined ? {} : Object.fromEntries(data);
      visit.answer = { ...answer, variables: { ...variables, ...answer.variables } };
      this.complete(body, visit.answer);
    };
    this.openScope(inner, body, { data, from: startsOf(inner), ends });
  }

  protected work(body: Body): void {
    const { visit } = body;
    const { node, in: run } = visit;
    const answer = this.stage.answers.next(node.id);
    visit.answer = answer;
    const by = { isStanding: () => body.isOpen, rank: 'flow' } as const;
    if (answer.escalation !== undefined) this.escalate(answer.escalation, run, visit);
    if (!visit.isOpen) return;
    const named = node.boundaries.find(({ id, name }) =>
      [id, name ?? id].includes(answer.outcome ?? ''),
    );
    if (named !== undefined) {
      const how = named.triggers.some(({ kind }) => kind === 'error') ? 'failed' : 'cancelled';
      this.stage.after(answer, by, () => this.fire(named, visit, {}, how));
      return;
    }
    const done = () => {
      if (answer.error === undefined) this.complete(body, answer);
      else this.fail(answer.error, run, visit);
    };
    if (node.kind === 'receiveTask') {
      this.await(node, visit, done);
      return;
    }
    if (node.kind === 'sendTask') {
      for (const trigger of node.triggers) this.stage.send(node, trigger);
    }
    visit.isLeftAlone =
      answer.never === true || (answer.after === undefined && this.isAwaited(node));
    if (!visit.isLeftAlone) this.stage.after(answer, by, done);
  }

  protected isAwaited({ boundaries }: FlowNode): boolean {
    return boundaries.some(
      ({ id, interrupts }) =>
        interrupts && this.stage.answers.has(id) && this.stage.answers.peek(id).never !== true,
    );
  }

  protected complete(body: Body, answer: Answer): void {
    if (!body.isOpen) return;
    const { visit } = body;
    const { node, in: run } = visit;
    body.isOpen = false;
    visit.ended += 1;
    this.stage.write(run, answer);
    if (node.kind !== 'sendTask') this.stage.sendAlong(node);
    if (!isStanding(visit)) return;
    this.afterInstance(visit);
    const isDone = isStanding(visit) && this.isDone(visit);
    if (isDone) {
      this.finish(visit);
      return;
    }
    this.stage.note(node, 'left');
    const next = visit.bodies.length;
    if (isStanding(visit) && visit.bodies.every(({ isOpen }) => !isOpen)) this.start(visit, next);
  }

  protected afterInstance(visit: Visit): void {
    const { repetition } = visit.node;
    if (repetition?.kind !== 'instances') return;
    const isTime =
      repetition.behaviour === 'none' || (repetition.behaviour === 'one' && visit.ended === 1);
    for (const trigger of isTime ? repetition.event : []) this.throwFrom(visit, trigger);
  }

  protected throwFrom(visit: Visit, trigger: Trigger): void {
    if (trigger.kind === 'error') this.fail(trigger.code, visit.in, visit);
    else if (trigger.kind === 'escalation') this.escalate(trigger.code, visit.in, visit);
    else this.stage.send(visit.node, trigger);
  }

  protected isDone(visit: Visit): boolean {
    const { repetition } = visit.node;
    const data = dataSeen(visit.in);
    if (repetition === undefined) return true;
    if (repetition.kind === 'loop') return !goesRound(repetition, visit, data, this.stage.evaluate);
    return visit.ended >= visit.planned || isEnough(repetition, visit, data, this.stage.evaluate);
  }

  protected finish(visit: Visit): void {
    if (!visit.isOpen) return;
    for (const body of visit.bodies.filter(({ isOpen }) => isOpen)) {
      body.isOpen = false;
      if (body.inside?.isOpen === true) {
        this.sweep(body.inside);
        body.inside.isOpen = false;
      }
      this.stage.note(visit.node, 'cancelled');
    }
    this.end(visit);
    this.leave(visit.node, visit.in, { ...visit.answer, variables: {}, message: {} });
    this.settle(visit.in);
  }
}
