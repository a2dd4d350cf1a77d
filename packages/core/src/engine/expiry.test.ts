/** What the law makes of a dossier whose limit passes undecided. */
import { expect, test } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { nextTimer, permitProcedure } from '@thutuc/testing';
import { openOffice, type Case, type Office, type Request } from '../testing/dossiers/office.js';
import { walkSubmission } from '../testing/dossiers/walk.js';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const officer = 'U-1/officer';
const accept = { actor: officer, command: { type: 'accept' } } as const;

/** The permit, granted by law when nobody decides in time. */
function grantedByLaw(): Procedure {
  const expiry = { outcome: 'grantedByLaw', basis: [{ act: 'Awb', article: '4:20b' }] };
  return parseProcedure({ ...permitProcedure(), expiry });
}

/** The dossier after these requests, one a minute, and after all timers of the days that follow. */
function after(procedure: Procedure, days: number, ...requests: Omit<Request, 'at'>[]): Case {
  const office = openOffice(procedure);
  const first = walkSubmission(procedure);
  let result = office.act(undefined, first);
  requests.forEach((request, i) => {
    result = office.act(result, { ...request, at: first.at + (i + 1) * minuteMs });
  });
  return passTime(office, result, first.at + days * dayMs);
}

function passTime(office: Office, before: Case, until: number): Case {
  let result = before;
  for (let timer = nextTimer(result.dossier); timer !== undefined && timer.at <= until;) {
    result = office.act(result, timer);
    timer = nextTimer(result.dossier);
  }
  return result;
}

test('the law decides when the limit has passed, and nothing stays open', () => {
  // Accepted Mon 2025-01-06: 10 working days end on Mon 2025-01-20.
  const { dossier } = after(grantedByLaw(), 20, accept);
  expect(dossier).toMatchObject({ lifecycle: 'closed', outcome: 'grantedByLaw', scopes: [] });
  expect(dossier.settledAt).toBe(Date.parse('2025-01-21T00:00+07:00'));
  expect(dossier.activations.map(({ kind }) => kind)).toEqual(['result']);
});

test('a dossier that the law does not decide is overdue and stays open', () => {
  const { dossier } = after(permitProcedure(), 20, accept);
  expect(dossier).toMatchObject({ lifecycle: 'running' });
  expect(dossier.outcome).toBeUndefined();
});

test('while the clock waits for the applicant, no limit passes', () => {
  const command = { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons: 'r' };
  const ask = { actor: officer, command } as Omit<Request, 'at'>;
  expect(after(grantedByLaw(), 20, accept, ask).dossier.lifecycle).toBe('running');
});

test('what the law grants runs on under a withdrawal that nobody decides, and ends it as moot', () => {
  const withdraw = { actor: 'applicant', command: { type: 'withdraw' } } as const;
  const { dossier, events } = after(grantedByLaw(), 20, accept, withdraw);
  expect(dossier).toMatchObject({ lifecycle: 'closed', outcome: 'grantedByLaw' });
  expect(dossier.activations.map(({ kind }) => kind)).toEqual(['result']);
  const moot = { op: 'leave', activation: '@withdrawal#1', outcome: 'moot' };
  expect(events.at(-1)?.moves).toContainEqual(expect.objectContaining(moot));
  // Without such a law, nothing passes while the dossier rests.
  expect(after(permitProcedure(), 20, accept, withdraw).dossier.lifecycle).toBe(
    'withdrawalPending',
  );
});
