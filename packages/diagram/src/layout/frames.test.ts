/** Checks where frames stand: off labels, off nodes, off each other. */
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../testing/faults.js';
import { fork, procedureOf, task, type Steps } from '../testing/procedures.js';
import { layoutProcedure } from './layout.js';
import { vietnamese } from '@thutuc/lang-vi';

const end = { kind: 'end', name: { vi: 'Xong', en: 'Done' }, outcome: 'done' } as const;
const work = { work: task('office', 'done'), done: end };
const layoutOf = (steps: Steps, abreastMax = 1) =>
  layoutProcedure(procedureOf(steps), { language: vietnamese, abreastMax });

describe('frames', () => {
  it('leave the labels below a join alone', () => {
    const layout = layoutOf({
      both: fork('next', { a: work, b: work }, 'last'),
      next: task('office', 'last'),
      last: task('office', 'end'),
      end,
    });
    expect(layout.frames).toHaveLength(1);
    expect(layout.edges.filter(({ from, label }) => from === 'both#join' && label)).toHaveLength(1);
    expect(faultsOf(layout)).toEqual([]);
  });

  it.each([1, 2, 3, 5, 8])('stand in each other, %d deep', (levels) => {
    const looping = {
      work: task('office', 'again', 'done'),
      again: task('office', 'work'),
      done: end,
    };
    const nest = (level: number): Steps =>
      level === 0
        ? looping
        : {
            inner: fork('check', { a: nest(level - 1), b: work }),
            check: task('office', 'inner', 'done'),
            done: end,
          };
    const layout = layoutOf(nest(levels));
    expect(layout.frames).toHaveLength(levels);
    expect(faultsOf(layout)).toEqual([]);
  });

  it('stand beside each other with the loops inside', () => {
    const looping = (party: 'office' | 'board', a: Steps, b: Steps): Steps => ({
      first: task(party, 'inner'),
      inner: fork('done', { a, b }),
      done: end,
    });
    // Both would like to run their loops through the channel between them.
    const left = {
      ...rowOf('office', 5),
      t3: task('office', 't4', 't0'),
      t4: task('office', 'done', 't1'),
    };
    const layout = layoutOf({
      both: fork('end', {
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
  const steps = names.map((name, i) => [name, task(party, names[i + 1] ?? 'done')] as const);
  return { ...Object.fromEntries(steps), done: end };
}
