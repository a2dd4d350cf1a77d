/** Commits of made-up dossiers, for tests that say only what matters to them. */
import type { StoredEvent, WorkItem, WorkShare } from '@thutuc/core';
import type { Commit, OutboxMessage, Timer } from '@thutuc/core/store';

/** What a test says of a commit; everything else is made up from the dossier and version. */
export interface CommitSketch {
  /** @defaultValue 0, a new dossier */
  readonly after?: number;
  /** How many events it adds. @defaultValue 1 */
  readonly events?: number;
  readonly command?: string;
  readonly row?: Partial<Commit['row']>;
  readonly personal?: string | null;
  readonly workItems?: readonly Partial<WorkItem>[];
  readonly timers?: readonly Partial<Timer>[];
  readonly outbox?: readonly Partial<OutboxMessage>[];
  readonly searchTerms?: readonly string[];
  readonly workShares?: readonly Partial<WorkShare>[];
  readonly boundUnits?: readonly string[];
  readonly counter?: Commit['counter'];
  readonly erasePersonal?: true;
  readonly wakesAt?: number;
  readonly freesAt?: number;
}

/** A commit of a dossier. */
export function sampleCommit(dossier: string, sketch: CommitSketch = {}): Commit {
  const { after = 0, searchTerms, workShares, boundUnits, counter, erasePersonal } = sketch;
  const { wakesAt, freesAt } = sketch;
  const version = after + (sketch.events ?? 1);
  const id = sketch.command ?? `${dossier}/command ${version}`;
  const personal = sketch.personal === undefined ? `{"who":"Bà Hai"}` : sketch.personal;
  const events: StoredEvent[] = [];
  for (let seq = after + 1; seq <= version; seq += 1)
    events.push({ dossier, seq, body: eventBody(id, seq), hash: eventHash(id, seq), personal });
  return {
    expectedVersion: after,
    row: { ...sampleRow(dossier), version, head: eventHash(id, version), ...sketch.row },
    events,
    snapshot: { body: `{"snapshot":${version},"of":${JSON.stringify(dossier)}}`, personal },
    workItems: (sketch.workItems ?? []).map((item, i) => sampleWorkItem(dossier, i, item)),
    timers: (sketch.timers ?? []).map((timer, i) => sampleTimer(dossier, i, timer)),
    outbox: (sketch.outbox ?? []).map((message, i) =>
      sampleMessage(dossier, `${version}.${i}`, message),
    ),
    command: { id, digest: `digest of ${id}`, dossier, first: after + 1, last: version },
    ...(searchTerms && { searchTerms }),
    ...(workShares && { workShares: workShares.map((offer) => sampleOffer(dossier, offer)) }),
    ...(boundUnits && { boundUnits }),
    ...(counter && { counter }),
    ...(erasePersonal && { erasePersonal }),
    ...(wakesAt !== undefined && { wakesAt }),
    ...(freesAt !== undefined && { freesAt }),
  };
}

function sampleRow(dossier: string): Omit<Commit['row'], 'version' | 'head'> {
  return {
    dossier,
    procedure: 'permit',
    procedureVersion: '1.0.0',
    code: null,
    lifecycle: 'running',
    outcome: null,
    dueAt: 5000,
    submittedAt: 1000,
  };
}

function sampleWorkItem(dossier: string, index: number, item: Partial<WorkItem>): WorkItem {
  return {
    dossier,
    activation: `step${index}#1`,
    kind: 'task',
    step: `step${index}`,
    unit: 'H22.01',
    role: 'officer',
    procedure: 'permit',
    since: 1000,
    due: '2025-03-17',
    dueAt: 5000,
    claimedBy: null,
    heldFrom: null,
    heldUntil: null,
    ...item,
  };
}

function sampleOffer(dossier: string, offer: Partial<WorkShare>): WorkShare {
  return {
    dossier,
    activation: 'step0#1',
    unit: 'H22.01',
    role: 'head',
    person: null,
    from: null,
    until: null,
    dueAt: 5000,
    ...offer,
  };
}

function sampleTimer(dossier: string, index: number, timer: Partial<Timer>): Timer {
  return { dossier, activation: `step${index}#1`, timer: 'due', at: 5000, ...timer };
}

function sampleMessage(
  dossier: string,
  key: string,
  message: Partial<OutboxMessage>,
): OutboxMessage {
  return {
    key: `${dossier}:${key}`,
    dossier,
    channel: 'applicant',
    body: `{"message":"${key}"}`,
    notBefore: 1000,
    ...message,
  };
}

function eventBody(command: string, seq: number): string {
  return JSON.stringify({ v: 1, seq, command });
}

function eventHash(command: string, seq: number): string {
  return `hash of ${command} ${seq}`;
}
