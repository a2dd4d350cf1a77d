/** What could not be prepared is for the same people, on the same days, as what could be. */
import { describe, expect, it } from 'vitest';
import { createCalendar, parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { countedSalts, nextVersionOf, permitProcedure, plainCalendar } from '@thutuc/testing';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';

const plain = plainCalendar();
const west = createCalendar({ ...plain.spec, id: 'test/west', zone: 'America/New_York' });
const name = { vi: 'Phòng', en: 'Office' };
const migrator = { unit: 'U-1', role: 'migrator' };

/** An office that keeps the calendar of New York, and how commands in it are answered. */
function office(...memberships: { unit: string; role: string; from?: string; to?: string }[]) {
  const directory = createDirectory({
    schema: 'thutuc/directory@1',
    units: [
      { code: 'U-1', name, calendar: west.id },
      { code: 'U-3', name, calendar: plain.id },
    ],
    people: [{ id: 'mai', name: 'Mai', memberships }],
  });
  const permit = permitProcedure();
  const { procedure: next, renames } = nextVersionOf(permit);
  const clock = { now: 0 };
  const engine = createEngine({
    store: createMemoryStore(),
    procedures: [permit, next],
    rules: createRuleBook(builtInRules),
    calendars: [plain, west],
    foreignCalendar: true,
    directory,
    clock: { now: () => clock.now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
    adminRoles: { migration: [migrator] },
  });
  let serial = 0;
  const heard = async (
    recorded: string,
    actor: string,
    command: CommandEnvelopeInput['command'],
    dossier = 'D-1',
  ): Promise<{ code: unknown; message?: unknown }> => {
    clock.now = parseInstant(recorded);
    serial += 1;
    const given = engine.execute({ id: `c-${serial}`, dossier, actor, command });
    return given.then(
      () => ({ code: 'ok' }),
      (error: unknown) => error as { code: unknown; message: unknown },
    );
  };
  return { heard, renames };
}

const submit = {
  type: 'submit',
  procedure: 'permit',
  version: '1.0.0',
  data: { area: 80, owner: 'Lê Thị Hạnh' },
} as const;

describe('a command that cannot be prepared', () => {
  it.each([
    // 12:00 in Vietnam is midnight in New York.
    ['2025-01-06T11:59+07:00', ['NOT_AUTHORISED', 'NOT_AUTHORISED']],
    ['2025-01-06T12:01+07:00', ['PROCEDURE_NOT_EFFECTIVE', 'ok']],
  ])('is for whom it is for on the day of their unit: at %s', async (at, codes) => {
    const { heard, renames } = office({ ...migrator, from: '2025-01-06' });
    await heard('2025-01-03T09:00+07:00', 'hanh', submit);
    const command = { type: 'migrate', renames, reasons: 'r' } as const;
    const found: unknown[] = [];
    for (const version of ['9.9.9', '2.0.0']) {
      found.push((await heard(at, 'mai', { ...command, version })).code);
    }
    expect(found).toEqual(codes);
  });
});

describe('a submission for another person that cannot be prepared', () => {
  const counter = { unit: 'U-1', role: 'officer' };

  it.each([
    ['whoever may no longer', { ...counter, to: '2025-01-05' }, '2025-01-06T12:01+07:00'],
    ['whoever may not yet', { ...counter, from: '2025-01-06' }, '2025-01-06T11:59+07:00'],
    ['whoever may elsewhere', { ...counter, unit: 'U-3' }, '2025-01-06T12:01+07:00'],
  ])('is refused to %s by the words of one that can be', async (_who, membership, at) => {
    const { heard } = office(membership);
    const forHanh = { ...submit, applicant: 'hanh' };
    const right = await heard(at, 'mai', forHanh);
    const wrong = await heard(at, 'mai', { ...forHanh, data: { nosuch: 1 } });
    expect(right.code).toBe('NOT_AUTHORISED');
    expect(wrong).toMatchObject({ code: right.code, message: right.message });
  });

  it('is refused with what is wrong with it, to whoever may', async () => {
    const { heard } = office(counter);
    const forHanh = { ...submit, applicant: 'hanh', data: { nosuch: 1 } };
    expect(await heard('2025-01-06T12:01+07:00', 'mai', forHanh)).toMatchObject({
      code: 'DATA_INVALID',
    });
  });
});
