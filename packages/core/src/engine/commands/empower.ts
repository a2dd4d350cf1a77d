/** Giving a person the power to act for the applicant. */
import { todayInUnit } from '../unit-calendar.js';
import { toCivilDate } from '@thutuc/legal-time';
import { authoriseCommand } from '../authorise.js';
import { givenIdSchema, note } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import {
  assertInPerson,
  assertPower,
  invalidPower,
  powerFields,
  powerOfCommand,
} from '../command-parts/power.js';
import { defineCommand } from '../define-command.js';
import type { PersonalState } from '../dossier.js';

export const empower = defineCommand({
  type: 'empower',
  name: 'Give a power of attorney',
  does: 'Lets a person act for the applicant in this dossier, from a day to a day, in everything or in some commands: their acts are the applicant’s, and letters reach them too. The role that receives dossiers records one that comes in at its counter.',
  fields: {
    representative: givenIdSchema.describe('Who acts for the applicant.'),
    of: givenIdSchema
      .optional()
      .describe(
        'Whose power it is, where several apply and it comes in at the counter; the first applicant’s where absent.',
      ),
    ...powerFields,
    note,
  },
  permission: 'filing',
  lifecycles: notArchived,
  decides: 'nothing',
  choices: (decision) => {
    const { context, draft, envelope } = decision;
    const { representation, receipt } = context.procedure.procedure;
    const { personal, documents = [] } = draft;
    if (representation === undefined || personal === null) return [];
    const applicants = personal.applicants ?? [personal.applicant];
    const isOwn = personal.applicants?.includes(envelope.actor) === true;
    const today = toCivilDate(todayInUnit(decision, draft.parties[receipt.party] ?? ''));
    const held = documents.map(({ id }) => id);
    return [
      {
        said: {},
        fields: {
          ...(!isOwn && { of: { enum: applicants } }),
          ...(held.length > 0 && { document: { enum: held } }),
        },
        without: held.length > 0 ? [] : ['document'],
        samples: [{ said: { representative: 'a representative', from: today, until: today } }],
        unsaid: ['POWER_INVALID'],
      },
    ];
  },
  admit(decision, command) {
    const { personal, id } = decision.draft;
    authoriseCommand(decision, `dossier "${id}"`);
    assertInPerson(decision);
    assertPower(decision, command);
    if (personal === null) throw invalidPower('what the dossier says of persons is erased');
    const of = giverOf(personal, decision.envelope.actor, command.of);
    if (command.representative === (of ?? personal.applicant)) {
      throw invalidPower('nobody represents themselves');
    }
    return of;
  },
  carry: (_decision, command, of) => ({
    payload: { type: 'empowered', ...powerOfCommand(command) },
    personal: { assignee: command.representative, applicant: of, note: command.note },
  }),
});

/** Whose power it is, where several apply: their own, who give it; else whose the counter says. */
function giverOf(
  { applicant, applicants = [] }: PersonalState,
  actor: string,
  said: string | undefined,
): string | undefined {
  if (applicants.includes(actor)) return actor;
  if (said === undefined || said === applicant) return undefined;
  if (applicants.includes(said)) return said;
  throw invalidPower(`"${said}" is none of its applicants`);
}
