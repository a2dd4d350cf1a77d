/** Offers of an engine: in the reader's language, after due timers, to those who are known. */
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { vietnamese } from '@thutuc/lang-vi';
import { countedSalts, permitProcedure, plainCalendar, returningPermit } from '@thutuc/testing';
import { describe, expect, it } from 'vitest';
import { commands } from '../engine/command-list.js';
import type { CommandEnvelopeInput } from '../engine/command.js';
import type { Procedure } from '../definition/procedure.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { commandNames } from '../words/command-names.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';
import type { Offer, Offers } from './offering.js';

const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: ['U-1', 'U-3'].map((code) => ({ code, name: { en: code } })),
  people: [
    { id: 'lan', name: 'Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
    { id: 'hung', name: 'Hùng', memberships: [{ unit: 'U-1', role: 'head' }] },
    {
      id: 'gone',
      name: 'Gone',
      memberships: [{ unit: 'U-1', role: 'officer', from: '2025-01-01', to: '2025-01-07' }],
    },
    { id: 'mover', name: 'Mover', memberships: [{ unit: 'U-1', role: 'mover' }] },
    { id: 'out', name: 'Out', memberships: [{ unit: 'U-9', role: 'officer' }] },
  ],
});

type Line = readonly [at: string, actor: string, command: CommandEnvelopeInput['command']];

const submit: Line = [
  '2025-01-06T09:00+07:00',
  'hanh',
  { type: 'submit', procedure: 'permit', data: { area: 80 } },
];
const accept: Line = ['2025-01-06T10:00+07:00', 'lan', { type: 'accept' }];

async function runTo(lines: readonly Line[], procedures: Procedure[] = [permitProcedure()]) {
  let now = 0;
  const store = createMemoryStore();
  const engine = createEngine({
    store,
    procedures,
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory,
    adminRoles: { migration: [{ unit: 'U-1', role: 'mover' }] },
    clock: { now: () => now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
  });
  for (const [i, [at, actor, command]] of lines.entries()) {
    now = parseInstant(at);
    await engine.execute({ id: `c-${i}`, dossier: 'D-1', actor, command });
  }
  const offersAt = (at: string, actor: string, more = {}): Promise<Offers> => {
    now = parseInstant(at);
    return engine.offers('D-1', actor, more);
  };
  return { engine, store, offersAt };
}

/** Offers by what they are called and what names them. */
const shown = (offers: readonly Offer[]): string[] =>
  offers.map(({ name, step, outcome }) =>
    [name, step?.name ?? step?.id, outcome?.id].filter(Boolean).join(' / '),
  );

const noon = '2025-01-06T12:00+07:00';

describe('offers', () => {
  it('are named in the language of the reader', async () => {
    const { offersAt } = await runTo([submit, accept]);
    const { offers } = await offersAt(noon, 'lan', { language: vietnamese });
    expect(shown(offers)).toEqual([
      'Thêm giấy tờ',
      'Thêm giấy tờ',
      'Nhận việc / Check',
      'Hoàn thành bước / Check / fit',
      'Hoàn thành bước / Check / unfit',
      'Đính chính thông tin đã ghi',
      'Đính chính thông tin đã ghi',
      'Ủy quyền nội bộ',
      'Ủy quyền nội bộ',
      'Báo cáo cấp trên / Check',
      'Báo không thực hiện được / Check',
      'Đánh giá việc giải quyết',
      'Ghi nhận phản ánh, kiến nghị',
      'Ghi nhận ý kiến phản đối',
      'Yêu cầu bổ sung hồ sơ / Check',
    ]);
  });

  it('say what is left to be said, and how often it may be done', async () => {
    const { offersAt } = await runTo([submit, accept]);
    const { offers, version } = await offersAt(noon, 'lan');
    expect(version).toBe(2);
    const fit = offers.find(({ outcome }) => outcome?.id === 'fit');
    expect(fit?.inputs).toMatchObject({
      properties: {
        step: { const: 'check#1' },
        outcome: { const: 'fit' },
        data: { properties: { fee: { title: 'Fee' } }, additionalProperties: false },
      },
      required: ['type', 'step', 'outcome'],
    });
    expect(fit?.effective).toEqual({
      from: '2025-01-06T03:00:00.000Z',
      to: '2025-01-06T05:00:00.000Z',
    });
    const asking = offers.find(({ command }) => command === 'requestSupplement');
    expect(asking?.bound).toEqual({ max: 1, used: 0 });
    expect(asking?.inputs).toMatchObject({
      properties: { documents: { items: { enum: ['plan'] } } },
      anyOf: [{ required: ['documents'] }, { required: ['words'] }],
    });
  });

  it('ask for no document where there is none, and give no role in a unit that is open', async () => {
    const { offersAt } = await runTo([submit]);
    const { offers } = await offersAt(noon, 'lan');
    const objecting = offers.find(({ command }) => command === 'recordObjection');
    expect(Object.keys(objecting?.inputs.properties ?? {})).toEqual(['type', 'reasons']);
    // The police are not bound yet: the role is the one that is held here.
    const delegating = offers.filter(({ command }) => command === 'delegate');
    expect(delegating.map(({ said }) => said)).toEqual([
      { party: 'office', role: 'officer' },
      { party: 'police', role: 'officer', unit: 'U-1' },
    ]);
  });

  it('say what is due, and until when it can be undone', async () => {
    const { offersAt } = await runTo([submit, accept], [returningPermit()]);
    const { offers } = await offersAt(noon, 'lan');
    const fit = offers.find(({ outcome }) => outcome?.id === 'fit');
    expect(fit?.undoUntil).toBeDefined();
    expect(offers.find(({ command }) => command === 'fail')?.undoUntil).toBe(fit?.undoUntil);
    expect(offers.find(({ command }) => command === 'recordObjection')?.undoUntil).toBeUndefined();
  });

  it('tell on request what is refused, with its code and a text', async () => {
    const { offersAt } = await runTo([submit, accept]);
    const { offers, refused = [] } = await offersAt(noon, 'hanh', { refused: true });
    expect(shown(offers)).toContain('Withdraw the dossier');
    const codes = refused.map(({ command, code }) => `${command} ${code}`);
    expect(codes).toContain('requestSupplement NOT_AUTHORISED');
    expect(refused.every(({ text }) => text.length > 10)).toBe(true);
    expect((await offersAt(noon, 'hanh')).refused).toBeUndefined();
  });

  it('fire in memory what is due, and write nothing', async () => {
    const { engine, store, offersAt } = await runTo([
      submit,
      accept,
      [
        noon,
        'lan',
        { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons: 'r' },
      ],
    ]);
    const before = await store.readStored('D-1');
    expect(shown((await offersAt('2025-01-07T09:00+07:00', 'hanh')).offers)).toContain(
      'Provide the supplement / Supplement',
    );
    // Thirty working days later the window has expired, and the dossier is closed.
    const late = await offersAt('2025-03-20T09:00+07:00', 'hanh');
    expect(shown(late.offers)).not.toContain('Provide the supplement / Supplement');
    expect(late.version).toBeGreaterThan(3);
    expect(await store.readStored('D-1')).toEqual(before);
    expect((await engine.accessRecords({})).items).toEqual([]);
  });

  it('are the same answer for a stranger, whether the dossier is there or not', async () => {
    const { engine } = await runTo([submit, accept]);
    const answer = async (dossier: string, actor: string): Promise<string> => {
      try {
        return JSON.stringify(await engine.offers(dossier, actor));
      } catch (error) {
        return (error as Error).message.replaceAll(dossier, 'X');
      }
    };
    expect(await answer('D-1', 'out')).toBe(await answer('D-2', 'out'));
    expect(await answer('D-1', '@system')).toBe(await answer('D-2', '@system'));
  });

  it('look over the claim of a person who holds the role no more', async () => {
    const claim: Line = ['2025-01-06T11:00+07:00', 'gone', { type: 'claim', step: 'check' }];
    const { offersAt } = await runTo([submit, accept, claim]);
    const fit = 'Complete a step / Check / fit';
    expect(shown((await offersAt(noon, 'lan')).offers)).not.toContain(fit);
    expect(shown((await offersAt('2025-01-08T09:00+07:00', 'lan')).offers)).toContain(fit);
  });

  it('name the versions that the dossier may be moved to', async () => {
    const permit = permitProcedure();
    const later: Procedure = { ...permit, version: '1.1.0', transition: 'move' };
    const { offersAt } = await runTo(
      [['2025-01-06T09:00+07:00', 'hanh', { ...submit[2], version: '1.0.0' } as Line[2]]],
      [permit, later],
    );
    const versions = async (actor: string) =>
      (await offersAt(noon, actor)).offers.flatMap(({ command, said }) =>
        command === 'migrate' ? [said.version] : [],
      );
    expect(await versions('mover')).toEqual(['1.1.0']);
    expect(await versions('lan')).toEqual([]);
  });
});

it('each command that people give has a name in English, as its file says it', () => {
  const given = Object.values(commands).filter(
    ({ permission, opening }) => permission !== 'engine' && opening === undefined,
  );
  expect(commandNames).toEqual(Object.fromEntries(given.map(({ type, name }) => [type, name])));
});
