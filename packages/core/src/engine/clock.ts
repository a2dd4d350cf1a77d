/** Moving the legal clock of a dossier. */
import {
  type WorkingCalendar,
  legalClock,
  type ClockContext,
  type ClockFact,
  type CountingRule,
} from '@thutuc/legal-time';
import { endAfterInterruptions } from '../semantics/interrupted-ends.js';
import { factsOfLimit, startAmongFacts, startedFact } from '../semantics/limit-facts.js';
import { timersToArm } from './armed-timers.js';
import { promised } from './deadlines.js';
import { endOfGrace } from './grace.js';
import type { DossierInterruption } from './dossier-interruption.js';
import { interruptionKey, isOfInterruption, touching } from './interruptions.js';
import { dueTimer, expiryTimer } from './timers.js';
import { record, type Decision } from './decision.js';
import type { HeldTimers } from './stored-timers.js';
import { unitCalendarOf } from './unit-calendar.js';

/**
 * Records a fact of the legal clock and the due date that it promises: none while the clock is
 * suspended or the limit has not begun, and the last one when it stops.
 *
 * @param place - The place of an earlier fact that this one stands in for; or `anew`, where the
 *   facts before are those of a former decision.
 */
export function moveClock(decision: Decision, fact: ClockFact, place?: number | 'anew'): void {
  const { procedure } = decision.context.procedure;
  const anew = place === 'anew' ? true : undefined;
  const instead = place === 'anew' ? undefined : place;
  const known = anew === true ? [] : decision.draft.clock.facts;
  const facts = instead === undefined ? [...known, fact] : known.with(instead, fact);
  const rule = decision.context.rule(procedure.timeLimit.rule);
  const present = unitCalendarOf(decision, procedure.receipt.party);
  const context = contextOfClock(decision, { fact, known }, rule, present);
  const { state, due: day, dueAt, provisional } = legalClock(factsOfLimit(facts), context);
  const promises = day !== null && state !== 'suspended';
  const due = promises
    ? endAfterInterruptions(
        promised({ due: day, dueAt, provisional }),
        touching(decision.draft.interruptions, 'limit'),
        present,
      )
    : undefined;
  const timed =
    due !== undefined && state === 'running'
      ? legalTimers(decision, due.dueAt + 1, fact, anew)
      : undefined;
  record(decision, {
    op: 'clock',
    fact,
    due,
    timers: timed?.timers,
    held: timed?.held,
    instead,
    anew,
  });
}

/** The timers of the legal limit: it tells at once, and decides when its grace is over. */
function legalTimers(
  decision: Decision,
  at: number,
  { type }: ClockFact,
  anew: true | undefined,
): HeldTimers {
  const { expiry, recording } = decision.context.procedure.procedure;
  const { timers, held, fired: before } = decision.draft.clock;
  const fired = anew === true ? undefined : before;
  const { now } = decision.context;
  if (expiry === undefined || recording?.grace === undefined) {
    return { timers: timersToArm({ [dueTimer]: at }, fired, now) };
  }
  // What had passed before a suspension is held as long as it was: the rest is added to that.
  const isHeld = type === 'resumed' && timers?.[expiryTimer] === at;
  const kept = isHeld ? held?.[expiryTimer] : undefined;
  const carryAt = kept ?? endOfGrace(decision, recording.grace, at);
  return {
    timers: timersToArm({ [dueTimer]: at, [expiryTimer]: at }, fired, now),
    held: carryAt > at ? { [expiryTimer]: carryAt } : undefined,
  };
}

/**
 * Starts the legal clock with the whole limit.
 *
 * @param place - `anew` after a decision that does not stand.
 */
export function startClock(decision: Decision, place?: 'anew'): void {
  const { timeLimit } = decision.context.procedure.procedure;
  moveClock(decision, startedFact(timeLimit, decision.at), place);
  if (place !== 'anew') return;
  const { interruptions } = decision.draft;
  for (const one of touching(interruptions, 'limit')) interruptLimit(decision, one);
}

/** Lets the legal clock stand still meanwhile, or its end move behind an interruption. */
export function interruptLimit(decision: Decision, interruption: DossierInterruption): void {
  const { id, from, to, effect } = interruption;
  const { facts, due } = decision.draft.clock;
  if (facts.some(({ type }) => type === 'stopped')) return;
  if (effect === 'rollEnd') {
    const begun = startAmongFacts(facts);
    if (due !== undefined && begun !== undefined) moveClock(decision, begun.fact, begun.place);
    return;
  }
  const key = interruptionKey(id);
  const has = (type: 'suspended' | 'resumed') =>
    facts.some((fact) => fact.type === type && fact.key === key);
  if (!has('suspended')) {
    const reason = 'interruption';
    moveClock(decision, { type: 'suspended', at: from, key, reason, effect: 'suspend' });
  }
  if (to !== undefined && !has('resumed')) moveClock(decision, { type: 'resumed', at: to, key });
}

/** Says that the clock started at another instant than was recorded. */
export function restartClockAt(decision: Decision, at: number): void {
  const begun = startAmongFacts(decision.draft.clock.facts);
  if (begun !== undefined) moveClock(decision, { ...begun.fact, at }, begun.place);
}

/** Stops the clock for good, where it was started. */
export function stopClock(decision: Decision): void {
  const { facts } = decision.draft.clock;
  // That of an interruption may lie ahead: then it does nothing to what is over.
  const last = facts.findLast((fact) => !isOfInterruption(fact));
  const begun = startAmongFacts(facts);
  // What is decided as of a day before a suspension was recorded later: that stays on record.
  if (last !== undefined && begun !== undefined) {
    moveClock(decision, { type: 'stopped', at: Math.max(decision.at, last.at, begun.fact.at) });
  }
}

/**
 * Suspends the clock for an activation that waits.
 *
 * @param reason - What holds it: `supplement`, `payment`, or `order`.
 * @param effect - Whether the limit resumes or begins anew when the wait is over.
 */
export function suspendClock(
  decision: Decision,
  key: string,
  reason: string,
  effect: 'suspend' | 'restart',
): void {
  moveClock(decision, { type: 'suspended', at: decision.at, key, reason, effect });
}

/** Lets the limit resume when the wait of an activation is over, where it would begin anew. */
export function keepClockLimit(decision: Decision, key: string): void {
  const { facts } = decision.draft.clock;
  const place = facts.findLastIndex((fact) => fact.type === 'suspended' && fact.key === key);
  const fact = facts[place];
  if (fact?.type !== 'suspended' || fact.effect !== 'restart') return;
  moveClock(decision, { ...fact, effect: 'suspend' }, place);
}

/** Ends the suspension of an activation. */
export function resumeClock(decision: Decision, key: string): void {
  // A consequence that is carried out late cancels what began after its limit had passed.
  const begun = suspendedAt(decision, key) ?? decision.at;
  moveClock(decision, { type: 'resumed', at: Math.max(decision.at, begun), key });
}

/** Whether the clock is suspended for an activation. */
export function suspendsClock(decision: Decision, key: string): boolean {
  return suspendedAt(decision, key) !== undefined;
}

/** When the suspension by an activation began, while it is open. */
function suspendedAt(decision: Decision, key: string): number | undefined {
  let since: number | undefined;
  for (const fact of decision.draft.clock.facts) {
    if (fact.type === 'suspended' && fact.key === key) since = fact.at;
    else if (fact.type === 'resumed' && fact.key === key) since = undefined;
  }
  return since;
}

/** The calendar that the clock was started under, and those that it was amended by. */
function contextOfClock(
  decision: Decision,
  { fact, known }: { readonly fact: ClockFact; readonly known: readonly ClockFact[] },
  rule: CountingRule,
  present: WorkingCalendar,
): ClockContext {
  const { calendars: pins } = decision.draft;
  const first = firstVersion(decision, present.id, known) ?? pins[present.id];
  if (first === pins[present.id] && fact.type !== 'calendarAmended') {
    return { rule, calendar: present };
  }
  const { context } = decision;
  const hashes = [...known, fact].flatMap((one) =>
    one.type === 'calendarAmended' ? one.calendar : [],
  );
  const versions = hashes.flatMap((hash) => {
    const version = context.calendarVersion(hash);
    // Those of a unit that the dossier has left count no longer.
    return version?.id === present.id ? [[hash, version] as const] : [];
  });
  return {
    rule,
    calendar: (first === undefined ? undefined : context.calendarVersion(first)) ?? present,
    calendars: Object.fromEntries(versions),
  };
}

/**
 * The version of a calendar that the clock was started under, where it was amended since. What was
 * amended before is no fact of the clock.
 */
function firstVersion(
  { draft, context }: Decision,
  calendar: string,
  known: readonly ClockFact[],
): string | undefined {
  const versions = draft.amendments.filter((one) => one.calendar === calendar);
  if (versions.length === 0) return undefined;
  const met = known.filter(
    (fact) =>
      fact.type === 'calendarAmended' &&
      (context.calendarVersion(fact.calendar)?.id ?? calendar) === calendar,
  ).length;
  // A transfer that counts anew brings a version into the clock as well: then no amendment did.
  return met === 0 ? undefined : versions.at(-Math.min(met, versions.length))?.from;
}
