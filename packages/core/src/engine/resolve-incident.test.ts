/** Resolving an incident obeys what the step itself would: claims, bounds, papers, dates. */
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure, ProcedureInput } from '../definition/procedure.js';
import { openOffice, type Case } from '../testing/dossiers/office.js';
import { permitProcedure } from '@thutuc/testing';
import { jan, officer, reasons } from '../testing/dossiers/permit-course.js';
import { openLog } from './chain.js';
import type { Command } from './command.js';
import { foldLog } from './fold-log.js';

const name = (text: string) => ({ vi: text, en: text });
const days = (amount: number) => ({ amount, unit: 'workingDays' as const });

type Change = Partial<Pick<ProcedureInput, 'supplements'>>;

/** The permit, beginning with a choice that has no answer while no fee is known. */
function choosing(more: object = {}, change: Change = {}): Procedure {
  const permit = permitProcedure();
  const first = {
    kind: 'decision' as const,
    name: name('Choose'),
    branches: [
      { name: 'dear', when: 'fee > 3', to: 'refused' },
      { name: 'incomplete', when: 'fee > 2', to: 'supplement' },
    ],
    otherwise: 'check',
    ...more,
  };
  const documents = Object.fromEntries(
    Object.entries(permit.documents).map(([id, paper]) => [id, { ...paper, required: false }]),
  );
  return parseProcedure({
    ...permit,
    documents,
    ...change,
    start: 'first',
    steps: { first, ...permit.steps },
  });
}

function resolve(procedure: Procedure, outcome: string, lines: [string, string, Command][] = []) {
  const office = openOffice(procedure, 'D-1', [], true);
  const act = (before: Case | undefined, at: string, actor: string, command: Command) =>
    office.act(before, { at: parseInstant(at), actor, command });
  let result = act(undefined, jan(6), 'applicant', {
    type: 'submit',
    procedure: 'permit',
    channel: 'online',
    parties: {},
    data: { area: 80 },
  });
  result = act(result, jan(6), officer, { type: 'accept' });
  for (const [at, actor, command] of lines) result = act(result, at, actor, command);
  const ask: Command = { type: 'resolveIncident', step: 'first', outcome, data: {}, reasons };
  result = act(result, jan(8), officer, ask);
  expect(foldLog(openLog('D-1', result.stored))).toEqual(result.dossier);
  return result;
}

const refusal = (code: string) => expect.objectContaining({ code }) as Error;

describe('resolving an incident', () => {
  it('asks for a supplement as often as the law allows, and counts it', () => {
    const { dossier } = resolve(choosing(), 'incomplete');
    expect(dossier.counts.supplements).toBe(1);
    expect(dossier.activations.map(({ id }) => id)).toEqual(['supplement#1']);
    const basis = [{ act: 'Act of the test', status: 'internal' as const }];
    const never = choosing({}, { supplements: { max: 0, basis } });
    expect(() => resolve(never, 'incomplete')).toThrow(refusal('SUPPLEMENT_LIMIT'));
  });

  it('takes the outcome of a deadline event when that has come', () => {
    const timed = (amount: number) =>
      choosing({ limit: days(amount), events: { stuck: { when: 'at', to: 'refused' } } });
    expect(() => resolve(timed(9), 'stuck')).toThrow(refusal('TIMER_NOT_DUE'));
  });

  it('needs the papers that the step requires', () => {
    const requiring = choosing({ requires: ['plan'] });
    expect(() => resolve(requiring, 'otherwise')).toThrow(refusal('DOCUMENT_MISSING'));
  });

  it('obeys the claim of another person', () => {
    const { steps, ...permit } = choosing();
    const registry = {
      kind: 'service' as const,
      name: name('Registry'),
      party: 'office',
      role: 'officer',
      handler: 'registry',
      on: { found: 'check' },
    };
    const service = parseProcedure({ ...permit, steps: { ...steps, first: registry } });
    const raised: [string, string, Command] = [
      jan(7),
      '@system',
      { type: 'raiseIncident', activation: 'first#1', code: 'DOWN', reasons },
    ];
    const claimed: [string, string, Command] = [
      jan(7, '10:00'),
      `lan=${officer}`,
      { type: 'claim', step: 'first' },
    ];
    expect(resolve(service, 'found', [raised]).dossier.activations[0]?.id).toBe('check#1');
    expect(() => resolve(service, 'found', [raised, claimed])).toThrow(refusal('CLAIMED_BY_OTHER'));
  });
});
