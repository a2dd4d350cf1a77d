/** The page of a dossier, that of a citizen, and the look-up by code: for whom, and with what. */
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { vietnamese } from '@thutuc/lang-vi';
import { countedSalts } from '@thutuc/testing';
import { vietnamCalendar } from '@thutuc/vn';
import { describe, expect, it } from 'vitest';
import people from '../../../../examples/birth-registration/directory.json' with { type: 'json' };
import json from '../../../../examples/birth-registration/procedure.json' with { type: 'json' };
import { parseProcedure } from '../definition/parse-procedure.js';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { Store } from '../ports/store.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';

const monday = '2025-03-03T08:30+07:00';
const birth = { commune: 'H22.15.11', childName: 'Nguyễn Gia Bảo', birthDate: '2025-02-20' };
const data = { ...birth, motherId: '001190000123' };
const submit = { type: 'submit', procedure: 'birth-registration', data } as const;

async function openBirth() {
  let now = parseInstant(monday);
  const calls: string[] = [];
  const store = noting(createMemoryStore(), calls);
  const engine = createEngine({
    store,
    procedures: [parseProcedure(json)],
    rules: createRuleBook(builtInRules),
    calendars: [vietnamCalendar()],
    directory: createDirectory(people),
    clock: { now: () => now, isVirtual: true },
    salt: countedSalts(),
    codeOf: ({ unit, number }) => `${unit}-${number}`,
    idPrefixes: 'any',
  });
  let count = 0;
  const act = (actor: string, command: CommandEnvelopeInput['command']) =>
    engine.execute({ id: `c-${(count += 1)}`, dossier: 'B-1', actor, command });
  await act('parent.linh', submit);
  await act('clerk.lan', { type: 'accept' });
  calls.length = 0;
  const at = (text: string): void => void (now = parseInstant(text));
  return { engine, store, act, at, calls };
}

/** A store that notes which of its functions were called. */
function noting(store: Store, calls: string[]): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        calls.push(String(name));
        return (value as (...all: unknown[]) => unknown)(...given);
      };
    },
  });
}

const reader = { actor: 'registrar.ha', purpose: 'to decide', language: vietnamese };

describe('the page of a dossier', () => {
  it('holds everything, in the language of the reader, under one access record', async () => {
    const { engine, store } = await openBirth();
    const page = await engine.casePage('B-1', reader);
    expect(page).toMatchObject({
      dossier: 'B-1',
      subject: 'Nguyễn Gia Bảo',
      lifecycle: 'running',
      state: vietnamese.core.lifecycles.running,
      procedure: { id: 'birth-registration' },
      links: [],
    });
    expect(page.timeline.map(({ what }) => what)).toEqual([
      vietnamese.core.events.submitted,
      vietnamese.core.events.accepted,
    ]);
    expect(page.offers).toEqual((await engine.offers('B-1', reader.actor, reader)).offers);
    expect(page.work.map(({ dossier }) => dossier)).toContain('B-1');
    expect(page.people).toContainEqual({ as: 'applicant', person: { id: 'parent.linh' } });
    const ofLaw = page.dates.find(({ of }) => of === 'law');
    expect(ofLaw?.explanation).toContain('—');
    expect(page.data).toContainEqual({
      field: { id: 'childName', name: 'Họ, chữ đệm, tên của trẻ' },
      value: 'Nguyễn Gia Bảo',
    });
    expect((await store.listAccess({})).items).toHaveLength(1);
  });

  it('tells notes with who wrote them', async () => {
    const { engine, act } = await openBirth();
    await act('clerk.lan', { type: 'recordObjection', reasons: 'Bà Hai phản đối' });
    const { notes } = await engine.casePage('B-1', reader);
    expect(notes.map(({ note, actor }) => [note, actor?.id])).toEqual([
      ['Bà Hai phản đối', 'clerk.lan'],
    ]);
  });

  it('is for nobody else, whether the dossier is there or not', async () => {
    const { engine } = await openBirth();
    const stranger = { ...reader, actor: 'parent.other' };
    const errors = await Promise.all(
      ['B-1', 'B-2'].map((id) => engine.casePage(id, stranger).catch((error: unknown) => error)),
    );
    for (const error of errors) expect(error).toMatchObject({ code: 'NOT_AUTHORISED' });
    await expect(engine.casePage('B-1', { ...reader, purpose: '' })).rejects.toMatchObject({
      code: 'COMMAND_INVALID',
    });
  });
});

describe('the page of a citizen', () => {
  it('holds their dossiers, on record, and nobody else’s', async () => {
    const { engine, store } = await openBirth();
    const { items } = await engine.ownPage('parent.linh', { language: vietnamese });
    expect(items).toMatchObject([
      { dossier: 'B-1', subject: 'Nguyễn Gia Bảo', lifecycle: 'running', todo: [] },
    ]);
    expect(items[0]?.appointment?.left).toMatch(/^còn /);
    const records = (await store.listAccess({ dossier: 'B-1' })).items;
    expect(records.map(({ actor }) => actor)).toEqual(['@applicant']);
    expect((await engine.ownPage('parent.other')).items).toEqual([]);
  });

  it('tells what they have to do, by when and why', async () => {
    const { engine, act } = await openBirth();
    const { offers } = await engine.offers('B-1', 'registrar.ha');
    const asking = offers.find(({ command }) => command === 'requestSupplement');
    const document = 'birthNotice';
    const step = asking?.said.step as string;
    const reasons = 'Thiếu bản chính';
    await act('registrar.ha', { type: 'requestSupplement', step, documents: [document], reasons });
    const [own] = (await engine.ownPage('parent.linh', { language: vietnamese })).items;
    expect(own?.todo).toMatchObject([
      { kind: 'supplement', why: reasons, documents: [{ id: document }], fields: [] },
    ]);
    expect(own?.todo[0]?.due?.isOverdue).toBe(false);
  });
});

describe('the look-up by code', () => {
  const caller = '203.0.113.7';
  const factor = '001190000123';

  it('tells how the dossier stands, and nothing of persons', async () => {
    const { engine } = await openBirth();
    const { code = '' } = (await engine.readOffRecord('B-1'))!;
    const found = await engine.lookUp({ code, factor, caller, language: vietnamese });
    expect(found).toMatchObject({ code, lifecycle: 'running' });
    expect(JSON.stringify(found)).not.toMatch(/Bảo|parent|0011/);
    const byName = await engine.lookUp({ code, factor: 'nguyen gia bao', caller });
    expect(byName.code).toBe(code);
  });

  it('gives one answer after the same work where the code or the factor is wrong', async () => {
    const { engine, calls } = await openBirth();
    const { code = '' } = (await engine.readOffRecord('B-1'))!;
    const wrong = async (asked: { code: string; factor: string }) => {
      calls.length = 0;
      const error: unknown = await engine.lookUp({ ...asked, caller }).catch((one: unknown) => one);
      const { message, details } = error as { message: string; details: object };
      return { code: (error as { code: string }).code, message, details, calls: [...calls] };
    };
    const mismatch = await wrong({ code, factor: '001190000124' });
    expect(mismatch.code).toBe('LOOK_UP_FAILED');
    expect(mismatch.details).toEqual({});
    expect(await wrong({ code: 'H22-99', factor })).toEqual(mismatch);
    expect(await wrong({ code: 'a\u0000', factor: '' })).toEqual(mismatch);
  });

  it('is tried a few times a minute, by one caller or at one code', async () => {
    const { engine, at } = await openBirth();
    const attempt = (by: string, code: string) =>
      engine.lookUp({ code, factor: 'x', caller: by }).catch((error: unknown) => error);
    for (let i = 0; i < 5; i += 1)
      expect(await attempt(caller, `C-${i}`)).toMatchObject({ code: 'LOOK_UP_FAILED' });
    expect(await attempt(caller, 'C-9')).toMatchObject({
      ...{ code: 'TOO_MANY_REQUESTS', details: { seconds: 12 } },
    });
    for (let i = 0; i < 5; i += 1) await attempt(`other ${i}`, 'C-7');
    expect(await attempt('another', 'C-7')).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    at('2025-03-03T08:31+07:00');
    expect(await attempt(caller, 'C-9')).toMatchObject({ code: 'LOOK_UP_FAILED' });
  });
});
