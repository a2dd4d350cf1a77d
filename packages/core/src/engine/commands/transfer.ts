/** Sending a dossier on to other units: those that came after one, or the competent one. */
import type { Choice } from '../choice.js';
import { localDay, toDayNumber, toCivilDate } from '@thutuc/legal-time';
import { z } from 'zod';
import { calendarHash } from '../../content-hash/calendar-hash.js';
import { citationSchema } from '../../definition/citation.js';
import { isArrivalAt } from '../../definition/limit-start.js';
import { startAmongFacts } from '../../semantics/limit-facts.js';
import { authoriseCommand } from '../authorise.js';
import { adminRolesOf } from '../admin-roles.js';
import { moveClock, restartClockAt } from '../clock.js';
import { keySchema, reasons, unitSchema } from '../command-parts/fields.js';
import { notArchived } from '../command-parts/lifecycles.js';
import { noted } from '../command-parts/noted.js';
import { type Decision, record, recordFact } from '../decision.js';
import { defineCommand } from '../define-command.js';
import type { Activation } from '../dossier.js';
import { CommandError } from '../errors.js';
import { otherActorsInUnits } from '../actors.js';
import { newCalendarPins } from '../command-parts/calendar-pins.js';
import { assertUnitOffered, existingUnit, isUnitChosen } from '../command-parts/units.js';
import { anyDutyOf } from '../lifecycle-duties.js';
import { redateDutyByUnit } from '../redate-duties.js';
import { tellApplicant } from '../tell.js';
import { unitCalendarOf } from '../unit-calendar.js';

export const transfer = defineCommand({
  type: 'transfer',
  name: 'Transfer the dossier',
  does: 'Brings the dossier to other units, with its open steps, clocks and timers: to those that came after a unit which has merged, split or ended, or from a wrongly chosen authority to the competent one. What was claimed is free; promised dates stand, unless the law has them counted anew.',
  fields: {
    why: z
      .enum(['succession', 'competence'])
      .describe(
        '`succession` where units merged, split or ended; `competence` where another one is competent.',
      ),
    parties: z
      .record(keySchema, unitSchema)
      .default({})
      .describe('Party → code of the unit that it is bound to from now on.'),
    asked: z
      .record(unitSchema, unitSchema)
      .default({})
      .describe('Unit that was asked and has not answered → the one that answers in its stead.'),
    on: z.iso
      .date()
      .optional()
      .describe(
        'Since when the units are responsible: a civil date, not after today; today where absent.',
      ),
    recount: z
      .literal(true)
      .optional()
      .describe(
        'Counts the limits anew by the calendars of the units, where the law says so; else promised dates stand.',
      ),
    basis: z
      .array(citationSchema)
      .min(1)
      .max(20)
      .optional()
      .describe('What the transfer rests on; a recount needs it.'),
    reasons,
  },
  permission: 'transfer',
  lifecycles: notArchived,
  // It chooses who decides.
  decides: 'impartial',
  earliest: 'latest',
  needs: ['units'],
  unitsFor: (_procedure, { parties, asked }) => [
    ...Object.values(parties),
    ...Object.values(asked),
  ],
  choices: (decision) => transfersOf(decision),
  admit(decision, command) {
    const { why, parties, recount, basis } = command;
    const what = `dossier "${decision.draft.id}" to other units`;
    const officers = adminRolesOf(decision, 'transfer');
    const { procedure } = decision.context.procedure;
    const { receipt } = procedure;
    const roles = why === 'succession' ? officers : [receipt, ...officers];
    authoriseCommand(decision, what, { roles });
    const { lifecycle, activations } = decision.draft;
    const isOver = lifecycle === 'closed' && activations.length === 0;
    // Who reopens a decided dossier is of a unit, and that may have ended since.
    const mayBeReopened = procedure.reopening !== undefined && decision.draft.personal !== null;
    if (isOver && (why !== 'succession' || !mayBeReopened)) {
      throw refused(decision, 'it is over, and nothing is left to be done');
    }
    if (Object.keys(parties).length + Object.keys(command.asked).length === 0) {
      throw refused(decision, 'it names no party and no unit that was asked');
    }
    if (recount !== undefined && basis === undefined) {
      throw refused(decision, 'dates that were promised stand; name under "basis" what moves them');
    }
    const on = dayOf(decision, command.on);
    for (const [party, unit] of Object.entries(parties)) assertBindable(decision, party, unit, why);
    for (const [from, to] of Object.entries(command.asked)) assertAsked(decision, from, to);
    return { on };
  },
  carry(decision, command, { on }) {
    const { why, parties, asked, recount, basis } = command;
    const promised = decision.draft.appointment?.due;
    const before = decision.draft.parties;
    const isMoved = Object.keys(parties).length > 0;
    const fact = recordFact(decision, {
      payload: {
        type: 'transferred',
        why,
        parties: isMoved ? parties : undefined,
        asked: Object.keys(asked).length === 0 ? undefined : asked,
        on,
        recounted: recount,
        basis,
        ...newCalendarPins(decision, { ...parties, ...asked }),
      },
      personal: noted(command.reasons),
    });
    for (const open of decision.draft.activations) moveDuty(decision, open, { before, ...command });
    moveLimit(decision, before, command);
    const due = decision.draft.appointment?.due;
    tellApplicant(decision, 'transferred', due === promised ? {} : { due });
    return fact;
  },
});

/** What a transfer asks for. */
interface Asked {
  readonly why: 'succession' | 'competence';
  readonly parties: Readonly<Record<string, string>>;
  readonly asked: Readonly<Record<string, string>>;
  readonly recount?: true | undefined;
}

/** The day since when the units are responsible. @throws CommandError `TRANSFER_REFUSED` */
function dayOf(decision: Decision, on: string | undefined): string {
  const { zone } = unitCalendarOf(decision, decision.context.procedure.procedure.receipt.party);
  const today = localDay(decision.effectiveAt, zone);
  if (on === undefined) return toCivilDate(today);
  if (toDayNumber(on) <= today) return on;
  throw refused(decision, `${on} lies after ${toCivilDate(today)}, on which it takes effect`);
}

/** Asserts that a party can come to a unit. */
function assertBindable(decision: Decision, party: string, unit: string, why: Asked['why']): void {
  const { draft, context } = decision;
  const { parties } = context.procedure.procedure;
  const spec = Object.hasOwn(parties, party) ? parties[party] : undefined;
  if (spec?.kind !== 'agency') throw refused(decision, `"${party}" is no agency of its procedure`);
  const present = draft.parties[party];
  if (present === undefined) throw refused(decision, `party "${party}" has no unit yet`);
  if (present === unit) throw refused(decision, `party "${party}" is bound to "${unit}" already`);
  const known = existingUnit(context, party, unit, decision.effectiveAt);
  if (why === 'succession') return;
  if (!isUnitChosen(spec)) {
    throw refused(decision, `its procedure binds party "${party}", and nobody has chosen wrongly`);
  }
  assertUnitOffered(party, spec, unit, known);
}

/** Asserts that a unit was asked and has not answered, and that another one may. */
function assertAsked(decision: Decision, from: string, to: string): void {
  const { draft, context } = decision;
  if (!draft.activations.some(({ kind, unit }) => kind === 'asked' && unit === from)) {
    throw refused(decision, `unit "${from}" was not asked, or has answered`);
  }
  if (draft.activations.some(({ kind, unit }) => kind === 'asked' && unit === to)) {
    throw refused(decision, `unit "${to}" was asked itself`);
  }
  existingUnit(context, 'asked', to, decision.effectiveAt);
}

/** Brings an open duty to its unit, and those who may act on it besides to theirs. */
function moveDuty(
  decision: Decision,
  open: Activation,
  { before, parties, asked, recount }: Asked & { readonly before: Decision['draft']['parties'] },
): void {
  const { id: activation, party, unit, role } = open;
  const moved = (of: string | undefined, at: string | undefined): string | undefined => {
    if (of === undefined || at === undefined) return undefined;
    const isBound = before[of] === at;
    return isBound && Object.hasOwn(parties, of) ? parties[of] : undefined;
  };
  const isAsked = open.kind === 'asked' && unit !== undefined && Object.hasOwn(asked, unit);
  const to = isAsked ? asked[unit] : moved(party, unit);
  const duty = anyDutyOf(decision, open);
  if (party !== undefined && unit !== undefined && role !== undefined && duty !== undefined) {
    const also = otherActorsInUnits(decision, { ...duty, unit: to ?? unit });
    const isSame = JSON.stringify(also ?? []) === JSON.stringify(open.also ?? []);
    if (to !== undefined || !isSame) {
      record(decision, { op: 'own', activation, party, unit: to ?? unit, role, also });
    }
  }
  const { incident } = open;
  const keeper = incident && moved(incident.party, incident.unit);
  if (incident !== undefined && keeper !== undefined) {
    const { since, ...facts } = incident;
    record(decision, {
      op: 'incident',
      activation,
      incident: { ...facts, unit: keeper },
      at: since,
    });
  }
  if (recount === true && to !== undefined) redateDutyByUnit(decision, activation);
}

/**
 * What becomes of the limit: it stands, unless it begins with the arrival at the agency which is
 * competent now, or the law has it counted by the calendar of the unit that receives.
 */
function moveLimit(
  decision: Decision,
  before: Decision['draft']['parties'],
  { why, parties, recount }: Asked,
): void {
  const { draft, context } = decision;
  const { procedure } = context.procedure;
  const { facts } = draft.clock;
  if (startAmongFacts(facts) === undefined || facts.some(({ type }) => type === 'stopped')) return;
  const arrives = Object.keys(parties).some((party) =>
    isArrivalAt(procedure.timeLimit.startsWith, party),
  );
  if (why === 'competence' && arrives) {
    restartClockAt(decision, decision.at);
    return;
  }
  const { party } = procedure.receipt;
  if (recount !== true || !Object.hasOwn(parties, party)) return;
  const present = unitCalendarOf(decision, party);
  if (context.calendar(before[party]).id === present.id) return;
  moveClock(decision, {
    type: 'calendarAmended',
    at: decision.at,
    calendar: calendarHash(present),
  });
}

function refused({ draft }: Decision, why: string): CommandError {
  return new CommandError(
    'TRANSFER_REFUSED',
    `Dossier "${draft.id}" cannot be transferred so: ${why}.`,
    { dossier: draft.id, why },
  );
}

/** With what a transfer is refused for the units that it names. */
const ofTransfer = [
  ...(['TRANSFER_REFUSED', 'UNIT_UNKNOWN', 'UNIT_NOT_OFFERED', 'UNIT_OUT_OF_DATE'] as const),
  'DATE_UNCOUNTABLE',
] as const;

/** Where the dossier may go, as far as its parties say; units are for the directory to say. */
function transfersOf({ draft, context }: Decision): Choice[] {
  const { parties, reopening } = context.procedure.procedure;
  const isOver = draft.lifecycle === 'closed' && draft.activations.length === 0;
  const mayBeReopened = reopening !== undefined && draft.personal !== null;
  const bound = Object.keys(parties).filter(
    (name) => parties[name]?.kind === 'agency' && Object.hasOwn(draft.parties, name),
  );
  const asked = draft.activations.some(({ kind }) => kind === 'asked');
  // Where the procedure binds a party itself, nobody has chosen wrongly.
  const chosen = bound.filter((name) => parties[name] !== undefined && isUnitChosen(parties[name]));
  const unit = { type: 'string', minLength: 1, maxLength: 64, pattern: '^[^!]*$' };
  const byCause = isOver
    ? [['succession', mayBeReopened ? bound : []] as const]
    : [['succession', bound] as const, ['competence', chosen] as const];
  return byCause.flatMap(([why, movable]): Choice[] => {
    const oneOf = [...(movable.length > 0 ? ['parties'] : []), ...(asked ? ['asked'] : [])];
    if (oneOf.length === 0) return [];
    const properties = Object.fromEntries(movable.map((name) => [name, unit]));
    return [
      {
        said: { why },
        fields: {
          parties: { type: 'object', properties, additionalProperties: false },
          ...(!asked && { asked: { type: 'object', maxProperties: 0 } }),
        },
        oneOf,
        unsaid: ofTransfer,
      },
    ];
  });
}
