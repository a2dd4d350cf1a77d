/**
 * Writes the logs that a release keeps for ever, once its shape of events is final:
 * `node --conditions=@thutuc/source --import tsx scripts/kept-log/write.ts 0.1.0`.
 */
import { writeFileSync } from 'node:fs';
import {
  builtInRules,
  createCalendar,
  createRuleBook,
  parseInstant,
  type WorkingCalendar,
} from '@thutuc/legal-time';
import {
  createDirectory,
  createEngine,
  createMemoryStore,
  type CommandEnvelopeInput,
} from '@thutuc/core';
import { nextVersionOf, permitProcedure, plainCalendar } from '@thutuc/testing';

const [release] = process.argv.slice(2);
if (release === undefined || !/^\d+\.\d+\.\d+$/.test(release)) {
  throw new Error('Name the release that the logs are of, such as 0.1.0.');
}
let salts = 0;
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
    { id: 'mai', name: 'Ngô Thị Mai', memberships: [{ unit: 'U-1', role: 'clerk' }] },
  ],
});

const next = nextVersionOf(permitProcedure());
const records = [{ unit: 'U-1', role: 'head' }];

const open = (calendar: WorkingCalendar) =>
  createEngine({
    store,
    procedures: [permitProcedure(), next.procedure],
    rules: createRuleBook(builtInRules),
    calendars: [calendar],
    directory,
    clock: { now: () => now },
    salt: () => `salt of the kept log ${(salts += 1)}`,
    idPrefixes: 'any',
    adminRoles: { import: records, migration: records, annulment: records, erasure: records },
    codeOf: ({ unit, day, number }) => `${unit}.${day}.${String(number)}`,
  });

type Line = readonly [at: string, actor: string, command: CommandEnvelopeInput['command']];
const reasons = 'Lý do của lần kiểm thử';
const officer = { party: 'office', role: 'officer' };
const head = { party: 'office', role: 'head' };
const data = { area: 80, owner: 'Lê Thị Hạnh' };

/**
 * The 6th is a Monday: a wrong area and stamp, a refusal that is annulled, one supplement, a
 * withdrawal that is declined.
 */
const beforeNotice: readonly Line[] = [
  [
    '06T09:00',
    'hanh',
    { type: 'submit', procedure: 'permit', version: '1.0.0', channel: 'post', data },
  ],
  ['06T10:00', 'lan', { type: 'accept' }],
  ['06T14:00', 'lan', { type: 'correct', event: 1, data: { area: 85 }, reasons }],
  [
    '06T14:30',
    'lan',
    { type: 'correct', event: 2, effectiveAt: '2025-01-06T09:30+07:00', reasons },
  ],
  ['06T15:00', 'lan', { type: 'complete', step: 'check', outcome: 'unfit' }],
  ['06T15:30', 'hung', { type: 'annul', event: 5, reasons }],
  ['07T09:00', 'lan', { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons }],
  ['07T10:00', 'hanh', { type: 'withdraw', reasons }],
  ['07T11:00', 'lan', { type: 'declineWithdrawal', reasons }],
  ['08T09:00', 'hanh', { type: 'provideSupplement', data: {} }],
];
const steps = { check: 'checkNext', transfer: 'transferNext', sign: 'signNext' };
const days = { from: '2025-01-10', until: '2025-01-17' };

/** Another version, two delegations; the police keep silent from the 10th on; to the archive. */
const afterNotice: readonly Line[] = [
  ['10T08:00', 'hung', { type: 'migrate', version: '2.0.0', renames: next.renames, reasons }],
  ['10T08:30', 'lan', { type: 'delegate', ...officer, to: 'mai', ...days, reasons }],
  ['10T08:40', 'hung', { type: 'delegate', ...head, to: 'mai', ...days, reasons }],
  ['10T08:50', 'hung', { type: 'revokeDelegation', delegation: 14, reasons }],
  ['10T09:00', 'mai', { type: 'claim', step: steps.check }],
  ['10T09:30', 'hung', { type: 'reassign', step: steps.check, to: 'lan', reasons }],
  [
    '10T10:00',
    'lan',
    { type: 'complete', step: steps.check, outcome: 'fit', data: { fee: 75_000 } },
  ],
  ['15T08:00', 'hung', { type: 'apologise', appointment: '2025-01-24', reasons }],
  ['15T09:00', 'lan', { type: 'sendHandoff', step: steps.transfer }],
  ['15T10:00', 'hung', { type: 'acknowledgeHandoff', step: steps.transfer }],
  ['16T09:00', 'lan', { type: 'recordPayment', amount: 75_000, reference: 'R-1' }],
  ['17T09:00', 'hung', { type: 'complete', step: steps.sign, outcome: 'signed' }],
  ['17T15:00', 'lan', { type: 'returnResult' }],
  ['20T09:00', 'lan', { type: 'archive' }],
];

/** From another system, at the fee; paid, signed, and in the end erased. */
const imported: readonly Line[] = [
  [
    '20T10:00',
    'hung',
    {
      type: 'import',
      procedure: 'permit',
      version: '1.0.0',
      applicant: 'son',
      data: { ...data, fee: 75_000 },
      code: 'HT-CU-0042',
      submittedAt: '2025-01-13T08:00+07:00',
      receivedAt: '2025-01-13T09:00+07:00',
      open: [{ step: 'pay', since: '2025-01-17T09:00+07:00' }],
      waits: [
        {
          from: '2025-01-14T09:00+07:00',
          to: '2025-01-15T09:00+07:00',
          reason: 'supplement',
          effect: 'restart',
        },
      ],
      extensions: [{ at: '2025-01-16T09:00+07:00', by: { amount: 2, unit: 'workingDays' } }],
      counts: { supplements: 1 },
      appointment: '2025-02-10',
      history: [{ at: '2025-01-14T08:30+07:00', text: reasons, actor: 'lan', step: 'check' }],
      reasons,
    },
  ],
  ['21T09:00', 'lan', { type: 'recordPayment', amount: 75_000, reference: 'R-2' }],
  ['22T09:00', 'hung', { type: 'complete', step: 'sign', outcome: 'signed' }],
  ['22T15:00', 'lan', { type: 'returnResult' }],
  ['23T09:00', 'hung', { type: 'erase', reasons }],
];

/** Suspended, late, and in the end suspended again while its withdrawal is asked for. */
const resting: readonly Line[] = [
  ['27T08:00', 'hanh', { type: 'submit', procedure: 'permit', version: '1.0.0', data }],
  ['27T09:00', 'lan', { type: 'accept' }],
  ['27T10:00', 'lan', { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons }],
  ['28T09:00', 'hung', { type: 'suspend', reasons }],
  ['30T09:00', 'hung', { type: 'resume' }],
  ['30T10:00', 'hanh', { type: 'provideSupplement', data: {} }],
  ['31T08:00', 'lan', { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 5_000 } }],
  ['31T09:00', 'hung', { type: 'suspend', reasons }],
  ['31T10:00', 'hanh', { type: 'withdraw', reasons }],
];

async function take(
  engine: ReturnType<typeof open>,
  dossier: string,
  lines: readonly Line[],
): Promise<void> {
  for (const [at, actor, command] of lines) {
    now = parseInstant(`2025-01-${at}+07:00`);
    await engine.execute({ id: `c-${dossier}-${at}`, dossier, actor, command });
  }
}

await take(open(plainCalendar()), 'D-1', beforeNotice);
const source = 'Notice of the test';
const noticed = createCalendar({
  ...plainCalendar().spec,
  daysOff: [{ date: '2025-01-09', source }],
  makeUpDays: [{ date: '2025-01-11', source }],
});
const engine = open(noticed);
await engine.amendCalendars(source);
await take(engine, 'D-1', afterNotice);
await take(engine, 'D-2', imported);
await take(engine, 'D-3', resting);

async function keep(file: string, dossier: string): Promise<void> {
  const events = await store.readEvents(dossier);
  const stored = await store.load(dossier);
  const { body = '', personal = null } = stored?.snapshot ?? {};
  const kept = { row: stored?.row, snapshot: { body, personal } };
  const log = { release, events, dossier: await engine.readOffRecord(dossier), kept };
  const folder = new URL('../../packages/core/src/engine/kept-logs/', import.meta.url);
  // A log that a release left is never written again: `wx` refuses to.
  writeFileSync(new URL(file, folder), `${JSON.stringify(log, null, 2)}\n`, { flag: 'wx' });
}

await keep(`${release}.json`, 'D-1');
await keep(`${release}-imported.json`, 'D-2');
await keep(`${release}-resting.json`, 'D-3');
