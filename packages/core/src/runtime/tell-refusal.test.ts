/** How an engine tells refusals: with the names of the dossier, in the zone of the unit. */
import { builtInRules, createCalendar, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { vietnamese } from '@thutuc/lang-vi';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import { expect, it } from 'vitest';
import { CommandError } from '../engine/errors.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { StoreError } from '../ports/errors.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';

const now = parseInstant('2025-01-06T09:00+07:00');
const elsewhere = createCalendar({ ...plainCalendar().spec, id: 'utc', zone: 'UTC' });

async function openDossier() {
  const engine = createEngine({
    store: createMemoryStore(),
    procedures: [permitProcedure()],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar(), elsewhere],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: [
        {
          code: 'U-1',
          name: { vi: 'Bộ phận Một cửa', en: 'One-stop shop' },
          calendar: 'test/plain',
        },
        { code: 'U-3', name: { en: 'Police' }, calendar: 'test/plain' },
        { code: 'U-9', name: { en: 'Elsewhere' }, calendar: 'utc' },
      ],
      people: [
        { id: 'lan', name: 'Trần Thị Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
        { id: 'nga', name: 'Lê Thị Nga', memberships: [{ unit: 'U-1', role: 'officer' }] },
      ],
    }),
    foreignCalendar: true,
    clock: { now: () => now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
  });
  const act = (id: string, actor: string, command: object) =>
    engine.execute({ id, dossier: 'D-1', actor, command } as never);
  await act('1', 'hanh', { type: 'submit', procedure: 'permit', data: { area: 80 } });
  await act('2', 'lan', { type: 'accept' });
  await act('3', 'lan', { type: 'claim', step: 'check' });
  return { engine, act };
}

it('names step and person, beside the code and its details', async () => {
  const { engine, act } = await openDossier();
  const error: unknown = await act('4', 'nga', {
    ...{ type: 'complete', step: 'check', outcome: 'fit', data: { fee: 1 } },
  }).catch((reason: unknown) => reason);
  const told = await engine.tellRefusal(error, { language: vietnamese, dossier: 'D-1' });
  expect(told.code).toBe('CLAIMED_BY_OTHER');
  expect(told.text).toContain('Trần Thị Lan');
  expect(told.text).not.toContain('lan');
  expect(told.details).toMatchObject({ claimedBy: 'lan' });
});

it('tells instants in the zone of the unit that is named, else of the first calendar', async () => {
  const { engine } = await openDossier();
  const textWith = async (details: object): Promise<string> => {
    const error = new CommandError('EFFECTIVE_IN_FUTURE', '', { effectiveAt: now, ...details });
    return (await engine.tellRefusal(error)).text;
  };
  expect(await textWith({ unit: 'U-9' })).toContain('at 02:00');
  expect(await textWith({ unit: 'U-1' })).toContain('at 09:00');
  expect(await textWith({ unit: 'gone' })).toContain('at 09:00');
});

it('says of a failure that something failed, and nothing of what', async () => {
  const { engine } = await openDossier();
  const failures = [new Error('secret'), 'secret', new StoreError('STORE_CORRUPT', 'secret')];
  for (const error of failures) {
    const told = await engine.tellRefusal(error, { language: vietnamese });
    expect(told).toEqual({ code: 'FAILED', text: vietnamese.core.failed, details: {} });
  }
});
