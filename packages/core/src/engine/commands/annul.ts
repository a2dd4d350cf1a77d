/**
 * Annulment (hủy bỏ): an act, or what a passed limit brought about, counts no longer. Both events
 * stay in the log; the dossier becomes what it is without the annulled one.
 */
import type { Choice } from '../choice.js';
import { z } from 'zod';
import { citationSchema } from '../../definition/citation.js';
import { onlyTells } from '../only-tells.js';
import { authoriseCommand } from '../authorise.js';
import { annulEvents, assertAnnullable } from '../command-parts/annulling.js';
import { reasons } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import type { Decision } from '../decision.js';
import { defineCommand } from '../define-command.js';
import { CommandError } from '../errors.js';
import type { DossierEvent } from '../event.js';
import { goneFrom } from '../fold-without.js';
import { adminRolesOf } from '../admin-roles.js';
import { superiorRecordedIn } from '../recorded-in.js';
import { atRightInstants } from '../right-instants.js';
import { assertSeparateAnnuller } from '../separation.js';
import { annulledIn } from '../standing.js';

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
  choices: ({ context }) =>
    (context.log ?? []).flatMap(({ seq: event, recordedAt }): Choice[] => {
      const act = { said: { event, kind: 'annul' } };
      const isAhead = recordedAt > context.now;
      return isAhead ? [act, { said: { event, kind: 'clock' } }] : [act];
    }),
  admit(decision, { event: seq, kind }) {
    const event = assertStanding(decision, seq, kind);
    authorise(decision, event);
    return kind === 'clock' ? writtenAhead(decision, event) : takenBack(decision, event);
  },
  carry(decision, { kind, basis, reasons: note }, annulled) {
    const fact = annulEvents(decision, annulled, { kind, basis, note });
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
  assertSeparateAnnuller(decision, event);
  if (onlyTells(event)) throw invalid(event.seq, 'it only told that a limit had passed');
  return assertAnnullable(decision, event);
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
  const superior = superiorRecordedIn(decision, event);
  const roles = [
    ...(superior === undefined ? [] : [superior]),
    ...adminRolesOf(decision, 'annulment'),
  ];
  authoriseCommand(decision, `event ${event.seq}`, { roles });
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

function invalid(event: number, why: string): CommandError {
  return new CommandError('ANNULMENT_INVALID', `Event ${event} cannot be annulled: ${why}.`, {
    event,
    why,
  });
}
