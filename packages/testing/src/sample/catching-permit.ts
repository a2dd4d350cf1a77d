/** The permit with something caught of every kind, on a step and on the procedure. */
import { parseProcedure, type Procedure } from '@thutuc/core';
import { permitProcedure } from './permit.js';

const name = (en: string) => ({ vi: en, en });
const head = { party: 'office', role: 'head' };
const officer = { party: 'office', role: 'officer' };
const applicant = { party: 'applicant', role: 'person' };
const basis = [{ act: 'Act of the test', article: '7', status: 'internal' }];
const days = (amount: number) => ({ amount, unit: 'workingDays' });

/** A handler of one task. */
const handler = (owner: object = head) => ({
  start: 'see',
  steps: {
    see: { kind: 'task', name: name('See to it'), ...owner, limit: days(1), on: { seen: 'over' } },
    over: { kind: 'end', name: name('Over'), outcome: 'seen' },
  },
});
const beside = (on: object, atEnd: 'await' | 'cancel' = 'cancel', max = 2) => ({
  ...{ on, interrupts: false, graph: handler(), max, atEnd, basis },
});
const leads = (on: object, to: string) => ({ on, interrupts: true, to, basis });

/** What the check catches: something beside and something that interrupts, of each kind. */
const onCheck = {
  news: beside({ message: 'news', writes: ['kind'], early: { max: 2, within: days(5) } }),
  gone: leads({ message: 'gone', from: [applicant] }, 'refused'),
  alarm: beside({ signal: 'alarm', from: [head] }),
  stopped: leads({ signal: 'halt', from: [head] }, 'expired'),
  large: beside({ condition: 'area > 100' }, 'await'),
  huge: leads({ condition: 'area > 1000' }, 'refused'),
  doubt: beside({ escalation: 'doubt' }),
  refer: leads({ escalation: 'refer' }, 'sign'),
  lost: leads({ error: 'LOST' }, 'refused'),
  soon: beside({ timer: { after: days(1) } }),
  built: leads({ timer: { date: 'built' } }, 'expired'),
  daily: {
    ...{ on: { timer: { every: days(1) } }, interrupts: false, tell: [head], max: 2, basis },
  },
};

/** What the procedure catches. */
const onAll = {
  order: beside({ signal: 'order', from: [head] }, 'await'),
  appeal: {
    ...{ on: { message: 'appeal', from: [head] }, interrupts: true, graph: handler(officer) },
    ...{ then: { seen: 'sign' }, max: 1, basis },
  },
  withdrawn: leads({ message: 'withdrawn', from: [applicant] }, 'refused'),
  fence: beside({ condition: 'kind = "fence"' }, 'cancel', 1),
  worried: beside({ escalation: 'worry' }, 'await'),
  broken: leads({ error: 'any' }, 'expired'),
  halfway: { on: { timer: { after: days(5) } }, interrupts: false, tell: [head], basis },
  passed: { on: { timer: { when: 'at' } }, interrupts: false, tell: [head], basis },
};

/** The permit with something caught of every kind, on the check and on the procedure itself. */
export function catchingPermit(): Procedure {
  const permit = permitProcedure();
  const { check, ...steps } = permit.steps;
  return parseProcedure({
    ...permit,
    separate: [],
    steps: { check: { ...check, catches: onCheck }, ...steps },
    catches: onAll,
  });
}
