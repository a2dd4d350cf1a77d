/** A turn at each command that decides something, for tests of who may decide. */
import { parseProcedure } from '../../definition/parse-procedure.js';
import type { Procedure, ProcedureInput } from '../../definition/procedure.js';
import type { Command, CommandType } from '../../engine/command.js';
import {
  askingPermit,
  guidedPermit,
  nextVersionOf,
  permitProcedure,
  returningPermit,
} from '@thutuc/testing';
import { openOffice, type Case } from './office.js';
import {
  head,
  jan,
  officer,
  police,
  reasons,
  runCourse,
  wayToSign,
  type Line,
} from './permit-course.js';

const name = (text: string) => ({ vi: text, en: text });
const system = '@system';
const basis = [{ act: 'Act of the test', article: '9', status: 'internal' as const }];

/** The permit, beginning with another step. */
function beginning(
  first: NonNullable<ProcedureInput['steps']>[string],
  law: Partial<ProcedureInput> = {},
): Procedure {
  const permit = permitProcedure();
  return parseProcedure({ ...permit, ...law, start: 'first', steps: { first, ...permit.steps } });
}

const workingDays = (amount: number) => ({ amount, unit: 'workingDays' as const });
/** Its limit passes on Wednesday the 8th; what follows is held until Monday the 13th. */
const objections = beginning(
  {
    kind: 'wait',
    name: name('Objections'),
    party: 'office',
    role: 'officer',
    message: 'objected',
    limit: workingDays(2),
    on: { received: 'check', elapsed: 'check' },
  },
  { recording: { grace: workingDays(3) } },
);

const hearing = beginning({
  kind: 'wait',
  name: name('Hearing'),
  party: 'office',
  role: 'officer',
  message: 'heard',
  on: { received: 'check' },
});
const choosing = beginning({
  kind: 'decision',
  name: name('Choose'),
  branches: [{ name: 'dear', when: 'fee > 3', to: 'refused' }],
  otherwise: 'check',
});

const next = nextVersionOf(permitProcedure());

/** A command that decides something, and where it is given. */
export interface Turn {
  /** Who gives it. */
  readonly actor: string;
  readonly command: Command;
  /** How many lines of the way to the signature come before it. */
  readonly after: number;
  readonly before?: readonly Command[];
  readonly procedure?: Procedure;
  readonly later?: readonly Procedure[];
}

/** A turn at which each command that decides something is given. */
export const turns: Readonly<Partial<Record<CommandType, Turn>>> = {
  accept: { actor: officer, command: { type: 'accept' }, after: 1 },
  refuse: { actor: officer, command: { type: 'refuse', reasons }, after: 1 },
  guide: {
    actor: officer,
    command: { type: 'guide', documents: ['plan'], fields: ['area'], reasons },
    after: 1,
    procedure: guidedPermit(),
  },
  complete: { actor: officer, command: wayToSign[2]![2], after: 2 },
  requestSupplement: {
    actor: officer,
    command: { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons },
    after: 2,
  },
  answerConsultation: { actor: police, command: wayToSign[3]![2], after: 3 },
  askForMore: {
    actor: police,
    command: { type: 'askForMore', step: 'police', documents: ['plan'], reasons },
    after: 3,
    procedure: askingPermit(),
  },
  answerComplaint: {
    actor: officer,
    command: { type: 'answerComplaint', complaint: 'complaint#1', answer: 'answered', reasons },
    after: 2,
    before: [{ type: 'recordComplaint', reasons }],
  },
  recordObjection: { actor: officer, command: { type: 'recordObjection', reasons }, after: 2 },
  sendHandoff: { actor: officer, command: wayToSign[4]![2], after: 4 },
  acknowledgeHandoff: { actor: head, command: wayToSign[5]![2], after: 5 },
  refuseHandoff: {
    actor: head,
    command: { type: 'refuseHandoff', step: 'transfer', reasons },
    after: 5,
  },
  fail: {
    actor: officer,
    command: { type: 'fail', step: 'check', code: 'NO_PLAN', reasons },
    after: 2,
  },
  recall: {
    actor: officer,
    command: { type: 'recall', step: 'police', reasons },
    after: 3,
    procedure: returningPermit(),
  },
  sendBack: {
    actor: head,
    command: { type: 'sendBack', step: 'sign', to: 'check', reasons },
    after: 7,
    procedure: returningPermit(),
  },
  recordPayment: { actor: officer, command: wayToSign[6]![2], after: 6 },
  signal: {
    actor: officer,
    command: { type: 'signal', step: 'first', message: 'heard', data: {} },
    after: 2,
    procedure: hearing,
  },
  resolveIncident: {
    actor: officer,
    command: { type: 'resolveIncident', step: 'first', outcome: 'otherwise', data: {}, reasons },
    after: 2,
    procedure: choosing,
  },
  retryIncident: {
    actor: officer,
    command: { type: 'retryIncident', step: 'first' },
    after: 2,
    before: [{ type: 'correct', event: 1, data: { fee: 4 }, reasons }],
    procedure: choosing,
  },
  carryOut: {
    actor: officer,
    command: { type: 'carryOut', step: 'first' },
    after: 2,
    procedure: objections,
  },
  annul: {
    actor: head,
    command: { type: 'annul', event: 3, kind: 'annul', reasons },
    after: 2,
    before: [{ type: 'requestSupplement', step: 'check', documents: ['plan'], reasons }],
  },
  correct: {
    actor: head,
    command: { type: 'correct', event: 3, data: { fee: 4 }, reasons },
    after: 3,
  },
  claim: { actor: officer, command: { type: 'claim', step: 'check' }, after: 2 },
  reassign: {
    actor: head,
    command: { type: 'reassign', step: 'check', to: officer },
    after: 2,
  },
  migrate: {
    actor: 'U-1/migrator',
    command: {
      ...{ type: 'migrate', version: '2.0.0', parties: {}, data: {}, reasons },
      renames: next.renames,
    },
    after: 2,
    later: [next.procedure],
  },
  transfer: {
    actor: 'U-1/mover',
    command: {
      ...{ type: 'transfer', why: 'succession', parties: { office: 'U-9' }, asked: {} },
      reasons,
    },
    after: 2,
  },
  apologise: {
    actor: head,
    command: { type: 'apologise', appointment: '2025-01-27', reasons },
    after: 2,
  },
  extend: {
    actor: head,
    command: { type: 'extend', by: { amount: 1, unit: 'workingDays' }, reasons },
    after: 2,
  },
  suspend: { actor: head, command: { type: 'suspend', reasons }, after: 2 },
  resume: {
    actor: head,
    command: { type: 'resume' },
    after: 2,
    before: [{ type: 'suspend', reasons }],
  },
  approveWithdrawal: {
    actor: officer,
    command: { type: 'approveWithdrawal' },
    after: 2,
    before: [{ type: 'withdraw' }],
  },
  declineWithdrawal: {
    actor: officer,
    command: { type: 'declineWithdrawal', reasons },
    after: 2,
    before: [{ type: 'withdraw' }],
  },
  reopen: {
    actor: head,
    command: { type: 'reopen', to: 'check', cause: 'court', basis, reasons },
    after: 2,
    before: [{ type: 'complete', step: 'check', outcome: 'unfit', data: {} }],
    procedure: returningPermit(),
  },
  returnResult: {
    actor: officer,
    command: { type: 'returnResult' },
    after: 2,
    before: [{ type: 'complete', step: 'check', outcome: 'unfit', data: {} }],
  },
};

/** Takes a turn in a dossier, in which the engine did everything before. */
export function takeTurn(
  { actor, command, after, before = [], procedure, later }: Turn,
  applicant: string,
): Case {
  const way: Line[] = wayToSign.slice(0, after).map(([at, , asked], i) => {
    return [at, i === 0 ? applicant : system, asked];
  });
  const lines: Line[] = before.map((asked) => [jan(9, '12:00'), system, asked]);
  const turn: Line = [jan(9, '13:00'), actor, command];
  return runCourse(
    [...way, ...lines, turn],
    openOffice(procedure ?? permitProcedure(), 'D-1', later),
  );
}
