/** The engine's own event logs of simulated dossiers, written by the engine itself. */
import type { Procedure } from '@thutuc/core/procedure';
import { ThutucError } from '@thutuc/legal-time';
import { SimulationError } from '../errors/errors.js';
import { createModel } from '../model/create-model.js';
import type { Setting } from '../model/setting.js';
import type { Figures } from '../results/figures.js';
import { measure } from '../results/measure.js';
import type { CaseData } from '../scenario/data.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Act } from './act.js';
import { commandFor, commandsOfVisits } from './commands.js';
import type { LoggedDossier, LoggingEngine, LoggingTerms, SimulatedCommand } from './engine.js';
import { administrator, declareUntil, interruptionsOf } from './declare.js';
import { passTime } from './pass-time.js';
import { type RecordedAction, recordRun, type Recording, type VisitEnd } from './record.js';

/** Which dossiers are logged, and with which engine. */
export interface LogOptions {
  readonly setting: Setting;
  /** Opens the engine that the dossiers are played in, on a store of the caller. */
  readonly open: (terms: LoggingTerms) => LoggingEngine;
  /** The replication that is played again. @defaultValue 0 */
  readonly replication?: number;
  /** The first so many counted dossiers. @defaultValue 1000 */
  readonly dossiersMax?: number;
}

/** What was logged. */
export interface Logged {
  readonly dossiers: readonly string[];
  /** The figures that the simulator counted in this replication, of all dossiers. */
  readonly figures: Figures<number>;
  /** As of when dossiers that were never finished were judged, in epoch milliseconds. */
  readonly judgedAt: number;
}

/**
 * Simulates one replication and has an engine write the logs of its dossiers: every visit becomes a
 * command that the engine decides under virtual time, with its timers in between. The store has
 * the logs then: `verifyStore` of `@thutuc/core` checks it like any other.
 *
 * @example
 * ```ts
 * const store = createMemoryStore();
 * const { dossiers } = await writeLogs(scenario, {
 *   setting,
 *   open: (terms) => ({
 *     ...createEngine({ ...terms, store }),
 *     nextTimerAt: () => store.nextTimerAt(),
 *   }),
 * });
 * ```
 * @throws SimulationError `LOG_DIVERGES` where the engine refuses what the simulator did: mostly
 *   because a condition needs data that the scenario does not give
 */
export async function writeLogs(scenario: Scenario, options: LogOptions): Promise<Logged> {
  const { replication = 0, dossiersMax = 1000 } = options;
  const setting = { ...options.setting, procedure: withUnits(options.setting.procedure) };
  const model = createModel(scenario, setting);
  const recording = recordRun(model, replication, dossiersMax);
  const acts = commandsOfVisits(setting.procedure, model.nodes);
  const clock = { now: model.startAt };
  const engine = options.open(termsOf(setting, clock));
  const idOf = (serial: number) => `sim-${replication}-${String(serial).padStart(7, '0')}`;
  const drawn = drawnData(recording, model.nodes, model.initialData);
  const declared = interruptionsOf(model, setting.procedure);
  for (const moment of momentsOf(recording)) {
    await declareUntil(engine, clock, declared, moment.at);
    await passTime(engine, clock, moment.at);
    const dossier = idOf(moment.dossier);
    if (moment.what === undefined) {
      await submit(engine, setting, dossier, drawn.get(moment.dossier) ?? model.initialData);
      continue;
    }
    const before = await engine.readOffRecord(dossier);
    if (before === undefined) continue;
    const { what, order } = moment;
    const isVisit = 'step' in what;
    const act = isVisit ? acts(what, before) : commandFor(what.action, setting.procedure, before);
    if (act !== undefined) {
      const id = `${dossier}/${isVisit ? what.step : what.action.type}/${order}`;
      await perform(engine, { id, dossier: before, act, setting });
    }
  }
  await declareUntil(engine, clock, declared, recording.until);
  await passTime(engine, clock, recording.until);
  return {
    dossiers: [...recording.arrived.keys()].map(idOf),
    figures: measure(recording.tally, model),
    judgedAt: recording.tally.endedAt,
  };
}

function termsOf(setting: Setting, clock: { readonly now: number }): LoggingTerms {
  let salts = 0;
  return {
    procedures: [setting.procedure],
    rules: setting.rules,
    calendars: [setting.calendar],
    foreignCalendar: setting.foreignCalendar === true,
    directory: everyRole,
    clock: { now: () => clock.now, isVirtual: true },
    adminRoles: { interruption: [administrator] },
    salt: () => `simulated-dossiers-have-no-secrets-${(salts += 1)}`,
    idPrefixes: 'any',
  };
}

interface Moment {
  readonly at: number;
  readonly order: number;
  readonly dossier: number;
  readonly what?: VisitEnd | RecordedAction;
}

/** All that happened, in the order of time. */
function momentsOf({ arrived, course }: Recording): Moment[] {
  const moments: Moment[] = [...arrived].map(([dossier, at]) => ({ at, order: -1, dossier }));
  course.forEach((what, order) => {
    moments.push({ at: what.at, order, dossier: what.dossier, what });
  });
  return moments.sort((a, b) => a.at - b.at || a.order - b.order);
}

/** The data that dossiers come with: what their drawn decisions were about is known at once. */
function drawnData(
  { course }: Recording,
  nodes: ReturnType<typeof createModel>['nodes'],
  initial: CaseData,
): Map<number, CaseData> {
  const choices = new Map(nodes.map((node) => [node.name, node]));
  const data = new Map<number, CaseData>();
  for (const what of course) {
    if (!('step' in what)) continue;
    const { dossier, step, outcome } = what;
    const node = choices.get(step);
    if (node?.kind !== 'choice') continue;
    data.set(dossier, { ...initial, ...data.get(dossier), ...node.data?.[outcome] });
  }
  return data;
}

/** People of the simulation: a person called `UNIT|ROLE|STEP` holds that role. */
const everyRole: LoggingTerms['directory'] = {
  unit: (code) => Promise.resolve({ code, name: { und: code } }),
  nameOf: (person) => Promise.resolve(person),
  grantsOf(person) {
    const [unit, role] = person.split('|');
    return Promise.resolve(unit === undefined || role === undefined ? [] : [{ unit, role }]);
  },
};

/** The procedure with a unit for each party that it leaves open, as a simulation chooses none. */
function withUnits(procedure: Procedure): Procedure {
  const parties = Object.entries(procedure.parties).map(([name, party]) => {
    const isOpen = party.kind === 'agency' && (party.unit ?? party.unitRule) === undefined;
    const { chosenBy: _chosen, ...bound } = party;
    return [name, isOpen ? { ...bound, unit: name } : party] as const;
  });
  return { ...procedure, parties: Object.fromEntries(parties) };
}

async function submit(engine: LoggingEngine, setting: Setting, dossier: string, data: CaseData) {
  const { id, version } = setting.procedure;
  await orDiverge(dossier, 'submit', () =>
    engine.execute({
      id: `${dossier}/submit`,
      dossier,
      actor: `applicant.${dossier}`,
      command: {
        type: 'submit',
        procedure: id,
        version,
        data,
      },
    }),
  );
}

interface Performance {
  readonly id: string;
  readonly dossier: LoggedDossier;
  readonly act: Act;
  readonly setting: Setting;
}

async function perform(
  engine: LoggingEngine,
  { id, dossier, act, setting }: Performance,
): Promise<void> {
  const { owner } = act;
  const command = ofOne(act.command, dossier);
  const unit = act.unit ?? dossier.parties[owner.party] ?? '';
  const isApplicant = setting.procedure.parties[owner.party]?.kind === 'applicant';
  const step = 'step' in command ? command.step : undefined;
  const actor = isApplicant
    ? `applicant.${dossier.id}`
    : `${unit}|${owner.role}|${step ?? command.type}`;
  await orDiverge(dossier.id, command.type, () =>
    engine.execute({ id, dossier: dossier.id, actor, command }),
  );
}

/**
 * A command on one step where several handlers have it open: on the one that was entered first, as
 * figures do not tell them apart.
 */
function ofOne(command: SimulatedCommand, { activations }: LoggedDossier): SimulatedCommand {
  if (!('step' in command)) return command;
  const open = activations.filter(({ id }) => id.replaceAll(/#\d+/g, '') === command.step);
  return open.length < 2 ? command : { ...command, step: open[0]?.id ?? command.step };
}

async function orDiverge<T>(dossier: string, what: string, work: () => Promise<T>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ThutucError)) throw error;
    throw new SimulationError(
      'LOG_DIVERGES',
      `The engine refuses "${what}" of simulated dossier "${dossier}": ${error.message} ` +
        'Give the scenario the data that the procedure asks for.',
      { dossier, command: what, reason: error.code },
      { cause: error },
    );
  }
}
