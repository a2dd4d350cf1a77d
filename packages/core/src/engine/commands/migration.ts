/** Moving an open dossier to another version of its procedure, on purpose and by name. */
import { localDay } from '@thutuc/legal-time';
import type { Procedure } from '../../definition/procedure.js';
import { authoriseCommand } from '../authorise.js';
import { moveClock } from '../clock.js';
import type { CommandOf } from '../command.js';
import { record, tellApplicant, type Decision } from '../decision.js';
import { calendarOf } from '../deadlines.js';
import type { Dossier } from '../dossier.js';
import { callHandler } from '../duties.js';
import { CommandError } from '../errors.js';
import type { UnitRole } from '../moves.js';
import { othersOn } from '../ownership.js';
import { dutyIn, recount } from '../redate.js';
import { renamed } from '../rename.js';
import { bindParties, demandEffective, demandUnits, searchableFields } from './binding.js';
import { authoriseChoices, newCalendars } from './choosing.js';
import { partData } from './data.js';
import { noted, type Handler } from './outcome.js';

/**
 * Puts the dossier under another version of its procedure: its open steps stand in the new one,
 * with the owners and limits that it gives them, and the legal clock counts by the new limit. What
 * was promised before stays on record.
 */
export const migrate: Handler<'migrate'> = (decision, command) => {
  const { draft, context } = decision;
  authoriseCommand(decision, `dossier "${draft.id}" to version ${command.version}`);
  const { migration } = context;
  if (migration === undefined) throw new Error('a migration is planned before it is decided');
  const { to } = migration;
  demandPlan(decision, command);
  const from = context.procedure.procedure;
  const { open, personal } = partData(to.procedure, command.data);
  const parties = newParties(to.procedure, draft, command);
  if (isApplicantOf(decision)) authoriseChoices(decision, to.procedure, command.parties);
  demandUnits(to.procedure, parties, context);
  const { rulesHash } = migration;
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
  if (appointment?.due !== promised) tellApplicant(decision, 'redated', { due: appointment?.due });
  return {
    payload: {
      type: 'migrated',
      from: from.version,
      to: { id: to.procedure.id, version: to.procedure.version, hash: to.hash },
      rules: rulesHash,
      parties: orAbsent(parties),
      ...newCalendars(decision, parties),
      searchable: searchableFields(to.procedure),
      data: open,
      chosen: command.choice === undefined ? undefined : true,
    },
    personal: noted(
      command.choice === undefined ? command.reasons : `${command.reasons}\n${command.choice}`,
      personal,
    ),
  };
};

/** The parties of a version that the dossier has not bound yet, each with its unit. */
export function newParties(
  procedure: Procedure,
  dossier: Pick<Dossier, 'parties' | 'data' | 'personal'>,
  { parties, data }: CommandOf<'migrate'>,
): Record<string, string> {
  const known = Object.entries(dossier.parties).filter(([party]) =>
    Object.hasOwn(procedure.parties, party),
  );
  const rebound = known.find(([party, unit]) => (parties[party] ?? unit) !== unit);
  if (rebound !== undefined) {
    throw refused(`party "${rebound[0]}" is bound to unit ${rebound[1]} already`, []);
  }
  const named = Object.entries(parties).filter(([party]) => !Object.hasOwn(dossier.parties, party));
  return bindParties(procedure, {
    parties: Object.fromEntries(named),
    data: { ...dossier.data, ...dossier.personal?.data, ...data },
    bound: dossier.parties,
  });
}

function demandPlan(decision: Decision, { version, renames, choice }: CommandOf<'migrate'>): void {
  const { draft, context } = decision;
  const { to, obstacles } = context.migration ?? {};
  if (to === undefined || obstacles === undefined) return;
  if (to.hash === draft.procedure.hash) {
    throw refused(`it is at version ${version} already`, []);
  }
  const { zone } = calendarOf(decision, context.procedure.procedure.receipt.party);
  demandEffective(to.procedure, localDay(decision.effectiveAt, zone));
  if (obstacles.length > 0)
    throw refused(obstacles.map(({ text }) => text.en).join(' '), obstacles);
  if (to.procedure.transition === 'choose' && !isApplicantOf(decision) && choice === undefined) {
    throw refused('the applicant has to choose it; say how that was done under "choice"', []);
  }
  for (const [old, young] of Object.entries(renames)) {
    if (old.split('/').length !== young.split('/').length) {
      throw refused(`"${old}" and "${young}" do not stand in the same branch`, []);
    }
  }
}

function isApplicantOf({ draft, envelope }: Decision): boolean {
  return draft.personal?.applicant === envelope.actor;
}

/** Names the open steps as the new version does, and gives them to its owners. */
function moveSteps(after: Decision, { renames }: CommandOf<'migrate'>): void {
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
    const duty = dutyIn(after, open);
    if (duty === undefined) continue;
    const { party, role } = duty.owner;
    const { unit } = duty;
    const also = othersOn(after, duty);
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
    const duty = dutyIn(after, open);
    if (duty !== undefined) recount(after, open, duty);
  }
  const { amount, unit, rule } = context.procedure.procedure.timeLimit;
  const before = from.timeLimit;
  if (before.amount === amount && before.unit === unit && before.rule === rule) return;
  const { facts } = draft.clock;
  const place = facts.findIndex(({ type }) => type === 'started');
  const started = facts[place];
  if (started === undefined || facts.some(({ type }) => type === 'stopped')) return;
  moveClock(after, { ...started, type: 'started', limit: { amount, unit } }, place);
}

function orAbsent(record: Readonly<Record<string, string>>): typeof record | undefined {
  return Object.keys(record).length === 0 ? undefined : record;
}

function refused(why: string, reasons: readonly unknown[]): CommandError {
  return new CommandError('MIGRATION_REFUSED', `The dossier cannot move: ${why}`, { reasons });
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
