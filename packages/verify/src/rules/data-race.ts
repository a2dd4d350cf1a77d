/** What runs beside something does not write what that works with. */
import { catchesOf, handlerOfGraph, handlerOfStep, listGraphs } from '@thutuc/core/procedure';
import type { PlacedStep, Step } from '@thutuc/core/procedure';
import { fieldsDecidedBy, fieldsNeeded } from '../needs.js';
import { pathInDefinition, type Report, type Subject, type VerifyRule } from '../subject.js';

/** Reports steps of handlers that write a field which what they run beside reads or writes. */
export const dataRace: VerifyRule = {
  id: 'data-race',
  category: 'soundness',
  severity: 'warning',
  *check(subject) {
    for (const { path, graph } of listGraphs(subject.procedure)) {
      for (const [name, caught] of Object.entries(graph.catches ?? {})) {
        const handler = handlerOfGraph(path, name);
        if (!caught.interrupts) yield* races(subject, handler, path, name);
      }
    }
    for (const { path, step } of subject.steps) {
      for (const [name, caught] of Object.entries(catchesOf(step))) {
        if (!caught.interrupts) yield* races(subject, handlerOfStep(path, name), path, name);
      }
    }
  },
};

/** The races of a handler with the step or the graph that it runs beside. */
function* races(
  { steps }: Subject,
  handler: string,
  holder: string,
  name: string,
): Generator<Report> {
  const isHandling = ({ in: { path } }: PlacedStep): boolean => isWithin(path, handler);
  const handling = steps.filter(isHandling);
  const beside = steps.filter(
    (placed) => !isHandling(placed) && isWithin(placed.path, holder) && isPlanned(placed, holder),
  );
  for (const { path, step } of handling) {
    for (const field of writesOf(step)) {
      const other = beside.find((placed) => worksWith(placed.step, field));
      if (other === undefined) continue;
      yield {
        path: `${pathInDefinition(path)}.writes`,
        say: ({ dataRace }) => dataRace(path, field, other.path, name),
      };
    }
  }
}

/** Whether a path is that of a step or graph, or of something in it. */
function isWithin(path: string, holder: string): boolean {
  if (holder === '' || path === holder) return true;
  return path.startsWith(holder) && ['/', '!'].includes(path[holder.length] ?? '');
}

/** Whether a step belongs to what is caught upon, and not to another handler of that. */
function isPlanned({ path }: PlacedStep, holder: string): boolean {
  return !path.slice(holder.length).includes('!');
}

function writesOf(step: Step): readonly string[] {
  return step.kind === 'end' ? [] : step.writes;
}

function worksWith(step: Step, field: string): boolean {
  if (step.kind === 'end') return false;
  const works = [step.reads, step.writes, fieldsNeeded(step), fieldsDecidedBy(step)];
  return works.some((names) => names.includes(field));
}
