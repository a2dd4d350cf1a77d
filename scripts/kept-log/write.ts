/**
 * Writes the log that a release keeps for ever, once its shape of events is final:
 * `node --conditions=@thutuc/source --import tsx scripts/kept-log/write.ts 0.1.0`.
 */
import { writeFileSync } from 'node:fs';
import {
  builtInRules,
  createCalendar,
  createDirectory,
  createEngine,
  createMemoryStore,
  createRuleBook,
  parseInstant,
  type Command,
  type WorkingCalendar,
} from '@thutuc/core';
import { permitProcedure, plainCalendar } from '../../packages/core/src/testing/dossiers/index.js';

const [release] = process.argv.slice(2);
if (release === undefined || !/^\d+\.\d+\.\d+$/.test(release)) {
  throw new Error('Name the release that the log is of, such as 0.1.0.');
}
const dossier = 'D-1';
const salt = 'salt of the kept log';
const store = createMemoryStore();
let now = 0;

const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [
    { code: 'U-1', name: { vi: 'Văn phòng', en: 'Office' } },
    { code: 'U-3', name: { vi: 'Công an', en: 'Police' } },
  ],
  people: [
    { id: 'lan', name: 'Trần Thị Lan', memberships: [{ unit: 'U-1', role: 'officer' }] },
    { id: 'hung', name: 'Phạm Văn Hùng', memberships: [{ unit: 'U-1', role: 'head' }] },
  ],
});

const open = (calendar: WorkingCalendar) =>
  createEngine({
    store,
    procedures: [permitProcedure()],
    rules: createRuleBook(builtInRules),
    calendars: [calendar],
    directory,
    now: () => now,
    salt: () => salt,
    codeOf: ({ unit, day, number }) => `${unit}.${day}.${String(number)}`,
  });

type Line = readonly [at: string, actor: string, command: Command];
const reasons = 'Lý do của lần kiểm thử';
const data = { area: 80, owner: 'Lê Thị Hạnh' };

/** The 6th is a Monday: one supplement, and a withdrawal that is declined. */
const beforeNotice: readonly Line[] = [
  ['06T09:00', 'hanh', { type: 'submit', procedure: 'permit', channel: 'post', parties: {}, data }],
  ['06T10:00', 'lan', { type: 'accept' }],
  ['07T09:00', 'lan', { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons }],
  ['07T10:00', 'hanh', { type: 'withdraw', reasons }],
  ['07T11:00', 'lan', { type: 'declineWithdrawal', reasons }],
  ['08T09:00', 'hanh', { type: 'provideSupplement', data: {} }],
];
/** The police keep silent from the 10th on; an apology, a handoff, a payment, a signature. */
const afterNotice: readonly Line[] = [
  ['10T09:00', 'lan', { type: 'claim', step: 'check' }],
  ['10T10:00', 'lan', { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 75_000 } }],
  ['15T08:00', 'hung', { type: 'apologise', appointment: '2025-01-24', reasons }],
  ['15T09:00', 'lan', { type: 'sendHandoff', step: 'transfer' }],
  ['15T10:00', 'hung', { type: 'acknowledgeHandoff', step: 'transfer' }],
  ['16T09:00', 'hanh', { type: 'recordPayment', amount: 75_000, reference: 'R-1' }],
  ['17T09:00', 'hung', { type: 'complete', step: 'sign', outcome: 'signed', data: {} }],
  ['17T15:00', 'lan', { type: 'returnResult' }],
];

async function take(engine: ReturnType<typeof open>, lines: readonly Line[]): Promise<void> {
  for (const [at, actor, command] of lines) {
    now = parseInstant(`2025-01-${at}+07:00`);
    await engine.execute({ id: `c-${at}`, dossier, actor, command });
  }
}

await take(open(plainCalendar()), beforeNotice);
const source = 'Notice of the test';
const noticed = createCalendar({
  ...plainCalendar().spec,
  daysOff: [{ date: '2025-01-09', source }],
  makeUpDays: [{ date: '2025-01-11', source }],
});
const engine = open(noticed);
await engine.amendCalendars(source);
await take(engine, afterNotice);
const log = {
  release,
  events: await store.readEvents(dossier),
  dossier: await engine.load(dossier),
};
const folder = new URL('../../packages/core/src/engine/kept-logs/', import.meta.url);
const file = new URL(`${release}.json`, folder);
// A log that a release left is never written again: `wx` refuses to.
writeFileSync(file, `${JSON.stringify(log, null, 2)}\n`, { flag: 'wx' });
