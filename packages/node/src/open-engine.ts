/** An engine and a worker with what a Node process lends them. */
import {
  createDirectory,
  createEngine,
  createMemoryStore,
  createWorker,
  type Directory,
  type Engine,
  type EngineOptions,
  type Store,
  type Worker,
  type WorkerOptions,
} from '@thutuc/core';
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { randomSalt, workerName } from './random-texts.js';
import { systemClock } from './system-clock.js';

/** Who works where: the people of each role of each unit. */
export type Staff = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What an engine in a Node process is made of. */
export interface OpenEngineOptions
  extends
    Omit<EngineOptions, 'store' | 'directory' | 'rules' | 'clock' | 'salt'>,
    Partial<Pick<EngineOptions, 'rules' | 'clock' | 'salt'>> {
  /** A store, or `memory`: what is kept there is gone with the process. */
  readonly store: Store | 'memory';
  /** Who is who; or only who works where, in units and under names as they are called here. */
  readonly directory: Directory | Staff;
}

/** What a worker in a Node process may be given besides its engine. */
export type OpenWorkerOptions = Partial<Omit<WorkerOptions, 'engine'>>;

/**
 * Makes an engine with the clock of the machine, random salts, and the counting rules that come
 * with legal time, each unless another is given. Store, procedures, days off and people are always
 * given: of those nothing is right for everybody.
 *
 * @throws as `createEngine`
 */
export function openEngine({ store, directory, ...options }: OpenEngineOptions): Engine {
  return createEngine({
    rules: createRuleBook(builtInRules),
    clock: systemClock,
    salt: randomSalt,
    ...options,
    store: store === 'memory' ? createMemoryStore() : store,
    directory: isDirectory(directory) ? directory : directoryOf(directory),
  });
}

/**
 * Makes a worker by the clock of the machine, under a name that no other worker has, each unless
 * another is given.
 */
export function openWorker(engine: Engine, options: OpenWorkerOptions = {}): Worker {
  return createWorker({
    clock: systemClock,
    random: Math.random,
    worker: workerName(),
    ...options,
    engine,
  });
}

function isDirectory(directory: Directory | Staff): directory is Directory {
  return typeof directory.grantsOf === 'function';
}

function directoryOf(staff: Staff): Directory {
  const units = Object.keys(staff);
  const memberships = units.flatMap((unit) =>
    Object.entries(staff[unit] ?? {}).flatMap(([role, people]) =>
      people.map((id) => ({ id, unit, role })),
    ),
  );
  const people = [...new Set(memberships.map(({ id }) => id))];
  return createDirectory({
    schema: 'thutuc/directory@1',
    units: units.map((code) => ({ code, name: { en: code } })),
    people: people.map((person) => ({
      id: person,
      name: person,
      memberships: memberships
        .filter(({ id }) => id === person)
        .map(({ unit, role }) => ({ unit, role })),
    })),
  });
}
