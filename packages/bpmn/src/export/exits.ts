/** The ways on from a step: by its outcomes, by what interrupts it, and back. */
import { backExit, placeOfBack, type Step, type StepOf, waysBack } from '@thutuc/core/procedure';
import { outcomeInWords } from '@thutuc/diagram/drawing';
import { drawCaughtByStep } from './caught.js';
import { connect } from './container.js';
import type { Drawing } from './drawing.js';
import type { DrawGraph } from './fork.js';
import { bpmnId, idOfEdge } from './ids.js';
import { create, type OpenElement } from '../read/make.js';
import { type DrawnScope, leftFor, pathIn, scopeAround, type StepDrawing } from './scope.js';
import { edgeOutcomes } from './step-nodes.js';
import { catchThrown } from './thrown.js';
import { condition, timerDefinition } from './triggers.js';

type OpenStep = Exclude<Step, { kind: 'end' }>;

/** A way on. */
interface Way {
  readonly to: OpenElement;
  readonly name: string;
  readonly when: string | undefined;
}

/** Draws the ways on from a step whose nodes, like those of all steps of its graph, are there. */
export function drawExits(
  drawing: Drawing,
  scope: DrawnScope,
  name: string,
  parts: StepDrawing,
  draw: DrawGraph,
): void {
  const step = scope.graph.steps[name] as OpenStep;
  const path = pathIn(scope, name);
  const { language } = drawing;
  const edge = edgeOutcomes(drawing, step);
  if (step.kind === 'decision') drawChoice(drawing, scope, step, parts.exit);
  else {
    const outcomes = Object.entries(step.on).flatMap(([outcome, to]): Way[] =>
      to === undefined || isOnEdge(step, outcome, edge)
        ? []
        : [
            {
              to: scope.arrive(to),
              name: outcomeInWords(step, outcome, language),
              when: `outcome = "${outcome}"`,
            },
          ],
    );
    const ways = [...outcomes, ...waysBackOf(drawing, scope, step, path)];
    drawWays(drawing, scope, parts.exit, ways, path);
  }
  const events = Object.entries(step.events).flatMap(([outcome, event]) =>
    event.to === undefined ? [] : [[outcome, event.to, timerDefinition(event)] as const],
  );
  const timed = Object.entries(edge).flatMap(([outcome, definition]) => {
    const to = 'on' in step ? (step.on as Readonly<Record<string, string>>)[outcome] : undefined;
    return to === undefined ? [] : [[outcome, to, definition] as const];
  });
  for (const [outcome, to, definition] of [...timed, ...events]) {
    const boundary = create('bpmn:BoundaryEvent', {
      id: idOfEdge(path, outcome),
      name: outcomeInWords(step, outcome, language),
      attachedToRef: parts.host,
      cancelActivity: true,
      eventDefinitions: [definition],
    });
    drawing.placeBeside(scope.container, boundary, parts.host);
    connect(scope.container, boundary, scope.arrive(to));
  }
  drawCaughtByStep({ drawing, scope, path, host: parts.host, draw }, step);
}

/** Outcomes of branches that interrupt, or that time brings, do not leave by the ordinary way. */
function isOnEdge(step: OpenStep, outcome: string, edge: Readonly<Record<string, unknown>>) {
  const interrupts =
    'interrupts' in step && 'branches' in step && step.interrupts.includes(outcome);
  return interrupts || Object.hasOwn(edge, outcome);
}

/** One way needs no gateway; several leave by one that looks at the outcome. */
function drawWays(
  drawing: Drawing,
  { container }: DrawnScope,
  exit: OpenElement,
  ways: readonly Way[],
  path: string,
): void {
  if (new Set(ways.map(({ to }) => to)).size <= 1) {
    const [way] = ways;
    if (way !== undefined) connect(container, exit, way.to);
    return;
  }
  const gateway = create('bpmn:ExclusiveGateway', { id: `${bpmnId(path)}-outcome` });
  drawing.placeBeside(container, gateway, exit);
  connect(container, exit, gateway);
  for (const { to, name, when } of ways) {
    connect(container, gateway, to, {
      name,
      ...(when !== undefined && { condition: condition(when) }),
    });
  }
}

function drawChoice(
  drawing: Drawing,
  scope: DrawnScope,
  step: StepOf<'decision'>,
  gateway: OpenElement,
): void {
  for (const { name, when, to } of step.branches) {
    const words = {
      name: outcomeInWords(step, name, drawing.language),
      condition: condition(when),
    };
    connect(scope.container, gateway, scope.arrive(to), words);
  }
  const name = outcomeInWords(step, 'otherwise', drawing.language);
  const target = scope.arrive(step.otherwise);
  const known = (gateway.get('outgoing') as OpenElement[]).some(
    (flow) => flow.get('targetRef') === target,
  );
  const flow = connect(scope.container, gateway, target, { name });
  // A way that is taken by a condition too must not lose that.
  if (!known) gateway.set('default', flow);
}

/** The ways by which a task is sent back, also out of subprocesses that it stands in. */
function waysBackOf(drawing: Drawing, scope: DrawnScope, step: OpenStep, path: string): Way[] {
  if (step.kind !== 'task') return [];
  return waysBack(step).flatMap((target): Way[] => {
    const { levels, name } = placeOfBack(target);
    const outer = scopeAround(scope, levels);
    if (outer === undefined) return [];
    const words = outcomeInWords(step, backExit(target), drawing.language);
    const when = `outcome = "${backExit(target)}"`;
    const subprocess = leftFor(scope, outer);
    const to = outer.arrive(name);
    if (subprocess === undefined) return [{ to, name: words, when }];
    const id = `${bpmnId(path)}-back-${target.replaceAll('../', '')}`;
    const caught = { subprocess, to, code: `back-${name}` };
    return [
      { to: catchThrown(drawing, scope.container, { id, name: words }, caught), name: words, when },
    ];
  });
}
