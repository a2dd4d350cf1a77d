/** When the messages of a commit may be delivered. */
import { expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { permitProcedure, returningPermit } from '@thutuc/testing';
import type { Procedure } from '../definition/procedure.js';
import { effectsOfLast } from '../testing/dossiers/effects-of.js';
import { openOffice } from '../testing/dossiers/office.js';
import { accept, fit, jan, runCourse, submit } from '../testing/dossiers/permit-course.js';
import { outboxMessagesOf } from './outbox.js';

it.each<[string, Procedure, string]>([
  ['at once', permitProcedure(), jan(7)],
  ['once the act that it tells of stands', returningPermit(), jan(7, '09:10')],
])('a letter is delivered %s', (_what, procedure, expected) => {
  const office = openOffice(procedure);
  const lines = [submit, accept, fit];
  const { dossier } = runCourse(lines, office);
  const effects = effectsOfLast(lines, office);
  const [letter, ...others] = outboxMessagesOf(dossier, 3, effects, parseInstant(jan(7)));
  expect(letter).toMatchObject({
    key: 'D-1/3/0',
    channel: 'notify:U-3/officer',
    notBefore: parseInstant(expected),
  });
  expect(others).toEqual([]);
});

it('a call is made at once, though a letter beside it waits', () => {
  const { dossier } = runCourse([submit]);
  const call = { handler: 'h', retriesMax: 1, backoffSecondsMin: 1, timeoutSeconds: 1 };
  const tell = { kind: 'notify', template: 'resultReady', to: { kind: 'applicant' } } as const;
  const effects = [
    { ...tell, notBefore: 5 },
    { kind: 'service', activation: 'a#1', ...call },
  ] as const;
  expect(outboxMessagesOf(dossier, 1, effects, 2).map(({ notBefore }) => notBefore)).toEqual([
    5, 2,
  ]);
});
