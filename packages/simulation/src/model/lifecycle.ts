/** Actions on dossiers beside their steps, bounded as the procedure bounds them. */
import { dueDate, endOfDay, toDayNumber } from '@thutuc/legal-time';
import type { AllottedLimit } from '@thutuc/core/procedure';
import { SimulationError } from '../errors/errors.js';
import type { Lifecycle } from '../scenario/lifecycle.js';
import type { ApologyModel, BeforeDate, ExtensionModel, LifecycleModel } from './law-model.js';
import type { Due } from './legal-instants.js';
import { distanceFromLimit } from './limits.js';
import { ruleFor } from './rule-for.js';
import type { Setting } from './setting.js';

/**
 * Makes the lifecycle of a scenario's dossiers.
 *
 * @throws SimulationError `NAME_UNKNOWN` where the procedure does not know it, `SCENARIO_INVALID`
 *   where it is more than the procedure allows
 */
export function readLifecycle(
  { withdrawal, suspension, extension, apology }: Lifecycle,
  setting: Setting,
  parties: readonly string[],
  unitMs: number,
): LifecycleModel {
  const { procedure } = setting;
  return {
    ...(withdrawal === undefined
      ? {}
      : {
          withdrawal: {
            ...withdrawal,
            party: parties.indexOf(known(procedure.withdrawal, 'withdrawal', setting).party),
          },
        }),
    ...(suspension === undefined
      ? {}
      : {
          suspension: {
            ...suspension,
            stopsClock: known(procedure.suspension, 'suspension', setting).clock === 'suspend',
          },
        }),
    ...(extension === undefined
      ? {}
      : { extension: readExtension(extension, setting, extension.before * unitMs) }),
    ...(apology === undefined
      ? {}
      : { apology: readApology(apology, setting, apology.before * unitMs) }),
  };
}

/**
 * The step that reopened dossiers continue with; `undefined` where none is reopened.
 *
 * @throws SimulationError `NAME_UNKNOWN`
 */
export function stepOfReopening(
  { reopening }: Lifecycle,
  setting: Setting,
): { readonly step: string; readonly max: number } | undefined {
  if (reopening === undefined) return undefined;
  const { to: steps, max } = known(setting.procedure.reopening, 'reopening', setting);
  const { to } = reopening;
  const step = to ?? (steps.length === 1 ? steps[0] : undefined);
  if (step !== undefined && steps.includes(step)) return { step, max };
  throw new SimulationError(
    'NAME_UNKNOWN',
    `lifecycle.reopening.to: reopened dossiers continue with ${steps.join(' or ')}, not with ` +
      `${to === undefined ? 'a step that is not named' : `"${to}"`}.`,
    { known: steps },
  );
}

function readExtension(
  { probability, by }: NonNullable<Lifecycle['extension']>,
  setting: Setting,
  beforeMs: number,
): ExtensionModel {
  const { cap, max, noticeBefore } = known(setting.procedure.extension, 'extension', setting);
  if (by !== undefined && (by.unit !== cap.unit || by.amount > cap.amount || by.amount <= 0)) {
    throw new SimulationError(
      'SCENARIO_INVALID',
      `lifecycle.extension.by: procedure "${setting.procedure.id}" allows up to ` +
        `${String(cap.amount)} ${cap.unit}, not ${String(by.amount)} ${by.unit}.`,
      { cap, by },
    );
  }
  return {
    ...promiseBefore(setting, beforeMs, noticeBefore),
    probability,
    max,
    by: by ?? { amount: cap.amount, unit: cap.unit },
  };
}

function readApology(
  { probability, by }: NonNullable<Lifecycle['apology']>,
  setting: Setting,
  beforeMs: number,
): ApologyModel {
  const { max, noticeBefore } = known(setting.procedure.apology, 'apology', setting);
  if (by.amount <= 0) {
    throw new SimulationError(
      'SCENARIO_INVALID',
      'lifecycle.apology.by: a new appointment lies after the present one.',
      { by },
    );
  }
  const { calendar } = setting;
  const rule = ruleFor(setting, by);
  return {
    ...promiseBefore(setting, beforeMs, noticeBefore),
    probability,
    max,
    next(present) {
      const due = dueDate({ limit: by, from: present.due, rule, calendar }).due.slice(0, 10);
      return { due, dueAt: endOfDay(toDayNumber(due), calendar.zone) };
    },
  };
}

/** When an action is done that the law wants so long before a date. */
function promiseBefore(
  setting: Setting,
  beforeMs: number,
  notice: AllottedLimit | undefined,
): Pick<BeforeDate, 'instantFor' | 'lastInstant'> {
  const { calendar } = setting;
  const lastInstant = (due: Due): number => {
    if (notice === undefined) return due.dueAt;
    const limit = { amount: -notice.amount, unit: notice.unit };
    const from = distanceFromLimit(due, notice);
    return dueDate({ limit, from, rule: ruleFor(setting, notice), calendar }).dueAt;
  };
  return {
    lastInstant,
    instantFor: (due) => Math.min(Math.round(due.dueAt - beforeMs), lastInstant(due)),
  };
}

function known<T>(given: T | undefined, what: string, { procedure }: Setting): T {
  if (given !== undefined) return given;
  throw new SimulationError(
    'NAME_UNKNOWN',
    `lifecycle.${what}: procedure "${procedure.id}" has no ${what}.`,
    { procedure: procedure.id, what },
  );
}
