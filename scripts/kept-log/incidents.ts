/**
 * Writes the logs of incidents and of a dossier of a subprocedure that a release keeps for ever:
 * `node --conditions=@thutuc/source --import tsx scripts/kept-log/incidents.ts 0.2.0`.
 */
import { writeFileSync } from 'node:fs';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import {
  createDirectory,
  createEngine,
  createMemoryStore,
  type CommandEnvelopeInput,
} from '@thutuc/core';
import { parseProcedure } from '@thutuc/core/procedure';
import { ManualClock, permitProcedure, plainCalendar } from '@thutuc/testing';

const [release] = process.argv.slice(2);
if (release === undefined || !/^\d+\.\d+\.\d+$/.test(release)) {
  throw new Error('Name the release that the logs are of, such as 0.2.0.');
}
const name = (en: string) => ({ vi: en, en });
const reasons = 'Lý do của lần kiểm thử';
const limit = { amount: 2, unit: 'workingDays' };
const owner = { party: 'office', role: 'officer', limit };
const permit = permitProcedure();
const list = { type: 'list', name: name('Trees') };

/** A register that does not answer, a choice without an answer, dossiers for two trees. */
const parent = parseProcedure({
  ...permit,
  data: { ...permit.data, trees: list },
  start: 'lookup',
  steps: {
    ...permit.steps,
    lookup: {
      kind: 'service',
      name: name('Lookup'),
      ...owner,
      handler: 'register',
      retriesMax: 0,
      on: { found: 'choose' },
    },
    choose: {
      kind: 'decision',
      name: name('Choose'),
      branches: [{ name: 'dear', when: 'fee > 3', to: 'plant' }],
      otherwise: 'sign',
    },
    plant: {
      kind: 'subprocedure',
      name: name('Planting'),
      ...owner,
      procedure: 'planting',
      forEach: 'trees',
      on: { completed: 'sign' },
    },
  },
});
const planting = parseProcedure({ ...permit, id: 'planting' });

const clock = new ManualClock(parseInstant('2025-01-06T09:00+07:00')); // a Monday
const store = createMemoryStore();
let salts = 0;
const engine = createEngine({
  store,
  procedures: [parent, planting],
  handlers: { register: () => Promise.reject(new Error(reasons)) },
  rules: createRuleBook(builtInRules),
  calendars: [plainCalendar()],
  directory: createDirectory({
    schema: 'thutuc/directory@1',
    units: [{ code: 'U-1', name: name('Office') }],
    people: [{ id: 'lan', name: 'Trần Thị Lan', memberships: [{ unit: 'U-1', role: 'officer' }] }],
  }),
  clock,
  salt: () => `salt of the kept log ${(salts += 1)}`,
  idPrefixes: 'any',
});
const dispatcher = engine.createDispatcher({ clock, random: () => 0, worker: 'w' });

const incident = { step: 'lookup', reasons } as const;
const lines: readonly [dossier: string, actor: string, CommandEnvelopeInput['command']][] = [
  [
    'D-1',
    'hanh',
    { type: 'submit', procedure: 'permit', data: { area: 80, trees: ['bàng', 'phượng'] } },
  ],
  ['D-1', 'lan', { type: 'accept' }],
  ['D-1', 'lan', { type: 'retryIncident', step: 'lookup', note: reasons }],
  ['D-1', 'lan', { type: 'resolveIncident', ...incident, outcome: 'found' }],
  ['D-1', 'lan', { type: 'resolveIncident', step: 'choose', reasons, outcome: 'dear' }],
  ['D-1/plant#1/1', 'lan', { type: 'refuse', reasons }],
  ['D-1/plant#1/2', 'lan', { type: 'accept' }],
  ['D-1', 'hanh', { type: 'withdraw', reasons }],
  ['D-1', 'lan', { type: 'approveWithdrawal' }],
];
for (const [i, [dossier, actor, command]] of lines.entries()) {
  clock.jump(60_000);
  await engine.execute({ id: `c-${i}`, dossier, actor, command });
  await dispatcher.drain();
}

for (const [file, dossier] of [
  [`${release}-incidents.json`, 'D-1'],
  [`${release}-child.json`, 'D-1/plant#1/2'],
] as const) {
  const events = await store.readEvents(dossier);
  const log = { release, events, dossier: await engine.readOffRecord(dossier) };
  const folder = new URL('../../packages/core/src/engine/kept-logs/', import.meta.url);
  // A log that a release left is never written again: `wx` refuses to.
  writeFileSync(new URL(file, folder), `${JSON.stringify(log, null, 2)}\n`, { flag: 'wx' });
}
