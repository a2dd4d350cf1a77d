/** Draws graphs of steps as flow elements: first the nodes of all steps, then the ways on. */
import type { RoleRef, Step } from '@thutuc/core/procedure';
import { drawCaughtByGraph } from './caught.js';
import { drawComposite, isComposite } from './composite.js';
import { addDocumentation } from './documentation.js';
import { addFacts, type Drawing } from './drawing.js';
import { drawExits } from './exits.js';
import type { OpenElement } from '../read/make.js';
import { type DrawnScope, ownersOf, pathIn, type Scope, type StepDrawing } from './scope.js';
import { factsOfStep } from './step-facts.js';
import { singleNode } from './step-nodes.js';

/** Draws a graph and all that lies in it; the node that a way to it enters. */
export function drawGraph(drawing: Drawing, scope: Scope): OpenElement {
  const owners = ownersOf(scope, (owner) => drawing.isOutside(owner));
  const drawn = new Map<string, StepDrawing>();
  const ends = new Map<string, OpenElement>();
  const here: DrawnScope = {
    ...scope,
    arrive: (name) => drawn.get(name)?.entry ?? ends.get(name)!,
  };
  Object.entries(scope.graph.steps).forEach(([name, step], index) => {
    const facts = factsOfStep(step, { in: scope.path, name, index });
    if (step.kind === 'end') {
      const node = scope.end(step, name);
      ends.set(name, node);
      addFacts(drawing.bearers.get(node) ?? node, facts);
      return;
    }
    const parts = drawStep(drawing, here, name, owners.get(name) ?? scope.owner);
    drawn.set(name, parts);
    addFacts(parts.entry, facts);
    addDocumentation(drawing, parts.entry, pathIn(scope, name));
  });
  for (const { fill } of drawn.values()) fill?.(here);
  for (const [name, parts] of drawn) drawExits(drawing, here, name, parts, drawGraph);
  drawCaughtByGraph(drawing, here, drawGraph);
  return here.arrive(scope.graph.start);
}

function drawStep(drawing: Drawing, scope: Scope, name: string, owner: RoleRef): StepDrawing {
  const step = scope.graph.steps[name] as Exclude<Step, { kind: 'end' }>;
  const path = pathIn(scope, name);
  const place = { drawing, container: scope.container, path, owner };
  if (isComposite(step)) return drawComposite(step, place, drawGraph);
  const node = singleNode(drawing, step, path);
  drawing.place(scope.container, node, owner);
  if ('party' in step && drawing.isOutside(step))
    drawing.messages.push({ party: step.party, node });
  return { entry: node, exit: node, host: node };
}
