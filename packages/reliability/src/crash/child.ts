/** A process that does real work until it is killed: commands, timers, messages. */
import { compileProcedure } from '@thutuc/core/procedure';
import { createWorker, type Engine, type Store } from '@thutuc/core';
import type { Commit } from '@thutuc/core/store';
import { ThutucError } from '@thutuc/legal-time';
import { nextRequest, submissionRequest } from '../office/requests.js';
import { openEngine } from '../office/engine.js';
import { permit } from '../office/permit.js';
import { Chance } from '../random/chance.js';
import { openStoreAt } from '../place/open-store.js';
import { writeProtocol } from './protocol.js';
import { roundStart } from './round-time.js';
import { standingClock } from './standing-clock.js';

const callers = 8;
const commandsPerDossierMax = 25;

const [place, roundText] = process.argv.slice(2);
if (place === undefined || roundText === undefined) throw new Error('Give a store and a round.');
const round = Number(roundText);

/** Later in each round, so that timers of earlier rounds come due. */
const now = roundStart(round);
const chance = new Chance(Math.floor(Math.random() * 2 ** 31));
const procedure = compileProcedure(permit);

const store = await openStoreAt(place);
const messages = new Map<string, readonly string[]>();
const engine = openEngine({
  store: noting(store),
  clock: { now: () => now },
  notify: (message) => {
    writeProtocol({ kind: 'delivered', message });
    return Promise.resolve('sent');
  },
  serve: () => Promise.resolve({ outcome: 'done' }),
});
const clock = standingClock(now);
createWorker({ engine, clock, random: Math.random, worker: `worker ${round}` }).start();
await Promise.all(Array.from({ length: callers }, (_, i) => work(i)));

/** Notes which messages to people each command has caused. */
function noting(inner: Store): Store {
  const commit = (commits: readonly Commit[]) => {
    for (const { command, outbox } of commits)
      messages.set(
        command.id,
        outbox.filter(({ channel }) => channel.startsWith('notify:')).map(({ key }) => key),
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
      const loaded = await engine.readOffRecord(dossier);
      const request =
        loaded === undefined ? submissionRequest(permit) : nextRequest(procedure, loaded, chance);
      if (request === undefined) break;
      await send({ id: `${dossier}/${i}`, dossier, ...request });
    }
  }
}

async function send(command: Parameters<Engine['execute']>[0]): Promise<void> {
  await attempt(async () => {
    await engine.execute(command);
    const { id } = command;
    writeProtocol({ kind: 'acknowledged', command: id, messages: messages.get(id) ?? [] });
  });
}

/** A command that a timer has overtaken is refused: that is work, too. */
async function attempt(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof ThutucError) || error.name === 'StoreError') throw error;
  }
}
