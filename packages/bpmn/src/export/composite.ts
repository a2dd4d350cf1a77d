/** Steps of several elements: handing over, asking others, branches. */
import type { RoleRef, Step, StepOf } from '@thutuc/core/procedure';
import { addTo, connect, type Container } from './container.js';
import { addLimit } from './documentation.js';
import { drawFork, type DrawGraph } from './fork.js';
import { bpmnId } from './ids.js';
import { create, type OpenElement } from '../read/make.js';
import { needsScope, type Place, type StepDrawing } from './scope.js';
import { withPerformer } from './step-nodes.js';

/** Steps of several elements. */
export type CompositeStep = StepOf<'handoff' | 'consultation' | 'parallel' | 'inclusive'>;

const kinds: ReadonlySet<Step['kind']> = new Set([
  'handoff',
  'consultation',
  'parallel',
  'inclusive',
]);

/** Whether a step is drawn as several elements. */
export const isComposite = (step: Step): step is CompositeStep => kinds.has(step.kind);

/** Draws the elements of a step where it stands, or in a subprocess of its own. */
export function drawComposite(step: CompositeStep, place: Place, draw: DrawGraph): StepDrawing {
  if (!needsScope(step)) return drawParts(step, place, '', draw);
  const { drawing, path, owner, container: outer } = place;
  const id = bpmnId(path);
  const subprocess = create('bpmn:SubProcess', { id, name: drawing.text(step.name) });
  drawing.place(outer, subprocess, owner);
  const container: Container = { element: subprocess, parent: outer, owner };
  return {
    ...{ entry: subprocess, exit: subprocess, host: subprocess },
    fill(around) {
      const start = addTo(container, create('bpmn:StartEvent', { id: `${id}-start` }));
      const parts = drawParts(step, { ...place, container }, '-within', draw);
      connect(container, start, parts.entry);
      parts.fill?.(around);
      const end = addTo(container, create('bpmn:EndEvent', { id: `${id}-end` }));
      if ('completion' in step && step.completion !== 'all') {
        end.set('eventDefinitions', [create('bpmn:TerminateEventDefinition')]);
      }
      connect(container, parts.exit, end);
    },
  };
}

/** `suffix` tells the first element from the subprocess around it. */
function drawParts(
  step: CompositeStep,
  place: Place,
  suffix: string,
  draw: DrawGraph,
): StepDrawing {
  switch (step.kind) {
    case 'handoff':
      return drawHandoff(step, place, suffix);
    case 'consultation':
      return drawConsultation(step, place, suffix);
    default:
      return drawFork(step, place, suffix, draw);
  }
}

function drawHandoff(step: StepOf<'handoff'>, place: Place, suffix: string): StepDrawing {
  const { drawing, path, container } = place;
  const id = bpmnId(path);
  const send = taskOf(place, step, { id: id + suffix, name: drawing.text(step.name) });
  const name = drawing.language.diagram.chart.acknowledge;
  const take = taskOf(place, step.to, { id: `${id}-acknowledge`, name });
  addLimit(drawing, take, step.acknowledge);
  connect(container, send, take);
  return { entry: send, exit: take, host: send };
}

function drawConsultation(step: StepOf<'consultation'>, place: Place, suffix: string): StepDrawing {
  const { drawing, path, container, owner } = place;
  const id = bpmnId(path);
  const ask = taskOf(place, step, { id: id + suffix, name: drawing.text(step.name) });
  const name = drawing.language.diagram.chart.reply;
  const replies = step.consulted.map((one, i) => {
    const reply = taskOf(place, one, { id: `${id}-reply${i + 1}`, name });
    addLimit(drawing, reply, one.limit);
    return reply;
  });
  if (step.consultedUnits !== undefined) {
    const reply = taskOf(place, step.consultedUnits, { id: `${id}-replies`, name });
    reply.set('loopCharacteristics', create('bpmn:MultiInstanceLoopCharacteristics'));
    addLimit(drawing, reply, step.consultedUnits.limit);
    replies.push(reply);
  }
  if (replies.length <= 1) {
    for (const reply of replies) connect(container, ask, reply);
    return { entry: ask, exit: replies[0] ?? ask, host: ask };
  }
  const gateway = (end: string) =>
    drawing.place(container, create('bpmn:ParallelGateway', { id: `${id}-${end}` }), owner);
  const [fork, join] = [gateway('ask'), gateway('collect')];
  connect(container, ask, fork);
  for (const reply of replies) {
    connect(container, fork, reply);
    connect(container, reply, join);
  }
  return { entry: ask, exit: join, host: ask };
}

/** The task of a role, or the message that is waited for of one that stands outside. */
function taskOf(
  { drawing, container, owner }: Place,
  actor: RoleRef,
  own: { readonly id: string; readonly name: string },
): OpenElement {
  if (!drawing.isOutside(actor)) {
    const task = withPerformer(create('bpmn:UserTask', own), actor);
    return drawing.place(container, task, actor);
  }
  const node = create('bpmn:ReceiveTask', own);
  drawing.messages.push({ party: actor.party, node });
  return drawing.place(container, node, owner);
}
