/** The course of a dossier of the permit, line by line, and how to run it. */
import { parseInstant } from '@thutuc/legal-time';
import type { Command } from '../../engine/command.js';
import { openOffice, type Case } from './office.js';
import { permitProcedure } from '@thutuc/testing';

/** An instant, an actor and what is asked. */
export type Line = readonly [at: string, actor: string, command: Command];

export const officer = 'U-1/officer';
export const head = 'U-1/head';
export const police = 'U-3/officer';
export const reasons = 'reasons';

/** January 2025 in Vietnam, working hours; the 6th is a Monday. */
export const jan = (day: number, time = '09:00'): string =>
  `2025-01-${String(day).padStart(2, '0')}T${time}+07:00`;

export const submit: Line = [
  jan(6),
  'applicant',
  {
    type: 'submit',
    procedure: 'permit',
    channel: 'online',
    parties: {},
    data: { area: 80, owner: 'Lê Thị Hạnh' },
  },
];
export const accept: Line = [jan(6, '10:00'), officer, { type: 'accept' }];
export const fit: Line = [
  jan(7),
  officer,
  { type: 'complete', step: 'check', outcome: 'fit', data: { fee: 75_000 } },
];
const agreed: Line = [
  jan(8),
  police,
  { type: 'answerConsultation', step: 'police', answer: 'agreed' },
];
const sent: Line = [jan(8, '10:00'), officer, { type: 'sendHandoff', step: 'transfer' }];
const acknowledged: Line = [
  jan(8, '11:00'),
  head,
  { type: 'acknowledgeHandoff', step: 'transfer' },
];
const paid: Line = [jan(9), officer, { type: 'recordPayment', amount: 75_000, reference: 'R-1' }];
export const signed: Line = [
  jan(10),
  head,
  { type: 'complete', step: 'sign', outcome: 'signed', data: {} },
];
export const returned: Line = [jan(10, '15:00'), officer, { type: 'returnResult' }];
export const wayToSign = [submit, accept, fit, agreed, sent, acknowledged, paid];

/** Runs lines one after the other, all of one dossier. */
export function runCourse(lines: readonly Line[], office = openOffice(permitProcedure())): Case {
  let result: Case | undefined;
  for (const [at, actor, command] of lines)
    result = office.act(result, { at: parseInstant(at), actor, command });
  if (result === undefined) throw new Error('no line');
  return result;
}
