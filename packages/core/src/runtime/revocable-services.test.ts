/** Services whose handlers take calls back: what had them called can be undone. */
import { describe, expect, it } from 'vitest';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { countedSalts, ManualClock, plainCalendar, returningPermit } from '@thutuc/testing';
import { verifyStore } from '../audit/verify-store.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import { RefuseDelivery } from '../delivery/errors.js';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';
import type { RevocableHandler, ServiceContext, ServiceInput } from './services.js';

const name = (en: string) => ({ vi: en, en });

/** The permit of which a fit application has an invoice made before the police is asked. */
function withInvoice(isRevocable: boolean) {
  const permit = returningPermit();
  const check = permit.steps.check!;
  if (check.kind !== 'task') throw new Error('the check is a task');
  return parseProcedure({
    ...permit,
    steps: {
      ...permit.steps,
      check: { ...check, on: { ...check.on, fit: 'invoice' } },
      invoice: {
        kind: 'service',
        name: name('Invoice'),
        party: 'office',
        role: 'officer',
        limit: { amount: 1, unit: 'workingDays' },
        handler: 'invoices',
        retriesMax: 1,
        backoffSecondsMin: 10,
        ...(isRevocable && { undo: true }),
        on: { made: 'police' },
      },
    },
  });
}

const person = (id: string, unit: string, role: string) => ({
  ...{ id, name: id },
  memberships: [{ unit, role }],
});

const undoes = { call: () => Promise.resolve({ outcome: 'made' }), undo: () => Promise.resolve() };

async function openOffice(handler: Partial<RevocableHandler> = {}, isRevocable = true) {
  const clock = new ManualClock(parseInstant('2025-01-06T09:00+07:00')); // a Monday
  const store = createMemoryStore();
  const calls: string[] = [];
  const made = { ...undoes, ...handler };
  const engine = createEngine({
    store,
    procedures: [withInvoice(isRevocable)],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: ['U-1', 'U-3'].map((code) => ({ code, name: name(code) })),
      people: [
        person('lan', 'U-1', 'officer'),
        person('minh', 'U-1', 'head'),
        person('duc', 'U-3', 'officer'),
      ],
    }),
    clock,
    salt: countedSalts(),
    idPrefixes: 'any',
    handlers: {
      invoices: {
        call: (input: ServiceInput, context: ServiceContext) => {
          calls.push(`call ${context.idempotencyKey}`);
          return made.call(input, context);
        },
        undo: (input: ServiceInput, context: ServiceContext) => {
          calls.push(`undo ${context.idempotencyKey} ${input.step} ${context.attempt}`);
          return made.undo(input, context);
        },
      },
    },
  });
  const dispatcher = engine.createDispatcher({ clock, random: () => 0, worker: 'w-1' });
  let serial = 0;
  const send = (actor: string, command: CommandEnvelopeInput['command']) =>
    engine.execute({ id: `c${(serial += 1)}`, dossier: 'D-1', actor, command });
  await send('hanh', { type: 'submit', procedure: 'permit', data: { area: 80 } });
  await send('lan', { type: 'accept' });
  const fit = () =>
    send('lan', { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 5 } });
  const open = async () =>
    (await engine.readOffRecord('D-1'))?.activations
      .map(({ id }) => id)
      .filter((id) => !id.includes('/'));
  return { engine, store, clock, calls, dispatcher, send, fit, open };
}

const undo = { type: 'undo' } as const;

describe('an act that had a service called', () => {
  it('is undone with the answer, and the handler takes the call back, once', async () => {
    const { engine, store, calls, dispatcher, send, fit, open } = await openOffice();
    await fit();
    await dispatcher.drain();
    expect(await open()).toEqual(['police#1']);
    await send('lan', undo);
    expect(await open()).toEqual(['check#1']);
    await dispatcher.drain();
    await dispatcher.drain();
    expect(calls).toEqual(['call D-1:invoice#1', 'undo D-1:invoice#1 invoice 1']);
    const log = await engine.readLog('D-1');
    expect(log.at(-1)?.payload).toMatchObject({ type: 'annulled', events: [3, 4], kind: 'undo' });
    expect((await verifyStore(store)).problems).toEqual([]);
    await fit();
    await dispatcher.drain();
    expect(calls.at(-1)).toBe('call D-1:invoice#2');
    expect(await open()).toEqual(['police#2']);
  });

  it('is undone before the call: its message leads to none, and whatever was made is undone', async () => {
    const { calls, dispatcher, send, fit } = await openOffice();
    await fit();
    await send('lan', undo);
    await dispatcher.drain();
    expect(calls).toEqual(['undo D-1:invoice#1 invoice 1']);
  });

  it('corrects what people were told by the answer', async () => {
    const { engine, store, dispatcher, send, fit, clock } = await openOffice();
    await fit();
    await dispatcher.drain();
    const told = (await engine.readLog('D-1')).at(-1)?.told;
    expect(told).toMatchObject([{ template: 'consultationAsked', to: { unit: 'U-3' } }]);
    await clock.advance(20 * 60_000);
    await send('lan', undo);
    const { messages } = (await store.readStored('D-1'))!;
    const letters = messages.filter(({ body }) => body.includes('"template":"annulled"'));
    expect(letters.map(({ channel }) => channel)).toEqual(['notify:U-3/officer']);
  });

  it('is annulled by a superior as well, and by nobody who would undo the answer alone', async () => {
    const { send, fit, dispatcher, open, calls } = await openOffice();
    await fit();
    await dispatcher.drain();
    const annul = (event: number) => send('minh', { type: 'annul', event, reasons: 'r' });
    await expect(annul(4)).rejects.toMatchObject({ code: 'ACT_IRREVOCABLE' });
    await annul(3);
    await dispatcher.drain();
    expect([await open(), calls.length]).toEqual([['check#1'], 2]);
  });

  it('is not undone once another person has built on the answer', async () => {
    const { send, fit, dispatcher } = await openOffice();
    await fit();
    await dispatcher.drain();
    await send('duc', { type: 'claim', step: 'police' });
    await expect(send('lan', undo)).rejects.toMatchObject({ code: 'BUILT_UPON' });
  });

  it('is for good where the step does not say that calls are taken back', async () => {
    const { send, fit, dispatcher } = await openOffice({}, false);
    await fit();
    await dispatcher.drain();
    await expect(send('lan', undo)).rejects.toMatchObject({ code: 'ACT_IRREVOCABLE' });
  });
});

describe('a call that cannot be taken back', () => {
  it('is tried again as the step says, then given up and left to be sent again', async () => {
    let isUp = false;
    const { store, calls, dispatcher, send, fit, clock } = await openOffice({
      undo: () => (isUp ? Promise.resolve() : Promise.reject(new Error('down'))),
    });
    await fit();
    await dispatcher.drain();
    await send('lan', undo);
    await dispatcher.drain();
    await clock.advance(60_000);
    await dispatcher.drain();
    expect(calls.slice(1)).toEqual([
      'undo D-1:invoice#1 invoice 1',
      'undo D-1:invoice#1 invoice 2',
    ]);
    const [dead] = (await store.listDead({})).items;
    expect(dead).toMatchObject({ channel: 'service:invoice#1', error: 'Error: down' });
    isUp = true;
    await store.redriveMessage(dead!.key, clock.now());
    await dispatcher.drain();
    expect((await store.listDead({})).items).toEqual([]);
  });

  it('is given up at once where the handler refuses', async () => {
    const { store, dispatcher, send, fit } = await openOffice({
      undo: () => Promise.reject(new RefuseDelivery('printed and sent')),
    });
    await fit();
    await dispatcher.drain();
    await send('lan', undo);
    await dispatcher.drain();
    expect((await store.listDead({})).items).toMatchObject([
      { error: 'DELIVERY_REFUSED: printed and sent' },
    ]);
  });
});

it('needs a handler that takes calls back', () => {
  const engine = (invoices: RevocableHandler | RevocableHandler['call']) =>
    createEngine({
      store: createMemoryStore(),
      procedures: [withInvoice(true)],
      rules: createRuleBook(builtInRules),
      calendars: [plainCalendar()],
      directory: createDirectory({ schema: 'thutuc/directory@1', units: [], people: [] }),
      clock: { now: () => 0 },
      salt: countedSalts(),
      handlers: { invoices },
    });
  expect(() => engine(undoes)).not.toThrow();
  expect(() => engine(undoes.call)).toThrow(/invoices/);
});
