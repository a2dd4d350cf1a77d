/** Gives steps and graphs of a procedure something to catch, of every shape. */
import {
  branchesOf,
  type Catch,
  type Graph,
  type Procedure,
  type Step,
} from '@thutuc/core/procedure';

const name = (text: string) => ({ vi: text, en: text });
const days = (amount: number) => ({ amount, unit: 'workingDays' }) as const;

/** The same procedure, in which every n-th step and graph catches something. */
export function catching(procedure: Procedure, every: number): Procedure {
  let turn = 0;
  const owner = procedure.receipt;
  const isNext = () => turn++ % every === 0;
  const handler: Graph = {
    start: 'see',
    steps: {
      see: {
        ...{ kind: 'task', name: name('See to it'), ...owner, also: [], basis: [], events: {} },
        ...{ reads: [], writes: [], requires: [], produces: [], on: { seen: 'over' } },
      },
      over: { kind: 'end', name: name('Over'), outcome: 'seen' },
    },
  };
  const beside = (on: Catch['on']): Catch => ({
    ...{ on, interrupts: false, graph: handler, max: 2, atEnd: 'await', basis: [] },
  });
  const change = (step: Step, target: string): Step => {
    if (step.kind === 'end' || step.kind === 'decision') return step;
    const inner =
      step.kind === 'parallel' || step.kind === 'inclusive'
        ? {
            ...step,
            branches: Object.fromEntries(
              Object.entries(branchesOf(step)).map(([key, graph]) => [key, changeGraph(graph)]),
            ),
          }
        : step;
    if (!isNext()) return inner;
    const caught: Record<string, Catch> = {
      gone: { on: { message: 'withdrawal' }, interrupts: true, to: target, basis: [] },
      late: beside({ timer: { after: days(3) } }),
      told: { on: { signal: 'halt' }, interrupts: false, tell: [owner], max: 1, basis: [] },
    };
    return { ...inner, catches: caught };
  };
  const changeGraph = <Kind extends Graph>(graph: Kind): Kind => {
    const ends = Object.keys(graph.steps).filter((key) => graph.steps[key]?.kind === 'end');
    const target = ends[0] ?? graph.start;
    const steps = Object.fromEntries(
      Object.entries(graph.steps).map(([key, step]) => [key, change(step, target)]),
    );
    if (!isNext()) return { ...graph, steps };
    const catches: Record<string, Catch> = {
      order: beside({ signal: 'order' }),
      failure: { on: { error: 'any' }, interrupts: true, to: target, basis: [] },
      appeal: {
        ...{ on: { condition: 'area > 1' }, interrupts: true, graph: handler },
        ...{ then: { seen: target }, max: 1, basis: [] },
      },
      raised: {
        ...beside({ escalation: 'doubt' }),
        name: { vi: 'Chuyên viên chưa chắc chắn', en: 'The officer is in doubt' },
      },
    };
    return { ...graph, steps, catches };
  };
  return changeGraph(procedure);
}
