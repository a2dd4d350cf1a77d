/** Reads a procedure back from the facts that an export of it holds. */
import {
  listGraphs,
  parseProcedure,
  type Graph,
  type Procedure,
  type Step,
} from '@thutuc/core/procedure';
import { elementAt, elementsAt, isElement, type ModdleElement } from '../read/moddle.js';
import { procedureFacts, stepFacts } from './fact-schema.js';
import { type FactElement, readFacts } from './facts.js';
import { factsIn } from './own-elements.js';

/**
 * The procedure that a model was exported from, wherever its elements stand by now; `undefined`
 * where it holds no facts of ours.
 *
 * @throws ProcedureError `DEFINITION_INVALID` where facts were taken away, so that what is left is
 *   no procedure
 */
export function readOwnProcedure(definitions: ModdleElement): Procedure | undefined {
  const facts = [...factsBelow(definitions)];
  const header = facts.find(({ name }) => name === 'procedure');
  if (header === undefined) return undefined;
  const root = readFacts(header, procedureFacts) as Graph;
  const waiting = facts.filter(({ name }) => name === 'step').map(stepOf);
  waiting.sort((a, b) => a.index - b.index);
  // Outer steps first: they bring the graphs that the inner ones stand in.
  for (let left = waiting; left.length > 0;) {
    const graphs = new Map(
      listGraphs({ ...root, steps: root.steps }).map((one) => [one.path, one.graph]),
    );
    const orphans = left.filter(({ graph }) => !graphs.has(graph));
    for (const { graph, name, step } of left) {
      const found = graphs.get(graph);
      if (found !== undefined) found.steps[name] = step;
    }
    if (orphans.length === left.length) break;
    left = orphans;
  }
  return parseProcedure(root);
}

function stepOf(facts: FactElement) {
  const at = facts.children.find(({ name }) => name === 'at')?.attributes ?? {};
  const step = readFacts(facts, stepFacts) as Step;
  return { graph: at.graph ?? '', name: at.step ?? '', index: Number(at.index ?? 0), step };
}

/** All facts of a model, in the order of its elements. */
function* factsBelow(element: ModdleElement): Generator<FactElement> {
  const holder = elementAt(element, 'extensionElements');
  for (const value of holder === undefined ? [] : elementsAt(holder, 'values')) {
    const facts = factsIn(value);
    if (facts !== undefined) yield facts;
  }
  for (const property of ['rootElements', 'flowElements'] as const) {
    const children = holds(element, property) ? elementsAt(element, property) : [];
    for (const child of children.filter(isElement)) yield* factsBelow(child);
  }
}

const holds = (element: ModdleElement, property: string) => Array.isArray(element.get(property));
