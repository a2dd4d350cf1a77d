/** Drafts: saved, read by their owner and whoever has a power, submitted once, swept, erased. */
import { describe, expect, it } from 'vitest';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { countedSalts, guidedPermit, plainCalendar } from '@thutuc/testing';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { verifyStore } from '../audit/verify-store.js';
import { StoreError } from '../ports/errors.js';
import type { Store } from '../ports/store.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';

const name = (en: string) => ({ vi: en, en });
const guided = guidedPermit();
const represented = parseProcedure({ ...guided, id: 'represented' });
const permit = parseProcedure({ ...guided, representation: undefined });
const data = { area: 80 };

function office(store: Store = createMemoryStore()) {
  let now = parseInstant('2025-01-06T09:00+07:00');
  const engine = createEngine({
    store,
    procedures: [permit, represented],
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
    clock: { now: () => now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
    adminRoles: { erasure: [{ unit: 'U-1', role: 'officer' }] },
  });
  const save = (actor = 'hanh', procedure = 'permit', fields: object = { data }) =>
    engine.saveDraft({ actor, procedure, fields });
  const submit = (
    dossier: string,
    draft: string,
    { actor = 'hanh', procedure = 'permit', id = `submit ${dossier}`, ...more } = {},
  ) => {
    const command = { type: 'submit', procedure, draft, ...more };
    return engine.execute({ id, dossier, actor, command } as CommandEnvelopeInput);
  };
  const wait = (days: number) => {
    now += days * 86_400_000;
  };
  return { engine, store, save, submit, wait };
}

describe('a draft', () => {
  it('is saved and read revision by revision, and is no dossier', async () => {
    const { engine, store, save } = office();
    const { id, revision } = await save();
    expect(revision).toBe(1);
    const read = await engine.readDraft(id, 'hanh');
    expect(read).toMatchObject({ id, revision: 1, owner: 'hanh', fields: { data }, powers: [] });
    const fields = { data: { area: 'so far' } };
    await engine.saveDraft({ actor: 'hanh', procedure: 'permit', fields, id, revision });
    expect((await engine.readDraft(id, 'hanh')).fields).toEqual(fields);
    const late = engine.saveDraft({ actor: 'hanh', procedure: 'permit', fields, id, revision });
    await expect(late).rejects.toMatchObject({ code: 'DRAFT_CHANGED' });
    expect((await engine.listDrafts('hanh')).items.map(({ revision: at }) => at)).toEqual([2]);
    expect((await store.listLogs({})).items).toEqual([]);
  });

  it('of another person is answered as if it were not there', async () => {
    const { engine, save, submit } = office();
    const { id, revision } = await save();
    const again = { actor: 'duc', procedure: 'permit', fields: {}, revision };
    const asked = [
      (of: string) => engine.readDraft(of, 'duc'),
      (of: string) => engine.deleteDraft(of, 'duc'),
      (of: string) => engine.saveDraft({ ...again, id: of }),
      (of: string) => submit('D-1', of, { actor: 'duc' }),
    ];
    const answerTo = async (answer: Promise<unknown>, of: string) => {
      const error = (await answer.catch((reason: unknown) => reason)) as Error & { code: string };
      return [error.code, error.message.replaceAll(of, '…')];
    };
    for (const ask of asked) {
      const answer = await answerTo(ask(id), id);
      expect(answer[0]).toBe('DRAFT_UNKNOWN');
      expect(answer).toEqual(await answerTo(ask('none'), 'none'));
    }
    expect((await engine.listDrafts('duc')).items).toEqual([]);
    expect((await engine.readDraft(id, 'hanh')).revision).toBe(1);
  });

  it('is refused where it is too large, not valid, of no procedure, or one too many', async () => {
    const { engine, save } = office();
    const refused = async (request: Promise<unknown>, code: string) => {
      await expect(request).rejects.toMatchObject({ code });
    };
    await refused(save('hanh', 'permit', { note: 'x'.repeat(10_000_000) }), 'DRAFT_TOO_LARGE');
    await refused(save('hanh', 'permit', { parent: {} }), 'COMMAND_INVALID');
    await refused(save('hanh', 'permit', { data: { area: 1n } }), 'COMMAND_INVALID');
    await refused(save('@system'), 'COMMAND_INVALID');
    await refused(save('hanh', 'none'), 'PROCEDURE_UNKNOWN');
    expect((await engine.listDrafts('hanh')).items).toEqual([]);
    for (let count = 0; count < 99; count += 1) await save();
    const { id } = await save();
    await refused(save(), 'DRAFT_LIMIT');
    // One of them is saved on all the same.
    const again = { actor: 'hanh', procedure: 'permit', fields: { data }, id, revision: 1 };
    expect((await engine.saveDraft(again)).revision).toBe(2);
    await save('duc');
  });

  it('becomes the dossier that it says, once', async () => {
    const { engine, store, save, submit } = office();
    const { id } = await save('hanh', 'permit', { data, note: 'as drafted' });
    const first = await submit('D-1', id);
    const [event] = await engine.readLog('D-1');
    expect(event?.payload).toMatchObject({ type: 'submitted', data });
    expect(event?.personal).toMatchObject({ note: 'as drafted' });
    expect(JSON.stringify(event)).not.toContain(id);
    await expect(engine.readDraft(id, 'hanh')).rejects.toMatchObject({ code: 'DRAFT_UNKNOWN' });
    // The same request once more, and another one.
    expect(await submit('D-1', id)).toEqual({ ...first, duplicate: true });
    await expect(submit('D-2', id)).rejects.toMatchObject({ code: 'DRAFT_UNKNOWN' });
    expect((await verifyStore(store)).problems).toEqual([]);
  });

  it('gives way to what the submission says itself', async () => {
    const { engine, save, submit } = office();
    const { id } = await save('hanh', 'permit', { data: { area: 1 }, note: 'drafted' });
    await submit('D-1', id, { data: { area: 2 } } as object);
    const dossier = await engine.readOffRecord('D-1');
    expect(dossier?.data).toEqual({ area: 2 });
  });

  it('stays where its submission is refused', async () => {
    const { engine, save, submit } = office();
    const { id } = await save('hanh', 'permit', { data: { area: 'many' } });
    await expect(submit('D-1', id)).rejects.toMatchObject({ code: 'DATA_INVALID' });
    const other = submit('D-1', id, { procedure: 'represented' });
    await expect(other).rejects.toMatchObject({ code: 'DRAFT_UNKNOWN' });
    expect((await engine.readDraft(id, 'hanh')).revision).toBe(1);
    expect(await engine.readOffRecord('D-1')).toBeUndefined();
  });

  it('makes one dossier of many submissions at once', async () => {
    const { store, save, submit } = office();
    const { id } = await save();
    const ids = Array.from({ length: 10 }, (_, i) => `D-${i}`);
    const results = await Promise.allSettled(ids.map((dossier) => submit(dossier, id)));
    const refusals = results.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as unknown] : [],
    );
    expect(refusals).toHaveLength(9);
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'DRAFT_UNKNOWN' });
    expect((await store.listLogs({})).items).toHaveLength(1);
  });

  it('is there in full, or its dossier is, where the store fails', async () => {
    const memory = createMemoryStore();
    let fails = true;
    const store: Store = {
      ...memory,
      commit: (commits) =>
        fails
          ? Promise.reject(new StoreError('STORE_UNAVAILABLE', 'no connection'))
          : memory.commit(commits),
    };
    const { engine, save, submit } = office(store);
    const { id } = await save();
    await expect(submit('D-1', id)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect((await engine.readDraft(id, 'hanh')).revision).toBe(1);
    fails = false;
    await submit('D-1', id);
    expect((await engine.readOffRecord('D-1'))?.personal?.applicant).toBe('hanh');
    await expect(engine.readDraft(id, 'hanh')).rejects.toMatchObject({ code: 'DRAFT_UNKNOWN' });
  });

  it('that was saved meanwhile is submitted as it is then', async () => {
    const memory = createMemoryStore();
    let before = () => Promise.resolve();
    const store: Store = {
      ...memory,
      commit: async (commits) => {
        await before();
        return memory.commit(commits);
      },
    };
    const { engine, save, submit } = office(store);
    const { id, revision } = await save();
    before = async () => {
      before = () => Promise.resolve();
      const fields = { data: { area: 81 } };
      await engine.saveDraft({ actor: 'hanh', procedure: 'permit', fields, id, revision });
    };
    await submit('D-1', id);
    expect((await engine.readOffRecord('D-1'))?.data).toEqual({ area: 81 });
  });
});

describe('a representative', () => {
  const powers = [{ person: 'binh', from: '2025-01-06', until: '2025-01-07' }];
  const shared = (engine: ReturnType<typeof office>['engine']) =>
    engine.saveDraft({ actor: 'hanh', procedure: 'represented', fields: { data }, powers });

  it('reads, saves and submits a draft in its owner’s name, on the days of the power', async () => {
    const { engine, submit } = office();
    const { id, revision } = await shared(engine);
    expect((await engine.readDraft(id, 'binh')).owner).toBe('hanh');
    const saved = await engine.saveDraft({
      ...{ actor: 'binh', procedure: 'represented', fields: { data: { area: 9 } } },
      ...{ id, revision },
    });
    expect(saved).toMatchObject({ owner: 'hanh', revision: 2 });
    expect((await engine.readDraft(id, 'hanh')).powers).toEqual(powers);
    await submit('D-1', id, { actor: 'binh', procedure: 'represented' });
    const dossier = await engine.readOffRecord('D-1');
    expect(dossier?.personal).toMatchObject({ applicant: 'hanh', data: {} });
    expect(dossier?.personal?.representatives).toMatchObject([
      { id: 'binh', from: '2025-01-06', until: '2025-01-07' },
    ]);
  });

  it('does none of it afterwards, and deletes and shares nothing', async () => {
    const { engine, submit, wait } = office();
    const { id, revision } = await shared(engine);
    await expect(engine.deleteDraft(id, 'binh')).rejects.toMatchObject({ code: 'DRAFT_UNKNOWN' });
    const sharing = { actor: 'binh', procedure: 'represented', fields: {}, powers, id, revision };
    await expect(engine.saveDraft(sharing)).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
    wait(2);
    await expect(engine.readDraft(id, 'binh')).rejects.toMatchObject({ code: 'POWER_EXPIRED' });
    const late = submit('D-1', id, { actor: 'binh', procedure: 'represented' });
    await expect(late).rejects.toMatchObject({ code: 'POWER_EXPIRED' });
    expect((await engine.readDraft(id, 'hanh')).revision).toBe(1);
  });

  it('is named only where the procedure lets applicants be represented', async () => {
    const { engine } = office();
    for (const request of [
      { procedure: 'permit', powers },
      { procedure: 'represented', powers: [{ ...powers[0]!, person: 'hanh' }] },
      { procedure: 'represented', powers: [{ ...powers[0]!, until: '2025-01-05' }] },
    ]) {
      const saving = engine.saveDraft({ actor: 'hanh', fields: {}, ...request });
      await expect(saving).rejects.toMatchObject({ code: 'POWER_INVALID' });
    }
  });
});

describe('drafts', () => {
  it('are swept once nobody has saved them for so many days', async () => {
    const { engine, save, wait } = office();
    const { id: old } = await save();
    wait(29);
    const { id: young } = await save();
    wait(2);
    await expect(engine.sweepDrafts(0)).rejects.toMatchObject({ code: 'COMMAND_INVALID' });
    expect(await engine.sweepDrafts(30)).toBe(1);
    expect(await engine.sweepDrafts(30)).toBe(0);
    await expect(engine.readDraft(old, 'hanh')).rejects.toMatchObject({ code: 'DRAFT_UNKNOWN' });
    expect((await engine.readDraft(young, 'hanh')).revision).toBe(1);
  });

  it('of a person, and those that name them, go with an erasure', async () => {
    const { engine, save } = office();
    await save();
    await save('lan', 'permit', { data, applicant: 'hanh' });
    const { id } = await save('duc');
    const stranger = { actor: 'duc', reasons: 'r' };
    const refused = engine.eraseSubject('hanh', stranger);
    await expect(refused).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
    expect((await engine.listDrafts('hanh')).items).toHaveLength(1);
    const erasure = await engine.eraseSubject('hanh', { actor: 'lan', reasons: 'r' });
    expect(erasure).toEqual({ erased: [], kept: [], named: [], failed: [], drafts: 2 });
    expect((await engine.listDrafts('hanh')).items).toEqual([]);
    expect((await engine.listDrafts('lan')).items).toEqual([]);
    expect((await engine.readDraft(id, 'duc')).revision).toBe(1);
  });

  it('that are not what was saved are found by an audit', async () => {
    const { store } = office();
    const row = { id: 'd-1', revision: 1, owner: 'hanh', procedure: 'permit', savedAt: 1 };
    await store.saveDraft({ ...row, body: '{"fields":' });
    const { problems } = await verifyStore(store);
    expect(problems).toMatchObject([{ dossier: null, code: 'ROWS_STRAY' }]);
  });
});
