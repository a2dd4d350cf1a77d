/** Checks where frames stand: off labels, off nodes, off each other. */
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../testing/faults.js';
import { procedureFork, procedureOf, procedureTask, type Steps } from '../testing/procedures.js';
import { layoutProcedure } from './layout.js';
import { vietnamese } from '@thutuc/lang-vi';

const end = { kind: 'end', name: { vi: 'Xong', en: 'Done' }, outcome: 'done' } as const;
const work = { work: procedureTask('office', 'done'), done: end };
const layoutOf = (steps: Steps, abreastMax = 1) =>
  layoutProcedure(procedureOf(steps), { language: vietnamese, abreastMax });

describe('frames', () => {
  it('leave the labels below a join alone', () => {
    const layout = layoutOf({
      both: procedureFork('next', { a: work, b: work }, 'last'),
      next: procedureTask('office', 'last'),
      last: procedureTask('office', 'end'),
      end,
    });
    expect(layout.frames).toHaveLength(1);
    expect(layout.edges.filter(({ from, label }) => from === 'both#join' && label)).toHaveLength(1);
    expect(faultsOf(layout)).toEqual([]);
  });

  it.each([1, 2, 3, 5, 8])('stand in each other, %d deep', (levels) => {
    const looping = {
      work: procedureTask('office', 'again', 'done'),
      again: procedureTask('office', 'work'),
      done: end,
    };
    const nest = (level: number): Steps =>
      level === 0
        ? looping
        : {
            inner: procedureFork('check', { a: nest(level - 1), b: work }),
            check: procedureTask('office', 'inner', 'done'),
            done: end,
          };
    const layout = layoutOf(nest(levels));
    expect(layout.frames).toHaveLength(levels);
    expect(faultsOf(layout)).toEqual([]);
  });

  it('stand beside each other with the loops inside', () => {
    const looping = (party: 'office' | 'board', a: Steps, b: Steps): Steps => ({
      first: procedureTask(party, 'inner'),
      inner: procedureFork('done', { a, b }),
      done: end,
    });
    // Both would like to run their loops through the channel between them.
    const left = {
      ...rowOf('office', 5),
      t3: procedureTask('office', 't4', 't0'),
      t4: procedureTask('office', 'done', 't1'),
    };
    const layout = layoutOf({
      both: procedureFork('end', {
        a: looping('office', rowOf('office', 6), left),
        b: looping('board', rowOf('board', 3), rowOf('board', 4)),
      }),
      end,
    });
    expect(layout.frames).toHaveLength(3);
    expect(faultsOf(layout)).toEqual([]);
  });
});

/** Tasks `t0`, `t1` … one after another, and `done`. */
function rowOf(party: 'office' | 'board', count: number): Steps {
  const names = Array.from({ length: count }, (_, i) => `t${i}`);
  const steps = names.map(
    (name, i) => [name, procedureTask(party, names[i + 1] ?? 'done')] as const,
  );
  return { ...Object.fromEntries(steps), done: end };
}
