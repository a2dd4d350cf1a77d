/** A process that does real work until it is killed: commands, timers, messages. */
import { compileProcedure, ThutucError, type Commit, type Engine, type Store } from '@thutuc/core';
import { nextRequest, openEngine, permit, submissionOf } from '../office/index.js';
import { Chance } from '../random/index.js';
import { openStoreAt } from '../place/index.js';
import { tell } from './protocol.js';
import { roundStart } from './round-time.js';

const callers = 8;
const commandsPerDossierMax = 25;
const leaseMs = 3_600_000;

const [place, roundText] = process.argv.slice(2);
if (place === undefined || roundText === undefined) throw new Error('Give a store and a round.');
const round = Number(roundText);

/** Later in each round, so that timers of earlier rounds come due. */
const now = roundStart(round);
const chance = new Chance(Math.floor(Math.random() * 2 ** 31));
const procedure = compileProcedure(permit);

const store = await openStoreAt(place);
const messages = new Map<string, readonly string[]>();
const engine = openEngine({ store: noting(store), now: () => now });
await Promise.all([...Array.from({ length: callers }, (_, i) => work(i)), deliver(), fire()]);

/** Notes which messages each command has caused. */
function noting(inner: Store): Store {
  const commit = (commits: readonly Commit[]) => {
    for (const { command, outbox } of commits)
      messages.set(
        command.id,
        outbox.map(({ key }) => key),
      );
    return inner.commit(commits);
  };
  return new Proxy(inner, {
    get: (target, name) => (name === 'commit' ? commit : (Reflect.get(target, name) as unknown)),
  });
}

async function work(caller: number): Promise<never> {
  for (let n = 0; ; n += 1) {
    const dossier = `permit-${round}-${caller}-${n}`;
    for (let i = 0; i < commandsPerDossierMax; i += 1) {
      const loaded = await engine.load(dossier);
      const request =
        loaded === undefined ? submissionOf(permit) : nextRequest(procedure, loaded, chance);
      if (request === undefined) break;
      await send({ id: `${dossier}/${i}`, dossier, ...request });
    }
  }
}

async function send(command: Parameters<Engine['execute']>[0]): Promise<void> {
  await attempt(async () => {
    await engine.execute(command);
    const { id } = command;
    tell({ kind: 'acknowledged', command: id, messages: messages.get(id) ?? [] });
  });
}

async function deliver(): Promise<never> {
  const worker = `deliverer ${round}`;
  for (;;) {
    for (const message of await store.claimOutbox({
      worker,
      now,
      until: now + leaseMs,
      limit: 20,
    })) {
      tell({ kind: 'delivered', message });
      await store.settleOutbox(message.key, worker);
    }
    await pause();
  }
}

async function fire(): Promise<never> {
  for (;;) {
    await attempt(() => engine.fireTimers());
    await pause();
  }
}

/** A command that a timer has overtaken is refused: that is work, too. */
async function attempt(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof ThutucError) || error.name === 'StoreError') throw error;
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2));
}
