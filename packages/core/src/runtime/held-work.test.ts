/** A worklist says of whose limit has passed until when facts in time may be recorded. */
import { describe, expect, it } from 'vitest';
import { verifyStore } from '../audit/verify-store.js';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';

const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
const at = (text: string) => parseInstant(`2025-01-${text}+07:00`);
const name = (en: string) => ({ vi: en, en });

const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [
    { code: 'U-1', name: name('Office') },
    { code: 'U-3', name: name('Police') },
  ],
  people: [
    { id: 'lan', name: 'Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
    { id: 'cong', name: 'Cong', memberships: [{ unit: 'U-3', role: 'officer' }] },
  ],
});

/** The permit with a grace of three working days; where asked, the law decides after five. */
function procedureOf(isExpiring: boolean): Procedure {
  const permit = permitProcedure();
  const basis = [{ act: 'Act of the test', article: '1' }];
  const expiry = { outcome: 'law', basis };
  const timeLimit = { ...permit.timeLimit, ...days(5) };
  return parseProcedure({
    ...permit,
    recording: { grace: days(3), backdating: [{ max: days(4) }] },
    ...(isExpiring ? { expiry, timeLimit } : {}),
  });
}

/** The permit, accepted on Monday the 6th. */
async function office(isExpiring: boolean) {
  const store = createMemoryStore();
  const clock = { now: at('06T09:00') };
  const engine = createEngine({
    store,
    procedures: [procedureOf(isExpiring)],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory,
    clock: { now: () => clock.now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
  });
  let serial = 0;
  const send = (
    actor: string,
    command: CommandEnvelopeInput['command'],
    effectiveAt?: string,
  ): Promise<unknown> =>
    engine.execute({
      id: `c-${(serial += 1)}`,
      dossier: 'D-1',
      actor,
      command,
      ...(effectiveAt !== undefined && { effectiveAt }),
    });
  await send('hanh', { type: 'submit', procedure: 'permit', data: { area: 80 } });
  await send('lan', { type: 'accept' });
  return { store, engine, clock, send };
}

/** The same, asked of the police on Tuesday the 7th. */
async function asked() {
  const opened = await office(false);
  opened.clock.now = at('07T09:00');
  const fit = { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 1 } } as const;
  await opened.send('lan', fit);
  return opened;
}

const answer = { type: 'answerConsultation', step: 'police', answer: 'agreed' } as const;
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: unknown) => (error as { code?: unknown }).code,
  );

describe('a question whose limit has passed', () => {
  it('is held from then on, until the grace is over', async () => {
    const { engine, clock, store } = await asked();
    const { items } = await engine.worklist({ unit: 'U-3' });
    // Two working days from Tuesday the 7th, and three more.
    expect(items).toMatchObject([{ heldFrom: at('10T00:00'), heldUntil: at('15T00:00') }]);
    for (const [now, standing] of [
      ['09T23:59', 'open'],
      ['10T00:00', 'held'],
      ['14T23:59', 'held'],
    ] as const) {
      clock.now = at(now);
      expect((await engine.worklist({ unit: 'U-3' })).items).toMatchObject([{ standing }]);
    }
    expect((await verifyStore(store)).problems).toEqual([]);
  });

  it('is held exactly when an answer as of now is refused for it', async () => {
    for (const [now, code] of [
      ['09T16:00', 'ok'],
      ['10T09:00', 'CONSEQUENCE_HELD'],
      ['14T16:00', 'CONSEQUENCE_HELD'],
    ] as const) {
      const { engine, clock, send } = await asked();
      clock.now = at(now);
      const [item] = (await engine.worklist({ unit: 'U-3' })).items;
      expect(item?.standing === 'held').toBe(code !== 'ok');
      expect(await codeOf(send('cong', answer))).toBe(code);
    }
  });
});

describe('the limit by which the law decides', () => {
  it('holds work that has no such limit of its own', async () => {
    const { engine, clock } = await office(true);
    const { items } = await engine.worklist({});
    // Five working days from Monday the 6th, and three more.
    const held = { heldFrom: at('14T00:00'), heldUntil: at('17T00:00') };
    expect(items).toMatchObject([{ activation: 'check#1', standing: 'open', ...held }]);
    clock.now = at('14T00:00');
    expect((await engine.worklist({})).items).toMatchObject([{ standing: 'held' }]);
  });
});
