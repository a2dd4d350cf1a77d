/** Bad input and bad people: refused with a code, nothing is written, and observers hear of it. */
import { describe, expect, it } from 'vitest';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';

const person = (id: string, unit: string, role: string, more: object = {}) => ({
  id,
  name: id,
  memberships: [{ unit, role }],
  ...more,
});
const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [
    { code: 'U-1', name: { vi: 'Văn phòng', en: 'Office' } },
    { code: 'U-9', name: { vi: 'Văn phòng khác', en: 'Another office' } },
  ],
  people: [
    person('lan', 'U-1', 'officer'),
    person('elsewhere', 'U-9', 'officer'),
    person('driver', 'U-1', 'driver'),
    {
      ...person('deputy', 'U-1', 'driver'),
      delegations: [
        { onBehalfOf: 'lan', unit: 'U-1', role: 'officer', from: '2025-01-01', to: '2025-01-03' },
      ],
    },
    {
      id: 'retired',
      name: 'retired',
      memberships: [{ unit: 'U-1', role: 'officer', to: '2024-12-31' }],
    },
  ],
});

/** An engine with one dossier that waits to be received, on Monday, 6 January 2025. */
async function openOffice() {
  const store = createMemoryStore();
  const engine = createEngine({
    store,
    procedures: [permitProcedure()],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory,
    clock: { now: () => parseInstant('2025-01-06T09:00+07:00') },
    salt: countedSalts(),
    idPrefixes: 'any',
  });
  await engine.execute(submission('D-1'));
  return { store, engine };
}

function submission(dossier: string, data: object = {}): CommandEnvelopeInput {
  const command = {
    type: 'submit' as const,
    procedure: 'permit',
    data: { area: 80, owner: 'Lê Thị Hạnh', ...data },
  };
  return { id: `submit ${dossier}`, dossier, actor: 'hanh', command };
}

const accept = (actor: string, more: object = {}) => ({
  id: 'accept',
  dossier: 'D-1',
  actor,
  command: { type: 'accept' },
  ...more,
});

/** A refusal does not repeat a whole request. */
const isShort = (length: number): boolean => length < 10_000;

/** Lists within lists, so many of them. */
const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
const manyFields = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`x y ${i}`, 1]));
const longList = Array.from({ length: 1000 }, () => 'đ'.repeat(10_000));

describe('bad input', () => {
  it.each<[what: string, code: string, input: unknown]>([
    ['nothing', 'COMMAND_INVALID', undefined],
    ['a text', 'COMMAND_INVALID', 'accept'],
    ['a note of ten million characters', 'COMMAND_INVALID', accept('lan', noteOf('x', 10_000_000))],
    ['a text with NUL', 'COMMAND_INVALID', accept('lan', noteOf('\u0000', 1))],
    ['half a surrogate pair', 'COMMAND_INVALID', accept('lan', noteOf('\ud800', 1))],
    ['an id without end', 'COMMAND_INVALID', accept('lan', { id: 'x'.repeat(201) })],
    ['a field that nobody knows', 'COMMAND_INVALID', accept('lan', { admin: true })],
    ['a kind that nobody knows', 'COMMAND_INVALID', accept('lan', { command: { type: 'drop' } })],
    ['a kind from the prototype', 'COMMAND_INVALID', accept('lan', typed('constructor'))],
    ['another prototype', 'COMMAND_INVALID', JSON.parse(`{"__proto__": ${text(accept('lan'))}}`)],
    ['data named constructor', 'COMMAND_INVALID', written('"area":80', '"constructor":"x"')],
    ['a party named constructor', 'COMMAND_INVALID', written('"data":', partyOf('constructor'))],
    ['lists within lists', 'COMMAND_INVALID', submission('D-2', { owner: deep(10_000) })],
    ['a hundred thousand fields', 'COMMAND_INVALID', submission('D-2', manyFields)],
    ['ten million characters in a list', 'COMMAND_INVALID', submission('D-2', { owner: longList })],
    ['a number without bound', 'COMMAND_INVALID', submission('D-2', { area: Infinity })],
    ['a number for a text', 'DATA_INVALID', submission('D-2', { owner: 5 })],
    ['a procedure from the prototype', 'PROCEDURE_UNKNOWN', written('"permit"', '"__proto__"')],
  ])('%s is refused with %s', async (_what, code, input) => {
    const { store, engine } = await openOffice();
    const before = await store.readStored('D-1');
    const refusal = await engine.execute(input as CommandEnvelopeInput).then(
      () => 'nothing',
      (error: unknown) => error as Error & { code: string },
    );
    expect(refusal).toMatchObject({ code });
    expect(refusal).toHaveProperty('message.length', expect.toSatisfy(isShort));
    expect(await store.readStored('D-1')).toEqual(before);
    expect((await store.listDossiers({})).items).toHaveLength(1);
  });

  it('for the prototype of objects is no input at all', async () => {
    const { engine } = await openOffice();
    const input = written('"area":80', '"area":80,"__proto__":{"area":1,"admin":true}');
    await engine.execute(input as CommandEnvelopeInput);
    const dossier = await engine.readOffRecord('D-2');
    expect(Object.entries(dossier?.data ?? {})).toEqual([['area', 80]]);
    expect(dossier?.data).not.toHaveProperty('admin');
    expect({}).not.toHaveProperty('admin');
  });

  it('that means something to a database or a browser is a text like any other', async () => {
    const { engine } = await openOffice();
    const texts = [`'; DROP TABLE dossiers; --`, '<script>alert(1)</script>', '${1+1} {{x}} %s $1'];
    for (const [i, owner] of texts.entries()) {
      await engine.execute(submission(`'; DELETE ${i}`, { owner }));
      expect((await engine.readOffRecord(`'; DELETE ${i}`))?.personal?.data.owner).toBe(owner);
    }
    expect(await engine.readOffRecord('D-1')).toBeDefined();
  });
});

describe('bad people', () => {
  it.each([
    ['nobody that is known', 'stranger', 'NOT_AUTHORISED'],
    ['the applicant', 'hanh', 'NOT_AUTHORISED'],
    ['a person with another role', 'driver', 'NOT_AUTHORISED'],
    ['an officer of another office', 'elsewhere', 'NOT_AUTHORISED'],
    ['a retired officer', 'retired', 'NOT_AUTHORISED'],
    ['a deputy whose delegation has ended', 'deputy', 'DELEGATION_EXPIRED'],
    ['whoever says to be the engine', '@system', 'NOT_AUTHORISED'],
    ['a name from the prototype', '__proto__', 'NOT_AUTHORISED'],
  ])('%s is refused, and observers hear who it was', async (_who, actor, code) => {
    const { store, engine } = await openOffice();
    const heard: unknown[] = [];
    engine.on('refused', (facts) => heard.push(facts));
    const before = await store.readStored('D-1');
    const input = accept(actor) as CommandEnvelopeInput;
    await expect(engine.execute(input)).rejects.toMatchObject({ code });
    expect(await store.readStored('D-1')).toEqual(before);
    expect(heard).toEqual([{ dossier: 'D-1', command: 'accept', type: 'accept', actor, code }]);
  });

  it('may not use up the id of a command of others', async () => {
    const { engine } = await openOffice();
    const input = accept('stranger') as CommandEnvelopeInput;
    await expect(engine.execute(input)).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
    await engine.execute({ ...input, actor: 'lan' });
    expect((await engine.readOffRecord('D-1'))?.lifecycle).toBe('running');
  });
});

function noteOf(character: string, times: number): object {
  return { command: { type: 'accept', note: character.repeat(times) } };
}

function typed(type: string): object {
  return { command: { type } };
}

function text(value: unknown): string {
  return JSON.stringify(value);
}

/** A submission as its sender has written it, with one part in the place of another. */
function written(part: string, instead: string): unknown {
  const known = text(submission('D-2'));
  expect(known).toContain(part);
  return JSON.parse(known.replace(part, instead));
}

function partyOf(name: string): string {
  return `"parties":{${text(name)}:"U-1"},"data":`;
}
