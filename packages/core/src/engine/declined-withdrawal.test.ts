/** A withdrawal that is pending, or declined: the dossier rests, and continues where it stood. */
import { expect, it } from 'vitest';
import {
  accept,
  head,
  jan,
  officer,
  reasons,
  runCourse,
  submit,
  type Line,
} from '../testing/dossiers/permit-course.js';

const suspend: Line = [jan(7), head, { type: 'suspend', reasons }];
const withdraw: Line = [jan(8), 'applicant', { type: 'withdraw' }];
const decline: Line = [jan(9), officer, { type: 'declineWithdrawal', reasons }];

it.each<[string, readonly Line[], readonly Line[]]>([
  ['submitted', [submit], [[jan(10), officer, { type: 'accept' }]]],
  ['running', [submit, accept], [[jan(10), head, { type: 'suspend', reasons }]]],
  ['suspended', [submit, accept, suspend], [[jan(10), head, { type: 'resume' }]]],
])('leaves a dossier %s', (lifecycle, before, after) => {
  const declined = [...before, withdraw, decline];
  expect(runCourse(declined).dossier.lifecycle).toBe(lifecycle);
  expect(runCourse([...declined, ...after]).events).toHaveLength(declined.length + 1);
});

it('fires no timer of a step that a worker had taken before the withdrawal was asked for', () => {
  const waiting = runCourse([submit, accept, withdraw]).dossier;
  const [timer] = Object.keys(waiting.activations[0]?.timers ?? {});
  const fire: Line = [
    jan(20),
    '@system',
    { type: 'fireTimer', activation: 'check#1', timer: timer! },
  ];
  expect(() => runCourse([submit, accept, withdraw, fire])).toThrow(
    expect.objectContaining({ code: 'TIMER_NOT_DUE' }),
  );
});
