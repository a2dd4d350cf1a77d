/** Moving an open dossier to another version of its procedure, on purpose and by name. */
import { dataSchemaOf } from '../command-parts/data-schema.js';
import type { Choice } from '../choice.js';
import { localDay } from '@thutuc/legal-time';
import { z } from 'zod';
import type { Procedure } from '../../definition/procedure.js';
import { isOneOfApplicants } from '../applicant.js';
import { authoriseCommand } from '../authorise.js';
import { moveClock } from '../clock.js';
import { authoriseChoices } from '../command-parts/choosing.js';
import { partData } from '../command-parts/data.js';
import { dataIfAny, partiesIfAny, pathSchema, reasons } from '../command-parts/fields.js';
import { notClosed } from '../command-parts/lifecycles.js';
import { newParties } from '../command-parts/new-parties.js';
import { noted } from '../command-parts/noted.js';
import { type Decision, record, recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import type { UnitRole } from '../dossier.js';
import { settleLimitStart } from '../limit-start.js';
import { otherActorsInUnits } from '../actors.js';
import { redateDutyByVersion } from '../redate-duties.js';
import { settleCatches } from '../settle-catches.js';
import { renamed } from '../rename.js';
import { limitStartOf } from '../../definition/limit-start.js';
import { startAmongFacts, startedFact } from '../../semantics/limit-facts.js';
import { callHandler } from '../call-handler.js';
import { newCalendarPins } from '../command-parts/calendar-pins.js';
import { assertVersionEffective } from '../command-parts/effective-version.js';
import { migrationRefused } from '../command-parts/migration-refused.js';
import { searchableFields } from '../command-parts/searchable-fields.js';
import { assertUnits } from '../command-parts/units.js';
import { anyDutyOf } from '../lifecycle-duties.js';
import { tellApplicant } from '../tell.js';
import { unitCalendarOf } from '../unit-calendar.js';

export const migrate = defineCommand({
  type: 'migrate',
  name: 'Move to another version',
  does: 'Puts the dossier under another version of its procedure: its open steps stand in the new one, with the owners and limits that it gives them, and the legal clock counts by the new limit. What was promised before stays on record.',
  fields: {
    version: z.string().min(1).max(40).describe('The version of the procedure.'),
    renames: z
      .record(pathSchema, pathSchema)
      .default({})
      .describe('Old step path → new step path, for steps that have another one.'),
    parties: partiesIfAny.describe(
      'Party → code of its unit, for parties that only the new version has.',
    ),
    data: dataIfAny.describe('Data that only the new version requires.'),
    choice: reasons
      .optional()
      .describe('How the applicant chose it, where the new version leaves that to the applicant.'),
    reasons,
  },
  permission: 'migration',
  lifecycles: notClosed,
  // It may name units and data.
  decides: 'impartial',
  joint: true,
  earliest: 'latest',
  needs: ['plan'],
  choices: ({ context, draft }) =>
    [...(context.migrations ?? []), context.migration].flatMap((migration): Choice[] => {
      if (migration === undefined || migration.to.hash === draft.procedure.hash) return [];
      const { procedure } = migration.to;
      const data = dataSchemaOf(procedure, undefined, { missing: [], filled: [] });
      return [
        {
          said: { version: procedure.version },
          fields: { data },
          samples: [{ said: {}, known: { migration } }],
          unsaid: ofMigration,
        },
      ];
    }),
  admit(decision, command) {
    const { draft, context } = decision;
    authoriseCommand(decision, `dossier "${draft.id}" to version ${command.version}`);
    const { migration } = context;
    if (migration === undefined) throw new Error('a migration is planned before it is decided');
    assertPlan(decision, command);
    const { procedure } = migration.to;
    const parted = partData(procedure, command.data);
    const parties = newParties(procedure, draft, command);
    if (isApplicantOf(decision)) authoriseChoices(decision, procedure, command.parties);
    assertUnits(procedure, parties, context, decision.effectiveAt);
    return { migration, parties, parted };
  },
  carry(decision, command, { migration, parties, parted }) {
    const { draft, context } = decision;
    const { to, rulesHash } = migration;
    const from = context.procedure.procedure;
    const rule = (id: string) => migration.rule(id);
    draft.parties = { ...draft.parties, ...parties };
    const after: Decision = {
      ...decision,
      before: { ...decision.before, parties: draft.parties },
      context: { ...context, procedure: to, rule, rulesHash },
    };
    const promised = draft.appointment?.due;
    moveSteps(after, command);
    countAnew(after, from);
    const { appointment } = draft;
    if (appointment?.due !== promised)
      tellApplicant(decision, 'redated', { due: appointment?.due });
    const { choice, reasons: why } = command;
    const fact = recordFact(decision, {
      payload: {
        type: 'migrated',
        from: from.version,
        to: { id: to.procedure.id, version: to.procedure.version, hash: to.hash },
        rules: rulesHash,
        parties: orAbsent(parties),
        ...newCalendarPins(decision, parties),
        searchable: searchableFields(to.procedure),
        data: parted.open,
        chosen: choice === undefined ? undefined : true,
      },
      personal: noted(choice === undefined ? why : `${why}\n${choice}`, parted.personal),
    });
    settleLimitStart(after);
    settleCatches(after);
    return fact;
  },
});

/** What a migration asks for, besides parties and data. */
interface Asked {
  readonly version: string;
  readonly renames: Readonly<Record<string, string>>;
  readonly choice?: string | undefined;
}

function assertPlan(decision: Decision, { version, renames, choice }: Asked): void {
  const { draft, context } = decision;
  const { to, obstacles } = context.migration ?? {};
  if (to === undefined || obstacles === undefined) return;
  if (to.hash === draft.procedure.hash) {
    throw migrationRefused(`it is at version ${version} already`, []);
  }
  const { zone } = unitCalendarOf(decision, context.procedure.procedure.receipt.party);
  assertVersionEffective(to.procedure, localDay(decision.effectiveAt, zone));
  if (obstacles.length > 0)
    throw migrationRefused(obstacles.map(({ text }) => text).join(' '), obstacles);
  if (to.procedure.transition === 'choose' && !isApplicantOf(decision) && choice === undefined) {
    throw migrationRefused(
      'the applicant has to choose it; say how that was done under "choice"',
      [],
    );
  }
  for (const [old, young] of Object.entries(renames)) {
    if (old.split('/').length !== young.split('/').length) {
      throw migrationRefused(`"${old}" and "${young}" do not stand in the same branch`, []);
    }
  }
}

function isApplicantOf({ draft, envelope }: Decision): boolean {
  return isOneOfApplicants(draft.personal, envelope.actor);
}

/** Names the open steps as the new version does, and gives them to its owners. */
function moveSteps(after: Decision, { renames }: Pick<Asked, 'renames'>): void {
  const { draft } = after;
  const called = draft.activations.filter(
    ({ id, kind }) => kind === 'service' && renamed(id, renames) !== id,
  );
  const waits = draft.activations.some(
    ({ id, children }) => children !== undefined && renamed(id, renames) !== id,
  );
  const openers = waits ? 1 : undefined;
  if (Object.keys(renames).length > 0) record(after, { op: 'rename', steps: renames, openers });
  for (const open of draft.activations) {
    const duty = anyDutyOf(after, open);
    if (duty === undefined) continue;
    const { party, role } = duty.owner;
    const { unit } = duty;
    const also = otherActorsInUnits(after, duty);
    if (unit === undefined) continue;
    const isSame = open.party === party && open.role === role && open.unit === unit;
    if (!isSame || !areSame(open.also, also)) {
      record(after, { op: 'own', activation: open.id, party, unit, role, also });
    }
  }
  // The answer to a call goes to the step by its name.
  for (const { id } of called) callHandler(after, renamed(id, renames));
}

/** Counts the legal limit and those of the open steps as the new version has them. */
function countAnew(after: Decision, from: Procedure): void {
  const { draft, context } = after;
  for (const open of draft.activations) {
    const duty = anyDutyOf(after, open);
    if (duty !== undefined) redateDutyByVersion(after, open, duty);
  }
  const { timeLimit } = context.procedure.procedure;
  const { amount, unit, rule } = timeLimit;
  const begun = startAmongFacts(draft.clock.facts);
  if (begun === undefined) {
    // By the new version it began with receipt.
    const { receivedAt: at } = draft;
    const isReceipt = limitStartOf(context.procedure.procedure) === 'receipt';
    if (isReceipt && at !== undefined) moveClock(after, startedFact(timeLimit, at));
    return;
  }
  const before = from.timeLimit;
  if (before.amount === amount && before.unit === unit && before.rule === rule) return;
  if (draft.clock.facts.some(({ type }) => type === 'stopped')) return;
  moveClock(after, { ...begun.fact, limit: { amount, unit } }, begun.place);
}

function orAbsent(record: Readonly<Record<string, string>>): typeof record | undefined {
  return Object.keys(record).length === 0 ? undefined : record;
}

function areSame(
  some: readonly UnitRole[] | undefined = [],
  others: readonly UnitRole[] | undefined = [],
): boolean {
  return (
    some.length === others.length &&
    some.every(({ unit, role }, i) => others[i]?.unit === unit && others[i].role === role)
  );
}

/** With what a move is refused for the steps, units and data that it names. */
const ofMigration = [
  ...(['MIGRATION_REFUSED', 'DATA_INVALID', 'PARTY_BOUND', 'UNIT_UNBOUND'] as const),
  ...(['UNIT_UNKNOWN', 'UNIT_NOT_OFFERED', 'UNIT_OUT_OF_DATE', 'NOT_AUTHORISED'] as const),
  ...(['DATE_UNCOUNTABLE', 'CONFIRMED_ALREADY'] as const),
];
