/** Which elements the steps are that nothing is opened by. */
import type { RoleRef, Step, StepOf } from '@thutuc/core/procedure';
import { definitionOf, timerDefinition } from './triggers.js';
import type { Drawing } from './drawing.js';
import { bpmnId } from './ids.js';
import { append, create, type OpenElement } from '../read/make.js';

/** Steps that one element stands for. */
export type SingleStep = Exclude<
  Step,
  { kind: 'end' | 'handoff' | 'consultation' | 'parallel' | 'inclusive' }
>;

/** The element of a step. What a party outside does is a message that is waited for. */
export function singleNode(drawing: Drawing, step: SingleStep, path: string): OpenElement {
  const base = { id: bpmnId(path), name: drawing.text(step.name) };
  switch (step.kind) {
    case 'decision':
      return create('bpmn:ExclusiveGateway', base);
    case 'service':
      return create('bpmn:ServiceTask', { ...base, implementation: step.handler });
    case 'subprocedure':
      return callOf(step, base);
    case 'wait':
      return waitNode(drawing, step, base);
    case 'supplement':
    case 'payment':
      return create('bpmn:ReceiveTask', base);
    case 'task':
      return drawing.isOutside(step)
        ? create('bpmn:ReceiveTask', base)
        : withPerformer(create('bpmn:UserTask', base), step);
  }
}

type Base = Readonly<Record<'id' | 'name', string>>;

function callOf(step: StepOf<'subprocedure'>, base: Base): OpenElement {
  const each =
    step.forEach === undefined
      ? undefined
      : create('bpmn:MultiInstanceLoopCharacteristics', { isSequential: false });
  return create('bpmn:CallActivity', {
    ...base,
    calledElement: step.procedure,
    loopCharacteristics: each,
  });
}

/** A wait for one of two things is a task, on whose edge the time stands. */
function waitNode(drawing: Drawing, step: StepOf<'wait'>, base: Base): OpenElement {
  if (step.message !== undefined) {
    const definition = definitionOf(drawing, { message: step.message });
    return create('bpmn:ReceiveTask', { ...base, messageRef: definition.get('messageRef') });
  }
  const time =
    step.limit === undefined
      ? timerDefinition({ when: 'at', notify: [] })
      : timerDefinition({ after: step.limit });
  return create('bpmn:IntermediateCatchEvent', { ...base, eventDefinitions: [time] });
}

/** Names who acts, as BPMN names it where no lane does. */
export function withPerformer(task: OpenElement, { party, role }: RoleRef): OpenElement {
  const body = `${party}/${role}`;
  const expression = create('bpmn:ResourceAssignmentExpression', {
    expression: create('bpmn:FormalExpression', { body }),
  });
  append(
    task,
    'resources',
    create('bpmn:PotentialOwner', { resourceAssignmentExpression: expression }),
  );
  return task;
}

/** The outcomes of a step that time or a failure brings, which stand on its edge. */
export function edgeOutcomes(drawing: Drawing, step: Step): Readonly<Record<string, OpenElement>> {
  const elapsed = () =>
    'limit' in step && step.limit !== undefined
      ? timerDefinition({ after: step.limit })
      : timerDefinition({ when: 'at', notify: [] });
  switch (step.kind) {
    case 'supplement':
    case 'payment':
      return step.on.expired === undefined ? {} : { expired: elapsed() };
    case 'wait':
      return step.message === undefined || step.on.elapsed === undefined
        ? {}
        : { elapsed: elapsed() };
    case 'service':
      return step.on.failed === undefined
        ? {}
        : { failed: definitionOf(drawing, { error: 'failed' }) };
    default:
      return {};
  }
}
