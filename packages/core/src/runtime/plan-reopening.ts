/** Planning the reopening of decided dossiers, also under a new version, and carrying it out. */
import { engineId } from '../engine/engine-ids.js';
import { type CommandEnvelopeInput, parseCommand } from '../engine/command.js';
import type { Dossier } from '../engine/dossier.js';
import { AuthorisationError, CommandError } from '../engine/errors.js';
import { movedIntoPast, type TimerIntoPast } from '../migration/into-past.js';
import { collectFailures } from './failures.js';
import { involvementNow } from './involvement.js';
import type { ContextOptions } from './prepare-context.js';
import { strangerTo } from './readers.js';
import { rehearse } from './rehearse.js';
import type { Requests } from './requests.js';

type CommandInput = CommandEnvelopeInput['command'];
type Reopen = Extract<CommandInput, { readonly type: 'reopen' }>;
type Migrate = Extract<CommandInput, { readonly type: 'migrate' }>;

/** Decided dossiers that are to be reopened: the one of an appeal, or all that a ruling is on. */
export interface ReopeningRequest extends Omit<Reopen, 'type'> {
  /** Who would reopen them. */
  readonly actor: string;
  /** Their ids. */
  readonly dossiers: readonly string[];
  /**
   * The version that they come under at once. They stay under the law that they were decided by
   * where it is absent.
   */
  readonly migration?: Omit<Migrate, 'type' | 'reasons'> & {
    /** Who moves them, where that is another person. @defaultValue who reopens them */
    readonly actor?: string;
  };
}

/** A dossier that would be reopened. */
export interface PlannedReopening {
  readonly dossier: string;
  /** The version of its procedure that it would be under. */
  readonly version: string;
  /** The open steps that it would continue with. */
  readonly activations: readonly string[];
  /** When its new legal limit ends: civil date or instant; absent where nothing begins it yet. */
  readonly due?: string;
  /** The timers that act at once, since their instants lie before the present. */
  readonly movesIntoPast: readonly TimerIntoPast[];
}

/** A dossier that cannot be reopened so. */
export interface RefusedReopening {
  readonly dossier: string;
  /** Which of the two commands would be refused. */
  readonly at: 'reopen' | 'migrate';
  /** The code of the refusal, such as `REOPEN_LIMIT`. */
  readonly code: string;
  readonly text: string;
}

/** What a reopening would do to each of the dossiers. */
export interface ReopeningPlan {
  readonly reopenings: readonly PlannedReopening[];
  readonly stays: readonly RefusedReopening[];
}

/** How a reopening is carried out. */
export interface ReopeningOptions {
  /** Only plans, and changes nothing. @defaultValue false */
  readonly dryRun?: boolean;
  /**
   * Hears of a dossier that failed although it was to be reopened. Where absent, what failed is
   * thrown once all others are done; to ask again does the rest.
   */
  readonly onFailure?: (dossier: string, error: unknown) => void;
}

/** A command by which a part of the plan is carried out, and who gives it. */
interface Step {
  readonly actor: string;
  readonly command: Reopen | Migrate;
}

/** A dossier that can be reopened, with what is still to be done for it. */
interface Row {
  readonly planned: PlannedReopening;
  readonly steps: readonly Step[];
  readonly version: number;
}

/**
 * Plans the reopening of decided dossiers, each as the engine would decide it; nothing is changed.
 * One that was reopened just so, and not moved yet, is to be moved.
 */
export async function planReopening(
  options: ContextOptions,
  request: ReopeningRequest,
): Promise<ReopeningPlan> {
  const rows = await rowsOf(options, request);
  return planOf(rows);
}

/**
 * Reopens decided dossiers, and moves them to the new version at once: none is reopened that could
 * not be moved. To ask again continues where it was broken off.
 */
export async function reopenDossiers(
  options: ContextOptions,
  request: Requests['requestUnder'],
  reopening: ReopeningRequest,
  { dryRun = false, onFailure }: ReopeningOptions = {},
): Promise<ReopeningPlan> {
  const rows = await rowsOf(options, reopening);
  if (dryRun) return planOf(rows);
  const failures = collectFailures(onFailure);
  const done: (Row | RefusedReopening)[] = [];
  for (const row of rows) {
    if ('at' in row) {
      done.push(row);
      continue;
    }
    const { dossier } = row.planned;
    try {
      for (const { actor, command } of row.steps) {
        const id = engineId('reopen', command.type, row.version);
        await request(id, { dossier, actor, command });
      }
      done.push(row);
    } catch (error) {
      failures.note(dossier, error);
    }
  }
  failures.throwUnheard();
  return planOf(done);
}

function planOf(rows: readonly (Row | RefusedReopening)[]): ReopeningPlan {
  return {
    reopenings: rows.flatMap((row) => ('at' in row ? [] : [row.planned])),
    stays: rows.filter((row) => 'at' in row),
  };
}

async function rowsOf(
  options: ContextOptions,
  request: ReopeningRequest,
): Promise<(Row | RefusedReopening)[]> {
  const rows: (Row | RefusedReopening)[] = [];
  for (const dossier of new Set(request.dossiers))
    rows.push(await rowOf(options, request, dossier));
  return rows;
}

async function rowOf(
  options: ContextOptions,
  request: ReopeningRequest,
  id: string,
): Promise<Row | RefusedReopening> {
  const before = await options.loader.load(id);
  const isStranger = before === undefined || (await isStrangerTo(options, before, request.actor));
  if (isStranger) return refusedBy(id, 'reopen', strangerTo(id, request.actor));
  const steps = stepsOf(request, before);
  let after = before;
  for (const { actor, command } of steps) {
    try {
      const envelope = parseCommand({ id: 'a plan', dossier: id, actor, command });
      after = await rehearse(options, after, envelope);
    } catch (error) {
      return refusedBy(id, command.type, error);
    }
  }
  const { due } = after.clock;
  const planned: PlannedReopening = {
    dossier: id,
    version: after.procedure.version,
    activations: after.activations.map(({ id: activation }) => activation),
    ...(due !== undefined && { due: due.due }),
    movesIntoPast: movedIntoPast(before, after, options.clock.now()),
  };
  return { planned, steps, version: before.version };
}

/** Whoever has nothing to do with a dossier learns no more than where there is none. */
async function isStrangerTo(
  options: ContextOptions,
  dossier: Dossier,
  actor: string,
): Promise<boolean> {
  const grants = await options.directory.grantsOf(actor);
  return (await involvementNow(options, dossier, actor, grants)) === 'stranger';
}

/** The commands that the request comes to for a dossier. */
function stepsOf(
  { actor, dossiers: _, migration, ...asked }: ReopeningRequest,
  { former, version, procedure }: Dossier,
): Step[] {
  const reopen: Step = { actor, command: { type: 'reopen', ...asked } };
  if (migration === undefined) return [reopen];
  const { actor: mover = actor, ...to } = migration;
  const command: Migrate = { type: 'migrate', ...to, reasons: asked.reasons };
  const migrate: Step = { actor: mover, command };
  // Nothing has happened since it was reopened: an earlier attempt was broken off.
  const isReopened = former?.at(-1)?.event === version && procedure.version !== to.version;
  return isReopened ? [migrate] : [reopen, migrate];
}

/** @throws what is no refusal */
function refusedBy(dossier: string, at: RefusedReopening['at'], error: unknown): RefusedReopening {
  const isRefusal = error instanceof CommandError || error instanceof AuthorisationError;
  if (!isRefusal) throw error;
  return { dossier, at, code: error.code, text: error.message };
}
