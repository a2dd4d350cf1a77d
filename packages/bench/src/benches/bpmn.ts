/** Bench `bpmn`: how long it takes to lay out a model, beside the layout that others use. */
import { layoutBpmn, exportBpmn, readBpmn } from '@thutuc/bpmn';
import { parseProcedure } from '@thutuc/core/procedure';
import { permitProcedure } from '@thutuc/testing';
import type { Bench } from '../bench.js';

/** Tasks of a procedure in which every tenth task may lead back. */
const stepCount = 500;
const perTurn = 10;

const bench: Bench = {
  title:
    `Milliseconds for the layout of a model of ${stepCount} tasks in four lanes, every tenth of ` +
    'which may lead back ten tasks: pools, lanes, ways and names.',
  peers: {},
  figures: async () => {
    const { definitions } = await readBpmn(await exportBpmn(longProcedure()));
    return [
      {
        name: `layout-${stepCount}`,
        unit: 'ms',
        measure: 'milliseconds',
        clock: 'wall',
        ours: () => {
          layoutBpmn(definitions);
          return 1;
        },
        others: {},
        target: 1000,
      },
    ];
  },
};

export default bench;

/** The permit with many tasks, handed from role to role. */
function longProcedure() {
  const permit = permitProcedure();
  const roles = Object.entries(permit.parties)
    .filter(([, { kind }]) => kind === 'agency')
    .flatMap(([party, { roles: all }]) => Object.keys(all).map((role) => ({ party, role })));
  const task = (at: number) => ({
    kind: 'task',
    name: { en: `Task ${at}` },
    ...roles[at % roles.length],
    visitsMax: 3,
    on: {
      done: at + 1 < stepCount ? `task${at + 1}` : 'granted',
      ...(at % perTurn === perTurn - 1 && { returned: `task${at - perTurn + 1}` }),
    },
  });
  const tasks = Array.from({ length: stepCount }, (_, at) => [`task${at}`, task(at)] as const);
  const end = { kind: 'end', name: { en: 'Granted' }, outcome: 'granted' };
  return parseProcedure({
    ...permit,
    separate: [],
    start: 'task0',
    steps: { ...Object.fromEntries(tasks), granted: end },
  });
}
