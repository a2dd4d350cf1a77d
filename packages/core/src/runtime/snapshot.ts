/**
 * Snapshots: dossiers as text, without what the row beside it says, without lists and counts that
 * are empty, and without the appointment where it is the due date of the clock.
 */
import { lifecycles, stateVersion, type Dossier } from '../engine/dossier.js';
import { openLog } from '../engine/chain.js';
import type { StoredEvent } from '../engine/event.js';
import { foldLog } from '../engine/fold-log.js';
import { JsonSnapshot } from '../ports/json-snapshot.js';
import type { LoadedDossier, StoredSnapshot } from '../ports/rows.js';

/** What a snapshot leaves out where it is so; most of it is in a dossier that is finished. */
const nothingYet = {
  amendments: [],
  scopes: [],
  activations: [],
  consultations: [],
  counts: { supplements: 0, apologies: 0, extensions: 0, withdrawals: 0 },
} satisfies Partial<Dossier>;

/** Stands for an appointment that is the due date of the clock, and was never moved. */
const asDue = 'due';

/** The part of a dossier in its snapshot that does not belong to persons. */
type OpenPart = Omit<Dossier, 'personal' | 'appointment'> & {
  readonly appointment?: Dossier['appointment'] | typeof asDue;
};

/** The snapshot of a dossier as text, with what belongs to persons apart. */
export function snapshotOf(dossier: Dossier): StoredSnapshot {
  return new JsonSnapshot(dossier, openPart);
}

/**
 * The dossier that a snapshot and its row hold; `undefined` where another release wrote it: what it
 * does not say is in the log, and never guessed.
 */
export function readSnapshot({ row, snapshot }: LoadedDossier): Dossier | undefined {
  const open = JSON.parse(snapshot.body) as OpenPart;
  const version: number = open.v;
  if (version !== stateVersion || !lifecycles.includes(row.lifecycle)) return undefined;
  const personal =
    snapshot.personal === null ? null : (JSON.parse(snapshot.personal) as Dossier['personal']);
  const { appointment, clock } = open;
  return {
    ...nothingYet,
    ...fromRow(row),
    ...open,
    appointment: appointment === asDue ? clock.due && { ...clock.due, moved: 0 } : appointment,
    personal,
  };
}

/**
 * The dossier that a log folds to in place of a snapshot; its row must name the end of the log.
 *
 * @throws LogError for a log that is not what was written, or of a newer release
 */
export function refoldSnapshot(row: LoadedDossier['row'], events: readonly StoredEvent[]): Dossier {
  const { dossier, version, head } = row;
  const folded = foldLog(openLog(dossier, events, { version, hash: head }));
  if (folded === undefined) throw new Error(`dossier "${dossier}" has a row but no log`);
  return folded;
}

function fromRow(row: LoadedDossier['row']) {
  const { dossier: id, version, head, lifecycle, submittedAt, code, outcome } = row;
  return {
    id,
    version,
    head,
    lifecycle,
    submittedAt,
    code: code ?? undefined,
    outcome: outcome ?? undefined,
  };
}

/** Whether a snapshot was written by a release with another version of the state. */
export function isSnapshotOfAnotherVersion({ body }: StoredSnapshot): boolean {
  const { v } = JSON.parse(body) as { readonly v?: unknown };
  return Number.isInteger(v) && v !== stateVersion;
}

/** What JSON is to hold: it leaves out what is `undefined`. */
function openPart(dossier: Dossier): object {
  const { amendments, scopes, activations, consultations, counts } = dossier;
  const hasCounted = Object.values(counts).some((count) => count !== undefined && count !== 0);
  return {
    ...dossier,
    id: undefined,
    version: undefined,
    head: undefined,
    lifecycle: undefined,
    submittedAt: undefined,
    code: undefined,
    outcome: undefined,
    personal: undefined,
    amendments: unlessEmpty(amendments),
    scopes: unlessEmpty(scopes),
    activations: unlessEmpty(activations),
    consultations: unlessEmpty(consultations),
    counts: hasCounted ? counts : undefined,
    appointment: isAsDue(dossier) ? asDue : dossier.appointment,
  };
}

function unlessEmpty<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}

function isAsDue({ appointment, clock: { due } }: Dossier): boolean {
  return (
    appointment?.moved === 0 &&
    appointment.due === due?.due &&
    appointment.dueAt === due.dueAt &&
    appointment.provisional === due.provisional
  );
}
