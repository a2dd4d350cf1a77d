/** Whoever may not do something hears that, before whatever else is wrong with it. */
import { describe, expect, it } from 'vitest';
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import { commands } from '../engine/command-list.js';
import type { CommandEnvelopeInput, CommandType } from '../engine/command.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { countedSalts, permitProcedure, plainCalendar } from '@thutuc/testing';
import { createDirectory } from './directory.js';
import { createEngine } from './engine.js';

type Request = CommandEnvelopeInput['command'];

const member = (id: string, unit: string, role: string) => ({
  id,
  name: id,
  memberships: [{ unit, role }],
});
const name = (code: string) => ({ en: code, vi: code });
const directory = createDirectory({
  schema: 'thutuc/directory@1',
  units: [
    ...['U-1', 'U-3'].map((code) => ({ code, name: name(code) })),
    // Its calendar is nowhere: whoever binds a dossier to it fails in the preparation.
    { code: 'U-7', name: name('U-7'), calendar: 'nowhere' },
  ],
  people: [
    member('lan', 'U-1', 'officer'),
    member('binh', 'U-1', 'head'),
    member('cong', 'U-3', 'officer'),
    // Known to every dossier, and permitted to archive or to force an erasure: else to nothing.
    member('thu', 'U-1', 'archivist'),
    member('tam', 'U-1', 'eraser'),
  ],
});

const permit = parseProcedure({
  ...permitProcedure(),
  reopening: {
    ...{ party: 'office', role: 'head', to: ['check'], max: 1 },
    basis: [{ act: 'Act of the test', status: 'internal' }],
  },
});

function office() {
  const clock = { now: parseInstant('2025-01-06T09:00+07:00') }; // a Monday
  const engine = createEngine({
    store: createMemoryStore(),
    procedures: [permit],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory,
    clock: { now: () => clock.now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
    codeOf: ({ day }) => {
      if (day < '2025') throw new RangeError('no codes were given before 2025');
      return day;
    },
    adminRoles: {
      archive: [{ unit: 'U-1', role: 'archivist' }],
      forcedErasure: [{ unit: 'U-1', role: 'eraser' }],
    },
  });
  let serial = 0;
  return async (
    actor: string,
    command: Request,
    rest: Partial<CommandEnvelopeInput> = {},
    isDry = false,
  ): Promise<unknown> => {
    serial += 1;
    const request = { id: `c-${serial}`, dossier: 'D-1', actor, command, ...rest };
    return isDry ? engine.execute(request, { dryRun: true }) : engine.execute(request);
  };
}

const submit = {
  type: 'submit',
  procedure: 'permit',
  data: { area: 80, owner: 'Lê Thị Hạnh' },
} as const;
const reasons = 'r';
const fit = { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 5 } } as const;

type Line = readonly [actor: string, command: Request];
const running: Line[] = [
  ['hanh', submit],
  ['lan', { type: 'accept' }],
];
const returned: Line[] = [
  ...running,
  ['lan', { type: 'complete', step: 'check', outcome: 'unfit' }],
  ['lan', { type: 'returnResult' }],
];

/** What there may be when a command comes in. */
const states: Readonly<Record<string, readonly Line[]>> = {
  submitted: running.slice(0, 1),
  running,
  asked: [...running, ['lan', fit]],
  suspended: [...running, ['binh', { type: 'suspend', reasons }]],
  withdrawn: [...running, ['hanh', { type: 'withdraw' }]],
  closed: returned.slice(0, 3),
  returned,
  archived: [...returned, ['thu', { type: 'archive' }]],
};

const steps = ['check', 'check#1', 'sign', 'nosuch', '@clock#1'];
const day = (n: number) => `2025-01-0${n}`;
const whole = { from: day(6), until: day(8), to: 'lan', reasons };
const file = { title: 't', mediaType: 'a/b', size: 1, sha256: '0'.repeat(64) };
const taken: Extract<Request, { type: 'import' }> = {
  type: 'import',
  procedure: 'permit',
  applicant: 'hanh',
  submittedAt: `${day(6)}T08:00+07:00`,
  data: { area: 80 },
  reasons,
};

const onSteps = (of: (step: string) => readonly Request[]): Request[] => steps.flatMap(of);

/** For most commands, what they may ask for: right, or wrong in one way or another. */
const requests: Readonly<Partial<Record<CommandType, readonly Request[]>>> = {
  accept: [
    { type: 'accept' },
    { type: 'accept', parties: { office: 'U-1' } },
    { type: 'accept', parties: { nobody: 'U-99' } },
    { type: 'accept', parties: { police: 'U-7' } },
  ],
  refuse: [{ type: 'refuse', reasons }],
  complete: onSteps((step) => [
    { type: 'complete', step, outcome: 'fit' },
    { type: 'complete', step, outcome: 'nosuch', data: { nosuch: 1 } },
  ]),
  requestSupplement: onSteps((step) => [
    { type: 'requestSupplement', step, documents: ['nosuch'], reasons },
  ]),
  provideSupplement: onSteps((step) => [{ type: 'provideSupplement', step, data: { nosuch: 1 } }]),
  abandonSupplement: [{ type: 'abandonSupplement' }, { type: 'abandonSupplement', step: 'check' }],
  sendHandoff: onSteps((step) => [{ type: 'sendHandoff', step }]),
  acknowledgeHandoff: onSteps((step) => [{ type: 'acknowledgeHandoff', step }]),
  refuseHandoff: onSteps((step) => [{ type: 'refuseHandoff', step, reasons }]),
  answerConsultation: onSteps((step) => [{ type: 'answerConsultation', step, answer: 'agreed' }]),
  askForMore: onSteps((step) => [{ type: 'askForMore', step, documents: ['nosuch'], reasons }]),
  recordPayment: onSteps((step) => [{ type: 'recordPayment', step, amount: 7, reference: 'r' }]),
  signal: onSteps((step) => [{ type: 'signal', step, message: 'nosuch' }]),
  apologise: [{ type: 'apologise', appointment: '1999-01-01', reasons }],
  extend: [{ type: 'extend', by: { amount: 900, unit: 'workingDays' }, reasons }],
  withdraw: [{ type: 'withdraw' }],
  cancelWithdrawal: [{ type: 'cancelWithdrawal' }],
  carryOut: onSteps((step) => [{ type: 'carryOut', step }]),
  approveWithdrawal: [{ type: 'approveWithdrawal' }],
  declineWithdrawal: [{ type: 'declineWithdrawal', reasons }],
  suspend: [{ type: 'suspend', reasons }],
  resume: [{ type: 'resume' }],
  claim: onSteps((step) => [{ type: 'claim', step }]),
  release: onSteps((step) => [{ type: 'release', step }]),
  reassign: onSteps((step) => [{ type: 'reassign', step, to: 'nobody' }]),
  returnResult: [{ type: 'returnResult' }],
  addDocument: ['plan', 'nosuch'].map((document) => ({ type: 'addDocument', document, ...file })),
  retryIncident: onSteps((step) => [
    { type: 'retryIncident', step },
    { type: 'retryIncident', step, parties: { nobody: 'U-7' } },
  ]),
  resolveIncident: onSteps((step) => [{ type: 'resolveIncident', step, outcome: 'fit', reasons }]),
  delegate: [
    { type: 'delegate', party: 'office', role: 'officer', ...whole },
    { type: 'delegate', party: 'nosuch', role: 'officer', ...whole },
    { type: 'delegate', party: 'office', role: 'nosuch', ...whole, until: '1999-01-01' },
    { type: 'delegate', party: 'office', role: 'officer', unit: 'U-99', ...whole },
  ],
  revokeDelegation: [{ type: 'revokeDelegation', delegation: 1, reasons }],
  correct: [1, 2, 99].map((event) => ({ type: 'correct', event, data: { nosuch: 1 }, reasons })),
  annul: [1, 2, 99].map((event) => ({ type: 'annul', event, reasons })),
  answerComplaint: [
    { type: 'answerComplaint', complaint: 'complaint#9', answer: 'answered', reasons },
  ],
  rate: [{ type: 'rate', satisfied: false }],
  recall: onSteps((step) => [{ type: 'recall', step, reasons }]),
  sendBack: onSteps((step) => [
    { type: 'sendBack', step, to: 'check', reasons },
    { type: 'sendBack', step, to: 'nosuch', reasons },
  ]),
  undo: [{ type: 'undo' }, { type: 'undo', event: 99 }],
  reopen: ['check', 'nosuch'].map((to) => {
    const basis = [{ act: 'Ruling', status: 'internal' as const }];
    return { type: 'reopen', to, cause: 'court', basis, reasons };
  }),
  import: [
    taken,
    { ...taken, procedure: 'nosuch' },
    { ...taken, version: '9.9.9' },
    { ...taken, submittedAt: '2031-01-01T00:00Z' },
    { ...taken, parties: { police: 'U-7' } },
    { ...taken, data: {} },
  ],
  migrate: [
    { type: 'migrate', version: '1.0.0', reasons },
    { type: 'migrate', version: '9.9.9', reasons },
    { type: 'migrate', version: '9.9.9', parties: { nobody: 'U-7' }, data: { nosuch: 1 }, reasons },
  ],
  transfer: (['succession', 'competence'] as const).flatMap((why): Request[] => [
    { type: 'transfer', why, parties: { office: 'U-7' }, reasons },
    { type: 'transfer', why, parties: { nobody: 'U-99' }, on: '2031-01-01', reasons },
    { type: 'transfer', why, asked: { 'U-3': 'U-99' }, recount: true, reasons },
    { type: 'transfer', why, reasons },
  ]),
  guide: [
    { type: 'guide', documents: ['nosuch'], reasons },
    { type: 'guide', fields: ['nosuch'], reasons },
  ],
  empower: [
    { type: 'empower', representative: 'lan', from: day(6), until: day(8) },
    { type: 'empower', representative: 'lan', scope: ['nosuch'], from: day(8), until: day(6) },
  ],
  revokePower: [1, 99].map((power) => ({ type: 'revokePower', power })),
  archive: [{ type: 'archive' }],
  erase: [
    { type: 'erase', reasons },
    { type: 'erase', force: true, reasons },
  ],
};

/** Values that fields of any command might have; of others, a text. */
const values: Readonly<Record<string, unknown>> = {
  ...{ step: 'check', activation: 'check#1', outcome: 'fit', event: 2, data: {}, parties: {} },
  ...{ from: day(6), until: day(8), to: 'lan', amount: 5, force: false },
};

/** The requests of a command on a dossier: one of its schema alone, where none is listed above. */
function requestsOf({ type, schema }: (typeof commands)[CommandType]): readonly Request[] {
  const listed = requests[type];
  if (listed !== undefined) return listed;
  const fields = Object.keys(schema.shape).map((field) => [field, values[field] ?? 'text']);
  return [schema.parse({ ...Object.fromEntries(fields), type })];
}

/** Whatever people may ask of a dossier that is there, or bring in from another system. */
const asked = Object.values(commands).filter(
  ({ type, permission }) => permission !== 'engine' && type !== 'submit',
);

/** What may be wrong with the request itself. */
const envelopes: readonly Partial<CommandEnvelopeInput>[] = [
  {},
  { expectedVersion: 77 },
  { effectiveAt: '2031-01-01T00:00Z' },
  { effectiveAt: '2011-01-01T00:00Z' },
  { effectiveAt: '2011-01-01T00:00Z', expectedVersion: 77 },
];

/** What is asked without being meant tells no more. */
const dry = [{}, true] as const;

/** Who may not give a command in any state, and is known to the dossier all the same. */
function unpermitted(type: CommandType): readonly string[] {
  if (type === 'archive') return ['tam', 'hanh', 'cong', 'binh'];
  if (type === 'erase') return ['thu', 'hanh', 'cong', 'binh', 'lan'];
  switch (commands[type].permission) {
    case 'migration':
    case 'import':
      return ['thu', 'tam', 'hanh', 'lan', 'cong'];
    case 'applicant':
      return ['thu', 'tam', 'lan', 'cong'];
    default:
      return ['thu', 'tam'];
  }
}

describe.each(Object.entries(states))('whoever may not, on a dossier %s,', (_state, way) => {
  it.each(asked)('$type, hears that whatever else is wrong', async (definition) => {
    const ask = office();
    for (const [actor, command] of way) await ask(actor, command);
    for (const actor of unpermitted(definition.type)) {
      for (const command of requestsOf(definition)) {
        for (const [rest, isDry] of [...envelopes.map((one) => [one, false] as const), dry]) {
          await expect(
            ask(actor, command, rest, isDry),
            JSON.stringify({ actor, command, rest, isDry }),
          ).rejects.toMatchObject({ name: 'AuthorisationError', code: 'NOT_AUTHORISED' });
        }
      }
    }
  });
});

describe('whoever takes dossiers over without being named for it', () => {
  it.each(['mallory', 'hanh', 'lan'])(
    '%s hears the same of a taken id as of a free one',
    async (actor) => {
      const ask = office();
      await ask('hanh', submit);
      for (const command of requestsOf(commands.import)) {
        const heard = async (dossier: string) => {
          const error: unknown = await ask(actor, command, { dossier }).catch(
            (caught: unknown) => caught,
          );
          return JSON.stringify(error).replaceAll(dossier, 'ID');
        };
        expect(await heard('D-1')).toEqual(await heard('D-9'));
        expect(await heard('D-1')).toContain('NOT_AUTHORISED');
      }
    },
  );
});
