/** Who may give which command in which state: tried on the real engine, by everybody. */
import { commands } from '../../engine/command-list.js';
import type { Command, CommandType } from '../../engine/command.js';
import { openOffice, type Case } from './office.js';
import {
  accept,
  head,
  jan,
  officer,
  police,
  reasons,
  returned,
  runCourse,
  signed,
  submit,
  wayToSign,
  type Line,
} from './permit-course.js';
import { guidedPermit, returningPermit } from '@thutuc/testing';

/** Who they are, by the names under which the office knows their roles. */
export const actors = {
  applicant: 'applicant',
  officer,
  head,
  police,
  archivist: 'U-1/archivist',
  judge: 'U-1/judge',
  inspector: 'U-1/inspector',
  migrator: 'U-1/migrator',
  importer: 'U-1/importer',
  mover: 'U-1/mover',
  keeper: 'U-1/keeper',
  nobody: 'nobody',
} as const;

/** A person of the table. */
export type ActorName = keyof typeof actors;

const ask: Line = [
  jan(7),
  officer,
  { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons },
];
const claim: Line = [jan(7), officer, { type: 'claim', step: 'check' }];
const delegate: Line = [
  jan(7),
  officer,
  {
    ...{ type: 'delegate', party: 'office', role: 'officer', to: 'deputy=U-1/officer' },
    ...{ from: '2025-01-06', until: '2025-01-31', reasons },
  },
];
const guide: Line = [
  jan(6, '10:00'),
  officer,
  { type: 'guide', documents: ['plan'], fields: [], reasons },
];
const empower: Line = [
  jan(7),
  'applicant',
  { type: 'empower', representative: 'binh', from: '2025-01-06', until: '2025-01-31' },
];
const archive: Line = [jan(13), officer, { type: 'archive' }];
const erase: Line = [jan(14), 'U-1/archivist', { type: 'erase', force: false, reasons }];
const closed = [...wayToSign, signed];

/** How a dossier of the permit comes to each state. */
export const states = {
  submitted: [submit],
  guided: [submit, guide],
  task: [submit, accept],
  claimed: [submit, accept, claim, delegate, empower],
  supplement: [submit, accept, ask],
  consultation: wayToSign.slice(0, 3),
  sending: wayToSign.slice(0, 4),
  sent: wayToSign.slice(0, 5),
  payment: wayToSign.slice(0, 6),
  signature: wayToSign,
  suspended: [submit, accept, [jan(7), head, { type: 'suspend', reasons }]],
  withdrawal: [submit, accept, [jan(7), 'applicant', { type: 'withdraw' }]],
  decided: closed,
  returned: [...closed, returned],
  archived: [...closed, returned, archive],
  erased: [...closed, returned, erase],
} satisfies Readonly<Record<string, readonly Line[]>>;

/** A state of the table. */
export type StateName = keyof typeof states;

/** By command and state, who was not refused. */
export type CommandMatrix = Readonly<
  Record<CommandType, Readonly<Record<StateName, readonly ActorName[]>>>
>;

/** Tries every command in every state as everybody. */
export function commandMatrix(): CommandMatrix {
  const permit = guidedPermit({}, returningPermit());
  const office = openOffice(permit, 'D-1', [{ ...permit, version: '1.1.0', transition: 'move' }]);
  const reached = Object.entries(states).map(
    ([state, lines]) => [state, runCourse(lines, office)] as const,
  );
  const may = (at: Case, type: CommandType): ActorName[] => {
    const requests = matrixRequests(at).filter((command) => command.type === type);
    return (Object.keys(actors) as ActorName[]).filter((name) =>
      requests.some((command) =>
        isTaken(() => office.act(at, { ...moment(at), ...by(name), command })),
      ),
    );
  };
  const rows = (Object.keys(commands) as CommandType[]).map((type) => [
    type,
    Object.fromEntries(reached.map(([state, at]) => [state, may(at, type)])),
  ]);
  return Object.fromEntries(rows) as CommandMatrix;
}

const by = (name: ActorName) => ({ actor: actors[name] });

/** A minute after the last event: no limit has passed meanwhile. */
const moment = ({ dossier }: Case) => ({ at: dossier.recordedAt + 60_000 });

function isTaken(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** What may be asked of a dossier, whatever its state is: on each open duty, and on the whole. */
export function matrixRequests({ dossier, events }: Case): Command[] {
  const on = dossier.activations.flatMap(({ id }) => requestsOn(id));
  const numbers = events.map(({ seq }) => seq);
  const delegation = dossier.personal?.delegations?.at(-1)?.event ?? 1;
  return [
    ...on,
    ...wholeRequests(delegation, dossier.personal?.representatives?.at(-1)?.event ?? 1),
    ...numbers.map((event): Command => ({ type: 'correct', event, data: { area: 81 }, reasons })),
    ...numbers.map((event): Command => ({ type: 'annul', event, kind: 'annul', reasons })),
  ];
}

function requestsOn(step: string): Command[] {
  const outcomes = ['fit', 'unfit', 'signed'];
  return [
    ...outcomes.map((outcome): Command => {
      return { type: 'complete', step, outcome, data: outcome === 'fit' ? { fee: 75_000 } : {} };
    }),
    { type: 'requestSupplement', step, documents: ['plan'], reasons },
    { type: 'provideSupplement', step, data: {} },
    { type: 'abandonSupplement', step },
    { type: 'sendHandoff', step },
    { type: 'acknowledgeHandoff', step },
    { type: 'refuseHandoff', step, reasons },
    { type: 'answerConsultation', step, answer: 'agreed' },
    { type: 'recall', step, reasons },
    { type: 'sendBack', step, to: 'check', reasons },
    { type: 'recordPayment', step, amount: 75_000, reference: 'R-2' },
    { type: 'signal', step, message: 'x', data: {} },
    { type: 'carryOut', step },
    { type: 'claim', step },
    { type: 'release', step },
    { type: 'free', step },
    ...[officer, head, police].map((to): Command => ({ type: 'reassign', step, to })),
    { type: 'retryIncident', step },
    { type: 'fireTimer', activation: step, timer: 'due' },
    { type: 'addDocument', document: 'plan', title: 't', mediaType: 'a/b', size: 1, sha256 },
  ];
}

const basis = [{ act: 'Act of the test', article: '9', status: 'internal' as const }];
const sha256 = '0'.repeat(64);

function wholeRequests(delegation: number, power: number): Command[] {
  const days = { from: '2025-01-06', until: '2025-01-31' };
  const given = { party: 'office', to: 'deputy=U-1/officer,U-1/head', ...days, reasons };
  return [
    { type: 'accept' },
    { type: 'refuse', reasons },
    { type: 'guide', documents: ['plan'], fields: ['area'], reasons },
    { type: 'amend', data: { area: 82 } },
    { type: 'apologise', appointment: '2025-01-27', reasons },
    { type: 'extend', by: { amount: 2, unit: 'workingDays' }, reasons },
    { type: 'recallSubmission' },
    { type: 'withdraw' },
    { type: 'approveWithdrawal' },
    { type: 'declineWithdrawal', reasons },
    { type: 'cancelWithdrawal' },
    { type: 'suspend', reasons },
    { type: 'resume' },
    { type: 'returnResult' },
    { type: 'delegate', role: 'officer', ...given },
    { type: 'delegate', role: 'head', ...given },
    { type: 'revokeDelegation', delegation, reasons },
    { type: 'empower', representative: 'chi', from: days.from, until: days.until },
    { type: 'revokePower', power },
    { type: 'migrate', version: '1.1.0', renames: {}, parties: {}, data: {}, reasons },
    { type: 'transfer', why: 'succession', parties: { office: 'U-9' }, asked: {}, reasons },
    { type: 'undo' },
    { type: 'reopen', to: 'check', cause: 'appeal', basis, reasons },
    { type: 'archive' },
    { type: 'erase', force: false, reasons },
    { type: 'erase', force: true, reasons },
    { type: 'addDocument', document: 'plan', title: 't', mediaType: 'a/b', size: 1, sha256 },
  ];
}
