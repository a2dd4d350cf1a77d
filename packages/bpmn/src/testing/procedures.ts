/** The procedures that an export is tried on: all examples, and random ones of every shape. */
import { readdirSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Catch,
  fillParameters,
  type Graph,
  parseParameters,
  parseProcedure,
  type Procedure,
  type Step,
} from '@thutuc/core/procedure';
import { arbitraryProcedure, arbitraryWildProcedure } from '@thutuc/testing';
import fc from 'fast-check';

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));

/** Every example that has a procedure, its parameters filled in. */
export function exampleProcedures(): { readonly name: string; readonly procedure: Procedure }[] {
  return readdirSync(examples)
    .filter((name) => existsSync(`${examples}${name}/procedure.json`))
    .map((name) => {
      const read = (file: string): unknown =>
        JSON.parse(readFileSync(`${examples}${name}/${file}`, 'utf8'));
      const hasValues = existsSync(`${examples}${name}/parameters.json`);
      const values = hasValues ? parseParameters(read('parameters.json')) : {};
      return { name, procedure: parseProcedure(fillParameters(read('procedure.json'), values)) };
    });
}

/** Random procedures, with what they catch at every n-th place. */
export const someProcedure: fc.Arbitrary<Procedure> = fc
  .tuple(
    fc.oneof(arbitraryProcedure({ blocksMax: 4 }), arbitraryWildProcedure),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([procedure, every]) => (every === 0 ? procedure : catching(procedure, every)));

/** The same procedure, in which every n-th step and graph catches something. */
function catching(procedure: Procedure, every: number): Procedure {
  let turn = 0;
  const { receipt } = procedure;
  const isNext = () => turn++ % every === 0;
  const owner = { party: receipt.party, role: receipt.role };
  const name = { vi: 'Xem xét', en: 'See to it' };
  const handler: Graph = {
    start: 'see',
    steps: {
      see: {
        ...{ kind: 'task', name, ...owner, also: [], basis: [], events: {}, reads: [] },
        ...{ writes: [], requires: [], produces: [], on: { seen: 'over' } },
      },
      over: { kind: 'end', name, outcome: 'seen' },
    },
  };
  const after = { amount: 3, unit: 'workingDays' } as const;
  const beside: Catch = {
    ...{ on: { timer: { after } }, interrupts: false, graph: handler, max: 2 },
    ...{ atEnd: 'await', basis: [] },
  };
  const change = (step: Step, target: string): Step => {
    if (step.kind === 'end' || step.kind === 'decision') return step;
    const gone: Catch = { on: { message: 'withdrawal' }, interrupts: true, to: target, basis: [] };
    const inner =
      step.kind === 'parallel' || step.kind === 'inclusive'
        ? { ...step, branches: changed(step.branches) }
        : step;
    return isNext() ? { ...inner, catches: { gone, meanwhile: beside } } : inner;
  };
  const changed = (graphs: Readonly<Record<string, Graph>>): Record<string, Graph> =>
    Object.fromEntries(Object.entries(graphs).map(([key, graph]) => [key, changeGraph(graph)]));
  const changeGraph = <Kind extends Graph>(graph: Kind): Kind => {
    const ends = Object.keys(graph.steps).filter((key) => graph.steps[key]?.kind === 'end');
    const target = ends[0] ?? graph.start;
    const steps = Object.fromEntries(
      Object.entries(graph.steps).map(([key, step]) => [key, change(step, target)]),
    );
    const appeal: Catch = {
      ...{ on: { condition: 'area > 1' }, interrupts: true, graph: handler },
      ...{ then: { seen: target }, basis: [] },
    };
    const failure: Catch = { on: { error: 'any' }, interrupts: true, to: target, basis: [] };
    return { ...graph, steps, ...(isNext() && { catches: { failure, appeal, order: beside } }) };
  };
  return changeGraph(procedure);
}
