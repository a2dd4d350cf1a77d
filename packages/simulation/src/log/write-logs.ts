/** The engine's own event logs of simulated dossiers, made by driving the engine itself. */
import {
  createEngine,
  createMemoryStore,
  type Data,
  type Directory,
  type Dossier,
  type Engine,
  type Store,
} from '@thutuc/core';
import type { Procedure } from '@thutuc/core/procedure';
import { ThutucError } from '@thutuc/legal-time';
import { SimulationError } from '../errors/errors.js';
import { createModel, type Setting } from '../model/create.js';
import type { Figures } from '../results/figures.js';
import { measure } from '../results/measure.js';
import type { Scenario } from '../scenario/scenario.js';
import { type Act, actFor, actsOf } from './commands.js';
import { type Incident, recordRun, type Recording, type Stay } from './record.js';

/** Which dossiers are logged. */
export interface LogOptions {
  readonly setting: Setting;
  /** The replication that is played again. @defaultValue 0 */
  readonly replication?: number;
  /** The first so many counted dossiers. @defaultValue 1000 */
  readonly dossiersMax?: number;
  /** Where the logs go. @defaultValue a store in memory */
  readonly store?: Store;
}

/** What was logged. */
export interface Logged {
  /** The store with the logs: `verifyStore` checks it like any other. */
  readonly store: Store;
  readonly dossiers: readonly string[];
  /** The figures that the simulator counted in this replication, of all dossiers. */
  readonly figures: Figures<number>;
  /** As of when dossiers that were never finished were judged, in epoch milliseconds. */
  readonly judgedAt: number;
}

/**
 * Simulates one replication and writes the logs of its dossiers: every stay of the simulator
 * becomes a command that the engine decides under virtual time, with its timers in between.
 *
 * @throws SimulationError `LOG_DIVERGES` where the engine refuses what the simulator did: mostly
 *   because a condition needs data that the scenario does not give
 */
export async function writeLogs(scenario: Scenario, options: LogOptions): Promise<Logged> {
  const { replication = 0, dossiersMax = 1000 } = options;
  const setting = { ...options.setting, procedure: withUnits(options.setting.procedure) };
  const store = options.store ?? createMemoryStore();
  const model = createModel(scenario, setting);
  const recording = recordRun(model, replication, dossiersMax);
  const acts = actsOf(setting.procedure, model.nodes);
  const clock = { now: model.startAt };
  let salts = 0;
  const engine = createEngine({
    store,
    procedures: [setting.procedure],
    rules: setting.rules,
    calendars: [setting.calendar],
    foreignCalendar: setting.foreignCalendar === true,
    directory: everyRole,
    clock: { now: () => clock.now, isVirtual: true },
    salt: () => `simulated-dossiers-have-no-secrets-${(salts += 1)}`,
    idPrefixes: 'any',
  });
  const idOf = (serial: number) => `sim-${replication}-${String(serial).padStart(7, '0')}`;
  const drawn = drawnData(recording, model.nodes, model.initialData);
  for (const moment of momentsOf(recording)) {
    await passTime(engine, store, clock, moment.at);
    const dossier = idOf(moment.dossier);
    if (moment.what === undefined) {
      await submit(engine, setting, dossier, drawn.get(moment.dossier) ?? model.initialData);
      continue;
    }
    const before = await engine.load(dossier);
    if (before === undefined) continue;
    const { what, order } = moment;
    const isStay = 'step' in what;
    const act = isStay ? acts(what, before) : actFor(what.befallen, setting.procedure);
    if (act !== undefined) {
      const id = `${dossier}/${isStay ? what.step : what.befallen.type}/${order}`;
      await perform(engine, { id, dossier: before, act, setting });
    }
  }
  await passTime(engine, store, clock, recording.until);
  return {
    store,
    dossiers: [...recording.came.keys()].map(idOf),
    figures: measure(recording.tally, model),
    judgedAt: recording.tally.endedAt,
  };
}

interface Moment {
  readonly at: number;
  readonly order: number;
  readonly dossier: number;
  readonly what?: Stay | Incident;
}

/** All that happened, in the order of time. */
function momentsOf({ came, course }: Recording): Moment[] {
  const moments: Moment[] = [...came].map(([dossier, at]) => ({ at, order: -1, dossier }));
  course.forEach((what, order) => {
    moments.push({ at: what.at, order, dossier: what.dossier, what });
  });
  return moments.sort((a, b) => a.at - b.at || a.order - b.order);
}

/** The data that dossiers come with: what their drawn decisions were about is known at once. */
function drawnData(
  { course }: Recording,
  nodes: ReturnType<typeof createModel>['nodes'],
  initial: Data,
): Map<number, Data> {
  const choices = new Map(nodes.map((node) => [node.name, node]));
  const data = new Map<number, Data>();
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
const everyRole: Directory = {
  unit: (code) => Promise.resolve({ code, name: { vi: code, en: code } }),
  nameOf: (person) => Promise.resolve(person),
  grantsOf(person) {
    const [unit, role] = person.split('|');
    return Promise.resolve(unit === undefined || role === undefined ? [] : [{ unit, role }]);
  },
};

/** The procedure with a unit for each party that it leaves open: nobody is there to choose one. */
function withUnits(procedure: Procedure): Procedure {
  const parties = Object.entries(procedure.parties).map(([name, party]) => {
    const isOpen = party.kind === 'agency' && (party.unit ?? party.unitRule) === undefined;
    const { chosenBy: _chosen, ...bound } = party;
    return [name, isOpen ? { ...bound, unit: name } : party] as const;
  });
  return { ...procedure, parties: Object.fromEntries(parties) };
}

async function submit(engine: Engine, setting: Setting, dossier: string, data: Data) {
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
  readonly dossier: Dossier;
  readonly act: Act;
  readonly setting: Setting;
}

async function perform(engine: Engine, { id, dossier, act, setting }: Performance): Promise<void> {
  const { command, owner } = act;
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

/** Lets time pass: each timer fires at its own instant. */
async function passTime(engine: Engine, store: Store, clock: { now: number }, to: number) {
  for (;;) {
    const next = await store.nextTimerAt();
    if (next === undefined || next > to) break;
    clock.now = Math.max(clock.now, next);
    if ((await engine.fireTimers()) === 0) break;
  }
  clock.now = Math.max(clock.now, to);
}
