/** A process that does real work until it is killed: commands, timers, messages. */
import { ThutucError, type Commit, type Store } from '@thutuc/core';
import { createPermitEngine, permitCourse, permitStart } from '../stores/permit-desk.js';
import { openStoreAt } from './open-store.js';
import { tell } from './protocol.js';

const callers = 8;
const hourMs = 3_600_000;

const [place, roundText] = process.argv.slice(2);
if (place === undefined || roundText === undefined) throw new Error('Give a store and a round.');
const round = Number(roundText);

/** Each round is half a day later, so that timers of earlier rounds come due. */
const now = permitStart + round * 12 * hourMs;

const store = await openStoreAt(place);
const messages = new Map<string, readonly string[]>();
const engine = createPermitEngine(noting(store), () => now);
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
    const dossier = `permit-${String(round)}-${String(caller)}-${String(n)}`;
    for (const [index, [actor, command]] of permitCourse.entries()) {
      const id = `${dossier}/${String(index)}`;
      await attempt(async () => {
        await engine.execute({ id, dossier, actor, command });
        tell({ kind: 'acknowledged', command: id, messages: messages.get(id) ?? [] });
      });
    }
  }
}

async function deliver(): Promise<never> {
  const worker = `deliverer ${String(round)}`;
  for (;;) {
    const lease = { worker, now, until: now + hourMs, limit: 20 };
    for (const { key } of await store.claimOutbox(lease)) {
      tell({ kind: 'delivered', message: key });
      await store.settleOutbox(key, worker);
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
