/** The engine of a command that works on a store as it is now. */
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { createEngine, type Engine, type EngineOptions, type Store } from '@thutuc/core';
import {
  emptyDirectory,
  loadCalendar,
  loadProcedureFolder,
  type ProcedureFolder,
} from '../procedure-folder/load.js';
import { codesFor } from './codes.js';

/** What a command adds to an engine. */
export type EngineExtras = Pick<
  EngineOptions,
  | 'adminRoles'
  | 'blobs'
  | 'handlers'
  | 'routes'
  | 'logger'
  | 'directory'
  | 'foreignCalendar'
  | 'idPrefixes'
>;

/**
 * Makes an engine on a store, with the machine's clock.
 *
 * @param folder - The folder of a procedure, for new dossiers and for who may do what; those that
 *   are there bring their procedure along.
 */
export async function openEngine(
  store: Store,
  folder: string | undefined,
  extras: Partial<EngineExtras> = {},
): Promise<Engine> {
  const { randomSalt, systemClock } = await import('@thutuc/node');
  const { procedures, rules, calendars, directory } = await lawOf(folder);
  return createEngine({
    store,
    procedures,
    rules,
    calendars,
    directory,
    clock: systemClock,
    salt: randomSalt,
    // Whoever has the command line has the store, and could look there which ids are taken.
    idPrefixes: 'any',
    codeOf: await codesFor(calendars[0]),
    ...extras,
  });
}

type EngineLaw = Omit<ProcedureFolder, 'procedures' | 'acts'> & Pick<EngineOptions, 'procedures'>;

async function lawOf(folder: string | undefined): Promise<EngineLaw> {
  if (folder !== undefined) return loadProcedureFolder(folder);
  return {
    procedures: [],
    directory: emptyDirectory,
    rules: createRuleBook(builtInRules),
    calendars: [await loadCalendar(undefined)],
  };
}
