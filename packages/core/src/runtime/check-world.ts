/** What an engine has to ask the directory and the store before it works. */
import { listSteps } from '../definition/list-steps.js';
import type { Procedure } from '../definition/procedure.js';
import { allItems } from '../ports/all-items.js';
import { localDay, ON_PURPOSE, toCivilDate } from '@thutuc/legal-time';
import { procedureHash } from '../definition/procedure-hash.js';
import { throwAll } from './check-options.js';
import { clockSuspicionText, type ClockReport, type ClockWatch } from './clock-watch.js';
import type { EngineOptions } from './engine-options.js';
import type { EngineProblem } from './errors.js';
import { unitExistsOn } from '../engine/units.js';
import { misfitText, misfitsIn } from './misfits.js';
import { unservedParties } from './unserved-parties.js';
import { versionName } from './version-name.js';

/**
 * Asks the directory and the store for what the procedures of an engine name, and how the clock is.
 *
 * @returns What is no reason not to work.
 * @throws EngineOptionsError `ENGINE_OPTIONS_INVALID` with every problem there is
 */
export async function checkWorld(
  options: EngineOptions,
  watch: ClockWatch,
): Promise<readonly EngineProblem[]> {
  const problems: EngineProblem[] = [];
  const ids = new Set(options.procedures.map(({ id }) => id));
  for (const procedure of options.procedures) {
    problems.push(...(await unitProblems(options, procedure)));
    problems.push(...childProblems(ids, procedure));
  }
  problems.push(...(await pinProblems(options)));
  const clock = await watch.read();
  problems.push(...suspicions(options, clock));
  throwAll(problems);
  return [...virtualStore(clock), ...(await endedUnits(options))];
}

function suspicions({ clock }: EngineOptions, { suspicion }: ClockReport): EngineProblem[] {
  if (suspicion === undefined) return [];
  const { dossier } = suspicion;
  const whose = dossier === undefined ? '' : ` The event is of dossier "${dossier}".`;
  return [{ path: 'clock', message: clockSuspicionText(clock.now(), suspicion) + whose }];
}

/** A real clock on a store whose dates are those of tests or a replay. */
function virtualStore({ state, storeWasVirtual }: ClockReport): EngineProblem[] {
  if (state === 'virtual' || !storeWasVirtual) return [];
  const message =
    'The store was written under a virtual clock, by a test or a replay: its dates are not those ' +
    'of the world. Use another store for real dossiers.';
  return [{ path: 'store', message }];
}

/**
 * The units that a procedure names itself, and parties that no listed unit can stand for; those of
 * rules over the data show at run time.
 */
async function unitProblems(
  options: EngineOptions,
  procedure: Procedure,
): Promise<EngineProblem[]> {
  const { directory } = options;
  const problems: EngineProblem[] = [];
  const misfitOf = misfitsIn(options, procedure);
  for (const [party, { unit: code }] of Object.entries(procedure.parties)) {
    if (code === undefined) continue;
    const path = `procedures.${versionName(procedure)}.parties.${party}.unit`;
    const unit = await directory.unit(code);
    if (unit === undefined) {
      problems.push({ path, message: `The directory knows no unit "${code}".` });
      continue;
    }
    const misfit = misfitOf(unit);
    if (misfit !== undefined) problems.push({ path, ...countedNowhere(misfit) });
  }
  for (const { party, misfits } of unservedParties(options, procedure)) {
    if (procedure.parties[party]?.unit !== undefined) continue;
    const path = `procedures.${versionName(procedure)}.parties.${party}`;
    problems.push({ path, ...countedNowhere(misfits[0]) });
  }
  return problems;
}

function countedNowhere(misfit: Parameters<typeof misfitText>[0]): Omit<EngineProblem, 'path'> {
  const message = `Its dates cannot be counted: ${misfitText(misfit)}. Name a calendar that fits in the directory`;
  return misfit.rule === undefined
    ? { code: 'UNIT_CALENDAR', message: `${message}.` }
    : { code: 'CALENDAR_MISMATCH', message: `${message}; ${ON_PURPOSE}.` };
}

/** Units that a version in force names and that have ended: nobody can submit under it. */
async function endedUnits(options: EngineOptions): Promise<EngineProblem[]> {
  const { directory, procedures, clock } = options;
  const on = toCivilDate(localDay(clock.now(), options.calendars[0].zone));
  const problems: EngineProblem[] = [];
  for (const procedure of procedures) {
    if (!unitExistsOn(procedure.effective, on)) continue;
    for (const [party, { unit: code }] of Object.entries(procedure.parties)) {
      const unit = code === undefined ? undefined : await directory.unit(code);
      if (unit === undefined || unitExistsOn(unit, on)) continue;
      problems.push({
        path: `procedures.${versionName(procedure)}.parties.${party}.unit`,
        code: 'UNIT_OUT_OF_DATE',
        message: `Unit "${unit.code}" does not exist on ${on}. Give the procedure a version that names another, and transfer the dossiers.`,
      });
    }
  }
  return problems;
}

/** A child that no procedure can be opened under would stand as an incident. */
function childProblems(ids: ReadonlySet<string>, procedure: Procedure): EngineProblem[] {
  return listSteps(procedure).flatMap(({ path, step }) =>
    step.kind === 'subprocedure' && !ids.has(step.procedure)
      ? {
          path: `procedures.${versionName(procedure)}.${path}`,
          message: `The engine has no procedure "${step.procedure}", whose dossiers the step opens.`,
        }
      : [],
  );
}

/** Versions that the store keeps with other content: the file of one was edited since. */
async function pinProblems({ store, procedures }: EngineOptions): Promise<EngineProblem[]> {
  const hashes = new Map(procedures.map((one) => [versionName(one), procedureHash(one)]));
  const problems: EngineProblem[] = [];
  for await (const { kind, hash } of allItems((page) => store.listContent(page))) {
    const text = kind === 'procedure' ? await store.getContent(kind, hash) : undefined;
    const name = text === undefined ? '' : versionName(JSON.parse(text) as Procedure);
    const ours = hashes.get(name);
    if (ours === undefined || ours === hash) continue;
    const message =
      'The store keeps this version with other content, under which dossiers run. ' +
      'Give the changed procedure a version of its own.';
    problems.push({ path: `procedures.${name}`, message });
  }
  return problems;
}
