/** A step of each kind whose limit brings something about, and cases that are typed in later. */
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../../definition/parse-procedure.js';
import type { Procedure, ProcedureInput } from '../../definition/procedure.js';
import { timersOf } from '../../engine/timers.js';
import type { Command } from '../../engine/command.js';
import type { Dossier } from '../../engine/dossier.js';
import { openOffice, type Case } from './office.js';
import { jan, officer, police } from './permit-course.js';
import { nextTimer, permitProcedure } from '@thutuc/testing';

const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
const name = (en: string) => ({ vi: en, en });

/** A step of each kind whose limit brings something about; each limit is two working days. */
const expiring: Readonly<Record<string, NonNullable<ProcedureInput['steps'][string]>>> = {
  window: {
    kind: 'supplement',
    name: name('Window'),
    party: 'applicant',
    role: 'person',
    limit: days(2),
    clock: 'none',
    on: { provided: 'sign', expired: 'expired' },
  },
  fee: {
    kind: 'payment',
    name: name('Fee'),
    party: 'applicant',
    role: 'person',
    amount: 5,
    limit: days(2),
    clock: 'none',
    also: [{ party: 'office', role: 'officer' }],
    on: { paid: 'sign', expired: 'expired' },
  },
  ask: {
    kind: 'consultation',
    name: name('Opinion'),
    party: 'office',
    role: 'officer',
    consulted: [{ party: 'police', role: 'officer', limit: days(2) }],
    silence: 'consent',
    on: { agreed: 'sign', objected: 'refused' },
  },
  message: {
    kind: 'wait',
    name: name('Message'),
    party: 'office',
    role: 'officer',
    message: 'objection',
    limit: days(2),
    on: { received: 'refused', elapsed: 'sign' },
  },
  slow: {
    kind: 'task',
    name: name('Slow'),
    party: 'office',
    role: 'officer',
    limit: days(2),
    events: { late: { when: 'at', to: 'sign' } },
    on: { done: 'refused' },
  },
};

/** What answers each of them, and by whom. */
export const answers: Readonly<Record<string, readonly [actor: string, command: Command]>> = {
  window: ['applicant', { type: 'provideSupplement', data: {} }],
  fee: [officer, { type: 'recordPayment', amount: 5, reference: 'R' }],
  ask: [police, { type: 'answerConsultation', step: 'ask', answer: 'objected' }],
  message: [officer, { type: 'signal', step: 'message', message: 'objection', data: {} }],
  slow: [officer, { type: 'complete', step: 'slow', outcome: 'done', data: {} }],
  law: [officer, { type: 'complete', step: 'check', outcome: 'unfit', data: {} }],
};

const basis = [{ act: 'Act of the test', article: '1' }];

const backdating = [{ max: days(4) }, { applicant: true, max: days(4) }];

/** The permit, begun with a step of a kind, with a recording grace of three working days. */
export function expiringProcedure(kind: string, grace = 3): Procedure {
  const permit = permitProcedure();
  const step = expiring[kind];
  const law = { timeLimit: { ...permit.timeLimit, ...days(2) }, expiry: { outcome: 'law', basis } };
  return parseProcedure({
    ...permit,
    ...(grace === 0 ? {} : { recording: { grace: days(grace), backdating } }),
    ...(step === undefined ? law : { steps: { ...permit.steps, [kind]: step }, start: kind }),
  });
}

/** When something is typed in, by whom, and since when it is so. */
export type Typed = readonly [
  recorded: string,
  actor: string,
  command: Command,
  effective?: string,
];

/** A case that commands are typed into. */
interface TypedCourse {
  readonly dossier: Dossier;
  readonly case: Case;
  readonly type: (line: Typed) => void;
  /** Fires what is due by an instant. */
  readonly worker: (until: number) => void;
}

/** A case that commands are typed into, with the timers fired that law F says fire before each. */
export function expiringCase(
  procedure: Procedure,
  lines: readonly Typed[],
  isUp = false,
): TypedCourse {
  const office = openOffice(procedure);
  let result: Case | undefined;
  const wake = (until: number, effective: number) => {
    for (;;) {
      const [first] = result === undefined ? [] : timersOf(result.dossier, until, effective);
      if (first === undefined) return;
      const { activation, timer } = first;
      const command = { type: 'fireTimer', activation, timer } as const;
      result = office.act(result, { at: until, actor: '@system', command });
    }
  };
  const worker = (until: number) => {
    for (;;) {
      const next = result && nextTimer(result.dossier);
      if (next === undefined || next.at > until) return;
      result = office.act(result, next);
    }
  };
  const type = ([recorded, actor, command, effective]: Typed) => {
    const at = parseInstant(recorded);
    const effectiveAt = effective === undefined ? at : parseInstant(effective);
    if (isUp) worker(at);
    wake(at, effectiveAt);
    result = office.act(result, { at, actor, command, effectiveAt: effective });
  };
  for (const line of lines) type(line);
  return {
    get dossier(): Dossier {
      return result!.dossier;
    },
    get case(): Case {
      return result!;
    },
    type,
    worker,
  };
}

/** What is handed in by post. */
export const typedSubmission: Extract<Command, { type: 'submit' }> = {
  type: 'submit',
  procedure: 'permit',
  channel: 'post',
  parties: {},
  data: { area: 80, owner: 'Lê Thị Hạnh' },
};
/** Submitted and received on Monday, 6 January. */
export const begun: readonly Typed[] = [
  [jan(6), 'applicant', typedSubmission],
  [jan(6, '10:00'), officer, { type: 'accept' }],
];

/** The kinds of limits: those of steps, and that of the law itself. */
export const expiringKinds: readonly string[] = [...Object.keys(expiring), 'law'];

/** Limits of two working days from Mon the 6th end on Wed the 8th; the grace on Mon the 13th. */
export const limitPassed = parseInstant('2025-01-09T00:00+07:00');
export const graceOver = parseInstant('2025-01-14T00:00+07:00');

/** What a refusal is coded by; `ok` for none. */
export function expiringCode(work: () => unknown): unknown {
  try {
    work();
    return 'ok';
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
}
