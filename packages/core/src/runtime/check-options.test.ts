import { describe, expect, it } from 'vitest';
import type { Procedure } from '../definition/procedure.js';
import { discard } from '../delivery/route.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { permitProcedure, plainCalendar } from '@thutuc/testing';
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { procedureHash } from '../definition/procedure-hash.js';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';
import type { EngineOptions } from './engine-options.js';
import { EngineOptionsError } from './errors.js';

const permit = permitProcedure();

const right: EngineOptions = {
  store: createMemoryStore(),
  procedures: [permit],
  rules: createRuleBook(builtInRules),
  calendars: [plainCalendar()],
  directory: createDirectory({ schema: 'thutuc/directory@1', units: [], people: [] }),
  clock: { now: () => 0 },
  salt: () => 'a salt of sixteen characters',
};

function problemsOf(options: unknown): string[] {
  try {
    createEngine(options as EngineOptions);
  } catch (error) {
    if (!(error instanceof EngineOptionsError)) throw error;
    return error.problems.map(({ path }) => path);
  }
  return [];
}

describe('what createEngine refuses at once', () => {
  it('is nothing where everything fits', () => {
    expect(problemsOf(right)).toEqual([]);
  });

  it('are all among the details of the error, and the first of them in its text', () => {
    const procedures = Array.from({ length: 30 }, (_, i) => ({ ...permit, version: `${i}.0.0` }));
    const make = () => createEngine({ ...right, procedures, rules: createRuleBook([]) });
    try {
      make();
      expect.unreachable();
    } catch (error) {
      const { problems, details, message } = error as EngineOptionsError;
      expect(problems.length).toBeGreaterThan(20);
      expect(details).toEqual({ problems });
      expect(message).toContain(`\n  … and ${problems.length - 20} more`);
    }
  });

  it('names every problem in one error', () => {
    const renamed: Procedure = { ...permit, name: { vi: 'Khác', en: 'Other' } };
    const problems = problemsOf({
      ...right,
      procedures: [permit, renamed],
      rules: createRuleBook([]),
      calendars: [],
      clock: { now: () => Number.NaN },
      salt: 'constant',
      routes: {
        'notify:': {
          problems: () => [{ path: 'templates', message: 'no' }],
          within: () => discard,
        },
      },
    });
    expect(problems).toEqual(
      expect.arrayContaining([
        'clock',
        'salt',
        'calendars',
        `procedures.${permit.id}@${permit.version}`,
        `procedures.${permit.id}@${permit.version}.timeLimit.rule`,
        `procedures.${permit.id}@${permit.version}.allotmentRule`,
        'routes.notify:.templates',
      ]),
    );
  });
});

describe('what an engine asks before it works', () => {
  const unit = (code: string, calendar?: string) => ({
    code,
    name: { vi: code, en: code },
    ...(calendar !== undefined && { calendar }),
  });
  const checkWith = (units: readonly ReturnType<typeof unit>[]) =>
    createEngine({
      ...right,
      directory: createDirectory({ schema: 'thutuc/directory@1', units: [...units], people: [] }),
    }).check();

  it('passes where the directory knows every unit that a procedure names', async () => {
    await expect(checkWith([unit('U-1'), unit('U-3')])).resolves.toEqual([]);
  });

  it('names each unit that is missing, and each calendar', async () => {
    const error = await checkWith([unit('U-1', 'own/calendar')]).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      code: 'ENGINE_OPTIONS_INVALID',
      problems: [
        { path: `procedures.${permit.id}@${permit.version}.parties.office.unit` },
        { path: `procedures.${permit.id}@${permit.version}.parties.police.unit` },
      ],
    });
  });

  it('names a version that the store keeps with other content', async () => {
    const store = createMemoryStore();
    const edited = { ...permit, name: { vi: 'Khác', en: 'Other' } };
    await store.putContent('procedure', procedureHash(edited), JSON.stringify(edited));
    const units = [unit('U-1'), unit('U-3')];
    const directory = createDirectory({ schema: 'thutuc/directory@1', units, people: [] });
    const error = await createEngine({ ...right, store, directory })
      .check()
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      problems: [{ path: `procedures.${permit.id}@${permit.version}` }],
    });
  });
});
