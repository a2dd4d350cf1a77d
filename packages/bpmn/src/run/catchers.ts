/** Who catches an error or an escalation: the innermost around where it was thrown. */
import type { FlowNode, Trigger } from '../model/graph.js';
import type { ScopeRun, Visit } from './state.js';

/** A boundary event on a visit, or an event subprocess of a scope. */
export type Catcher =
  | { readonly event: FlowNode; readonly visit: Visit }
  | { readonly event: FlowNode; readonly run: ScopeRun };

/**
 * What catches a code, from the inside out: on the activity that throws, then in the scope, then on
 * the activity that the scope is inside of. A code that is named goes before one that is any.
 */
export function catcherOf(
  kind: 'error' | 'escalation',
  code: string | undefined,
  run: ScopeRun,
  from: Visit | undefined,
): Catcher | undefined {
  const onVisit = from && best(from.node.boundaries, (event) => event.triggers, kind, code);
  if (from !== undefined && onVisit !== undefined) return { event: onVisit, visit: from };
  const handlers = run.isInterrupted ? [] : run.scope.handlers;
  const inScope = best(handlers, startTriggers, kind, code);
  if (inScope !== undefined) return { event: inScope, run };
  const around = run.body?.visit;
  return around === undefined ? undefined : catcherOf(kind, code, around.in, around);
}

function best(
  events: readonly FlowNode[],
  triggersOf: (event: FlowNode) => readonly Trigger[],
  kind: 'error' | 'escalation',
  code: string | undefined,
): FlowNode | undefined {
  const catches = (event: FlowNode, wanted: string | undefined) =>
    triggersOf(event).some((trigger) => trigger.kind === kind && trigger.code === wanted);
  const named = code === undefined ? undefined : events.find((event) => catches(event, code));
  return named ?? events.find((event) => catches(event, undefined));
}

function startTriggers({ inner }: FlowNode): readonly Trigger[] {
  return inner?.nodes.find(({ group }) => group === 'start')?.triggers ?? [];
}

/** The process that a scope runs in, or the one that called it. */
export function outermost(run: ScopeRun): ScopeRun {
  return run.body === undefined ? run : outermost(run.body.visit.in);
}
