/** Building permits on a store, many at once: the clock stands still, so that none waits. */
import { builtInRules, parseInstant } from '@thutuc/legal-time';
import {
  createDirectory,
  createEngine,
  type Engine,
  type EngineOptions,
  type Store,
} from '@thutuc/core';
import { parseProcedure } from '@thutuc/core/procedure';
import { parseRuleBook } from '@thutuc/legal-time/schema';
import { vietnamCalendar } from '@thutuc/vn';
import { readFileSync } from 'node:fs';

const house = {
  applicantName: 'Nguyễn Thu Hà',
  parcel: 'Thửa 12, tờ 34',
  floorArea: 180,
  inHeritageZone: false,
  nearPowerLine: false,
};

/** Actor and request: the start of a dossier, and six commands more. */
export const permitCourse = [
  ['owner.ha', { type: 'submit', procedure: 'building-permit', data: house }],
  ['clerk.lan', { type: 'accept' }],
  ['clerk.lan', { type: 'sendHandoff', step: 'transfer' }],
  ['officer.dung', { type: 'acknowledgeHandoff', step: 'transfer' }],
  ['officer.dung', { type: 'complete', step: 'checkPapers', outcome: 'complete' }],
  ['officer.dung', { type: 'complete', step: 'siteCheck', outcome: 'suitable' }],
  ['head.son', { type: 'complete', step: 'conclude', outcome: 'grant' }],
] as const;

/** The last three commands, which close the dossier. */
export const permitEnding = [
  ['chair.hung', { type: 'complete', step: 'sign', outcome: 'signed' }],
  ['cashier.hoa', { type: 'recordPayment', amount: 75_000, reference: 'BL-0001' }],
  ['clerk.lan', { type: 'returnResult' }],
] as const;

/** An actor and a request. */
export type Line = (typeof permitCourse)[number] | (typeof permitEnding)[number];

/** Takes a new dossier through its commands; gives their number. */
export type ProcessPermit = (id: string) => Promise<number>;

/** What an engine for permits may have besides. */
type Extras = Pick<EngineOptions, 'blobs' | 'codeOf'>;

/** An engine for permits on a store; its clock stands still. */
export function createPermitEngine(store: Store, extras: Extras = {}): Engine {
  let salts = 0;
  return createEngine({
    store,
    procedures: [procedure],
    rules,
    calendars: [vietnamCalendar()],
    directory,
    clock: { now: () => permitStart, isVirtual: true },
    salt: () => `a salt that is not secret ${(salts += 1)}`,
    idPrefixes: 'any',
    ...extras,
  });
}

/** Opens an office on a store. */
export function openStoreOffice(
  store: Store,
  extras: Extras = {},
  course: readonly Line[] = permitCourse,
): ProcessPermit {
  const engine = createPermitEngine(store, extras);
  return async (id) => {
    for (const [index, [actor, command]] of course.entries())
      await engine.execute({ id: `${id}/${String(index)}`, dossier: id, actor, command });
    return course.length;
  };
}

/** When the first dossier comes in: a Monday. */
const permitStart = parseInstant('2025-03-03T08:30:00+07:00');

const example = (file: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../../examples/building-permit/${file}`, import.meta.url), 'utf8'),
  );
const procedure = parseProcedure(example('procedure.json'));
const directory = createDirectory(example('directory.json'));
const rules = parseRuleBook([...builtInRules, ...(example('rules.json') as unknown[])]);
