/** An engine of the office on a store. */
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import {
  createEngine,
  type Deliver,
  type Engine,
  type EngineOptions,
  type ServiceHandler,
} from '@thutuc/core';
import type { Procedure } from '@thutuc/core/procedure';
import { officeCalendar } from './calendar.js';
import { officeDirectory } from './directory.js';
import { notice, permit } from './permit.js';

const rules = createRuleBook(builtInRules);
const registrars = [{ unit: 'U-1', role: 'registrar' }];

/** What differs between the engines of one office. */
export interface OfficeEngineOptions extends Pick<EngineOptions, 'store' | 'clock'> {
  /** The notice, which permits open, is among them always. @defaultValue the permit alone */
  readonly procedures?: readonly Procedure[];
  /** Takes the messages to people. @defaultValue none are delivered */
  readonly notify?: Deliver;
  /** Does the work of every service step. @defaultValue there is nobody to do it */
  readonly serve?: ServiceHandler;
  /** @defaultValue counted salts of this process of the machine */
  readonly salt?: () => string;
}

/** How many salts this process has given: its engines may share a store. */
let salts = 0;
const saltOfProcess = () => `not secret, of process ${process.pid}: ${(salts += 1)}`;

/** Opens an engine; its clock is the caller's. */
export function openEngine(options: OfficeEngineOptions): Engine {
  const { store, clock, procedures = [permit], notify, serve, salt = saltOfProcess } = options;
  return createEngine({
    store,
    procedures: [...procedures, notice],
    ...(notify && { routes: { 'notify:': notify } }),
    ...(serve && { handlers: { lookUp: serve, reckon: serve } }),
    rules,
    calendars: [officeCalendar],
    // An office of Amsterdam under rules of Vietnam: summer time is what this is about.
    foreignCalendar: true,
    directory: officeDirectory,
    adminRoles: {
      import: registrars,
      migration: registrars,
      annulment: registrars,
      transfer: registrars,
      work: registrars,
      interruption: registrars,
    },
    // The office lives in times of its own, whatever its machines say.
    clock: { now: () => clock.now(), isVirtual: true },
    salt,
    idPrefixes: 'any',
    codeOf: ({ unit, day, number }) => `${unit}/${day}/${number}`,
  });
}
