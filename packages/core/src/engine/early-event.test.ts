/** Deadline events whose moment has passed as their step is entered, and those counted in hours. */
import { expect, test } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import { nextTimer, permitProcedure } from '@thutuc/testing';
import { openOffice } from '../testing/dossiers/office.js';
import { walkSubmission } from '../testing/dossiers/walk.js';

const minuteMs = 60_000;

test('takes effect as the step is entered, not before the dossier was there', () => {
  const permit = permitProcedure();
  const { check } = permit.steps;
  // Three working days to check, and an event that comes five before they are over.
  const soon = { when: 'before', by: { amount: 5, unit: 'workingDays' }, to: 'refused' };
  const steps = { ...permit.steps, check: { ...check, events: { soon } } };
  const office = openOffice(parseProcedure({ ...permit, steps }));
  const first = walkSubmission(office.procedure.procedure);
  const submitted = office.act(undefined, first);
  const accept = { at: first.at + minuteMs, actor: 'U-1/officer' };
  const accepted = office.act(submitted, { ...accept, command: { type: 'accept' } });
  const timer = nextTimer(accepted.dossier)!;
  expect(timer.at).toBeLessThan(accept.at);
  const { dossier } = office.act(accepted, { ...timer, at: accept.at + minuteMs });
  expect(dossier).toMatchObject({ outcome: 'refused', settledAt: accept.at });
});

test('may be counted in hours around a limit in days', () => {
  const permit = permitProcedure();
  const hours = (amount: number) => ({ amount, unit: 'workingHours' });
  const events = {
    soon: { when: 'before', by: hours(4) },
    late: { when: 'after', by: hours(2) },
  };
  const steps = { ...permit.steps, check: { ...permit.steps.check, events } };
  const office = openOffice(parseProcedure({ ...permit, steps }));
  const first = walkSubmission(office.procedure.procedure);
  const submitted = office.act(undefined, first);
  const accept = { at: first.at + minuteMs, actor: 'U-1/officer' };
  const { dossier } = office.act(submitted, { ...accept, command: { type: 'accept' } });
  // Accepted on Mon 2025-01-06: three working days end on Thu 2025-01-09.
  expect(dossier.activations[0]!.timers).toMatchObject({
    soon: Date.parse('2025-01-09T13:00+07:00'),
    late: Date.parse('2025-01-10T09:30+07:00') + 1,
  });
});
