/** An interruption touches the dossier: force majeure, an outage, a strike of its offices. */
import { z } from 'zod';
import { authoriseCommand } from '../authorise.js';
import { unitSchema } from '../command-parts/fields.js';
import { followInterruption, overlaps } from '../command-parts/interrupting.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { defineCommand } from '../define-command.js';
import { recordFact, type Decision } from '../decision.js';
import { tellApplicant } from '../tell.js';
import type { DossierInterruption } from '../dossier-interruption.js';
import { CommandError } from '../errors.js';
import { hasOutdatedDuty } from '../redate-duties.js';

const instant = z.int().describe('Epoch milliseconds.');

export const interrupt = defineCommand({
  type: 'interrupt',
  name: 'Follow an interruption',
  does: 'Lets the limits of the dossier follow an interruption that was declared: time stands still meanwhile, or only ends that fall inside move behind it. Once more where its end becomes known.',
  fields: {
    interruption: z.string().min(1).max(100).describe('The id of the interruption.'),
    hash: z.string().min(1).max(100).describe('Content hash of the text that declares it.'),
    begins: instant.describe('When it begins, in epoch milliseconds.'),
    ends: instant
      .optional()
      .describe('The first instant after it, in epoch milliseconds; absent while nobody knows it.'),
    effect: z
      .enum(['suspend', 'rollEnd'])
      .describe(
        '`suspend`: time stands still. `rollEnd`: ends that fall inside move to the first day after.',
      ),
    units: z
      .array(unitSchema)
      .min(1)
      .max(1000)
      .optional()
      .describe('The units whose duties it touches; all where absent.'),
    limit: z
      .literal(true)
      .optional()
      .describe('It touches the legal limit as well, where it does not touch all units.'),
  },
  permission: 'engine',
  lifecycles: notArchived,
  decides: 'nothing',
  admit(decision, { interruption: id, begins: from, ends: to, effect, units, limit }) {
    const { draft } = decision;
    authoriseCommand(decision, `dossier "${draft.id}"`);
    const interruption: DossierInterruption = { id, from, to, effect, units, limit };
    const known = draft.interruptions?.find((one) => one.id === id);
    if (known === undefined) assertOverlap(decision, interruption);
    // What was annulled since is open again, with the date that it had.
    else if (known.to === to && !hasOutdatedDuty(decision)) {
      throw new CommandError(
        'INTERRUPTION_KNOWN',
        `Dossier "${draft.id}" follows interruption "${id}" already.`,
        { dossier: draft.id, interruption: id },
      );
    }
    return interruption;
  },
  carry(decision, { hash }, interruption) {
    const promised = decision.draft.appointment?.due;
    const stoodStill = decision.draft.clock.due === undefined;
    const { id, from, to, effect, units, limit } = interruption;
    const fact = recordFact(decision, {
      payload: { type: 'interrupted', id, hash, from, to, effect, units, limit },
    });
    followInterruption(decision, interruption);
    const { appointment, clock } = decision.draft;
    const due = appointment?.due;
    const standsStill = clock.due === undefined && clock.facts.length > 0;
    if (due !== promised) tellApplicant(decision, 'interrupted', { due });
    else if (standsStill && !stoodStill) tellApplicant(decision, 'interrupted');
    return fact;
  },
});

function assertOverlap(decision: Decision, interruption: DossierInterruption): void {
  if (overlaps(decision, interruption)) return;
  const { draft } = decision;
  throw new CommandError(
    'INTERRUPTION_ELSEWHERE',
    `Interruption "${interruption.id}" touches no limit of dossier "${draft.id}".`,
    { dossier: draft.id, interruption: interruption.id },
  );
}
