/** Dry runs along random ways of dossiers: what they tell is what then happens. */
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import {
  arbitraryProcedure,
  countedSalts,
  ManualClock,
  plainCalendar,
  possibleRequests,
} from '@thutuc/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProcedure } from '../compile/compile.js';
import type { Procedure } from '../definition/procedure.js';
import type { CommandEnvelopeInput } from '../engine/command.js';
import { clockActivation } from '../engine/activation.js';
import type { Dossier } from '../engine/dossier.js';
import type { DossierEvent } from '../engine/event.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import type { Directory } from '../ports/directory.js';
import { arbitraryWalk } from '../testing/dossiers/walk.js';
import type { DryEvent } from './dry-run.js';
import { createEngine } from './engine.js';

/** People go by what they hold: `unit/role`. */
const directory: Directory = {
  unit: (code) => Promise.resolve({ code, name: { en: code } }),
  nameOf: (person) => Promise.resolve(person),
  grantsOf: (person) => {
    const slash = person.lastIndexOf('/');
    const grant = { unit: person.slice(0, slash), role: person.slice(slash + 1) };
    return Promise.resolve(slash < 0 ? [] : [grant]);
  },
};

function openEngine(procedure: Procedure) {
  const clock = new ManualClock(parseInstant('2025-01-06T08:00+07:00'));
  const store = createMemoryStore();
  const engine = createEngine({
    store,
    clock,
    directory,
    procedures: [procedure],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    salt: countedSalts(),
    idPrefixes: 'any',
    codeOf: ({ unit, day, number }) => `${unit}.${day}.${number}`,
  });
  return { clock, store, engine };
}

async function outcomeOf<T>(work: Promise<T>): Promise<T | string> {
  try {
    return await work;
  } catch (error) {
    return `${(error as Error).name} ${(error as Error).message}`;
  }
}

/** An event but for what is only drawn or hashed when it is kept. */
function facts({ personal, ...event }: DryEvent | DossierEvent): unknown {
  return { ...event, hash: undefined, personal: { ...personal, salt: undefined } };
}

/** What a dossier promises, by what waits for it. */
function promises(dossier: Dossier | undefined): Map<string, string> {
  const dues = [
    [clockActivation, dossier?.clock.due],
    ['@appointment', dossier?.appointment],
    ...(dossier?.activations ?? []).map(({ id, due }) => [id, due] as const),
  ] as const;
  return new Map(dues.flatMap(([id, due]) => (due === undefined ? [] : [[id, due.due] as const])));
}

/** Asks for something dry and then in earnest, and demands that both lead to the same. */
async function checkBoth(
  { engine, store }: ReturnType<typeof openEngine>,
  command: CommandEnvelopeInput,
): Promise<boolean> {
  const before = await engine.readOffRecord('D-1');
  const { version = 0 } = before ?? {};
  const stored = await store.readStored('D-1');
  const dry = await outcomeOf(engine.execute(command, { dryRun: true }));
  expect(await store.readStored('D-1'), 'nothing is kept').toEqual(stored);
  const real = await outcomeOf(engine.execute(command));
  if (typeof dry === 'string' || typeof real === 'string') {
    expect(dry).toEqual(real);
    return false;
  }
  const log = await engine.readLog('D-1');
  expect(dry.events.map(facts)).toEqual(log.slice(version).map(facts));
  const after = await engine.readOffRecord('D-1');
  const [was, is] = [promises(before), promises(after)];
  const moved = [...new Set([...was.keys(), ...is.keys()])].filter(
    (id) => was.get(id) !== is.get(id),
  );
  expect(new Map(dry.dates.map(({ activation, from, to }) => [activation, [from, to]]))).toEqual(
    new Map(moved.map((id) => [id, [was.get(id), is.get(id)]])),
  );
  return true;
}

describe('a dry run', () => {
  it('tells what the command then does, whatever the procedure and the way', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryProcedure(), arbitraryWalk(12), async (procedure, steps) => {
        const office = openEngine(procedure);
        const compiled = compileProcedure(procedure);
        const command = { type: 'submit', procedure: procedure.id, data: { area: 50 } } as const;
        await checkBoth(office, { id: 'c-0', dossier: 'D-1', actor: 'applicant', command });
        for (const [i, { choice, minutes }] of steps.entries()) {
          await office.clock.advance(minutes * 60_000);
          const dossier = await office.engine.readOffRecord('D-1');
          const possible = dossier === undefined ? [] : possibleRequests(compiled, dossier);
          const chosen = possible[choice % Math.max(1, possible.length)];
          if (chosen === undefined) break;
          const request = { id: `c-${i + 1}`, dossier: 'D-1', ...chosen };
          if (await checkBoth(office, request)) taken += 1;
        }
      }),
    );
    expect(taken).toBeGreaterThan(50);
  });
});
