/**
 * Annulment (hủy bỏ): an act, or what a passed limit brought about, counts no longer. Both events
 * stay in the log; the dossier becomes what it is without the annulled one.
 */
import { z } from 'zod';
import { citationSchema } from '../../definition/citation.js';
import { accompanies, onlyTells, whyForGood } from '../annullable.js';
import { authoriseCommand } from '../authorise.js';
import { callAgain, type OpenedChild } from '../call-again.js';
import { childId, closes } from '../children.js';
import { reasons } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { record, recordFact, type Decision } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { latestOf } from '../dossier.js';
import { CommandError } from '../errors.js';
import type { DossierEvent } from '../event.js';
import { goneFrom } from '../fold-without.js';
import { adminRolesOf } from '../admin-roles.js';
import { superiorIn } from '../recorded-in.js';
import { restoredFrom } from '../restored.js';
import { assertAnother } from '../separation.js';
import { copyDossier } from '../shape.js';
import { annulledIn, atRightInstants } from '../standing.js';
import { stateWithout } from '../state-without.js';
import { standsOn, touches } from '../touches.js';

const kinds = ['annul', 'clock'] as const;

type Kind = (typeof kinds)[number];

export const annul = defineCommand({
  type: 'annul',
  name: 'Annul an act',
  does: 'Annuls an act or a consequence; or everything that a clock wrote that was ahead. A first event that it wrote stands, at the instant at which the clock is found out.',
  fields: {
    event: z.int().min(1).describe('The number of the event that is to count no longer.'),
    kind: z
      .enum(kinds)
      .default('annul')
      .describe(
        '`annul` for an act or a consequence; `clock` for all that was written from this event on, by a clock that was ahead.',
      ),
    basis: z
      .array(citationSchema)
      .min(1)
      .max(20)
      .optional()
      .describe('The articles that the annulment rests on.'),
    reasons,
  },
  permission: 'annulment',
  lifecycles: notArchived,
  decides: 'impartial',
  earliest: 'latest',
  needs: ['log', 'children'],
  admit(decision, { event: seq, kind }) {
    const event = assertStanding(decision, seq, kind);
    authorise(decision, event);
    return kind === 'clock' ? writtenAhead(decision, event) : takenBack(decision, event);
  },
  carry(decision, { kind, basis, reasons: note }, annulled) {
    const events = annulled.map(({ seq }) => seq);
    const { context, restored } = stateWithout(decision, annulled);
    const { fields, persons } = restoredFrom(decision.draft, restored, latestOf(restored));
    const fact = recordFact(decision, {
      payload: { type: 'annulled', events, kind, basis },
      personal: { note, restored: persons },
    });
    const before = copyDossier(decision.draft);
    record(decision, { op: 'restore', fields });
    callAgain({ ...decision, context }, before, childrenIn(decision, annulled));
    const { parent } = decision.draft;
    // Whether the step that opened the dossier waits for it is asked anew.
    if (kind === 'clock' && parent !== undefined) {
      decision.effects.push({ kind: 'tellParent', parent });
    }
    return fact;
  },
});

/** What is annulled as an act, with its company. @throws CommandError, AuthorisationError */
function takenBack(decision: Decision, event: DossierEvent): DossierEvent[] {
  assertAnother(decision, event);
  const annulled = withCompany(decision, event);
  for (const one of annulled) assertNotForGood(decision, one);
  assertFree(decision, annulled);
  assertChildrenFree(decision, annulled);
  return annulled;
}

/** The event that is to be annulled. @throws CommandError `ANNULMENT_INVALID` */
function assertStanding({ context }: Decision, seq: number, kind: Kind): DossierEvent {
  const log = context.log ?? [];
  const event = atRightInstants(log)[seq - 1];
  if (event === undefined) throw invalid(seq, 'there is no such event');
  // What a clock wrote that was ahead is named whatever that clock let be annulled of it.
  if (kind === 'clock') return event;
  if (event.payload.type === 'annulled') {
    throw invalid(seq, 'it is an annulment itself; do again what it annulled');
  }
  const by = annulledIn(log).get(seq);
  if (by !== undefined) throw invalid(seq, `event ${by} has annulled it`);
  return event;
}

function authorise(decision: Decision, event: DossierEvent): void {
  const superior = superiorIn(decision, event);
  const roles = [
    ...(superior === undefined ? [] : [superior]),
    ...adminRolesOf(decision, 'annulment'),
  ];
  authoriseCommand(decision, `event ${event.seq}`, { roles });
}

/** The events after one that stand. */
function standingAfter({ context }: Decision, { seq }: DossierEvent): DossierEvent[] {
  const log = context.log ?? [];
  const gone = annulledIn(log);
  return log
    .slice(seq)
    .filter((event) => event.payload.type !== 'annulled' && !gone.has(event.seq));
}

/** An event, with those that only told of what it opened, or assigned it. */
function withCompany(decision: Decision, event: DossierEvent): DossierEvent[] {
  if (onlyTells(event)) throw invalid(event.seq, 'it only told that a limit had passed');
  const opened = new Set(
    event.moves.flatMap((move) => (move.op === 'enter' ? [move.activation] : [])),
  );
  const company = standingAfter(decision, event).filter((later) => accompanies(later, opened));
  return [event, ...company];
}

/** What was written from an event on, by a clock that was ahead of now, and does not stand. */
function writtenAhead(decision: Decision, event: DossierEvent): DossierEvent[] {
  const { now } = decision.context;
  if (event.recordedAt <= now) {
    const [at, present] = [event.recordedAt, now].map((ms) => new Date(ms).toISOString());
    throw invalid(
      event.seq,
      `it was recorded at ${at}, which is not ahead of what came before it or of now (${present}). Name the first event that the clock wrote, or annul what this one did as an act`,
    );
  }
  return goneFrom(decision.context.log ?? [], event.seq);
}

/** @throws CommandError `ACT_IRREVOCABLE` */
function assertNotForGood({ draft, context }: Decision, event: DossierEvent): void {
  const hasTold = draft.parent !== undefined && closes(event);
  const { procedure } = context.procedure;
  const why = hasTold ? 'the dossier that waits for it was told' : whyForGood(event, procedure);
  if (why === undefined) return;
  const { seq, payload } = event;
  throw new CommandError(
    'ACT_IRREVOCABLE',
    `Event ${seq} (${payload.type}) of dossier "${draft.id}" cannot be annulled: ${why}. Correct what it says, or decide anew under procedure "${procedure.id}".`,
    { event: seq, type: payload.type, why },
  );
}

/** Asserts that nothing stands on what is annulled. @throws CommandError `BUILT_UPON` */
function assertFree(decision: Decision, annulled: readonly DossierEvent[]): void {
  const [first] = annulled;
  if (first === undefined) return;
  const gone = new Set(annulled.map(({ seq }) => seq));
  const earlier = annulled.map((event) => [event, touches(event)] as const);
  for (const later of standingAfter(decision, first)) {
    if (gone.has(later.seq)) continue;
    const touched = touches(later);
    const base = earlier.find(([{ seq }, made]) => seq < later.seq && standsOn(touched, made));
    if (base === undefined) continue;
    const { seq, payload } = later;
    throw new CommandError(
      'BUILT_UPON',
      `Event ${base[0].seq} cannot be annulled: event ${seq} (${payload.type}) stands on it. Annul that one first.`,
      { event: base[0].seq, by: seq, type: payload.type },
    );
  }
}

/** The dossiers that annulled events had opened, by their activations. */
function childrenIn({ draft }: Decision, annulled: readonly DossierEvent[]): OpenedChild[] {
  return annulled.flatMap(({ moves }) =>
    moves.flatMap((move) => {
      if (move.op !== 'children') return [];
      const { activation, count, ids } = move;
      return Array.from({ length: count }, (_, i) => {
        return { activation, child: i + 1, dossier: childId(draft.id, activation, i + 1, ids) };
      });
    }),
  );
}

/** Asserts that no dossier that is stopped was accepted. @throws CommandError `ACT_IRREVOCABLE` */
function assertChildrenFree(decision: Decision, annulled: readonly DossierEvent[]): void {
  const accepted = decision.context.accepted ?? new Set();
  const child = childrenIn(decision, annulled).find(({ dossier }) => accepted.has(dossier));
  if (child === undefined) return;
  const { dossier, activation } = child;
  throw new CommandError(
    'ACT_IRREVOCABLE',
    `What opened "${activation}" cannot be annulled: dossier "${dossier}", which it opened, was accepted.`,
    { activation, child: dossier },
  );
}

function invalid(event: number, why: string): CommandError {
  return new CommandError('ANNULMENT_INVALID', `Event ${event} cannot be annulled: ${why}.`, {
    event,
    why,
  });
}
