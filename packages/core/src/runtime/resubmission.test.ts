/** Resubmission: by the same applicant, of what was closed without a grant, counted. */
import { expect, it } from 'vitest';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { countedSalts, guidedPermit, plainCalendar } from '@thutuc/testing';
import type { CommandEnvelopeInput } from '../engine/command.js';
import type { CommandError } from '../engine/errors.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';
import { rebuildStore } from '../audit/rebuild.js';
import { verifyStore } from '../audit/verify-store.js';

const name = (en: string) => ({ vi: en, en });
const permit = guidedPermit();
const other = parseProcedure({
  ...permit,
  id: 'other',
  intake: {
    ...permit.intake,
    resubmission: { of: ['permit'], after: ['refused'], basis: permit.basis },
  },
});
const data = { area: 80 };

function office() {
  const store = createMemoryStore();
  const engine = createEngine({
    store,
    procedures: [permit, other],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: [
        { code: 'U-1', name: name('Office') },
        { code: 'U-3', name: name('Police') },
      ],
      people: [{ id: 'lan', name: 'Lan', memberships: [{ unit: 'U-1', role: 'officer' }] }],
    }),
    clock: { now: () => parseInstant('2025-01-06T09:00+07:00'), isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
  });
  let serial = 0;
  const send = (dossier: string, actor: string, command: CommandEnvelopeInput['command']) =>
    engine.execute({ id: `c-${(serial += 1)}`, dossier, actor, command });
  const submit = (
    dossier: string,
    resubmissionOf?: string,
    { actor = 'hanh', procedure = 'permit', applicant }: Record<string, string> = {},
  ) =>
    send(dossier, actor, {
      ...{ type: 'submit', procedure, data },
      ...(applicant === undefined ? {} : { applicant }),
      ...(resubmissionOf === undefined ? {} : { resubmissionOf }),
    });
  const refuse = (dossier: string) => send(dossier, 'lan', { type: 'refuse', reasons: 'r' });
  return { engine, store, send, submit, refuse };
}

it('counts the attempts, whoever hands them in', async () => {
  const { engine, store, submit, refuse } = office();
  await submit('D-1');
  await refuse('D-1');
  await submit('D-2', 'D-1');
  await refuse('D-2');
  await submit('D-3', 'D-2', { actor: 'lan', applicant: 'hanh' });
  const third = await engine.readOffRecord('D-3');
  expect(third?.resubmission).toEqual({ of: 'D-2', attempt: 3 });
  const [first] = await engine.readLog('D-3');
  expect(first?.payload).toMatchObject({ resubmission: { of: 'D-2', attempt: 3 } });
  await rebuildStore(store);
  expect((await verifyStore(store)).problems).toEqual([]);
  expect((await engine.readOffRecord('D-1'))?.resubmission).toBeUndefined();
});

it('of another person’s dossier is answered as if it were not there', async () => {
  const { submit, refuse } = office();
  await submit('D-1');
  await refuse('D-1');
  const answers: unknown[] = [];
  for (const of of ['D-1', 'D-0'])
    await submit('D-2', of, { actor: 'duc' }).catch((error: unknown) => {
      const { code, message } = error as CommandError;
      answers.push({ code, message: message.replace(of, '…') });
    });
  expect(answers[0]).toMatchObject({ code: 'RESUBMISSION_UNKNOWN' });
  expect(answers[0]).toEqual(answers[1]);
});

it('is of what was closed without a grant, under the same procedure or a named one', async () => {
  const { submit, send, refuse } = office();
  await submit('D-1');
  await expect(submit('D-2', 'D-1')).rejects.toMatchObject({ code: 'RESUBMISSION_INVALID' });
  await send('D-1', 'lan', { type: 'accept' });
  await send('D-1', 'lan', { type: 'complete', step: 'check', outcome: 'unfit' });
  // The decision refused it: only the other procedure takes that for a return.
  await expect(submit('D-2', 'D-1')).rejects.toMatchObject({ code: 'RESUBMISSION_INVALID' });
  await submit('D-2', 'D-1', { procedure: 'other' });
  await refuse('D-2');
  await expect(submit('D-3', 'D-2')).rejects.toMatchObject({ code: 'RESUBMISSION_INVALID' });
  await submit('D-3', 'D-2', { procedure: 'other' });
});
