/**
 * Snapshots: dossiers as text, without what the row beside it says, without lists and counts that
 * are empty, and without the appointment where it is the due date of the clock.
 */
import type { Dossier } from '../engine/index.js';
import { JsonSnapshot, type LoadedDossier, type StoredSnapshot } from '../ports/index.js';

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
 * The dossier that a snapshot and its row hold. Earlier releases left nothing out: what a snapshot
 * says itself counts.
 */
export function readSnapshot({ row, snapshot }: LoadedDossier): Dossier {
  const open = JSON.parse(snapshot.body) as OpenPart;
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

/** What JSON is to hold: it leaves out what is `undefined`. */
function openPart(dossier: Dossier): object {
  const { amendments, scopes, activations, consultations, counts } = dossier;
  const hasCounted = Object.values(counts).some((count) => count > 0);
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
