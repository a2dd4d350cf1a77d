/** One simulation: engine, store, workers and clock under the scheduler of a seed. */
import { createMemoryStore, eachLog, type Store } from '@thutuc/core';
import { Chance } from '../random/chance.js';
import { Chronicle } from './chronicle.js';
import { work, type Workload } from './clerk.js';
import { Faults, type FaultCounts } from './faults.js';
import type { Surroundings } from './faulty-store.js';
import { brokenInvariants } from './invariants.js';
import { Office } from './office.js';
import { procedurePool } from './procedures.js';
import type { RecordCounts } from './record-counts.js';
import { Scheduler } from './scheduler.js';
import { restOf } from './interruptions.js';
import { Sender } from './sender.js';
import { WallClock } from './wall-clock.js';

/** What a seed led to. */
export interface SeedReport {
  readonly seed: number;
  /** Everything that is wrong, in words. */
  readonly problems: readonly string[];
  /** Commands whose senders were told that they were carried out. */
  readonly acknowledged: number;
  readonly faults: FaultCounts;
  readonly records: RecordCounts;
  /** Hash over all that the processes did with the store, in order. */
  readonly traceHash: string;
  readonly trace: readonly string[];
}

const clerks = ['an', 'binh', 'chi', 'dung'];
const commandsMin = 20;
const dayMs = 24 * 3_600_000;

/** Runs the simulation of a seed; the same seed does the same. */
export async function runSeed(seed: number): Promise<SeedReport> {
  const chance = new Chance(seed);
  const scheduler = new Scheduler(chance);
  const chronicle = new Chronicle();
  const faults = new Faults(chance);
  const around: Surroundings = { chance, scheduler, faults, chronicle };
  const clock = new WallClock(chance, scheduler);
  const store = createMemoryStore();
  const problems: string[] = [];
  try {
    await scheduler.run(simulate(store, clock, around));
    problems.push(...(await brokenInvariants(store, chronicle, clock.now)));
  } catch (error) {
    problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const { acknowledged, records, traceHash, trace } = chronicle;
  return {
    seed,
    problems,
    acknowledged: acknowledged.length,
    faults: faults.counts,
    records,
    traceHash,
    trace,
  };
}

async function simulate(store: Store, clock: WallClock, around: Surroundings): Promise<void> {
  const { chance, scheduler, faults } = around;
  const procedures = [chance.pick(procedurePool), chance.pick(procedurePool)];
  const office = new Office({
    ...around,
    store,
    now: () => clock.now,
    procedures: [...new Set(procedures)].flatMap(({ compiled, next }) => [
      compiled.procedure,
      next.compiled.procedure,
    ]),
  });
  const sender = new Sender(office, around);
  const workload: Workload = {
    procedures,
    dossiers: new Map(),
    lastActors: new Map(),
    interruptions: new Map(),
    ungranted: [],
    now: () => clock.now,
    commandsWanted: commandsMin + chance.between(0, 15),
  };
  void worsen(office, clock, around);
  await Promise.all(clerks.map((name) => work(name, workload, sender, around)));
  faults.end();
  for (const end of restOf(workload.interruptions, clock.now)) await sender.declare(end);
  await resumeAll(store, sender);
  await settle(store, clock, scheduler);
}

/** Work that rests would rest for ever: what was suspended, or asked back, continues. */
async function resumeAll(store: Store, sender: Sender): Promise<void> {
  const decline = { type: 'declineWithdrawal', reasons: 'r' } as const;
  for await (const { dossier } of eachLog(store)) {
    const stands = async () => (await sender.load(dossier))?.lifecycle;
    if ((await stands()) === 'withdrawalPending')
      await sender.send({
        id: `decline ${dossier}`,
        dossier,
        actor: 'U-1/officer',
        command: decline,
      });
    if ((await stands()) === 'suspended')
      await sender.send({
        ...{ id: `resume ${dossier}`, dossier, actor: 'U-1/head' },
        command: { type: 'resume' },
      });
  }
}

/** Crashes processes and moves the clock, as long as faults are on. */
async function worsen(office: Office, clock: WallClock, around: Surroundings): Promise<void> {
  const { chance, scheduler, faults } = around;
  while (faults.areOn) {
    await scheduler.sleep(chance.between(20, 600));
    if (chance.happens(0.5)) clock.jump(faults);
    if (faults.strikes('crash', 0.1)) void office.replace('crash');
    else if (faults.strikes('stop', 0.07)) void office.replace('stop');
  }
}

/** Waits until every timer of the next weeks has fired and every message is delivered. */
async function settle(store: Store, clock: WallClock, scheduler: Scheduler): Promise<void> {
  // A clock that was put back by hours has to catch up with what was noted before.
  clock.advance(2 * dayMs);
  for (;;) {
    await scheduler.sleep(1500);
    const timerAt = await store.nextTimerAt();
    const messageAt = await store.nextMessageAt();
    if (timerAt === undefined && messageAt === undefined) return;
    const nextAt = Math.min(timerAt ?? Infinity, messageAt ?? Infinity);
    clock.advance(Math.max(0, nextAt - clock.now));
  }
}
