/** What a passed limit brings about is held for as long as facts may be dated back. */
import {
  endOfDay,
  formatInstant,
  isWorkingDay,
  toDayNumber,
  type WorkingCalendar,
  dueDate,
  type RuleBook,
} from '@thutuc/legal-time';
import {
  allCaughtBy,
  graceOf,
  graceOfGuidance,
  guidanceOf,
  type AllottedLimit,
  type PlacedStep,
  type Procedure,
  type RoleRef,
} from '@thutuc/core/procedure';
import { type Report, type VerifyRule, pathInDefinition } from '../subject.js';
import type { Years } from '../time/starts.js';

type Row = NonNullable<NonNullable<Procedure['recording']>['backdating']>[number];

/** A limit that brings something about, its grace, and who may record facts for it. */
interface Held {
  readonly path: string;
  readonly name: string;
  readonly grace: AllottedLimit | undefined;
  /** Every role where absent. */
  readonly roles: readonly RoleRef[] | undefined;
}

/** Reports rows of `recording.backdating` that reach further back than the grace of a step. */
export const graceShorterThanBackdating: VerifyRule = {
  id: 'grace-shorter-than-backdating',
  category: 'law',
  severity: 'warning',
  *check({ procedure, steps, options: { calendar, rules, years } }) {
    const rows = procedure.recording?.backdating;
    if (rows === undefined || !calendar || !rules || !years) return;
    const compare = comparison(procedure, calendar, rules, years);
    for (const held of heldLimits(procedure, steps)) {
      for (const [index, row] of rows.entries()) {
        if (!isFor(procedure, row, held)) continue;
        const example = compare(row.max, held.grace);
        if (example === undefined) continue;
        yield report(index, held, example, calendar);
        break;
      }
    }
  },
};

/** The limits by which something follows for people when they pass unused. */
function* heldLimits(procedure: Procedure, steps: readonly PlacedStep[]): Generator<Held> {
  for (const { step, path, name } of steps) {
    if (!bringsAbout(step) || isWithoutFacts(step)) continue;
    const grace = graceOf(procedure, step);
    yield { path: pathInDefinition(path), name, grace, roles: rolesOn(procedure, step) };
  }
  const guidance = guidanceOf(procedure);
  if (guidance?.limit !== undefined) {
    yield {
      path: 'intake.guidance',
      name: 'intake.guidance',
      grace: graceOfGuidance(procedure),
      roles: [guidance, procedure.receipt],
    };
  }
  if (procedure.expiry === undefined) return;
  yield {
    path: 'timeLimit',
    name: 'timeLimit',
    grace: procedure.recording?.grace,
    roles: undefined,
  };
}

function bringsAbout(step: PlacedStep['step']): boolean {
  if (step.kind === 'end') return false;
  const isInterrupted = Object.values(allCaughtBy(step)).some(
    ({ on, interrupts }) => interrupts && 'timer' in on && 'when' in on.timer,
  );
  if (isInterrupted || step.kind === 'consultation') return true;
  return (
    (step.kind === 'wait' && step.on.elapsed !== undefined) ||
    ((step.kind === 'supplement' || step.kind === 'payment') && step.on.expired !== undefined)
  );
}

/** Whether no fact can come before the limit of a step has passed. */
function isWithoutFacts(step: PlacedStep['step']): boolean {
  return graceOf({ recording: { grace: { amount: 1, unit: 'days' } } }, step) === undefined;
}

/** Its owners, those who are asked, and the receiving role; every role where data names units. */
function rolesOn({ receipt }: Procedure, step: PlacedStep['step']): RoleRef[] | undefined {
  const roles: RoleRef[] = [receipt];
  if ('party' in step) roles.push(step);
  if ('also' in step) roles.push(...step.also);
  if (step.kind !== 'consultation') return roles;
  return step.consultedUnits ? undefined : [...roles, ...step.consulted];
}

function isFor({ parties }: Procedure, row: Row, { roles }: Held): boolean {
  if (roles === undefined) return true;
  if (row.applicant === true) {
    return roles.some(({ party }) => parties[party]?.kind === 'applicant');
  }
  return (
    row.roles === undefined ||
    row.roles.some((may) =>
      roles.some(({ party, role }) => may.party === party && may.role === role),
    )
  );
}

/** A limit that passes, and until when facts before it may be recorded and are held. */
interface Example {
  readonly at: number;
  readonly recordable: number;
  readonly held: number;
}

/** Finds a day whose end, as a limit, is held for less long than facts may be dated back. */
function comparison(
  procedure: Procedure,
  calendar: WorkingCalendar,
  rules: RuleBook,
  { from, to }: Years,
): (max: AllottedLimit, grace: AllottedLimit | undefined) => Example | undefined {
  const after = ({ amount, unit, rule }: AllottedLimit, instant: number): number =>
    dueDate({
      limit: { amount, unit },
      from: instant,
      rule: rules.get(rule ?? procedure.allotmentRule),
      calendar,
    }).dueAt;
  const last = toDayNumber(`${to}-12-31`);
  return (max, grace) => {
    if (grace === undefined && max.amount === 0) return undefined;
    for (let day = toDayNumber(`${from}-01-01`); day <= last; day += 1) {
      if (!isWorkingDay(calendar, day)) continue;
      const at = endOfDay(day, calendar.zone);
      try {
        const held = grace === undefined ? at : after(grace, at);
        const recordable = after(max, at);
        if (recordable > held) return { at, recordable, held };
      } catch {
        // Outside of the calendar nothing is known, so nothing is reported.
        return undefined;
      }
    }
    return undefined;
  };
}

function report(
  row: number,
  { path, name }: Held,
  { at, recordable, held }: Example,
  { zone }: WorkingCalendar,
): Report {
  const [limit = '', until = '', carried = ''] = [at, recordable, held].map((ms) =>
    formatInstant(ms, zone),
  );
  return {
    path,
    say: ({ graceTooShort }) => graceTooShort(name, limit, until, row, carried),
  };
}
