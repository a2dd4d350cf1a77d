/** Work that nobody does is found and freed: of people who are gone, vacant roles, ended units. */
import { describe, expect, it } from 'vitest';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';
import { successorsFor } from './succession.js';
import type { DirectoryFile } from './directory-file.js';

const at = (text: string) => parseInstant(`2025-01-${text}+07:00`);
const name = (en: string) => ({ vi: en, en });
const reasons = 'reasons';

const people: DirectoryFile['people'] = [
  {
    id: 'lan',
    name: 'Lan',
    memberships: [{ unit: 'U-1', role: 'officer', to: '2025-01-08' }],
  },
  { id: 'binh', name: 'Bình', memberships: [{ unit: 'U-1', role: 'officer' }] },
  { id: 'mai', name: 'Mai', memberships: [{ unit: 'U-1', role: 'head' }] },
  { id: 'tan', name: 'Tấn', memberships: [{ unit: 'U-1', role: 'admin' }] },
];

const units: DirectoryFile['units'] = [
  { code: 'U-1', name: name('Office') },
  { code: 'U-3', name: name('Police') },
];

function office(file: Partial<DirectoryFile> = {}) {
  const store = createMemoryStore();
  const clock = { now: at('06T09:00') };
  const directory = createDirectory({ schema: 'thutuc/directory@1', units, people, ...file });
  const engine = createEngine({
    store,
    procedures: [permitProcedure()],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory,
    clock: { now: () => clock.now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
    adminRoles: { work: [{ unit: 'U-1', role: 'admin' }] },
  });
  let serial = 0;
  const send = (actor: string, command: CommandEnvelopeInput['command']) =>
    engine.execute({ id: `c-${(serial += 1)}`, dossier: 'D-1', actor, command });
  const submit = () => send('hanh', { type: 'submit', procedure: 'permit', data: { area: 80 } });
  const claimedBy = async (activation = 'check#1') => {
    const dossier = await engine.readOffRecord('D-1');
    return dossier?.activations.find(({ id }) => id === activation)?.claimedBy;
  };
  return { engine, store, clock, directory, send, submit, claimedBy };
}

async function claimed() {
  const made = office();
  await made.submit();
  await made.send('lan', { type: 'accept' });
  await made.send('lan', { type: 'claim', step: 'check' });
  return made;
}

const fit = { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 5 } } as const;

describe('a claim', () => {
  it('keeps others away while its holder holds the role', async () => {
    const { send, clock, engine } = await claimed();
    clock.now = at('08T09:00');
    await expect(send('binh', fit)).rejects.toMatchObject({ code: 'CLAIMED_BY_OTHER' });
    expect(await engine.freeClaims()).toBe(0);
    expect(await engine.listStranded({ actor: 'tan' })).toEqual([]);
  });

  it('ends with the role: others act, and claim it', async () => {
    const { send, clock, claimedBy } = await claimed();
    clock.now = at('09T09:00');
    await send('binh', { type: 'claim', step: 'check' });
    expect(await claimedBy()).toBe('binh');
    await send('binh', fit);
  });

  it('is listed for an administrator, and freed by the engine, since it is hidden till then', async () => {
    const { engine, clock, claimedBy } = await claimed();
    const seen = async () => (await engine.worklist({ person: 'binh' })).items.length;
    clock.now = at('09T09:00');
    expect(await seen()).toBe(0);
    expect(await engine.listStranded({ actor: 'tan' })).toMatchObject([
      { dossier: 'D-1', activation: 'check#1', claimedBy: 'lan', why: ['claim'] },
    ]);
    await expect(engine.listStranded({ actor: 'binh' })).rejects.toMatchObject({
      code: 'NOT_AUTHORISED',
    });
    expect(await engine.freeClaims()).toBe(1);
    expect(await claimedBy()).toBeUndefined();
    expect(await seen()).toBe(1);
    expect(await engine.freeClaims()).toBe(0);
  });

  it('is freed by the role above and by an administrator, and by nobody else', async () => {
    for (const [actor, result] of [
      ['tan', 'ok'],
      ['mai', 'ok'],
      ['binh', 'NOT_AUTHORISED'],
    ] as const) {
      const { send } = await claimed();
      const freeing = send(actor, { type: 'free', step: 'check', reasons });
      expect(
        await freeing.then(
          () => 'ok',
          (error: unknown) => (error as { code: string }).code,
        ),
      ).toBe(result);
    }
  });

  it('may be made, given and freed wherever the dossier stands, also of its own duties', async () => {
    const { send, submit, claimedBy, engine } = office();
    await submit();
    await send('lan', { type: 'claim', step: '@receipt' });
    await expect(send('binh', { type: 'accept' })).rejects.toMatchObject({
      code: 'CLAIMED_BY_OTHER',
    });
    await send('mai', { type: 'reassign', step: '@receipt#1', to: 'binh', reasons });
    expect(await claimedBy('@receipt#1')).toBe('binh');
    await send('binh', { type: 'accept' });
    await send('binh', { type: 'claim', step: 'check' });
    await send('mai', { type: 'suspend', reasons });
    await send('mai', { type: 'reassign', step: 'check', to: 'lan', reasons });
    expect(await claimedBy()).toBe('lan');
    await send('tan', { type: 'free', step: 'check#1' });
    expect(await claimedBy()).toBeUndefined();
    expect((await engine.readOffRecord('D-1'))?.lifecycle).toBe('suspended');
  });
});

describe('a role that nobody holds', () => {
  it('is found before it blocks', async () => {
    const { engine, submit } = office({ people: people.filter(({ id }) => id === 'tan') });
    await submit();
    expect(await engine.listStranded({ actor: 'tan' })).toMatchObject([
      { activation: '@receipt#1', why: ['vacant'] },
    ]);
  });
});

describe('a unit with a last day', () => {
  const merged: DirectoryFile['units'] = [
    { code: 'U-1', name: name('Office'), to: '2025-01-07', successors: ['U-9'] },
    { code: 'U-9', name: name('New office'), from: '2025-01-08' },
    { code: 'U-3', name: name('Police') },
  ];

  it('receives nothing after it, and its open work is listed', async () => {
    const { engine, submit, clock } = office({ units: merged });
    await submit();
    clock.now = at('08T09:00');
    await expect(
      engine.execute({
        id: 'c-late',
        dossier: 'D-2',
        actor: 'hanh',
        command: { type: 'submit', procedure: 'permit', data: { area: 80 } },
      }),
    ).rejects.toMatchObject({ code: 'UNIT_OUT_OF_DATE', details: { successors: ['U-9'] } });
    expect(await engine.listStranded({ actor: 'tan' })).toMatchObject([{ why: ['unit'] }]);
    expect(await engine.check()).toMatchObject([{ code: 'UNIT_OUT_OF_DATE' }]);
  });

  it('is stood in for by those that came after it, however many', async () => {
    const chain: DirectoryFile['units'] = [
      { code: 'A', name: name('A'), to: '2024-06-30', successors: ['B', 'C'] },
      { code: 'B', name: name('B'), from: '2024-07-01', to: '2025-06-30', successors: ['D'] },
      { code: 'C', name: name('C'), from: '2024-07-01' },
      { code: 'D', name: name('D'), from: '2025-07-01' },
    ];
    const { directory } = office({ units: chain });
    expect(await successorsFor(directory, 'A', '2024-01-01')).toEqual(['A']);
    expect(await successorsFor(directory, 'A', '2025-01-01')).toEqual(['B', 'C']);
    expect(await successorsFor(directory, 'A', '2025-07-01')).toEqual(['D', 'C']);
  });

  it.each([
    [
      'a circle of two',
      [
        ['A', ['B']],
        ['B', ['A']],
      ],
      'SUCCESSOR_CYCLE',
    ],
    ['itself', [['A', ['A']]], 'SUCCESSOR_CYCLE'],
    ['nobody knows', [['A', ['Z']]], 'DIRECTORY_INVALID'],
  ] as const)('is refused where it is succeeded by %s', (_, given, code) => {
    const file = given.map(([unit, successors]) => ({
      code: unit,
      name: name(unit),
      to: '2025-01-01',
      successors: [...successors],
    }));
    expect(() => office({ units: file })).toThrow(expect.objectContaining({ code }));
  });

  it('is refused where it ends before it begins, or has successors and no end', () => {
    const [first, ...others] = units;
    for (const wrong of [{ from: '2025-02-01', to: '2025-01-01' }, { successors: ['U-3'] }]) {
      expect(() => office({ units: [{ ...first!, ...wrong }, ...others] })).toThrow(
        expect.objectContaining({ code: 'DIRECTORY_INVALID' }),
      );
    }
  });
});
