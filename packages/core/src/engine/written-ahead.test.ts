/** Whatever a clock wrote that was a year ahead, the dossier is brought back, and goes on to its end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '../calendar/index.js';
import type { Procedure } from '../definition/index.js';
import { ThutucError } from '../errors/index.js';
import { annul, inspector } from '../testing/dossiers/annulling.js';
import { turns } from '../testing/dossiers/deciding-turns.js';
import {
  amendedCalendar,
  arbitraryWalk,
  nextTimer,
  nextVersionOf,
  openOffice,
  permitProcedure,
  possibleRequests,
  submission,
  withoutHolds,
  type Case,
  type Office,
  type Request,
  type WalkStep,
} from '../testing/dossiers/index.js';
import {
  head,
  jan,
  officer,
  reasons,
  returned,
  signed,
  wayToSign,
} from '../testing/dossiers/permit-course.js';
import { recordRequests } from '../testing/dossiers/records.js';
import { arbitraryProcedure } from '../testing/procedures/index.js';
import { withPlanting } from '../testing/worker/garden.js';
import {
  foldLog,
  foldStanding,
  openLog,
  standing,
  type Dossier,
  type EventType,
  type Renames,
} from './index.js';

type Asked = Request['command'];

/** How a dossier comes to an event, and what is asked for then. */
interface Scene {
  readonly actor: string;
  readonly command: Asked;
  /** How many lines of the way to the signature come before it. */
  readonly after?: number;
  readonly before?: readonly Asked[];
  /** By how many days the clock is ahead, where it is not a year. */
  readonly days?: number;
  readonly procedure?: Procedure;
  readonly later?: readonly Procedure[];
}

const system = '@system';
const applicant = 'applicant';
const archivist = 'U-1/archivist';
const askPlan: Asked = { type: 'requestSupplement', step: 'check', documents: ['plan'], reasons };
const withdraw: Asked = { type: 'withdraw' };
const planting = withPlanting({});
const file = { title: 't', mediaType: 'a/b', size: 1, sha256: '0'.repeat(64) };
const delegate: Asked = {
  ...{ type: 'delegate', party: 'office', role: 'officer', to: 'ba=U-1/clerk', reasons },
  ...{ from: '2026-01-02', until: '2026-02-28' },
} as const;
const toEnd: Asked[] = [signed[2], returned[2]];

/** Each kind of event, as a clock writes it that is ahead. */
const scenes: Readonly<Record<EventType, Scene>> = {
  submitted: { actor: applicant, command: wayToSign[0]![2], after: 0 },
  imported: {
    actor: 'U-1/importer',
    command: {
      ...{ type: 'import', procedure: 'permit', applicant: 'hanh', data: { area: 80 }, reasons },
      ...{ submittedAt: jan(2), receivedAt: jan(3), open: [{ step: 'check', since: jan(3) }] },
    } as Asked,
    after: 0,
  },
  accepted: turns.accept!,
  receiptRefused: turns.refuse!,
  stepCompleted: turns.complete!,
  supplementRequested: turns.requestSupplement!,
  supplementProvided: {
    actor: applicant,
    command: { type: 'provideSupplement', data: {} },
    before: [askPlan],
  },
  supplementAbandoned: {
    actor: applicant,
    command: { type: 'abandonSupplement' },
    before: [askPlan],
  },
  handoffSent: turns.sendHandoff!,
  handoffAcknowledged: turns.acknowledgeHandoff!,
  handoffRefused: turns.refuseHandoff!,
  consultationAnswered: turns.answerConsultation!,
  paymentRecorded: turns.recordPayment!,
  signalReceived: turns.signal!,
  apologised: {
    actor: head,
    command: { type: 'apologise', appointment: '2026-03-02', reasons },
  },
  extended: { ...turns.extend!, days: 3 },
  withdrawalRequested: { actor: applicant, command: withdraw },
  withdrawalApproved: turns.approveWithdrawal!,
  withdrawalDeclined: turns.declineWithdrawal!,
  withdrawalCancelled: {
    actor: applicant,
    command: { type: 'cancelWithdrawal' },
    before: [withdraw],
  },
  carriedOut: { ...turns.carryOut!, days: 2 },
  suspended: turns.suspend!,
  resumed: turns.resume!,
  timerFired: {
    actor: system,
    command: { type: 'fireTimer', activation: 'check#1', timer: 'due' },
  },
  workClaimed: turns.claim!,
  workReassigned: turns.reassign!,
  workReleased: {
    actor: officer,
    command: { type: 'release', step: 'check' },
    before: [{ type: 'reassign', step: 'check', to: officer }],
  },
  calendarAmended: {
    actor: system,
    command: { type: 'amendCalendar', calendar: amendedCalendar().hash, reason: 'r' },
  },
  incidentRaised: {
    actor: system,
    command: { type: 'raiseIncident', activation: 'plant#1', code: 'E', reasons },
    procedure: planting,
  },
  incidentRetried: turns.retryIncident!,
  incidentResolved: turns.resolveIncident!,
  childEnded: {
    actor: system,
    command: { type: 'endChild', activation: 'plant#1', child: 1, outcome: 'planted' },
    procedure: planting,
  },
  stopped: { actor: system, command: { type: 'stop' } },
  resultReturned: turns.returnResult!,
  documentAdded: {
    actor: applicant,
    command: { type: 'addDocument', document: 'plan', ...file },
  },
  delegated: { actor: officer, command: delegate },
  delegationRevoked: {
    actor: officer,
    command: { type: 'revokeDelegation', delegation: 3, reasons },
    before: [delegate],
  },
  corrected: turns.correct!,
  annulled: {
    actor: inspector,
    command: annul(4),
    after: 3,
    before: [{ type: 'reassign', step: 'police', to: 'U-3/officer' }],
  },
  migrated: turns.migrate!,
  archived: { actor: archivist, command: { type: 'archive' }, after: 7, before: toEnd },
  erased: { actor: 'U-1/judge', command: { type: 'erase', force: true, reasons } },
};

/** What stands that such a clock wrote, from the annulment on. */
const stands: ReadonlySet<EventType> = new Set<EventType>([
  'submitted',
  'imported',
  'documentAdded',
  'delegated',
  'delegationRevoked',
  'annulled',
  'erased',
]);

const rightAt = parseInstant(jan(9, '14:00'));
const dayMs = 86_400_000;

/** The dossier before the clock is ahead; the engine did everything, but for whom it matters. */
function before({ after = 2, before: asked = [] }: Scene, office: Office): Case | undefined {
  let result: Case | undefined;
  const way = wayToSign.slice(0, after).map(([at, , command], i): Request => {
    return { at: parseInstant(at), actor: i === 0 ? applicant : system, command };
  });
  const rest = asked.map((command): Request => ({ at: rightAt, actor: system, command }));
  for (const request of [...way, ...rest]) {
    const actor = request.command.type === 'delegate' ? officer : request.actor;
    result = office.act(result, { ...request, actor });
  }
  return result;
}

const officeOf = ({ procedure, later }: Scene): Office =>
  openOffice(procedure ?? permitProcedure(), 'D-1', later);

/** What may be asked next of a dossier that goes on to its end. */
function nextOf(office: Office, { dossier }: Case): Omit<Request, 'at'>[] {
  const { lifecycle, activations } = dossier;
  if (lifecycle === 'suspended') return [{ actor: head, command: { type: 'resume' } }];
  if (lifecycle === 'closed' && activations.length === 0) {
    return [{ actor: archivist, command: { type: 'archive' } }];
  }
  const onSteps = activations.flatMap(({ id: step, kind, incident }): Asked[] => {
    if (incident?.kind === 'routing')
      return [{ type: 'resolveIncident', step, outcome: 'otherwise', data: {}, reasons }];
    return kind === 'subprocedure'
      ? [{ type: 'endChild', activation: step, child: 1, outcome: 'refused' }]
      : [];
  });
  const possible = possibleRequests(office.versionOf(dossier), dossier);
  return [
    ...onSteps.map((command) => ({ actor: system, command })),
    ...possible.filter(({ command }) => command.type !== 'withdraw'),
    ...possible.map(({ command }) => ({ actor: system, command })),
  ];
}

/** The dossier at its end. */
function goToEnd(office: Office, from: Case): Case {
  let result = from;
  let now = from.dossier.recordedAt;
  for (let tried = 0; tried < 40 && result.dossier.lifecycle !== 'archived'; tried += 1) {
    now += 60_000;
    const next = nextOf(office, result);
    const timer = nextTimer(result.dossier);
    if (timer !== undefined) next.push(timer);
    const { version } = result.dossier;
    for (const request of next) {
      if (result.dossier.version > version) break;
      if (request === timer) now = Math.max(now, timer.at);
      try {
        result = office.act(result, { ...request, at: now });
      } catch (error) {
        if (!(error instanceof ThutucError)) throw error;
      }
    }
    if (result.dossier.version === version) throw new Error('nothing may be done any more');
  }
  return result;
}

/** Every instant of something that has happened, wherever a dossier notes one. */
function instantsOf(dossier: Dossier): number[] {
  const { activations, clock, rests = [], documents = [], former = [] } = dossier;
  const own = [dossier.submittedAt, dossier.receivedAt, dossier.settledAt, dossier.returnedAt];
  return [
    ...own,
    dossier.latestAt,
    dossier.recordedAt,
    ...activations.flatMap(({ since, armedAt, results = [], waits = [], incident }) => [
      since,
      armedAt,
      incident?.since,
      ...results.map(({ at }) => at),
      ...waits.flatMap(({ from, to }) => [from, to]),
    ]),
    ...clock.facts.map(({ at }) => at),
    clock.armedAt,
    ...rests.flatMap(({ from, to }) => [from, to]),
    ...documents.map(({ addedAt }) => addedAt),
    ...former.map(({ settledAt }) => settledAt),
  ].filter((at) => at !== undefined);
}

function broughtBack(scene: Scene, more: (office: Office, ahead: Case) => Case): Case {
  const office = officeOf(scene);
  const right = before(scene, office);
  const { actor, command, days = 365 } = scene;
  const aheadAt = rightAt + days * dayMs;
  const ahead = more(office, office.act(right, { at: aheadAt, actor, command }));
  expect(ahead.dossier.recordedAt).toBeGreaterThanOrEqual(aheadAt);
  const first = (right?.dossier.version ?? 0) + 1;
  return office.act(ahead, { at: rightAt, actor: inspector, command: annul(first, 'clock') });
}

/** Demands that no trace of the wrong clock is left, and that the dossier goes on to its end. */
function demandBroughtBack(type: EventType, scene: Scene, result: Case): void {
  const { dossier, events, stored } = result;
  const office = officeOf(scene);
  const right = before(scene, office);
  const { actor, command } = scene;
  const honest = stands.has(type) ? office.act(right, { at: rightAt, actor, command }) : right;
  expect(withoutHolds(dossier)).toEqual(withoutHolds(honest?.dossier));
  expect(withoutHolds(foldStanding(standing(events)))).toEqual(withoutHolds(dossier));
  expect(JSON.stringify(foldLog(openLog('D-1', stored)))).toBe(JSON.stringify(dossier));
  expect(dossier.recordedAt).toBe(rightAt);
  expect(Math.max(...instantsOf(dossier))).toBeLessThanOrEqual(rightAt);
  const end = goToEnd(office, result);
  expect(end.dossier.lifecycle).toBe('archived');
  expect(end.dossier.recordedAt).toBeLessThan(rightAt + 365 * dayMs);
  expect(JSON.stringify(foldLog(openLog('D-1', end.stored)))).toBe(JSON.stringify(end.dossier));
}

describe('a dossier of which a clock wrote that was a year ahead', () => {
  it.each(Object.entries(scenes) as [EventType, Scene][])(
    'only %s is brought back, and goes on to its end',
    (type, scene) => {
      const result = broughtBack(scene, (_office, ahead) => {
        expect(ahead.events.at(-1)?.payload.type).toBe(type);
        return ahead;
      });
      demandBroughtBack(type, scene, result);
      const annulled = result.events.at(-1)?.payload;
      expect(annulled).toMatchObject({
        type: 'annulled',
        kind: 'clock',
        events: stands.has(type) ? [] : [result.dossier.version - 1],
      });
    },
  );

  it.each((Object.entries(scenes) as [EventType, Scene][]).filter(([type]) => type !== 'erased'))(
    '%s, and all that came after, is brought back, and goes on to its end',
    (type, scene) => {
      const result = broughtBack(scene, goToEnd);
      demandBroughtBack(type, scene, result);
    },
  );
});

describe('what is done again once the clock is right', () => {
  it('gives no number twice, though steps went by other names meanwhile', () => {
    const scene = scenes.migrated;
    const office = officeOf(scene);
    let result = broughtBack(scene, goToEnd);
    result = office.act(result, { ...scene, at: rightAt + 60_000 });
    const entered = goToEnd(office, result).events.flatMap(({ moves }) =>
      moves.flatMap((move) => (move.op === 'enter' ? [move.activation] : [])),
    );
    expect(entered.join(' ')).toContain('Next#2');
    expect(entered).toEqual([...new Set(entered)]);
  });
});

/** A case that goes on by whatever may be asked of it, also of the dossier as a whole. */
function goOn(
  office: Office,
  from: Case | undefined,
  steps: readonly WalkStep[],
  { at, renames }: { readonly at: number; readonly renames: Renames },
): Case | undefined {
  let result = from;
  let now = at;
  for (const { choice, minutes } of steps) {
    now += minutes * 60_000;
    const requests = result === undefined ? [] : anyOf(office, result, now, renames);
    const request = requests[choice % Math.max(1, requests.length)];
    if (result === undefined || request === undefined) return result;
    try {
      result = office.act(result, { ...request, at: now });
    } catch (error) {
      if (!(error instanceof ThutucError)) throw error;
    }
  }
  return result;
}

function anyOf(office: Office, result: Case, now: number, renames: Renames): Omit<Request, 'at'>[] {
  const { dossier, events } = result;
  const timer = nextTimer(dossier);
  const calendar = amendedCalendar().hash;
  return [
    ...(timer === undefined || timer.at > now ? [] : [timer]),
    ...possibleRequests(office.versionOf(dossier), dossier),
    ...recordRequests(result, now, renames),
    { actor: inspector, command: annul(events.length) },
    { actor: inspector, command: annul(Math.max(1, events.length - 1)) },
    { actor: system, command: { type: 'amendCalendar', calendar, reason: 'r' } },
    ...(now % 7 === 0 ? [{ actor: system, command: { type: 'stop' } as const }] : []),
  ];
}

describe('a dossier of any procedure', () => {
  it('is brought back, whatever a clock wrote of it that was ahead', () => {
    const met = new Set<EventType>();
    const course = fc.record({
      procedure: arbitraryProcedure(),
      good: arbitraryWalk(12),
      bad: arbitraryWalk(12),
      again: arbitraryWalk(12),
      days: fc.constantFrom(1, 30, 365),
      isWhole: fc.boolean(),
    });
    fc.assert(
      fc.property(course, ({ procedure, good, bad, again, days, isWhole }) => {
        const { procedure: next, renames } = nextVersionOf(procedure);
        const office = openOffice(procedure, 'D-1', [next]);
        const first = submission(procedure);
        const right = isWhole
          ? undefined
          : goOn(office, office.act(undefined, first), good, { at: first.at, renames });
        const at = (right?.dossier.recordedAt ?? first.at) + 60_000;
        const ahead = at + days * dayMs;
        const began = right ?? office.act(undefined, { ...first, at: ahead });
        const wrong = goOn(office, began, bad, { at: ahead, renames });
        const named = (right?.events.length ?? 0) + 1;
        if (wrong === undefined || wrong.events.length < named) return;
        const types = wrong.events.slice(named - 1).map(({ payload }) => payload.type);
        for (const type of types) met.add(type);
        const command = annul(named, 'clock');
        const result = office.act(wrong, { at, actor: inspector, command });
        const { dossier, events, stored } = result;
        expect(dossier.recordedAt).toBe(at);
        expect(Math.max(...instantsOf(dossier))).toBeLessThanOrEqual(at);
        expect(JSON.stringify(foldLog(openLog('D-1', stored)))).toBe(JSON.stringify(dossier));
        expect(withoutHolds(foldStanding(standing(events)))).toEqual(withoutHolds(dossier));
        if (right !== undefined && types.every((type) => !stands.has(type))) {
          expect(withoutHolds(dossier)).toEqual(withoutHolds(right.dossier));
        }
        const end = goOn(office, result, again, { at: at + 60_000, renames })!;
        expect(JSON.stringify(foldLog(openLog('D-1', end.stored)))).toBe(
          JSON.stringify(end.dossier),
        );
        expect(withoutHolds(foldStanding(standing(end.events)))).toEqual(withoutHolds(end.dossier));
      }),
      { numRuns: process.env.CI === 'true' ? 400 : 120, endOnFailure: true },
    );
    const kinds = ['migrated', 'calendarAmended', 'stopped', 'annulled', 'archived', 'erased'];
    expect([...met]).toEqual(expect.arrayContaining(kinds));
  });
});
