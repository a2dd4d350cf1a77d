/** Boundary events and event subprocesses, as catches of a step or of a graph. */
import type { FlowNode, Scope, Trigger } from '../model/graph.js';
import { startFlows, startTriggers } from './endings.js';
import { triggerOf } from './event-step.js';
import type { GraphSteps } from './graph-steps.js';
import { NameBook } from './names.js';

/** What a step catches by its boundary events. */
export function stepCatches(
  steps: GraphSteps,
  node: FlowNode,
  taken: readonly string[],
): Record<string, object> {
  const names = new NameBook(taken);
  const catches: Record<string, object> = {};
  for (const event of node.boundaries) {
    if (event.needsAll && event.triggers.length > 1) {
      steps.draft.notes.refuse(
        event.element,
        'an event that needs all of several triggers is not taken',
      );
    }
    for (const trigger of event.triggers) {
      const on = triggerOf(steps, event, trigger);
      const head = { name: steps.draft.nameOf(event), on, basis: [] };
      if (event.interrupts || trigger.kind === 'error') {
        const to = steps.after(event);
        catches[names.take(event.id, 'event')] = { ...head, interrupts: true, to };
      } else {
        const graph = steps.beside((one) => one.after(event));
        const more = {
          interrupts: false,
          graph,
          atEnd: 'await',
          ...boundOf(steps, event, trigger),
        };
        catches[names.take(event.id, 'event')] = { ...head, ...more };
      }
    }
  }
  return catches;
}

/** What a graph catches by the event subprocesses in its scope. */
export function scopeCatches(steps: GraphSteps, scope: Scope): Record<string, object> {
  const names = new NameBook();
  const catches: Record<string, object> = {};
  for (const handler of scope.handlers) {
    const { inner } = handler;
    const start = inner?.nodes.find(({ group }) => group === 'start');
    if (inner === undefined || start === undefined) {
      steps.draft.notes.refuse(handler.element, 'nothing begins it');
      continue;
    }
    for (const trigger of startTriggers(handler)) {
      const head = {
        name: steps.draft.nameOf(handler),
        on: triggerOf(steps, start, trigger),
        basis: [],
      };
      const graph = steps.beside((one) => startFlows(one, inner), inner);
      const bound = boundOf(steps, start, trigger);
      const how = handler.interrupts
        ? {
            interrupts: true,
            graph,
            then: thenOf(steps, handler, graph),
            ...(bound.max !== undefined && { max: 1 }),
          }
        : { interrupts: false, graph, atEnd: 'await', ...bound };
      catches[names.take(handler.id, 'handler')] = { ...head, ...how };
    }
  }
  return catches;
}

/** After a handler that interrupted, the scope is at its end, however the handler ended. */
function thenOf(steps: GraphSteps, handler: FlowNode, { steps: made }: { steps: object }): object {
  const outcomes = Object.values(made).flatMap((step: { kind: string; outcome?: string }) =>
    step.kind === 'end' && step.outcome !== undefined ? [step.outcome] : [],
  );
  return Object.fromEntries(outcomes.map((outcome) => [outcome, steps.end(outcome, handler)]));
}

/** How often something is caught that may come again. */
function boundOf(steps: GraphSteps, event: FlowNode, trigger: Trigger): { max?: number } {
  if (trigger.kind === 'timer') {
    if (trigger.type !== 'cycle' || event.interrupts) return {};
    const count = Number(/^R(\d+)\//.exec(trigger.value.text)?.[1] ?? 0);
    if (count > 0) return { max: Math.min(count, 1000) };
  }
  const { timesMax } = steps.draft.shared.defaults;
  steps.draft.notes.assume(event.element, `it is caught ${timesMax} times at most`);
  return { max: timesMax };
}
