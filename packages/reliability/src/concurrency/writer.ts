/** A process of which several write to one dossier at once. */
import { ConflictError, type CommandReceipt } from '@thutuc/core';
import { writeSync } from 'node:fs';
import { openEngine } from '../office/engine.js';
import { openStoreAt } from '../place/open-store.js';
import type { Line } from './crowd.js';
import { crowdTime, sharedCommands, theDossier } from './task.js';

const callers = 4;

const [place, name, count] = process.argv.slice(2);
if (place === undefined || name === undefined || count === undefined)
  throw new Error('Give a store, a name and the number of commands.');

const store = await openStoreAt(place);
const engine = openEngine({ store, clock: { now: () => crowdTime } });
const own = Array.from({ length: Number(count) }, (_, i) => `${name}.${i}`);
const waiting = [...own, ...sharedCommands];
await Promise.all(Array.from({ length: callers }, work));
await store.close();

async function work(): Promise<void> {
  for (let command = waiting.shift(); command !== undefined; command = waiting.shift()) {
    // The clock of the machine that all processes share.
    const sentAt = Number(process.hrtime.bigint());
    const { first, last, duplicate } = await claim(command);
    const answeredAt = Number(process.hrtime.bigint());
    const line: Line = { command, dossier: theDossier, first, last, duplicate, sentAt, answeredAt };
    writeSync(1, `${JSON.stringify(line)}\n`);
  }
}

/** Claims what is claimed already: allowed to its holder, and an event each time. */
async function claim(id: string): Promise<CommandReceipt> {
  for (;;) {
    try {
      return await engine.execute({
        id,
        dossier: theDossier,
        actor: 'U-1/officer',
        command: { type: 'claim', step: 'check' },
      });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
    }
  }
}
