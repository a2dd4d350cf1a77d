/** Taking over a dossier that runs in another system: where it stands, with its history so far. */
import { endOfDay, formatInstant, localDay, toDayNumber, type ClockFact } from '@thutuc/legal-time';
import { timeLimitSchema } from '@thutuc/legal-time/schema';
import { z } from 'zod';
import { authoriseCommand } from '../authorise.js';
import { moveClock } from '../clock.js';
import { assertAllBound, bindParties } from '../command-parts/binding.js';
import { assertRequiredData, partData } from '../command-parts/data.js';
import {
  cameInSchema,
  dataIfAny,
  givenIdSchema,
  instantSchema,
  nameSchema,
  partiesIfAny,
  placeSchema,
  readInstantField,
  reasons,
} from '../command-parts/fields.js';
import { documentsMissingOnReceipt } from '../command-parts/documents.js';
import { limitStartOf } from '../../definition/limit-start.js';
import { startedFact } from '../../semantics/limit-facts.js';
import { calendarPins } from '../command-parts/calendar-pins.js';
import { assertVersionEffective } from '../command-parts/effective-version.js';
import { invalidImport, placeOpenSteps, type Place } from '../command-parts/import-place.js';
import { searchableFields } from '../command-parts/searchable-fields.js';
import { assertUnits } from '../command-parts/units.js';
import { record, type Decision } from '../decision.js';
import { defineOpening } from '../define-command.js';
import {
  applicantsField,
  confirmedAtFirst,
  countsOf,
  representativesField,
  sideOf,
} from '../command-parts/applicants-side.js';
import { firstSide } from '../applicants-side.js';
import type { ImportedEntry } from '../personal-facts.js';
import type { Imported } from '../events/imported.js';
import { importedState } from '../first-state.js';
import { openLifecycleDuty } from '../open-lifecycle-duty.js';
import { unitCalendarOf } from '../unit-calendar.js';

const fields = {
  procedure: z.string().min(1).max(120).describe('The id of the procedure.'),
  version: z
    .string()
    .max(40)
    .optional()
    .describe('Its version; the one that was in effect on the day of submission where absent.'),
  channel: cameInSchema.describe('How the dossier came in.'),
  applicant: givenIdSchema.describe('Who the applicant is.'),
  applicants: applicantsField,
  representatives: representativesField.describe('The powers of attorney that are in force.'),
  parties: partiesIfAny,
  data: dataIfAny,
  code: z.string().min(1).max(100).optional().describe('The code that the dossier has already.'),
  submittedAt: instantSchema.describe('When it was submitted: an instant as ISO text.'),
  receivedAt: instantSchema
    .optional()
    .describe('When it was received; absent while it waits to be received.'),
  limitBeganAt: instantSchema
    .optional()
    .describe(
      'When its limit began, where the procedure lets it begin with a step, a fee, its papers or its arrival; absent while it has not.',
    ),
  open: z
    .array(
      z.strictObject({
        step: placeSchema,
        since: instantSchema,
        entry: z.int().min(1).max(1000).default(1),
      }),
    )
    .max(200)
    .default([])
    .describe('The steps that are open, since when, and which entry into them this is.'),
  ended: z
    .array(z.strictObject({ branch: placeSchema, outcome: nameSchema, at: instantSchema }))
    .max(200)
    .default([])
    .describe('The branches and questions that have ended while others are still open.'),
  waits: z
    .array(
      z.strictObject({
        from: instantSchema,
        to: instantSchema,
        reason: z.enum(['supplement', 'payment', 'order']),
        effect: z.enum(['suspend', 'restart']).optional(),
      }),
    )
    .max(100)
    .default([])
    .describe(
      'The waits of the legal clock that are over; one that continues follows from the open step.',
    ),
  extensions: z
    .array(z.strictObject({ at: instantSchema, by: timeLimitSchema }))
    .max(20)
    .default([])
    .describe('The extensions of the limit: when, and by how much.'),
  counts: z
    .strictObject({
      supplements: z.int().min(0).max(100).default(0),
      apologies: z.int().min(0).max(100).default(0),
    })
    .default({ supplements: 0, apologies: 0 })
    .describe('How often it was done already, where law bounds it.'),
  appointment: z.iso
    .date()
    .optional()
    .describe('The date that the applicant was promised: it stands.'),
  history: z
    .array(
      z.strictObject({
        at: instantSchema,
        text: reasons.max(2000),
        actor: givenIdSchema.optional(),
        step: nameSchema.optional(),
      }),
    )
    .max(1000)
    .default([])
    .describe('What happened so far, as it is to be kept.'),
  reasons,
};

type Import = z.output<z.ZodObject<typeof fields>>;

export const importDossier = defineOpening({
  type: 'import',
  name: 'Import a dossier',
  does: 'Brings a dossier of another system in at its present position. Its due dates are counted from the facts by the procedure’s own rules; the appointment that the applicant was promised stands.',
  fields,
  permission: 'import',
  // It says which steps are over.
  decides: 'impartial',
  unitsFor: (procedure, command) => Object.values(bindParties(procedure, command)),
  begin({ envelope, command, context, effectiveAt }) {
    const { procedure, hash } = context.procedure;
    const { open = {}, personal } = partData(procedure, command.data);
    assertRequiredData(procedure, command.data);
    const parties = bindParties(procedure, command);
    const { zone } = context.calendar(parties[procedure.receipt.party]);
    const history = command.history.map(entryOf);
    const submittedAt = instantUpTo(effectiveAt, 'submittedAt', command.submittedAt);
    const receivedAt =
      command.receivedAt === undefined
        ? undefined
        : instantUpTo(effectiveAt, 'receivedAt', command.receivedAt, submittedAt);
    assertVersionEffective(procedure, localDay(submittedAt, zone));
    const side = sideOf(procedure, command.applicant, command);
    const payload: Imported = {
      type: 'imported',
      dossier: envelope.dossier,
      procedure: { id: procedure.id, version: procedure.version, hash },
      channel: command.channel,
      parties,
      rules: context.rulesHash,
      calendars: calendarPins(parties, context),
      unitCalendars: context.unitCalendars,
      ...countsOf(side),
      searchable: searchableFields(procedure),
      data: open,
      submittedAt,
      receivedAt,
      code: command.code,
      counts: { ...command.counts, extensions: command.extensions.length, withdrawals: 0 },
    };
    const { actor } = envelope;
    const facts = { ...side, ...confirmedAtFirst(procedure, side, { actor, command }) };
    const persons = { applicant: command.applicant, history, data: personal };
    const first = { ...persons, ...firstSide({}, { actor, ...facts }) };
    return {
      dossier: importedState(payload, { recordedAt: context.now, head: '', personal: first }),
      outcome: { payload, personal: { ...persons, ...facts, note: command.reasons } },
      submittedAt,
      receivedAt,
    };
  },
  admit(decision, command, { receivedAt }) {
    const { draft, context } = decision;
    authoriseCommand(decision, `dossier "${draft.id}" from another system`);
    assertUnits(context.procedure.procedure, draft.parties, context, decision.effectiveAt);
    if (receivedAt === undefined) assertNotBegun(command);
    else assertAllBound(decision);
  },
  carry(decision, command, { outcome, submittedAt, receivedAt }) {
    if (receivedAt === undefined) {
      decision.at = submittedAt;
      openLifecycleDuty(decision, 'receipt');
    } else {
      place(decision, command, receivedAt);
      if (command.appointment !== undefined) promiseAppointment(decision, command.appointment);
    }
    return outcome;
  },
});

/** Asserts that nothing is said of what follows receipt. @throws CommandError `IMPORT_INVALID` */
function assertNotBegun(command: Import): void {
  const { open, ended, waits, extensions, appointment, limitBeganAt } = command;
  const isEmpty = open.length + ended.length + waits.length + extensions.length === 0;
  if (isEmpty && !appointment && !limitBeganAt) return;
  throw invalidImport('a dossier that is not received has no open steps and no clock');
}

/** Opens what is open, and reckons the clock. */
function place(decision: Decision, command: Import, receivedAt: number): void {
  const since = (path: string, text: string): number =>
    instantUpTo(decision.effectiveAt, path, text, receivedAt);
  const places: Place[] = [
    ...command.open.map(({ step, entry, since: text }) => ({
      path: step.split('/'),
      at: since(step, text),
      entry,
    })),
    ...command.ended.map(({ branch, outcome, at }) => ({
      path: branch.split('/'),
      at: since(branch, at),
      outcome,
    })),
  ];
  const holds = placeOpenSteps(decision, places);
  const start = startOf(decision, command, since);
  const facts = [...start, ...pastFacts(command, since), ...holds];
  for (const fact of facts.sort((a, b) => a.at - b.at)) moveClock(decision, fact);
}

/** When the limit began, as far as another system has to say it; a date in the data says it too. */
function startOf(
  decision: Decision,
  { receivedAt = '', limitBeganAt, extensions }: Import,
  since: (path: string, text: string) => number,
): ClockFact[] {
  const { procedure } = decision.context.procedure;
  const start = limitStartOf(procedure);
  const isSaid = start !== 'receipt' && !(typeof start === 'object' && 'field' in start);
  if (limitBeganAt !== undefined && !isSaid) {
    throw invalidImport('limitBeganAt is for a limit that begins later than the data says');
  }
  const isComplete = start === 'complete' && documentsMissingOnReceipt(decision).length === 0;
  const began = start === 'receipt' || isComplete ? receivedAt : undefined;
  const text = limitBeganAt ?? began;
  if (text === undefined) {
    if (extensions.length > 0 && isSaid) {
      throw invalidImport('a limit that has not begun was not extended; name limitBeganAt');
    }
    return [];
  }
  return [startedFact(procedure.timeLimit, since('limitBeganAt', text))];
}

/** The waits that are over, and the extensions. */
function pastFacts(
  { waits, extensions }: Import,
  since: (path: string, text: string) => number,
): ClockFact[] {
  return [
    ...waits.flatMap(({ from, to, reason, effect }, i): ClockFact[] => {
      const key = `@imported#${i + 1}`;
      const [begin, end] = [since(`waits.${i}.from`, from), since(`waits.${i}.to`, to)];
      if (end < begin) throw invalidImport(`waits.${i} ends before it begins`);
      const effects = effect === undefined ? {} : { effect };
      return [
        { type: 'suspended', at: begin, key, reason, ...effects },
        { type: 'resumed', at: end, key },
      ];
    }),
    ...extensions.map(({ at, by }, i): ClockFact => {
      return { type: 'extended', at: since(`extensions.${i}.at`, at), by };
    }),
  ];
}

/** What the applicant was promised stands, whatever the clock says. */
function promiseAppointment(decision: Decision, due: string): void {
  const { zone } = unitCalendarOf(decision, decision.context.procedure.procedure.receipt.party);
  record(decision, { op: 'appoint', due: { due, dueAt: endOfDay(toDayNumber(due), zone) } });
}

function entryOf({ at, text, actor, step }: Import['history'][number], i: number): ImportedEntry {
  return { at: readInstantField(`command.history.${i}.at`, at), text, actor, step };
}

/** An instant that does not lie before another, nor after the import. */
function instantUpTo(last: number, path: string, text: string, first = -Infinity): number {
  const at = readInstantField(`command.${path}`, text);
  if (at >= first && at <= last) return at;
  const bounds = [first, last].filter(Number.isFinite).map((ms) => formatInstant(ms, 'UTC'));
  throw invalidImport(`${path} is ${text}, and not between ${bounds.join(' and ')}`);
}
