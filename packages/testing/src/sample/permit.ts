/** A small permit with every kind of bound, for tests of commands. */
import { parseProcedure, type Procedure, type ProcedureInput } from '@thutuc/core';

const name = (en: string) => ({ vi: en, en });
const basis = [{ act: 'Act of the test', article: '1', status: 'internal' as const }];
const officer = { party: 'office', role: 'officer' };
const head = { party: 'office', role: 'head' };
const applicant = { party: 'applicant', role: 'person' };
const days = (amount: number) => ({ amount, unit: 'workingDays' as const });

const parties: ProcedureInput['parties'] = {
  applicant: {
    kind: 'applicant',
    name: name('Applicant'),
    roles: { person: { name: name('Person') } },
  },
  office: {
    kind: 'agency',
    name: name('Office'),
    unit: 'U-1',
    roles: {
      officer: { name: name('Officer'), superior: 'head' },
      head: { name: name('Head') },
    },
  },
  police: {
    kind: 'agency',
    name: name('Police'),
    unit: 'U-3',
    roles: { officer: { name: name('Officer') } },
  },
};

const steps: ProcedureInput['steps'] = {
  check: {
    kind: 'task',
    name: name('Check'),
    ...officer,
    limit: days(3),
    also: [head],
    writes: ['fee'],
    on: { fit: 'police', incomplete: 'supplement', unfit: 'refused' },
  },
  supplement: {
    kind: 'supplement',
    name: name('Supplement'),
    ...applicant,
    limit: days(30),
    asks: ['plan'],
    clock: 'restart',
    on: { provided: 'check', expired: 'expired', abandoned: 'expired' },
  },
  police: {
    kind: 'consultation',
    name: name('Opinion of the police'),
    ...officer,
    consulted: [{ party: 'police', role: 'officer', limit: days(2) }],
    silence: 'consent',
    on: { agreed: 'transfer', objected: 'refused' },
  },
  transfer: {
    kind: 'handoff',
    name: name('Transfer to the cashier'),
    ...officer,
    limit: days(1),
    to: head,
    acknowledge: days(1),
    on: { acknowledged: 'pay', refused: 'check' },
  },
  pay: {
    kind: 'payment',
    name: name('Fee'),
    ...applicant,
    amount: { field: 'fee' },
    limit: days(10),
    clock: 'suspend',
    also: [officer],
    on: { paid: 'sign', expired: 'expired' },
  },
  sign: {
    kind: 'task',
    name: name('Signature'),
    ...head,
    also: [officer],
    limit: days(1),
    on: { signed: 'granted' },
  },
  granted: { kind: 'end', name: name('Granted'), outcome: 'granted' },
  refused: { kind: 'end', name: name('Refused'), outcome: 'refused' },
  expired: { kind: 'end', name: name('Expired'), outcome: 'expired' },
};

/** Makes the permit: receipt, check with supplement, opinion of the police, fee, signature. */
export function permitProcedure(): Procedure {
  return parseProcedure({
    schema: 'thutuc/procedure@1',
    id: 'permit',
    version: '1.0.0',
    name: name('Permit'),
    effective: { from: '2019-01-01', to: '2030-12-31' },
    basis,
    parties,
    timeLimit: { ...days(10), rule: 'vn/decree-61-2018', basis },
    allotmentRule: 'vn/civil-code-2015',
    data: {
      area: { type: 'integer', name: name('Area'), required: true },
      owner: { type: 'text', name: name('Owner'), personal: true, searchable: true },
      fee: { type: 'integer', name: name('Fee') },
      kind: { type: 'choice', choices: ['house', 'fence'], name: name('Kind') },
      built: { type: 'date', name: name('Built on') },
    },
    documents: {
      form: { name: name('Form'), from: 'applicant' },
      plan: { name: name('Plan'), from: 'applicant' },
    },
    receipt: { ...officer, limit: days(1) },
    result: officer,
    supplements: { max: 1, within: days(3), basis },
    apology: { ...head, max: 1, noticeBefore: { amount: 1, unit: 'days' }, basis },
    extension: { ...head, max: 1, cap: days(5), basis },
    withdrawal: officer,
    suspension: { ...head, clock: 'suspend', basis },
    separate: [{ steps: ['check', 'sign'], basis }],
    start: 'check',
    steps,
  });
}
