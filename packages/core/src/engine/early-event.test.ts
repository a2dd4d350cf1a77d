/** A deadline event whose moment has passed when its step is entered. */
import { expect, test } from 'vitest';
import { parseProcedure } from '../definition/index.js';
import { nextTimer, openOffice, permitProcedure, submission } from '../testing/dossiers/index.js';

const minuteMs = 60_000;

test('takes effect as the step is entered, not before the dossier was there', () => {
  const permit = permitProcedure();
  const { check } = permit.steps;
  // Three working days to check, and an event that comes five before they are over.
  const soon = { when: 'before', by: { amount: 5, unit: 'workingDays' }, to: 'refused' };
  const steps = { ...permit.steps, check: { ...check, events: { soon } } };
  const office = openOffice(parseProcedure({ ...permit, steps }));
  const first = submission(office.procedure.procedure);
  const submitted = office.act(undefined, first);
  const accept = { at: first.at + minuteMs, actor: 'U-1/officer' };
  const accepted = office.act(submitted, { ...accept, command: { type: 'accept' } });
  const timer = nextTimer(accepted.dossier)!;
  expect(timer.at).toBeLessThan(accept.at);
  const { dossier } = office.act(accepted, { ...timer, at: accept.at + minuteMs });
  expect(dossier).toMatchObject({ outcome: 'refused', settledAt: accept.at });
});
