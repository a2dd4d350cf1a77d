/** What is caught: errors and escalations, boundary events, and event subprocesses. */
import type { FlowNode } from '../model/graph.js';
import type { Answer } from './answers.js';
import { catcherOf } from './catchers.js';
import { ScopeTokens } from './scope-tokens.js';
import type { Body, ScopeRun, Visit } from './state.js';

/** Tokens in scopes that catch what happens in them. */
export abstract class CatchingTokens extends ScopeTokens {
  /** The end of an instance of an activity, as it should be. */
  protected abstract complete(body: Body, answer: Answer): void;

  /** The end of a whole process by an error that nothing caught. */
  protected abstract failProcess(run: ScopeRun): void;

  protected fail(code: string | undefined, run: ScopeRun, from: Visit | undefined): void {
    const caught = catcherOf('error', code, run, from);
    if (caught === undefined) {
      if (from !== undefined) this.close(from, 'failed');
      this.failProcess(run);
    } else if ('visit' in caught) this.fire(caught.event, caught.visit, {}, 'failed');
    else this.runHandler(caught.event, caught.run, {});
  }

  protected escalate(code: string | undefined, run: ScopeRun, from: Visit | undefined): void {
    const caught = catcherOf('escalation', code, run, from);
    if (caught === undefined) return;
    if ('visit' in caught) this.fire(caught.event, caught.visit, {}, 'cancelled');
    else this.runHandler(caught.event, caught.run, {});
  }

  protected fire(event: FlowNode, visit: Visit, answer: Answer, how: 'cancelled' | 'failed'): void {
    if (!visit.isOpen) return;
    if (event.interrupts || how === 'failed') this.close(visit, how);
    this.stage.note(event, 'entered');
    this.leave(event, visit.in, answer);
    this.settle(visit.in);
  }

  protected armHandler(handler: FlowNode, run: ScopeRun): void {
    const start = handler.inner?.nodes.find(({ group }) => group === 'start');
    if (start === undefined || start.triggers.length === 0) return;
    const answer = this.stage.answers.peek(start.id);
    const isStanding = () => run.isOpen && !run.isInterrupted;
    const more = {
      rank: 'interruption',
      comesByItself: false,
      repeats: !handler.interrupts,
    } as const;
    this.stage.await(start, { answer, run, isStanding, ...more }, () => {
      if (start.triggers.every(({ kind }) => kind === 'error' || kind === 'escalation')) return;
      this.runHandler(handler, run, answer);
    });
  }

  protected runHandler(handler: FlowNode, run: ScopeRun, answer: Answer): void {
    const start = handler.inner?.nodes.find(({ group }) => group === 'start');
    if (handler.inner === undefined || start === undefined) return;
    if (handler.interrupts) {
      this.sweep(run);
      run.isInterrupted = true;
    }
    this.stage.write(run, answer);
    const visit = this.visit(handler, run);
    const body = this.body(visit, 0);
    const ends = () => this.complete(body, {});
    this.openScope(handler.inner, body, { data: new Map(), from: [start], ends });
  }
}
