/** The page of a citizen: their own dossiers, those they represent, and what is to be paid. */
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { vietnamese } from '@thutuc/lang-vi';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import { expect, it } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';

const basis = [{ act: 'Act of the test' }];
const made = permitProcedure();
const { pay, check } = made.steps;
if (check?.kind !== 'task') throw new Error('the check is a task');
/** The permit whose applicant may be represented, and whose fee is to be paid first. */
const permit = parseProcedure({
  ...made,
  representation: { basis },
  fee: { amount: 75_000, currency: 'VND' },
  steps: { ...made.steps, check: { ...check, on: { ...check.on, fit: 'pay' } } },
});

function world() {
  let now = parseInstant('2025-01-06T09:00+07:00');
  const engine = createEngine({
    store: createMemoryStore(),
    procedures: [permit],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: ['U-1', 'U-3'].map((code) => ({ code, name: { vi: code, en: code } })),
      people: [
        { id: 'lan', name: 'Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
        { id: 'hanh', name: 'Lê Thị Hạnh', memberships: [] },
      ],
    }),
    clock: { now: () => now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
  });
  let serial = 0;
  const send = (dossier: string, actor: string, command: CommandEnvelopeInput['command']) =>
    engine.execute({ id: `c-${(serial += 1)}`, dossier, actor, command });
  const submit = (dossier: string, actor: string) =>
    send(dossier, actor, { type: 'submit', procedure: 'permit', data: { area: 80 } });
  const empower = (dossier: string, from: string, until: string) =>
    send(dossier, 'hanh', { type: 'empower', representative: 'chi', from, until });
  const idsOf = async (actor: string) => {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await engine.ownPage(actor, {
        limit: 2,
        ...(after !== undefined && { after }),
      });
      ids.push(...page.items.map(({ dossier }) => dossier));
      after = page.next;
    } while (after !== undefined);
    return ids;
  };
  const at = (text: string): void => void (now = parseInstant(text));
  return { engine, send, submit, empower, idsOf, at };
}

it('shows whose dossiers one represents, behind one’s own, while the power lasts', async () => {
  const { engine, submit, empower, idsOf, at } = world();
  for (const dossier of ['C-1', 'C-2', 'C-3']) await submit(dossier, 'chi');
  for (const dossier of ['A-1', 'A-2', 'A-3', 'B-1']) await submit(dossier, 'hanh');
  for (const dossier of ['A-1', 'A-2', 'A-3']) await empower(dossier, '2025-01-06', '2025-01-10');
  expect(await idsOf('chi')).toEqual(['C-1', 'C-2', 'C-3', 'A-1', 'A-2', 'A-3']);
  expect(await idsOf('hanh')).toEqual(['A-1', 'A-2', 'A-3', 'B-1']);
  const { items } = await engine.ownPage('chi');
  const representing = { id: 'hanh', name: 'Lê Thị Hạnh' };
  expect(items.map((own) => own.representing)).toEqual([
    ...[undefined, undefined, undefined],
    ...[representing, representing, representing],
  ]);
  const records = (await engine.accessRecords({ dossier: 'A-1' })).items;
  expect(new Set(records.map(({ actor }) => actor))).toEqual(new Set(['@applicant']));
  at('2025-01-11T09:00+07:00');
  expect(await idsOf('chi')).toEqual(['C-1', 'C-2', 'C-3']);
});

it('shows no dossier twice, nor one whose power was revoked', async () => {
  const { engine, send, submit, empower, idsOf } = world();
  await submit('A-1', 'hanh');
  await empower('A-1', '2025-01-06', '2025-01-10');
  await empower('A-1', '2025-01-06', '2025-01-20');
  expect(await idsOf('chi')).toEqual(['A-1']);
  for (const power of [2, 3]) await send('A-1', 'hanh', { type: 'revokePower', power });
  expect(await idsOf('chi')).toEqual([]);
  for (const after of ['x', 'a', 'b.A-1', 'A-1'])
    await expect(engine.ownPage('chi', { after })).rejects.toMatchObject({ code: 'QUERY_INVALID' });
});

it('says how much is to be paid, once it is known', async () => {
  expect(pay?.kind).toBe('payment');
  const { engine, send, submit } = world();
  await submit('A-1', 'hanh');
  await send('A-1', 'lan', { type: 'accept' });
  const done = { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 75_000 } } as const;
  await send('A-1', 'lan', done);
  const [own] = (await engine.ownPage('hanh', { language: vietnamese })).items;
  expect(own?.todo).toMatchObject([
    { kind: 'payment', amount: { value: 75_000, currency: 'VND', text: '75.000 đồng' } },
  ]);
});
