/** Taking over a dossier that runs in another system: where it stands, with its history so far. */
import { endOfDay, formatInstant, localDay, toDayNumber, type ClockFact } from '@thutuc/legal-time';
import { authoriseCommand } from '../authorise.js';
import { moveClock } from '../clock.js';
import { readInstant } from '../command-parts.js';
import type { CommandEnvelope, CommandOf } from '../command.js';
import type { DecisionContext } from '../context.js';
import { calendarOf } from '../deadlines.js';
import { beginDecision, record, type Decision } from '../decision.js';
import type { ImportedEntry } from '../event.js';
import { importedState, type ImportedPayload } from '../first-state.js';
import { openLifecycleDuty } from '../lifecycle-duties.js';
import {
  bindParties,
  calendarPins,
  demandEffective,
  demandUnits,
  searchableFields,
} from './binding.js';
import { demandAllBound } from './choosing.js';
import { demandRequired, partData } from './data.js';
import { invalidImport, placeOpenSteps, type Place } from './import-place.js';
import type { Outcome } from '../facts.js';

type Import = CommandOf<'import'>;

/** A decision on a dossier that comes in from another system, and what its event says. */
export interface Takeover {
  readonly decision: Decision;
  readonly outcome: Outcome;
}

/**
 * Brings a dossier in at its present position. Its due dates are counted from the facts by the
 * procedure's own rules; the appointment that the applicant was promised stands.
 *
 * @throws CommandError `IMPORT_INVALID` where the facts contradict the procedure or each other
 */
export function takeOver(
  envelope: CommandEnvelope,
  command: Import,
  context: DecisionContext,
  effectiveAt: number,
): Takeover {
  const { procedure, hash } = context.procedure;
  const { open = {}, personal } = partData(procedure, command.data);
  demandRequired(procedure, command.data);
  const parties = bindParties(procedure, command);
  const { zone } = context.calendar(parties[procedure.receipt.party]);
  const history = command.history.map(entryOf);
  const submittedAt = instantUpTo(effectiveAt, 'submittedAt', command.submittedAt);
  const receivedAt =
    command.receivedAt === undefined
      ? undefined
      : instantUpTo(effectiveAt, 'receivedAt', command.receivedAt, submittedAt);
  demandEffective(procedure, localDay(submittedAt, zone));
  const payload: ImportedPayload = {
    type: 'imported',
    dossier: envelope.dossier,
    procedure: { id: procedure.id, version: procedure.version, hash },
    channel: command.channel,
    parties,
    rules: context.rulesHash,
    calendars: calendarPins(parties, context),
    unitCalendars: context.unitCalendars,
    searchable: searchableFields(procedure),
    data: open,
    submittedAt,
    receivedAt,
    code: command.code,
    counts: { ...command.counts, extensions: command.extensions.length, withdrawals: 0 },
  };
  const persons = { applicant: command.applicant, history, data: personal };
  const state = importedState(payload, { recordedAt: context.now, head: '', personal: persons });
  const decision = beginDecision(state, envelope, context, effectiveAt);
  authoriseCommand(decision, `dossier "${envelope.dossier}" from another system`);
  demandUnits(procedure, parties, context);
  if (receivedAt !== undefined) demandAllBound(decision);
  place(decision, command, submittedAt, receivedAt);
  return { decision, outcome: { payload, personal: { ...persons, note: command.reasons } } };
}

/** Opens what is open, and reckons the clock. */
function place(
  decision: Decision,
  command: Import,
  submittedAt: number,
  receivedAt: number | undefined,
): void {
  if (receivedAt === undefined) {
    const { open, ended, waits, extensions, appointment } = command;
    if (open.length + ended.length + waits.length + extensions.length > 0 || appointment) {
      throw invalidImport('a dossier that is not received has no open steps and no clock');
    }
    decision.at = submittedAt;
    openLifecycleDuty(decision, 'receipt');
    return;
  }
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
  const facts = [startOf(decision, receivedAt), ...pastFacts(command, since), ...holds];
  for (const fact of facts.sort((a, b) => a.at - b.at)) moveClock(decision, fact);
  promiseAppointment(decision, command);
}

function startOf({ context }: Decision, at: number): ClockFact {
  const { amount, unit } = context.procedure.procedure.timeLimit;
  return { type: 'started', at, limit: { amount, unit } };
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
function promiseAppointment(decision: Decision, { appointment: due }: Import): void {
  if (due === undefined) return;
  const { zone } = calendarOf(decision, decision.context.procedure.procedure.receipt.party);
  record(decision, { op: 'appoint', due: { due, dueAt: endOfDay(toDayNumber(due), zone) } });
}

function entryOf({ at, text, actor, step }: Import['history'][number], i: number): ImportedEntry {
  return { at: readInstant(`command.history.${i}.at`, at), text, actor, step };
}

/** An instant that does not lie before another, nor after the import. */
function instantUpTo(last: number, path: string, text: string, first = -Infinity): number {
  const at = readInstant(`command.${path}`, text);
  if (at >= first && at <= last) return at;
  const bounds = [first, last].filter(Number.isFinite).map((ms) => formatInstant(ms, 'UTC'));
  throw invalidImport(`${path} is ${text}, and not between ${bounds.join(' and ')}`);
}
