/** Intake against a naive model, which counts working days one by one. */
import { parseInstant, ThutucError } from '@thutuc/legal-time';
import { guidedPermit, nextTimer } from '@thutuc/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openOffice, type Case, type Office, type Request } from '../testing/dossiers/office.js';
import { officer, reasons, submit } from '../testing/dossiers/permit-course.js';
import { foldLog } from './fold-log.js';

const dayMs = 86_400_000;
const first = parseInstant('2025-01-06T09:00+07:00'); // a Monday

/** Where a dossier stands, as it would be kept on paper. */
interface Model {
  life: 'submitted' | 'guided' | 'running' | 'closed';
  told: number;
  /** Days since the first Monday. */
  dueDay?: number;
  outcome?: string;
}

type Act = 'guide' | 'amend' | 'accept' | 'refuse' | 'recallSubmission';

const commands: Readonly<Record<Act, Omit<Request, 'at'>>> = {
  guide: { actor: officer, command: { type: 'guide', documents: [], fields: [], reasons } },
  amend: { actor: 'applicant', command: { type: 'amend', data: {} } },
  accept: { actor: officer, command: { type: 'accept' } },
  refuse: { actor: officer, command: { type: 'refuse', reasons } },
  recallSubmission: { actor: 'applicant', command: { type: 'recallSubmission' } },
};

const isWorkingDay = (day: number): boolean => day % 7 < 5;

/** The day so many working days after one, counted on one's fingers. */
function workingDaysAfter(day: number, count: number): number {
  let [last, left] = [day, count];
  while (left > 0) {
    last += 1;
    if (isWorkingDay(last)) left -= 1;
  }
  return last;
}

/** What the model makes of an act on a day; whether it is allowed. */
function tell(model: Model, act: Act, day: number, max: number, limit: number): boolean {
  const { life } = model;
  if (act === 'guide') {
    if (life !== 'submitted' || model.told >= max) return false;
    Object.assign(model, {
      ...{ life: 'guided', told: model.told + 1, dueDay: workingDaysAfter(day, limit) },
    });
    return true;
  }
  if (act === 'amend') {
    if (life !== 'guided') return false;
    model.life = 'submitted';
    return true;
  }
  if (act === 'accept') {
    if (life !== 'submitted') return false;
    model.life = 'running';
    return true;
  }
  const isOpen = life === 'submitted' || (act === 'recallSubmission' && life === 'guided');
  if (!isOpen) return false;
  Object.assign(model, {
    life: 'closed',
    outcome: act === 'refuse' ? 'receiptRefused' : undefined,
  });
  return true;
}

/** Lets all timers fire that are due by an instant. */
function until(office: Office, before: Case, at: number): Case {
  let result = before;
  for (let timer = nextTimer(result.dossier); timer !== undefined && timer.at <= at;) {
    result = office.act(result, timer);
    timer = nextTimer(result.dossier);
  }
  return result;
}

it('is sent back, completed, received, refused, recalled and lapses as on paper', () => {
  const acts = fc.record({
    max: fc.integer({ min: 1, max: 3 }),
    limit: fc.integer({ min: 1, max: 6 }),
    steps: fc.array(
      fc.record({
        act: fc.constantFrom<Act>(
          'guide',
          'guide',
          'amend',
          'amend',
          'accept',
          'refuse',
          'recallSubmission',
        ),
        days: fc.integer({ min: 0, max: 9 }),
      }),
      { maxLength: 12 },
    ),
  });
  const met = new Set<string>();
  fc.assert(
    fc.property(acts, ({ max, limit, steps }) => {
      const office = openOffice(guidedPermit({ max, limit }));
      const [, actor, command] = submit;
      let result = office.act(undefined, { at: first, actor, command });
      const model: Model = { life: 'submitted', told: 0 };
      let day = 0;
      for (const [i, { act, days }] of steps.entries()) {
        day += days;
        while (!isWorkingDay(day)) day += 1;
        const at = first + day * dayMs + i * 60_000;
        if (model.life === 'guided' && day > (model.dueDay ?? Infinity)) {
          Object.assign(model, { life: 'closed', outcome: 'lapsed' });
        }
        if (model.life === 'running') break;
        result = until(office, result, at);
        const isAllowed = tell(model, act, day, max, limit);
        try {
          result = office.act(result, { ...commands[act], at });
          expect(isAllowed, act).toBe(true);
        } catch (error) {
          if (!(error instanceof ThutucError)) throw error;
          expect(isAllowed, `${act}: ${error.code}`).toBe(false);
        }
        const { lifecycle, counts, clock, receivedAt } = result.dossier;
        expect({ life: lifecycle, told: counts.guidances ?? 0 }).toEqual({
          ...{ life: model.life, told: model.told },
        });
        if (model.outcome !== undefined) expect(result.dossier.outcome).toBe(model.outcome);
        expect(clock.facts.length > 0).toBe(receivedAt !== undefined);
        expect(foldLog(result.events)).toEqual(result.dossier);
        met.add(result.dossier.outcome ?? lifecycle);
      }
    }),
    { numRuns: process.env.CI === 'true' ? 300 : 40 },
  );
  expect([...met]).toEqual(
    expect.arrayContaining(['lapsed', 'guided', 'running', 'receiptRefused']),
  );
});
