/** Units come from the directory: those that people choose, and those that data lists. */
import { describe, expect, it } from 'vitest';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import type { Command } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { Directory } from '../ports/directory.js';
import { countedSalts, ManualClock, permitProcedure, plainCalendar } from '@thutuc/testing';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';

const name = (text: string) => ({ vi: text, en: text });
const person = (id: string, unit: string, role: string) => ({
  id,
  name: id,
  memberships: [{ unit, role }],
});

const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [
    { code: 'U-1', name: name('Office') },
    { code: 'P', name: name('Police') },
    { code: 'P-2', name: name('Police of another district'), parent: 'P' },
    { code: 'P-1', name: name('Police of the district'), parent: 'P', kind: 'district' },
    { code: 'P-1-1', name: name('Police of the ward'), parent: 'P-1', kind: 'ward' },
  ],
  people: [person('lan', 'U-1', 'officer'), person('huy', 'P-1-1', 'officer')],
});

type Choice = NonNullable<Procedure['parties'][string]['chosenBy']>;

/** The permit, whose police are chosen by the applicant and ask the units that the data lists. */
function permit(among: Choice['among']): Procedure {
  const { parties, steps, data, ...rest } = permitProcedure();
  const { unit: _unit, ...police } = parties.police!;
  const question = steps.police;
  if (question?.kind !== 'consultation') throw new Error('the police are consulted');
  const { limit, ...asked } = question.consulted[0]!;
  return parseProcedure({
    ...rest,
    data: { ...data, asked: { type: 'list', name: name('Asked') } },
    parties: { ...parties, police: { ...police, chosenBy: { by: 'applicant', among } } },
    steps: {
      ...steps,
      check: { ...steps.check, writes: ['fee', 'asked'] },
      police: {
        ...question,
        consulted: [],
        consultedUnits: { ...asked, limit, field: 'asked' },
      },
    },
  });
}

function startOffice(procedure: Procedure, known: Directory = directory) {
  const clock = new ManualClock(parseInstant('2025-01-06T09:00+07:00')); // Mon
  const engine = createEngine({
    store: createMemoryStore(),
    procedures: [procedure],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory: known,
    clock,
    salt: countedSalts(),
    idPrefixes: 'any',
  });
  let count = 0;
  return {
    engine,
    send: (actor: string, command: Command) =>
      engine.execute({ id: `c-${(count += 1)}`, dossier: 'D-1', actor, command }),
  };
}

const submission = (police: string): Command => ({
  type: 'submit',
  procedure: 'permit',
  channel: 'online',
  parties: { police },
  data: { area: 80 },
});

describe('a unit that is chosen', () => {
  it.each<[Choice['among'], string, string | undefined]>([
    [undefined, 'P-1-1', undefined],
    [undefined, 'P-9', 'UNIT_UNKNOWN'],
    [{ under: 'P' }, 'P-1-1', undefined],
    [{ under: 'P-1' }, 'P-1-1', undefined],
    [{ under: 'P' }, 'P', 'UNIT_NOT_OFFERED'],
    [{ under: 'P' }, 'U-1', 'UNIT_NOT_OFFERED'],
    [{ kind: 'ward' }, 'P-1-1', undefined],
    [{ kind: 'ward' }, 'P-1', 'UNIT_NOT_OFFERED'],
    [{ units: ['P-1'] }, 'P-1', undefined],
    [{ units: ['P-1'] }, 'P-1-1', 'UNIT_NOT_OFFERED'],
  ])('among %j: %s is refused with %s', async (among, unit, code) => {
    const { send, engine } = startOffice(permit(among));
    const sent = send('an', submission(unit));
    if (code !== undefined) await expect(sent).rejects.toMatchObject({ code });
    else {
      await sent;
      expect((await engine.readOffRecord('D-1'))?.parties.police).toBe(unit);
    }
  });
});

describe('units that data lists', () => {
  it('may read the dossier that they are asked about, and no other', async () => {
    const { send, engine } = startOffice(permit(undefined));
    const read = () => engine.readOnRecord('D-1', { actor: 'huy', purpose: 'to answer' });
    await send('an', submission('P-2'));
    await send('lan', { type: 'accept' });
    await expect(read()).rejects.toMatchObject({ code: 'NOT_AUTHORISED' });
    const data = { fee: 1, asked: ['P-1-1'] };
    await send('lan', { type: 'complete', step: 'check', outcome: 'fit', data });
    expect((await read()).id).toBe('D-1');
  });

  it.each([
    [['P-1', 'P-1-1'], ['P-1', 'P-1-1'], undefined],
    [['P-1', 'P-9'], [], 'UNIT_UNKNOWN'],
  ])('%j: asked are %j, and the incident is %s', async (listed, asked, code) => {
    const { send, engine } = startOffice(permit(undefined));
    await send('an', submission('P-1-1'));
    await send('lan', { type: 'accept' });
    const data = { fee: 1, asked: listed };
    await send('lan', { type: 'complete', step: 'check', outcome: 'fit', data });
    const dossier = await engine.readOffRecord('D-1');
    expect(dossier?.consultations.map(({ unit }) => unit)).toEqual(asked);
    expect(dossier?.activations[0]?.incident?.code).toBe(code);
  });
});

describe('a unit of the procedure that the directory does not know', () => {
  it('is an incident at its step, and begins once the directory has it', async () => {
    let isThere = false;
    const growing: Directory = {
      ...directory,
      unit: (code) =>
        code === 'P-2' && !isThere ? Promise.resolve(undefined) : directory.unit(code),
    };
    const { parties, ...rest } = permitProcedure();
    const procedure = parseProcedure({
      ...rest,
      parties: { ...parties, police: { ...parties.police!, unit: 'P-2' } },
    });
    const { send, engine } = startOffice(procedure, growing);
    await send('an', { ...submission('P-1'), parties: {} } as Command);
    await send('lan', { type: 'accept' });
    await send('lan', { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 1 } });
    const question = async () =>
      (await engine.readOffRecord('D-1'))?.activations.find(({ kind }) => kind === 'asked');
    expect(await question()).toMatchObject({ incident: { code: 'UNIT_UNKNOWN' } });
    expect((await question())?.unit).toBeUndefined();
    const retry = { type: 'retryIncident', step: 'police#1/police/asked#1' } as const;
    await expect(send('lan', retry)).rejects.toMatchObject({ code: 'INCIDENT_PERSISTS' });
    isThere = true;
    await send('lan', retry);
    expect(await question()).toMatchObject({ unit: 'P-2', due: { due: '2025-01-08' } });
  });
});
