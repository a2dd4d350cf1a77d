/** Events that wait, as waits: for a message, for a time, or for the first of several. */
import type { FlowNode, Trigger } from '../model/graph.js';
import type { GraphSteps } from './graph-steps.js';
import { limitOf } from './iso-limit.js';
import { camelName, NameBook } from './names.js';

/** Something that is waited for, and the step after it. */
interface Way {
  readonly event: FlowNode;
  readonly trigger: Trigger;
  readonly to: string;
}

/** An intermediate event, a receive task or a gateway of events. */
export function waitStep(
  steps: GraphSteps,
  node: FlowNode,
  after: (node: FlowNode) => string = (event) => steps.after(event),
): object {
  const { draft } = steps;
  if (node.needsAll && node.triggers.length > 1) {
    draft.notes.refuse(node.element, 'an event that needs all of several triggers is not taken');
  }
  const events =
    node.kind === 'eventBasedGateway' ? node.outgoing.map(({ target }) => target) : [node];
  const ways = events.flatMap((event) => {
    const to = after(event);
    return event.triggers.map((trigger): Way => ({ event, trigger, to }));
  });
  const message = ways.find(({ trigger }) => trigger.kind === 'message');
  const timer = ways.find(({ trigger }) => limitIn(trigger) !== undefined);
  const [first] = ways;
  const stand = message ?? (timer === undefined ? first : undefined);
  const names = new NameBook(['received', 'elapsed']);
  const catches = ways
    .filter((way) => way !== message && way !== timer && !(way === stand && isTold(way.trigger)))
    .map(({ event, trigger, to }): [string, object] => [
      names.take(event.id, 'event'),
      { on: triggerOf(steps, event, trigger), interrupts: true, to, basis: [] },
    ]);
  return {
    kind: 'wait',
    name: draft.nameOf(node),
    ...draft.noteOf(node),
    ...draft.parties.ownerOf(node),
    ...(stand !== undefined && { message: messageName(steps, stand) }),
    ...(timer !== undefined && { limit: limitIn(timer.trigger) }),
    on: {
      ...(stand !== undefined && { received: stand.to }),
      ...(timer !== undefined && { elapsed: timer.to }),
    },
    ...(catches.length > 0 && { catches: Object.fromEntries(catches) }),
  };
}

/** Whether a person has to say that it happened: a condition in words, or nothing at all. */
function isTold({ kind }: Trigger): boolean {
  return kind === 'link' || kind === 'error' || kind === 'escalation';
}

function messageName(steps: GraphSteps, { event, trigger }: Way): string {
  if (trigger.kind === 'message') return nameOfEvent(trigger, event);
  steps.draft.notes.assume(event.element, 'that it happened may also come by a message');
  return camelName(event.id) ?? 'event';
}

function limitIn(trigger: Trigger) {
  if (trigger.kind !== 'timer' || trigger.type === 'date') return undefined;
  return limitOf(trigger.value.text.replace(/^R\d*\//, ''));
}

/** What is caught, as a catch of a step or a graph says it. */
export function triggerOf(steps: GraphSteps, event: FlowNode, trigger: Trigger): object {
  const { draft } = steps;
  switch (trigger.kind) {
    case 'message':
      return { message: nameOfEvent(trigger, event) };
    case 'signal':
      return { signal: nameOfEvent(trigger, event) };
    case 'error':
      return { error: (trigger.code ?? 'any').slice(0, 64) };
    case 'escalation':
      return { escalation: escalationName(trigger.code) };
    case 'condition': {
      const condition = draft.fields.condition(trigger.condition);
      if (condition !== undefined) return { condition };
      draft.notes.assume(event.element, 'that its condition holds comes by a message');
      return { message: camelName(event.id) ?? 'condition' };
    }
    case 'timer': {
      const limit = limitIn(trigger);
      if (limit !== undefined) {
        const isCycle = trigger.type === 'cycle' && !event.interrupts;
        return { timer: isCycle ? { every: limit } : { after: limit } };
      }
      const date = draft.fields.add(event.name ?? event.id, 'date');
      draft.notes.assume(
        event.element,
        `its time "${trigger.value.text}" is the date in the data field "${date}"`,
      );
      return { timer: { date } };
    }
    default:
      draft.notes.refuse(event.element, `a ${trigger.kind} event is not caught`);
      return { message: 'refused' };
  }
}

/** The name of an escalation code. */
export function escalationName(code: string | undefined): string {
  return camelName(code ?? '') ?? 'escalation';
}

/** The name of the message or signal of an event. */
function nameOfEvent(trigger: Extract<Trigger, { key: string }>, { id }: FlowNode): string {
  return camelName(trigger.name) ?? camelName(trigger.key) ?? camelName(id) ?? 'message';
}
